// Shallow parse of an English news sentence: subject, verb group and the parts after it, with relative clauses and asides left out.

import type { Clause, Ground, Stretch } from './clause.ts'
import { speakerAt } from './clause-commas.ts'
import { openersFrom } from './clause-openers.ts'
import { partsFrom } from './clause-parts.ts'
import { agrees, subjectOf } from './clause-subject.ts'
import type { Read } from './clause-walk.ts'
import { settledWords } from './clause-words.ts'
import { finiteVerbFrom } from './finite-verbs.ts'
import { loneVerbFrom } from './lone-verb.ts'
import { plainSentence } from './plain-sentence.ts'
import { withQuotedPhrases } from './quoted-words.ts'
import { isIntransitive } from './verb-frames.ts'
import { type ReadVerb, readVerb } from './verb-groups.ts'
import { verbReadings } from './verbs.ts'
import { type ClassedWord, classWords } from './word-classes.ts'

const sentenceCharactersMax = 600

/**
 * The clauses of a sentence in reading order: the main one, then those joined to it by "and" with their own verb. Empty where the
 * rules are not sure of subject and verb. Never throws; each word is looked at a bounded number of times.
 */
export function findClauses(text: string): readonly Clause[] {
  const ground = groundOf(text)
  if (ground === undefined) return []
  const { sentence, words, to } = ground
  const found: Clause[] = []
  let from = datelineEnd(words)
  for (let turn = 0; turn < 3; turn++) {
    const read = clauseFrom({ sentence, words, to }, from, found.at(-1))
    if (read === undefined) {
      // Behind "but", and behind who speaks, the clause before has surely ended.
      if (words[from - 1]?.tag === 'C' && !isSpokenBehind(found.at(-1))) cutLast(found)
      break
    }
    const inner = afterSpeaker({ sentence, words, to }, read)
    if (inner !== undefined) {
      found.push({ ...inner.clause, speaker: read.clause.subject, lead: [...read.clause.lead, ...inner.clause.lead] })
      if (inner.next === undefined) break
      from = inner.next
      continue
    }
    found.push(read.clause)
    lendObject(found)
    if (read.next === undefined) break
    // "Was sworn in by Vega and retired Judge Orion": whether a name or a deed follows is unsure.
    if (read.clause.verb.passive && read.clause.parts.some(({ head }) => head === 'by') && /^[EeA]$/.test(words[read.next]?.tag ?? ''))
      break
    const isAmbiguous = bears(read.clause) || read.clause.parts.some((part) => part.kind === 'infinitive')
    const isBorne = bears(read.clause) || inRelative.test(sentence.slice(read.clause.verb.end, words[read.next]?.start))
    if ((isBorne || isSecondDone(words, read)) && sharesSubject(words, read.next)) break
    // "Could scale back, dooming promises to fund a wall and pass a law": the bare verb may stand under "to" as well as under "could".
    if (isAmbiguous && isBareUnder({ sentence, words, to }, read.next, read.clause)) break
    from = read.next
  }
  return sharedSpeaker(withTrailingSpeaker(found, { sentence, words, to }))
}

