// A headline of ours, read as the clause it is: who says it, who does it, the verb, and the rest.

import type { Clause } from '../../../text/clause.ts'
import { findClauses } from '../../../text/clauses.ts'
import { ingAdjectives, ingNouns } from '../../../text/lists/bare-nouns.ts'
import { takesClause } from '../../../text/verb-frames.ts'
import { isAlsoNoun, type VerbGroup, verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'

/** The clause of a headline; `rest` is all that stands behind the verb. */
export interface HeadlineClause {
  readonly subject: string
  /** undefined where the verb's form does not tell. */
  readonly plural: boolean | undefined
  readonly verb: VerbGroup
  readonly rest: string
  /** Whoever says what follows, and by which verb: "a judge says". */
  readonly said?: { readonly subject: string; readonly lemma: string }
}

const openPart = /^(?:clause|question)$/u

/** One clause from the first word to the last, about nobody left open. */
function isWhole(clause: Clause, text: string): boolean {
  const end = clause.parts.at(-1)?.end ?? clause.verb.end
  // "House is investigating whether Vega lied" is whole; what is told as a question without its word was read wrong.
  const isOpen = clause.parts.some(
    ({ kind, start, end: last }) =>
      kind === 'clause' || (kind === 'question' && !/^(?:whether|how|why|what|who|when|where)\b/iu.test(text.slice(start, last))),
  )
  return (
    clause.subject.start === 0 &&
    clause.lead.length === 0 &&
    clause.speaker === undefined &&
    !clause.conditional &&
    !isOpen &&
    end >= text.length &&
    clause.verb.start === clause.subject.end + 1
  )
}

/** Whether a present's form fits the number of its subject, by the subject's last word before "of" and its like. */
function agrees(subject: string, form: string): boolean {
  const [core = ''] = subject.split(/ (?:of|in|on|for|with|at|from|against|to|over|across|around|near|behind|outside|inside|between) /u)
  const head = core.split(' ').at(-1) ?? ''
  const isMany =
    / and |^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|hundreds|thousands)\b/iu.test(subject) ||
    /^(?:people|police|men|women|children|media|data|troops|they|we)$/iu.test(head) ||
    /[^s'’]s$/u.test(head)
  const mayBeEither = /^\p{Lu}/u.test(head) || / and |(?:news|politics|us|is)$/u.test(core)
  if (form === 'base') return isMany || /^(?:GOP|\p{Lu}\p{Ll}+ GOP)$/u.test(core)
  return form !== 's' || !isMany || mayBeEither
}

const ofClause = (clause: Clause, text: string, subject = text.slice(0, clause.subject.end)): HeadlineClause => ({
  subject,
  plural: clause.verb.form === 'base' && clause.verb.helpers.length === 0 ? true : clause.verb.form === 's' ? false : clause.subject.plural,
  verb: clause.verb,
  rest: text.slice(clause.verb.end).trim(),
})

const saying =
  /^(?:say|claim|allege|argue|insist|warn|reveal|confirm|testify|state|declare|announce|admit|acknowledge|suggest|rule|find|believe|think|deny|show|report|maintain|predict)$/

/** "Judge says Vega must testify": who says it, and what; undefined where the headline lets nobody speak. */
function readSaid(text: string, reports: string): HeadlineClause | undefined {
  const words = text.split(' ')
  for (let at = 1; at < Math.min(words.length - 2, 9); at++) {
    const verb = verbReadings(words[at] ?? '').find(({ form, lemma }) => (form === 's' || form === 'base') && saying.test(lemma))
    if (verb === undefined || !takesClause(verb.lemma)) continue
    const subject = words.slice(0, at).join(' ')
    if (!isNounPhrase(subject) || /^(?:an?|the)$/iu.test(subject) || !agrees(subject, verb.form)) continue
    const said = words.slice(words[at + 1] === 'that' ? at + 2 : at + 1).join(' ')
    const inner = readPlain(said, reports)
    if (inner === undefined || saying.test(inner.verb.lemma)) continue
    return { ...inner, said: { subject, lemma: verb.lemma } }
  }
  return undefined
}

/** Whether words may be a noun phrase: none of them is surely a verb. */
const isNounPhrase = (words: string): boolean =>
  !/[,:;]/u.test(words) &&
  !classWords(`${words} will go.`)
    .slice(0, -3)
    .some(
      ({ tag, lower }, at) =>
        /^[MXhdbBWH]$/.test(tag) || (at > 0 && (tag === 'V' || (tag === 'G' && !ingNouns.has(lower) && !ingAdjectives.has(lower)))),
    )

/** Verbs whose present is in headlines mostly a noun of many: "fears", "talks". */
const mostlyMany = /^(?:fear|talk|hope|claim|concern|tension|rumour|worry|protest|sale|price|share)$/

/** "End to", "deal with": a noun before its preposition. */
const nounBefore = /^(?:to|of|for|in|with|from|on|over|by|at|against|between)$/u

/** "Crowd hopes Vega lasts": the verb stands before, and what is hoped has one of its own. */
const hopesFor =
  /\p{Ll} (?:hopes?|fears?|claims?|wishes|thinks?|believes?|says?|knows?|bets?) “?(?:\p{Lu}|the |an? |its |his |her |their )/u

/** What shares do, and nobody who shares something. */
const onMarkets = /^(?:rise|fall|surge|jump|plunge|slip|soar|tumble|slide|climb|gain|sink|rally|dip)$/

interface Reading {
  readonly clause: HeadlineClause
  /** How likely it is, higher is better. */
  readonly weight: number
}

/** The clause with the verb at one word, read behind a pronoun and with "will", so that no word can be taken for another. */
function readAt(words: readonly string[], at: number, inReports: string): Reading | undefined {
  const word = words[at] ?? ''
  const subject = words.slice(0, at).join(' ')
  const rest = words.slice(at + 1).join(' ')
  if (!isNounPhrase(subject) || hopesFor.test(subject)) return undefined
  const weight = at + (inReports.includes(subject.toLowerCase()) ? 20 : 0)
  if (/^(?:is|are|will|may|could|would|does|do|must|should|can|cannot|might|has|have)$/u.test(word)) {
    const line = `${/^(?:are|do|have)$/u.test(word) ? 'They' : 'Vega'} ${word} ${rest}`.trimEnd()
    const [clause] = findClauses(`${line}.`)
    const isRead = clause !== undefined && isWhole(clause, line) && clause.subject.end === 4
    return isRead ? { clause: ofClause(clause, line, subject), weight: weight + 40 } : undefined
  }
  const reading = verbReadings(word).find(({ form }) => form === 's' || form === 'base')
  if (reading === undefined || !agrees(subject, reading.form)) return undefined
  const line = `They will ${reading.lemma} ${rest}`.trimEnd()
  const [clause] = findClauses(`${line}.`)
  const isRead = clause !== undefined && isWhole(clause, line) && clause.subject.end === 4 && clause.verb.lemma === reading.lemma
  if (!isRead) return undefined
  const next = words[at + 1] ?? ''
  // "Trade war fears mount": what looks like the verb is a noun of many.
  const isMany =
    mostlyMany.test(reading.lemma) &&
    ((reading.lemma === 'share' && onMarkets.test(next)) || / \p{Ll}|^\p{Ll}/u.test(subject)) &&
    verbReadings(next).some(({ form }) => form === 'base')
  const isNoun = isMany || (isAlsoNoun(reading.lemma) && reading.form === 'base' && nounBefore.test(next))
  const verb: VerbGroup = { start: 0, end: word.length, text: word, helpers: [], ...reading, passive: false }
  return {
    clause: { subject, plural: reading.form === 'base', verb, rest },
    weight: weight - (isNoun || (rest === '' && reading.form === 's') ? 30 : 0),
  }
}

/** The likeliest verb where a noun or name before it hides it. */
function readBehind(text: string, reports: string, from = 1): HeadlineClause | undefined {
  const words = text.split(' ')
  const inReports = reports.toLowerCase()
  const readings = words.slice(from, 8).flatMap((_, at) => readAt(words, at + from, inReports) ?? [])
  const best = readings.toSorted((a, b) => b.weight - a.weight)[0]
  // Of two that the reports do not tell apart, neither is sure.
  return best === undefined || best.weight < 0 || (best.weight < 20 && readings.length > 1) ? undefined : best.clause
}

/** "Trade war fears mount as", "border talks stall before": what looks like the verb is a noun, and the verb comes next. */
function hidesVerb({ verb }: Clause, text: string, reports: string): boolean {
  const head = text.slice(0, verb.start).trimEnd().split(' ').at(-1) ?? ''
  const [next = '', after = ''] = text.slice(verb.end).trim().split(' ')
  // "Vega shares rise": of a company's name too.
  if (verb.form === 's' && verb.lemma === 'share' && onMarkets.test(next)) return true
  if (verb.helpers.length > 0 || verb.form !== 's' || !/^\p{Ll}/u.test(head)) return false
  const isBefore = /^(?:as|in|over|before|after|amid|on|at|for|with|from|to|)$/u.test(after)
  const isNext = verbReadings(next).some(({ form }) => form === 'base')
  const isNamed = reports.toLowerCase().includes(text.slice(0, verb.end).toLowerCase())
  return isBefore && ((isNext && isNamed) || (mostlyMany.test(verb.lemma) && /^\p{Ll}+$/u.test(next)))
}

function readPlain(text: string, reports: string): HeadlineClause | undefined {
  const [clause] = findClauses(`${text}.`)
  const isHidden = clause !== undefined && hidesVerb(clause, text, reports)
  const subject = clause === undefined ? '' : text.slice(0, clause.subject.end)
  const last = classWords(subject).at(-1)
  // "Congress reaches": the verb was taken for a part of its subject; "border talks" the reports have as a noun.
  const isVerbSubject =
    last !== undefined &&
    /^[vV]$/u.test(last.tag) &&
    !(mostlyMany.test(verbReadings(last.lower)[0]?.lemma ?? '') && reports.toLowerCase().includes(subject.toLowerCase()))
  // "Conflict over House race in North Carolina": the noun before its preposition was taken for the verb.
  const next = clause === undefined ? '' : (text.slice(clause.verb.end).trim().split(' ')[0] ?? '')
  const isNoun =
    clause !== undefined &&
    clause.verb.form === 'base' &&
    clause.verb.helpers.length === 0 &&
    isAlsoNoun(clause.verb.lemma) &&
    nounBefore.test(next) &&
    / (?:of|over|on|in|about) /u.test(subject)
  if (isNoun || hopesFor.test(subject)) return undefined
  if (
    clause !== undefined &&
    isWhole(clause, text) &&
    !isVerbSubject &&
    !isHidden &&
    agrees(text.slice(0, clause.subject.end), clause.verb.helpers.length === 0 ? clause.verb.form : '')
  )
    return ofClause(clause, text)
  return readBehind(text, reports, isHidden ? text.slice(0, clause.verb.end).split(' ').length : 1)
}

/**
 * The headline's clause; undefined where subject and verb are not sure, or it is about a question.
 *
 * @param reports what the story's reports say: a subject whose last word may be a verb is one where they have it so
 */
export function readHeadline(text: string, reports: string): HeadlineClause | undefined {
  const tail = /^(?<what>.+), (?<who>[^,]+?) (?<says>says?)$/u.exec(text)?.groups
  const who = tail?.['who'] ?? ''
  if (tail !== undefined && isNounPhrase(who)) return readSaid(`${who} ${tail['says'] ?? ''} ${tail['what'] ?? ''}`, reports)
  if (openPart.test(findClauses(`${text}.`)[0]?.parts[0]?.kind ?? '')) {
    const said = readSaid(text, reports)
    if (said !== undefined) return said
  }
  return readPlain(text, reports)
}
