// What two sentences tell of one deal where the first has it and the second adds to it: who gives the money, and how much more may be had.
import type { Fact } from '../../../domain/fact.ts'
import { isToldOtherwise } from '../deals/clauses-of-deals.ts'
import { isPower } from '../deals/deal-figures.ts'
import { isParty } from '../deals/deal-leads.ts'
import { wordy } from '../deals/deal-lexicon.ts'
import { partyOf } from '../deals/deal-names.ts'
import { findTriggers } from '../deals/deal-words.ts'
import type { SentenceParts } from '../deals/read-deal.ts'
import { movesIn } from '../deals/turns-of-handover.ts'

const N = '[\\ue000-\\uf8ff]'
/** "Fennel Partners, the pension fund Orla and existing shareholder Brume". */
const list = String.raw`(?:(?:the |its )?(?:[\p{Ll}-]+ ){0,3}${N}(?:, (?=${N}|the |[\p{Ll}-]+ ${N}|and )|,? and )?){1,6}`
const money =
  '(?:round|raise|financing|funding|investment|loan|credit|facility|debt|money|capital|cash|deal|transaction|seed|series [a-h]|Series [A-H])'
const tail = String.raw`(?:,? (?:and|with|joined by|alongside) ${list}(?: (?:also |both |all )?(?:participat|join|took part|taking part|invest|contribut)[^,;\d\ue000-\uf8ff]*)?)?[.]?$`
/** Sentences that tell nothing but who gives the money, each as a whole: whoever is named in one of them does. */
const givers: readonly RegExp[] = [
  String.raw`^(?:The|Its|This) (?:[\p{L}\d-]+ ){0,3}${money}(?: round)? (?:was|is|were|are|has been|comes|came) (?:(?:co-)?led |headed |anchored |provided |underwritten |funded |financed |extended )?(?:by|from) ${list}${tail}`,
  String.raw`^${list} (?:is|are|was|were) (?:the|its|among the|both) (?:[\p{Ll}-]+ ){0,2}(?:lenders?|backers?|investors?|creditors?)[.]?$`,
  String.raw`^(?:The|Its) (?:[\p{Ll}-]+ ){0,2}(?:lenders?|backers?|investors?|creditors?) (?:is|are|was|were|include|included) ${list}[.]?$`,
  String.raw`^${list} (?:(?:co-)?led|headed|anchored|provided|extended|underwrote) (?:it|(?:the|its|this) (?:[\p{L}\d-]+ ){0,3}${money})${tail}`,
].map((pattern) => wordy(pattern, 'u'))

