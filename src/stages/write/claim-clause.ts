// A claim's clause, read again from its sentence: what of it must be told, what may be left out, and how it sounds in our words.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { type Clause, findClauses, type Part } from '../../text/clauses.ts'
import { classWords } from '../../text/word-classes.ts'
import { sourceOf } from './evidence-of.ts'
import { houseWords } from './house-words.ts'
import { printInterval } from './phrases.ts'
import { inflect } from './rephrase.ts'

/** A claim with its parse: `outer` is the clause of the speaker, where one speaks. */
export interface ReadClaim {
  readonly claim: Claim
  readonly sentence: string
  readonly clause: Clause
  readonly outer?: Clause
}

/** The parse of a claim's sentence; of its slots where the article's text is gone. Undefined where the clause is not found again. */
export function readClaim(claim: Claim, dossier: Dossier): ReadClaim | undefined {
  if (claim.verb.text === '') return undefined
  const text = sourceOf(dossier, claim.articleId)?.article.text.slice(claim.start, claim.end) ?? ''
  const sentence = text === '' ? `${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''}.` : text
  if (!/[.!?]["”’')]{0,2}$/u.test(sentence.trim())) return undefined
  const at = text === '' ? claim.subject.text.length + 1 : claim.verb.start - claim.start
  for (const clause of findClauses(sentence)) {
    if (clause.verb.start === at) return { claim, sentence, clause }
    const inner = clause.parts.find((part) => part.clause?.verb.start === at)?.clause
    if (inner !== undefined) return { claim, sentence, clause: inner, outer: clause }
  }
  return undefined
}

/** One way of telling a clause: `words` are the parts kept after the verb. */
export interface Telling {
  readonly words: readonly string[]
  /** Parts left out. */
  readonly dropped: number
}

const conditions = /^(?:if|unless|until|till|without|except|whether|lest|only|so|than)$/
const looseHeads = /^(?:in|at|during|after|before|amid|following|since|throughout|despite|near|alongside|within|outside|inside)$/
const needsSecond =
  /^(?:accuse|charge|bar|ban|block|prevent|stop|replace|provide|sentence|convict|turn|put|place|send|give|tell|ask|urge|force|allow|order|require|push|press|expect|want|let|make|help|keep|leave|call|name|describe|consider|compare|link|add|move|bring|set|hold|find|hand|grant|award|offer|show|deny|spare|remind|inform|persuade|convince|encourage|invite|permit|enable|compel|cause|lead|prompt|blame|thank|praise|criticise|criticize|attribute|base|dedicate|devote|commit|limit|subject|transfer|deport|return|appoint|nominate|elect|draw|take|pay|sell|deliver|owe|regard|view|see|treat|portray|cast|refer|rob|strip|rid|cure|acquit|suspect|shield|protect|prohibit|discourage|dissuade|exempt|exclude|remove|save|separate|divert|distance|tie|connect|attach|contribute|apply|restore|reduce|raise|cut|lower|increase|extend|expand)$/

/** Whether a part at the end of what is told may be left out without changing what is said. */
function isLoose(part: Part): boolean {
  if (part.afterComma) return !conditions.test(part.head)
  if (part.kind === 'time') return true
  if (part.kind === 'adverb')
    return !/^(?:not|never|only|no|n't|almost|nearly|barely|hardly|back|out|up|off|down|away|over|forward|together|apart|in|on|further|far|rather|instead)$/.test(
      part.head,
    )
  if (part.kind === 'prep') return looseHeads.test(part.head)
  return part.kind === 'adverbial' && !conditions.test(part.head)
}

/** Whether a part may go from the middle: only days, adverbs and asides, since what follows may lean on anything else. */
function isAside(part: Part): boolean {
  return isLoose(part) && (part.afterComma || part.kind === 'time' || part.kind === 'adverb')
}

/** Whether a part may go together with all that follows it. */
function mayEndBefore(part: Part, at: number, clause: Clause): boolean {
  if (conditions.test(part.head)) return false
  const { verb, parts } = clause
  const before = parts.slice(0, at).filter((each) => each.kind !== 'time' && each.kind !== 'adverb')
  if (isLoose(part) && part.kind !== 'prep') return true
  if (needsSecond.test(verb.lemma) && before.length < 2 && !verb.passive) return false
  if (isLoose(part) && before.length > 0) return true
  if (before.length === 0 || before.every((each) => each.kind === 'particle')) return false
  if (part.kind === 'object' || part.kind === 'clause' || part.kind === 'question') return false
  if (part.kind === 'prep') return before.some((each) => each.kind === 'object')
  if (part.kind === 'infinitive') return before.some((each) => each.kind === 'object') && !needsSecond.test(verb.lemma)
  return true
}

const needsMore =
  /(?:^|\s)(?:ready|able|likely|unlikely|willing|eager|set|due|unable|prepared|set|bound|the only \S+|the (?:first|second|third|1st|2nd|3rd) \S+|the last \S+|the same \S+|the most \S+|the \S+est \S+)$/iu
const pointedEnd = /\bthe (?:[\p{L}'-]+ ){0,3}[\p{Ll}'-]+$/u

/** Whether words can end where they do, given the part that would have followed. */
function endsWell(text: string, next: Part | undefined): boolean {
  if (next === undefined) return true
  const tail = classWords(text).slice(-4)
  const last = tail.at(-1)
  if (last === undefined) return true
  if (/^[GEebTIDRCXhMdA]$/.test(last.tag) || needsMore.test(text)) return false
  if (isLoose(next) && next.kind !== 'prep') return true
  // "pours fresh scorn (on it)": a bare noun waits for what follows it.
  const isBare = last.tag === 'N' && !tail.some((word) => /^[DP#S]$/.test(word.tag))
  return !isBare && (isLoose(next) || !pointedEnd.test(text))
}

/** The ways a clause can be told, fullest first: whole, without days and asides, and ended early. */
export function tellingsOf(read: ReadClaim): readonly Telling[] {
  const { clause } = read
  const { parts } = clause
  const tellings: Telling[] = []
  const seen = new Set<string>()
  const offer = (choice: readonly Part[]): void => {
    const lastKept = parts.findLastIndex((part) => choice.includes(part))
    const next = parts[lastKept + 1]
    if (choice.some((part) => part.afterComma) || (choice.length === 0 && parts.length > 0 && !parts.every(isLoose))) return
    const words = choice.map((part) => partWords(part, read)).filter((text) => text !== '')
    const key = words.join(' ')
    if (seen.has(key) || !endsWell(key, next)) return
    seen.add(key)
    tellings.push({ words, dropped: parts.length - choice.length })
  }
  for (let end = parts.length; end >= 0; end--) {
    const tail = parts.slice(end)
    if (!tail.every((part, at) => mayEndBefore(part, end + at, clause))) continue
    const kept = parts.slice(0, end)
    offer(kept.filter((part) => !part.afterComma || !isAside(part)))
    offer(kept.filter((part) => !isAside(part)))
  }
  return tellings
}

/** A part as we print it; days told from the day of the report become dates, and a vague time becomes nothing. */
function partWords(part: Part, read: ReadClaim): string {
  const text = read.sentence.slice(part.start, part.end)
  const { claim } = read
  const meant = claim.dates.find(
    (date) =>
      date.start - claim.start >= part.start && date.end - claim.start <= part.end && date.end - date.start > (part.end - part.start) / 3,
  )
  const printed = meant === undefined ? undefined : printInterval(meant.interval)
  if (part.kind === 'time') return printed ?? ''
  const isPlainDate =
    part.kind === 'prep' && /^(?:in|on)$/.test(part.head) && meant !== undefined && part.end - part.start - (meant.end - meant.start) < 6
  if (isPlainDate && printed !== undefined) return printed
  return moneyWords(houseWords(text), claim)
}

/** "$5 million" as "USD 5 million": the currency that was read, where a sign alone would be vague. */
export function moneyWords(text: string, claim: Claim): string {
  const currency = claim.money[0]?.money.currency
  if (currency === undefined || claim.money.some((slot) => slot.money.currency !== currency)) return text
  return text.replace(/(?:(?<![\p{L}])US)?[$€£](?=\d)/gu, `${currency} `)
}

const loose =
  /^(?:also|now|already|still|just|recently|formally|officially|quietly|finally|later|then|soon|quickly|swiftly|immediately|jointly|abruptly|once|again|instead|meanwhile|however|therefore|thus|indeed|earlier|first|even|essentially|basically|simply|really|actually|very|largely|reportedly)$/

/** The verb group as words, in its own tense; adverbs that carry no meaning are left out. */
export function verbWords(clause: Clause, lemma = clause.verb.lemma): string {
  const { verb } = clause
  const helpers = verb.helpers.filter((word) => !loose.test(word) || word === 'reportedly')
  const last = verb.text.toLowerCase().split(/\s+/).at(-1) ?? ''
  const be = { "'s": 'is', '’s': 'is', "'re": 'are', '’re': 'are', "'m": 'am' }[last.replace(/^[^'’]+/, '')] ?? last
  return houseWords([...helpers, verb.lemma === 'be' ? be : inflect(lemma, verb.form)].join(' '))
}
