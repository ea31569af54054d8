// The words of how far along a deal is: only said, wished, permitted, being built, signed, still to come. Both readings and the doubts ask them.
import { wordy } from './deal-lexicon.ts'

export const rumour = wordy(
  String.raw`\b(?:rumou?r(?:ed|s)?|is said to|are said to|(?:is|are) (?:understood|believed|thought|rumoured) to|reportedly|(?:people|persons?|executives|bankers|insiders) (?:familiar|close|with|briefed|who)|person with knowledge|citing (?:\p{L}+ )?(?:people|sources?|persons?)|(?:is|are) discussing|in discussions|negotiat(?:es|ing)|sources? (?:close|familiar)|in (?:\p{L}+ )?talks|talks (?:with|to|over)|(?:close|near) to (?:a |an |\p{L}+ing)|nears? (?:a |an )|(?:an?|one|two|three|several) (?:\p{L}+ )?(?:sources?|people|person|insiders?) (?:told|said)|sources told|(?:may|might|could)(?=.{0,120}\b(?:reported|reports)\b)|en discussions?|en pourparlers|en négociations?|négocie(?:rait)?|verhandelt|negocian?|en conversaciones|en negociaciones|serait|aurait|chercherait|négocierait|envisagerait|préparerait|s[’']apprêterait|viserait|discuterait|estaría|tendría|negociaría|planearía|estudiaría|prepararía|Medienberichten zufolge|Berichten zufolge|Kreisen zufolge|angeblich|[Ww]ord is|checks suggest|[Ww]hispers|is shopping for|sounding out|at the table|selon des sources|soll angeblich|dem Vernehmen nach|Insidern zufolge|se rumorea|según (?:\p{L}+ )?fuentes|fuentes cercanas|sources proches)\b`,
  'iu',
)
export const reportedTalks = wordy(
  String.raw`\b(?:is negotiating|are negotiating|sounding out|early discussions|(?:advanced|early|exclusive) (?:negotiations|talks|discussions)|sources said|according to (?:two|three|four|several|\d+) (?:people|investors|bankers|executives|sources|persons)|(?:people|sources|investors|bankers) (?:say|said)|is said to be|is believed to be|close to a deal)\b`,
  'iu',
)
export const wish = wordy(
  String.raw`\b(?:would|could|may|might|proposes?|proposed|considers?|considering|weighs|wants to|hopes to|expects to|plans? to|plans (?:for|a)|planned|intends to|appl(?:ied|ies) (?:for|to)|has applied|seeks?|seeking|look(?:s|ing) to|fil(?:ed|es|ing) (?:to|for|plans)|would like|aims to (?:add|expand)|lodg(?:ed|es) (?:an )?application|aims to (?:buy|build|lease|raise|open)|pourrait|prévoit|plant(?!-)|prevé|proyecta|envisage(?:nt)?|projette|souhaite|veut|compte|erwägt|prüft|will(?= .{0,90}(?:mieten|bauen|kaufen|bestellen|errichten|eröffnen|aufnehmen|einsammeln)\b)|könnte|möchte|podría|estudia|planea|quiere|pretende|espera|busca|plantea|baraja|propone)\b`,
  'u',
)
/** A paper that binds nobody. */
export const paper = wordy(
  String.raw`\b(?:letters? of intent|memorandum|lettre d[’']intention|Absichtserklärung|carta de intenciones)\b`,
  'iu',
)

/** Somebody may build it, whatever is planned with it. */
export const approved = wordy(
  String.raw`\b(?:voted (?:\S+ ){0,3}(?:in favour|for)\b|sign(?:s|ed) off|gave (?:its|their) (?:assent|backing)|(?:allow|uph[eo]ld|w[io]n|grant)\p{L}* .{0,40}\bappeal|appeal .{0,40}(?:allowed|upheld|succeeded)|(?<!\b(?:seek(?:s|ing)?|sought|await(?:s|ing)?|pending|for|needs?) (?:planning |council |final )?)approv\p{L}+|go-?ahead|green light|blessing|nod(?:ded)?|cleared|waved through|permission (?:was|has been|is) (?:granted|given)|(?:gave|got|gets|given|granted|obtained|received|secured|w[io]n|wins|has) (?:planning |building )?(?:permission|consent|permits?)|feu vert|autorisé|validé|délivré|genehmigt|bewilligt|zugestimmt|grünes Licht|luz verde|autorizad\p{L}|autoriza|aprobad\p{L}|aprueba)\b`,
  'iu',
)
/** Laid before those who permit, or only thought of. */
export const proposed = wordy(
  String.raw`\b(?:propos\p{L}+|(?:ask(?:s|ed|ing)?|petition(?:s|ed|ing)?) .{0,50}\b(?:for|to) (?:leave|permission|consent|approval|approve|permit)|earmark(?:ed|s) (?:an? |the )?(?:\p{L}+ )?(?:plot|site|land|parcel|field)|fil(?:ed|es|ing) (?:to|for|plans)|application|appl(?:y|ies|ied) (?:for|to)|(?<!(?:unveil|announc|present|reveal|outlin)\p{L}* )plans? (?:for|to|an?)|(?<!(?:unveil|announc|present|reveal|outlin)\p{L}* )plans|planned|seek(?:s|ing)?|sought|lodged?|planning|prüf(?:t|en)|erwäg\p{L}*|considering|weighing|estudia\p{L}*|intends?|wants?|prévoi(?:t|ent)|projette|envisage|souhaite|demande|compte (?=\p{L}+(?:er|ir|re)\b)|plant(?!-)|will .{0,60}(?:bauen|errichten)|Bauantrag|prevé|proyecta|planea|quiere|solicita\p{L}*)\b`,
  'iu',
)

