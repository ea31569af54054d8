// What a model proposes that an article asserts, held against the article: each part in its sentence, each reading against code's own.
import type { Claim } from '../../../domain/claim.ts'
import { extractClaims, type NumberedSentence, type ProposedClaim, type ProposedClaims } from '../../../prompts/extract-claims.ts'
import { type Question, questionOf } from '../../../prompts/prompt.ts'
import { findClauses } from '../../../text/clauses.ts'
import { polarityOf } from '../../../text/polarity.ts'
import { classWords } from '../../../text/word-classes.ts'
import { spansHold } from './check-spans.ts'
import { typeOfSentence } from './fact-types.ts'
import { type ClaimsInput, claimFrom, readingOf, type SentenceRead, sentenceAt } from './make-claim.ts'

/** The test a proposal failed first; they are counted on the job's line and never repaired by guess. */
export type Drop = 'sentence' | 'part' | 'order' | 'subject' | 'clause' | 'speaker' | 'voice' | 'value' | 'type' | 'known'

/** What the model is asked of one article, and which sentence each short id means. */
export interface AskedClaims {
  readonly question: Question<ProposedClaims>
  readonly sentences: ReadonlyMap<string, SentenceRead>
}

const sentencesMax = 24
const charactersMax = 6000

/**
 * The question about one document, in the order of its sentences; undefined where none may be shown. Only English: what a model
 * reads in another language is not checked here as strictly as it has to be.
 */
