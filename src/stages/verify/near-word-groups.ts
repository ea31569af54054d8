// Words that newsrooms put for one another. Written by us.

/**
 * Groups beside those of `word-lists.ts`, whose groups the trained judge was taught on and which stay as they are. In each group a word
 * may stand for another without telling anything new: siblings of a kind ("goalkeeper", "striker") are never in one group.
 */
export const nearGroups: readonly string[] =
  `forecast outlook guidance projection prediction / flaw weakness vulnerability bug defect fault / intruder attacker hacker assailant / freeze
moratorium stop halt suspend / rival competitor opponent / consent permission permit approval leave licence clearance clear / award grant give / throw
refuse reject / sue court lawsuit suit litigation sues case / void annul overturn quash invalidate undo scrap reverse revoke / limit restrict cap curb
restriction / invest put plough spend investment / cut shed axe job cutback reduction / lay dismiss sack fire redundancy redundant / conceal hide /
amount count / entire whole all full total / back secure guarantee / guilty convict conviction / jail imprison prison imprisonment sentence / clear
acquit acquittal exonerate / sack fire dismiss oust / tax levy duty / hospital clinic / school college academy / doctor physician medic / lorry truck
/ van vehicle / coach manager trainer / fan supporter / match game fixture / win beat defeat victory / champion title / cup trophy / goal score /
league division / referee umpire / parliament assembly legislature lawmaker legislator / senator lawmaker legislator / minister secretary / prime
premier / mayor council / government state administration cabinet / vote elect election ballot / law bill act legislation / ruling verdict judgment
judgement decision rule decide / appeal challenge contest / lawyer attorney counsel solicitor barrister / prosecutor prosecution / judge court /
inquiry investigation probe investigate examine / search hunt / fire blaze burn / blast explosion explode / flood flooding / storm gale / earthquake
quake tremor / dead death die kill fatality toll / hurt injure wound injury casualty / crash accident collision collide / rescue save / steal theft
stolen rob robbery thief / fraud deceive deception / bribe bribery corruption / drug medicine medication / jab vaccine vaccination shot / illness
disease sickness / patient sufferer / trial study test / scientist researcher / telescope observatory / planet world / discover find detect spot /
firm company business group maker manufacturer corporation / factory plant works / shop store outlet / chain retailer / brand label / shareholder
investor stockholder / stock share / dividend payout / revenue sales turnover income takings / earnings profit / loan credit lend lending borrow /
borrow borrower loan lend / debt owe / buy purchase acquire acquisition takeover pay / takeover acquire buy purchase acquisition / merge merger
merging / sell sale disposal / price cost charge fee / cost price worth / customer client / supplier provider vendor / supply deliver delivery provide
provision / order buy purchase / output production produce / chair chairman chairwoman head lead / boss chief head director leader executive / staff
workforce employee worker personnel people / job post position role / strike walkout stoppage / union labour / wage pay salary / pension retirement /
talks negotiation negotiate discussion discuss / offer bid proposal / ask request seek call demand / demand require call insist ask / urge call appeal
ask press / warn warning caution / order tell instruct direct must oblige / must need oblige require have / threaten threat / vow promise pledge
undertake / hope want wish aim / prepare preparation ready get / consider weigh mull study look / likely expect probable due / due schedule set expect
/ try attempt seek bid / delay postpone late defer push back slip / cancel scrap call abandon axe drop / ban bar prohibit outlaw forbid / close shut
closure shutdown / open opening inaugurate / reopen resume restart / begin start commence launch / end finish stop cease conclude / leave quit exit
depart departure / resign quit step stand resignation leave / join enter / return back restore / move shift relocate transfer / send dispatch / carry
transport / bring take / make produce build manufacture create / use consume draw / hold have own keep / get receive obtain secure win gain collect /
show demonstrate reveal find / say tell state add note / deny reject refute / criticise attack condemn denounce slam / praise commend laud applaud /
blame accuse fault / apologise apology sorry / thank grateful / meet meeting / agree agreement deal accord pact / sign agree contract / contract deal
agreement order / plan project scheme proposal programme / building block house property / home house dwelling household flat / road street / river
stream / town city / area region zone district / country nation / child kid youngster pupil / man male / woman female / police officer / soldier troop
army military / ship vessel boat / plane aircraft jet airliner / flight fly / car vehicle automobile / train rail railway / electricity power energy /
grid network / data information / software program programme / chip processor semiconductor / phone telephone mobile handset / app application / user
customer / website site / video film movie clip / movie film / song track / author writer / book novel / prize award / museum gallery / painting
picture canvas / big large great huge / small little tiny / new fresh latest / old former / fast quick rapid / slow late / high tall / bad poor / rise
increase grow climb gain jump up higher raise growth hike / fall drop decline decrease slide lose down lower sink reduction dip slip / double twice /
half halve / third triple / yearly annual year / monthly month / weekly week / daily day / worldwide global / abroad foreign overseas / about around
roughly approximately nearly some / over exceed top more above / under less fewer below / because due owing after over / despite spite / against
oppose opposition / also too / now currently present / again repeat / former ex previous then / aged age old / called named name known / based
headquartered / run operate manage operator / lead head led / say according / choose pick select choice / appoint name hire appointment / replace
succeed substitute successor / mark celebrate / fail failure collapse break / collapse break fail fall / destroy demolish ruin / damage harm / pollute
pollution contaminate / clean cleanup / plant grow / feed food / eat food / drink beverage / bid tender offer / fund finance funding financing money /
money cash fund / bank lender / lend bank / insurer insurance / tenant occupier renter / landlord owner / lease rent let rental / rent lease let /
owner own hold / stake share holding / part portion / group consortium / board directors / report study paper / figure number / number count total
figure / part share / gap shortfall deficit / shortage lack scarcity / storm hurricane / hot heat / cold freeze / rain rainfall wet / dry drought /
snow snowfall / peace truce ceasefire / truce ceasefire / war conflict / attack assault raid strike offensive / bomb bombing / missile rocket / border
frontier / refugee migrant / protest demonstration rally demonstrator protester march / crowd people / march walk / suspend suspension / expel
expulsion / readmit return / pay payment paid / extend extension / expand expansion / decide decision / save saving / store storage / help aid assist
assistance / guide guideline / speak speech talk / void cancel / pull withdraw / withdraw pull withdrawal recall / release free publish issue
publication / publish release issue publication / unveil present show introduce launch / launch unveil introduce release start / let allow permit /
act move step / allow permit let enable / prevent stop block / block stop halt / raise increase lift up hike put / lift raise remove end / lower reduce cut / write
author / read reader / learn find / teach train / train coach / reach arrive achieve / cross pass / pass approve adopt / adopt pass approve / approve
pass clear authorise back allow grant permission go-ahead / host hold stage / stage hold host / crew sailor / sail leave / drown drowning / sink
founder / bring launch release put / weigh consider / cite according quote / quote cite / bear carry / accord agreement pact deal / advertisement
advert / alter change amend modify / anticipate expect / assess evaluate / assist help / await wait / broaden widen / bolster strengthen reinforce /
carmaker automaker / circulate spread / combat fight tackle address / comment remark say / conduct carry perform / convene call / consultant adviser /
discuss talk / display show / distribute hand / allocate earmark set / educator teacher / eliminate remove / emphasise emphasize stress highlight
underscore / enhance improve / error mistake / examine look / express voice / finalise finalize complete finish / gunman shooter attacker / glitch
fault / handle deal / handset phone / happen occur / illustrate show / infringement infringe breach violate violation / intensify step / layoff
redundancy / monitor watch / motorist driver / oversee supervise / participate part / plummet plunge / provoke prompt / reason rationale / reclaim
regain / reiterate repeat / reside live / resolve settle / retract withdraw / shield protect / spokesman spokesperson spokeswoman / surpass exceed
pass / utilise use / unseat oust / largest biggest greatest / brussels eu / provided condition / decide approve order reject rule ban clear / guilty
convict conviction find / better beat / secure raise / raise put / every each / sale sell / annul void declare / listing offering float / worth value
valuation / applicant seeker job / personal private / strike walk work / return exchange / charge cost price / mostly majority most mainly primarily /
employ people work staff / belong own / pledge promise commit commitment / abandon give drop / probably likely / adviser aide / stay remain / come
amount / rest remainder / hit reach / spill leak / curb limit cap / poll survey / backlash blowback criticism criticise / clinch strike reach / hike
raise / fake false forge / accuse say claim allege / gather assemble / relax ease / seem appear / cite point / go travel attend head enter / store
keep / shipment delivery / purchaser buyer / offence crime / punish carry / suspicion suspect / indication sign / abroad country / unavailable reach /
deliver hand / teen teenager / firearm gun / backer supporter / jobholder worker / airplane plane / cellphone phone / foe adversary opponent / cop
officer police / nearly almost about roughly around approximately / lead delivery / lapse expiry expire / republican gop / american us / row dispute /
centre center heart / past last / previous earlier / concern worry fear / press news / major large big / potential possible / tie link / consider see
regard / seek try look / individual people / nationwide country nation state statewide / worldwide world / effort attempt / although though / toward
towards / among amongst / numerous many / multiple several various number / few handful / crucial vital key important / subsequent later / rapid fast
quick swift / strict tight / fatal deadly / illegal unlawful / frequent often / eventual end / sole only / public publicly speak / sharp steep /
simultaneous time / unanimous dissent / formal official / design intend mean / decide choose / instead rather / deploy send / outline set / expose
public / stem arise / swamp flood / advocate argue / downplay play / implement place / erupt break / depend rely / meet talk hold / impose bring /
senior top / jobless unemployment / willing ready / shot shoot fire / kill leave dead / final last / gauge measure / tap choose / endorse back / tout
praise / mock ridicule / extend prolong / spark trigger draw prompt ignite / confirm approve / order require impose / defend stand / reveal known /
deny dispute / intercept stop / propose forward / revoke withdraw / rebuke reprimand / add gain / toss throw / contact touch / discard set / identify
name / plunge fall plummet / side back / admit confess / break cut tie / near approach close / intention intend plan / europe european / sell out /
boss head / house representative / earlier before / later after / mean plan intend would / say comment / permission planning consent / shop store /
void null / unchanged same / staffer staff / testify testimony / withdrawn pull / abolish scrap / uphold force / plead beg / overturn strike quash /
roll introduce / undo roll / vanish disappear missing / funeral burial / pupil student / violence violent / sexual sex / faint weak dim / demolish
tear pull / detect pick spot / badly seriously severely / dismiss throw reject / send move transfer / call say describe / fine pay penalty / lay cut /
become name appoint / jail send prison / job go / recover raise bring / rule find / spill let leak / favour vote back / sink go down / feed give /
quickly fast / start launch / huge large / drop withdraw / lose loss / nearby near / elderly old / broke bankrupt insolvent / bankrupt insolvent
bankruptcy insolvency / hail praise / scrap end axe / soar rise jump / tumble fall / deadly kill / wed marry marriage / birth born / fell cut / flee
escape / swim swimmer / sprint sprinter run / race run / climb climber / vote voter / sow plant / harvest crop / outbreak epidemic / infect infection
/ spend invest cost / cost spend / film record / found founder establish set / head leader / chief leader / sorry apologise apology / overturn reverse
/ unpaid pay / undeclared declare / ill sick / cheap low price / dear expensive cost / expensive cost costly / vacant empty / rent lease / staff job
worker employee / probe study / accident crash / freight cargo / goods cargo / passenger traveller / tourist visitor holidaymaker / visitor visit /
witness see / survivor survive / victim kill die / suspect suspicion / burglar burglary burgle / arsonist arson / murder murderer / theft thief steal
/ smuggle smuggler / hack hacker hacking / fraudster fraud / bribe bribery / abuse abuser / donate donation donor give / gift give donate / heir
inherit / tax levy / import importer / export exporter / farm farmer farming / fish fisherman fishing fishery / hunt hunter hunting / mine miner
mining / bank banker / teach teacher / research researcher / biology biologist / chemist chemistry / music musician / sing singer song / paint painter
painting / write writer / photo photographer photograph / act actor / dance dancer / play player / win winner / lose loser / lead leader /
sign strike / juror jury /
organise organize hold / condition depend / probe spacecraft / enter reach arrive / slow ease fall / cut lose loss / forecast expect / strike walkout / hit
collide collision strike crash`.split('/')
