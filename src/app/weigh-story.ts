// Weighing a story again, by the rules of today and as at a moment: anyone may hold a score against what the archive says.
import type { Significance } from '../domain/significance.ts'
import type { Story } from '../domain/story.ts'
import { scoreSignificance } from '../stages/rank/score-significance.ts'
import { rank } from '../stages/rank/stage.ts'
import type { Wire } from './wire.ts'

export interface Weighed {
  readonly story: Story
  readonly significance: Significance
}

/**
 * What a story is weighed to, as at a moment; null when it is gone or was merged.
 *
 * @param keeps writes the story's figures, which later ones are placed among; nothing else is written
 */
export async function weighStory(
  { store, policy }: Pick<Wire, 'store' | 'policy'>,
  storyId: string,
  now: Date,
  keeps = false,
): Promise<Weighed | null> {
  const input = await store.snapshot((reader) => rank.load(storyId, reader, { now, policy }))
  if (input === null) return null
  const { floor, weights, versionsADay } = policy
  if (keeps) await store.transaction((tx) => tx.replaceFigures(storyId, input.own))
  return { story: input.story, significance: scoreSignificance({ ...input, now, floor, weights, versionsADay }) }
}

/** Parts move so little when they are rounded twice. */
const roundingMax = 0.0002

/** Whether a score that stands comes out again, in words: the same, or which parts differ, which they do when reports came or went since. */
export function comparedWith(stood: Significance, again: Significance): string {
  const differ = stood.parts.flatMap((part) => {
    const now = again.parts.find((it) => it.name === part.name)
    const isSame = now !== undefined && Math.abs(now.value - part.value) <= roundingMax && now.weight === part.weight
    return isSame ? [] : [`${part.name} ${part.value.toFixed(4)} × ${part.weight}, now ${now?.value.toFixed(4)} × ${now?.weight}`]
  })
  const at = `Weighed again as at ${stood.weighedAt ?? 'that time'}`
  return differ.length === 0 ? `${at}: the same, ${again.score.toFixed(4)}.` : `${at}: ${again.score.toFixed(4)}; ${differ.join('; ')}.`
}
