// What today's rules would write of stories that were read before: the measure of a change to reading and writing, over real text.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Entity, Mention } from '../../domain/entity.ts'
import { reportsOnly } from '../../domain/headline.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { type AliasIndex, indexAliases, linkMentions } from '../../stages/cluster/link-mentions.ts'
import { rule, sentBack } from '../../stages/edit/rule.ts'
import { claimsByRule } from '../../stages/record/claims/claims-by-rule.ts'
import { verifyDraft } from '../../stages/verify/verify-draft.ts'
import { headlineSigns } from '../../stages/write/headlines/headline-signs.ts'
import { saysAgain } from '../../stages/write/sentences/marked-summary.ts'
import { tellsNews } from '../../stages/write/sentences/news-lede.ts'
import { isOpening } from '../../stages/write/sentences/opening-first.ts'
import { doubtsOf } from '../../stages/write/sentences/sentence-doubts.ts'
import { writeWithoutModel } from '../../stages/write/without-model.ts'
import { titleShare } from '../../stages/write/wording/news-value.ts'
import { type ShortReason, whyShort } from './short-summaries.ts'

/** A story written again: what would stand, and what fell on the way, with the check it fell by. */
export interface Rewritten {
  readonly storyId: string
  readonly slug: string
  readonly ruling: Ruling['kind']
  readonly attempts: number
  readonly headline: Sentence
  readonly summary: readonly Sentence[]
  readonly refused: readonly { readonly text: string; readonly check: string; readonly reason: string }[]
  /** Whether the headline only says who reports on whom or on what. */
  readonly reportsOnly: boolean
  /**
   * Whether the summary opens with what a headline that tells news says, or with what a report of it opens with: none where the headline
   * only says that it is reported.
   */
  readonly tellsNews?: boolean
  /** Whether the first sentence has hardly a word of content that the headline has not. */
  readonly saysHeadlineAgain?: boolean
  /** Why the summary has fewer than two sentences, where it has. */
  readonly short?: ShortReason
  /** What would be printed as a take, or as the short form in its place. */
  readonly take: { readonly kind: 'take' | 'short' | 'none'; readonly why?: string; readonly sentences: readonly Sentence[] }
  readonly watches: readonly string[]
  /** What is doubtful about the headline and about each sentence of the summary that was built from a claim, by the sentence's id. */
  readonly doubts: Readonly<Record<string, readonly string[]>>
}

/** A dossier with the names that today's registry finds in its texts; of a text that is gone, those that were found when it came. */
function linkedAgain(dossier: Dossier, { index, byId }: Registry, kept: readonly Mention[]): Linked {
  const mentions = dossier.sources.flatMap(({ article }) =>
    article.text === ''
      ? kept.filter(({ articleId }) => articleId === article.id)
      : linkMentions(article.id, article.text, index, article.language),
  )
  const counts = Map.groupBy(mentions, ({ entityId = '' }) => entityId)
  const entities = [...counts].toSorted(([, a], [, b]) => b.length - a.length).flatMap(([id]) => byId.get(id) ?? [])
  return { dossier: { ...dossier, entities }, mentions }
}
/** Today's registry, ready to look names up in. */
export interface Registry {
  readonly index: AliasIndex
  readonly byId: ReadonlyMap<string, Entity>
}

export const registryOf = (entities: readonly Entity[]): Registry => ({
  index: indexAliases(entities),
  byId: new Map(entities.map((entity) => [entity.id, entity])),
})

interface Linked {
  readonly dossier: Dossier
  readonly mentions: readonly Mention[]
}

/** Claims as the rules of record read them today, for every article whose text is still held. */
function readAgain(dossier: Dossier, entities: readonly Entity[], mentions: readonly Mention[]): Dossier {
  const claims = dossier.sources.flatMap(({ article, coverage }) =>
    article.text === ''
      ? dossier.claims.filter(({ articleId }) => articleId === article.id)
      : claimsByRule({
          article,
          storyId: dossier.storyId,
          originId: coverage.originId,
          entities,
          mentions: mentions.filter(({ articleId }) => articleId === article.id),
        }),
  )
  // What fell when the story was first written fell under the rules of that day.
  return { ...dossier, claims, attempt: 0, refused: { headlines: [], sentences: [] } }
}

