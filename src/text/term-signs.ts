// Whether a report shows any sign of a deal's term, in four languages: wide on purpose, since a term wrongly called missing is an untrue sentence.

/** The terms of a deal that a summary may call missing. */
export type DealTerm = 'hardware' | 'price' | 'term' | 'start'

const words = (...alternatives: readonly string[]): string => alternatives.join('|')
/** A pattern between letters and digits of any script; JavaScript's own word ends stop at accents. */
const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')

const months = words(
  'jan(?:uary|vier|uar|ner)',
  'enero',
  'feb(?:ruary|ruar|rero)',
  'février',
  'mar(?:ch|s|zo)',
  'märz',
  'a[pbv]ril',
  'may|mai|mayo',
  'ju(?:ne|in|ni|nio|ly|illet|li|lio)',
  'augus?t',
  'août',
  'agosto',
  'sept(?:ember|embre|iembre)',
  'o[ck]t(?:ober|obre|ubre)',
  'nov(?:ember|embre|iembre)',
  'de[cz](?:ember|iembre)|décembre|diciembre',
)
const seasons = words(
  'spring|summer|autumn',
  'winter',
  'printemps|été|automne|hiver',
  'frühling|frühjahr|sommer|herbst',
  'primavera|verano|otoño|invierno',
)
const year = '20[2-9]\\d'
const parts = words(
  '(?:first|second|third|fourth|last|next) (?:quarter|half)',
  '(?:premier|deuxième|second|troisième|quatrième|dernier) (?:trimestre|semestre)',
  '(?:(?:erste|zweite|dritte|vierte|letzte)[nrms]?|[1-4]\\.) (?:quartal|halbjahr|jahreshälfte|hälfte)',
  '(?:primer|segundo|tercer|cuarto|último|primera|segunda) (?:trimestre|semestre|mitad)',
  '[QHTS][1-4]',
)
/** A time that can only lie ahead of a report. */
const ahead = whole(
  words(
    '(?:next|coming|following) (?:days|weeks?|months?|quarter|years?|spring|summer|autumn|winter)',
    '(?:later|end of|rest of) (?:this|the) year',
    `this (?:${seasons}|fall)`,
    'year[- ]end|end of the (?:year|decade)|by (?:christmas|new year)',
    'soon|shortly|immediately|within (?:days|weeks|months)|already (?:running|live|in use|operational)',
    "(?:l['’](?:an|année)|mois|semaine|trimestre|année|été|automne|printemps|hiver) (?:prochaine?|à venir)|fin de l['’]année|(?:cet|cette) (?:été|automne|hiver)|prochain(?:e|s|es)?",
    'nächste[nrsm]?|kommende[nrsm]?|jahresende|ende des jahres|demnächst|bald',
    'próxim[oa]s?|(?:año|mes) que viene|finales? de año|este (?:verano|otoño|invierno)|esta primavera|pronto',
    '(?:with)?in (?:the )?(?:about |around |some )?(?:\\d+|two|three|four|five|six|nine|ten|twelve|eighteen|twenty-four) (?:to \\w+ )?(?:days|weeks|months|years)',
    "(?:dans|d[’']ici|sous) (?:\\p{L}+ )?(?:\\d+|deux|trois|quatre|cinq|six|neuf|dix|douze|dix-huit) (?:mois|ans|semaines)",
    'in (?:\\d+|zwei|drei|vier|fünf|sechs|neun|zehn|zwölf|achtzehn) (?:wochen|monaten|jahren)|binnen',
    '(?:en|dentro de) (?:\\d+|dos|tres|cuatro|cinco|seis|nueve|diez|doce|dieciocho) (?:semanas|meses|años)',
    `(?:early|mid|late|début|fin|mi|anfang|mitte|ende|principios de|mediados de|finales de|end of|start of|beginning of)[- ](?:in )?(?:${year}|${months}|${seasons})`,
    `(?:by|before|until|from|starting|beginning|effective|d[’']ici(?: à)?|dès|à partir de|à compter de|ab|bis|spätestens|desde|a partir de|para|antes de) (?:\\p{L}+ ){0,2}(?:${year}|${months}|${seasons}|${parts})`,
    `(?:${parts}|${seasons}) (?:\\p{L}+ )?(?:${year})`,
    `(?:${months}) (?:de )?(?:${year})(?<!\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:de )?(?:${months}) (?:de )?${year})`,
  ),
)
const time = whole(
  words(
    year,
    months,
    seasons,
    parts,
    '\\d{1,2}[./]\\d{1,2}[./](?:20)?\\d\\d',
    '20\\d\\d-\\d\\d(?:-\\d\\d)?',
    'christmas|noël|weihnachten|navidad|year|mon(?:day|tag)|tuesday|wednesday|thursday|friday|today|tomorrow|demain|morgen|mañana',
  ),
)
/** What begins, comes into use or is handed over. */
const begins = whole(
  words(
    'begin\\p{L}*|began|begun|start\\p{L}*|commenc\\p{L}*|open(?:s|ed|ing)?|launch\\p{L}*|(?:go|goes|going|went|be|is|come|comes|coming|came) (?:live|online|on stream|into (?:service|operation|use|force))',
    'ready|operational|operations?|in service|enters? (?:service|operation|into force)|deliver\\p{L}*|hand(?:ed)?[- ]?over|mov(?:e|es|ed|ing) in|available|energi[sz]\\p{L}*|switch\\p{L}* on|complet\\p{L}*|finish\\p{L}*|install\\p{L}*|deploy\\p{L}*|due|expected|scheduled|slated|planned|set for|takes? effect|effective|phases?|first (?:racks|servers|machines|halls?|megawatts|phase)',
    'ouvr\\p{L}*|commenc\\p{L}*|débu\\p{L}*|démarr\\p{L}*|livr\\p{L}*|mise? en service|prêt\\p{L}*|opérationnel\\p{L}*|disponible|prévue?s?|attendue?s?|entr\\p{L}* en',
    'beginn\\p{L}*|begonnen|start\\p{L}*|eröffn\\p{L}*|öffne\\p{L}*|betrieb\\p{L}*|bereit\\p{L}*|fertig\\p{L}*|geliefert|lieferung|übergabe|einzieh\\p{L}*|geplant|erwartet|vorgesehen|verfügbar|in kraft',
    'empez\\p{L}*|empiez\\p{L}*|comenz\\p{L}*|comienz\\p{L}*|inici\\p{L}*|abri\\p{L}*|abre\\p{L}*|entreg\\p{L}*|list[oa]s?|operativ[oa]s?|disponible\\p{L}*|previst[oa]s?|entr\\p{L}* en (?:servicio|funcionamiento|vigor)|pondrá en marcha',
  ),
)
/** Dates of what went before: when a house was founded, and since when something has been so. */
const ofBefore = new RegExp(
  `\\b(?:founded|established|born|fondée?|créée?|gegründet|fundada?) (?:\\p{L}+ ){0,4}${year}|\\b(?:since|depuis|seit|last|past) (?:\\p{L}+ )?(?:${year}|${months})`,
  'giu',
)