/** Machines and crews of a building site, and that they are at it; parts of a shell, and that they stand. */
const crews = String.raw`(?:excavators?|diggers?|cranes?|bulldozers?|earthmovers?|pile ?drivers?|builders|(?:construction |ground)?(?:crews?|workers)|contractors?)`
const atWork = String.raw`(?:mov(?:e|ed|ing) (?:in|on|into|onto)\b|arriv\p{L}+|(?:is|are|were|have been|been) (?:at work|on site|busy)|roll(?:ed|ing) (?:in|on)|(?:start|beg[au]n)\p{L}* (?:digging|work)|(?:is|are) (?:digging|pouring|levelling|clearing|laying))`
const shell = String.raw`(?:steel(?:work)?|steel frame|frame|foundations?|walls?|roof|shell|concrete|slab|skeleton)`
const stands = String.raw`(?:is|are|has|have|was|were) (?:already |now |all |been |being |almost |nearly )*(?:standing|up|rising|finished|complete|in place|in the ground|erected|dug|taking shape|visible)`

/** Work on the ground. */
export const building = wordy(
  String.raw`\b(?:under construction|${crews} .{0,60}${atWork}|${shell} ${stands}|start of (?:construction|building work|works)|(?:is|are|has been|have been) (?:(?:\p{L}+ly|already|now|also|still|busy) )?(?:building|constructing|erecting|putting up)|top(?:s|ped|ping) out|(?:expects?|aims?|plans?|hopes?) to (?:finish|complete) (?:building|construction|work)|(?:nears|nearing|close to) completion|(?:is|are) (?:now |already )?(?:rising|going up|taking shape)|piling(?: work)?|(?:site|ground) (?:clearance|preparation)|(?:ground|site|land) is (?:already |now )?being (?:cleared|prepared|levelled|graded)|[Gg]roundbreaking (?:took place|was held|has taken place)|(?:phase|hall|building|expansion|extension|wing)\b.{0,40}\bis (?:already |now |well )?under ?way|(?:begun|began|started) (?:blasting|excavating|excavation|piling|digging)|clear(?:ed|ing) the (?:site|ground|land)|cranes (?:now |already )?(?:tower|rise|stand)|well (?:advanced|under ?way)|half[- ]built|roof (?:is |was |has been )?(?:put )?on|(?:is|are) being (?:built|constructed|developed|erected|put up)|began construction|has begun (?:construction|building)|(?:has )?started (?:construction|building)|(?<!(?:sera|seront|être|est|pour être) )construit(?=\s)|broke ground|broken ground|breaks ground|breaking ground|pour(?:s|ed|ing) (?:concrete|(?:the )?(?:first |last )?foundations?)|steel(?:work)? (?:is|has|was) (?:already )?(?:going|gone|rising|being)|(?:had|has) its roof|(?:begun|began|started) (?:to build|building)|(?:empezado|comenzado|empezó|comenzó) a construir|(?:a|ont) commencé à construire|rohbau|richtfest|concrete (?:is|has been) (?:already )?(?:being )?poured|(?:begun|began|started|starts) (?:earthworks?|groundworks?)|[Gg]roundworks? (?:have|has|are|is)|turned the first sod|chantier .{0,110}(?:démarré|commencé|débuté|lancé)|obras .{0,110}(?:arrancaron|arrancado|iniciado|empezaron)|(?:construction|building) (?:work )?(?:of|on|at|by) .{0,90}(?:has begun|began|begins|has started|started|is under ?way)|[Ss]tart of (?:construction|building|works?)|(?:[Cc]onstruction|[Ww]ork|[Bb]uilding) (?:is |has |got )?(?:under ?way|begun|started|began)|[Ww]ork .{0,60}(?:has begun|has started|is (?:already |now |well )?under ?way)|(?:has |have )?(?:begun|began|begins|started|starts|commenced|commences|kicked off|kicks off) (?:construction|building|work|putting up|erecting|constructing|expanding)|[Gg]round (?:was|has been) broken|construction of .{0,80}\bon (?:schedule|track|time)|laid the (?:foundation|first) stone|[Ff]oundations? (?:stone )?(?:were|was|have been|has been|are|is) (?:being |now )?(?:laid|poured|dug)|en (?:cours de )?construction|(?:commencé|démarré|lancé|débuté|entamé|engagé|lance|entame|démarre) (?:la construction|les travaux|le chantier)|(?:travaux|construction|chantier) .{0,90}(?:débuté|commencé|démarré|lancée?s?|entamée?s?|engagée?s?)|première pierre|im Bau|[Ss]eit .{0,90}\b(?:ge)?baut|mit dem Bau .{0,80}(?:begonnen|gestartet)|(?:Bau|Bauarbeiten) .{0,80}(?:begonnen|gestartet)|beginnt mit dem Bau|Grundstein|Spatenstich|(?:comenzado|empezado|iniciado|arrancado)\b.{0,40}\b(?:las obras|la construcción)|(?:comenzó|empezó|inició|arrancó) (?:las obras|la construcción)|obras .{0,90}(?:comenzado|comenzaron|empezado)|está construyendo|están construyendo|primera piedra|en construcción)\b`,
  'iu',
)

