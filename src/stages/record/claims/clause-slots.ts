// The parts of a clause that a claim keeps: the object whole or not at all, to whom, under what condition, and at what rate.

import type { Clause, Part, Stretch } from '../../../text/clause.ts'
import { asking } from '../../../text/clause-voice.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'

/** Offsets into the sentence; what the clause does not say is absent. */
export interface ClauseSlots {
  readonly object?: Stretch
  readonly recipient?: Stretch
  readonly condition?: Stretch
}

const givers =
  /^(?:give|sell|send|lend|lease|rent|award|offer|pay|donate|hand|deliver|supply|ship|transfer|grant|owe|loan|present|report|announce|explain|speak|talk|write|submit|provide|show|teach|bring|extend|return|promise|assign|appeal|apologise|apologize|issue)$/
const told =
  /^(?:tell|ask|urge|warn|inform|advise|remind|assure|order|instruct|notify|brief|pay|give|offer|grant|promise|show|teach|send|award|hand|charge|cost|owe|lend)$/
const partners = /^(?:sign|agree|partner|meet|merge|negotiate|deal|settle|team|cooperate|collaborate|speak|talk|share|work)$/
const timeOnly =
  /^[Uu]ntil (?:now|then|recently|lately|today|after|late|early|mid|the (?:end|early|late|summer|spring|autumn|fall|midterms|election)|\d|\p{Lu})/u
const conditions = /^(?:if|unless|until|provided|once|assuming|pending)$/

