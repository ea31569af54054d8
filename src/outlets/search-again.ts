// A stored archive search run again on the scope it was run on, for the page and for programs.
import { askedAgain, isSameAfterMerges, questionOf } from '../calc/receipt-again.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Reader } from '../store/store.ts'

export interface SearchAgain {
  readonly receipt: Receipt
  readonly isSame: boolean
  /** Stories of it that were merged into others since, where the answer is the same only by what they became. */
  readonly merged: number
}

export async function searchAgain(reader: Reader, stored: Receipt): Promise<SearchAgain> {
  const { receipt, isSame } = askedAgain(stored, await reader.searchArchive(questionOf(stored)))
  if (isSame) return { receipt, isSame, merged: 0 }
  const stories = await reader.storiesById([stored.storyId, ...stored.matches.map((it) => it.storyId)])
  const ledTo = new Map(stories.flatMap(({ id, mergedInto }) => (mergedInto === undefined ? [] : [[id, mergedInto] as const])))
  return { receipt, isSame: isSameAfterMerges(stored, receipt, ledTo), merged: ledTo.size }
}
