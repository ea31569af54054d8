// Figures, money and dates of a sentence as typed slots with offsets into the article.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Interval } from '../../../domain/interval.ts'
import type { Money, MoneyKind } from '../../../domain/money.ts'
import type { FactUnit, Quantity } from '../../../domain/quantity.ts'
import { type DateContext, findDates } from '../../../text/dates.ts'
import { type FoundQuantity, findQuantities } from '../../../text/quantities.ts'

const factUnits: Readonly<Record<string, FactUnit>> = {
  W: 'MW',
  kW: 'MW',
  MW: 'MW',
  GW: 'GW',
  GPU: 'GPU',
  TPU: 'TPU',
  rack: 'rack',
  H100e: 'H100e',
  MWh: 'MWh',
  sqm: 'sqm',
}
const moneyKinds: readonly (readonly [RegExp, MoneyKind])[] = [
  [/\b(?:debt|loan|bonds?|credit facility|borrow\w*|banks?|lenders?)\b/iu, 'debt'],
  [/\b(?:raised|funding|series [a-h]|equity|valuation|stake|investors?)\b/iu, 'equity'],
  [/\b(?:contract|deal|agreement|order|lease)\b/iu, 'contract'],
  [/\b(?:programme|program|plan|fund|initiative)\b/iu, 'programme'],
  [/\b(?:revenue|sales)\b/iu, 'revenue_estimate'],
]

/** A digit, a month, a day or a word of time in four languages: without one no date is looked for, which is most of the work. */
const mayHoldDate =
  /\d|\b(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jui|jul|aug|aoû|ago|sep|oct|okt|nov|dec|déc|dez|dic|ene|mon|tue|wed|thu|fri|sat|sun|lun|mer|jeu|ven|sam|dim|die|mit|don|fre|son|mié|jue|vie|sáb|dom|yest|tod|tom|tonig|week|month|year|quarter|half|semester|spring|summer|autumn|fall|winter|hier|demain|aujourd|semaine|mois|ann|ans?\b|trimestre|heute|gestern|morgen|woche|monat|jahr|quartal|halb|hoy|ayer|ma\u00f1ana|semana|mes|año|night|morning|now|later|mid|end|early|late|follow|folgend|suivant|al d\u00eda|el d\u00eda)/iu

export interface Found {
  readonly quantities: Claim['quantities']
  readonly money: Claim['money']
  readonly rates: NonNullable<Claim['rates']>
  readonly dates: Claim['dates']
}

/** Slots of one sentence; `offset` is where it starts in the article, `reference` the day of publication, `before` the last date told before it. */
export function slotsOf(sentence: string, place: DateContext & { readonly offset: number }): Found {
  const figures = findQuantities(sentence, place.language)
  const slot = (start: number, end: number): Slot => ({
    text: sentence.slice(start, end),
    start: place.offset + start,
    end: place.offset + end,
  })
  const quantities = figures.flatMap((found) => {
    const quantity = quantityOf(found)
    return quantity === undefined ? [] : [{ ...slot(found.start, found.end), quantity }]
  })
  const money = figures.flatMap((found) =>
    found.kind === 'money' && found.per === undefined ? [{ ...slot(found.start, found.end), money: moneyOf(found, sentence) }] : [],
  )
  const rates = figures.flatMap(({ start, end, lo, hi, unit, base, per, kind, noun }) =>
    per === undefined
      ? []
      : [
          {
            ...slot(start, end),
            lo,
            hi,
            ...(kind === 'money' && { lo: base.lo, hi: base.hi }),
            unit: kind === 'money' ? base.unit : unit || (noun ?? ''),
            per,
          },
        ],
  )
  const dates = (mayHoldDate.test(sentence) ? findDates(sentence, place) : []).map((found): Slot & { interval: Interval } => ({
    ...slot(found.start, found.end),
    interval: found.interval,
  }))
  return { quantities, money, rates, dates }
}

export function quantityOf(found: FoundQuantity): Quantity | undefined {
  const unit = factUnits[found.unit] ?? chipUnit(found)
  if (unit === undefined || found.per !== undefined) return undefined
  const scale = found.unit === 'kW' ? 1e-3 : found.unit === 'W' ? 1e-6 : 1
  return { lo: found.lo * scale, hi: found.hi * scale, unit, qualifier: found.qualifier, basis: found.basis }
}

/** "11,000 B200s", "13,800 GB300s", "ten thousand chips": a bare count whose noun is an accelerator. */
function chipUnit(found: FoundQuantity): FactUnit | undefined {
  const noun = found.noun ?? ''
  if (
    /^(?:G?[BH]\d{3}s?|A100s?|MI\d{3}X?s?)$|(?:^|[\s-])(?:accelerators?|chips?|accélérateurs?|puces?|beschleuniger|ki-chips|aceleradores)$|^(?:KI-Prozessoren|H20 processors|(?:\p{L}+ )?(?:Blackwells|Hoppers|Rubins))(?: |$)|^(?:chip|accelerator|processor) (?:order|cluster|purchase|deal|contract|supercomputer|system|deployment)|(?:^|[\s-])(?:accelerators|accélérateurs|puces|Beschleuniger|KI-Chips|aceleradores) /iu.test(
      noun,
    )
  )
    return 'GPU'
  return undefined
}

export function moneyOf(found: FoundQuantity, sentence: string): Money {
  const kind = moneyKinds.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'capex'
  const term = yearsIn(sentence)
  const isRough = found.qualifier === 'approx'
  return {
    lo: found.base.lo,
    hi: found.base.hi,
    currency: found.base.unit,
    kind,
    ...(term !== undefined && { termYears: term }),
    ...(isRough && { qualifier: 'approx' as const }),
  }
}

/** How many years a deal runs: "over five years", "a nine-year lease", "pour huit ans", "über neun Jahre", "por seis años". */
export function yearsIn(sentence: string): number | undefined {
  const years = yearsPattern.exec(sentence)
  return years === null ? undefined : yearCount(years[1] ?? years[2] ?? years[3] ?? '')
}

const yearWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  dix: 10,
  cinq: 5,
  zehn: 10,
  fünf: 5,
  sechs: 6,
  sept: 7,
  sieben: 7,
  huit: 8,
  acht: 8,
  neun: 9,
  neuf: 9,
  douze: 12,
  zwölf: 12,
  quinze: 15,
  fünfzehn: 15,
  zwanzig: 20,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  doce: 12,
  quince: 15,
  veinte: 20,
  twelve: 12,
  trois: 3,
  drei: 3,
  tres: 3,
  quatre: 4,
  vier: 4,
  cuatro: 4,
  deux: 2,
  zwei: 2,
  dos: 2,
  diez: 10,
}

const yearWord = `(\\d{1,2}|${Object.keys(yearWords).join('|')})`
const yearsPattern = new RegExp(
  `(?<!\\p{L})(?:over|for|across|in|last(?:s|ing)?|runs?|runs? for|duration of|sur|pour|pendant|de|dure|über|auf|für|läuft|durante|por|dura)\\s+(?:the next\\s+|a term of\\s+|un plazo de\\s+)?${yearWord}[\\s-](?:years?|ans|Jahren?|años)(?!\\p{L})|(?<!\\p{L})${yearWord}-(?:year|jährige[nrs]?)(?!\\p{L})|term is ${yearWord} years`,
  'iu',
)

function yearCount(word: string): number | undefined {
  const count = /^\d/.test(word) ? Number(word) : yearWords[word.toLowerCase()]
  return count !== undefined && count > 0 ? count : undefined
}
