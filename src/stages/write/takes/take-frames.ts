// One of several frames for a sentence that stands in many takes: chosen by the story's id, so that a story always reads the same.
import { sha256Hex } from '../../../text/digest.ts'

/**
 * The frame of a story.
 *
 * @param key what the frame is for: two choices of one story are made apart from each other
 */
export function frameOf<Frame>(storyId: string, key: string, frames: readonly [Frame, ...Frame[]]): Frame {
  const at = Number.parseInt(sha256Hex(`${storyId}|${key}`).slice(0, 8), 16) % frames.length
  return frames[at] ?? frames[0]
}
