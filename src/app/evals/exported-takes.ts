// Score sheets from an export alone: what `groundwire export sentences` and `export watches` print, with nothing else at hand.
import { z } from 'zod'
import type { Draft } from '../../domain/draft.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Watch } from '../../domain/watch.ts'
import { scoreTake, shortMayRun, takeMayRun } from '../../stages/edit/take-score.ts'
import { sumsAgree } from '../../stages/verify/sums-agree.ts'
import { findStyleBreaches } from '../../text/house-style.ts'
import type { TakeSheet } from './takes.ts'

const sentenceRow = z.object({
  id: z.string(),
  text: z.string(),
  storyId: z.string(),
  part: z.string(),
  kind: z.enum(['claim', 'judgement']),
  writer: z.string(),
  evidence: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
})
const watchRow = z.looseObject({
  id: z.string(),
  storyId: z.string(),
  statement: z.string(),
  quality: z.looseObject({ score: z.number() }),
})
const storyRow = z.looseObject({
  id: z.string(),
  slug: z.string(),
  noWatch: z.string().nullable(),
  noTake: z.string().nullable().optional(),
})
type Row = z.infer<typeof sentenceRow>

const takeParts = ['magnitude', 'comparison', 'earlier', 'readings', 'cannot-conclude', 'against', 'mechanism']
/** Tests of the watch gate that a published watch has passed at least. */
const gateMin = 9

/** What can be judged of a sentence without its sources: its calculations, its style, and that it has evidence at all. */
function verdictsOf(sentence: Sentence): readonly Verdict[] {
  const [breach] = findStyleBreaches(sentence.text)
  const isBare = sentence.kind === 'claim' && sentence.evidence.length === 0
  const style: Verdict = {
    sentenceId: sentence.id,
    check: 'house-style',
    grade: breach === undefined ? 'supported' : 'unsupported',
    reason: breach === undefined ? 'Nothing banned.' : `${breach.rule}: ${breach.found}`,
  }
  const evidence: Verdict = {
    sentenceId: sentence.id,
    check: 'evidence',
    grade: isBare ? 'unsupported' : 'supported',
    reason: isBare ? 'A claim without evidence.' : 'It names its evidence.',
  }
  return [style, evidence, sumsAgree(sentence)]
}

function sheetOf(
  storyId: string,
  rows: readonly Row[],
  { watch, story }: { readonly watch: z.infer<typeof watchRow> | undefined; readonly story: z.infer<typeof storyRow> | undefined },
): TakeSheet | undefined {
  // @NOTE a row of an export is a sentence without what only the archive knows; the checks used here read no more than that.
  const sentences = rows as unknown as readonly Sentence[]
  const of = (...parts: readonly string[]): readonly Sentence[] => sentences.filter(({ part }) => parts.includes(part))
  const [headline] = of('headline')
  const take = of(...takeParts)
  if (headline === undefined || take.length === 0) return undefined
  const draft: Draft = {
    id: storyId,
    storyId,
    dossierId: storyId,
    writtenAt: '',
    writer: headline.writer,
    headline,
    summary: of('summary'),
    factStrip: [],
    take,
    archive: of('archive'),
    receiptId: '',
    mentions: [],
    ...(watch === undefined ? typeof story?.noWatch === 'string' && { noWatch: story.noWatch } : { watch: watch as unknown as Watch }),
  }
  const gate: readonly Verdict[] =
    watch === undefined
      ? []
      : [
          {
            sentenceId: watch.id,
            check: 'watch-gate',
            grade: watch.quality.score >= gateMin ? 'supported' : 'unsupported',
            reason: `${watch.quality.score} of 10 tests of the gate.`,
          },
        ]
  const checks = scoreTake(draft, undefined, [...sentences.flatMap(verdictsOf), ...gate])
  // A story that prints sentences and says that it has no take prints the short form.
  const isShort = typeof story?.noTake === 'string'
  return {
    id: storyId,
    headline: headline.text,
    take: take.map(({ text }) => text),
    checks,
    passed: checks.filter((check) => check.passed).length,
    mayRun: isShort ? shortMayRun(checks) : takeMayRun(checks),
    isShort,
  }
}

/**
 * The sheets of the takes in an export.
 *
 * @param rows lines of `export sentences`, and of `export watches` and `export stories` where they are at hand, in any order; other
 *   lines are passed over
 */
export function exportedSheets(rows: readonly unknown[]): readonly TakeSheet[] {
  const sentences = rows.flatMap((row) => sentenceRow.safeParse(row).data ?? [])
  const watches = new Map(rows.flatMap((row) => watchRow.safeParse(row).data ?? []).map((watch) => [watch.storyId, watch]))
  const stories = new Map(rows.flatMap((row) => storyRow.safeParse(row).data ?? []).map((story) => [story.id, story]))
  return [...Map.groupBy(sentences, ({ storyId }) => storyId)].flatMap(
    ([storyId, own]) => sheetOf(storyId, own, { watch: watches.get(storyId), story: stories.get(storyId) }) ?? [],
  )
}

/**
 * What keeps a line from being read as the sentence it sets out to be: the field and what is wrong with it.
 *
 * @returns undefined for a sound sentence, and for a line of another kind
 */
export function faultOf(row: unknown): string | undefined {
  const isSentence = typeof row === 'object' && row !== null && 'part' in row
  const issue = isSentence ? sentenceRow.safeParse(row).error?.issues[0] : undefined
  return issue === undefined ? undefined : `${issue.path.join('.') || 'the line'}: ${issue.message}`
}
