// A version of which ledger rows were corrected, mended: what rests on them is told as it is now, all else stays as it was printed.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { type Draft, type FactStripRow, type Mends, recordsOfStrip } from '../../domain/draft.ts'
import { isOfSource } from '../../domain/evidence.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Watch } from '../../domain/watch.ts'
import { sha256Hex } from '../../text/digest.ts'
import { sayChanged } from '../../text/say-changed.ts'
import { type ChangedRow, changedSince, holdsRow } from '../../text/taken-back.ts'
import { cutReason, fateOf, fedByRows } from './mend-sentence.ts'
import { factStripOf, toldFact } from './sentences/fact-sentences.ts'

type Cut = Mends['cuts'][number]

interface Mended {
  readonly sentences: readonly Sentence[]
  readonly cuts: readonly Cut[]
  readonly reworded: readonly (readonly [id: string, old: string])[]
  readonly renamed: readonly string[]
}

interface Ways {
  readonly storyId: string
  readonly rows: readonly ChangedRow[]
  readonly facts: readonly Fact[]
}

/** Rows that the dossier has as they were, before the correction. */
export function asItWas(dossier: Dossier): Dossier {
  const { was = [], heirs = [] } = dossier.mends ?? {}
  const before = new Map(was.map((fact) => [fact.id, fact]))
  const back = (facts: readonly Fact[]): readonly Fact[] =>
    facts.filter(({ id }) => !heirs.includes(id)).map((fact) => before.get(fact.id) ?? fact)
  return { ...dossier, facts: back(dossier.facts), ledger: back(dossier.ledger) }
}

/** One part of a version: headline, summary or take. */
function mendPart(
  printed: readonly Sentence[],
  was: readonly Sentence[],
  now: readonly Sentence[],
  { storyId, rows, facts }: Ways,
): Mended {
  const textsOf = (sentences: readonly Sentence[]): ReadonlySet<string> => new Set(sentences.map(({ text }) => text))
  const [before, after] = [textsOf(was), textsOf(now)]
  const free = now.filter(({ text }) => !before.has(text) && !printed.some((it) => it.text === text))
  const fedBy = fedByRows(printed, rows, facts)
  const sentences: Sentence[] = []
  const cuts: Cut[] = []
  const reworded: (readonly [string, string])[] = []
  const renamed: string[] = []
  for (const sentence of printed) {
    const fate = fateOf(sentence, { storyId, rows, facts, was: before, now: after, fedBy })
    if (fate.kind === 'kept') sentences.push(sentence)
    if (fate.kind === 'reworded') {
      sentences.push(fate.sentence)
      reworded.push([fate.sentence.id, sentence.id])
      if (fate.isRenamed) renamed.push(fate.sentence.id)
    }
    const at = free.findIndex((it) => it.part === sentence.part)
    const [anew] = fate.kind !== 'anew' || at < 0 ? [] : free.splice(at, 1)
    if (anew !== undefined) sentences.push(anew)
    const isGone = fate.kind === 'cut' || (fate.kind === 'anew' && anew === undefined)
    if (isGone) cuts.push({ sentenceId: sentence.id, text: sentence.text, reason: cutReason })
  }
  return { sentences, cuts, reworded, renamed }
}

/** The strip with the rows of corrected facts as they are; a label whose values are the same stays as it was printed. */
function mendStrip(printed: readonly FactStripRow[], dossier: Dossier, rows: readonly ChangedRow[], now: Draft): readonly FactStripRow[] {
  const lead = printed.find(({ evidence }) => evidence?.kind === 'ledger')?.evidence
  const row = lead?.kind === 'ledger' ? rows.find(({ fact }) => fact.id === lead.factId) : undefined
  if (row === undefined) return printed
  if (row.stands === undefined) return now.factStrip
  const [old, fresh] = [toldFact(row.was, dossier), toldFact(row.stands, dossier)]
  if (fresh === undefined) return now.factStrip
  const before = old === undefined ? [] : factStripOf(old, asItWas(dossier), '')
  const after = factStripOf(fresh, dossier, printed[0]?.sentenceId ?? '')
  const valuesOf = (all: readonly FactStripRow[], label: string): string =>
    JSON.stringify(all.filter((it) => it.label === label).map(({ value, note }) => [value, note]))
  const isSame = (label: string): boolean => valuesOf(before, label) === valuesOf(after, label)
  const labelsOf = (all: readonly FactStripRow[]): readonly string[] => [...new Set(all.map(({ label }) => label))]
  const knew = labelsOf(before)
  // A row that a person struck from the strip does not come back, and one under a name that is ours no more stays as it was printed.
  const came = labelsOf(after).filter((label) => !knew.includes(label))
  return [...new Set([...labelsOf(printed), ...came])].flatMap((label) =>
    (isSame(label) ? printed : after).filter((it) => it.label === label),
  )
}

/** A take whose figure or place cannot be told again sentence by sentence is written anew, whole. */
const isBroken = ({ cuts }: Mended, printed: readonly Sentence[]): boolean =>
  cuts.some(({ sentenceId }) => ['magnitude', 'comparison'].includes(printed.find(({ id }) => id === sentenceId)?.part ?? ''))

