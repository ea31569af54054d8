// What a sentence's subject says or does besides, told in a participle behind a comma: "Vega left the talks, calling them a trap".
import type { Clause, Part } from './clause.ts'
import { partsFrom } from './clause-parts.ts'
import { clauseFrom, groundOf } from './clauses.ts'
import { readOnce } from './read-once.ts'
import { type ReadSentence, readings } from './shorter-sentences.ts'
import { type VerbGroup, verbReadings } from './verbs.ts'

/** Verbs whose participle behind a comma tells what the subject itself says or does, and no consequence of the whole. */
const doers = new Set(
  `say call warn cite accuse criticise criticize promise vow pledge argue tell describe blame threaten urge ask demand defy claim insist
  note add announce condemn denounce defend praise order direct declare deny dismiss express acknowledge admit predict compare refuse
  propose offer use seek try hope kill injure wound defeat beat reject reverse overturn thank question complain promise impose
  abandon allege suggest contend slam blast attack hail point appeal agree recommend replace install remove sign unveil present
  charge sentence order bar require oust fire appoint nominate name select hire cut raise lower post report lose sell buy join
  end hand deliver clear restore echo ignore skip`
    .trim()
    .split(/\s+/),
)
/** What it says is said by whoever the sentence reports on, also where that is told as speech. */
const adders = /^(?:add|note|insist|argue|warn|say|call|accuse|describe|cite|tell)$/

/** The verb group that the main clause would have with this verb in the participle's place; undefined where its own is no model. */
function inTenseOf(
  { verb: main }: Clause,
  participle: { readonly start: number; readonly end: number; readonly text: string },
  lemma: string,
) {
  const [first, ...others] = main.helpers
  const isPlain = main.helpers.length === 0 && /^(?:past|s|base)$/.test(main.form)
  const isHelped = others.length === 0 && /^(?:has|have|had|will|is|are|was|were)$/.test(first ?? '')
  if (main.passive || (!isPlain && !isHelped)) return undefined
  return { ...participle, lemma, helpers: main.helpers, form: main.form, passive: false } satisfies VerbGroup
}

/** Parts with a subject of their own: what hangs on behind them may be theirs. */
const ofOthers = /^(?:relative|question|adverbial|clause)$/

function hangsOn(main: Clause, from: number, lemma: string): boolean {
  const before = main.parts.filter(({ start }) => start < from)
  return main.speaker === undefined && before.every(({ kind }) => !ofOthers.test(kind) || (kind === 'clause' && adders.test(lemma)))
}

/** "Killing five people | and wounding nine": the second deed is told of nobody here. */
function beforeSecond(parts: readonly Part[], sentence: string): readonly Part[] {
  const at = parts.findIndex(({ start, end }) => second.test(sentence.slice(start, end)))
  const part = parts[at]
  if (part === undefined) return parts
  const end = part.start + sentence.slice(part.start, part.end).search(second)
  return end > part.start ? [...parts.slice(0, at), { ...part, end }] : parts.slice(0, at)
}

const second = /(?:^|,? )and (?:\p{Ll}+ly )?\p{Ll}{2,}ing (?!to\b|of\b|in\b)/u

const blank = (text: string): string => text.replace(/[^\n]/gu, ' ')

/**
 * The clause that a participle behind a comma tells of the main clause's subject, in the main clause's tense, in the sentence with all
 * else but that subject blank; offsets are the sentence's own.
 *
 * @returns undefined where there is none, or where what it hangs on is unsure. Never throws.
 */
function besideClause(sentence: string, main: Clause): ReadSentence | undefined {
  if (main.conditional || /["“”]/u.test(sentence.slice(0, main.verb.end))) return undefined
  const ground = groundOf(sentence)
  if (ground === undefined) return undefined
  const { words } = ground
  for (const [at, word] of words.entries()) {
    if (word.tag !== ',' || word.start < main.verb.end) continue
    const next = words[at + 1]
    if (next === undefined || /^(?:who|whose|which|where|when)$/.test(next.lower)) return undefined
    const participle = next.tag === 'R' ? words[at + 2] : next
    if (participle === undefined || !/^\p{Ll}{2,}ing$/u.test(participle.text)) continue
    const lemma = verbReadings(participle.lower).find(({ form }) => form === 'ing')?.lemma
    if (lemma === undefined || !doers.has(lemma)) return undefined
    const group = inTenseOf(main, { start: participle.start, end: participle.end, text: participle.text }, lemma)
    if (group === undefined || !hangsOn(main, word.start, lemma)) return undefined
    const rest = partsFrom(ground, { group, end: words.indexOf(participle) + 1 }, (inner) => clauseFrom(ground, inner))
    if (rest === undefined || rest.speaker !== undefined) return undefined
    const parts = beforeSecond(rest.parts, sentence)
    if (parts.length === 0) return undefined
    const { subject, lead } = main
    const clause: Clause = { subject, verb: group, parts, lead, conditional: false, isBeside: true }
    const kept = `${blank(sentence.slice(0, subject.start))}${sentence.slice(subject.start, subject.end)}${blank(sentence.slice(subject.end, participle.start))}`
    return { sentence: kept + sentence.slice(participle.start), clauses: [clause] }
  }
  return undefined
}

/** What the subject of a sentence's last clause is told of besides; undefined where there is nothing, or it is unsure. */
export const besideReading: (sentence: string) => ReadSentence | undefined = readOnce((sentence) => {
  for (const { clauses } of readings(sentence)) {
    const main = clauses.at(-1)
    return main === undefined ? undefined : besideClause(sentence, main)
  }
  return undefined
})

/** The forms of a sentence, and behind them what its subject is told of besides. */
export function* readingsAndBeside(sentence: string): Generator<ReadSentence> {
  yield* readings(sentence)
  const beside = besideReading(sentence)
  if (beside !== undefined) yield beside
}