const counts =
  '\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|twenty-five|thirty|forty|fifty|ninety-nine|several|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|vingt-cinq|trente|plusieurs|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|mehrere|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|varios'
const lasts = whole(
  words(
    `(?:${counts})[ \\u00a0-](?:more |further |full )?(?:years?|months?|quarters?|ans|années|mois|jahren?|monaten?|años|meses)(?![- ](?:ago|old|earlier|before|later)|\\p{L})(?<!(?:past|last|previous|letzten|vergangenen|últimos|dernières|derniers) (?:${counts}) \\p{L}+)`,
    '\\p{L}+(?:jährige?[nrsm]?|monatige?[nrsm]?)|jahrzehnt\\p{L}*|dauer|laufzeit\\p{L}*|befristet|unbefristet|langfristig\\p{L}*|verlängert|kündbar',
    'decades?|décennies?|décadas?|decenios?|multi-?year|long[- ]term|short[- ]term|perpetu\\p{L}*|permanent\\p{L}*|open-ended|indefinite\\p{L}*|renew(?:s|ed|al|able)\\p{L}*|expir\\p{L}*|durations?|durées?|duración|pluriannuel\\p{L}*|plurianual\\p{L}*|long terme|largo plazo|indéfini\\p{L}*|indefinid\\p{L}*',
    `(?:until|till|through|to|jusqu['’](?:en|à|au)|bis|hasta) (?:\\p{L}+ ){0,3}${year}`,
    `(?:${year}) ?(?:-|–|to|à|bis|a) ?(?:${year})`,
    '(?:a|one|each|per)-year (?:lease|contract|deal|term|agreement)|annual (?:lease|contract|renewal)|(?:lasts|runs (?:for|to|until|till|through|over)|lease term|initial term|fixed term|term of|period of (?:\\d+|a|an|one|two))',
  ),
)

