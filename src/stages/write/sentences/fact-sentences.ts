// Headline, lede, missing terms and fact strip from a typed fact. Slots are typed, so roles cannot be swapped.

import { basisNotes } from '../../../calc/power-basis.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { type FactStripRow, originsLabel } from '../../../domain/draft.ts'
import { type Fact, mainFirst, mainQuantity, type Party } from '../../../domain/fact.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { isDealTerm, showsTerm } from '../../../text/term-signs.ts'
import { givesOther } from '../wording/as-reported.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { absenceOf, claimSentence, ledgerEvidence, spanOf } from '../wording/evidence-of.ts'
import { capitalise, countWord, joinWords, printDate, printQuantity, printSum } from '../wording/phrases.ts'
import { wordsOf } from './fact-words.ts'
import { refusedWords } from './refused-site.ts'
import { reportsDiffer } from './reports-differ.ts'
import { plansBefore, replacedRow, swappedWords } from './swapped-plan.ts'
import type { ToldFact } from './told-fact.ts'

const buyers = ['tenant', 'customer', 'developer', 'investee', 'borrower', 'investor', 'programme', 'operator']
const hosts = ['operator', 'landlord', 'supplier', 'developer', 'lender', 'investor']

/** A fact this much older than the story is told again in it, and is no news of it. */
const retoldDays = 14

/** A party as the registry spells it. */
export function partyName(party: Party, dossier: Dossier): string {
  return dossier.entities.find((entity) => entity.id === party.entity || entity.name === party.entity)?.name ?? party.entity
}

function firstOf(roles: readonly string[], parties: readonly Party[]): Party | undefined {
  return roles.map((role) => parties.find((party) => party.role === role)).find((party) => party !== undefined)
}

/** The names of a fact, or undefined when nobody acts in it or nothing in it can be printed. */
export function toldFact(fact: Fact, dossier: Dossier): ToldFact | undefined {
  const parties = [...fact.subject, ...(fact.object ?? [])]
  const actor = firstOf(buyers, parties)
  const joint = actor === undefined ? parties.filter(({ role }) => role === 'party') : []
  if (actor === undefined && joint.length < 2) return undefined
  const host = firstOf(
    hosts,
    parties.filter((party) => party.entity !== actor?.entity),
  )
  const quantity = mainQuantity(fact)
  const value = fact.value?.[0]
  const count = fact.hardware?.[0]?.count
  const model = fact.hardware?.[0]?.model
  const amount =
    quantity !== undefined
      ? printQuantity(quantity)
      : count === undefined
        ? undefined
        : printQuantity(count).replace('GPUs', `${model === undefined || model === 'GPU' ? '' : model} GPUs`.trim())
  if (amount === undefined && value === undefined) return undefined
  return {
    fact,
    actor: actor === undefined ? joinWords(joint.map((party) => partyName(party, dossier))) : partyName(actor, dossier),
    ...(actor === undefined && { isJoint: true as const }),
    ...(host !== undefined && { host: partyName(host, dossier) }),
    ...(fact.place.precision !== 'unstated' && { place: fact.place.name }),
    ...(amount !== undefined && { amount }),
    ...(value !== undefined && { worth: printSum(value) }),
  }
}

/** The day a fact last changed its state. */
function lastMove({ statusDate, announcedAt }: Fact): string {
  const [day] = [statusDate, announcedAt].toSorted((a, b) => (a < b ? 1 : -1))
  return (day ?? announcedAt).slice(0, 10)
}

