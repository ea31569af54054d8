// What a publisher's headline states, as a sentence; a headline that asks, counts, teases, comments or gives orders states nothing.
import { isOrder } from './planted-orders.ts'
import { type TitleFrame, titleFrame } from './title-frames.ts'
import { type MarkedTitle, markedTitle, plainTitle } from './titles.ts'

/**
 * The statement of a headline, with the words it sets in marks beside it.
 *
 * @param text the article below, which shows how its words are written; the headline that pages print again there is no such sign
 */
export function titleStatement(title: string, text: string): MarkedTitle | undefined {
  return isOrder(plainTitle(title)) ? undefined : markedTitle(title, title === '' ? text : text.replaceAll(title, ''))
}

/**
 * What kind of piece a headline that states nothing announces, and of what; undefined where it gives orders.
 *
 * @param text all reports of the story: they show how its words are written
 */
export function titlePiece(title: string, text: string): TitleFrame | undefined {
  return isOrder(plainTitle(title)) ? undefined : titleFrame(title, text)
}
