// Words that tell what kind of thing a name names, and capitalised words that name nothing.
import { wordsIn } from './lists/word-lists.ts'

/** Stand before a person's name and are not part of it. */
export const personTitles = new Set(
  wordsIn(`mr mrs ms mx dr prof sir dame lord lady president minister premier chancellor senator representative governor mayor judge
  justice king queen prince princess pope general colonel captain major sergeant lieutenant admiral secretary chairman chairwoman
  chief director ceo cfo cto coo spokesman spokeswoman spokesperson analyst professor coach captain ambassador commissioner deputy
  vice prime foreign finance defence defense interior m mme mlle monsieur madame herr frau señor señora don ministre président
  bundeskanzler bundeskanzlerin ministerpräsident presidente ministro ex-president reverend rabbi detective officer`),
)
export const orgCues = new Set(
  wordsIn(`inc corp corporation ltd llc plc co company group holdings bank university institute council committee commission agency
  ministry department association federation union party club united city fc press news times post journal tribune herald reuters
  society foundation court board authority office bureau service services systems technologies technology labs laboratory partners
  capital ventures fund exchange energy power motors airlines airways industries international senate congress parliament army navy
  police league gmbh ag sa se spa nv bv ab oyj asa kk trust school college hospital church coalition front guard team
  universität ministerium verband banque société ministère université banco universidad ministerio gazette courier`),
)
export const placeCues = new Set(
  wordsIn(`river lake mountain mount island islands street st road avenue county province state bay sea ocean park airport city town
  valley beach hills square bridge north south east west northern southern eastern western central peninsula desert forest coast
  stadium ground oval valley campus republic kingdom states`),
)
export const productCues = new Set(wordsIn('cup championship open prix games series award prize act treaty war olympics'))
/** Prepositions of place: what follows one, and is not cued otherwise, is taken for a place. */
export const placePrepositions = new Set(wordsIn('in at near from outside towards toward to'))
/** Verbs of speech and will: what does them is a person or an organisation. */
export const givenNames = new Set(
  wordsIn(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen
  larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan
  henry peter mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia amy kathleen angela anna ruth
  brenda pamela nicole katherine emma samantha christine catherine virginia rachel janet maria heather diane julie joyce victoria
  kelly christina lauren joan evelyn judith andrea hannah megan cheryl jacqueline martha gloria teresa sara janice ann alan simon
  martin chris tom nick tony jim bob bill mike steve dave ian neil graham colin stuart craig phil andy tim ben sam alex max leo
  jean pierre jacques michel philippe alain bernard françois claude nicolas julien antoine louis luc hans karl klaus jürgen wolfgang
  peter stefan andreas thomas uwe jens lars sven carlos juan luis jorge miguel javier fernando antonio francisco pedro pablo rafael
  diego sergio roberto marco mario giovanni paolo luca andrea giuseppe francesco ivan vladimir sergei dmitry boris yuri mikhail alexei
  mohamed mohammed muhammad ahmed ali hassan hussein ibrahim omar abdul wei jensen satya sundar elon sam dario demis lisa arthur yann`),
)
/** Capitalised in the news and naming nothing: ranks, days' parts, formats. */
export const emptyCapitals = new Set(
  wordsIn(`i ceo cfo cto coo am pm et gmt utc est pst edt bst cet it hp ok vs pct no yes newsroom attendance note tel fax update
  chapter section page photo video image source sources editor editing writing reporting results standings summary scores`),
)
/** Countries and peoples that names rules meet most, in lower case. */
export const knownPlaces = new Set(
  wordsIn(`america u.s u.s. us usa uk u.k u.k. britain england scotland wales ireland france germany italy spain portugal netherlands belgium
  austria switzerland sweden norway denmark finland iceland poland czech hungary romania bulgaria greece turkey russia ukraine belarus
  china japan korea taiwan india pakistan bangladesh iran iraq israel syria lebanon jordan egypt libya algeria morocco tunisia nigeria
  kenya ethiopia sudan somalia rwanda burundi zaire congo angola zimbabwe australia canada mexico brazil argentina chile peru colombia
  venezuela cuba indonesia malaysia singapore thailand vietnam philippines cambodia afghanistan kuwait qatar bahrain bosnia serbia
  croatia slovenia slovakia albania macedonia yugoslavia estonia latvia lithuania cyprus malta luxembourg europe asia africa london
  paris berlin frankfurt munich madrid barcelona rome milan moscow beijing shanghai tokyo seoul hongkong delhi mumbai bombay sydney
  melbourne toronto washington chicago boston houston dallas texas california florida atlanta detroit seattle denver miami
  philadelphia baltimore cleveland minnesota oakland cincinnati pittsburgh montreal colorado kansas milwaukee jerusalem gaza baghdad
  brussels vienna zurich geneva amsterdam stockholm oslo copenhagen helsinki warsaw prague budapest bucharest athens lisbon dublin
  lyon marseille hamburg virginia ohio nevada arizona oregon utah georgia louisiana tennessee dubai abu chechnya grozny`),
)
/** Endings and words of nationality: adjectives are neither place nor person. */
export const nationality =
  /^(?:american|british|english|scottish|welsh|irish|french|german|italian|spanish|portuguese|dutch|belgian|austrian|swiss|swedish|norwegian|danish|finnish|polish|czech|hungarian|romanian|bulgarian|greek|turkish|russian|ukrainian|chinese|japanese|korean|taiwanese|indian|pakistani|iranian|iraqi|israeli|palestinian|palestinians|syrian|lebanese|egyptian|kurdish|kurds|arab|arabs|african|european|asian|australian|canadian|mexican|brazilian|argentine|chilean|cuban|indonesian|thai|vietnamese|cambodian|afghan|saudi|serb|serbs|bosnian|croatian|croat|chechen|moslem|muslim|islamic|christian|catholic|jewish|islamist|democrat|democrats|democratic|republican|republicans|[a-z]{3,}(?:ians|ese))$/
