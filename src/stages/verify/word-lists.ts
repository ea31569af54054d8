// Words that the support check knows by name: function words, denials, degrees, opposites and near-equals. Written by us.
import { stemsOf } from './stems.ts'

const split = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Words that carry no content of their own. */
export const stopwords: ReadonlySet<string> = new Set(
  split(`a an the of to in on at for by from with and or but as is are was were be been being it its he she they them him his her hers their
theirs this that these those has have had do does did will would can could may might shall should than then so if while which who whom whose
what when where there here also into over under about after before up down out off more most some any all each other such own same too very
just said says say saying according i you we us our your my me am s t re ve ll d m because through during between both until against how why
again further once someone somebody anyone anybody everyone everybody`),
)

/** The desk's own words, by stem: they frame a report and assert nothing that the other checks do not test. */
export const houseWords: ReadonlySet<string> = new Set(
  split(`report reports reported dated according source sources site centre center data capacity compute contract worth deal project facility
adds says company operator lab figure name named names price term start date hardware customer tenant
announced outlets differ gives`).map(stemsOf),
)

/** Words that turn a statement round. */
export const denials: ReadonlySet<string> = new Set(
  split(`not no never none nor neither cannot n't without nothing nobody nowhere hardly barely scarcely fail failed fails refuse refused refuses
deny denied denies decline declines declined reject rejects rejected refusing declining denying unable unlikely lack lacks lacked`),
)

/** How many, how much, how often, how nearly: a claim's degree must be its source's. */
export const degrees: ReadonlySet<string> = new Set(
  split(`all every each most many several some few fewer less more least only both half majority minority always often sometimes rarely usually
almost nearly about around approximately over under up exactly at first last sole entire whole any`),
)

