// Words of one meaning each, in four languages: what the weighed reading asks of a sentence beside the words themselves.
import { en, wordy } from './deal-lexicon.ts'

/** One set: patterns of whole words, any case. */
const words = (...each: readonly string[]): RegExp => wordy(String.raw`\b(?:${each.join('|')})\b`, 'iu')
/** A set whose English verbs are told by their lemmas, all forms. */
const verbs = (lemmas: string, ...each: readonly string[]): RegExp =>
  wordy([en(lemmas), String.raw`\b(?:${each.join('|')})\b`].join('|'), 'iu')

/** How far along a deal is told to be. */
const stages = {
  talks: words(
    'in (?:\\p{L}+ ){0,2}(?:talks|negotiations|discussions)|held talks|talks (?:with|to|over|about|between)',
    'negotiat\\p{L}*|discuss\\p{L}*|mull(?:s|ing)?|explor(?:es|ing)|sounding out|weigh(?:s|ing)|consider(?:s|ing)|eye(?:s|ing)|courting',
    'near(?:s|ing)|(?:close|near) to|about to|finali[sz]ing|on the verge of|poised to|looking at',
    'pourparlers|en discussions?|en négociations?|négoci\\p{L}+',
    'verhandel\\p{L}*|Verhandlungen|Gespräche\\p{L}*',
    'negocia\\p{L}*|conversaciones',
  ),
  hearsay: words(
    '(?:people|persons?|sources?|executives|bankers|insiders|investors) (?:familiar|close|with|briefed|who|say|said|told)|person (?:familiar|with|briefed)',
    'sources?|reportedly|rumou?r(?:s|ed)?|allegedly|purportedly|understood to|said to (?:be|have)|believed to|thought to|reported that',
    '(?:is|are) (?:said|understood|believed|thought|rumoured)|citing|according to (?:people|two|three|four|several|sources)',
    "selon (?:des|plusieurs|deux|trois|nos) (?:sources|personnes)|sources proches|(?:ser|aur|négocier|chercher|envisager|préparer)ai(?:t|ent)|d[’']après nos informations|selon (?:Les|La|Le) \\p{Lu}\\p{L}+",
    'Insidern?|(?:Branchen|Finanz|Verhandlungs)?kreisen?|dem Vernehmen nach|angeblich|verlautet|soll(?:en)? .{0,80}(?:haben|verhandeln|planen)',
    'fuentes|al parecer|presuntamente|se rumorea|habrían?',
  ),
  wish: words(
    'plans? (?:to|for|an?)|planning|planned|propos(?:es|ed|al|als|ing)|wants? to|would like|hop(?:es|ing) to|intends?|intending|seek(?:s|ing)?|sought|looking (?:to|for)|looks to',
    'appl(?:y|ies|ied|ication|ications|ying)|fil(?:es|ed|ing)|lodg(?:es|ed|ing)|submit(?:s|ted|ting)?|unveil(?:s|ed)? (?:plans|a plan)|under plans|put forward|pitch(?:es|ed|ing)?|earmark(?:s|ed)?|asks? (?:for|the)|asked',
    'aims? to|expects? to|would be (?:built|developed|spent)|could|may|might|envisag\\p{L}+|contemplat\\p{L}+|memorandum|letters? of intent|blueprint|feasibility',
    "prévoi\\p{L}+|projet(?:te|tent)|envisag\\p{L}+|compte(?:nt)? \\p{Ll}+(?:er|ir|re)|souhait\\p{L}+|veut|veulent|demande (?:de|d[’'])|pourrait|dépos\\p{L}+|étudie",
    'plan(?:t|en)|geplant\\p{L}*|möchte\\p{L}*|beabsichtig\\p{L}*|beantrag\\p{L}*|Bauantrag|erwäg\\p{L}*|prüf(?:t|en)|könnte|will(?=.{0,100}(?:en|eln|ern)\\b)|wollen',
    'planea\\p{L}*|prev(?:é|én|ista|isto)|proyecta\\p{L}*|quiere|solicit\\p{L}*|pretende|estudia|podría|contempla|baraja|aspira',
  ),
  consent: words(
    'approv\\p{L}+|go-?ahead|green ?light\\p{L}*|nod(?:s|ded)?|permi(?:t|ts|tted|ssion)|consent(?:s|ed)?|cleared?|clears|signed off|sign-off|waved? through|authori[sz]\\p{L}+|licen[cs]\\p{L}+|voted|votes|backed|hurdle|abatements?',
    'feu vert|autoris\\p{L}+|permis|validé\\p{L}*|aval|délivr\\p{L}+',
    'genehmig\\p{L}*|Genehmigung|zugestimmt|stimmt\\p{L}* .{0,40}zu|bewilligt\\p{L}*|grünes Licht|Baugenehmigung',
    'luz verde|autoriza\\p{L}*|aprob\\p{L}+|aprueba\\p{L}*|licencia|permiso|visto bueno',
  ),
  begun: words(
    '(?:broke|breaks?|breaking|broken) ground|groundbreaking|ground (?:was|has been|is) broken|under ?way|under construction|being (?:built|constructed|developed|erected|put up|expanded)',
    '(?:is|are|was|were) (?:now |currently |already )?(?:building|constructing|erecting|developing|putting up|expanding)|(?:has|have) (?:begun|started|commenced) (?:work|construction|building|developing)|(?:began|begins|started|starts|commenced|commences|start|begin) (?:work|construction|building|developing)',
    'foundations?|poured|pouring|crews|excavat\\p{L}+|earthworks?|groundworks?|steel|cranes?|rising|going up|first (?:stone|sod|brick)|work (?:has|is|on|to) .{0,60}(?:begun|started|under way|underway)|construction (?:has|is|work).{0,40}(?:begun|started|under way|underway)|finish building',
    'travaux (?:ont|sont)|chantier|première pierre|(?:lancé|démarré|commencé|débuté|entamé|engagé) (?:la construction|les travaux|le chantier)|en (?:cours de )?construction|construction .{0,60}(?:lancée|commencé|débuté|démarré)',
    'Spatenstich|Grundstein\\p{L}*|im Bau|Bau .{0,80}(?:begonnen|gestartet)|(?:begonnen|gestartet|beginnt|startet)|Baustart|Baubeginn|Bagger',
    'primera piedra|(?:iniciado|comenzado|empezado|arrancado|arrancan|comienzan|inicia|comienza) .{0,30}(?:obras|construcción)|obras|en construcción|construyendo',
  ),
  live: words(
    'open(?:s|ed|ing)?|inaugurat\\p{L}+|(?:go|goes|went|gone|going|now|is|are) live|online|on ?stream|operational|(?:in|into|enter(?:s|ed)?|entered) (?:full |commercial )?(?:operations?|service|use|production)|commenced operations|in use|up and running|energi[sz](?:e|es|ed|ing)|switch(?:es|ed)? on|turn(?:s|ed) on|commission(?:s|ed|ing)|serving|fir(?:es|ed) up|power(?:s|ed) up|light(?:s)? up|lit up|full (?:capacity|operation|tilt)|open for business|ribbon|complet(?:es|ed|ion)|humming|running|launch(?:es|ed)?|handed over|delivered',
    'mis en service|mise en service|met en service|mett\\p{L}+ en service|ouvr(?:e|ent|ert|erte)|inaugur\\p{L}+|opérationnel\\p{L}*|en exploitation|raccordé',
    'eröffne\\p{L}*|in Betrieb|Inbetriebnahme|ans Netz|am Netz|eingeweiht|weiht|läuft|fertiggestellt',
    'en marcha|en funcionamiento|en servicio|operativ\\p{L}+|abre|abrió|abierto|inaugur\\p{L}+|estren\\p{L}+|entr(?:ó|a|ado) en',
  ),
  signed: words(
    'sign(?:s|ed|ing)?|ink(?:s|ed)|execut(?:es|ed)|conclud(?:es|ed)|struck|strikes?|seal(?:s|ed)|clinch(?:es|ed)|contracted|definitive agreement|reach(?:es|ed) (?:an? )?(?:agreement|deal)|enter(?:s|ed) into|agree(?:s|d)? (?:an? |on |terms)|award(?:s|ed)|w[io]n(?:s)?|bag(?:s|ged)|land(?:s|ed)|scor(?:es|ed)|book(?:s|ed)|renew(?:s|ed)|exten(?:ds|ded)|signed up',
    'sign(?:é|e|ent|ée|és|ait)|conclu(?:t|e|s|ent)?|souscri\\p{L}+|remport\\p{L}+|décroch\\p{L}+|paraph\\p{L}+',
    'unter(?:zeichne\\p{L}*|schrieben)|(?:ab)?geschlossen|vereinbar(?:t|en)|schließ(?:t|en)|zustande gekommen|besiegel\\p{L}*',
    'firm(?:a|an|ó|aron|ado|ada)|suscri\\p{L}+|cerr(?:ó|ado|aron)|cierra|sell(?:a|ado|aron)|contrata(?:do)?|adjudic\\p{L}+',
  ),
  agreed: words(
    'agree(?:s|d)? to|will|is to|are to|commit(?:s|ted|ment|ments)?|cho(?:se|sen|oses)|pick(?:s|ed)|select(?:s|ed)|tap(?:s|ped)|announc(?:es|ed)|disclos(?:es|ed)|promis(?:es|ed)|pledg(?:es|ed)|lined up|due|set to|shall|expected to|slated',
    'va|vont|sera|seront|annonc\\p{L}+|choisi\\p{L}*|confi\\p{L}+',
    'wird|werden|künftig|entscheidet sich|setzt auf|angekündigt',
    'será\\p{L}*|va a|van a|anunci\\p{L}+|elig\\p{L}+|acuerd\\p{L}+',
  ),
  stopped: words(
    'paus(?:e|es|ed|ing)|suspen\\p{L}+|halt(?:s|ed|ing)?|fr(?:eezes?|eezing|oze|ozen)|on (?:hold|ice)|mothball\\p{L}*|shelv\\p{L}+|indefinitely|stall(?:s|ed)?|stop(?:s|ped|ping)?|standstill|put off',
    "suspend\\p{L}*|suspendu\\p{L}*|à l[’']arrêt|en pause|gel(?:é|e|és)|interrompu\\p{L}*",
    'pausiert|ruht|ruhen|auf Eis|unterbr\\p{L}+|gestoppt|stopp(?:t|en)|ausgesetzt|Baustopp|verschob\\p{L}*',
    'paraliz\\p{L}*|suspend\\p{L}*|congel\\p{L}*|en pausa|deten\\p{L}+|detiene|aplaz\\p{L}+',
  ),
  ended: verbs(
    'cancel scrap abandon ditch axe terminate kill drop quit reject',
    'cancelled|call(?:s|ed|ing)? off|pull(?:s|ed|ing)? (?:out|the plug|its|their)|walk(?:s|ed|ing)? away|back(?:s|ed|ing)? out|withdr\\p{L}+|g(?:ive|ives|ave|iven|iving) up|torn up|tears? up|will not (?:go ahead|proceed|build|be built)|not going ahead|is (?:dead|off)|drop(?:s|ped)?',
    'renonc\\p{L}+|abandonn\\p{L}+|annul\\p{L}+|résili\\p{L}+|retir\\p{L}+ (?:son|sa|le)',
    'aufgegeben|gibt .{3,80} auf|aufgibt|storniert|gekündigt|verzicht\\p{L}+|gescheitert|zieht .{3,60} zurück|begräbt|Aus für|streicht',
    'cancel\\p{L}+|renunci\\p{L}+|abandon\\p{L}+|anul\\p{L}+|descart\\p{L}+|retira\\p{L}*|desist\\p{L}+|rescind\\p{L}+',
  ),
} as const

