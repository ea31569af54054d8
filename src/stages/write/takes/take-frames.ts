// One of several frames for a sentence that stands in many takes, so that a story always reads the same and its neighbours otherwise.
import type { Dossier } from '../../../domain/dossier.ts'
import { sha256Hex } from '../../../text/digest.ts'

/**
 * What the frames of a story are drawn by: the headline of its first report. It stays when the story grows, and what a report hides below
 * its headline, or the address it came from, turns no frame.
 */
export const drawOf = ({ storyId, sources: [first] }: Dossier): string => first?.article.title ?? storyId

/**
 * The frame of a story.
 *
 * @param draw as {@link drawOf} gives it
 * @param key what the frame is for: two choices of one story are made apart from each other
 */
export function frameOf<Frame>(draw: string, key: string, frames: readonly [Frame, ...Frame[]]): Frame {
  const at = Number.parseInt(sha256Hex(`${draw}|${key}`).slice(0, 8), 16) % frames.length
  return frames[at] ?? frames[0]
}