/** Facts of this story that prose may be built on, first the ones with power, then by the order recorded. */
export function toldFacts(dossier: Dossier): readonly ToldFact[] {
  const days = dossier.sources.map(({ article }) => Date.parse(article.publishedAt))
  const newsFrom = new Date(Math.min(...days) - retoldDays * 86_400_000).toISOString().slice(0, 10)
  const usable = dossier.facts.filter(
    (fact) => fact.type !== 'estimate' && fact.supersededBy === undefined && fact.status !== 'superseded' && lastMove(fact) >= newsFrom,
  )
  // A letter of intent is no contract: what it names is told as the plan that it is, by the other rows.
  const isIntent = dossier.sources.some(({ article }) => /\bletter of intent\b|\bmemorandum of understanding\b/iu.test(article.text))
  return usable
    .filter((fact) => !(isIntent && fact.type === 'compute_contract' && ['rumoured', 'proposed', 'announced'].includes(fact.status)))
    .map((fact) => toldFact(fact, dossier))
    .filter((told) => told !== undefined)
    .sort(
      (a, b) =>
        weight(a.fact) - weight(b.fact) || (a.fact.announcedAt < b.fact.announcedAt ? -1 : a.fact.announcedAt > b.fact.announcedAt ? 1 : 0),
    )
}

/** A step of a project and an option come after the deal itself. */
const weight = (fact: Fact): number => (fact.quantity?.[0]?.qualifier === 'option' ? 2 : 0) + (fact.partOf === undefined ? 0 : 1)

function claimsOf(told: ToldFact, dossier: Dossier): Dossier['claims'] {
  const ids = new Set(told.fact.claims.map((claim) => claim.id))
  const linked = dossier.claims.filter((claim) => ids.has(claim.id))
  const agreeing = linked.filter((claim) => !givesOther(claim, told.fact))
  if (agreeing.length > 0) return agreeing
  if (linked.length > 0) return linked
  const quantity = mainQuantity(told.fact)
  return dossier.claims
    .filter((claim) => claim.quantities.some((slot) => slot.quantity.unit === quantity?.unit && slot.quantity.lo === quantity.lo))
    .slice(0, 1)
}

const articleIdsOf = (told: ToldFact, dossier: Dossier): readonly string[] => [
  ...new Set(claimsOf(told, dossier).map((claim) => claim.articleId)),
]

/** Headline of the lead fact. */
export function headlineFromFact(told: ToldFact, dossier: Dossier): Sentence | undefined {
  const words = refusedWords(told, dossier) ?? factWords(told, '', dossier)
  if (words === undefined) return undefined
  return claimSentence(dossier.storyId, 'headline', words.headline, [
    ...claimsOf(told, dossier).map((claim) => spanOf(claim, dossier)),
    ledgerEvidence(told.fact),
    ...plansBefore(told, dossier).slice(0, 1).map(ledgerEvidence),
  ])
}

/** First sentence: who did what, how much, where, according to whom, dated. */
export function ledeFromFact(told: ToldFact, dossier: Dossier): Sentence | undefined {
  const claims = claimsOf(told, dossier)
  const isDedicated = claims.some((claim) => /\bdedicated\b/i.test(claim.object?.text ?? ''))
  const words = refusedWords(told, dossier) ?? factWords(told, isDedicated ? 'dedicated ' : '', dossier)
  if (words === undefined) return undefined
  const text = `${words.lede}, ${whoReports(told, dossier)}.`
  return claimSentence(dossier.storyId, 'summary', text, [
    ...claims.map((claim) => spanOf(claim, dossier)),
    ledgerEvidence(told.fact),
    ...plansBefore(told, dossier).slice(0, 1).map(ledgerEvidence),
  ])
}

/** A deal's words, with the plan it has replaced where there is one. */
function factWords(told: ToldFact, dedicated: string, dossier: Dossier): ReturnType<typeof wordsOf> {
  const plain = wordsOf(told, dedicated)
  return swappedWords(told, plain?.lede, dossier) ?? plain
}

/** "According to a report dated 28 May 2026" for one outlet; by name, at most two of them, where more report it. */
function whoReports(told: ToldFact, dossier: Dossier): string {
  const day = printDate(reportDay(told, dossier))
  const ids = articleIdsOf(told, dossier)
  const own = dossier.sources.filter(({ article, coverage }) => ids.includes(article.id) && coverage.role !== 'copy')
  const names = [...new Set(own.map(({ source }) => printPublisher(source.name)))]
  if (names.length < 2) return `according to a report dated ${day}`
  const others = names.length - 2
  const more = others === 0 ? [] : [`${countWord(others)} other ${others === 1 ? 'outlet' : 'outlets'}`]
  return `${joinWords([...names.slice(0, 2), ...more])} reported on ${day}`
}