/** Numbers written as words; a scale multiplies the figure before it. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  split(`one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16
seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 first:1 second:2 third:3
fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 once:1 twice:2 half:0.5 dozen:12 single:1 double:2 triple:3`).map((pair) => {
    const [word = '', value = ''] = pair.split(':')
    return [word, Number(value)] as const
  }),
)
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
])

const pairsOf = (text: string): readonly (readonly [string, string])[] =>
  split(text).map((pair) => [pair.slice(0, pair.indexOf('/')), pair.slice(pair.indexOf('/') + 1)])

/** Words that say the contrary of each other, as printed. */
export const opposites =
  pairsOf(`increase/decrease increase/reduce increase/decline increase/fall increase/drop increase/cut rise/fall rise/drop
rise/decline rise/sink rose/fell rose/dropped rose/declined rose/slid gain/lose gained/lost gain/loss profit/loss grow/shrink grew/shrank growth/decline
growth/contraction up/down higher/lower high/low highest/lowest more/less more/fewer most/least most/fewest many/few large/small larger/smaller
largest/smallest big/small bigger/smaller biggest/smallest great/small major/minor strong/weak stronger/weaker strength/weakness strengthen/weaken
raise/lower raise/cut raised/cut raised/lowered expand/shrink expand/reduce expand/contract extend/shorten widen/narrow deepen/ease accelerate/slow
accelerate/delay speed/slow fast/slow faster/slower quick/slow early/late earlier/later before/after first/last begin/end began/ended start/end
start/stop start/finish open/close opened/closed launch/halt launch/scrap launch/cancel launch/end resume/suspend resume/halt continue/stop
continue/halt keep/drop keep/scrap keep/sell buy/sell bought/sold purchase/sale buyer/seller lend/borrow lender/borrower hire/fire
hire/dismiss join/leave joined/left enter/leave enter/exit arrive/depart import/export supply/demand supplier/customer tenant/landlord
employer/employee approve/reject approved/rejected approve/block approve/deny approval/rejection accept/reject accept/refuse agree/refuse
agree/disagree agree/decline allow/ban allow/forbid allow/block allow/bar allow/prohibit permit/ban permit/prohibit permit/forbid allow/prevent
enable/prevent enable/disable legal/illegal lawful/unlawful support/oppose support/reject back/oppose backed/opposed favour/oppose favor/oppose
praise/criticise praise/criticize welcome/condemn confirm/deny confirmed/denied admit/deny admitted/denied affirm/reject uphold/overturn
upheld/overturned win/lose won/lost winner/loser victory/defeat success/failure succeed/fail successful/unsuccessful pass/fail passed/failed
beat/miss exceed/miss meet/miss met/missed create/destroy build/demolish build/dismantle construct/demolish add/remove add/cut add/drop include/exclude
include/omit attach/detach connect/disconnect gather/scatter unite/divide merge/split combine/separate together/apart public/private open/secret
national/local domestic/foreign internal/external inside/outside north/south east/west northern/southern eastern/western left/right
upper/lower top/bottom maximum/minimum cheap/expensive cheaper/costlier rich/poor positive/negative optimistic/pessimistic good/bad better/worse best/worst
improve/worsen improved/worsened improvement/deterioration safe/dangerous safe/unsafe guilty/innocent convict/acquit convicted/acquitted
convict/clear arrest/release arrested/released charge/clear detain/free dead/alive die/survive died/survived killed/saved injured/unharmed
healthy/sick hot/cold warm/cool wet/dry heavy/light hard/easy difficult/easy hard/soft simple/complex possible/impossible likely/unlikely able/unable
certain/uncertain known/unknown clear/unclear stable/unstable permanent/temporary long/short longer/shorter old/new young/old older/younger ancient/modern
always/never often/rarely usually/rarely frequent/rare all/none everyone/nobody everything/nothing both/neither with/without same/different
similar/different equal/unequal voluntary/mandatory optional/mandatory optional/required forced/allowed forced/free require/waive war/peace
attack/defend ally/enemy friend/enemy friendly/hostile trust/distrust love/hate like/dislike happy/sad happy/angry calm/angry interested/uninterested
surplus/deficit asset/liability debt/credit income/expense revenue/cost inflow/outflow appreciate/depreciate bullish/bearish
hawkish/dovish tighten/loosen tighten/ease inflation/deflation inflate/deflate elevated/depressed upgrade/downgrade overweight/underweight
outperform/underperform overestimate/underestimate overvalued/undervalued online/offline active/inactive full/empty complete/partial complete/incomplete
whole/part entire/partial initial/final temporary/lasting contain/release retain/lose retain/abandon abandon/pursue adopt/abandon ahead/behind
above/below within/beyond encourage/discourage motivate/demotivate boost/cut boost/hurt boost/hinder help/hurt help/hinder protect/threaten
protect/harm benefit/harm advantage/disadvantage rival/partner competitor/partner reveal/hide reveal/conceal disclose/conceal publish/withhold
remember/forget true/false correct/wrong correct/incorrect right/wrong male/female man/woman men/women boy/girl father/mother son/daughter brother/sister
husband/wife king/queen uncle/aunt adult/child morning/evening day/night yesterday/tomorrow past/future majority/minority plus/minus`)