export function askForClaims(input: ClaimsInput): AskedClaims | undefined {
  const reading = readingOf(input)
  const sentences = new Map<string, SentenceRead>()
  let characters = 0
  for (const [position, span] of reading.article.sentences.entries()) {
    const read = sentenceAt(reading, span, position)
    characters += read?.sentence.length ?? 0
    if (sentences.size === sentencesMax || characters > charactersMax) break
    if (read !== undefined && !read.isSet) sentences.set(`s${sentences.size + 1}`, read)
  }
  if (sentences.size === 0 || !reading.article.language.startsWith('en')) return undefined
  const lines: readonly NumberedSentence[] = [...sentences].map(([id, { sentence }]) => ({ id, text: sentence }))
  return { question: questionOf(extractClaims, lines), sentences }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Every place where words stand in a sentence as whole words. */
function placesOf(words: string, sentence: string): readonly Stretch[] {
  const found: Stretch[] = []
  if (words.trim() !== words || words === '') return found
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
    const end = at + words.length
    if (!/[\p{L}\p{N}]$/u.test(sentence.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(sentence.slice(end))) found.push({ start: at, end })
  }
  return found
}

/** Words that may stand between a subject and its verb, or a verb and its object, without belonging to either. */
const isLoose = (between: string): boolean => classWords(between).every(({ tag, lower }) => tag === 'R' || lower === 'first')

const saying = /\b(?:said|says|say|told|tells|announced|according to|added|confirmed|reported|reports|reportedly)\b/iu

/** ", a lawyer from Lund who once led the council,": what is told of a subject before its verb. */
const toldBeside = /^,\s(?:an?|the|who|which|whose|one of|including|along with|former|\d|\p{Lu})[^:;“”"()]{0,220},\s$/u

/** Whether a subject and a verb belong together over what stands between: no list goes on there, and nobody else speaks. */
const isBeside = (between: string): boolean =>
  isLoose(between) || (toldBeside.test(between) && !/,\s(?:and|or|but)\s/u.test(between) && !saying.test(between))

interface Placed {
  readonly subject: Stretch
  readonly verb: Stretch
  readonly object?: Stretch
}

/** Subject, verb and object where they follow one another with nothing between them: no model can put a party in another's place. */
function placed(it: ProposedClaim, sentence: string): Placed | Drop {
  const objects = placesOf(it.object, sentence)
  const [subjects, verbs] = [placesOf(it.subject, sentence), placesOf(it.verb, sentence)]
  if (subjects.length === 0 || verbs.length === 0 || (it.object !== '' && objects.length === 0)) return 'part'
  for (const subject of subjects)
    for (const verb of verbs) {
      if (verb.start <= subject.end || !isBeside(sentence.slice(subject.end, verb.start))) continue
      if (it.object === '') return { subject, verb }
      const object = objects.find(({ start }) => start > verb.end && isLoose(sentence.slice(verb.end, start)))
      if (object !== undefined) return { subject, verb, object }
    }
  return 'order'
}

/** What may follow a part that is whole, a time among it: "12 MW" of "12 MW less than planned" is not. */
function endsPart(rest: string): boolean {
  const [next] = classWords(rest)
  return (
    next === undefined ||
    /^(?:late|early|last|next)$/.test(next.lower) ||
    (/^[^\p{L}#]$|^[ITCKBWHZ]$/u.test(next.tag) && !/^(?:of|than|or)$/u.test(next.lower))
  )
}

/** What may open a sentence before its subject: a time, a place, a deed beside the deed; no condition. */
const opening =
  /^(?:On|In|At|After|Before|During|From|Since|By|For|With|Under|Earlier|Later|Meanwhile|However|As|While|When|Although|Though|Despite|Like|Unlike|Along|\p{Lu}\p{Ll}+ing)\b[^:;“”"()]{1,200},\s*$/u

/** A subject is whole only where a clause can begin: at the start, behind an opening phrase, or behind "says" or "that" of a speaker. */
function beginsClause(before: string, speaker: string): boolean {
  if (before.trim() === '' || opening.test(before)) return true
  return speaker !== '' && before.includes(speaker) && saying.test(before) && /\b(?:that|said|says)\s*$/u.test(before)
}

/** Who speaks stands beside the word of speech; a sentence with such a word must name who does. */
function isSpeaker({ speaker }: ProposedClaim, sentence: string): boolean {
  if (speaker === '') return !saying.test(sentence)
  return placesOf(speaker, sentence).some(({ start, end }) => {
    const [before, after] = [sentence.slice(Math.max(0, start - 20), start), sentence.slice(end, end + 24)]
    return /\b(?:according to|said|says) $/iu.test(before) || /^ (?:said|says|say|told|announced|added|confirmed|reported)\b/u.test(after)
  })
}

/** Whether the rules read the same deed of somebody else, or read it already: their reading stands. */
function readByRule({ subject, verb }: Placed, sentence: string): Drop | undefined {
  const clauses = findClauses(sentence).flatMap((clause) => [clause, ...clause.parts.flatMap((part) => part.clause ?? [])])
  const same = clauses.find((clause) => clause.verb.start < verb.end && clause.verb.end > verb.start)
  if (same === undefined) return undefined
  return same.subject.start === subject.start && same.subject.end === subject.end ? 'known' : 'clause'
}

function claimOf(it: ProposedClaim, read: SentenceRead): Claim | Drop {
  const { sentence, span, slot, found, input } = read
  const parts = placed(it, sentence)
  if (typeof parts === 'string') return parts
  const { subject, verb, object } = parts
  if (!classWords(sentence.slice(verb.start, verb.end)).some(({ tag }) => /^[VvEeXhdM]$/u.test(tag))) return 'part'
  const byRule = readByRule(parts, sentence)
  if (byRule !== undefined) return byRule
  if (!beginsClause(sentence.slice(0, subject.start), it.speaker)) return 'subject'
  if (!isSpeaker(it, sentence)) return 'speaker'
  const to = object?.end ?? verb.end
  // The sentence and the clause alone must sound alike, and as the model says: a "not" or "may" elsewhere decides nothing then.
  const voices = [sentence, sentence.slice(subject.start, to)].map(polarityOf)
  if (voices.some(({ modality, negated }) => modality !== it.modality || negated !== it.negated)) return 'voice'
  if (!endsPart(sentence.slice(to))) return 'part'
  const figures = [...found.quantities, ...found.money, ...found.rates, ...found.dates]
  if (it.value !== '' && !figures.some(({ text }) => text === it.value)) return 'value'
  if (it.type !== 'none' && typeOfSentence(sentence)?.type !== it.type) return 'type'
  const own = <T extends { readonly start: number; readonly end: number }>(slots: readonly T[]): readonly T[] =>
    slots.filter((each) => each.start >= span.start + subject.start && each.end <= span.start + to)
  const kept = { quantities: own(found.quantities), money: own(found.money), rates: own(found.rates), dates: own(found.dates) }
  const [said] = placesOf(it.speaker, sentence)
  const slots = {
    subject: slot(subject.start, subject.end),
    verb: slot(verb.start, verb.end),
    ...(object !== undefined && { object: slot(object.start, object.end) }),
    ...(said !== undefined && { speaker: slot(said.start, said.end) }),
  }
  const claim = claimFrom({ ...read, found: kept }, slots, { modality: it.modality, negated: it.negated }, '')
  return spansHold(claim, input.article) ? claim : 'part'
}

export interface Checked {
  readonly claims: readonly Claim[]
  readonly drops: Readonly<Partial<Record<Drop, number>>>
}

/**
 * The proposals that the article bears out, as claims beside those the rules read.
 *
 * @param writer prompt and model, kept as the claim's method
 */
export function checkProposals({ claims }: ProposedClaims, { sentences }: AskedClaims, writer: string): Checked {
  const kept = new Map<string, Claim>()
  const drops: Partial<Record<Drop, number>> = {}
  for (const each of claims) {
    const read = sentences.get(each.sentence)
    const claim = read === undefined ? 'sentence' : claimOf(each, read)
    if (typeof claim === 'string') drops[claim] = (drops[claim] ?? 0) + 1
    else if (!kept.has(claim.id)) kept.set(claim.id, { ...claim, method: writer })
  }
  return { claims: [...kept.values()], drops }
}

/** Claims of an article in reading order, those the rules read first where both read one verb. */
export function mergeClaims(byRule: readonly Claim[], byModel: readonly Claim[]): readonly Claim[] {
  const known = new Set(byRule.map(({ id }) => id))
  return [...byRule, ...byModel.filter(({ id }) => !known.has(id))].toSorted((a, b) => a.start - b.start)
}