interface Ruled {
  readonly draft: Draft
  readonly ruling: Ruling
  readonly attempts: number
  readonly refused: Rewritten['refused']
}

/** The two parts whose CPU is told apart. */
export type Measured = 'read' | 'write'

/** Runs one part of the work, for who wants to know what it costs. */
export type Meter = <T>(part: Measured, work: () => T) => T

/** Writes, verifies and rules one story as the stages would, sent back as often as edit does. */
function writeUntilRuled(dossier: Dossier, now: Date, meter: Meter): Ruled {
  let current = dossier
  const refused: { text: string; check: string; reason: string }[] = []
  for (;;) {
    const draft = meter('write', () => writeWithoutModel(current, now))
    const verdicts = verifyDraft(draft, current, { receiptSentence: current.receipt.sentence })
    const ruling = rule({ draft, verdicts, dossier: current, now })
    refused.push(...refusedOf(draft, verdicts))
    if (ruling.kind !== 'return') return { draft, ruling, attempts: current.attempt + 1, refused }
    current = sentBack(current, draft, ruling)
  }
}

/** When a story's last report was printed: a question on a day to come is asked from there, however old the archive. */
function lastReportAt({ sources, builtAt }: Dossier): Date {
  const last =
    sources
      .map(({ article }) => article.publishedAt)
      .toSorted()
      .at(-1) ?? builtAt
  return new Date(last < builtAt ? last : builtAt)
}

function takeOf({ draft, ruling }: Ruled): Rewritten['take'] {
  const cut = new Set(ruling.cuts.map(({ sentenceId }) => sentenceId))
  const why = draft.noTake ?? ruling.rubric.find(({ passed }) => !passed)?.reason
  if (!ruling.takePasses) return { kind: 'none', sentences: [], ...(why !== undefined && { why }) }
  const sentences = draft.take.filter(({ id }) => !cut.has(id))
  return draft.noTake === undefined ? { kind: 'take', sentences } : { kind: 'short', why: draft.noTake, sentences }
}

function watchesOf({ draft, ruling }: Ruled): readonly string[] {
  const fallen = new Set(ruling.cuts.map(({ sentenceId }) => sentenceId))
  return [draft.watch, ...(draft.furtherWatches ?? [])].flatMap((watch) =>
    watch === undefined || fallen.has(watch.id) ? [] : [watch.statement],
  )
}

/** Reads one story again and writes it as the stages would on the day of its last report. `dossier` comes with its texts. */
export function rewriteStory(stored: Dossier, registry: Registry, kept: readonly Mention[], meter: Meter): Rewritten {
  const { dossier, mentions } = linkedAgain(stored, registry, kept)
  const read = meter('read', () => readAgain(dossier, [...registry.byId.values()], mentions))
  const ruled = writeUntilRuled(read, lastReportAt(dossier), meter)
  const { draft, ruling, attempts, refused } = ruled
  const cut = new Set(ruling.cuts.map(({ sentenceId }) => sentenceId))
  const summary = ruling.kind === 'pass' || ruling.kind === 'hold' ? draft.summary.filter(({ id }) => !cut.has(id)) : []
  return {
    storyId: dossier.storyId,
    slug: dossier.story.slug,
    ruling: ruling.kind,
    attempts,
    headline: draft.headline,
    summary,
    ...(summary.length < 2 && { short: whyShort(read, ruling.kind, draft.summary.length) }),
    refused,
    reportsOnly: reportsOnly(draft.headline.text),
    ...opensWith(summary[0], draft.headline, read),
    take: takeOf(ruled),
    watches: watchesOf(ruled),
    doubts: Object.fromEntries([
      [draft.headline.id, headlineSigns({ text: draft.headline.text, proofs: claimsUnder(draft.headline, read) }, read)],
      ...draft.summary.flatMap((sentence) => doubtsAbout(sentence, read)),
    ]),
  }
}

/** A report's opening that carries less of the headlines than this is beside their news. */
const newsMin = 0.3