/** The deal of a sentence that tells who got how much, with those who gave it by the sentence behind; undefined where that tells more. */
export function withGiversBehind(
  own: SentenceParts,
  { subject }: Pick<Fact, 'subject'>,
  behind: SentenceParts | undefined,
): string | undefined {
  if (behind === undefined || behind.figures.length > 0 || isToldOtherwise(behind.text) || /[\ue000-\uf8ff]/u.test(behind.text))
    return undefined
  const houses = behind.names.filter(isParty)
  const text = houses.reduceRight(
    (words, { start, end }, at) => words.slice(0, start) + String.fromCharCode(0xe000 + at) + words.slice(end),
    behind.text,
  )
  const names = [...new Set(houses.map(partyOf))]
  if (names.length === 0 || names.some((name) => subject.some(({ entity }) => entity === name))) return undefined
  if (!givers.some((pattern) => pattern.test(text))) return undefined
  const [last = '', ...others] = names.toReversed()
  const all = others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`
  return `${own.text.replace(/[.\s]*$/u, '')} from ${all}.`
}

/** "The start-up can add another 12 MW later": an option of the tenant of the lease before, on more of its landlord. */
export function optionBehind(own: SentenceParts, before: readonly Fact[]): string | undefined {
  const [lease, more] = before
  const [size, larger] = own.figures
  if (lease?.type !== 'capacity_lease' || more !== undefined || size === undefined || larger !== undefined || !isPower(size))
    return undefined
  const of = (role: string): string | undefined => lease.subject.find((party) => party.role === role)?.entity
  const [tenant, operator] = [of('tenant'), of('operator')]
  const isOthers = own.names.some((name) => isParty(name) && partyOf(name) !== tenant && partyOf(name) !== operator)
  if (tenant === undefined || operator === undefined || isOthers || isToldOtherwise(own.text)) return undefined
  const deeds = findTriggers(own.text, own.language, { power: true, chips: false, money: false })
  return deeds.some(({ act }) => act === 'option')
    ? `${tenant} has an option to lease another ${own.text.slice(size.start, size.end)} from ${operator}.`
    : undefined
}

const delivers = new RegExp(
  String.raw`^(?:The |Its )?(?:[\p{L}-]+ ){0,3}?${N} (?:will|is to|is set to|has agreed to|has begun to) (?:deliver|supply|ship|provide|manufacture|assemble) (?:them|the (?:machines|chips|accelerators|GPUs|processors|servers|hardware))\b`,
  'u',
)

/** "Is buying 7,500 GPUs. Brackley will deliver them by June": from whom. */
export function supplierBehind(own: SentenceParts, { type, subject }: Fact, behind: SentenceParts | undefined): string | undefined {
  if (type !== 'hardware_purchase' || subject.length !== 1 || behind === undefined || behind.figures.length > 0) return undefined
  const [house, other] = behind.names.filter(isParty)
  if (house === undefined || other !== undefined || isToldOtherwise(behind.text)) return undefined
  if (subject.some(({ entity }) => entity === partyOf(house))) return undefined
  return delivers.test(`${behind.text.slice(0, house.start)}\ue000${behind.text.slice(house.end)}`)
    ? `${own.text.replace(/[.\s]*$/u, '')} from ${partyOf(house)}.`
    : undefined
}

const newTenant = new RegExp(String.raw`^(?:The )?(?:[\p{Ll}-]+ ){0,3}(${N}) ${movesIn}(?=[,.]|$| (?:in|on|from|next|this) )`, 'u')

/** "Orion gave up 25 MW at Kestrel. Vega takes over the space": what was given up has gone to another. */
export function handoverBehind(own: SentenceParts, { type, subject }: Fact, behind: SentenceParts | undefined): string | undefined {
  const of = (...roles: readonly string[]): string | undefined => subject.find(({ role }) => roles.includes(role))?.entity
  const [leaver, operator] = [of('tenant', 'customer'), of('operator', 'supplier')]
  const [size, larger] = own.figures
  if (type !== 'cancellation' || leaver === undefined || operator === undefined || size?.quantity === undefined || larger !== undefined)
    return undefined
  if (behind === undefined || behind.figures.length > 0 || isToldOtherwise(behind.text)) return undefined
  const [house, other] = behind.names.filter(isParty)
  if (house === undefined || other !== undefined || subject.some(({ entity }) => entity === partyOf(house))) return undefined
  if (!newTenant.test(`${behind.text.slice(0, house.start)}\ue000${behind.text.slice(house.end)}`)) return undefined
  return `${partyOf(house)} has taken over ${own.text.slice(size.start, size.end)} at ${operator} from ${leaver}.`
}

/** Whether two rows say the same of the same houses; where each names another place, they are two deals. */
export function isToldAlike(one: Fact, two: Fact): boolean {
  const isElsewhere = [one, two].every(({ place }) => place.precision !== 'unstated') && one.place.name !== two.place.name
  return !isElsewhere && saying(one) === saying(two)
}
const saying = ({ type, status, quantity, value, hardware, subject, object = [] }: Fact): string => {
  const houses = [...subject, ...object].map(({ entity }) => entity).toSorted((a, b) => (a < b ? -1 : 1))
  return JSON.stringify([
    type,
    status,
    quantity,
    value?.map(({ lo, hi, currency }) => [lo, hi, currency]),
    hardware?.map(({ count }) => count),
    houses,
  ])
}

/**
 * "Signed an agreement worth £48 million. It gives Vega access to 1,500 GPUs": the two sides of one contract, its price and its machines, told
 * one after the other; the row of the first with what the second adds.
 */
export function withMachines(priced: Fact, counted: Fact): Fact | undefined {
  const isOne =
    priced.type === 'compute_contract' && counted.type === priced.type && priced.subject.length === 2 && counted.subject.length === 2
  const isApart =
    priced.hardware?.some(({ count }) => count !== undefined) === true || priced.quantity !== undefined || counted.value !== undefined
  if (!isOne || isApart || priced.value === undefined || counted.hardware === undefined) return undefined
  if (!priced.subject.every(({ entity, role }) => counted.subject.some((party) => party.entity === entity && party.role === role)))
    return undefined
  return { ...priced, hardware: counted.hardware, resolved: { ...counted.resolved, ...priced.resolved } }
}