/** What may stand at the end of a sentence, or open the next thing after a clause that is told whole. */
const wholeEnd =
  /^[\s"”’)\]]*(?:[.!?,;–—-]|\(|$|(?:and|but|or|nor|yet|while|as|after|before|because|since|when|which|who|whose|said|says|according)\b)/u

/** "Pleaded guilty to fraud|, theft and arson": a list that goes on behind the comma where the reading stopped. */
const cutList =
  /^, (?!(?:and|but|who|which|where|when|while|as|after|with|including|according|said|says|then|or)\b)(?:[\p{Ll}][\p{L}'’-]* ){1,6}(?:and|or) |^, (?:\p{Lu}[\p{L}.'’-]+ ?){1,3}, (?:(?:\p{Lu}[\p{L}.'’-]+ ?){1,3}, )*(?:and )?\p{Lu}/u
/** "Agreed to plead guilty|, pay a fine and serve": a list of deeds. */
const cutDeeds = /^, (?<verb>\p{Ll}+) [^.;]{0,160}?\b(?:and|or) /u
/** "Holding that Reyes|, a judge, had", "has been calling| and meeting", "to unite them|, not to divide". */
const cutClause =
  /^, [^,.;]{1,70}, (?:had|has|have|is|are|was|were|will|would|could|can|may|might|did|does|should|must)\b|^ (?:and|or) (?:\p{L}+ing\b|["“])|^ yet \p{L}+(?:ed|en)\b|^, (?:not|rather than) |^ [—–-]+ [^—–]+ [—–-]+ (?:and|or|had|has|have|is|are|was|were|will|would|could)\b/u
/** Words that wait for a noun. */
const openEnd =
  /(?:^|\s)(?:until|than|because|with|from|by|whether|if|when|while|replying|other|several|many|various|such|the|an?|some|more|its|their|his|her|our|and|or|of|to|he|she|they|we|I)$/u
const opensComma = /^["”’)\s]*,/u
/** What may stand behind the comma that ends a clause told whole: an aside, an apposition, a clause of its own, a speaker. */
const afterComma =
  /^["”’)\s]*, ?(?:["“(–—-]|\d{4}\b|\p{Lu}|(?:an?|the|its|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several|some|many|most|often|once|now|also|still|nearly|almost|about|roughly|more|less|fewer|worth|except|unlike|across|against|near|within|who|which|whose|whom|where|when|and|but|or|so|yet|that|as|while|whereas|though|although|even|because|after|before|since|until|if|unless|with|without|including|such|like|especially|particularly|mostly|mainly|according|despite|amid|following|due|thanks|based|at|in|on|for|from|to|by|under|over|during|he|she|it|they|we|I|officials|police|prosecutors|authorities|sources|however|too|though|respectively|among|along|compared|up|down|rather|part|both|all|just|only|\p{Ll}+(?:ing|ly))\b|\p{Ll}+ (?:say|says|said)\b)/u
const saying = /^(?:say|tell|add|write|note|explain|claim|state|argue|warn|insist|tweet|testify|reply|respond|ask)$/

/** What may stand between a clause told whole and who speaks it. */
const speaksNext = /^["”’)\s]*,?["”’]?\s+(?:according to |(?:said|says) )?$/u
/** Things that are said as they are. */
const sayable = /^(?:so|no|yes|nothing|little|much|more|something|anything|goodbye|farewell|sorry|hello|enough|the same)\b/iu

/** "The only one to indicate Vega| and Orion will merge": the clause behind an infinitive lost its verb. */
function cutSubject(parts: readonly Part[], words: (part: Stretch) => string, rest: string): boolean {
  const last = parts.at(-1)
  if (last === undefined || !/^ and \p{Lu}/u.test(rest) || !/^(?:infinitive|object)$/.test(last.kind)) return false
  return /\bto (?:indicate|say|show|suggest|believe|think|argue|claim|prove|predict|announce|report) \S+$/u.test(words(last))
}

/** "Issued a rare|, two-page statement", "the long|, bloody war": the noun stands behind the comma. */
function isCutAdjective(object: string, rest: string): boolean {
  const next = /^, (?<next>[\p{Ll}\d-]+) [\p{Ll}-]+/u.exec(rest)?.groups?.['next']
  if (/(?:^|\s)\p{L}+ly$/u.test(object) && /^ and \p{L}+ly\b/u.test(rest)) return true
  if (next === undefined) return false
  if (/^\p{Ll}+$/u.test(object) && /^, \p{Ll}+ \p{Ll}+s\b/u.test(rest)) return true
  const [lead, last] = classWords(object.split(/\s+/).slice(-3).join(' ')).slice(-2)
  const tag = classWords(`a ${next}`)[1]?.tag ?? ''
  const mayBeAdjective =
    last !== undefined && (/^[AR]$/.test(last.tag) || (lead !== undefined && /^[DS]$/.test(lead.tag) && last.tag === 'N'))
  return mayBeAdjective && (tag === 'A' || next.includes('-'))
}

/** "..., and a number of states voiced": the reading went on past the end of its clause. */
function isOverlong(parts: readonly Part[], sentence: string): boolean {
  return parts.some((part, at) => {
    const text = sentence.slice(part.start, part.end)
    const next = parts[at + 1]
    if (part.kind === 'participial' && part.afterComma && !/ing$/.test(part.head) && /\band \p{L}+ed\b/u.test(text)) return true
    return / and /u.test(text) && next?.kind === 'participial' && !next.afterComma && !/ing$/.test(next.head)
  })
}

/** "Does, however, allow": a helper that lost its verb. */
function isEmptyHelper({ verb }: Clause, parts: readonly Part[]): boolean {
  if (verb.lemma === 'be' && parts.length === 0) return true
  return /^(?:do|have)$/.test(verb.lemma) && verb.helpers.length === 0 && !parts.some((part) => /^(?:object|infinitive)$/.test(part.kind))
}

/** "Told reporters", "said on air": the words themselves stand in a quotation or in the sentence before. */
function isContentless(parts: readonly Part[], lemma: string): boolean {
  const said = parts.filter(
    (part) => /^(?:clause|question|infinitive)$/.test(part.kind) || (part.kind === 'object' && !/^(?:tell|warn)$/.test(lemma)),
  )
  // "Asked for a second round of papers": what is asked for is what is said.
  const about = lemma === 'ask' ? /^(?:of|about|for)$/ : /^(?:of|about)$/
  return said.length === 0 && !parts.some((part) => part.kind === 'prep' && about.test(part.head))
}

/**
 * The parts of a clause; undefined where its object was cut off in the middle ("said that:", "called it a “"), since half an object
 * says something else.
 */
export function slotsOfClause(clause: Clause, sentence: string): ClauseSlots | undefined {
  const parts = withoutSpeaking(clause, sentence)
  const words = (stretch: Stretch): string => sentence.slice(stretch.start, stretch.end)
  const condition =
    (asking.test(clause.verb.lemma) ? undefined : parts.find((part) => isCondition(part, sentence))) ??
    clause.lead.find((part) => isCondition(part, sentence))
  const kept = parts.filter((part) => part !== condition || part !== parts.at(-1))
  const [first] = kept
  const last = kept.at(-1)
  const rest = sentence.slice(parts.at(-1)?.end ?? clause.verb.end)
  if (clause.isCut === true || isOverlong(parts, sentence) || isEmptyHelper(clause, kept)) return undefined
  const isSpokenBehind =
    clause.speaker !== undefined && speaksNext.test(sentence.slice(parts.at(-1)?.end ?? clause.verb.end, clause.speaker.start))
  const deed = verbReadings(cutDeeds.exec(rest)?.groups?.['verb'] ?? '').some(({ form, lemma }) => form === 'base' && !isAlsoNoun(lemma))
  const isCutBehind =
    !wholeEnd.test(rest) || (opensComma.test(rest) && !afterComma.test(rest)) || cutList.test(rest) || cutClause.test(rest) || deed
  if (isCutBehind && !isSpokenBehind) return undefined
  const told = sentence.slice(parts[0]?.start ?? clause.verb.end, parts.at(-1)?.end ?? clause.verb.end)
  // "Nothing but", "so alarmed that", "a step ahead, it appears": what is left out turns or hedges what is told.
  if (/\b(?:nothing|none|little|anything|everything|all|no choice)$/u.test(told) && /^ but\b/u.test(rest)) return undefined
  if (/\b(?:so|such an?) \p{L}/u.test(told) && !/\bthat\b/u.test(told) && /\bthat (?:he|she|it|they|the|an?|\p{Lu})/u.test(rest))
    return undefined
  if (/^, it (?:appears|seems)\b/u.test(rest)) return undefined
  // "Said the Lund": a noun phrase is nothing that is said; its verb was not found.
  if (
    /^(?:say|argue|insist|contend|think)$/.test(clause.verb.lemma) &&
    !clause.verb.passive &&
    first?.kind === 'object' &&
    !sayable.test(words(first))
  )
    return undefined
  if (saying.test(clause.verb.lemma) && !clause.verb.passive && isContentless(kept, clause.verb.lemma)) return undefined
  if (/^contribute$/.test(clause.verb.lemma) && /\bto (?:this|the) (?:report|story|article)\b/u.test(sentence)) return undefined
  if (cutSubject(kept, words, rest)) return undefined
  if (last !== undefined && isCutAdjective(sentence.slice(parts[0]?.start, last.end), rest)) return undefined
  // "The schools he applied to": the noun stands before.
  const isStranded = last?.kind === 'relative' && / (?:to|with|from|by|of|for)$/u.test(words(last))
  if (last !== undefined && !isStranded && openEnd.test(sentence.slice(parts[0]?.start, last.end))) return undefined
  if (condition !== undefined && openEnd.test(words(condition))) return undefined
  const recipient = recipientIn(clause, kept, words)
  return {
    ...(first !== undefined && last !== undefined && { object: { start: first.start, end: last.end } }),
    ...(recipient !== undefined && { recipient }),
    ...(condition !== undefined && { condition: { start: condition.start, end: condition.end } }),
  }
}

/** "Even if" grants, "until now" tells the time: neither is waited for. */
const isCondition = (part: Part, sentence: string): boolean =>
  part.kind === 'adverbial' &&
  conditions.test(part.head) &&
  part.end - part.start > 'if any'.length &&
  !/\beven\s$/iu.test(sentence.slice(0, part.start)) &&
  !timeOnly.test(sentence.slice(part.start, part.end))

const openSaying =
  /(?:^|\s)(?:saying|adding|replying|telling|writing|noting|calling|asking|tweeting|declaring|insisting|warning)(?:\s\p{L}+){0,3}$/u

/** "..., saying:", "before adding:": words of saying that lost their quotation are no part of what was done. */
function withoutSpeaking({ parts }: Clause, sentence: string): readonly Part[] {
  const then = parts.findIndex((part) => part.afterComma && part.kind === 'adverb' && part.head === 'then')
  if (then > 0) return parts.slice(0, then)
  const isQuoted = /^[,:]?\s?["“]/u.test(sentence.slice(parts.at(-1)?.end))
  const lost = parts.findLastIndex(
    (part) => part.afterComma && /^(?:saying|adding|replying|telling|writing|noting|tweeting|declaring|insisting|warning)$/.test(part.head),
  )
  if (isQuoted && lost > 0) return parts.slice(0, lost)
  const end = parts.findLastIndex(
    (part) => !/^(?:participial|prep)$/.test(part.kind) || !openSaying.test(sentence.slice(part.start, part.end)),
  )
  return parts.slice(0, end + 1)
}

/** "To bypass Congress": a purpose, nobody at the other end. */
const isDeed = (words: string): boolean =>
  verbReadings(/^\p{Ll}+/u.exec(words)?.[0] ?? '').some(({ form, lemma }) => form === 'base' && !isAlsoNoun(lemma))

/** "Sold the site to Vega", "told reporters that", "signed with Orion": the person or company at the other end. */
function recipientIn({ verb }: Clause, parts: readonly Part[], words: (part: Stretch) => string): Stretch | undefined {
  const strip = (part: Part): Stretch | undefined => {
    const length = /^(?:to|with)\s+/iu.exec(words(part))?.[0].length ?? 0
    return length === 0 ||
      /^(?:this|that|these|those|it|an? (?:end|halt|close|stop))\b/iu.test(words(part).slice(length)) ||
      isDeed(words(part).slice(length))
      ? undefined
      : { start: part.start + length, end: part.end }
  }
  // Only the first preposition belongs to the verb: "issued a statement on bringing pupils back to school".
  const to = parts.find((part) => !/^(?:object|time|adverb|particle)$/.test(part.kind))
  // "A path to citizenship": nobody at the other end.
  if (
    to?.kind === 'prep' &&
    to.head === 'to' &&
    givers.test(verb.lemma) &&
    !/^to \p{Ll}+(?:ship|tion|sion|ment|ness|ity|ism|ance|ence)$/u.test(words(to))
  )
    return strip(to)
  if (to?.kind === 'prep' && to.head === 'with' && partners.test(verb.lemma) && !verb.passive) return strip(to)
  const [first, second] = parts
  if (first?.kind !== 'object' || second === undefined || verb.passive || !told.test(verb.lemma)) return undefined
  return /^(?:object|clause|infinitive|question)$/.test(second.kind) && !second.afterComma
    ? { start: first.start, end: first.end }
    : undefined
}