/** A sentence's words, ready to be read; undefined for a question, and where it is too short or too long. */
export function groundOf(text: string): Ground | undefined {
  if (text.length > sentenceCharactersMax) return undefined
  const sentence = plainSentence(text)
  const words = settledWords(withQuotedPhrases(classWords(sentence), sentence))
  const to = words.findLastIndex((word) => !/^[.!?"”’)\]]$/.test(word.text)) + 1
  return to < 3 || words.at(-1)?.text === '?' ? undefined : { sentence, words, to }
}

/** "Sweden took in 650 people – 160 of them in May –, the Gazette reported": who speaks behind what the reading left out. */
function withTrailingSpeaker(found: readonly Clause[], ground: Ground): readonly Clause[] {
  const [first, ...others] = found
  const opening = first === undefined ? -1 : ground.words.findIndex((word) => word.tag === ',' && word.start >= first.subject.end)
  const between =
    opening > 0 && first?.speaker === undefined && (ground.words[opening]?.end ?? 0) < (first?.verb.start ?? 0)
      ? speakerBetween(ground, opening + 1)
      : undefined
  if (first !== undefined && between !== undefined && between.end < first.verb.start) return [{ ...first, speaker: between }, ...others]
  const last = found.at(-1)
  const comma = ground.words.findLastIndex((word, at) => word.tag === ',' && at < ground.to)
  const isBehind =
    last !== undefined && last.speaker === undefined && (ground.words[comma]?.start ?? 0) > (last.parts.at(-1)?.end ?? last.verb.end)
  if (!isBehind || comma < ground.to - 9) return found
  const speaker = speakerAt(ground, comma + 1)
  return speaker === undefined ? found : [...found.slice(0, -1), { ...last, speaker }]
}

/** "The move, announced late on Monday, drew": a participle of the subject, and nobody who speaks. */
const speakerBetween = (ground: Ground, at: number): Stretch | undefined =>
  ground.words[at]?.tag === 'E' ? undefined : speakerAt(ground, at)

/** "Five were killed and ten hurt, the police said": whoever speaks behind the last clause speaks all of them. */
function sharedSpeaker(found: readonly Clause[]): readonly Clause[] {
  const speaker = found.at(-1)?.speaker
  if (speaker === undefined || found.length < 2) return found
  return found.map((clause) => (clause.speaker === undefined && speaker.start > clause.verb.end ? { ...clause, speaker } : clause))
}

const isSpokenBehind = (clause: Clause | undefined): boolean => (clause?.speaker?.start ?? 0) > (clause?.verb.end ?? 0)

function cutLast(found: Clause[]): void {
  const last = found.at(-1)
  if (last !== undefined) found[found.length - 1] = { ...last, isCut: true }
}

/** Whether a clause holds another with a subject of its own, which a verb behind "and" may belong to as well. */
function bears({ parts }: Clause): boolean {
  return parts.some(
    (part) => /^(?:clause|relative|question|adverbial)$/.test(part.kind) || (part.kind === 'participial' && part.afterComma),
  )
}

/** "Charges against the guard of a man who fell and died": who fell may be who died, wherever the relative stands. */
const inRelative = /\b(?:who|whom|whose|which)\b[^,]*$/u

/** "A paper saying the pier will be planned and built": both are done to the pier, and neither by whoever wrote the paper. */
function isSecondDone(words: readonly ClassedWord[], { clause, next }: Read): boolean {
  const [be, done] = next === undefined ? [] : words.slice(next - 3, next - 1)
  return (
    /^[Ee]$/.test(done?.tag ?? '') &&
    be !== undefined &&
    be.start > clause.verb.end &&
    /^(?:be|been|being|is|are|was|were)$/.test(be.lower) &&
    words[(next ?? 0) - 1]?.lower === 'and'
  )
}

/** A bare verb right behind "and", under the helper of the clause before. */
function isBareUnder({ words }: Ground, from: number, before: Clause | undefined): boolean {
  const isHelped = before?.verb.helpers.some((word) => /^(?:will|would|may|might|could|can|should|must|shall|do|does|did)$/.test(word))
  return (
    isHelped === true && /^[Nv]$/.test(words[from]?.tag ?? '') && verbReadings(words[from]?.lower ?? '').some(({ form }) => form === 'base')
  )
}

const sharesSubject = (words: readonly ClassedWord[], from: number): boolean => /^[VEXhvdMRn]$/.test(words[from]?.tag ?? '')

/** "After the vote, prosecutors said, Vega lied to banks": what stands behind a speaker set between two commas. */
function afterSpeaker(ground: Ground, { clause, end }: Read): Read | undefined {
  const isAside = clause.parts.every((part) => part.kind === 'time') && ground.words[end]?.tag === ','
  if (!isAside || !/^(?:say|add|note|argue|warn|explain|write)$/.test(clause.verb.lemma) || clause.verb.passive) return undefined
  return clauseFrom(ground, end + 1)
}

/** "Obtained and released the tape": the first verb has the object of the second. */
function lendObject(found: Clause[]): void {
  const [first, second] = found.slice(-2)
  if (first === undefined || second === undefined || second.subject !== first.subject) return
  if (first.parts.length > 0) return
  if (first.verb.passive && second.verb.passive) found[found.length - 2] = { ...first, parts: second.parts }
  if (first.verb.passive || isIntransitive(first.verb.lemma) || first.verb.lemma === 'be') return
  if (/^(?:object|infinitive)$/.test(second.parts[0]?.kind ?? '')) found[found.length - 2] = { ...first, parts: second.parts }
}

/** "LYON (Agency) - ": the words before the story begins. */
function datelineEnd(words: readonly ClassedWord[]): number {
  const dash = words.findIndex((word, at) => at < 12 && (word.tag === '-' || word.tag === '–'))
  const isDateline =
    dash > 0 && words.slice(0, dash).every((word) => /^[P,()Z#.]$/.test(word.tag)) && /^\p{Lu}{2}/u.test(words[0]?.text ?? '')
  return isDateline ? dash + 1 : 0
}

/** Reads one clause; `before` lends its subject to a verb that follows "and". */
export function clauseFrom(ground: Ground, from: number, before?: Clause): Read | undefined {
  const { words } = ground
  const shared =
    (before !== undefined && /^[VEXhvdMRnb]$/.test(words[from]?.tag ?? '')) || isBareUnder(ground, from, before) ? before : undefined
  const opened = shared === undefined ? openersFrom(ground, from) : { lead: [], from }
  for (const start of opened === undefined ? [] : [opened.from]) {
    const at = shared === undefined ? (finiteVerbFrom(ground, start) ?? loneVerbFrom(ground, start)) : start
    if (at === undefined) continue
    const subject = shared?.subject ?? subjectOf(ground, start, at)
    const verb = withHelpers(ground, readVerb(ground, at), shared)
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

/** "Should be charged and removed", "will build and run": the second verb stands under the helpers of the first. */
function withHelpers({ words }: Ground, verb: ReadVerb | undefined, before: Clause | undefined): ReadVerb | undefined {
  if (verb === undefined || before === undefined || verb.group.helpers.length > 0) return verb
  const { helpers, passive } = before.verb
  const readings = verbReadings(words[verb.end - 1]?.lower ?? '')
  const isParticiple = readings.some((reading) => reading.form === 'participle')
  const isBase = verb.group.form === 'base' || readings.some((reading) => reading.form === 'base')
  if (isBase && !passive && helpers.some((word) => /^(?:will|would|may|might|could|can|should|must|shall|do|does|did)$/.test(word)))
    return { ...verb, group: { ...verb.group, form: 'base', helpers } }
  // "Was sent on Monday and made public".
  const isAlone = words[verb.end]?.tag === 'A' && !/^[NLAPv]$/.test(words[verb.end + 1]?.tag ?? '')
  if (passive && isParticiple && (isAlone || !/^[DP#LOANS]$/.test(words[verb.end]?.tag ?? '')))
    return { ...verb, group: { ...verb.group, form: 'participle', helpers, passive } }
  const isPerfect = !passive && before.verb.form === 'participle'
  return isPerfect && isParticiple ? { ...verb, group: { ...verb.group, form: 'participle', helpers } } : verb
}
