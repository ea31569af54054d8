// Two origins that print different values for the same thing: both are shown, with names, and none is chosen.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findQuantities } from '../../../text/quantities.ts'
import { roundingMax } from '../wording/as-reported.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { capitalise, printQuantity, printSum } from '../wording/phrases.ts'
import { deniedDeed, valuesAtOdds } from './odds-between.ts'
import type { ToldValue } from './told-values.ts'

/** Figures this far apart (share of the larger) are a disagreement. */
const apart = 0.1

interface Figure {
  readonly claim: Claim
  readonly label: string
  readonly unit: string
  readonly value: number
}

function figuresOf(claim: Claim): readonly Figure[] {
  const quantities = claim.quantities.map(({ quantity }) => ({
    claim,
    label: printQuantity(quantity),
    unit: quantity.unit,
    value: quantity.hi,
  }))
  const money = claim.money.map((slot) => ({ claim, label: printSum(slot.money), unit: slot.money.currency, value: slot.money.hi }))
  return [...quantities, ...money]
}

/** One figure a claim, of one kind of fact about one party, same unit: of claims that were read as no kind of fact, any two are strangers. */
const isSameThing = (a: Figure, b: Figure): boolean =>
  a.claim.factType !== undefined &&
  a.unit === b.unit &&
  a.claim.originId !== b.claim.originId &&
  a.claim.subject.entityId !== undefined &&
  a.claim.subject.entityId === b.claim.subject.entityId &&
  a.claim.factType === b.claim.factType &&
  sharesObject(a.claim, b.claim)

