// Words after a verb that tell when: "on Monday", "late last year", "two weeks ago".
import { add, type Walk } from './clause-walk.ts'
import type { ClassedWord } from './word-classes.ts'

const timeWords =
  /^(?:week|month|year|summer|winter|spring|fall|autumn|weekend|morning|night|afternoon|evening|day|days|weeks|months|years|hours|minutes|decade|decades|quarter)$/

/** Whether words that tell when begin here. */
export function startsTime({ words, at }: Walk): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (word === undefined) return false
  // "Wednesday night's debate": whose it is, and no day.
  if (word.tag === 'Z' && words[at + 2]?.tag === 'S') return false
  if (word.tag === 'Z') return next?.tag !== 'S'
  if (/^(?:on|by|since|until|before|after|late|early)$/.test(word.lower) && next?.tag === 'Z') return words[at + 2]?.tag !== 'S'
  if (words[at + 2]?.tag === 'S') return false
  if (
    /^(?:last|next|this|earlier|later|late|early|each|every)$/.test(word.lower) &&
    (timeWords.test(next?.lower ?? '') || next?.tag === 'Z')
  )
    return true
  if (/^(?:earlier|later)$/.test(word.lower) && /^(?:this|that)$/.test(next?.lower ?? '')) return true
  const ago = words.slice(at + 1, at + 4).findIndex((each) => each.lower === 'ago')
  return ago >= 0 && /^[D#N]$/.test(word.tag)
}

function leadsToTime(word: ClassedWord | undefined): boolean {
  return (
    word !== undefined &&
    (timeWords.test(word.lower) || word.tag === 'Z' || word.tag === '#' || /^(?:this|last|next|few|same|the)$/.test(word.lower))
  )
}

/** Takes them as one part; false where they are none after all. */
export function takeTime(walk: Walk): boolean {
  let at = walk.at
  if (/^(?:on|by|since|until|before|after)$/.test(walk.words[at]?.lower ?? '')) at++
  while (at < walk.to) {
    const word = walk.words[at]
    if (word === undefined) break
    if (
      word.tag === 'Z' ||
      timeWords.test(word.lower) ||
      /^(?:last|next|this|that|earlier|later|late|early|ago|each|every|the|a|of|few|in)$/.test(word.lower) ||
      word.tag === '#'
    ) {
      if (/^(?:the|a|of|in|this|that|late|early|last|next|each|every|few)$/.test(word.lower) && !leadsToTime(walk.words[at + 1])) break
      // "On Tuesday that the firm": no time, but what was said.
      if (word.lower === 'that' && !timeWords.test(walk.words[at + 1]?.lower ?? '')) break
      if (word.lower === 'in' && walk.words[at + 1]?.lower === 'the' && !timeWords.test(walk.words[at + 2]?.lower ?? '')) break
      at++
    } else break
  }
  if (at === walk.at) return false
  add(walk, at, 'time')
  return true
}
