// Commas and "and": what they end, what they join, and who is said to speak behind one.

import type { Ground, Stretch } from './clause.ts'
import { add, end, extend, fail, finite, isSaying, opensClause, phraseEnd, stretch, type Walk } from './clause-walk.ts'
import { isIntransitive } from './verb-frames.ts'
import { isAlsoNoun, verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

export function skipTo(walk: Walk, mark: string): undefined {
  const close = walk.words.findIndex((word, at) => at > walk.at && word.tag === mark)
  if (close < 0) return end(walk)
  walk.at = close + 1
}

export function joined(walk: Walk): undefined {
  const from = walk.at + 1
  const link = walk.words[walk.at]?.lower
  const isClause = link === 'or' ? finite.test(walk.words[from]?.tag ?? '') : opensClause(walk, from) || opensWithAside(walk, from)
  if (link !== 'nor' && isClause) {
    walk.next = from
    return end(walk)
  }
  const word = walk.words[from]
  const last = walk.parts.at(-1)
  if (word === undefined || last === undefined) return end(walk)
  // Behind an aside that was left out no list goes on.
  if ((walk.words[walk.at]?.start ?? 0) - last.end > ', '.length + 1) return end(walk)
  if (last.kind === 'adverb' && goesOnUnderTo(walk, from)) return add(walk, phraseEnd(walk, from + 1), 'infinitive')
  let at = from
  if (word.tag === 'T' || word.tag === 'I' || word.tag === 'b') at++
  const behind = phraseEnd(walk, at)
  // "... and within days the board agreed": a day or place that opens the next clause.
  if (word.tag === 'I' && behind > at && /^[DPO,]$/.test(walk.words[behind]?.tag ?? '')) return end(walk)
  while (/^[RGbe]$/.test(walk.words[at]?.tag ?? '')) at++
  const to = Math.max(at, phraseEnd(walk, at))
  if (to === from) return end(walk)
  if (finite.test(walk.words[to]?.tag ?? '')) return fail(walk)
  extend(walk, to)
}

/** "To drop the charges at once and free the crew": a second verb under the "to" before, and no second adverb. */
const goesOnUnderTo = ({ words, parts }: Walk, at: number): boolean =>
  parts.at(-2)?.kind === 'infinitive' &&
  /^[vbN]$/.test(words[at]?.tag ?? '') &&
  verbReadings(words[at]?.lower ?? '').some(({ form }) => form === 'base')

export function comma(walk: Walk): undefined {
  const next = walk.words[walk.at + 1]
  if (next === undefined || walk.at + 1 >= walk.to) return end(walk)
  const open = walk.words.slice(0, walk.at).findLast((word) => word.tag === ',')
  const last = walk.parts.at(-1)
  // Behind "which ...," a list or a place may still be the aside's own: what is not spoken ends here.
  const isBehindRelative =
    last !== undefined && open !== undefined && open.start >= last.end && walk.words[walk.words.indexOf(open) + 1]?.tag === 'W'
  // "Fell as investors, who hoped for more, sold": the aside told of a subject whose verb comes now.
  const isUnspoken = isBehindRelative && speakerAt(walk, walk.at + 1) === undefined
  if (isUnspoken && /^[EV]$/.test(next.tag)) return fail(walk)
  if (isUnspoken && !/^[MXhdVCK]$/.test(next.tag)) return end(walk)
  const speaker = speakerAt(walk, walk.at + 1)
  if (speaker !== undefined) {
    walk.speaker = speaker
    walk.next = behindSpeaker(walk)
    return end(walk)
  }
  if (/^\d{4}$/.test(next.text) && walk.parts.length > 0) return extend(walk, walk.at + 2)
  // "In Lyon, France, ...": the land belongs to the town.
  const land = walk.words[walk.at + 2]
  const isTown = walk.words[walk.at - 1]?.tag === 'P' && next.tag === 'P' && walk.parts.at(-1)?.kind === 'prep'
  if (isTown && (walk.at + 2 >= walk.to || land?.tag === ',')) return extend(walk, walk.at + 2)
  if (/^[WnH]$/.test(next.tag)) return aside(walk)
  if (next.tag === 'K') {
    walk.at++
    return contrasted(walk)
  }
  if (/^[O;:"“”–]$/.test(next.tag) || finite.test(next.tag)) return end(walk)
  if (next.tag === 'C') {
    const last = walk.parts.at(-1)
    walk.at++
    // "Stepped down, and his aide, Orr, was fired": a comma before "and" goes on with a list only where one has begun.
    const isList = last !== undefined && /,/.test(walk.sentence.slice(last.start, last.end))
    const behind = phraseEnd(walk, walk.at + 1)
    const isNoun = behind > walk.at + 1 && !isList && /^[,I]$/.test(walk.words[behind]?.tag ?? '') && !opensClause(walk, walk.at + 1)
    return isNoun && !opensWithAside(walk, walk.at + 1) ? end(walk) : joined(walk)
  }
  const before = walk.words[walk.at - 1]
  const isAdjective = before?.tag === 'A' || (before?.tag === 'N' && /ing$/.test(before.lower) && walk.words[walk.at - 2]?.tag === 'D')
  if (isAdjective && /^[A#]$/.test(next.tag) && walk.parts.length > 0) return extend(walk, phraseEnd(walk, walk.at + 1))
  // "Reyes considered a rival, slammed": the past form before was no verb but told of the subject.
  if (next.tag === 'E' && walk.verb.group.form === 'past' && /^[DPo#]$/.test(walk.words[walk.at + 2]?.tag ?? '') && !named.test(next.lower))
    return isSeries(walk) ? nextDeed(walk) : fail(walk)
  if (/^[GEeBITRZ]$/.test(next.tag) || next.lower === 'including') {
    walk.at++
    walk.afterComma = true
    return
  }
  const list = listEnd(walk)
  if (list !== undefined && walk.parts.length > 0) return extend(walk, list)
  aside(walk)
}

/** "Brandt, fined 4 million euros", "Dunn, denied a visa": a past form of these with its noun tells what was done to the one before. */
const undergone =
  /^(?:fine|sentence|deny|refuse|award|grant|offer|promise|pay|allow|value|price|rate|rank|elect|name|appoint|vote|owe|hand|give|leave|spare|teach|show|tell|ask)$/
/** "Closed two years ago", "charged the previous year", "suspended all summer": when it was, and no object. */
const spell = /^(?:day|night|morning|evening|week|weekend|month|year|spring|summer|autumn|winter|season|decade|hour|minute|time)s?$/

/** "Defended the plan, renewed his call and left": three deeds of one subject, the last behind "and". */
function isSeries(walk: Walk): boolean {
  const { words, at, to } = walk
  const readings = verbReadings(words[at + 1]?.lower ?? '')
  // "Her": the one before is no "her" of her own.
  const isOwned = /^(?:his|her|its|their|him|it|them)$/.test(words[at + 2]?.lower ?? '')
  if (!isOwned && readings.some(({ lemma }) => undergone.test(lemma))) return false
  if (words.slice(at + 2, phraseEnd(walk, at + 2) + 1).some(({ lower }) => spell.test(lower))) return false
  const and = words.findIndex((word, index) => index > at + 2 && index < to && /^[C;:–K]$/.test(word.tag))
  const deed = words[and]?.lower === 'and' ? words[and + 1] : undefined
  const behind = words[and + 2]
  if (deed === undefined || behind === undefined || !/^[EV]$/.test(deed.tag) || behind.lower === 'by') return false
  // "Jailed for six years", "listed in Lund": without an object a verb that asks for one tells what was done to somebody.
  return /^[DPo#]$/.test(behind.tag) || (/^[IR]$/.test(behind.tag) && verbReadings(deed.lower).some(({ lemma }) => isIntransitive(lemma)))
}

function nextDeed(walk: Walk): undefined {
  walk.next = walk.at + 1
  end(walk)
}

/** "The board met but gave no date": what stands behind "but" is a clause of its own, or nothing that is read. */
export function contrasted(walk: Walk): undefined {
  const from = walk.at + 1
  const isSure =
    walk.words[walk.at]?.lower !== 'so' &&
    !/^(?:all|nothing|none|anything|any|no|not|anyone|everything)$/.test(walk.words[walk.at - 1]?.lower ?? '')
  const opens = isSure && opensClause(walk, from)
  if (walk.parts.length === 0 && walk.words[walk.at - 1]?.tag !== ',' && !opens) return fail(walk)
  if (opens) walk.next = from
  end(walk)
}

/** "Prices rose, the office said on Friday, and jobs fell": where a clause with a subject of its own goes on behind the speaker. */
function behindSpeaker(walk: Walk): number | undefined {
  const close = walk.words.findIndex((word, at) => at > walk.at + 1 && at < walk.at + 14 && word.tag === ',')
  if (close < 0 || walk.words[close + 1]?.tag !== 'C' || close + 3 >= walk.to) return undefined
  const from = close + 2
  return /^[MXhdVERn]$/.test(walk.words[from]?.tag ?? '') || !opensClause(walk, from) ? undefined : from
}

/** Participles that give a name. */
const named = /^(?:called|named|dubbed|titled|nicknamed|codenamed|known|given|born|dated)$/

/** Leaves out what stands between two commas, or from a comma to the end. */
export function aside(walk: Walk): undefined {
  let at = walk.at + 1
  while (at < walk.to && !/^[,;:"“”–]$/.test(walk.words[at]?.tag ?? '')) at++
  if (at >= walk.to || walk.words[at]?.tag !== ',' || awaitsVerb(walk, at)) return end(walk)
  walk.at = at
}

/** "A charge the board, led by Orr, denied": the aside has a subject of its own, whose verb stands behind a second one. */
function awaitsVerb(walk: Walk, close: number): boolean {
  const to = phraseEnd(walk, walk.at + 1)
  return (
    to > walk.at + 1 &&
    /^[NL]$/.test(walk.words[to - 1]?.tag ?? '') &&
    /^[Do]$/.test(walk.words[to]?.tag ?? '') &&
    phraseEnd(walk, to) === close
  )
}

/** "... and Reyes, who saw it, testified": a new subject with an aside of its own. */
function opensWithAside(walk: Walk, from: number): boolean {
  const to = phraseEnd(walk, from)
  if (to <= from || walk.words[to]?.tag !== ',' || walk.words[to + 1]?.tag !== 'W') return false
  // "Sided with Lund and Oslo, which had fined them": the list ends there, and no verb follows.
  const close = walk.words.findIndex((word, at) => at > to + 1 && word.tag === ',')
  return close > 0 && /^[MXhdVERvn]$/.test(walk.words[close + 1]?.tag ?? '')
}

const isDeed = (word: ClassedWord | undefined): boolean =>
  verbReadings(word?.lower ?? '').some(({ form, lemma }) => form === 'base' && !isAlsoNoun(lemma))

/** After "a computer, a camera and papers": the index after the list that goes on at this comma. */
export function listEnd(walk: Walk): number | undefined {
  for (let at = walk.at + 1; at < Math.min(walk.to, walk.at + 22); at++) {
    const tag = walk.words[at]?.tag ?? ''
    if (tag === 'C') {
      const from = /^[TIG]$/.test(walk.words[at + 1]?.tag ?? '') ? at + 2 : at + 1
      const to = phraseEnd(walk, from)
      return to > from && !/^[MXhdVE]$/.test(walk.words[to]?.tag ?? '') ? to : undefined
    }
    if (!/^[DANLP#Sv,I]$/.test(tag) || (tag === 'v' && walk.words[at - 1]?.tag === ',' && isDeed(walk.words[at]))) return undefined
  }
  return undefined
}

/** ", two people told the Gazette,", ", the office predicted last week,": nothing is said behind the verb but to whom and when. */
function saysApart({ words, to }: Ground, at: number, verb: ClassedWord): boolean {
  const ground = { sentence: '', words, to }
  if (/^(?:last|this|earlier)$/.test(words[at + 1]?.lower ?? '')) return words[at + 3]?.tag === ',' || at + 3 >= to
  if (!/^(?:told|tells|tell)$/.test(verb.lower)) return false
  const end = phraseEnd(ground, at + 1)
  return end > at + 1 && (end >= to || /^[,IZ]$/.test(words[end]?.tag ?? ''))
}

/** Who finds, holds and rules: a body, somebody on it, or what it wrote. */
const finders =
  /^(?:courts?|judges?|jury|juries|jurors|tribunals?|arbitrators?|regulators?|authority|authorities|commission|watchdogs?|agency|office|board|committee|council|panel|inquiry|review|investigation|investigators|inspectors|auditors?|audit|ombudsman|coroner|magistrates?|ministry|stud(?:y|ies)|researchers|surveys?|reports?)$/
/** What shows a thing. */
const shown =
  /^(?:data|figures?|documents?|records?|filings?|papers?|surveys?|polls?|stud(?:y|ies)|reports?|statistics|results|analysis|e?-?mails|transcripts?|accounts?)$/
const finding = /^(?:find|hold|rule|decide|conclude|determine)$/

/** "The High Court held", "court rules", "a judge in Porto decided": what is found stands on the word of whoever finds it, by the noun of whom. */
function findsAt({ words }: Ground, at: number, noun = at - 1): boolean {
  const [who, verb, next] = [words[noun], words[at], words[at + 1]]
  if (who === undefined || verb === undefined || !finders.test(who.lower) || !/^(?:[IZ,.;:R]|)$/.test(next?.tag ?? '')) return false
  return verbReadings(verb.lower).some(({ lemma, form }) => finding.test(lemma) && /^(?:past|s)$/.test(form))
}

/** "Data from the ministry showed", "court papers show": what is shown stands on the word of what shows it. */
function showsAt({ words }: Ground, from: number, at: number): boolean {
  const next = words[at + 1]
  const isEnd = next === undefined || /^(?:[IZ,.;:R]|)$/.test(next.tag)
  const isPaper = words.slice(from, at).some(({ lower }) => shown.test(lower))
  return (
    isPaper &&
    isEnd &&
    verbReadings(words[at]?.lower ?? '').some(
      ({ lemma, form }) => /^(?:show|suggest|indicate)$/.test(lemma) && /^(?:past|s|base)$/.test(form),
    )
  )
}

/** ", X said", ", said X", ", according to X", ", X ruled" at the end of a clause. */
export function speakerAt(walk: Ground, from: number): Stretch | undefined {
  const first = walk.words[from]
  if (first === undefined) return undefined
  if (first.lower === 'according') {
    if (/^(?:plan|plans|schedule|custom|tradition|law|size|age|need|type)$/.test(walk.words[from + 2]?.lower ?? '')) return undefined
    const comma = walk.words.findIndex((word, at) => at > from && /^[,;]$/.test(word.tag))
    return stretch(walk, from + 2, comma < 0 || comma > walk.to ? walk.to : comma)
  }
  if (isSaying(first)) return stretch(walk, from + 1, phraseEnd(walk, from + 1))
  const one = phraseEnd(walk, from)
  const both = walk.words[one]?.lower === 'and' && one > from ? phraseEnd(walk, one + 1) : one
  const whole = both > one + 1 ? both : one
  // "The Gazette first reported on Monday".
  const firstly = walk.words[whole + 1]
  const isFirstly = whole > from && walk.words[whole]?.tag === 'A' && walk.words[whole]?.lower === 'first'
  if (isFirstly && firstly !== undefined && isSaying(firstly)) return stretch(walk, from, whole)
  // "A spokesman for Orion said", "somebody close to the board said".
  const behind = walk.words[whole]?.tag === 'I' && whole > from ? phraseEnd(walk, whole + 1) : whole
  const said = walk.words[behind]
  for (const end of [whole, whole - 1]) if (end > from && findsAt(walk, end)) return stretch(walk, from, end)
  for (const end of [behind, whole]) if (end > from && showsAt(walk, from, end)) return stretch(walk, from, end)
  if (behind > whole + 1 && findsAt(walk, behind, whole - 1)) return stretch(walk, from, behind)
  if (behind > whole + 1 && said !== undefined && isSaying(said)) return stretch(walk, from, behind)
  // "Prosecutors say.": a verb that looks like a noun closes the phrase.
  const closing = walk.words[whole - 1]
  const to = closing?.tag === 'v' && whole - 1 > from && isSaying(closing) ? whole - 1 : whole
  const verb = walk.words[to]
  if (to > from && verb !== undefined && isSaying(verb) && saysApart(walk, to, verb)) return stretch(walk, from, to)
  if (to > from && verb?.lower === 'told' && /^[PDoL]$/.test(walk.words[to + 1]?.tag ?? '')) return stretch(walk, from, to)
  if (to > from && verb !== undefined && isSaying(verb) && /^(?:[IZ,.;:RBTo]|)$/.test(walk.words[to + 1]?.tag ?? ''))
    return stretch(walk, from, to)
  const close = walk.words.findIndex((word, at) => at > from && at < from + 18 && word.tag === ',')
  if (to > from && walk.words[to]?.tag === ',' && close === to) {
    const again = walk.words.findIndex((word, at) => at > to && at < to + 18 && word.tag === ',')
    const said = again < 0 ? undefined : walk.words[again + 1]
    if (said !== undefined && isSaying(said)) return stretch(walk, from, to)
  }
  return undefined
}