/** How a summary's first sentence stands to the headline above it. */
function opensWith(first: Sentence | undefined, headline: Sentence, read: Dossier): Pick<Rewritten, 'tellsNews' | 'saysHeadlineAgain'> {
  if (first === undefined) return {}
  const isNews = tellsNews(headline, [first]) || (isOpening(first, read) && titleShare(first.text, read) >= newsMin)
  return { saysHeadlineAgain: saysAgain(first, headline), ...(!reportsOnly(headline.text) && { tellsNews: isNews }) }
}

function claimsUnder({ evidence }: Sentence, read: Dossier): readonly Claim[] {
  return evidence.flatMap((each) => (each.kind === 'span' ? (read.claims.find(({ id }) => id === each.claimId) ?? []) : []))
}

function doubtsAbout(sentence: Sentence, read: Dossier): readonly (readonly [string, readonly string[]])[] {
  const [claim] = claimsUnder(sentence, read)
  return claim === undefined ? [] : [[sentence.id, doubtsOf(sentence.text, claim, read)]]
}

function refusedOf(draft: Draft, verdicts: readonly Verdict[]): Rewritten['refused'] {
  return [draft.headline, ...draft.summary].flatMap((sentence) => {
    const failed = verdicts.find((each) => each.sentenceId === sentence.id && each.grade !== 'supported')
    return failed === undefined ? [] : [{ text: sentence.text, check: `${sentence.part} ${failed.check}`, reason: failed.reason }]
  })
}

interface Measure {
  readonly name: string
  readonly value: number
  readonly n: number
}

/** Shares over all stories that were written again, and how many sentences each check refused. */
export function rewriteMeasures(stories: readonly Rewritten[]): readonly Measure[] {
  const n = stories.length
  const share = (fits: (story: Rewritten) => boolean): number => stories.filter(fits).length / Math.max(1, n)
  // A headline that nobody sees is none: of the stories that would run.
  const run = stories.filter(({ ruling }) => ruling === 'pass' || ruling === 'hold')
  const newsLed = run.filter((story) => story.tellsNews !== undefined)
  const led = run.filter(({ saysHeadlineAgain }) => saysHeadlineAgain !== undefined)
  const again = led.filter(({ saysHeadlineAgain }) => saysHeadlineAgain)
  const sentences = stories.reduce((sum, { summary }) => sum + summary.length, 0)
  const short = Map.groupBy(
    stories.flatMap((story) => story.short ?? []),
    (why) => why,
  )
  const refused = Map.groupBy(
    stories.flatMap((story) => story.refused),
    ({ check }) => check,
  )
  return [
    { name: 'stories.run', value: run.length / Math.max(1, n), n },
    { name: 'stories.two_sentences', value: share(({ summary }) => summary.length >= 2), n },
    { name: 'stories.no_sentence', value: share(({ summary }) => summary.length === 0), n },
    { name: 'headlines.reports_only', value: run.filter((story) => story.reportsOnly).length / Math.max(1, run.length), n: run.length },
    {
      name: 'summaries.open_with_news',
      value: newsLed.filter(({ tellsNews: told }) => told).length / Math.max(1, newsLed.length),
      n: newsLed.length,
    },
    { name: 'summaries.headline_again', value: again.length / Math.max(1, led.length), n: led.length },
    { name: 'stories.sent_back', value: share(({ attempts }) => attempts > 1), n },
    { name: 'stories.take', value: share(({ take }) => take.kind === 'take'), n },
    { name: 'stories.short_form', value: share(({ take }) => take.kind === 'short'), n },
    { name: 'stories.watch', value: share(({ watches }) => watches.length > 0), n },
    { name: 'sentences.mean', value: sentences / Math.max(1, n), n: sentences },
    {
      name: 'sentences.quoted',
      value:
        stories.reduce((sum, { summary }) => sum + summary.filter(({ text }) => text.includes('“')).length, 0) / Math.max(1, sentences),
      n: sentences,
    },
    ...[...short].toSorted((a, b) => b[1].length - a[1].length).map(([why, all]) => ({ name: `short.${why}`, value: all.length, n })),
    ...[...refused]
      .toSorted((a, b) => b[1].length - a[1].length)
      .map(([check, all]) => ({ name: `refused.${check.replace(' ', '.')}`, value: all.length, n })),
  ]
}
