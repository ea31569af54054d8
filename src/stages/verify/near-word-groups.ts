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
towards / among amongst / numerous many / multiple several various number / several some / few handful / crucial vital key important / subsequent later / rapid fast
quick swift / strict tight / fatal deadly / illegal unlawful / frequent often / eventual end / sole only / public publicly speak / sharp steep /
simultaneous time / unanimous dissent / formal official / design intend mean / decide choose / instead rather / deploy send / outline set / expose
public / stem arise / swamp flood / advocate argue / downplay play / implement place / erupt break / depend rely / meet talk hold / impose bring /
senior top / jobless unemployment / willing ready / shot shoot fire / kill leave dead / gauge measure / tap choose / endorse back / tout
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
collide collision strike crash
/ seize confiscate impound / surgery operation operate / coast shore seaside / lorry truck hgv / consecutive straight successive row running
/ previous prior before earlier preceding / following after follow since / beneath under below underneath / amid during 
/ operation surgical / cow cattle / defective faulty fault flawed / incorrect wrong error / overnight night / unharmed unhurt uninjured safe
/ resign quit step leave / successor succeed / erect build / dwelling home house / relocate move / headquarters head office base / conceal hide
/ beef meat / household home family / resident inhabitant people / locals resident / customs border / probe inquiry / blaze fire / inferno fire
/ topple overturn tip / capsize overturn sink / distribute hand give / donate give hand / award receive contract / obtain receive / purchase acquire
/ shielded protect / participant volunteer subject / severe serious grave / minor slight small light / illness disease / ailing ill sick
/ newborn baby infant / teen youth young / senior old elderly / pensioner retired retire / vacation holiday / apartment flat
/ elevator lift / gasoline petrol / soccer football / railroad railway rail / highway motorway road / store shop / trash rubbish waste litter
/ garbage waste rubbish / sewage waste / landfill dump tip / toxic poisonous poison / contaminate taint pollute / evacuate leave clear / flee escape
/ inundate flood / submerge flood water / downpour rain / gust wind gale / heatwave heat hot / parched dry / wildfire fire forest / landslide mudslide
/ rubble debris / wreck wreckage / blackout outage power / outage cut failure / breakdown failure fault / malfunction fault failure fail
/ glitch error / cyberattack hack attack / breach leak / ransom demand / password login / email mail message / text message / letter write
/ query question / queue line wait / wage salary pay / earn pay wage / raise rise increase / bonus payout / perk benefit 
/ dismissal sack fire dismiss / walkout strike / picket strike / lockout shut / mediation mediator mediate / arbitration arbitrator
/ settlement settle agreement deal / compensate compensation damages pay / reimburse refund repay / refund repay return / repay return / waive drop
/ owe debt / bankruptcy insolvency / liquidate wind close / creditor lender / auction sale sell / bidder bid buyer / tender bid / contractor builder firm
/ developer builder / architect design / blueprint plan design / foundation base / refurbish renovate restore repair / renovate restore repair
/ fix repair mend / maintain upkeep repair / inspect check examine test / inspection check / monitor observe / surveillance watch camera
/ footage video film recording / recording tape / snapshot photo / image picture photo / portrait painting picture / canvas painting / sculptor statue
/ exhibit show display exhibition / premiere debut first / debut first / gig concert / performance show concert play / audience crowd spectator viewer
/ spectator fan crowd / supporter fan / squad team side / teammate player / skipper captain / boss manager coach / trophy cup title prize / medal podium
/ triumph win victory / clinch win secure / thrash beat defeat / edge beat / draw tie / lose defeat loss / streak run row series / record best fastest
/ comeback return / injury hurt injure / sideline injury out / retire retirement stop / transfer sign move / loan lend
/ lawmaker legislator parliament mp deputy / mp deputy lawmaker / chamber house parliament / bill law / veto block / repeal scrap abolish undo
/ amend change / referendum vote / constituency seat / ballot vote poll / turnout voter vote / candidate run stand / incumbent current 
/ coalition alliance / opposition rival / premier prime / envoy ambassador diplomat / embassy diplomatic / summit meeting / treaty pact agreement
/ sanction embargo ban penalty / tariff duty levy / subsidy grant support aid money state / budget spending / deficit shortfall gap / surplus excess
/ economy economic / inflation price / downturn recession slump / recession downturn / rebound recover recovery rise / stagnate flat unchanged
/ bleak gloomy poor / optimistic confident hope / predict forecast expect / foresee expect forecast / estimate reckon put 
/ approximately about around some roughly nearly / exactly precisely / merely only just / barely hardly only / solely only / just only
/ entirely wholly completely all / partly partially part / mostly mainly chiefly largely / frequently often / rarely seldom / immediately once
/ instantly immediate / swiftly quick / gradually slowly / suddenly sudden abrupt / recently recent lately late / currently now present / formerly former once
/ initially first begin originally / originally first initial / ultimately eventual final end / finally last end / subsequently later then after
/ simultaneously same time / meanwhile while / previously before earlier former already / afterwards later after / beforehand before earlier
/ upcoming next coming / forthcoming coming next / annually yearly year / weekly week / nightly night / daily day / midday noon / dawn daybreak morning
/ dusk evening / nighttime night 
/ inhabitants people resident population / population people resident / populace people / motorway road highway / tunnel underpass / bridge crossing
/ crossing cross / harbour port dock / quay dock pier wharf / runway airstrip / airline carrier / carrier airline / cabin crew / pilot captain
/ passenger traveller / traveller passenger / commuter passenger traveller / freight cargo goods / cargo load carry / shipment cargo load consignment
/ consignment shipment load / container box / parcel package / courier deliver delivery / warehouse depot store storage / depot warehouse
/ supermarket grocer store / grocer food / bakery baker bread / brewery brewer beer brewing / winery wine / restaurant eatery diner / cafe coffee
/ chef cook / recipe dish / meal food / portion serve serving / ingredient contain / label mark / packet pack package 
/ poultry chicken hen / pork pig / lamb sheep / dairy milk / crop harvest grow / orchard apple fruit / vineyard wine grape
/ meadow field grass / woodland forest wood tree / forest wood woodland / jungle forest / peak summit top mountain / summit top peak
/ valley dale / canyon gorge / cliff ledge rock / cave cavern / shore coast beach / island isle / bay gulf / strait channel / lagoon lake / pond lake
/ brook stream / creek stream / wetland marsh swamp / marsh swamp bog / glacier ice / iceberg ice / frozen freeze ice / thaw melt / erode erosion
/ extinct vanish / endangered threaten rare / species kind type / habitat home / breed bred raise / cub young / herd flock / pack group / prey hunt
/ predator hunter / poach poacher hunt / cull kill / slaughter kill / vet veterinary / pest insect / pesticide insecticide spray chemical / fertiliser fertilizer
/ vaccine vaccinate jab inoculate / inoculate vaccine vaccinate / dose shot jab / pill tablet medicine / prescribe prescription / therapy treatment treat
/ treatment treat therapy care / cure heal / diagnose diagnosis find / symptom sign / infected infection catch / contagious infectious
/ epidemic outbreak / pandemic outbreak / ward hospital / midwife nurse birth / carer care nurse / disabled disability 
/ deaf hearing / pregnant pregnancy birth / foetus unborn / obese overweight / smoker smoking smoke / alcohol drink / addict addiction
/ suspect accused alleged / defendant accused / culprit offender / offender criminal / thief steal rob / detain hold arrest custody
/ custody hold detain arrest / interrogate question / plea plead / testimony testify witness / jury juror / magistrate judge court / attorney lawyer
/ verdict rule find / conviction convict guilty / parole release / inmate prisoner / cell prison / warden guard / escapee escape
/ fugitive flee escape / hostage captive / captive hold / kidnap abduct / abduct kidnap / stab knife / bullet shot shoot / gunfire shot shooting / wound hurt
/ corpse body / remains body / autopsy post-mortem / coffin grave / memorial remember / mourn grief / tribute honour / honour award / ceremony event
/ inaugurate open / unveil open show / celebrate mark / anniversary year / birthday age / wedding marry / bride marry / spouse partner
/ orphan child / guardian parent / kindergarten nursery / lesson class / curriculum lesson / exam test / degree graduate
/ graduate degree university / campus university / lecturer teach university / professor university academic / scholar academic / laboratory lab
/ experiment test trial / analyse analyze analysis examine / sample specimen test / specimen sample / fossil bone / excavate dig / archaeologist dig
/ artefact artifact object / relic old / manuscript text book / novel book / publisher publish / editor edit / journalist reporter / broadcaster channel
/ anchor present presenter / episode part show / series show / sequel follow / soundtrack music / album record / chart list / tune song / choir sing
/ orchestra music musician / satellite orbit / astronaut crew space / rocket launch / crater hole / meteor meteorite / orbit circle
/ sensor detector / battery cell / charger charge / turbine wind / panel solar / reactor nuclear / pipeline pipe / refinery oil / drill bore / mine dig
/ miner dig / ore metal / smelter metal / steelmaker steel / mill plant factory works / assembly assemble / component part / spare part / tyre tire
/ engine motor / autonomous driverless self-driving / robot machine / algorithm program / code software / server computer
/ platform site service / subscriber customer user / viewer watch audience / download install / upload post / browser web / smartphone phone
/ begin commence / finish complete / postpone push / bring advance / halve half / treble triple / shrink fall smaller / swell grow rise / dwindle fall shrink
/ soften weaken / worsen deteriorate / deteriorate worsen / improve better / tighten strict / loosen relax ease / ban prohibition / outlaw ban illegal
/ legalise legalize legal allow / criminalise criminal ban / comply obey follow / obey follow comply / violate break breach / flout break ignore
/ ignore disregard / neglect fail / overlook miss / omit leave / exclude leave / include contain / comprise contain include / consist include
/ demand want ask call / insist demand say / urge call / plea call appeal / petition sign ask / lobby press / boycott refuse avoid / avoid prevent
/ avert prevent avoid / thwart prevent foil / foil prevent / hamper hinder / hinder hamper / impede hinder block / obstruct block / disrupt disruption interrupt
/ halt stop / cease stop / linger stay remain / persist continue remain / endure last continue / survive live / perish die / succumb die
/ injure wound hurt / maim injure / bruise injure / fracture break / sprain injure / strand stuck trap / trap stuck strand / rescue save free / missing lost disappear
/ locate find / search look hunt / trace find track / track follow / pursue follow chase / chase pursue follow / accompany go join / escort accompany
/ summon call / dispatch send / deploy send / withdraw pull / retreat withdraw / advance move / invade invasion / occupy hold / seize take / capture take seize
/ liberate free / surrender give / ceasefire truce / negotiate talk / mediate negotiate / broker arrange negotiate / sign ink / ratify approve / endorse back support
/ champion back support / sponsor fund back / bankroll fund pay finance / subsidise subsidy fund / levy charge / fine penalty penalise / penalise fine punish
/ reward prize / incentive subsidy reward / surcharge fee charge / toll fee charge / rent pay / deposit pay / savings save / pension retire
/ headcount staff job / redundancy job loss / vacancy job post / recruit hire / trainee train / apprentice train / intern train / volunteer unpaid
/ shift work / rota shift / freelance self-employed / wage minimum / cost expense / spend spending outlay / outlay spend cost / afford pay
/ cost loss lose / cheaper fall drop lower / dearer rise rose higher / expensive rise rose price / reveal show / reveal disclose / divulge reveal
/ uncover find reveal / unearth find discover / pinpoint find / verify confirm / corroborate confirm / refute deny reject / rebut deny reject
/ contradict deny / allege claim accuse / assert say claim / contend say argue / argue say / maintain say / stress say / remark say / announce say
/ declare say / disclose say reveal / acknowledge admit / concede acknowledge admit / promise say pledge / caution warn / signal indicate say / hint suggest
/ imply suggest / describe call / dub call name / label call / brand call / deem consider / regard consider / rank place / rate grade / top lead exceed
/ span last cover / cover span / reach hit / total amount / percent percentage / proportion share part
/ fraction part share / bulk most / majority most 
/ lone single only / sole single only / single one / multiple several many / countless many 
/ aboard board / onboard board / offshore sea / ashore shore / inland land / uphill hill / nearby near / adjacent next near neighbouring / neighbouring nearby next near
/ outskirts edge outside / suburb outskirts / downtown centre / rural country countryside / urban city / coastal coast / northern north / southern south
/ eastern east / western west / nationwide country national / provincial province / municipal city town council / federal national / regional region / local town
/ capital city / village hamlet / hamlet village / borough district / county district / province region / state government / kingdom country / republic country
/ crown royal / throne crown / heir succeed / noble royal
/ spy espionage spying / dispute row conflict disagreement / ticket fare pass / deep depth below / cover pay insure reimburse / decide opt
/ signature sign / leak escape spill seep flow / strand aground stuck / beyond past after / want plan intend aim seek hope wish / inform notify brief
/ fetch sell bring / estimate expect value / become turn grow / insist demand / concern worry / allegation claim accuse
/ renovation renovate refurbish / oversee supervise run lead / supervise oversee / fund pay bankroll / fee charge / grant give fund
/ scholarship grant / prize award win / award prize / winner win / contestant compete / compete race contest / contest compete race / tournament championship cup
/ championship title / fixture match game / pitch field / stadium ground arena / venue hall site place
/ crowd people fan / riot unrest / unrest clash / clash fight / brawl fight / quarrel row dispute / feud dispute row / tension row
/ criticise criticize fault / complain complaint / complaint complain / objection object oppose / object oppose / opponent oppose / critic criticise oppose
/ proponent support back / advocate support / ally partner / partner ally / collaborate work partner / cooperate work / jointly together / joint together
/ merge combine join / combine merge / split separate divide / separate split / divide split / unite join / break-up split / spin separate / divest sell
/ offload sell / shed sell / stake share / majority most / shareholding stake / holder own hold / owner own / possess own have
/ inherit receive / bequeath leave / estate property / premises building site / plot land / acreage land / hectare land / terrain land
/ site place location / location place site / spot place / scene place site / route way road / path way / lane road / junction crossing / intersection junction
/ bypass road / detour route / congestion traffic jam / jam traffic / gridlock traffic jam / fare ticket price / commute travel / journey trip travel
/ trip journey travel visit / voyage trip journey / tour visit / visit tour / depart leave / departure leave / arrival arrive / landing land / takeoff leave
/ crew team staff / captain skipper / mechanic engineer / technician engineer / expert specialist / specialist expert / consultant adviser / advice advise
/ recommend advise / recommendation recommend advise / guidance advice advise / suggestion suggest / proposal propose plan / draft plan
/ scheme plan programme / initiative plan scheme programme / campaign drive / drive campaign / effort try / attempt try / bid try / goal aim target
/ target aim goal / aim goal / purpose aim / objective aim goal / intention plan / schedule plan timetable / timetable schedule / agenda plan / deadline limit
/ expiry end expire / expire end run / lapse end expire / terminate end / termination end / closure close / opening open / launch start / onset start
/ inception start / beginning start / conclusion end / completion finish complete / handover hand transfer / takeover buy / buyer purchase / seller sell
/ vendor sell / trader dealer / dealer trader / merchant trader / retailer shop / wholesaler supplier / distributor supplier / importer import / producer make
/ maker make / creator create / inventor invent / founder found / co-founder found / developer develop / programmer developer / coder developer
/ gadget device / appliance device / machine device / equipment gear kit / gear equipment kit / kit equipment / tool equipment / instrument tool 
/ motorbike motorcycle / bike bicycle / cyclist bicycle cycle / pedestrian walk foot / walker hiker / hiker walk / climber climb / mountaineer climber
/ skier ski / swimmer swim / rower row / sailor sail / jockey ride / rider ride / runner run / athlete sport / sportsman athlete / sportswoman athlete
/ gymnast gymnastics / referee match / umpire match / coach train / train coach / nearly almost close / virtually almost / practically almost / hardly barely
/ scarcely barely / rare unusual scarce / unusual rare / common usual / typical usual / normal usual / ordinary normal / special particular / unique only
/ identical same / alike same / similar like / comparable similar / equal same / equivalent equal / different other / distinct different / various several
/ diverse various / additional more extra further / extra additional more / further more additional / remaining rest left / leftover left rest
/ surviving left / spare extra / adequate enough / sufficient enough / abundant plenty
/ ample enough / vast huge large / massive huge large / enormous huge large / tiny small / minor small / modest small / slight small / steep sharp
/ dramatic sharp / drastic sharp / severe serious / grave serious / acute serious / fatal kill die / lethal kill deadly / harmful harm damage
/ hazardous danger dangerous / dangerous danger risk / risky risk danger / perilous danger / safe secure / secure safe / harmless safe / risk danger / peril danger
/ menace threat / threaten threat / endanger risk threaten / jeopardise jeopardize risk threaten / imperil risk threaten / safeguard protect / shelter protect house
/ refuge shelter / haven shelter / lodge stay / accommodate house / accommodation housing house / housing home house / lodging accommodation / tent camp / camp tent
/ eviction evict / evict remove expel / deport expel remove / deportation deport / asylum refuge / immigrant migrant / emigrate leave
/ settle move / resettle move / exile expel`.split('/')