/** Questions with a figure that was corrected: publish sets them in the place of those that are open. */
function watchesOf(kept: Draft, now: Draft): Pick<Draft, 'watch' | 'furtherWatches'> {
  const all = ({ watch, furtherWatches = [] }: Draft): readonly Watch[] => [...(watch === undefined ? [] : [watch]), ...furtherWatches]
  const isOther = (next: Watch): boolean =>
    all(kept).some((old) => old.factTypes.join() === next.factTypes.join() && old.value !== next.value && next.value !== undefined)
  const [watch, ...furtherWatches] = all(now).filter(isOther)
  return watch === undefined ? {} : { watch, ...(furtherWatches.length > 0 && { furtherWatches }) }
}

interface MendInput {
  readonly printed: Dispatch
  readonly kept: Draft
  /** What the rules write of the same reports with the rows as they were, and as they are. */
  readonly was: Draft
  readonly now: Draft
  readonly dossier: Dossier
}

/** The draft that mends a version. */
export function mendDraft({ printed, kept, was, now, dossier }: MendInput): Draft {
  const rows = changedSince(dossier.mends?.was ?? [], [...dossier.facts, ...dossier.ledger])
  const before = asItWas(dossier)
  const ways: Ways = { storyId: printed.storyId, rows, facts: [...before.facts, ...before.ledger] }
  const headed = mendPart([printed.headline], [was.headline], [now.headline], ways)
  const [headline = now.headline] = headed.sentences
  const summary = mendPart(printed.summary, was.summary, now.summary, ways)
  const taken = mendPart(printed.take, was.take, now.take, ways)
  const isAnew = isBroken(taken, printed.take)
  const take = isAnew ? now.take : taken.sentences
  // The receipt is another only where the search, run again, says something else.
  const archive = dossier.receipt.id === printed.receiptId ? printed.archive : now.archive
  const strip = mendStrip(printed.factStrip, dossier, rows, now)
  const factStrip =
    headline.id === printed.headline.id
      ? strip
      : strip.map((it) => ({ ...it, ...(it.sentenceId !== undefined && { sentenceId: headline.id }) }))
  const sentences = [headline, ...summary.sentences, ...take, ...archive]
  const standing = new Set([printed.headline, ...printed.summary, ...printed.take, ...printed.archive].map(({ id }) => id))
  const cuts = [...summary.cuts, ...(isAnew ? [] : taken.cuts)]
  const isSameStrip = JSON.stringify(factStrip) === JSON.stringify(printed.factStrip)
  const left = new Set(sentences.map(({ id }) => id))
  const changes = !isSameStrip || left.size !== standing.size || [...standing].some((id) => !left.has(id))
  const { watch: _, furtherWatches: __, noTake: ___, mends: ____, ...rest } = kept
  const isRenamed = rows.some(({ was: before, stands }) => namesIn(before) !== (stands === undefined ? '' : namesIn(stands)))
  const noTake = isAnew ? now.noTake : printed.noTake
  return {
    ...rest,
    id: `draft_${sha256Hex(`${dossier.id}|mends|${printed.version}`).slice(0, 16)}`,
    dossierId: dossier.id,
    writtenAt: dossier.builtAt,
    headline,
    summary: summary.sentences,
    take,
    archive,
    factStrip,
    receiptId: dossier.receipt.id,
    mentions: isRenamed ? now.mentions : printed.mentions.map(({ entityId }) => entityId),
    ...(isAnew && kept.watch !== undefined && { watch: kept.watch }),
    ...watchesOf(kept, now),
    ...(noTake !== undefined && { noTake }),
    mends: {
      version: printed.version,
      draftId: kept.id,
      changes,
      kept: [...standing].filter((id) => left.has(id)),
      reworded: Object.fromEntries([...headed.reworded, ...summary.reworded, ...taken.reworded]),
      renamed: [headed, summary, taken].flatMap((it) => it.renamed),
      cuts,
      unquoted: quotedWrong([printed.headline, ...printed.summary, ...printed.take], rows),
      ...(!isAnew && { rubric: printed.rubric }),
      why:
        rows.length === 0
          ? 'corrected: the headline of an earlier story that the archive line names'
          : sayChanged(causes(printed, left, rows)),
    },
  }
}

/** Evidence beside which words are shown that print an old value of a row. */
const quotedWrong = (sentences: readonly Sentence[], rows: readonly ChangedRow[]): readonly string[] =>
  sentences
    .flatMap(({ evidence }) => evidence)
    .flatMap((it) => {
      const words = it.kind === 'span' ? (it.quotation?.words ?? '') : ''
      const isWrong = ({ urls, old }: ChangedRow): boolean =>
        isOfSource(it) && urls.has(it.url) && old.some(({ wroteIn }) => wroteIn(words) !== undefined)
      return rows.some(isWrong) ? [it.id] : []
    })

/** The rows for which sentences of a version changed; all where that cannot be told, as of a line that names another story's headline. */
function causes(printed: Dispatch, left: ReadonlySet<string>, rows: readonly ChangedRow[]): readonly ChangedRow[] {
  const gone = [printed.headline, ...printed.summary, ...printed.take, ...printed.archive].filter(({ id }) => !left.has(id))
  const strip = recordsOfStrip(printed.factStrip).map(({ evidence }) => evidence)
  const isTold = (row: ChangedRow, { text, part }: Sentence): boolean =>
    part === 'archive' && row.old.some((old) => old.wroteIn(text) !== undefined)
  const found = rows.filter((row) => gone.some((it) => holdsRow(row, it.evidence) || isTold(row, it)) || holdsRow(row, strip))
  return found.length === 0 ? rows : found
}

const namesIn = ({ subject, object = [], place }: Fact): string => [...subject, ...object].map(({ entity }) => entity).join() + place.name
