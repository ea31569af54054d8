// A claim's clause, read again from its sentence: what of it must be told, what may be left out, and how it sounds in our words.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Interval } from '../../domain/interval.ts'
import { type Clause, findClauses, type Part } from '../../text/clauses.ts'
import { plainSentence } from '../../text/plain-sentence.ts'
import { verbReadings } from '../../text/verbs.ts'
import { classWords } from '../../text/word-classes.ts'
import { sourceOf } from './evidence-of.ts'
import { houseWords } from './house-words.ts'
import { printDate, printInterval } from './phrases.ts'
import { inflect } from './rephrase.ts'

/** A claim with its parse: `outer` is the clause of the speaker, where one speaks. */
export interface ReadClaim {
  readonly claim: Claim
  readonly sentence: string
  /** The day of the report. */
  readonly published: string
  readonly clause: Clause
  readonly outer?: Clause
}

/** The parse of a claim's sentence; of its slots where the article's text is gone. Undefined where the clause is not found again. */
export function readClaim(claim: Claim, dossier: Dossier): ReadClaim | undefined {
  if (claim.verb.text === '') return undefined
  const article = sourceOf(dossier, claim.articleId)?.article
  const text = article?.text.slice(claim.start, claim.end) ?? ''
  const published = article?.publishedAt.slice(0, 10) ?? ''
  if (/^\s*\(?(?:REUTERS|AP\b|Getty|AFP|Photo|FILE PHOTO)/.test(claim.suffix)) return undefined
  const sentence = text === '' ? `${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''}.` : plainSentence(text)
  if (!/[.!?]["”’')]{0,2}$/u.test(sentence.trim())) return undefined
  // A caption: told in the present, with its day in full.
  const isDated = /\b\p{Lu}\p{Ll}+\.? \d{1,2}, \d{4}/u.test(sentence)
  const at = text === '' ? claim.subject.text.length + 1 : claim.verb.start - claim.start
  for (const clause of findClauses(sentence)) {
    const isCaption = isDated && clause.verb.helpers.length === 0 && /^(?:s|base)$/.test(clause.verb.form)
    if (clause.verb.start === at) return isCaption ? undefined : { claim, sentence, published, clause }
    const inner = clause.parts.find((part) => part.clause?.verb.start === at)?.clause
    if (inner !== undefined) return { claim, sentence, published, clause: inner, outer: clause }
  }
  return undefined
}

/** What a telling is for: a headline tells less, and one made from a title leaves out articles as titles do. */
type Form = 'sentence' | 'headline' | 'title'

/** One way of telling a clause: `words` are the parts kept after the verb. */
export interface Telling {
  readonly words: readonly string[]
  /** The preposition of the last of them, where it tells when or in what course of things. */
  readonly closing?: string
}

const conditions = /^(?:if|unless|until|till|without|except|whether|lest|only|so|than|when|where|whenever|wherever|but)$/
const looseHeads = /^(?:in|at|during|after|before|amid|following|since|throughout|despite|near|alongside|within|outside|inside)$/
const needsSecond =
  /^(?:choose|pick|tap|select|hit|accuse|charge|bar|ban|block|prevent|stop|replace|provide|sentence|convict|turn|put|place|send|give|tell|ask|urge|force|allow|order|require|push|press|expect|want|let|make|help|keep|leave|call|name|describe|consider|compare|link|add|move|bring|set|hold|find|hand|grant|award|offer|show|deny|spare|remind|inform|persuade|convince|encourage|invite|permit|enable|compel|cause|lead|prompt|blame|thank|praise|criticise|criticize|attribute|base|dedicate|devote|commit|limit|subject|transfer|deport|return|appoint|nominate|elect|draw|take|pay|sell|deliver|owe|regard|view|see|treat|portray|cast|refer|rob|strip|rid|cure|acquit|suspect|shield|protect|prohibit|discourage|dissuade|exempt|exclude|remove|save|separate|divert|distance|tie|connect|attach|contribute|apply|restore|reduce|raise|cut|lower|increase|extend|expand|use)$/

/** Whether a part at the end of what is told may be left out without changing what is said. */
function isLoose(part: Part): boolean {
  // "Grew 2.8%, down from 3.5%", "46% of the vote, ahead of Vega": what follows hangs on it.
  if (part.afterComma) return !conditions.test(part.head) && !/^(?:up|down|ahead|behind)$/.test(part.head)
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
function mayEndBefore(part: Part, at: number, read: ReadClaim, form: Form): boolean {
  const { clause } = read
  if (conditions.test(part.head)) return false
  const { verb, parts } = clause
  if (verb.lemma === 'be' && (!isLoose(part) || part.kind === 'prep')) return false
  const previous = parts[at - 1]
  const inner =
    previous !== undefined && /^(?:infinitive|participial)$/.test(previous.kind)
      ? lemmaIn(read.sentence.slice(previous.start, previous.end))
      : ''
  if (needsSecond.test(inner) && part.kind !== 'time' && part.kind !== 'adverb') return false
  const before = parts.slice(0, at).filter((each) => each.kind !== 'time' && each.kind !== 'adverb')
  if (isLoose(part) && part.kind !== 'prep') return true
  // A headline says what was done; why and in which round is for the summary.
  const isSpare = /^(?:prep|infinitive|adverbial)$/.test(part.kind) && (verb.passive || !needsSecond.test(verb.lemma))
  if (form !== 'sentence' && isSpare && before.some((each) => each.kind !== 'particle')) return true
  if (needsSecond.test(verb.lemma) && before.length < 2 && !verb.passive) return false
  if (isLoose(part) && before.length > 0) return true
  if (before.length === 0 || before.every((each) => each.kind === 'particle')) return false
  if (part.kind === 'object' || part.kind === 'clause' || part.kind === 'question') return false
  if (part.kind === 'prep') return before.some((each) => each.kind === 'object')
  if (part.kind === 'infinitive') return before.some((each) => each.kind === 'object') && !needsSecond.test(verb.lemma)
  return true
}

/** "At GBP 0.02" goes with its "a gigabyte", which is no object of the verb. */
function isRateUnit(before: Part | undefined, part: Part, { sentence }: ReadClaim): boolean {
  const isUnit = part.kind === 'object' && /^(?:an?|per|each) \p{Ll}/u.test(sentence.slice(part.start, part.end))
  return isUnit && before?.kind === 'prep' && /\d[\d.,]*$/u.test(sentence.slice(before.start, before.end))
}

const lemmaIn = (text: string): string =>
  verbReadings(/^(?:to )?(?:\p{L}+ly )?(?<verb>\p{L}+)/u.exec(text)?.groups?.['verb'] ?? '')[0]?.lemma ?? ''
const measure =
  /(?:^|\s)(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|few|several|some|an?) (?:time|hours?|days?|weeks?|months?|years?|minutes?)$/u

const needsMore =
  /(?:^|\s)(?:ready|able|likely|unlikely|willing|eager|set|due|unable|prepared|set|bound|the only \S+|the (?:first|second|third|1st|2nd|3rd) \S+|the last \S+|the same \S+|the most \S+|the \S+est \S+)$/iu
const pointedEnd = /\bthe (?:[\p{L}'-]+ ){0,3}[\p{Ll}'-]+$/u

/** "Approved a bill": what is left out is what the bill does. */
const vagueEnd =
  /\ban? (?:[\p{Ll}-]+ )?(?:bill|measure|plan|statement|letter|story|report|decision|deal|law|amendment|segment|video|photo|list|meeting|case|suit|lawsuit|proposal|document|way|number|series|kind|sort|system|scheme|programme|policy|rule|order|resolution|post|tweet|question|step|role|range)$/u

/** "Approved a motion | that supports", "caught Vega | lying": what follows without a comma says which, or what. */
function isPinnedBy(tail: readonly { readonly tag: string }[], next: Part): boolean {
  if (next.afterComma) return false
  if (next.kind === 'relative' || next.kind === 'participial' || next.kind === 'clause' || next.kind === 'question') return true
  const isNamed = tail.at(-1)?.tag === 'P' || tail.at(-1)?.tag === '#'
  if (next.kind === 'prep' && /^(?:with|of|as|into|from)$/.test(next.head)) return true
  return !isNamed && (next.kind === 'infinitive' || (next.kind === 'prep' && !isLoose(next)))
}

/** Whether words can end where they do, given the part that would have followed. */
function endsWell(text: string, left: readonly Part[], form: Form): boolean {
  const [next] = left
  const behind = left.find((part) => part.kind !== 'time' && part.kind !== 'adverb')
  if (next === undefined)
    return (
      !/(?:^|\s)(?:headlined|titled|entitled|called|named|dubbed|saying|adding|reading)$/u.test(text) &&
      !/\b(?:about|some|over|nearly|almost) (?:one|two|three|four|five|six|seven|eight|nine|ten)$|\b(?:on|in|of|for|to|with|by|about|from) (?:similar|different|various|other|new|several|many|such)$/u.test(
        text,
      )
    )
  const tail = classWords(text).slice(-4)
  const last = tail.at(-1)
  if (last === undefined) return true
  if (/^[GEebTIDRCXhMdA]$/.test(last.tag) || needsMore.test(text) || measure.test(text)) return false
  if (form === 'sentence' && isPinnedBy(tail, behind ?? next)) return false
  // "With Vega at his side": the two say one thing.
  if (/\bwith (?:\p{L}+ ){0,3}\p{L}+$/u.test(text) && next.kind === 'prep' && !next.afterComma && /^(?:at|in|on|by)$/.test(next.head))
    return false
  if (/(?:^|\s)(?:hours|days|weeks|months|years|minutes|moments|shortly|long|soon)$/u.test(text) && /^(?:after|before)$/.test(next.head))
    return false
  if (/(?:ian|ean|ish|ese|ican|aeli)$/u.test(last.text) && last.tag === 'P' && /^[IA]$/.test(tail.at(-2)?.tag ?? '')) return false
  if (isLoose(next) && next.kind !== 'prep') return true
  // "pours fresh scorn (on it)": a bare noun waits for what follows it.
  const isBare = form !== 'title' && last.tag === 'N' && !tail.some((word) => /^[DP#S]$/.test(word.tag))
  const isEmpty = form === 'sentence' && !isLoose(next) && vagueEnd.test(text)
  return !isBare && !isEmpty && (isLoose(next) || form !== 'sentence' || !pointedEnd.test(text))
}

/** "For moving data out | at a price": a particle behind its noun closes what is told, unless it leads on to the next part. */
function isClosed(before: Part | undefined, last: Part | undefined, next: Part | undefined): boolean {
  const isParticle = last?.kind === 'adverb' && /^(?:out|away|back|off|down)$/.test(last.head)
  return isParticle && before?.kind === 'prep' && next?.kind === 'prep' && !/^(?:of|with|on|to|from)$/.test(next.head)
}

/** What may as well stand before the subject. */
const courses = /^(?:after|before|during|despite|following|amid)$/

/** The ways a clause can be told, fullest first: whole, without days and asides, and ended early. */
export function tellingsOf(read: ReadClaim, form: Form = 'sentence'): readonly Telling[] {
  const { clause } = read
  const { parts } = clause
  const tellings: Telling[] = []
  const seen = new Set<string>()
  const offer = (choice: readonly Part[]): void => {
    const lastKept = parts.findLastIndex((part) => choice.includes(part))
    // "reported on Monday the losses": a day between verb and object is no English.
    if (choice.some((part, at) => part.head === 'whether' && choice[at - 1]?.kind === 'object')) return
    if (choice.some((part, at) => part.kind === 'time' && choice[at + 1]?.kind === 'object')) return
    if (choice.some((part) => part.afterComma) || (choice.length === 0 && parts.length > 0 && !parts.every(isLoose))) return
    const printed = choice.map((part) => ({ part, text: partWords(part, read) })).filter(({ text }) => text !== '')
    const words = printed.map(({ text }) => text)
    const closing = printed.at(-1)?.part
    const key = words.join(' ')
    if (
      seen.has(key) ||
      !(isClosed(parts[lastKept - 1], parts[lastKept], parts[lastKept + 1]) || endsWell(key, parts.slice(lastKept + 1), form))
    )
      return
    seen.add(key)
    const isCourse = closing?.kind === 'prep' && courses.test(closing.head)
    tellings.push({ words, ...(isCourse && { closing: closing.head }) })
  }
  for (let end = parts.length; end >= 0; end--) {
    const tail = parts.slice(end)
    if (!tail.every((part, at) => isRateUnit(tail[at - 1], part, read) || mayEndBefore(part, end + at, read, form))) continue
    const kept = parts.slice(0, end)
    offer(withoutAsides(kept, (part) => part.afterComma && isAside(part)))
    offer(withoutAsides(kept, isAside))
  }
  return tellings
}

/** What hangs on an aside goes with it: of "wins the seat, in a shift to the right" the last part too. */
function withoutAsides(parts: readonly Part[], isDropped: (part: Part) => boolean): readonly Part[] {
  const kept: Part[] = []
  for (const [at, part] of parts.entries()) {
    if (!isDropped(part)) kept.push(part)
    else if (part.afterComma && part.kind !== 'time' && parts[at + 1]?.afterComma === false) return kept
  }
  return kept
}

/** A part as we print it; days told from the day of the report become dates, and a vague time becomes nothing. */
export function partWords(part: Part, read: ReadClaim): string {
  const text = read.sentence.slice(part.start, part.end)
  const { claim } = read
  const dates = claim.dates
    .map((date) => ({ interval: date.interval, start: date.start - claim.start - part.start, end: date.end - claim.start - part.start }))
    .filter((date) => date.start >= 0 && date.end <= text.length)
  const meant = dates.find((date) => date.end - date.start > text.length / 3)
  const printed = meant === undefined || !isPossible(meant.interval, read) ? undefined : printInterval(meant.interval)
  const bound = /^(?:by|since|until|before|after|from)$/.test(part.head) ? `${part.head} ` : ''
  if (part.kind === 'time') return printed === undefined ? '' : bound === '' ? printed : bound + printed.replace(/^(?:on|in) /, '')
  const isPlainDate =
    part.kind === 'prep' && /^(?:in|on)$/.test(part.head) && meant !== undefined && text.length - (meant.end - meant.start) < 6
  if (isPlainDate) return printed ?? (meant.interval.precision === 'day' ? '' : moneyWords(houseWords(text), claim))
  const dated = dates.toReversed().reduce((out, date) => withDate(out, date, read), text)
  return moneyWords(houseWords(dated.trim()), claim)
}

interface PlacedDate {
  readonly interval: Interval
  readonly start: number
  readonly end: number
}

/** "early Sunday" inside words as the day it was; left as it is where the day is part of a name or comes before a noun. */
function withDate(text: string, { interval, start, end }: PlacedDate, read: ReadClaim): string {
  const raw = text.slice(start, end)
  const isWeekday = /^(?:(?:on|late|early) )*\p{L}+day(?: (?:morning|afternoon|evening|night))?$/iu.test(raw)
  const after = text.slice(end).replace(/^ (?:morning|afternoon|evening|night)\b/u, '')
  const before = text
    .slice(0, start)
    .replace(/(?:^|\s)(?:(?:on|late|early) ?)+$/u, ' ')
    .trimEnd()
  const stands = /^(?:$|[,;.]| (?:in|at|on|by|to|for|with|from|after|before|and|that|when|as|during|over|near|amid|against)\b)/u.test(after)
  const isBound = /\b(?:by|since|until|before|after|from)$/u.test(before)
  if (/\b(?:Super|Black|Good|Cyber|Giving|Bloody|Palm|Easter)$/u.test(before)) return text
  if (!isWeekday || !stands || interval.precision !== 'day' || !isPossible(interval, read)) return text
  if (/(?:^|\s)(?:the|a|an|its|their|his|her|this|that|of|for|in|next|last)$|['’]s$/iu.test(before)) return text
  return `${before} ${isBound ? printDate(interval.from) : (printInterval(interval) ?? raw)}${after}`
}

/** What is past when it is told cannot lie ahead of the report, and what is to come cannot lie behind it. */
function isPossible(interval: Interval, { clause, published }: ReadClaim): boolean {
  const ahead =
    clause.verb.helpers.some((word) => /^(?:will|would|may|might|could|should|shall|must|can)$/.test(word)) ||
    clause.parts[0]?.kind === 'infinitive'
  return ahead ? interval.to >= published : interval.from <= published
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

const pointsInTime = /\b(?:\d{4}|on \d|ago|when|while|as|before|during|after|since|until|for \w+ (?:days|weeks|months|years))\b/u

const standing =
  /^(?:live|know|own|hold|serve|lead|run|want|believe|need|like|love|hate|fear|hope|expect|think|feel|see|hear|include|contain|cost|mean|remain|stay|represent|support|oppose|work|teach|use|try|seek|face|carry|wear|spend|play|study|attend|keep|follow|watch|cover|earn|employ|require|involve|reflect|show|suggest|describe|consider|call)$/

/** The same deed in the other past tense, where nothing said with it fixes the moment: "signed" and "has signed". */
export function otherTense(clause: Clause, object: string): string | undefined {
  const { verb, subject } = clause
  const isDeed = clause.parts[0]?.kind === 'object' || clause.parts[0]?.kind === 'infinitive'
  if (!isDeed || standing.test(verb.lemma) || verb.passive || verb.lemma === 'be' || verb.lemma === 'have' || pointsInTime.test(object))
    return undefined
  const helpers = verb.helpers.filter((word) => !loose.test(word))
  if (helpers.length === 0 && verb.form === 'past' && subject.plural !== undefined)
    return houseWords(`${subject.plural ? 'have' : 'has'} ${inflect(verb.lemma, 'participle')}`)
  return helpers.length === 1 && /^(?:has|have)$/.test(helpers[0] ?? '') && verb.form === 'participle'
    ? houseWords(inflect(verb.lemma, 'past'))
    : undefined
}
