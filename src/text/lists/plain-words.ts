// Common English words that neither praise nor blame, chosen by us: what an analyst needs to say under which condition what may be seen.

/** How things are, where, when and how often: they bring in nothing. */
export const plainQualities: readonly string[] =
  `able above abroad absent additional adequate adviser afterwards alike almost altogether always among ample annual another anybody anyone
anything apart applicant around aside away back bare basic behind below beneath beside besides beyond blank borrower both bright broad
broker builder busy buyer calm careful carrier central cheap civil close closely cold commonly comparable complete completely complex
constant constantly correct current currently daily dark dealer deep dense designer developer different difficult digital directly distant
distributor domestic dry due early easily eastern easy efficient either electric electronic else elsewhere employee employer empty enough
entire entirely equal equally even evenly ever every everybody everyone everything everywhere exact exactly existing exporter external
extra familiar far fast few fewer finally fixed flat flexible foreign formal formally former formerly forward founder frequent fresh fully
further general given global gradual gradually half hard hardly heavy hence here high holder hot human identical immediate immediately
importer indirect individual industrial initial initially inner inside instead insurer internal international investor joint jointly large
largely last lasting late lately later legal lender light likely limited little local locally long longer loose low main mainly maker many
mature maximum meanwhile medical medium mere merely middleman mild minimum minor missing mixed mobile modern monthly mostly much multiple
namely narrow national native natural near nearby nearly neighbouring next nobody normally northern numerous occasional odd often old
ongoing online onto openly opposite optional ordinary original otherwise outer overall overseas own parallel partial particular partly per
permanent permanently personal physical plain popular precise present presently previous previously primary privately producer
professional promptly provider publicly pure quarterly quick quickly quiet quietly quite random rapid rapidly rare rarely rather raw
readily ready recent recently regional regular regularly regulator relative relatively remote renter repeated residential roughly round
rural same scarce seasonal seldom seller separate separately several shared shareholder sharp shortly similar simply single slight
slightly slow slowly small smooth social soft sole solely solid somebody something sometimes somewhat somewhere soon sooner southern spare
special specific stable standard static steadily steady steep straight strict sudden suddenly sufficient suitable supplier sure
temporarily temporary thereby therefore thin through throughout thus tight together tomorrow toward towards traditional twice typical
unable unchanged under uniform universal unknown unlikely unsold unused upon upper urban usable usual usually vacant various versus
visible warm weekly well western wet whenever where whereas whether while whole wholly wide widely willing within without worldwide
written yearly yet young`.split(/\s+/)

/** Things and everyday deeds, for readings alone: "if …, expect …" tells none of them as done. Crimes, faults and harms are not among them. */
export const plainThings: readonly string[] =
  `accept account achieve act activity adapt adopt advise age agency agree agreement aim air alternative announce announcement answer appeal
applicant application apply appoint approach approval approve area argue argument arrange arrive article ask assess assign attempt attend
attention attract auction audience author award background band bank bar batch beginning behave behaviour believe belong bid bill board
bond book border borrow bottom branch brand browser buy buyer calculate cancel candidate card career category centre certificate channel
chapter charge choice circle citizen city claim class clause clerk coast code collect collection colour column combine comment commission
committee community compare comparison compete competition competitor component computer concept conclude conference confine confirm
consider consist consumer contact contain content contest context contractor convert copy corner council country county course court
coverage crew crowd culture curve cut cycle database debate debut decade decline decrease define degree department deposit depth describe
desk device diagram dialogue difference difficulty digit direction director discount discuss discussion display distribute
distribution district divide doctor document domain double download draft driver drop earn earnings edge edition editor education effort
election element email emerge employ employee employer encourage engine engineer entry environment episode equip establish exam
examination examine exchange exclude execute exercise expectation experience experiment expert explain explore export expression extension
face fall family farm feature feedback fewer film filter finding fleet flight floor focus food forecast forum foundation frame framework
frequency fuel function fund funding game gather get goal good goods government grade graph guest guide habit happen head headquarters
health hear hearing height hire history holiday hope hospital household idea identify identity image import improve improvement inform
information initiative inquiry inspect inspection install instance institution instruct instrument integrate interface internet interval
interview introduce introduction inventory invest investment investor invite invoice island job journal journey judge jury kilometre know
label laboratory language laptop law layer leader league learn length lesson letter level library licence license life lift listen
literature logic look lose loss mail maker manager manner manufacturer map margin mark material matter mean measure media medicine member
membership memory mention menu merge merger message metal mind minister minority minute mission mixture mode monitor month mood motion
movement museum music nation nature negotiate negotiation news newspaper noise north notify object observe occasion occur officer official
once only opinion opponent order organisation organise origin pack page paint pair paper paragraph parent parliament participant
participate pass passage passenger patient pattern pay payment permit perspective phase phone photograph phrase pick picture piece pilot
platform player population portfolio post postpone pound practice prefer preference preparation presence presentation president press
pressure prevent principle print procedure process producer production profession professor profile profit programme progress promise
promote promotion prompt property proposal propose protect protection protocol prove province publication publish publisher purchase
pursue quality quantity quota quote race radio rail ranking reaction reader reality receipt recipe recommend record recruit
recruitment redesign reform refund region relation relationship relief remark remember removal remove renew renewal repair repeat replace
replacement reply report representative republish request requirement research researcher residence resident resolution respond
response restart restrict restriction result resume retailer retire reuse revenue review revise revision reward rhythm ring rival river
road roll roof root row ruling salary sale sample save say schedule scholar school science scientist score screen script sea search
section sector seek segment select selection sell sense sentence separate series session setting settle settlement shape shareholder shelf
shipment shop shortage shorten shrink signal size skill slot society software soil solve song sort sound south speak speaker specialist
speech spite split sport spot spring staff stake star statement statistics status stop store story strategy street strength strengthen
student style subject submit subscribe subscriber subscription subsidiary succeed suggest suggestion suit sum summary summer supervise
supplier surface surplus survey swap symbol talent talk tariff teach teacher technique technology telephone television temperature
tendency territory text theme theory thing think threshold ticket tier title token tone topic tour tower town track trade tradition
traffic train transaction transition translate translation travel traveller trend trip truck truly trust try turnover understand
university usage vacancy variety vary vehicle version video view village visit visitor voice volunteer vote voter wage wait walk wall want
warehouse warn warranty watch wave weather website weekend weigh weight welcome west width win wind winter wish withdraw
woman word workforce workshop world write writer yard`.split(/\s+/)
