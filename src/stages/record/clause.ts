// Cuts an English news sentence into who, verb and what; a speaker and the clause he speaks are told apart.
import { type VerbGroup, verbGroupAt } from '../../text/verbs.ts'

/** Offsets into the sentence. `speaker` is who says the clause, if the sentence says so. */
export interface Clause {
  readonly subject: Range
  readonly verb: VerbGroup
  readonly object?: Range
  readonly speaker?: Range
}

export interface Range {
  readonly start: number
  readonly end: number
}

const subjectCharactersMax = 70
const subjectWordsMax = 9
const saying =
  /^(?:say|tell|report|announce|add|confirm|state|claim|note|explain|argue|warn|estimate|disclose|reveal|declare|insist|write|predict|expect|believe)$/
/** Before a candidate verb these make it a noun, a participle of another clause, or an object. */
const noVerbAfter =
  /(?:^|[\s(])(?:the|a|an|its|their|his|her|our|this|that|these|of|for|with|to|from|by|in|on|at|and|or|new|first|more|most|no|any|some|as|into|over|under|between|than|per|’s|'s)$|[’']s$/iu
const opener =
  /^(?:(?:In|On|At|By|After|Before|During|Since|Under|With|For|Following|As|From|While|Despite|Amid|Earlier|Later|Meanwhile|However|Separately|Also|But|And|Yet|Still|Last|This|Next|Today|Yesterday|Instead|Overall|Additionally|Moreover|Nevertheless|Meantime)\b[^,]{0,80}, )|^(?:But|And|Yet|However|Meanwhile|Still|Also|So),? /u

/**
 * The main clause of a sentence, or of what a named speaker says in it; undefined when no subject stands before a finite verb
 * of the lexicon. Quoted words are not read.
 */
export function findClause(sentence: string): Clause | undefined {
  const from = opener.exec(sentence)?.[0].length ?? 0
  const main = clauseFrom(sentence, from, sentence.length)
  if (main === undefined) return undefined
  if (!saying.test(main.verb.lemma) || main.verb.passive) return trailingSpeaker(sentence, main)
  const inner = innerClause(sentence, main.verb.end)
  return inner === undefined ? trailingSpeaker(sentence, main) : { ...inner, speaker: main.subject }
}

function innerClause(sentence: string, after: number): Clause | undefined {
  const link =
    /^(?: on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| in a (?:statement|release|filing|blog post)[^,]{0,20}| (?:today|yesterday))?,?(?: that)? (?=\p{L})/u.exec(
      sentence.slice(after),
    )
  if (link === null) return undefined
  return clauseFrom(sentence, after + link[0].length, sentence.length)
}

/** "…, X said." and "…, according to X." at the end. */
function trailingSpeaker(sentence: string, clause: Clause): Clause {
  const tail =
    /, (?:according to (?<by>[^,.]{2,70})|(?<who>[^,]{2,60}?) (?:said|says|announced|reported|added|confirmed)\b[^.]{0,60}|(?:said|says) (?<other>[^,.]{2,60}))[.,]?\s*$/u.exec(
      sentence,
    )
  const { by, who, other } = tail?.groups ?? {}
  const name = by ?? who ?? other
  if (tail === null || name === undefined) return clause
  const start = sentence.indexOf(name, tail.index)
  const object = clause.object === undefined ? undefined : { start: clause.object.start, end: Math.min(clause.object.end, tail.index) }
  const { object: _dropped, ...rest } = clause
  return { ...rest, ...(object !== undefined && object.end > object.start && { object }), speaker: { start, end: start + name.length } }
}

function clauseFrom(sentence: string, from: number, to: number): Clause | undefined {
  const text = sentence.slice(0, to)
  for (const word of text.slice(from).matchAll(/[\p{L}][\p{L}’'-]*/gu)) {
    const at = from + word.index
    if (at - from > 130) return undefined
    if (at === from) continue
    const between = text.slice(from, at).trimEnd()
    if (/["“”«»;:()]/u.test(between)) return undefined
    if (noVerbAfter.test(between)) continue
    const verb = verbGroupAt(text, at)
    if (verb === undefined) continue
    const subject = subjectOf(text, from, from + between.length)
    if (subject === undefined) continue
    const object = objectOf(text, verb.end)
    return { subject, verb, ...(object !== undefined && { object }) }
  }
  return undefined
}

/** The noun phrase before the verb, without an apposition between commas; undefined when it is too long to be one. */
function subjectOf(text: string, from: number, to: number): Range | undefined {
  const words = text.slice(from, to)
  const apposition = /^([^,]+),[^,]*(?:,[^,]*)?,?$/u.exec(words)
  const head = (apposition?.[1] ?? words).trimEnd()
  if (words.includes(',') && !/,$/.test(words)) return undefined
  if (head.length > subjectCharactersMax || head.split(/\s+/).length > subjectWordsMax || head === '') return undefined
  if (
    /^(?:in|on|at|by|for|with|from|of|to|under|over|after|before|when|if|as|while|since|because|although|there|here|what|how|why)\b/iu.test(
      head,
    )
  )
    return undefined
  if (/\b(?:that|which|who|where|when|if|because|whether|how|what)\b/iu.test(head)) return undefined
  return { start: from, end: from + head.length }
}

const clauseEnd =
  /[;:]|\s[–—-]\s|—|["“”«»()]|,(?=\s(?:which|who|where|when|while|with|as|after|but|and|or|so|adding|including|according|said|says|making|giving|bringing|using|citing|a|an|the|its|their|it|he|she|they|his|her|despite|following|because|although|though|if|unless|up|down|compared|from|to|in|on|at|by|for|not|then|part|one|two|three|some|more|\p{Ll}+(?:ing|ed))\b)|\s(?:while|although|though|whereas|but)\s|,\s(?=\p{Lu}[^,.]{1,50}\s(?:said|says|announced|reported|added|told)\b)/u

function objectOf(text: string, from: number): Range | undefined {
  const rest = text.slice(from)
  const stop = clauseEnd.exec(rest)?.index ?? rest.length
  const trimmed = rest.slice(0, stop).replace(/[\s.,!?]+$/u, '')
  const lead = /^[\s,]*/u.exec(trimmed)?.[0].length ?? 0
  return trimmed.length - lead < 2 ? undefined : { start: from + lead, end: from + trimmed.length }
}