const groups = `increase rise grow climb gain boost jump surge soar advance
fall drop decline decrease slide slump sink tumble plunge reduce cut lower slash trim shrink
buy purchase acquire acquisition obtain secure
sell sale dispose divest
begin start launch open commence initiate
end finish conclude close complete stop halt cease terminate
say tell state report claim announce declare disclose reveal note add explain mention describe comment
show reveal demonstrate indicate suggest illustrate display present
build construct erect develop create make produce establish found
plan intend aim expect propose hope seek schedule
allow permit let authorise authorize approve enable
ban bar block prohibit forbid outlaw prevent stop
agree accept consent approve sign
reject refuse deny decline dismiss turn
help aid assist support back assistance backing
attack assault strike raid
kill murder slay dead death die fatal
injure wound hurt harm injury
arrest detain hold custody
charge accuse allege prosecute indict accusation
court judge tribunal jury justice
law rule regulation legislation act bill statute
police officer authority official
leader head chief boss president chairman director executive
company firm business group corporation enterprise maker manufacturer
worker employee staff personnel labour labor workforce
job post position role
money cash fund funding finance capital
cost price fee charge expense
pay wage salary earnings compensation
profit earnings income gain
debt loan borrowing credit
deal agreement contract pact accord arrangement
big large huge major significant considerable substantial great giant vast massive behemoth
small little minor slight tiny modest
new fresh latest recent novel
old former previous prior past earlier
quick fast rapid swift speedy prompt
important key crucial vital essential critical significant main major
bad poor weak terrible awful
good great excellent strong positive
hard difficult tough challenging
easy simple straightforward
danger threat risk hazard peril
problem issue trouble difficulty challenge concern
worry concern fear anxiety
need require demand want necessity
use employ utilise utilize apply usage
give provide offer supply deliver grant
get receive obtain gain earn
take remove withdraw seize
keep retain hold maintain preserve
change alter modify adjust amend shift
move transfer shift relocate
send dispatch ship deliver transmit
find discover detect identify locate uncover
look search seek hunt investigate probe inquiry investigation examine study review
think believe consider feel regard deem view
know understand realise realize aware
ask request inquire question
answer reply respond response
call name term label dub
country nation state
city town municipality
place site location venue spot
area region zone district
house home residence dwelling
child kid youngster
man male guy
people person individual human
student pupil
teacher instructor educator
car vehicle automobile
plane aircraft jet airliner
ship vessel boat
war conflict fighting combat battle
weapon arm gun
vote ballot poll election
victory win triumph
defeat loss beat
team side squad club
film movie picture
picture photo photograph image
show programme program series
storm hurricane cyclone typhoon
crash accident collision wreck
collapse fall
damage destroy ruin wreck harm
save rescue
protect defend guard shield safeguard
escape flee
leave depart exit quit resign
return come back
arrive reach come
stay remain continue
wait delay postpone
hit strike affect
include contain comprise feature involve
show exhibit
join enter merge
meet encounter gather meeting
talk discuss speak conversation negotiation negotiate discussion
fight battle struggle combat
protest demonstration rally march
celebrate mark commemorate
warn caution alert
urge encourage press push
criticise criticize condemn blast slam attack denounce
praise hail laud commend
blame accuse fault
apologise apologize sorry
try attempt effort bid
fail failure unsuccessful
manage succeed able
choose select pick opt
appoint name hire recruit
dismiss fire sack
promise pledge vow commit
order command instruct direct mandate
force oblige compel obligate require
expect anticipate predict forecast project foresee
estimate calculate reckon
almost nearly close about around approximately roughly
often frequent regular
total overall combined aggregate
different various diverse several
also additionally too
however but although though
because due since owing
app application software programme program
computer pc laptop machine device
phone mobile smartphone telephone
internet web online
data information detail
research study analysis
scientist researcher academic expert
method approach technique way
result outcome finding consequence
model system framework
test trial experiment
improve enhance better boost strengthen
speaker author host presenter
document text report article paper
recommend suggest advise propose
discuss talk address cover
customer client consumer buyer
employee staff worker
service product offering solution
free complimentary gratis
secure take lease rent let book reserve
unveil present introduce launch
deploy install
delay postpone
explore examine
ban prohibit
close shut
hire recruit
pause suspend halt
issue release publish
scrap abandon drop
test try tried trial
open live operate run running service
house hold accommodate
lead head run
own hold possess
raise collect
list name
replace succeed
use consume draw
price charge cost ask
opening open
discount reduction
member participant
`
const groupOf = new Map<string, Set<number>>()
for (const [number, line] of groups.split('\n').entries())
  for (const word of split(line)) groupOf.set(stemsOf(word), (groupOf.get(stemsOf(word)) ?? new Set()).add(number))
const oppositeOf = new Map<string, Set<string>>()
for (const [one, other] of opposites.map(([one, other]) => [stemsOf(one), stemsOf(other)] as const)) {
  oppositeOf.set(one, (oppositeOf.get(one) ?? new Set()).add(other))
  oppositeOf.set(other, (oppositeOf.get(other) ?? new Set()).add(one))
}
const reversing = ['un', 'in', 'im', 'non', 'dis', 'ir', 'il', 'de', 'mis']

/** Whether two stems say the contrary of each other: from the list, or by a reversing prefix. */
export function areOpposite(one: string, other: string): boolean {
  if (oppositeOf.get(one)?.has(other) === true) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 4 && long.endsWith(short) && reversing.includes(long.slice(0, long.length - short.length))
}

/** Whether two stems stand in one group of near-equals. */
export function areAlike(one: string, other: string): boolean {
  const theirs = groupOf.get(other)
  return theirs !== undefined && [...(groupOf.get(one) ?? [])].some((group) => theirs.has(group))
}

/** Whether the lists know a stem at all. */
export function isListed(stem: string): boolean {
  return groupOf.has(stem) || oppositeOf.has(stem)
}