/** The day of the earliest report the fact rests on. */
export function reportDay(told: ToldFact, dossier: Dossier): string {
  const ids = articleIdsOf(told, dossier)
  const days = dossier.sources.filter(({ article }) => ids.includes(article.id)).map(({ article }) => article.publishedAt.slice(0, 10))
  return days.sort()[0] ?? told.fact.announcedAt
}

/** Deals of which a full report states hardware, price and start. */
export const statesTerms: ReadonlySet<Fact['type']> = new Set(['capacity_lease', 'capacity_build', 'compute_contract'])

/** The typed terms a deal of this kind would state, and which of them this one does not. */
export function missingTerms(fact: Fact): readonly { readonly slot: string; readonly words: string }[] {
  if (!statesTerms.has(fact.type)) return []
  const missing = [
    ...(fact.hardware === undefined || fact.hardware.length === 0 ? [{ slot: 'hardware', words: 'the hardware' }] : []),
    ...(fact.value === undefined || fact.value.length === 0 ? [{ slot: 'price', words: 'the price' }] : []),
    ...(fact.type !== 'capacity_build' && (fact.value?.[0]?.termYears ?? fact.resolved['termYears']) === undefined
      ? [{ slot: 'term', words: 'the term' }]
      : []),
    ...(fact.effectiveAt === undefined && fact.horizon === undefined ? [{ slot: 'start', words: 'a start date' }] : []),
  ]
  return missing
}

const articlesOf = (ids: readonly string[], { sources }: Dossier) =>
  sources.flatMap(({ article }) => (ids.includes(article.id) ? [article] : []))
/** Whether any claim of the reports states such a term, though the row does not hold it: then nobody may call it missing. */
export function isStated(slot: string, articleIds: readonly string[], dossier: Dossier): boolean {
  const claims = dossier.claims.filter((claim) => articleIds.includes(claim.articleId) && !claim.negated)
  if (articlesOf(articleIds, dossier).some(({ text }) => isDealTerm(slot) && showsTerm(slot, text))) return true
  const isChip = (unit: string): boolean => unit === 'GPU' || unit === 'TPU'
  if (slot === 'price') return claims.some((claim) => claim.money.length > 0)
  if (slot === 'hardware' || slot === 'chip-count')
    return claims.some((claim) => claim.quantities.some(({ quantity }) => isChip(quantity.unit)))
  if (slot === 'basis')
    return claims.some((claim) => claim.quantities.some(({ quantity }) => quantity.unit === 'MW' && quantity.basis !== 'unknown'))
  return slot === 'purpose' && claims.some((claim) => /\b(?:inference|training|train)\b/iu.test(claim.object?.text ?? ''))
}

/** What the reports leave out, as sentences that stand on a search of their slots. */
export function absenceSentences(told: ToldFact, dossier: Dossier): readonly Sentence[] {
  const ids = articleIdsOf(told, dossier)
  if (ids.length === 0) return []
  const missing = missingTerms(told.fact).filter(({ slot }) => !isStated(slot, ids, dossier))
  const sentences: (Sentence | undefined)[] = []
  const isOne = ids.length === 1
  if (missing.length > 0) {
    const text = `${isOne ? 'The report does not name' : 'None of the reports names'} ${joinWords(
      missing.map((each) => each.words),
      'or',
    )}.`.replace(/, ([^,]+) or ([^,.]+)\.$/u, ', $1 or $2.')
    sentences.push(
      claimSentence(dossier.storyId, 'summary', text, [
        absenceOf(
          ids,
          missing.map((each) => each.slot),
        ),
      ]),
    )
  }
  const power = mainFirst(told.fact.quantity ?? []).find((quantity) => quantity.unit === 'MW' || quantity.unit === 'GW')
  if (power?.basis === 'unknown' && !isStated('basis', ids, dossier)) {
    const plain = printQuantity({ ...power, qualifier: 'exact' })
    const who = isOne
      ? missing.length > 0
        ? 'It does not say'
        : 'The report does not say'
      : missing.length > 0
        ? 'None says'
        : 'None of the reports says'
    const full = `${who} whether the ${plain} is IT load or the whole site's draw.`
    sentences.push(claimSentence(dossier.storyId, 'summary', full, [absenceOf(ids, ['basis']), ledgerEvidence(told.fact)]))
  }
  return sentences.filter((sentence) => sentence !== undefined)
}

