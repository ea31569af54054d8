// A figure that its passages only bound ("at least 12", "up to 40") is bound in a headline of ours too, though the source's own leaves it out.
import { literal } from '../../../text/literal.ts'

const amounts =
  /(?<![\p{L}\d.,-])(?:(?:USD|EUR|GBP) |(?:US)?[$€£])?\d(?:[\d.,]*\d)?(?:%|(?: (?:million|billion|trillion))(?!\p{L}))?(?![\p{L}\d-])/gu
const code = /^(?:USD |EUR |GBP |(?:US)?[$€£])/u
/** "No site may draw more than 50" bounds from the other side. */
const deniedBefore = /\b(?:no|not|nor|never|none|nobody|neither|cannot|without|ban(?:s|ned)?|forbids?)\b[^.;]{0,90}$/iu
const year = /^(?:19|20)\d{2}$/u
const boundBefore =
  /\b(?<bound>at least|no fewer than|no less than|more than|over|nearly|almost|about|around|roughly|approximately|some|up to|as many as|fewer than|less than|under) (?:an? |the )?(?:USD |EUR |GBP |(?:US)?[$€£])?$/iu
/** "Tops 22 trillion" says "more than" by its verb, and "caps them at 50" says "no more than". */
const isBound =
  /\b(?:cap(?:s|ped)?|limit(?:s|ed)?|ceiling|maximum|minimum|threshold)\b[^.;]{0,80}? (?:at|to|of) $|\b(?:tops?|pass(?:es)?|surpass(?:es)?|exceeds?|beyond|above|below|between|from|to|by|and) $|\bthan (?:an? |the )?$/iu
const house = new Map([
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['more than', 'over'],
  ['nearly', 'almost'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['as many as', 'up to'],
])

/**
 * The text with "at least", "over", "up to" or "about" before each figure that all passages with that figure have one before.
 *
 * @param passages the sentences the text rests on, as one text
 */
export function withBounds(text: string, passages: string): string {
  return text.replace(amounts, (amount, at: number) => {
    const bare = amount.replace(code, '')
    const before = text.slice(0, at)
    if (year.test(amount) || boundBefore.test(before) || isBound.test(before)) return amount
    const places = [...passages.matchAll(new RegExp(`(?<![\\d.,])${literal(bare)}(?![\\d]|[.,]\\d)`, 'gu'))]
    const bounds = places.map(({ index }) => {
      const found = boundBefore.exec(passages.slice(Math.max(0, index - 40), index))
      const until = Math.max(0, index - 40) + (found?.index ?? 0)
      return found === null || deniedBefore.test(passages.slice(Math.max(0, until - 100), until)) ? undefined : found.groups?.['bound']
    })
    const [first] = bounds
    if (first === undefined || bounds.includes(undefined)) return amount
    const bound = house.get(first.toLowerCase()) ?? first.toLowerCase()
    return `${at === 0 ? bound.charAt(0).toUpperCase() + bound.slice(1) : bound} ${amount}`
  })
}
