// Two who speak in one passage, exchanged: what the union said is not told as the airline's word.
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'

const saying =
  'says?|said|tells?|told|adds?|added|claims?|claimed|argue[sd]?|warn(?:s|ed)?|state[sd]?|insist(?:s|ed)?|announce[sd]?|puts? the \\p{L}+ at|estimate[sd]?|found|finds?'
const opening = new RegExp(
  `^\\s*(?:but |and |while |whereas )?(?<who>(?:the |an? |its |their )?(?:[\\p{L}’'-]+ ){0,3}?[\\p{L}’'-]+) (?:${saying})(?![\\p{L}-])(?<what>.*)$`,
  'iu',
)
const closing = new RegExp(`^(?<what>.{8,}?), (?<who>(?:the |an? |its )?(?:[\\p{L}’'-]+ ){0,3}?[\\p{L}’'-]+) (?:${saying})\\.?$`, 'iu')
const citing = /^(?<what>.{8,}?),? according to (?<who>(?:the |an? )?(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+)\.?$/iu
const citedFirst = /^according to (?<who>(?:the |an? )?(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+), (?<what>.+)$/iu

interface Said {
  readonly who: readonly Word[]
  readonly what: readonly Word[]
}

const contentOf = (text: string): readonly Word[] => readWords(text.toLowerCase()).filter(({ kind }) => kind !== 'function')

function saidIn(clause: string): Said | undefined {
  const told = clause.trim()
  const { who, what } =
    [citedFirst, citing, closing, opening].map((form) => form.exec(told)?.groups).find((each) => each !== undefined) ?? {}
  if (who === undefined || what === undefined) return undefined
  const said = { who: contentOf(who), what: contentOf(what) }
  return said.who.length === 0 ? undefined : said
}

const areSame = (one: Word, other: Word): boolean => one.key === other.key || tellSame(one, other)
const isOf = (some: readonly Word[], others: readonly Word[]): boolean => some.some((one) => others.some((other) => areSame(one, other)))

/**
 * The speaker of ours who speaks in the passage too, beside another whose words there ours are.
 *
 * @param own ours without the outlet that reports it, English
 * @param passage English, without marked quotations
 */
export function exchangedSpeaker(own: string, passage: string): string | undefined {
  const ours = saidIn(own)
  if (ours === undefined) return undefined
  const theirs = passage.split(/[.;]\s|, (?:while|but|whereas|and) |\s(?:while|whereas)\s/u).flatMap((clause) => saidIn(clause) ?? [])
  const share = ({ what }: Said): number => ours.what.filter((word) => what.some((other) => areSame(word, other))).length
  const mine = theirs.filter(({ who }) => isOf(ours.who, who))
  const others = theirs.filter((each) => !mine.includes(each))
  if (mine.length === 0 || others.length === 0) return undefined
  const [best, kept] = [Math.max(...others.map(share)), Math.max(...mine.map(share))]
  return (best >= 2 && kept === 0) || best - kept >= 2 ? ours.who.map(({ text }) => text).join(' ') : undefined
}
