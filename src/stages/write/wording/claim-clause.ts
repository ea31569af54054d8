// A claim's clause, read again from its sentence: what of it must be told, what may be left out, and how it sounds in our words.

import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Interval } from '../../../domain/interval.ts'
import { readingsAndBeside } from '../../../text/beside-clauses.ts'
import type { Clause, Part } from '../../../text/clause.ts'
import { plainSentence } from '../../../text/plain-sentence.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { endsWell, type Form, isAside, isClosed, isLoose, isRateUnit, mayEndBefore, runsOnWell, withThat } from './clause-ends.ts'
import { isGlossed } from './clause-halves.ts'
import { isCaptionVerb, isHalfSubject, isLimited, isMisread, isNounForVerb, isOfOtherYear, isPlaced, isSpliced } from './clause-limits.ts'
import { isTakenBack } from './contrasted.ts'
import { sourceOf } from './evidence-of.ts'
import { houseWords } from './house-words.ts'
import { endsWhole, losesLimit, mayEndLoosely, ofWhatIsSaid, partsQuality, weekdayAtEnd } from './loose-ends.ts'
import { measuredBehind } from './measured-behind.ts'
import { inThirdPerson } from './own-post.ts'
import { printDate, printInterval } from './phrases.ts'
import { isCredited, isPost } from './posted.ts'
import type { ReadClaim } from './read-claim.ts'
import { inflect } from './rephrase.ts'

const readBefore = new WeakMap<Claim, { readonly from: object | undefined; readonly read: ReadClaim | undefined }>()

/** The parse of a claim's sentence; of its slots where the article's text is gone. Undefined where the clause is not found again. */
export function readClaim(claim: Claim, dossier: Dossier): ReadClaim | undefined {
  const from = sourceOf(dossier, claim.articleId)?.article
  const known = readBefore.get(claim)
  if (known !== undefined && known.from === from) return known.read
  const found = readAgain(claim, from)
  const read = found === undefined ? undefined : inThirdPerson(found, dossier)
  readBefore.set(claim, { from, read })
  return read
}

