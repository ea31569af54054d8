// Outsiders' figures on a site: what an analyst puts it at, and what a price by the megawatt comes to. Never more than an estimate.
import { type ArithmeticCheck, checkProduct } from '../../../calc/gates.ts'
import type { Party } from '../../../domain/fact.ts'
import type { Money } from '../../../domain/money.ts'
import { type FoundQuantity, findQuantities } from '../../../text/quantities.ts'
import { type FigureAt, figureOf, isChips, isPower } from './deal-figures.ts'
import { isParty } from './deal-leads.ts'
import { wordy } from './deal-lexicon.ts'
import { partyOf } from './deal-names.ts'
import { isQuestion } from './denied.ts'
import { isSurely } from './houses-in-deal.ts'
import type { NameAt } from './name-at.ts'

/** An estimate as one sentence gives it; `check` is there where the sentence itself multiplies. */
export interface Estimate {
  readonly parties: readonly Party[]
  readonly figures: readonly FigureAt[]
  readonly money?: Money
  readonly check?: ArithmeticCheck
}

interface EstimateParts {
  readonly text: string
  readonly language: string
  readonly names: readonly NameAt[]
}

const guess = wordy(
  String.raw`\b(?:estimates?|estimated|estimating|reckons?|reckoned|calculates?|calculated|puts? (?!up\b|in\b|into\b|on\b|out\b).{2,60} at|by (?:its|their|the) (?:count|estimates?|reckoning|calculations?)|guesses|believes?(?= (?:that )?\p{Lu}.{2,60}\d)|thinks?(?= (?:that )?\p{Lu}.{2,60}\d)|estime(?:nt)?|évalue(?:nt)? .{2,60} à|chiffre(?:nt)? .{2,60} à|schätz(?:t|en|te)|Schätzung(?:en)?|beziffer(?:t|n)|estima(?:n)?|calcula(?:n)?|cifra(?:n)?)\b`,
  'iu',
)
const outsider = wordy(
  String.raw`\b(?:analysts?|research (?:firm|group|house|institute)|researchers?|think ?tank|consultanc(?:y|ies)|consultants?|economists?|market researchers?|analystes?|cabinet|chercheurs|Analysten?|Marktforscher|Forscher|Beratungsfirma|analistas?|consultora|investigadores)\b`,
  'iu',
)
/** "Analysts at Pellworth": whatever the name looks like, it is where they work. */
const housed = wordy(
  String.raw`\b(?:analysts?|economists?|researchers?|consultants?|(?:[Bb]y|[Oo]n|to) the (?:reckoning|count|estimates?|calculations?)|analystes?|chercheurs|Analysten|analistas?) (?:at|of|with|from|de|chez|von|bei|der|del?)\s(?:the\s)?$`,
  'iu',
)
/** "The consultancy Lindgate". */
const outsiderBefore = wordy(
  String.raw`\b(?:research (?:firm|group|house|institute)|think ?tank|consultancy|market researchers?|cabinet|Beratungsfirma|Marktforscher|consultora)\s$`,
  'iu',
)
const market = wordy(
  String.raw`\b(?:market|sector|industry|worldwide|globally|demand|marché|secteur|Markt|Branche|weltweit|mercado|sector|mundial)\b`,
  'iu',
)
const comesTo = wordy(
  String.raw`\b(?:implies|implying|works out at|comes? to|amounts? to|adds? up to|would cost|would come to|means|that is|soit|représente(?:rait)?|coûterait|entspricht|ergibt|würde .{0,40}kosten|equivale a|supone|costaría)\b`,
  'iu',
)

/** The estimate a sentence gives; undefined where it states a deal, speaks of a market, or names no size. */
export function readEstimate({ text, language, names }: EstimateParts): Estimate | undefined {
  if (isQuestion(text)) return undefined
  const found = findQuantities(text, language)
  return pricedOut(text, found) ?? guessed({ text, language, names }, found)
}

