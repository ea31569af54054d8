// A figure of ours that the passage has beside other words, and another figure where ours stands.
import type { Word } from './read-words.ts'

const reach = 4
/** Words that stand within reach of a word, without figures and function words. */
export const around = (words: readonly Word[], at: number): readonly string[] =>
  words.slice(Math.max(0, at - reach), at + reach + 1).flatMap(({ kind, key }) => (kind === 'plain' || kind === 'name' ? [key] : []))

const isYear = ({ text }: Word): boolean => /^(?:19|20)\d{2}$/.test(text)

const joint = /^(?:and|but|while|or)$/u
const yearReach = 6
/** The year that goes with a figure: the first behind it, else the first before it, within its half of the sentence. */
function yearOf(words: readonly Word[], place: number): string | undefined {
  for (const way of [1, -1])
    for (let step = 1; step <= yearReach; step += 1) {
      const word = words[place + way * step]
      if (word === undefined || joint.test(word.text)) break
      if (isYear(word)) return word.key
    }
  return undefined
}

const ofWords = /^(?:of|out|the|its|their|those|these)$/u
/** "Two out of the four": the figure that another is a part of. */
function wholeOf(words: readonly Word[], place: number): string | undefined {
  let at = place + 1
  while (ofWords.test(words[at]?.text ?? '')) at += 1
  return at > place + 1 && words[at]?.kind === 'figure' ? words[at]?.key : undefined
}

/** "17 of 60": a figure that stands before or behind the same other figure in both, joined by the same one word, or beside the same year. */
function hasSameNeighbour(own: readonly Word[], at: number, theirs: readonly Word[], there: number): boolean {
  const isOfWhole = wholeOf(own, at) !== undefined && wholeOf(own, at) === wholeOf(theirs, there)
  const isPair = [2, -2].some((step) => {
    const [mine, other] = [own[at + step], theirs[there + step]]
    return mine?.kind === 'figure' && mine.key === other?.key && own[at + step / 2]?.key === theirs[there + step / 2]?.key
  })
  const year = yearOf(own, at)
  return isOfWhole || isPair || (year !== undefined && year === yearOf(theirs, there))
}

/** A sum stands in the place of no count: "two patents" is no rival of "$40 million". */
const isMoney = ({ sign = '' }: Word): boolean => /^[$£€¥]/u.test(sign)

/** A figure of ours that the passage puts beside other words, where another figure of its kind stands beside ours. */
export function strayFigure(own: readonly Word[], theirs: readonly Word[]): string | undefined {
  const nearest = (key: string, at: number): number =>
    theirs.reduce((least, word, place) => (word.key === key ? Math.min(least, Math.abs(place - at)) : least), Number.POSITIVE_INFINITY)
  const figures = theirs.flatMap((word, at) => (word.kind === 'figure' ? [{ key: word.key, at, isMoney: isMoney(word) }] : []))
  for (const [at, word] of own.entries()) {
    const mine = figures.filter(({ key }) => key === word.key)
    if (word.kind !== 'figure' || isYear(word) || mine.length !== 1 || mine[0] === undefined) continue
    if (hasSameNeighbour(own, at, theirs, mine[0].at)) continue
    const here = mine[0].at
    const context = around(own, at).filter((key) => theirs.some((other) => other.key === key))
    const rival = figures.find(
      ({ key, at: there, isMoney: ofMoney }) =>
        key !== word.key &&
        // "Two of six sailors" are two sailors.
        !(
          key === wholeOf(theirs, here) &&
          own[at + 1]?.key === theirs[theirs.findIndex((other, place) => place > here && other.key === key) + 1]?.key
        ) &&
        ofMoney === mine[0]?.isMoney &&
        context.length >= 2 &&
        context.every((each) => nearest(each, there) + 1 < nearest(each, here)),
    )
    if (rival !== undefined) return word.text
  }
  return undefined
}
