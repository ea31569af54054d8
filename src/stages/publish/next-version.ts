import { withBasesStated } from '../../calc/power-basis.ts'
import type { Article } from '../../domain/article.ts'
import type { Correction } from '../../domain/correction.ts'
import { type Dispatch, type DispatchSource, noTakeSentence, noWatchSentence } from '../../domain/dispatch.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { type Draft, recordsOfStrip, toldRow } from '../../domain/draft.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { isByModel, type Sentence } from '../../domain/sentence.ts'
import { overlapOf } from '../../text/overlap.ts'
import { showPassages } from './show-passages.ts'

export interface VersionInput {
  readonly ruling: Ruling
  readonly draft: Draft
  readonly dossier: Dossier
  readonly current: Dispatch | null
  /** The level in force at this moment, by article id; it may have been lowered since the page was read. */
  readonly levels: ReadonlyMap<string, string>
  /** Articles as last read, by id, with their text while we hold it. */
  readonly articles: ReadonlyMap<string, Article>
  /** Why those levels, by article id, as known now. */
  readonly levelReasons: ReadonlyMap<string, readonly string[]>
  readonly corrections: readonly Correction[]
  readonly watchIds: readonly string[]
  /** Why the story is told anew, in plain words, where more is known than a code. */
  readonly reason?: string
  readonly now: Date
}

/** Words of article 50 of the AI Act, for text that no model wrote (rights 10.5). */
const templateLabel = 'Assembled by software from the sources and ledger rows listed. No language model was used.'
const modelLabel = 'AI-generated from the sources listed. Not reviewed by a person.'

/** A review changes the wording and never takes the label away (rights 10.3). */
function labelFor(modelWrote: boolean, reviewedBy: string | undefined): string {
  if (reviewedBy === undefined) return modelWrote ? modelLabel : templateLabel
  return modelWrote ? `AI-drafted, reviewed by ${reviewedBy}.` : `${templateLabel} Reviewed by ${reviewedBy}.`
}

/** Why there is no take; a short form runs with the words that say so, and without its sentences they would say too much. */
function noTakeOf(draft: Draft, take: readonly Sentence[], { rubric }: Ruling): Pick<Dispatch, 'noTake'> {
  const isShortFormGone = draft.take.length > 0 && take.length === 0
  const words = noTakeSentence({ take, rubric, ...(draft.noTake !== undefined && !isShortFormGone && { noTake: draft.noTake }) })
  return words === null ? {} : { noTake: words }
}

/** What kind of change brings the version. */
function reasonCodeOf({ ruling, current, corrections }: VersionInput): Dispatch['reasonCode'] {
  if (current === null) return 'new'
  if (corrections.length > current.corrections.length) return 'correction'
  return ruling.reasonCode === 'new' ? 'update' : ruling.reasonCode
}

/** The next version of a story's dispatch: the draft less what edit cut. */
export function nextVersion(input: VersionInput): Dispatch {
  const { ruling, draft, dossier, current, now } = input
  const cut = new Set(ruling.cuts.map((it) => it.sentenceId))
  const kept = (sentences: readonly Sentence[]): readonly Sentence[] => sentences.filter((it) => !cut.has(it.id))
  const significance = dossier.significance
  const take = ruling.takePasses ? kept(draft.take) : []
  const summary = kept(draft.summary)
  const archive = kept(draft.archive)
  const asShown = withPassages([draft.headline, ...summary, ...take, ...archive], input)
  const modelWrote = [draft.headline, ...summary, ...take].some(isByModel)
  const entities = new Map(dossier.entities.map((it) => [it.id, it]))
  return {
    id: `${dossier.storyId}v${(current?.version ?? 0) + 1}`,
    storyId: dossier.storyId,
    slug: dossier.story.slug,
    version: (current?.version ?? 0) + 1,
    status: 'usable',
    publishedAt: now.toISOString(),
    firstPublishedAt: current?.firstPublishedAt ?? now.toISOString(),
    rulingId: ruling.id,
    draftId: draft.id,
    reasonCode: reasonCodeOf(input),
    ...(input.reason !== undefined && { reason: input.reason }),
    label: labelFor(modelWrote, ruling.reviewedBy),
    ...(ruling.reviewedBy !== undefined && { reviewedBy: ruling.reviewedBy }),
    digitalSourceType: modelWrote ? 'trainedAlgorithmicMedia' : take.length > 0 ? 'algorithmicMedia' : 'dataDrivenMedia',
    headline: asShown(draft.headline),
    summary: summary.map(asShown),
    factStrip: withBasesStated({ ...draft, summary, take }, { claims: dossier.claims, facts: [...dossier.facts, ...dossier.ledger] }),
    take: take.map(asShown),
    rubric: ruling.rubric,
    archive: archive.map(asShown),
    receiptId: draft.receiptId,
    watchIds: input.watchIds,
    mentions: draft.mentions.flatMap((id) => {
      const entity = entities.get(id)
      return entity ? [{ entityId: id, name: entity.name, kind: entity.kind }] : []
    }),
    // At L0 the link goes too.
    sources: dossier.sources
      .map((it) => sourceOf(it, input, [draft.headline, ...summary, ...take, ...archive]))
      .filter((it) => it.level !== 'L0'),
    origins: significance.origins,
    corrections: input.corrections,
    urgency: Math.max(1, Math.min(9, 9 - Math.floor(significance.score * 9))),
    score: significance.score,
    cuts: ruling.cuts.map(({ text, reason }) => ({ text, reason })),
    ...noTakeOf(draft, take, ruling),
    ...(input.watchIds.length === 0 && { noWatch: draft.noWatch ?? noWatchSentence }),
    ...(significance.isSingleSource && {
      sourceLine: significance.isPrimaryOnly ? "One source. The company's own claim, not independently confirmed." : 'One source.',
    }),
  }
}