/** "At 12 million dollars per megawatt, the 240 MW hall implies 3.6 billion": the product is worked out again. */
function pricedOut(text: string, found: readonly FoundQuantity[]): Estimate | undefined {
  const rate = found.find((one) => one.kind === 'money' && /^(?:MW|megawatts?|mégawatt|megavatio)$/iu.test(one.per ?? ''))
  const size = found.find((one) => one.kind === 'power' && one.per === undefined)
  if (rate === undefined || size === undefined || !comesTo.test(text)) return undefined
  const figure = figureOf(size, text)
  if (figure?.quantity === undefined) return undefined
  const { lo, hi, unit } = figure.quantity
  const factor = unit === 'GW' ? 1000 : 1
  // "Implies 3.6 billion": the currency is the one of the price by the megawatt.
  const sum = found.find(
    (one) => one !== rate && one.per === undefined && one.start > rate.start && (one.kind === 'money' || isBareSum(one)),
  )
  const figures = [{ ...figure, standing: 'own' as const }]
  if (sum === undefined) return { parties: [], figures }
  const factors = [
    { lo: rate.base.lo, hi: rate.base.hi },
    { lo: lo * factor, hi: hi * factor },
  ]
  const check = checkProduct(factors, { lo: sum.base.lo, hi: sum.base.hi, step: stepOf(sum) })
  const money: Money = { lo: sum.base.lo, hi: sum.base.hi, currency: rate.base.unit, kind: 'capex' }
  return { parties: [], figures, check, ...(check.agrees && { money }) }
}

const isBareSum = ({ kind, lo, noun }: FoundQuantity): boolean => (kind === 'count' || kind === 'other') && lo >= 1e6 && noun === undefined

/** What the last printed digit is worth: 0.1 billion in "3.6 billion". */
function stepOf({ raw, base }: FoundQuantity): number {
  const digits = /\d[\d., ]*/u.exec(raw)?.[0].trim() ?? ''
  const decimals = /[.,](\d{1,2})$/u.exec(digits)?.[1]?.length ?? 0
  const plain = Number(digits.replace(/[.,](?=\d{3}\b)/gu, '').replace(',', '.'))
  return plain > 0 ? (base.lo / plain) * 10 ** -decimals : base.lo / 100
}

/** "Frankfurt alone lacks 700 MW", "in Lund": where something is, is nobody who has it. */
const ofTown = /\b(?:[Ii]n|[Aa]round|[Aa]cross|[Nn]ear|[Aa]llein in|[Rr]und um|[Ee]n)\s$/u

/** "Could lease 100 MW", "will need 40,000 chips": what somebody may do one day is no size of what there is. */
const mayCome =
  /\b(?:could|might|may|will|would) (?:soon |one day |well |eventually )?(?:lease|rent|take|sign|order|buy|need|want|add|build|raise|borrow|spend|seek|require)\b/iu

/** "Analysts at Pellworth estimate that Orion's campus houses 90,000 GPUs." */
function guessed({ text, language, names }: EstimateParts, found: readonly FoundQuantity[]): Estimate | undefined {
  const at = guess.exec(text)
  if (at === null || market.test(text) || mayCome.test(text)) return undefined
  const figures = found.flatMap((one) => figureOf(one, text) ?? []).filter((one) => isPower(one) || isChips(one))
  // German writes every noun large: "Berater" alone is no house.
  const isHouse = (name: NameAt): boolean => !language.startsWith('de') || name.text.includes(' ') || isSurely(name, text)
  const parties = names.filter((name) => isParty(name) && isHouse(name))
  // An insider's estimate of its own is a plan: someone else must do the guessing.
  const house = names.find((name) => housed.test(text.slice(Math.max(0, name.start - 40), name.start)))
  const teller =
    house ??
    parties.find((name) => outsiderBefore.test(text.slice(Math.max(0, name.start - 40), name.start))) ??
    parties.find((name) => name.end <= at.index && outsider.test(text.slice(0, at.index)))
  const others = parties.filter((name) => name !== teller && !ofTown.test(text.slice(0, name.start)))
  const isOutside = teller !== undefined ? others.length > 0 : outsider.test(text) || parties.length > 1
  const subject = others.find((name) => name.start > at.index) ?? others[0]
  if (!isOutside || subject === undefined || figures.length === 0) return undefined
  const analyst = teller ?? parties.find((name) => name !== subject && name.end <= at.index)
  return {
    parties: [
      { entity: partyOf(subject), role: 'operator' },
      ...(analyst === undefined ? [] : [{ entity: partyOf(analyst), role: 'analyst' }]),
    ],
    figures: figures.map((figure) => ({ ...figure, standing: 'own' as const })),
  }
}
