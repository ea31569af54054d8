// Shallow parse of an English news sentence: subject, verb group and the parts after it, with relative clauses and asides left out.

import { partsFrom } from './clause-parts.ts'
import { finiteVerbFrom, readVerb } from './finite-verbs.ts'
import type { VerbGroup } from './verbs.ts'
import { type ClassedWord, classWords } from './word-classes.ts'

/** UTF-16 offsets into the sentence, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** `head` is the word that decides number; `plural` is undefined where its form does not tell. */
export interface NounPhrase extends Stretch {
  readonly head: string
  readonly plural: boolean | undefined
}

/**
 * What follows a verb, or opens the clause: `head` is the preposition, conjunction or first word in small letters. `clause` is the
 * parsed clause of a "that ..." complement.
 */
export interface Part extends Stretch {
  readonly kind:
    | 'object'
    | 'particle'
    | 'prep'
    | 'infinitive'
    | 'participial'
    | 'clause'
    | 'question'
    | 'relative'
    | 'adverbial'
    | 'adverb'
    | 'time'
  readonly head: string
  readonly afterComma: boolean
  readonly clause?: Clause
}

/** One clause in the publisher's voice, or in that of `speaker` where the sentence ends in "..., X said" or "according to X". */
export interface Clause {
  readonly subject: NounPhrase
  readonly verb: VerbGroup
  readonly parts: readonly Part[]
  readonly lead: readonly Part[]
  readonly speaker?: Stretch
  /** The clause stands under a condition that opens the sentence. */
  readonly conditional: boolean
}

const sentenceCharactersMax = 600

/**
 * The clauses of a sentence in reading order: the main one, then those joined to it by "and" with their own verb. Empty where the
 * rules are not sure of subject and verb. Never throws; each word is looked at a bounded number of times.
 */
