import type { Dispatch } from '../../domain/dispatch.ts'
import type { Edition } from '../../domain/edition.ts'

/** At most this many stories: an edition can be finished. */
const storiesMax = 7

/** Chooses a day's edition: the most significant stories first, ties by story id. */
export function cutEdition(day: string, dispatches: readonly Dispatch[], openedAt: string): Edition {
  const ofDay = dispatches.filter((it) => it.publishedAt.slice(0, 10) === day)
  const chosen = ofDay.toSorted((a, b) => b.score - a.score || (a.storyId < b.storyId ? -1 : 1)).slice(0, storiesMax)
  return { id: `e_${day}`, day, openedAt, storyIds: chosen.map((it) => it.storyId) }
}