/** Each printed sentence with the words of its sources that stand beside it. */
function withPassages(
  sentences: readonly Sentence[],
  { draft, dossier, levels, articles, current }: VersionInput,
): (it: Sentence) => Sentence {
  const stood = current === null ? [] : [current.headline, ...current.summary, ...current.take]
  const before = draft.mends === undefined ? stood : stood.filter(({ id }) => draft.mends?.kept.includes(id))
  const shown = new Map(showPassages(sentences, { dossier, levels, articles, before }).map((it) => [it.id, it]))
  return (it) => shown.get(it.id) ?? it
}

function sourceOf(it: Dossier['sources'][number], input: VersionInput, ours: readonly Sentence[]): DispatchSource {
  const { article, source, coverage } = it
  return {
    articleId: article.id,
    sourceId: source.id,
    publisher: source.name,
    owner: source.owner,
    kind: source.kind,
    url: article.url,
    title: article.title,
    publishedAt: article.publishedAt,
    level: input.levels.get(article.id) ?? article.level,
    levelReasons: input.levelReasons.get(article.id) ?? article.decision.reasons.map((reason) => reason.effect),
    role: coverage.role,
    ...sharedWith(it, input, ours),
  }
}

/** What our text shares with a source. Where the source's text has gone since, what was measured on the same words stands. */
function sharedWith(
  { article }: Dossier['sources'][number],
  { articles, current, dossier }: VersionInput,
  ours: readonly Sentence[],
): Pick<DispatchSource, 'longestRun' | 'sharedPhrases'> {
  const held = articles.get(article.id)?.text ?? ''
  const before = current?.sources.find(({ articleId }) => articleId === article.id)
  if (held === '' && current && before && wordsPrinted(current).join('\n') === ours.map(({ text }) => text).join('\n'))
    return { longestRun: before.longestRun, ...(before.sharedPhrases !== undefined && { sharedPhrases: before.sharedPhrases }) }
  const names = dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases])
  const { words, phrases } = overlapOf(
    ours.map(({ text }) => text),
    held === '' ? article.runHashes : held,
    names,
  )
  return { longestRun: words, ...(phrases !== undefined && { sharedPhrases: Number(phrases.toFixed(4)) }) }
}

/** The sentences of ours that a version prints, which are what its overlap is measured on. */
const wordsPrinted = (it: Dispatch): readonly string[] => [it.headline, ...it.summary, ...it.take, ...it.archive].map(({ text }) => text)

/** Everything readers see of a dispatch, as one text: equal digests mean that nothing changed and no version is due. */
export function publicText(it: Dispatch): string {
  const { id, version, publishedAt, rulingId, draftId, score, urgency, receiptId, archive, reasonCode, cuts, rubric, ...shown } = it
  const words = (sentences: readonly Sentence[]): readonly string[] => sentences.map((sentence) => sentence.text)
  return JSON.stringify([
    words([shown.headline]),
    words(shown.summary),
    shown.factStrip.map((row) => [toldRow(row).label, toldRow(row).value, row.note]),
    words(shown.take),
    shown.noTake,
    shown.watchIds,
    shown.mentions,
    shown.sources.map((source) => [source.url, source.level, source.role]),
    shown.origins.map((origin) => [origin.id, origin.articleIds]),
    shown.corrections,
    shown.sourceLine,
    shown.label,
  ])
}

/** What search sees of a dispatch: what its page prints of its own, and the headlines of its sources. */
export function searchableText(it: Dispatch): string {
  return [
    it.headline.text,
    ...it.summary.map((sentence) => sentence.text),
    ...it.take.map((sentence) => sentence.text),
    ...it.mentions.map((mention) => mention.name),
    ...it.sources.map((source) => source.title),
  ].join('\n')
}

/** How the log names the coming of a version. */
export function eventName({ version, reasonCode }: Dispatch): string {
  if (version === 1) return 'dispatch.published'
  return reasonCode === 'correction' ? 'dispatch.corrected' : reasonCode === 'retraction' ? 'dispatch.retracted' : 'dispatch.updated'
}

/** All that a version prints on evidence: its sentences, and the rows of its strip under the anchor that they have on the page. */
export function borneBy(it: Dispatch): readonly Pick<Sentence, 'id' | 'text' | 'evidence'>[] {
  const strip = recordsOfStrip(it.factStrip).map(({ evidence, rows }) => ({
    id: evidence.id,
    text: `Fact strip: ${rows.map((row) => `${row.label} ${row.value}`).join('; ')}`,
    evidence: [evidence],
  }))
  return [it.headline, ...it.summary, ...it.take, ...it.archive, ...strip]
}