export function findClauses(sentence: string): readonly Clause[] {
  if (sentence.length > sentenceCharactersMax) return []
  const words = classWords(sentence)
  const to = words.findLastIndex((word) => !/^[.!?"”’)\]]$/.test(word.text)) + 1
  if (to < 3 || words.at(-1)?.text === '?') return []
  const found: Clause[] = []
  let from = datelineEnd(words)
  for (let turn = 0; turn < 3; turn++) {
    const read = clauseFrom({ sentence, words, to }, from, found.at(-1))
    if (read === undefined) break
    found.push(read.clause)
    if (read.next === undefined) break
    from = read.next
  }
  return found
}

/** "LYON (Agency) - ": the words before the story begins. */
function datelineEnd(words: readonly ClassedWord[]): number {
  const dash = words.findIndex((word, at) => at < 12 && (word.tag === '-' || word.tag === '–'))
  const isDateline =
    dash > 0 && words.slice(0, dash).every((word) => /^[P,()Z#.]$/.test(word.tag)) && /^\p{Lu}{2}/u.test(words[0]?.text ?? '')
  return isDateline ? dash + 1 : 0
}

/** A sentence under the knife: `to` is the index after its last word. */
export interface Ground {
  readonly sentence: string
  readonly words: readonly ClassedWord[]
  readonly to: number
}

interface Read {
  readonly clause: Clause
  /** Where a clause joined by "and" begins. */
  readonly next: number | undefined
  /** Index after the last word read. */
  readonly end: number
}

/** Reads one clause; `before` lends its subject to a verb that follows "and". */
export function clauseFrom(ground: Ground, from: number, before?: Clause): Read | undefined {
  const { words } = ground
  const shared = before !== undefined && /^[VEXhvdMRn]$/.test(words[from]?.tag ?? '') ? before : undefined
  const opened = shared === undefined ? openersFrom(ground, from) : { lead: [], from }
  for (const start of opened === undefined ? [] : [opened.from]) {
    const at = shared === undefined ? finiteVerbFrom(ground, start) : start
    if (at === undefined) continue
    const subject = shared?.subject ?? subjectOf(ground, start, at)
    const verb = readVerb(ground, at)
    if (subject === undefined || verb === undefined || !agrees(subject, verb.group)) continue
    const rest = partsFrom(ground, verb, (inner) => clauseFrom(ground, inner))
    if (rest === undefined) continue
    const lead = opened?.lead ?? []
    const source = lead.find((part) => part.head === 'according')
    const speaker =
      rest.speaker ?? (source === undefined ? shared?.speaker : { start: source.start + 'according to '.length, end: source.end })
    const clause: Clause = {
      subject,
      verb: verb.group,
      parts: rest.parts,
      lead: lead.filter((part) => part !== source),
      conditional: lead.some((part) => /^(?:if|unless|had|were|should)$/.test(part.head)),
      ...(speaker !== undefined && { speaker }),
    }
    return { clause, next: rest.next, end: rest.end }
  }
  return undefined
}

function openersFrom(ground: Ground, from: number): { readonly lead: readonly Part[]; readonly from: number } | undefined {
  const { words, to } = ground
  const lead: Part[] = []
  let at = from
  for (let turn = 0; turn < 4; turn++) {
    const word = words[at]
    if (word === undefined) return undefined
    const next = words[at + 1]
    if (/^[CK]$/.test(word.tag) || (word.tag === ',' && (lead.length + turn > 0 || from > 0))) {
      at++
      continue
    }
    if (word.tag === 'Z' && next?.tag === 'S') break
    const isTime =
      /^(?:last|this|next|earlier|later|late|early)$/.test(word.lower) && /^(?:this|week|month|year|\p{L}+day)$/u.test(next?.lower ?? '')
    const opens = /^[IBTGEeZRW]$/.test(word.tag) || isTime || word.lower === 'according'
    if (!opens || (word.tag === 'W' && word.lower !== 'when')) break
    if (word.tag === 'R' && (next?.tag === '#' || /^(?:least|most|half|all|every|enough)$/.test(next?.lower ?? ''))) break
    if (word.tag === 'R' && next?.tag !== ',' && words[at + 1]?.tag !== 'I') {
      at++
      continue
    }
    const close = closingComma(ground, at)
    const bare = word.tag === 'Z' ? at + 1 : word.lower === 'on' && next?.tag === 'Z' ? at + 2 : undefined
    const end = bare !== undefined && words[bare]?.tag !== ',' && (close === undefined || close > bare + 6) ? bare : close
    if (end === undefined || end >= to) return undefined
    lead.push(partOf(ground, at, end, word.tag === 'B' ? 'adverbial' : word.tag === 'Z' || isTime ? 'time' : 'prep'))
    at = words[end]?.tag === ',' ? end + 1 : end
  }
  return { lead, from: at }
}

/** The comma that ends an opening phrase; those inside a date or a place are passed over. */
function closingComma({ words, to }: Ground, from: number): number | undefined {
  for (let at = from + 1; at < Math.min(to, from + 30); at++) {
    const tag = words[at]?.tag
    if (tag === undefined || /^[;:"“”–()]$/.test(tag)) return undefined
    if (tag !== ',') continue
    const after = words[at + 1]
    const year = after !== undefined && /^\d{4}$/.test(after.text) && words[at + 2]?.tag === ','
    const state = after?.tag === 'P' && words[at - 1]?.tag === 'P' && words[at + 2]?.tag === ','
    if (!year && !state) return at
  }
  return undefined
}

function partOf({ words }: Ground, from: number, to: number, kind: Part['kind']): Part {
  const first = words[from]
  return { start: first?.start ?? 0, end: words[to - 1]?.end ?? 0, kind, head: first?.lower ?? '', afterComma: false }
}

const subjectWordsMax = 14

function subjectOf(ground: Ground, from: number, verbAt: number): NounPhrase | undefined {
  const { words } = ground
  let to = verbAt
  const comma = words.findIndex((word, at) => at > from && at < verbAt && word.tag === ',')
  // "Kelly, who lost a son in 2010, said": the name stands before the commas. A list has no comma before its verb.
  if (comma > 0 && words[verbAt - 1]?.tag === ',') to = comma
  to = withoutTime(ground, from, to)
  const core = words.slice(from, to)
  const [first] = core
  if (first === undefined || core.length > subjectWordsMax || /^[IBWTKHn,E]$/.test(first.tag) || first.lower === 'there') return undefined
  if (core.some((word) => /^["“”;:–()?]$/.test(word.tag) || word.tag === 'B' || word.tag === 'K')) return undefined
  const post = core.findIndex((word, at) => at > 0 && /^[IWH,Ee]$/.test(word.tag))
  const before = post < 0 ? core : core.slice(0, post)
  // "the show the judges liked": a second article begins a clause of its own.
  if (before.some((word, at) => at > 0 && word.tag === 'D' && /^[NLPv]$/.test(before[at - 1]?.tag ?? ''))) return undefined
  const joined = before.findLastIndex((word) => word.tag === 'C')
  const head = before.findLast((word) => /^[NLPOvG#]$/.test(word.tag)) ?? before.findLast((word) => /^[AD]$/.test(word.tag))
  if (head === undefined || (/^[AD]$/.test(head.tag) && !/^(?:many|some|others|all|both|several)$/.test(head.lower))) return undefined
  const isList = joined > 0 || core.some((word) => word.tag === ',')
  return { start: first.start, end: core.at(-1)?.end ?? first.end, head: head.text, plural: isPluralHead(head, before, isList) }
}

/** "Trump on Thursday", "The Senate late Monday night": the day is no part of the name. */
function withoutTime({ words }: Ground, from: number, to: number): number {
  let end = to
  while (end > from + 1) {
    const last = words[end - 1]
    const before = words[end - 2]
    if (last === undefined) break
    if (last.tag === 'R' || last.tag === 'Z' || last.lower === 'first') end--
    else if (/^(?:night|morning|afternoon|evening)$/.test(last.lower) && before?.tag === 'Z') end--
    else if (
      before?.lower === 'in' &&
      /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(last.lower)
    )
      end -= 2
    else if (last.lower === 'on' || (/^(?:late|early)$/.test(last.lower) && words[end]?.tag === 'Z')) end--
    else if (/^(?:week|month|year)$/.test(last.lower) && /^(?:last|this|next)$/.test(before?.lower ?? '')) end -= 2
    else break
  }
  return end
}

const singularInS =
  /(?:ss|us|is|'s|s\.)$|^(?:congress|texas|paris|news|politics|illinois|kansas|arkansas|massachusetts|reuters|times|wales|brussels|athens|naples|dallas|united|states|nations|industries|holdings|airlines|motors|systems|technologies|labs|services|associates|partners|securities|studios|enterprises|james|charles|thomas|williams|davis|jones|adams|harris|lewis|edwards|roberts|evans|collins|rogers|stevens|phillips|sanders|rubens|ross)$/i
const peoples = /(?:icans|ians|crats|[kr]eans|eans|ives|iberals|uslims|[^r]ews|elis|raqis|urds|alists|ists|ese)$/i

function isPluralHead(head: ClassedWord, phrase: readonly ClassedWord[], isList: boolean): boolean | undefined {
  if (isList) return true
  const first = phrase[0]?.lower ?? ''
  if (head.tag === 'O') return /^(?:they|we|you)$/.test(head.lower) ? true : head.lower === 'i' ? undefined : false
  if (/^(?:these|those|many|several|few|both)$/.test(first)) return true
  if (/^(?:this|that|a|an|each|every|another|one)$/.test(first)) return false
  if (head.tag === 'L') return true
  // "40 MW are free", and "Findings are due" behind a dateline: one capital says nothing of number.
  if (head.tag === 'P' && (/^[kMGT]?W$|^GPUs$|^TPUs$/.test(head.text) || (phrase.length === 1 && /ings$/.test(head.text)))) return undefined
  if (head.tag === 'P')
    return singularInS.test(head.text)
      ? phrase.length > 1 && /^(?:partners|services|states)$/i.test(head.text)
        ? undefined
        : false
      : peoples.test(head.text) && phrase.filter((word) => word.tag === 'P').length < 4
  if (head.tag === 'v') return /[^s]s$/.test(head.lower)
  if (head.tag === '#') return head.lower !== 'one'
  if (head.tag === 'D') return /^(?:many|some|others|all|both|several)$/.test(head.lower)
  return /^(?:police|people|men|women|children)$/.test(head.lower)
}

/** Subject and verb must fit: a sign that the verb is one. */
function agrees(subject: NounPhrase, verb: VerbGroup): boolean {
  const first = (verb.helpers.find((word) => /^(?:is|was|has|does|are|were|have|do)$/.test(word)) ?? '').toLowerCase()
  const main = verb.helpers.length === 0 ? (verb.lemma === 'be' ? verb.text.toLowerCase() : verb.form) : ''
  if (subject.plural === true && (/^(?:is|was|has|does)$/.test(first) || /^(?:s|is|was)$/.test(main)))
    return verb.lemma === 'be' || first !== ''
  if (subject.plural === false && (/^(?:are|have|do)$/.test(first) || /^(?:base|are)$/.test(main))) return false
  return true
}