/** "Under a lease signed on Monday", "the agreement was signed": whatever the deed, it is on paper. */
export const signed = wordy(
  String.raw`\b(?:(?:lease|agreement|contract|deal|PPA|pact)s?\b.{0,120}\b(?:was|were|has been|have been|is) (?:signed|concluded|sealed|agreed|struck|inked|executed|renewed|extended)|(?:under|in) (?:an?|the|two|three|four|\d+) (?:[\p{L}\d-]+ ){0,2}(?:leases?|agreements?|contracts?|deals?) (?:signed|concluded|sealed|struck|dated)|^An? (?:[\p{L}\d-]+ ){0,4}(?:contracts?|lease|PPA|agreement|pact) (?:(?:for|of|over|on|covering) [^,;]{3,40}? )?(?:binds|commits|ties|obliges)|bail .{0,30}(?:signé|conclu)|(?:[Mm]ietvertrag|Vertrag) .{0,60}(?:unterzeichnet|geschlossen|zustande gekommen)|contrato .{0,60}(?:firmado|suscrito))\b`,
  'iu',
)

/** A contract right behind a verb, as what it is done to, and not one that the deal is merely told under. */
const aContract = String.raw`(?=(?:(?!\b(?:under|in|from|through|by|to)\b)[^,;]|,(?= [$€£\d])){0,60}(?:\b(?:contracts?|deals?|agreements?|tenders?|PPAs?|pacts?)\b|\bleases?\b))`
/** Put on paper, by any verb of it: docs/decisions/0068 says which tell that a contract was concluded. */
export const onPaper = wordy(
  String.raw`\b(?:sign(?:s|ed|ing)?(?! off)|ink(?:s|ed)?|initial(?:s|led)|put(?:s|ting)? pen to paper|put their names to|execut(?:es|ed)|struck|strikes?|sealed|seals|concluded?|concludes|clinch(?:es|ed)|contracted|contracts(?= \d)|enter(?:s|ed) into|reached an agreement|(?:execution|signing|signature|conclusion) of ${aContract}|(?:w[io]n|wins|land(?:s|ed)|bag(?:s|ged)|scor(?:es|ed)|book(?:s|ed)|clos(?:es|ed)|secur(?:es|ed)|pen(?:s|ned)|award(?:s|ed)|hand(?:s|ed)|exten(?:ds|ded)|expan(?:ds|ded)|enlarg(?:es|ed)|doubl(?:es|ed)|amend(?:s|ed)|renew(?:s|ed)) ${aContract}|winner of (?:an? |the ).{0,40}(?:contract|tender)|beat(?:s|en|ing)? .{0,40} to (?:the|an?) .{0,30}contract|agree(?:s|d)? (?:(?:on |to )?(?:an?|the|two|three|four|\d+) (?:[^\s;]+ ){0,5}?(?:contracts?|deals?|leases?|PPAs?|agreements?|pacts?)|(?:contracts|deals|leases|PPAs|agreements|pacts))|(?:remport|décroch|attribu)\p{L}+(?= .{0,50}\bcontrat\b)|contrat .{0,60}\battribué|sell(?:an|ado|aron)|sign(?:é|e|ent|ée)|conclu(?:t|e|s)?|souscrit|contracté|unterzeichne\p{L}*|unterschr\p{L}+|schließ(?:t|en)|geschlossen|abgeschlossen|[Vv]ertrag\p{L}* .{0,60}vereinbart|(?<!\b(?:die|der|la|una|the) )firma|firm(?:an|ó|aron|ado)|suscri\p{L}+|contrata(?:do)?|cerrado)\b`,
  'iu',
)

/** "Will open", "soll ans Netz gehen": what is not running yet. */
export const ahead = wordy(
  String.raw`\b(?:will|is to|are to|is (?:due|set|scheduled|expected) to|plans? to|to (?:open|start|begin|go live)|va|vont|doit|ouvrira|inaugurera|mettra|entrera|wird|soll|sollen|va a|abrirá|inaugurará|entrará|pondrá|tiene previsto)\b`,
)