function readAgain(claim: Claim, article: Dossier['sources'][number]['article'] | undefined): ReadClaim | undefined {
  if (claim.verb.text === '') return undefined
  const text = article?.text.slice(claim.start, claim.end) ?? ''
  const published = article?.publishedAt.slice(0, 10) ?? ''
  if (isCredited(claim.suffix)) return undefined
  const sentence = text === '' ? `${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''}.` : plainSentence(text)
  // "A BIG leap forward!" is somebody's tweet.
  if (!/[.]["”’')]{0,2}$/u.test(sentence.trim()) || isPost(claim, article?.text ?? '') || isTakenBack(sentence)) return undefined
  // Inside somebody's quotation that began in a sentence before: that is what somebody says, and not told as done.
  if ((text.match(/[“”"]/gu)?.length ?? 0) % 2 === 1) return undefined
  // "It was only then that Vega entered": the stress is the news, and is lost.
  if (/^(?:But |And )?It (?:was|is|wasn[’']t|isn[’']t)\b/u.test(sentence)) return undefined
  // A caption: told in the present, with its day in full.
  const isDated = /\b\p{Lu}\p{Ll}+\.? \d{1,2}, \d{4}/u.test(sentence)
  const at = text === '' ? claim.subject.text.length + 1 : claim.verb.start - claim.start
  const source = text === '' ? sentence : text
  const found = { claim, source, published }
  for (const form of readingsAndBeside(sentence)) {
    // The claim is read in the form that it was recorded from: the first that holds its object whole.
    const isWhole = claim.object === undefined || /\S/u.test(form.sentence.charAt(claim.object.end - claim.start - 1))
    for (const clause of isWhole ? form.clauses : []) {
      const isCaption =
        isDated &&
        (/^(?:is|are)$/.test(clause.verb.helpers[0] ?? '') || (clause.verb.helpers.length === 0 && /^(?:s|base)$/.test(clause.verb.form)))
      if (
        isLimited(clause, form.sentence) ||
        isOfOtherYear(clause, source, published) ||
        isSpliced(clause, form.sentence, source) ||
        isPlaced(clause, source) ||
        isHalfSubject(clause, source) ||
        isCaptionVerb(clause) ||
        isNounForVerb(clause) ||
        isMisread(clause, form.sentence)
      )
        continue
      if (clause.verb.start === at) return isCaption ? undefined : { ...found, sentence: form.sentence, clause }
      const inner = clause.parts.find((part) => part.clause?.verb.start === at)?.clause
      if (inner !== undefined) return { ...found, sentence: form.sentence, clause: inner, outer: clause }
    }
  }
  return undefined
}

/** One way of telling a clause: `words` are the parts kept after the verb. */
export interface Telling {
  readonly words: readonly string[]
  /** The preposition of the last of them, where it tells when or in what course of things. */
  readonly closing?: string
  /** What is told from each part on before which the report may be named. */
  readonly tails: readonly string[]
}

/** "Signed the bill, the Gazette reported, after a vote", "to save the port": what another's name may part from the words before. */
const mayFollowName = (part: Part, before: Part | undefined, { clause, sentence }: ReadClaim): boolean => {
  const { kind, head, afterComma, start, end } = part
  if (afterComma || before === undefined || clause.parts.some((each) => each.kind === 'clause' || each.kind === 'question')) return false
  const told = sentence.slice(clause.verb.end, start)
  if (kind === 'infinitive') return isForPurpose(told) && takesPurpose.test(clause.verb.lemma) && /^(?:object|prep)$/.test(before.kind)
  if (kind === 'adverbial') return !/^(?:than|as|so|not)$/.test(head)
  const text = sentence.slice(start, end)
  // "In America" may belong to the noun before it; a day cannot, and "350,000 | in damages" is one figure.
  const isWhen =
    /^(?:in|on|at|under)$/.test(head) &&
    /\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(text)
  return (
    kind === 'prep' &&
    (isWhen || /^(?:at|after|during|amid|following|since|despite|without|until)$/.test(head)) &&
    !/^\p{L}+ \p{Ll}+ing\b/u.test(text) &&
    !/\d\s*$/u.test(told)
  )
}

/** "Left the house to save it", and not "wants the house to be saved". */
const takesPurpose =
  /^(?:use|hold|travel|leave|visit|open|close|send|release|spend|hire|sign|launch|start|fly|move|take|cut|raise|form|join|sell|buy|change|lead|write|publish|file|convene|deploy|cancel|end|approve)$/

/** "The plan to save it", "one group fighting to": what such a word is for stands with it. */
const isForPurpose = (words: string): boolean =>
  !/\p{Ll}ing\b|\b(?:plans?|efforts?|attempts?|bills?|decisions?|orders?|requests?|calls?|bids?|deals?|agreements?|rights?|power|authority|chance|need|ways?|proposals?|offers?|legislation|measures?|moves?|pledges?|promises?|threats?|ability|permission|push|campaign|laws?|resolution|order|letter|for)\b/u.test(
    words,
  )

/** Whether a part may open its sentence: "under a contract of 15 years", "because prices rose"; of "the two sides" the subject must come first. */
function mayOpen({ kind, head }: Part, text: string): boolean {
  if (kind === 'prep') return /^(?:after|during|despite|following|amid)$/.test(head) || (head === 'under' && /^under an? /u.test(text))
  return kind === 'adverbial' && /^(?:after|because|since)$/.test(head) && !/\bthe (?:two|three|four|latter|others?)\b|\bboth\b/u.test(text)
}

/**
 * The ways a clause can be told, fullest first: whole, without days and asides, and ended early.
 *
 * @param isLooselyEnded ended wherever a part ends and no condition is lost: for headlines that are held beside their sources afterwards
 */
export function tellingsOf(read: ReadClaim, form: Form = 'sentence', isLooselyEnded = false): readonly Telling[] {
  const known = tellingsBy.get(read) ?? new Map<string, readonly Telling[]>()
  tellingsBy.set(read, known)
  const key = `${form} ${isLooselyEnded}`
  const tellings = known.get(key) ?? tellingsAnew(read, form, isLooselyEnded)
  known.set(key, tellings)
  return tellings
}

const tellingsBy = new WeakMap<ReadClaim, Map<string, readonly Telling[]>>()

function tellingsAnew(read: ReadClaim, form: Form, isLooselyEnded: boolean): readonly Telling[] {
  const { clause } = read
  const { parts } = clause
  const tellings: Telling[] = []
  const seen = new Set<string>()
  const offer = (choice: readonly Part[], runsOn = false): void => {
    const lastKept = parts.findLastIndex((part) => choice.includes(part))
    if (losesLimit(lastKept + 1, read) || partsQuality(parts, choice, read)) return
    // "reported on Monday the losses": a day between verb and object is no English.
    if (choice.some((part, at) => part.head === 'whether' && choice[at - 1]?.kind === 'object')) return
    if (choice.some((part, at) => part.kind === 'time' && partsByDay(choice[at + 1]))) return
    if (choice.some((part) => part.afterComma) !== runsOn) return
    if (choice.length === 0 && parts.length > 0 && !parts.every((part) => isLoose(part, read.sentence))) return
    const printed = choice.map((part) => ({ part, text: partWords(part, read) })).filter(({ text }) => text !== '')
    const said = printed.map(({ part, text }, at) => withThat(part, printed[at - 1]?.part, text))
    // A part behind a comma brings its comma along.
    const words = said.map((text, at) => (printed[at + 1]?.part.afterComma === true ? `${text},` : text))
    const closing = printed.at(-1)?.part
    const key = words.join(' ')
    const share = closing === undefined ? undefined : measuredBehind(closing.end, read)
    if (closing !== undefined && share === undefined && isGlossed(closing.end, read)) return
    const left = parts.slice(lastKept + 1).filter(({ end }) => share === undefined || end > (closing?.end ?? 0) + share.length)
    if (
      seen.has(key) ||
      !(
        isClosed(parts[lastKept - 1], parts[lastKept], parts[lastKept + 1]) ||
        (isLooselyEnded ? endsWhole(key) : endsWell(key, left, form, read.sentence))
      )
    )
      return
    seen.add(key)
    const isCourse = closing !== undefined && mayOpen(closing, partWords(closing, read))
    const tails = printed.flatMap(({ part }, at) => (mayFollowName(part, printed[at - 1]?.part, read) ? [words.slice(at).join(' ')] : []))
    if (share === undefined) tellings.push({ words, tails, ...(isCourse && { closing: closing.head }) })
    else tellings.push({ words: [...words.slice(0, -1), `${words.at(-1)}${moneyWords(share, read.claim)}`], tails: [] })
  }
  for (let end = parts.length; end >= 0; end--) {
    const closed = parts[end - 1]?.end ?? clause.verb.end
    const measured = closed + (measuredBehind(closed, read)?.length ?? 0)
    const tail = parts.slice(end).filter((part) => part.end > measured)
    const isFit = isLooselyEnded
      ? mayEndLoosely(end, read)
      : tail.every((part, at) => isRateUnit(tail[at - 1], part, read) || mayEndBefore(part, parts.indexOf(part), read, form))
    if (!isFit) continue
    const kept = parts.slice(0, end)
    offer(withoutAsides(kept, (part) => part.afterComma && isAside(part, read.sentence)))
    offer(withoutAsides(kept, (part) => isAside(part, read.sentence)))
    if (form === 'sentence' && runsOnWell(kept, read.sentence))
      offer(
        kept.filter((part) => part.kind !== 'time' || !part.afterComma),
        true,
      )
  }
  return tellings
}

/** What a day would part from the words it belongs to: an object, or "of", "about" and their kind. */
const partsByDay = (next: Part | undefined): boolean =>
  next?.kind === 'object' ||
  (next?.kind === 'prep' && !next.afterComma && /^(?:about|of|over|against|with|from|to|for|by|into)$/.test(next.head))

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
  if (meant !== undefined && vagueSpan.test(text)) return ''
  // "Weighed in | Monday afternoon": no day has "in" before it.
  if (part.head === 'in' && /^in (?:late |early )?\p{Lu}\p{Ll}+day\b/u.test(text)) return 'in'
  const printed = meant === undefined || !isPossible(meant.interval, read) ? undefined : printInterval(meant.interval)
  const bound = /^(?:by|since|until|before|after|from)$/.test(part.head) ? `${part.head} ` : ''
  // "For most of Wednesday": how much of the day it was.
  if (part.kind === 'time' && /^of /u.test(text)) return printed === undefined ? '' : `of ${printed.replace(/^(?:on|in) /, '')}`
  // "Skipped through Tuesday": all of the day, and no day on which.
  if (part.kind === 'time' && /^(?:through|throughout|all|every|each)$/.test(part.head)) return text
  if (part.kind === 'time') return printed === undefined ? '' : bound === '' ? printed : bound + printed.replace(/^(?:on|in) /, '')
  const isPlainDate =
    part.kind === 'prep' && /^(?:in|on)$/.test(part.head) && meant !== undefined && text.length - (meant.end - meant.start) < 6
  if (isPlainDate) return printed ?? (meant.interval.precision === 'day' ? '' : moneyWords(houseWords(text), claim))
  const own = ofWhatIsSaid(part, read) ? text.replace(weekdayAtEnd, '') : text
  const dated = own === text ? dates.toReversed().reduce((out, date) => withDate(out, date, read), text) : own
  return moneyWords(houseWords(dated.trim()), claim)
}

const vagueSpan =
  /\b(?:in|within) (?:about|around|roughly|less than|more than|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of|the next|\d+) (?:\p{L}+ ){0,2}?(?:days?|weeks?|months?|hours?)\b/u

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
  // "Indicted in October, including for conspiracy to defraud": what is told behind a comma says nothing of when.
  const aside = clause.parts.findIndex(({ afterComma }) => afterComma)
  const own = clause.parts.slice(0, aside < 0 ? undefined : aside)
  const ahead =
    clause.verb.helpers.some((word) => /^(?:will|would|may|might|could|should|shall|must|can)$/.test(word)) ||
    own.some((part) => part.kind === 'infinitive') ||
    (clause.verb.helpers.length === 0 && /^(?:s|base)$/.test(clause.verb.form)) ||
    (clause.verb.form === 'ing' && clause.verb.helpers.some((word) => /^(?:is|are|am)$/.test(word)))
  return ahead ? interval.to >= published : interval.from <= published
}

/** "$5 million" as "USD 5 million": the currency that was read, where a sign alone would be vague. What is quoted stays as it was said. */
export function moneyWords(text: string, claim: Claim): string {
  // A price per something is held with its "per", and its sign is as vague.
  const currencies = new Set([
    ...claim.money.map(({ money }) => money.currency),
    ...(claim.rates ?? []).flatMap(({ unit }) => (/^[A-Z]{3}$/.test(unit) ? [unit] : [])),
  ])
  const [currency] = currencies
  if (currency === undefined || currencies.size > 1) return text
  return text.replace(/“[^”]*”|(?:(?<![\p{L}])US)?[$€£](?=\d)/gu, (found) => (found.startsWith('“') ? found : `${currency} `))
}

/** Adverbs that a verb group is told without. */
export const loose =
  /^(?:also|now|just|recently|formally|officially|quietly|finally|later|then|soon|quickly|swiftly|immediately|jointly|abruptly|again|instead|meanwhile|however|therefore|thus|indeed|earlier|even|simply|really|actually|very)$/

/** The verb group as words, in its own tense; adverbs that carry no meaning are left out. */
export function verbWords({ verb }: Clause, lemma = verb.lemma): string {
  const helpers = verb.helpers.filter((word) => !loose.test(word))
  const last = verb.text.toLowerCase().split(/\s+/).at(-1) ?? ''
  const be = { "'s": 'is', '’s': 'is', "'re": 'are', '’re': 'are', "'m": 'am' }[last.replace(/^[^'’]+/, '')] ?? last
  const own = lemma === verb.lemma && verbReadings(last).some(({ form }) => form === verb.form) ? last : inflect(lemma, verb.form)
  return houseWords([...helpers, verb.lemma === 'be' ? be : own].join(' ')).replace(/\bcan not\b/u, 'cannot')
}