function sharesObject(a: Claim, b: Claim): boolean {
  const placeA = a.place?.text
  if (placeA !== undefined && placeA === b.place?.text) return true
  const words = (claim: Claim): Set<string> => new Set((claim.object?.text ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const own = words(a)
  const shared = [...words(b)].filter((word) => own.has(word)).length
  return shared >= 3
}

/** Two sums that two origins give for what one party does with another: apart by more than a rounding, and not of another order. */
function disputedSums(dossier: Dossier): readonly (readonly [Figure, Figure])[] {
  const sums = dossier.claims
    .filter(({ money, subject }) => money.length === 1 && subject.entityId !== undefined)
    .flatMap((claim) => figuresOf(claim).filter(({ unit }) => unit === claim.money[0]?.money.currency))
  const others = ({ claim }: Figure): readonly string[] =>
    claim.names.flatMap(({ entityId }) => (entityId === undefined || entityId === claim.subject.entityId ? [] : [entityId]))
  const isOneDeal = (one: Figure, other: Figure): boolean =>
    one.unit === other.unit &&
    one.claim.originId !== other.claim.originId &&
    one.claim.subject.entityId === other.claim.subject.entityId &&
    (others(one).some((id) => others(other).includes(id)) || areLeads(one, other, dossier))
  return sums.flatMap((one, at) =>
    sums
      .slice(at + 1)
      .filter((other) => isOneDeal(one, other))
      .filter((other) => Math.abs(one.value - other.value) / Math.max(one.value, other.value) > roundingMax)
      .filter((other) => Math.min(one.value, other.value) * 2 > Math.max(one.value, other.value))
      .map((other) => [one, other] as const),
  )
}

/** Money raised or lent that each of two reports opens with, of one party: one deal, told twice. */
function areLeads(one: Figure, other: Figure, dossier: Dossier): boolean {
  const kinds = [one, other].map(({ claim }) => claim.money[0]?.money.kind)
  const isFirst = ({ claim }: Figure): boolean =>
    dossier.claims.every(({ articleId, start }) => articleId !== claim.articleId || start >= claim.start)
  return kinds[0] === kinds[1] && (kinds[0] === 'debt' || kinds[0] === 'equity') && isFirst(one) && isFirst(other)
}

const sum = '(?:USD|EUR|GBP) [\\d.,]+ (?:bn|m|billion|million)'
const spareSum = new RegExp(` for ${sum}$|(?<=\\b(?:signs|wins|lands) )${sum} (?=\\p{Ll})`, 'u')

/** The text without a disputed sum, where it says as much without it; undefined where the sum is what it says. */
export function withoutDisputed(text: string, dossier: Dossier): string | undefined {
  if (!isDisputedPrice(text, dossier)) return text
  const bare = text.replace(spareSum, '')
  return isDisputedPrice(bare, dossier) ? undefined : bare
}

/** Whether a text prints a sum that another report puts otherwise, as if it were settled. */
function isDisputedPrice(text: string, dossier: Dossier): boolean {
  const sums = findQuantities(text, 'en').filter(({ kind }) => kind === 'money')
  if (sums.length === 0) return false
  const pairs = [...disputedSums(dossier), ...[disputedFigures(dossier)].filter((each) => each !== undefined)]
  const isPrinted = ({ value }: Figure): boolean =>
    sums.some(({ base }) => base.lo === base.hi && Math.abs(base.hi - value) <= 0.001 * value)
  return pairs.some(
    ([one, other]) =>
      (isPrinted(one) && !isBetterFounded(one, other, dossier)) || (isPrinted(other) && !isBetterFounded(other, one, dossier)),
  )
}

const ranks: Readonly<Record<Fact['claims'][number]['role'], number>> = { party: 3, regulator: 2, reporter: 1, aggregator: 0, analyst: 0 }

/** A figure that the ledger takes before the other one: of a higher rank, or plain where the other is rough. */
function isBetterFounded(one: Figure, other: Figure, { facts }: Dossier): boolean {
  const rankOf = ({ claim }: Figure): number =>
    ranks[facts.flatMap((fact) => fact.claims).find(({ id }) => id === claim.id)?.role ?? 'reporter']
  const isRough = ({ claim, value }: Figure): boolean => claim.money.some(({ money }) => money.hi === value && money.qualifier === 'approx')
  const step = rankOf(one) - rankOf(other)
  return step > 0 || (step === 0 && isRough(other) && !isRough(one))
}

/** The two figures furthest apart among the claims of a ledger row whose figure its sources dispute. */
function disputedFigures(dossier: Dossier): readonly [Figure, Figure] | undefined {
  for (const fact of dossier.facts) {
    const isDisputed = ['value', 'quantity'].some((field) => fact.resolved[field]?.rule === 'conflict')
    // Of money raised or lent, what is no rounding of the other is told, though the ledger holds one of them.
    const isLent = fact.type === 'financing' && (fact.resolved['value']?.dissent ?? []).length > 0
    if (!isDisputed && !isLent) continue
    const ids = new Set(fact.claims.filter((claim) => claim.withdrawnAt === undefined).map((claim) => claim.id))
    const kind = isLent || fact.resolved['value']?.rule === 'conflict' ? 'money' : 'quantity'
    const figures = dossier.claims
      .filter((claim) => ids.has(claim.id))
      .flatMap((claim) =>
        figuresOf(claim).filter(({ unit }) => (kind === 'money') === claim.money.some(({ money }) => money.currency === unit)),
      )
      .toSorted((a, b) => b.value - a.value)
    const [high] = figures
    const low = figures.findLast((each) => each.unit === high?.unit && each.claim.originId !== high.claim.originId)
    if (high !== undefined && low !== undefined && (high.value - low.value) / high.value > (isLent ? roundingMax : apart))
      return [high, low]
  }
  return undefined
}

function sayThatTheyDiffer(one: Figure, other: Figure, dossier: Dossier): Sentence | undefined {
  const a = sourceOf(dossier, one.claim.articleId)?.source.name
  const b = sourceOf(dossier, other.claim.articleId)?.source.name
  if (a === undefined || b === undefined || a === b) return undefined
  const text = `The reports differ: ${capitalise(a)} gives ${one.label}, ${b} gives ${other.label}.`
  return claimSentence(dossier.storyId, 'summary', text, [spanOf(one.claim, dossier), spanOf(other.claim, dossier)])
}

/** Both values with their publishers, or undefined when no two origins differ by more than a tenth, or a loan's by more than a rounding. */
export function conflictSentence(dossier: Dossier): Sentence | undefined {
  const disputed = disputedFigures(dossier)
  if (disputed !== undefined) return sayThatTheyDiffer(...disputed, dossier)
  const lent = disputedSums(dossier).find((pair) => areLeads(...pair, dossier))
  if (lent !== undefined) return sayThatTheyDiffer(...lent, dossier)
  const figures = dossier.claims.filter((claim) => claim.quantities.length + claim.money.length === 1).flatMap(figuresOf)
  for (const [at, one] of figures.entries()) {
    const others = figures
      .slice(at + 1)
      .filter((each) => isSameThing(one, each) && Math.abs(each.value - one.value) / Math.max(each.value, one.value) > apart)
    const told = others.map((other) => sayThatTheyDiffer(one, other, dossier)).find((sentence) => sentence !== undefined)
    if (told !== undefined) return told
  }
  return sayAtOdds(dossier)
}

/** The same of claims that are no kind of fact: a count, a sum or a day of one deed of one party, or a deed and its denial. */
function sayAtOdds(dossier: Dossier): Sentence | undefined {
  const values = valuesAtOdds(dossier)
  if (values !== undefined) return sayValuesDiffer(...values, dossier)
  const deed = deniedDeed(dossier)
  const [a, b] = [deed?.told, deed?.denied].map((claim) =>
    claim === undefined ? undefined : sourceOf(dossier, claim.articleId)?.source.name,
  )
  if (deed === undefined || a === undefined || b === undefined) return undefined
  const { told, denied } = deed
  const text = `The reports differ: ${capitalise(a)} says that ${denied.subject.text} ${told.verb.text} ${told.object?.text ?? ''}, ${b} that ${denied.subject.text} denied it.`
  return claimSentence(dossier.storyId, 'summary', text, [spanOf(told, dossier), spanOf(denied, dossier)])
}

/** Who gives which value; of what is only planned or said, as a figure given and not as a thing done. */
function sayValuesDiffer(one: ToldValue, other: ToldValue, dossier: Dossier): Sentence | undefined {
  if (one.kind === 'day') {
    const [a, b] = [one, other].map(({ claim }) => sourceOf(dossier, claim.articleId)?.source.name)
    if (a === undefined || b === undefined) return undefined
    const text = `The reports differ on the date: ${capitalise(a)} gives the date as ${one.label}, ${b} as ${other.label}.`
    return claimSentence(dossier.storyId, 'summary', text, [spanOf(one.claim, dossier), spanOf(other.claim, dossier)])
  }
  const isDone = [one, other].every(({ claim }) => claim.modality === 'fact')
  const figureOf = ({ claim, label, lo }: ToldValue): Figure => ({
    claim,
    label: isDone ? label : `the figure of ${label}`,
    unit: '',
    value: lo,
  })
  return sayThatTheyDiffer(figureOf(one), figureOf(other), dossier)
}
