// What makes a statement smaller: the unit a figure is counted by, and the condition it hangs on.

const perUnits =
  'kWh|MWh|GWh|TWh|kW|MW|GW|GPU|TPU|chip|card|server|rack|hall|site|hour|day|week|month|quarter|year|decade|tonne|ton|kilo|kg|gram|litre|liter|gallon|barrel|bushel|mile|km|kilometre|kilometer|metre|meter|acre|hectare|share|token|(?:million|thousand|1,000|1m) tokens|call|query|user|seat|head|person|household|home|passenger|member|customer|worker|employee|student|unit|piece|visit|night|square metre|square meter|square foot|cubic metre'
const timeWords: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  annum: 'year',
  'megawatt-hour': 'MWh',
  'kilowatt-hour': 'kWh',
  'gigawatt-hour': 'GWh',
  megawatt: 'MW',
  kilowatt: 'kW',
}
const longUnits = 'megawatt-hour|kilowatt-hour|gigawatt-hour|megawatt|kilowatt'
const perBehind = new RegExp(
  `^(?:(?!\\sand\\s|\\sover\\s)[^\\d.;:,“”"]){0,32}?(?:(?<!\\bthan)\\s(?:per|an?|each|every)\\s(?<unit>(?:${longUnits}|${perUnits}|annum))s?\\b(?!-\\p{L})|\\s?\\/\\s?(?<slashed>${perUnits})s?\\b|\\s(?<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annually)\\b)`,
  'iu',
)
const perBefore =
  /\b(?<unit>hourly|daily|weekly|monthly|quarterly|yearly|annual)\s(?:[\p{L}-]+\s){0,3}(?:of\s)?(?:about\s|over\s|up to\s|nearly\s)?$/iu

/**
 * The unit a figure is counted by: "kWh" of "GBP 0.07 per kWh", "year" of "EUR 5 million a year" and of "an annual fee of EUR 5 million".
 *
 * @param start where the figure begins in `text`, UTF-16
 * @param end where it ends, exclusive; words behind its digits are looked at whether they belong to it or not
 * @returns undefined for a plain figure
 */
export function perUnitOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string | undefined {
  const digits = /\d[\d.,]*\d|\d/.exec(text.slice(start, end))
  const from = digits === null ? end : start + digits.index + digits[0].length
  const behind = perBehind.exec(text.slice(from, from + 70))?.groups
  const before = perBefore.exec(text.slice(Math.max(0, start - 60), start))?.groups
  const unit = behind?.['unit'] ?? behind?.['slashed'] ?? behind?.['adverb'] ?? before?.['unit']
  if (unit === undefined) return undefined
  const plain = unit.toLowerCase()
  return (timeWords[plain] ?? plain).toLowerCase()
}

const classNouns =
  'accounts|airlines|applicants|banks|batteries|borrowers|buildings|businesses|buyers|cars|centers|centres|charges|clusters|companies|connections|consumers|contracts|customers|deals|developers|donations|earners|employers|exports|facilities|factories|farms|fees|fines|firms|funds|gifts|groups|halls|homes|households|imports|incomes|institutions|investments|lenders|loads|loans|makers|mergers|models|operators|orders|organisations|owners|parcels|payments|people|plants|platforms|producers|projects|properties|providers|purchases|retailers|sales|schemes|sellers|services|shipments|sites|suppliers|systems|taxpayers|tenants|transactions|transfers|users|vehicles|workers'
const overOrUnder =
  'above|below|beneath|beyond|over|under|exceeding|up to|upwards? of|(?:bigger|fewer|greater|heavier|higher|larger|less|longer|lower|more|smaller) than|of (?:at least|at most|less than|more than|over|under|up to)|at or (?:above|below)'
const classLead = new RegExp(
  `\\b(?:(?:${classNouns}) (?:(?:that|which|who) (?:are|cost|draw|earn|employ|have|hold|make|need|take|use|with) )?(?:with (?:[\\p{L}-]+ ){1,3}?)?|with (?:an? )?(?:[\\p{L}-]+ )?(?:assets|balance|capacity|demand|draw|income|load|output|revenues?|sales|turnover|value|wealth) )(?:of )?(?:${overOrUnder}) (?:about |the )?$`,
  'iu',
)

/**
 * Whether a figure only says which ones something is about, and tells no amount of the news: "connections above 20 MW", "firms with sales
 * of more than EUR 50 million".
 *
 * @param start where the figure, or the word of its bound, begins in `text`, UTF-16
 * @param end where it ends, exclusive
 */
export function boundsClass(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const digits = /\d/.exec(text.slice(start, end))
  const from = start + (digits?.index ?? 0)
  return classLead.test(text.slice(Math.max(0, from - 90), from).replace(/(?:[$€£]|\b[A-Z]{3} )$/u, ''))
}

const conditionStart =
  /\b(?:if|unless|provid(?:ed|ing) that|(?<=^|[,.;:—–-] )provided(?= (?:it|they|he|she|we|the|its|their|this|there)\b)|(?<=, )provided(?= an? (?:[\p{L}-]+ ){1,4}(?:is|are|has|have|can|does)\b)|(?<=, )providing(?= (?:it|they|he|she|we|there)\b)|assuming|(?<!\bfor )as long as|only when|only after|on condition|on the condition|subject to|contingent (?:on|upon)|conditional (?:on|upon)|depend(?:s|ing|ed)? (?:on|upon)|(?<!\b(?:is|are|was|were|be|been|still|currently|now|remains?|remained) )pending)\b/giu
const mildWords =
  /\b(?:an? )?(?:non-binding|letter of intent|memorandum of understanding|in principle|provisional(?:ly)?|preliminary|draft (?:agreement|accord|deal|contract|treaty|law|bill|rules?|text|order|terms|resolution|legislation|guidelines|decision|plan)|first refusal|(?:options? (?:on|to|over)|option for)|under option|(?<=\b(?:the|an?|its|their|exclusive|first) )rights? to(?= (?:acquire|build|buy|draw|expand|extend|lease|purchase|renew|sell|take|terminate|use)))\b/giu
/** "Asked if", "even if" and "see if" set no condition. */
const noCondition = /\b(?:even|as|asked|ask|asks|wonder|wonders|see|know|say|said|tell|decide|check|whether or|what)\s*$/iu

/** One condition of a text: its word, and the clause it stands in or before, as a range. */
export interface Condition {
  readonly word: string
  readonly kind: 'condition' | 'not firm'
  readonly start: number
}

/** Every condition, and every word that says a deal is not yet firm. Never throws. */
export function findConditions(text: string): readonly Condition[] {
  const hard = [...text.matchAll(conditionStart)]
    .filter(({ index }) => !noCondition.test(text.slice(Math.max(0, index - 16), index)))
    .map((match): Condition => ({ word: match[0].toLowerCase(), kind: 'condition', start: match.index }))
  const mild = [...text.matchAll(mildWords)].map(
    (match): Condition => ({ word: match[0].toLowerCase(), kind: 'not firm', start: match.index }),
  )
  return [...hard, ...mild].toSorted((a, b) => a.start - b.start)
}
