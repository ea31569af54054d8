// What the ledger sets against a story: rows of the same party or place that stopped, were replaced, or that their sources dispute.
import { counterSearch } from '../../../calc/counted.ts'
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { counterSlots } from '../../../text/counter-signs.ts'
import { partyName } from '../sentences/fact-sentences.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { absenceOf, calculationEvidence, claimSentence, ledgerEvidence, spanOf } from '../wording/evidence-of.ts'
import { countWord, joinWords, printDate, printMoney, printQuantity } from '../wording/phrases.ts'
import type { CounterSigns } from './counter-signs-in.ts'

/** Rows shown with the search; the count is of all. */
const rowsShownMax = 3

const partiesOf = (fact: Fact, dossier: Dossier): readonly string[] =>
  [...fact.subject, ...(fact.object ?? [])].map((party) => partyName(party, dossier))

/**
 * Rows of other deals whose party or place the story names, the newest first.
 *
 * @param names parties and places of the story
 */
export function rowsOn(names: ReadonlySet<string>, dossier: Dossier): readonly Fact[] {
  const isNamed = (fact: Fact): boolean =>
    (fact.place.precision !== 'unstated' && fact.place.precision !== 'country' && names.has(fact.place.name)) ||
    partiesOf(fact, dossier).some((name) => names.has(name))
  return dossier.ledger
    .filter((fact) => isNamed(fact) && fact.announcedAt <= dossier.builtAt)
    .toSorted((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1))
}

/** "20 MW of Haltamo at Oulu North"; undefined for a row without a size. */
function rowWords(fact: Fact, dossier: Dossier): string | undefined {
  const [quantity] = fact.quantity ?? []
  const [money] = fact.value ?? []
  const amount = quantity !== undefined ? printQuantity(quantity) : money !== undefined ? printMoney(money) : undefined
  const [party] = partiesOf(fact, dossier)
  if (amount === undefined || party === undefined) return undefined
  return `${amount} of ${party}${fact.place.precision === 'unstated' ? '' : ` at ${fact.place.name}`}`
}

/** A story of a stop: that something else has stopped says nothing against it. */
const stops = /\b(?:laps\w+|paus\w+|halt\w*|cancel\w*|drop(?:s|ped)?|abandon\w*|scrap\w*|suspend\w*|delay\w*)\b/iu

function counterOf(fact: Fact, dossier: Dossier): string | undefined {
  const words = rowWords(fact, dossier)
  if (words === undefined) return undefined
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(fact.statusDate)
  if ((fact.status === 'paused' || fact.status === 'cancelled') && isWhole)
    return `the ledger has ${words} as ${fact.status} on ${printDate(fact.statusDate)}`
  if (['mw', 'quantity', 'value'].some((field) => fact.resolved[field]?.rule === 'conflict'))
    return `the reports behind the ledger's row on ${fact.place.name} disagree on its size`
  return undefined
}

/** The first row that speaks against the story, in a sentence. */
export function againstInLedger(rows: readonly Fact[], dossier: Dossier): Sentence | undefined {
  if (dossier.sources.some(({ article }) => stops.test(article.title))) return undefined
  for (const fact of rows) {
    const text = counterOf(fact, dossier)
    if (text !== undefined) return claimSentence(dossier.storyId, 'against', `Against this: ${text}.`, [ledgerEvidence(fact)])
  }
  return undefined
}

/** What was searched: the story's sources, the ledger's rows on its names, and the publishers in whose reports something against it stands. */
interface Searched {
  readonly articleIds: readonly string[]
  readonly rows: readonly Fact[]
  /** Publishers in whose reports somebody objects to the news. */
  readonly objecting: readonly string[]
  readonly signs: CounterSigns
  /** Claims in which what may speak against the news stands: the sentence opens them. */
  readonly seen: readonly Claim[]
}

const outletsMax = 3

/** "A, B and two others". */
function namesOf(outlets: readonly string[]): string {
  const printed = [...new Set(outlets.map(printPublisher))]
  const [shown, more] = [printed.slice(0, outletsMax), printed.length - outletsMax]
  return joinWords(more > 0 ? [...shown, `${countWord(more)} ${more === 1 ? 'other' : 'others'}`] : shown)
}

/** "the report of A", "the reports of A, B and two others". */
const reportsOf = (outlets: readonly string[]): string =>
  `the ${new Set(outlets.map(printPublisher)).size === 1 ? 'report' : 'reports'} of ${namesOf(outlets)}`

/**
 * The end of a search that gave nothing to tell in words of ours: in whose reports something against the news stands, which the sentence
 * opens, or that nothing was found in so many sources and rows. The second is a claim about every sentence of every report that it counts.
 */
export function searchedSentence({ articleIds, rows, objecting, signs, seen }: Searched, dossier: Dossier): Sentence | undefined {
  const { storyId } = dossier
  const pointed = objecting.length > 0 ? objecting : signs.outlets
  const inputs = { articles: articleIds, rows: rows.map(({ id }) => id), objecting: pointed }
  const result = counterSearch(inputs)
  const record = calculationEvidence({ function: result.function, version: result.version, inputs, result })
  if (pointed.length > 0) {
    const passages = [...(objecting.length > 0 ? seen : []), ...signs.passages].slice(0, rowsShownMax)
    const text =
      objecting.length > 0
        ? `for objections to this, see ${reportsOf(pointed)}, linked under Sources`
        : passages.length > 0
          ? `see the ${passages.length === 1 ? 'passage' : 'passages'} opened here from ${namesOf(pointed)}, which may qualify this`
          : `see under the opening linked here from ${namesOf(pointed)}, where something may qualify this`
    const linked = passages.length > 0 ? passages : signs.openings.slice(0, rowsShownMax)
    return claimSentence(storyId, 'against', `Counter-evidence: ${text}.`, [record, ...linked.map((claim) => spanOf(claim, dossier))])
  }
  const inRows = rows.length === 0 ? '' : `, or in ${countWord(rows.length)} ledger ${rows.length === 1 ? 'row' : 'rows'} on the same names`
  const count = signs.searched.length
  const sources = `${count} ${count === 1 ? 'source' : 'sources'}`
  const left =
    signs.unsearched.length === 0
      ? ''
      : `; ${reportsOf(signs.unsearched)} in another language ${signs.unsearched.length === 1 ? 'was' : 'were'} not searched`
  return claimSentence(storyId, 'against', `Counter-evidence: none found in ${sources}${within[signs.reach]}${inRows}${left}.`, [
    absenceOf(signs.searched, [counterSlots[signs.reach]]),
    record,
    ...rows.slice(0, rowsShownMax).map(ledgerEvidence),
  ])
}

/** How far a search went that found nothing. */
const within: Readonly<Record<CounterSigns['reach'], string>> = {
  nowhere: '',
  'in-general': ', general remarks left aside',
  'not-in-what-is-kept': ' by what is kept of what they state',
}