/** What is dealt in and by which deed. */
const deeds = {
  lease: words(
    '(?:pre-?|sub-?)?leas(?:e|es|ed|ing)|rent(?:s|ed|ing|als?)?|tenan(?:t|ts|cy)|landlord|lessee|lessor|(?:pre-?|sub-?)let(?:s|ting)?|let|colocation|co-location|coloc\\p{L}*|footprint',
    'lou(?:e|é|és|ée|ées|er|era|ent)|location|bail|locataire|bailleur',
    'miet\\p{L}*|an(?:ge)?mietet|vermiet\\p{L}*|\\p{L}*mietvertrag\\p{L}*',
    'alquil\\p{L}*|arrend\\p{L}*|arriend\\p{L}*|inquilin\\p{L}*',
  ),
  taken: verbs(
    'occupy take:took:taken reserve book house host accommodate fill relocate snap_up grab secure pick_up lock_in lock_up commit',
    'mov(?:e|es|ed|ing) (?:in|into|its)|gone to|go(?:es)? to|anchor (?:tenant|customer)|first (?:tenant|customer)|sole tenant|use of|sign(?:s|ed)? (?:up )?for|take-?up|welcom(?:e|es|ed)|ring-?fenc\\p{L}+|set(?:s)? aside|dedicat(?:e|es|ed)|home to|turnkey|critical (?:IT|load)|IT load',
    "occup\\p{L}+|héberg\\p{L}+|accueil\\p{L}+|s[’']install\\p{L}+|réserv\\p{L}+|dispos\\p{L}+|prend|emménag\\p{L}+",
    'beleg(?:t|en)|bezieht|einzieh\\p{L}+|zieht|reservier\\p{L}*|sichert sich|gesichert|beherberg\\p{L}*|unterkomm\\p{L}*|geh(?:t|en) an',
    'aloj\\p{L}+|acog\\p{L}+|ocup\\p{L}+|reserv\\p{L}+|instal\\p{L}+|se queda',
  ),
  built: verbs(
    'build:built construct erect develop expand add convert invest earmark deploy',
    'construction|development|expansion|extension|campus(?:es)?|data ?cent(?:re|er)s?|facilit(?:y|ies)|project|scheme|put(?:ting)? up|set up|at a cost of|square (?:feet|metres)|acres|application|phase',
    'constru\\p{L}+|bâti\\p{L}*|travaux|projet|implant\\p{L}+|agrand\\p{L}+|extension|centre de données|investi\\p{L}*|érig\\p{L}+|aménag\\p{L}+',
    'bau(?:t|en|te)|gebaut|errichte\\p{L}*|Rechenzentr\\p{L}+|erweiter\\p{L}*|entsteht|Anlage|investier\\p{L}*|Neubau',
    'constru\\p{L}+|levant\\p{L}+|edific\\p{L}+|invert\\p{L}+|invierte|ampli\\p{L}+|desarroll\\p{L}+|proyecto|centro de datos|promotor\\p{L}*',
  ),
  handover: verbs(
    'replace inherit assume reassign transfer assign novate',
    '(?:tak(?:e|es|en|ing)|took) over|in place of|place of|in the place|steps? in(?:to)?|stepped in|instead|former tenant|pass(?:es|ed)? to|hand(?:s|ed|ing)?|once (?:leased|meant|reserved|intended)|g(?:ave|iven|ives) back|dropped by|gone|vacat\\p{L}+|left by|leaving',
    'repren\\p{L}+|reprise|remplac\\p{L}+|à la place|cèd\\p{L}+|cédé|succèd\\p{L}+',
    'übern(?:immt|ommen|ahm)|tritt .{2,60} ab|ersetzt|löst .{2,60} ab|an(?:stelle| die Stelle)|überträgt|statt',
    'asum\\p{L}+|sustitu\\p{L}+|traspas\\p{L}+|en lugar de|ced\\p{L}+|reempla\\p{L}+',
  ),
  option: words("options?|rights? (?:of|to|over)|exercise|droit d[’']|Optionen|opción|opciones|derecho"),
  given: verbs(
    'provide supply deliver sell:sold ship feed grant give:gave:given allocate lend:lent extend power offer equip send:sent',
    'available|on their way|deliver(?:y|ies)|shipment\\p{L}*|sales?',
    'fourni\\p{L}+|livr\\p{L}+|vend\\p{L}*|approvision\\p{L}+|met .{0,30} disposition|aliment\\p{L}+',
    'liefer\\p{L}*|beliefer\\p{L}*|geliefert|verkauf\\p{L}*|versorg\\p{L}*|stellt|gewähr\\p{L}*',
    'suministr\\p{L}+|abastec\\p{L}+|entreg\\p{L}+|vend\\p{L}+|aliment\\p{L}+',
  ),
  bought: verbs(
    'buy:bought purchase order acquire procure',
    'order(?:s)?|purchase(?:s)?|buyer|took delivery|takes delivery|taken delivery|sold|sale',
    "command\\p{L}+|achet\\p{L}+|achèt\\p{L}+|achat|acquis|acquér\\p{L}+|s[’']est procuré|se procure",
    'bestell\\p{L}*|kauf\\p{L}*|gekauft|erw(?:irbt|orben)|order\\p{L}*|bezieht|beschaff\\p{L}*',
    'compr\\p{L}+|pedido|encarg\\p{L}+|adquir\\p{L}+|adquier\\p{L}+',
  ),
  computing: words(
    'comput(?:e|ing)|cloud|inference|training|train|clusters?|workloads?|GPU (?:time|capacity|services)|AI (?:services|capacity)|models?|instances?|processing|run(?:s|ning)?|rented',
    'calcul\\p{L}*|nuage|entraîn\\p{L}+|puissance',
    'Rechen(?:leistung|kapazität|zeit)|Cloud\\p{L}*|nutzt|KI-Entwicklung',
    'cómputo|nube|cálculo|entren\\p{L}+',
  ),
  chips: words(
    'chips?|GPUs?|TPUs?|accelerators?|processors?|servers?|racks?|units|boards|cards|hardware|chip-?maker|semiconductors?|puces?|accélérateurs?|processeurs?|serveurs?|Beschleuniger\\p{L}*|Prozessor\\p{L}*|aceleradores|procesadores|servidores',
  ),
  equity: words(
    'rais(?:e|es|ed|ing)|rounds?|series [a-h]|seed|funding|fundraising|equity|stakes?|shares|valuation|valu(?:es|ed|ing)|investors?|invest(?:s|ed|ing|ment)?|backers?|backed|venture|capital|stealth|co-led|led by|lead|leads|injects?|nets|pulls? in|attract(?:s|ed)?|cheque|put(?:s)? .{0,30}into|IPO|public offering',
    'lev(?:é|ée|er|ée de fonds)|lève\\p{L}*|tour de table|boucl\\p{L}+|inject\\p{L}+|apport\\p{L}+|fonds propres|investi\\p{L}*|mené par',
    '(?:ein)?gesammelt|sammelt|Finanzierungsrunde|Kapital|erhält|Investor\\p{L}*|eingeworben|gesichert|Beteiligung',
    'ronda|capta\\p{L}*|recaud\\p{L}+|levant\\p{L}+|inyect\\p{L}+|liderada|recib\\p{L}+|inversor\\p{L}*',
  ),
  debt: words(
    'loans?|lend(?:s|ing|er|ers)?|lent|borrow\\p{L}*|debt|notes|bonds?|credit|facility|refinanc\\p{L}+|underwr\\p{L}+|syndicate|convertible|term loan|offering|priced|pric(?:es|ing)|coupon|senior|secured notes|asset-backed|tapped',
    'prêt\\p{L}*|emprunt\\p{L}*|obligat\\p{L}+|crédit\\p{L}*|refinanc\\p{L}+|banques?',
    'Kredit\\p{L}*|Darlehen|Anleihe\\p{L}*|leiht|geliehen|gewährt',
    'préstamos?|crédito\\p{L}*|presta\\p{L}*|bonos|financiación',
  ),
  power: words(
    'PPAs?|electric\\p{L}*|power[ -]purchase|(?:wind|solar|nuclear|hydro|geothermal|renewable|clean|carbon-free|green)\\p{L}*|hydro-?power|reactors?|fuel cells?|turbines?|plants?|utility|cooperative|co-op|grid|megawatt-hours|output|energy|power deal|supply (?:agreement|contract|deal)|to power|powered by|power from|power to',
    'électri\\p{L}+|éolien\\p{L}*|solaires?|nucléaires?|hydro\\p{L}+|énergie|alimenter',
    '\\p{L}*[Ss]trom\\p{L}*|Wind\\p{L}*|Solar\\p{L}*|Energie|Ökostrom|Kraftwerk\\p{L}*',
    'eléctric\\p{L}*|electricidad|energía|eólic\\p{L}*|fotovolt\\p{L}*|solar|renovable\\p{L}*',
  ),
  goal: words(
    'target(?:s|ed|ing)?|aim(?:s|ed|ing)?|goals?|ambitions?|sights|wants? (?:to (?:have|reach|operate|own|run)|\\d)|expects? to have|hopes to (?:reach|have)|by (?:the end of |end-|early |late |mid-?)?(?:20\\d\\d|Christmas|December|the end|the decade)|within .{2,12} years|long-term|guid(?:es|ance)|under management|double (?:its|their)',
    "vis(?:e|ent|ait)|objectif|d[’']ici(?: à)?|ambition\\p{L}*|à (?:l[’'])?horizon",
    'Ziel\\p{L}*|strebt|anstreb\\p{L}*|anpeil\\p{L}*|peilt|bis (?:Ende )?20\\d\\d',
    'objetivo|meta|aspira|alcanzar|para 20\\d\\d|antes de 20\\d\\d',
  ),
  reckoned: words(
    'estimat\\p{L}+|reckon\\p{L}*|calculat\\p{L}+|puts? .{2,80} at|thinks?|believes?|guess(?:es)?|consultants?|analysts?|research (?:firm|house|group|shop)|estim\\p{L}+|selon les calculs|schätz\\p{L}*|Schätzung|calcula\\p{L}*',
  ),
} as const