const currency =
  'dollars?|euros?|pounds?|sterling|francs?|cro(?:wns?)|kron(?:or|er|a|e)|yen|yuan|renminbi|rupees?|rand|reais|dirhams?|riyals?|cents?|pence|livres|couronnes|roupies|pfund|franken|kronen|rupien|dólares|libras|francos|coronas|yenes|rupias|pesos'
const money = new RegExp(
  [
    '[$€£¥₹]\\s?\\d|\\d[\\d.,\\u00a0 ]*\\s?(?:m|bn|k|mn|mio|mrd)?\\.?\\s?[€$£¥]',
    '(?<![\\p{L}])(?:USD|EUR|GBP|CHF|JPY|SEK|NOK|DKK|AUD|CAD|INR|CNY|AED|SAR|PLN)(?![\\p{L}])',
    `(?<![\\p{L}])(?:us-?)?(?:${currency})(?![\\p{L}])`,
    '(?<![\\p{L}])(?:m|b|tr)ill?i[oó]n(?:en|s|es)?(?![\\p{L}])|(?<![\\p{L}])(?:milliards?|milliarden?|millones|mrd|mio|bn)(?![\\p{L}])',
    '(?<![\\p{L}])(?:rent(?:s|al)?|loyer|miete|alquiler|price[ds]?|prix|preis|precio|costs?|coûte?|kostet|cuesta|worth|vaut|valued?) (?:\\p{L}+ ){0,4}\\d',
  ].join('|'),
  'iu',
)

const chips = new RegExp(
  [
    '(?<![\\p{L}])(?:GPUs?|TPUs?|NPUs?|ASICs?|FPGAs?|chips|puces|superchips?|semi-?conductors?|processors?|processeurs?|prozessoren?|procesador(?:es)?|accelerators?|accélérateurs?|beschleuniger\\p{L}*|acelerador(?:es)?|-chips)(?![\\p{L}])|\\p{L}chips?(?![\\p{L}])',
    '(?<![\\p{L}])(?:nvidia|amd|cerebras|graphcore|groq|sambanova|tenstorrent|cambricon|huawei|blackwell|hopper|vera rubin|rubin|grace|instinct|epyc|xeon|trainium\\d?|inferentia\\d?|gaudi|ascend|ironwood|trillium|maia|mtia|dgx|hgx|mgx|quantum-x)(?![\\p{L}])',
    '(?<![\\p{L}\\p{N}])(?:NVL\\d+|G?[BH][1-3]00s?|GH200s?|A100s?|L40S?s?|MI\\d{3}[A-Z]?s?|WSE-?\\d|[VR]\\d{3}s?|RTX)(?![\\p{L}\\p{N}])',
  ].join('|'),
  'iu',
)

/** "Did not say which chips the halls are for", "without naming a price": what a report says that it does not know. */
const withheld =
  /\b(?:not|n[’']t|never|(?:declin|refus)(?:ed|es|ing) to|without|yet to) (?:\p{L}+ )?(?:say|saying|gives?|giving|disclos\p{L}+|nam(?:e|ing)|specify\p{L}*|reveal\p{L}*|stat(?:e|ing)|identify\p{L}*|shar(?:e|ing))\b[^.;:]*/giu
/** A make or a figure in such words gives the term away after all. */
const made = /\d|(?<!\p{L})(?:nvidia|amd|intel|google|amazon|huawei|cerebras|blackwell|hopper|rubin)(?!\p{L})/iu
const withoutWithheld = (text: string): string => text.replace(withheld, (found) => (made.test(found) ? found : ' '))

const signs: Readonly<Record<DealTerm, (text: string) => boolean>> = {
  hardware: (text) => chips.test(withoutWithheld(text)),
  price: (text) => money.test(withoutWithheld(text)),
  term: (text) => lasts.test(text),
  start: (text) =>
    text
      .replace(ofBefore, ' ')
      .split(/(?<=[^\d][.!?;])\s+|\n+/u)
      .some((sentence) => ahead.test(sentence) || (begins.test(sentence) && time.test(sentence))),
}

/** Whether any sign of a term stands in a text, whoever it may be said of: then nobody may call that term missing. */
export function showsTerm(slot: DealTerm, text: string): boolean {
  return signs[slot](text)
}

export const isDealTerm = (slot: string): slot is DealTerm => Object.hasOwn(signs, slot)
