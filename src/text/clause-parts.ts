// What follows a verb, cut into parts that can be kept or left out whole.

import type { Ground } from './clause.ts'
import { comma, contrasted, joined, skipTo, speakerAt } from './clause-commas.ts'
import { clauseTail, question, subordinate } from './clause-tails.ts'
import { startsTime, takeTime } from './clause-times.ts'
import { add, end, extend, fail, finite, opensTime, phraseEnd, type Read, type ReadClause, type Rest, type Walk } from './clause-walk.ts'
import { isIntransitive, takesClause } from './verb-frames.ts'
import type { ReadVerb } from './verb-groups.ts'
import { verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

const partsMax = 14
/** Verbs of saying and thinking that hardly ever have a plain object. */
const thinking = /^(?:say|conclude|believe|think|argue|claim|suggest|insist|predict|contend|assert|fear|hope|allege|estimate|note)$/
const particles = /^(?:back|out|up|off|down|away|over|forward|together|apart|on|in|ahead|aside)$/

/** The parts after a verb up to the end of its clause; undefined where a second finite verb shows that the reading went wrong. */
export function partsFrom(ground: Ground, verb: ReadVerb, readClause: ReadClause): Rest | undefined {
  const walk: Walk = {
    ...ground,
    verb,
    readClause,
    parts: [],
    at: verb.end,
    afterComma: false,
    stop: false,
    broken: false,
    next: undefined,
    speaker: undefined,
  }
  while (!walk.stop && walk.at < walk.to && walk.parts.length < partsMax) {
    const before = walk.at
    step(walk)
    if (walk.broken) return undefined
    if (walk.at <= before && !walk.stop) return undefined
  }
  const { parts, next, speaker, at } = walk
  return { parts, next, end: at, ...(speaker !== undefined && { speaker }) }
}

function step(walk: Walk): undefined {
  const word = walk.words[walk.at]
  if (word === undefined) return end(walk)
  const { tag } = word
  if (/^["“”]$/.test(tag) && walk.words[walk.at - 1]?.tag !== ',') return fail(walk)
  if (tag === 'K') return contrasted(walk)
  if (/^[;:"“”–?]$/.test(tag)) return walk.parts.length === 0 ? fail(walk) : end(walk)
  if (tag === '(') return skipTo(walk, ')')
  if (tag === ',') return comma(walk)
  if (tag === 'C') return joined(walk)
  if (startsTime(walk)) return takeTime(walk) ? undefined : object(walk)
  if (isBareClause(walk)) return complement(walk, walk.at)
  const spoken = spokenClause(walk)
  if (spoken !== undefined) return spoken === 'none' ? fail(walk) : complement(walk, walk.at, spoken)
  if (word.lower === 'according') {
    const source = speakerAt(walk, walk.at)
    if (source === undefined) return clauseTail(walk, 'adverbial')
    walk.speaker = source
    return end(walk)
  }
  if (tag === 'H') return that(walk, word)
  // "Acknowledged having an affair", "denied being there".
  if (/^(?:having|being)$/.test(word.lower) && walk.parts.length === 0) return doing(walk)
  if (tag === 'B') return subordinate(walk, word)
  if (tag === 'W') return question(walk, word)
  if (tag === 'I') return prep(walk, word)
  if (tag === 'T') return infinitive(walk)
  if (tag === 'G' || tag === 'e' || tag === 'E') return participial(walk, word)
  if (tag === 'R' || tag === 'n') return adverb(walk, word)
  if (finite.test(tag)) return reopened(walk) ? undefined : fail(walk)
  // "The win he needed": a pronoun behind a noun begins a clause about it.
  const isOfPronoun = tag === 'O' && /^(?:he|she|they|it|we|i)$/.test(word.lower) && /^(?:object|prep)$/.test(walk.parts.at(-1)?.kind ?? '')
  if (isOfPronoun && /^[MXhdVEvRe]$/.test(walk.words[walk.at + 1]?.tag ?? '')) return clauseTail(walk, 'relative')
  if (/^[DANLP#oOvSbZ]$/.test(tag)) return object(walk)
  return fail(walk)
}

function object(walk: Walk): undefined {
  const to = phraseEnd(walk, walk.at)
  if (to > walk.at && isContact(walk, to)) return clauseTail(walk, 'relative')
  if (finite.test(walk.words[to]?.tag ?? '') && reopened(walk)) return
  if (to === walk.at || finite.test(walk.words[to]?.tag ?? '')) return fail(walk)
  if (walk.words.slice(walk.at, to).every((word) => word.tag === 'D') && /^["“”(]$/.test(walk.words[to]?.tag ?? '')) return fail(walk)
  add(walk, to, 'object')
}

/** "Seemed to acknowledge the payments were made", "to say it could shut": what was taken for an object opens the clause that the verb asks for. */
function reopened(walk: Walk): boolean {
  const last = walk.parts.at(-1)
  if (last === undefined || !/^(?:infinitive|participial)$/.test(last.kind)) return false
  const from = walk.words.findIndex(({ start }) => start === last.start)
  const verb = walk.words[last.kind === 'infinitive' ? from + 1 : from]
  if (from < 0 || verb === undefined || !takesClause(verbReadings(verb.lower)[0]?.lemma ?? '')) return false
  walk.parts.pop()
  walk.at = from
  walk.afterComma = last.afterComma
  clauseTail(walk, last.kind)
  return true
}

/** "A line the board has drawn": a noun phrase with a verb, right behind a noun that it tells of. */
function isContact({ words, at, verb, parts, afterComma }: Walk, to: number): boolean {
  const last = parts.at(-1)
  return (
    last !== undefined &&
    !afterComma &&
    /^(?:object|prep|infinitive)$/.test(last.kind) &&
    /^[NL]$/.test(words[at - 1]?.tag ?? '') &&
    /^[DP]$/.test(words[at]?.tag ?? '') &&
    finite.test(words[to]?.tag ?? '') &&
    !takesClause(verb.group.lemma)
  )
}

/** "said the bill would pass": a noun phrase and a finite verb after a verb that takes a clause. */
function isBareClause(walk: Walk): boolean {
  const { words, at, verb, parts } = walk
  if (!takesClause(verb.group.lemma) || verb.group.passive) return false
  const told = /^(?:tell|warn|inform|assure|remind|show|promise)$/.test(verb.group.lemma)
  // "Told colleagues she was": to whom comes first.
  if (/^(?:tell|inform|assure|remind|notify)$/.test(verb.group.lemma) && !parts.some((part) => part.kind === 'object')) return false
  const isFirst = parts.every((part) => part.kind === 'time' || part.kind === 'adverb') || (told && parts.length === 1)
  const isStated = words[at]?.tag === 'O' && verb.group.lemma === 'say' && parts.every((part) => /^(?:prep|time|adverb)$/.test(part.kind))
  if ((!isFirst && !isStated) || !/^[DANLPOv#]$/.test(words[at]?.tag ?? '')) return false
  const behind = words[at + 1]?.tag === 'R' ? words[at + 2] : words[at + 1]
  if (words[at]?.tag === 'O' && /^[EVv]$/.test(behind?.tag ?? '')) return true
  for (let index = at + 1; index < Math.min(walk.to, at + 18); index++) {
    const tag = words[index]?.tag ?? ''
    if (/^[,;:"“”–KB]$/.test(tag) || tag === 'H' || tag === 'W') return false
    if (finite.test(tag)) return true
    if (
      tag === 'E' &&
      /^[DPTIo#]$/.test(words[index + 1]?.tag ?? '') &&
      words[index + 1]?.lower !== 'by' &&
      /^[LNPO]$/.test(words[index - 1]?.tag ?? '')
    )
      return thinking.test(verb.group.lemma)
  }
  return false
}

/** Verbs whose bare noun phrase is hardly ever an object: what follows is a clause, or was misread. */
const onlySaying = /^(?:say|argue|insist|contend|think)$/

/** "Critics say the effort aims to ...", where no word is a verb beyond doubt: the clause if one is read there, 'none' if one should be. */
function spokenClause(walk: Walk): Read | 'none' | undefined {
  const { words, at, verb, parts } = walk
  if (!thinking.test(verb.group.lemma) || verb.group.passive || !/^[DNLPO#A]$/.test(words[at]?.tag ?? '')) return undefined
  if (!parts.every((part) => part.kind === 'time' || part.kind === 'adverb')) return undefined
  const found = walk.readClause(at)
  // "Noted a rise in fevers, places where cases remain low": the verb is that of an aside.
  const isAcross = found !== undefined && /,/.test(walk.sentence.slice(found.clause.subject.start, found.clause.verb.start))
  const read = isAcross ? undefined : found
  const isSure = onlySaying.test(verb.group.lemma) || /^(?:object|infinitive|prep)$/.test(read?.clause.parts[0]?.kind ?? '')
  if (read !== undefined)
    return isSure && (onlySaying.test(verb.group.lemma) || read.clause.verb.form !== 'past' || read.clause.parts[0]?.kind === 'object')
      ? read
      : undefined
  const isShort = phraseEnd(walk, at) - at < 3
  return onlySaying.test(verb.group.lemma) && !isShort ? 'none' : undefined
}

function complement(walk: Walk, from: number, known?: Read): undefined {
  const read = known ?? walk.readClause(from)
  if (read === undefined) return clauseTail(walk, 'question')
  const { verb, parts } = read.clause
  // "That Vega broke and ignored the law": the first verb waits for the object of the second.
  const isCut = read.next !== undefined && parts.length === 0 && !verb.passive && !isIntransitive(verb.lemma)
  add(walk, read.end, 'clause', isCut ? { ...read.clause, isCut } : read.clause)
  if (read.clause.speaker !== undefined) walk.speaker = read.clause.speaker
  if (walk.at < walk.to) end(walk)
}

function that(walk: Walk, word: ClassedWord): undefined {
  const objects = walk.parts.filter((part) => /^(?:object|infinitive|participial|relative)$/.test(part.kind)).length
  const told = /^(?:tell|warn|inform|assure|remind|convince|persuade|notify|show|promise)$/.test(walk.verb.group.lemma)
  const isLate = walk.parts.some((part) => part.kind === 'prep') && !takesClause(walk.verb.group.lemma)
  if ((objects === 0 && !isLate) || (told && objects === 1)) {
    if (!takesClause(walk.verb.group.lemma) && walk.verb.group.lemma !== 'be' && !told) return clauseTail(walk, 'question')
    // A clause that cannot be read is still what was said, as far as it goes.
    const read = walk.readClause(walk.at + 1)
    return read === undefined ? clauseTail(walk, 'question') : complement(walk, walk.at + 1, read)
  }
  if (word.start >= 0) clauseTail(walk, 'relative')
}

function prep(walk: Walk, word: ClassedWord): undefined {
  const next = walk.words[walk.at + 1]
  const isFirst = walk.parts.length === 0
  // "Is scheduled for Monday".
  if (
    next?.tag === 'Z' &&
    !/^(?:today|yesterday|tomorrow|tonight)$/.test(next.lower) &&
    ![walk.words[walk.at + 2], walk.words[walk.at + 3]].some((each) => each?.tag === 'S')
  )
    return add(walk, walk.at + 2, 'time')
  if (isFirst && particles.test(word.lower) && (next === undefined || !/^[DANLP#OoGvS]$/.test(next.tag) || walk.at + 1 >= walk.to))
    return add(walk, walk.at + 1, 'particle')
  if (next === undefined || walk.at + 1 >= walk.to) return add(walk, walk.at + 1, 'particle')
  if (next.tag === 'W' || next.tag === 'B') return clauseTail(walk, 'prep')
  // "Sworn in to lead", "went on, the office said".
  if (!isFirst && particles.test(word.lower) && /^[T,]$/.test(next.tag)) return extend(walk, walk.at + 1)
  if (/^(?:being|having)$/.test(next.lower)) {
    let at = walk.at + 2
    while (/^[RnEe]$/.test(walk.words[at]?.tag ?? '')) at++
    return add(walk, Math.max(at, phraseEnd(walk, at)), 'prep')
  }
  let from = walk.at + 1
  // "For not speaking out".
  if (next.tag === 'I' || next.tag === 'R' || (next.tag === 'n' && walk.words[from + 1]?.tag === 'G')) from++
  if (walk.words[from]?.tag === 'G') from++
  // "On lobbying last year".
  const isTimed = walk.words[from - 1]?.tag === 'G' && opensTime(walk.words, from)
  const to = isTimed ? from : phraseEnd(walk, from)
  if (to === from && walk.words[from - 1]?.tag !== 'G') return fail(walk)
  if (finite.test(walk.words[to]?.tag ?? '')) return fail(walk)
  // "of" and "per" belong to the words before them: a rate without its unit is another figure.
  if (/^(?:of|per)$/.test(word.lower) && walk.parts.length > 0 && walk.parts.at(-1)?.kind !== 'time') return extend(walk, to)
  add(walk, to, 'prep')
}

function infinitive(walk: Walk, to = walk.at): undefined {
  let at = to + 1
  while (/^[Rn]$/.test(walk.words[at]?.tag ?? '')) at++
  const verb = walk.words[at]
  if (verb === undefined) return fail(walk)
  if (verb.tag === 'Z' && walk.words[at + 1]?.tag !== 'S') return add(walk, at + 1, 'time')
  // "Open to waiting".
  if (verb.tag === 'G') return add(walk, Math.max(at + 1, phraseEnd(walk, at + 1)), 'prep')
  const isVerb = verb.tag === 'b' || /^[Xhd]$/.test(verb.tag) || verbReadings(verb.lower).some((reading) => reading.form === 'base')
  if (!isVerb || /^[DP#]$/.test(verb.tag)) {
    const to = phraseEnd(walk, at)
    return to === at ? fail(walk) : add(walk, to, 'prep')
  }
  at++
  while (/^[heGRXn]$/.test(walk.words[at]?.tag ?? '')) at++
  add(walk, opensTime(walk.words, at) ? at : Math.max(at, phraseEnd(walk, at)), 'infinitive')
}

/** "Became concerned", "stayed engaged". */
const copular = /^(?:be|become|seem|appear|remain|stay|feel|look|get|grow)$/

function participial(walk: Walk, word: ClassedWord): undefined {
  const next = walk.words[walk.at + 1]
  // "the proposed cuts" begins a noun phrase; "officials familiar with" ends one.
  const isHad = walk.verb.group.lemma === 'have' && /^[NL]$/.test(next?.tag ?? '')
  if (walk.parts.length === 0 && /^[NLv]$/.test(next?.tag ?? '') && (word.tag !== 'G' || isHad)) return object(walk)
  // "demanded filed in court": two past forms in a row, one of them misread.
  if (walk.parts.length === 0 && word.tag !== 'G' && !copular.test(walk.verb.group.lemma) && !walk.afterComma) return fail(walk)
  // "Told the Gazette Orr thanked her": where the object ends and the clause begins is unsure.
  if (word.tag === 'E' && walk.verb.group.lemma === 'tell' && walk.parts.length === 1 && !walk.verb.group.passive) return fail(walk)
  if (walk.afterComma || (takesClause(verbReadings(word.lower)[0]?.lemma ?? '') && walk.parts.length > 0))
    return clauseTail(walk, 'participial')
  let at = walk.at + 1
  while (/^[Re]$/.test(walk.words[at]?.tag ?? '')) at++
  add(walk, Math.max(at, phraseEnd(walk, at)), 'participial')
}

function doing(walk: Walk): undefined {
  let at = walk.at + 1
  while (/^[RnEe]$/.test(walk.words[at]?.tag ?? '')) at++
  add(walk, Math.max(at, phraseEnd(walk, at)), 'participial')
}

function adverb(walk: Walk, word: ClassedWord): undefined {
  const next = walk.words[walk.at + 1]?.tag ?? ''
  if (word.tag === 'n' && next === 'T') return infinitive(walk, walk.at + 1)
  if (word.tag === 'n') return clauseTail(walk, 'adverbial')
  if (/^[A#]$/.test(next) && walk.parts.length === 0) return object(walk)
  const kind = walk.parts.length === 0 && particles.test(word.lower) ? 'particle' : 'adverb'
  add(walk, walk.at + 1, kind)
}