/** Talk that states nothing done. */
const talk = {
  denial: words(
    "not|no|never|neither|nor|nobody|none|den(?:y|ies|ied)|dismiss\\p{L}*|reject\\p{L}*|declin\\p{L}+|rul(?:es|ed) out|yet to|without|unlikely|untrue|wrong|too early|n[’']|ne|pas|aucun\\p{L}*|jamais|dément\\p{L}*|nicht|kein\\p{L}*|nie|bestreite\\p{L}*|dementier\\p{L}*|offen|niega|negó|ningun\\p{L}*|nunca|rechaza\\p{L}*",
  ),
  condition: words(
    "if|unless|should|whether|would have|could have|might have|had it|were it|once|provided that|si|s[’']il|sauf|wenn|falls|sofern|ob|siempre que",
  ),
  would: words('would|could|might|may|pourrai\\p{L}+|devrai\\p{L}+|könnte\\p{L}*|würde\\p{L}*|dürfte\\p{L}*|podría\\p{L}*'),
  market: words(
    "shares? (?:of|in|rose|fell|jumped|slipped|have|hit)|stock|market (?:value|cap\\p{L}*)|revenue|sales|loss(?:es)?|profit|earnings|EBITDA|net debt|quarterly|consensus|target price|capital expenditure|worth|index|employ\\p{L}*|staff|jobs|hired|laid off|tax(?:es)?|fin(?:e|ed|es)|penalt\\p{L}+|lawsuit|sued|court|damages|duty|chiffre d[’']affaires|bénéfice|amende|emploie|Umsatz|Gewinn|Strafe|beschäftigt|ganó|factur\\p{L}+|multa|emplea",
  ),
  price: words(
    'prices?|per (?:month|hour|token|million|year)|a (?:month|year|token|kilowatt)|tariff|subscription|tokens?|prix|Preis\\p{L}*|precio\\p{L}*|je (?:Kilowattstunde|Monat)|par mois|al mes',
  ),
  usage: words(
    'draws?|drew|uses?|used|consum\\p{L}+|needs?|enough|homes|households|as much (?:as|power)|demand|requests?|capped?|limit|rules?|lawmakers|bill|regulators?|opponents|critics|residents|neighbo\\p{L}+|petition|consomm\\p{L}+|besoin|riverains|verbrauch\\p{L}*|Bedarf|Anwohner|consum\\p{L}+|vecinos|demanda',
  ),
  before: words(
    "in (?:19|20)[01]\\d|in 202[0-4]|years? ago|last (?:year|summer|decade)|formerly|previously|earlier|once|used to|had (?:been|planned|discussed|expected)|at the time|until 202\\d|fell through|came to nothing|en 20[01]\\d|il y a|l[’']an dernier|vor \\p{L}+ Jahren|hace \\p{L}+ años|el año pasado",
  ),
  fancy: words(
    'novel|thriller|film|movie|game|imagine|suppose|for example|say an?|typical\\p{L}*|average|usually|normally|every|each|any|some|a lab|a campus|why|how|who|what|does|is it|faut-il|imagin\\p{L}+|Roman|novela',
  ),
  others: words(
    'bought (?:the|a) .{0,40}(?:company|firm|start-?up|designer|maker|rival)|acqui\\p{L}+ (?:the )?(?:rival|company|firm)|takeover|merger|land for|memory|GB of|watts|wind farm|gas plant|transformer|homes',
  ),
} as const

export const signs: Readonly<Record<string, RegExp>> = { ...stages, ...deeds, ...talk }
