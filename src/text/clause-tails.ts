// Stretches of a clause that are kept or left out whole: what a conjunction, a relative or a question word opens.

import type { Part } from './clause.ts'
import { asking } from './clause-voice.ts'
import { add, extend, fail, finite, opensClause, phraseEnd, type Walk } from './clause-walk.ts'
import { verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

/** A stretch that runs to the next comma or mark and is kept or left out as a whole. */
export function clauseTail(walk: Walk, kind: Part['kind']): undefined {
  let at = walk.at + 1
  while (at < walk.to && !/^[,;:–(]$/.test(walk.words[at]?.tag ?? '')) {
    // What is quoted inside belongs to it, marks and all.
    const close = /^["“]$/.test(walk.words[at]?.tag ?? '')
      ? walk.words.findIndex((word, index) => index > at && /^["”]$/.test(word.tag))
      : 0
    if (close < 0 || close >= walk.to || walk.words[at]?.tag === '”') return fail(walk)
    if (close > 0) {
      at = close + 1
      continue
    }
    const isSecond =
      walk.words[at]?.lower === 'and' &&
      walk.words.slice(walk.at, at).some((word) => finite.test(word.tag) || word.tag === 'E') &&
      opensClause(walk, at + 1) &&
      !/^[MXhdVERn]$/.test(walk.words[at + 1]?.tag ?? '')
    if (isSecond || returnsToMain(walk, at)) break
    at++
  }
  if (at < walk.to && /^[(–]$/.test(walk.words[at]?.tag ?? '')) return fail(walk)
  // "That three trails" has no verb yet: what was said is only told with one that is sure.
  const surely = kind === 'question' && !/^[BWT]$/.test(walk.words[walk.at]?.tag ?? '')
  const hasVerb = walk.words.slice(walk.at, at).some((word) => (surely ? /^[MXhdVE]$/ : /^[MXhdVEvebT]$/).test(word.tag))
  const needsVerb =
    kind === 'question' ||
    (kind === 'adverbial' && /^(?:whether|if|because|while|although|though|when|unless)$/.test(walk.words[walk.at]?.lower ?? ''))
  const isPhrase = /^(?:of|not|in)$/.test(walk.words[walk.at + 1]?.lower ?? '')
  if (needsVerb && !hasVerb && !isPhrase) return fail(walk)
  add(walk, at, kind)
}

/** "After failing a test and has struggled", "that it cannot begin and brushed off": a form that only the main verb's subject can go on with. */
function returnsToMain({ words, at: from, verb }: Walk, at: number): boolean {
  const next = words[at + 1]
  if (words[at]?.lower !== 'and' || next === undefined) return false
  const before = words.slice(from, at)
  if (/^[Xhd]$/.test(next.tag) && !before.some((word) => /^[MXhdVEvO]$/.test(word.tag))) return true
  const isPast = /^[EV]$/.test(next.tag) && verbReadings(next.lower).some(({ form }) => form === 'past')
  return isPast && verb.group.form === 'past' && verb.group.helpers.length === 0 && before.some(({ tag }) => tag === 'M')
}

/** What a conjunction opens: a phrase, a clause, or the second half of a comparison. */
export function subordinate(walk: Walk, word: ClassedWord): undefined {
  const to = phraseEnd(walk, walk.at + 1)
  if (word.lower === 'than') {
    if (walk.parts.length === 0) return fail(walk)
    if (to > walk.at + 1 && !finite.test(walk.words[to]?.tag ?? '')) return extend(walk, to)
    return clauseTail(walk, 'adverbial')
  }
  const second = walk.words[to]?.tag === 'C' ? phraseEnd(walk, to + 1) : to
  const isJoint =
    second > to + 1 &&
    (finite.test(walk.words[second]?.tag ?? '') || (walk.words[second]?.tag === 'E' && walk.words[second + 1]?.tag === 'D'))
  const isPhrase =
    !isJoint &&
    !(walk.words[to - 1]?.tag === 'v' && /[^s]s$/.test(walk.words[to - 2]?.lower ?? '')) &&
    /^(?:after|before|since|until|till|as|once)$/.test(word.lower) &&
    to > walk.at + 1 &&
    !/^[MXhdVEvO]$/.test(walk.words[to]?.tag ?? '') &&
    !/^[Oo]$/.test(walk.words[walk.at + 1]?.tag ?? '')
  if (isPhrase) return add(walk, to, 'prep')
  // "Did not say when talks resume", "is investigating whether Vega broke the law": what is asked, and no condition.
  const isAsked = walk.parts.every((part) => part.kind === 'time' || part.kind === 'adverb')
  const { lemma, helpers } = walk.verb.group
  const mayAsk = asking.test(lemma) && (!/^(?:say|tell|see|find)$/.test(lemma) || helpers.includes('not'))
  const asks = word.lower === 'whether' || (/^(?:if|when)$/.test(word.lower) && mayAsk)
  clauseTail(walk, isAsked && asks ? 'question' : 'adverbial')
}

export function question(walk: Walk, word: ClassedWord): undefined {
  const isObject =
    walk.parts.every((part) => part.kind === 'time' || part.kind === 'adverb') && /^(?:what|how|why|where|who|which|whom)$/.test(word.lower)
  clauseTail(walk, isObject || (walk.afterComma === false && /^(?:what|how|why)$/.test(word.lower)) ? 'question' : 'relative')
}
