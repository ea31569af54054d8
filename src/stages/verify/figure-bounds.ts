// The edges of a figure or a time: a range told as one of its ends, "no less than" as "no more than", "by 2030" as "in 2030".
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { findQuantities } from '../../text/quantities.ts'
import { isComputed, verdict } from './material.ts'
import type { Material } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))

/** "Pay EUR 640,000 to 31 drivers" is no range. */
const widest = 20

/** A single figure of ours that the passage gives only as an end of a range; "up to" and "at least" keep it one. */
function lostRange(own: string, theirs: string): string | undefined {
  const known = findQuantities(theirs, 'en')
  return findQuantities(own, 'en').find(({ base, qualifier, start }) => {
    if (base.lo !== base.hi || qualifier === 'up_to' || qualifier === 'at_least') return false
    if (/\b(?:up to|as (?:many|much) as|at (?:least|most)|from|than|between|and|to|or)\s+(?:[$€£]|[A-Z]{3} )?$/u.test(own.slice(0, start)))
      return false
    const same = known.filter(({ base: other }) => other.unit === base.unit && (isSame(other.lo, base.lo) || isSame(other.hi, base.hi)))
    return same.length > 0 && same.every(({ base: other }) => other.lo < other.hi && other.hi < other.lo * widest)
  })?.raw
}

/** A figure with a limit that each of its places in the passage has the other way round. */
function turnedBound(ours: readonly Word[], theirs: readonly Word[]): string | undefined {
  return ours.find(({ kind, key, bound }) => {
    const same = theirs.filter((word) => word.kind === 'figure' && word.key === key)
    return kind === 'figure' && bound !== undefined && same.length > 0 && same.every((word) => word.bound === -bound)
  })?.text
}

const spans = new Set('second minute hour day week month quarter year decade centuri'.split(' '))

/** "Three months" where the passage has three years and no three months. */
function otherSpan(ours: readonly Word[], theirs: readonly Word[]): string | undefined {
  const spanBehind = (words: readonly Word[], at: number): string | undefined => {
    const next = words[at + 1]
    return next !== undefined && next.kind !== 'figure' && spans.has(next.key) ? next.key : undefined
  }
  const at = ours.findIndex(({ kind, key, text }, place) => {
    const span = spanBehind(ours, place)
    if (kind !== 'figure' || span === undefined || /^(?:first|second|third|fourth|last)$/.test(text)) return false
    const known = theirs.flatMap((word, there) => (word.key === key ? [spanBehind(theirs, there)] : []))
    return known.some((each) => each !== undefined) && !known.includes(span)
  })
  return at < 0 ? undefined : `${ours[at]?.text ?? ''} ${ours[at + 1]?.text ?? ''}`
}

const when =
  /\b(?<side>in|on|during|by|before|until|till|since|after)\s+(?:the\s+)?(?:(?:end|start|beginning|middle) of\s+)?(?<time>(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:\d{4}\b|\d{1,2}\b(?=[,.]|$))|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/gu
const kindOf = (side: string): string => (/^(?:in|on|during)$/u.test(side) ? 'at' : side === 'till' ? 'until' : side)
/** What ours may not make of theirs: a limit in time told as the time itself, or as the other limit. */
const unlike: Readonly<Record<string, readonly string[]>> = {
  at: ['by', 'before', 'until', 'after'],
  by: ['after', 'since'],
  before: ['after', 'since'],
  until: ['since', 'after', 'by', 'at'],
  since: ['until', 'before', 'by'],
  after: ['before', 'by', 'until'],
}

/** "In 2030" where the passage has it only by 2030. */
function otherSide(own: string, theirs: string): string | undefined {
  const read = (text: string) =>
    [...text.matchAll(when)].map(({ groups, 0: words }) => ({ side: kindOf(groups?.['side'] ?? ''), time: groups?.['time'] ?? '', words }))
  const known = read(theirs)
  return read(own).find(({ side, time }) => {
    const same = known.filter((each) => each.time === time)
    // A time that the passage also has in another way is open.
    return (
      same.length > 0 && theirs.split(time).length - 1 === same.length && same.every((each) => unlike[side]?.includes(each.side) === true)
    )
  })?.words
}

/** Why the edges of a figure or a time of ours are not those of the passage. */
export function lostEdge(own: string, theirs: string): string | undefined {
  const range = lostRange(own, theirs)
  if (range !== undefined) return `The passage gives ${range.trim()} only as an end of a range.`
  const [ours, known] = [readWords(own), readWords(theirs)]
  const bound = turnedBound(ours, known)
  if (bound !== undefined) return `The passage limits ${bound} the other way.`
  const said = otherSpan(ours, known) ?? otherSide(own, theirs)
  return said === undefined ? undefined : `The passage does not say "${said}".`
}

/** Compares the edges of our figures and times with those of the passages, where these are in English. */
export function boundsAgree(sentence: Sentence, material: Material): Verdict {
  const fits = verdict(sentence, 'scope', 'supported', 'Ranges, limits and lengths of time are kept.')
  const passages = material.passages.filter(({ text }) => text !== '')
  if (sentence.kind !== 'claim' || isComputed(sentence) || material.facts.length > 0 || passages.length === 0) return fits
  if (passages.some(({ language }) => !language.startsWith('en'))) return fits
  const lost = lostEdge(ownStatement(sentence.text), passages.map(({ text }) => text).join('\n'))
  return lost === undefined ? fits : verdict(sentence, 'scope', 'contradicted', lost)
}