/** Two announcements that could be one: the same kind and size, apart in place; a phase or a loan of the project is none. */
function mayBeSame(first: ToldFact, next: ToldFact): boolean {
  const isPart = next.fact.partOf !== undefined || first.fact.partOf !== undefined
  return !isPart && next.amount === first.amount && next.place !== first.place && /^capacity_/.test(next.fact.type)
}

/** A later announcement beside the first: what it says, and that nobody says whether it is the same. */
export function alsoSentences(first: ToldFact, next: ToldFact, dossier: Dossier): readonly Sentence[] {
  if (next.amount === undefined || next.actor !== first.actor || !mayBeSame(first, next)) return []
  const when = next.fact.effectiveAt ?? next.fact.horizon
  const claims = claimsOf(next, dossier)
  const purpose = claims.map((claim) => /\b(inference|training)\b/i.exec(claim.object?.text ?? '')?.[1]).find((word) => word !== undefined)
  const start = when === undefined ? '' : `, to enter service by ${printDate(when)}`
  const what = `a ${next.amount} ${purpose === undefined ? '' : `${purpose.toLowerCase()} `}site`
  const text = `A report of ${printDate(reportDay(next, dossier))} says ${next.actor} also announced ${what}${next.place === undefined ? '' : ` at ${next.place}`}${start}.`
  const evidence = [...claims.map((claim) => spanOf(claim, dossier)), ledgerEvidence(next.fact)]
  const both = [...articleIdsOf(first, dossier), ...articleIdsOf(next, dossier)]
  return [
    claimSentence(dossier.storyId, 'summary', text, evidence),
    claimSentence(dossier.storyId, 'summary', 'Neither report says whether this is the same capacity.', [
      absenceOf(both, ['same-capacity']),
    ]),
  ].filter((sentence) => sentence !== undefined)
}

/** The fact strip: typed values with the basis or precision beside them, equal to the ledger row. */
export function factStripOf(told: ToldFact, dossier: Dossier, sentenceId: string): readonly FactStripRow[] {
  const { fact } = told
  const evidence = ledgerEvidence(fact)
  const row = (label: string, value: string, note?: string): FactStripRow => ({
    label,
    value,
    ...(note !== undefined && { note }),
    sentenceId,
    evidenceId: evidence.id,
    evidence,
  })
  const urls = new Set(dossier.sources.map(({ article }) => article.url))
  const here = fact.claims.filter((claim) => urls.has(claim.url) && claim.withdrawnAt === undefined)
  const origins = new Set(here.map((claim) => claim.origin)).size || dossier.significance.origins.length
  return [
    ...(fact.quantity ?? []).map((quantity) =>
      row('Capacity', printQuantity(quantity), /W$/.test(quantity.unit) ? basisNotes[quantity.basis] : undefined),
    ),
    ...(fact.value ?? []).map((money) => row('Value', printSum(money), money.kind)),
    ...(fact.hardware ?? []).map((each) =>
      row('Hardware', each.count === undefined ? each.model : `${printQuantity(each.count)} (${each.model})`),
    ),
    ...[...fact.subject, ...(fact.object ?? [])].map((party) => row(capitalise(party.role), partyName(party, dossier))),
    ...(fact.place.precision === 'unstated' ? [] : [row('Place', fact.place.name, `precision: ${fact.place.precision}`)]),
    row(
      capitalise(fact.status.replaceAll('_', ' ')),
      printDate(fact.announcedAt),
      fact.dateCertain === 'yes' ? undefined : 'date of the report',
    ),
    ...reportsDiffer(fact).map((both) => row('Reports differ', both)),
    ...plansBefore(told, dossier).map((old) => replacedRow(old, sentenceId)),
    row(originsLabel, origins === 1 ? 'One origin' : `${capitalise(countWord(origins))} origins`),
  ]
}
