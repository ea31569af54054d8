// The take that a model helps with: its readings, what is missing, what speaks against and the mechanism, over the sizes the rules computed.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Sentence, StoryPart } from '../../domain/sentence.ts'
import { questionOf } from '../../prompts/prompt.ts'
import { type MissingDatum, type TakeAnswer, writeTake } from '../../prompts/write-take.ts'
import { type Asked, proseIn, shownClaims, spansNamed } from './shown-claims.ts'
import { absenceOf, claimSentence, judgementSentence } from './wording/evidence-of.ts'
import { countWords, joinWords } from './wording/phrases.ts'

/** A take is 90 to 180 words. */
const wordsMin = 90
const wordsMax = 180
const partsOfRules: readonly StoryPart[] = ['magnitude', 'comparison', 'pattern']

/** The question for a draft that has a take; a story whose size nobody can put in proportion gets none from a model either. */
export function askForTake(base: Draft, dossier: Dossier): Asked<TakeAnswer> | undefined {
  const { claims, lines } = shownClaims(dossier)
  if (base.take.length === 0 || base.noTake !== undefined || lines.length < 2) return undefined
  const sizes = base.take.filter(({ part }) => partsOfRules.includes(part)).map(({ text }) => text)
  return { question: questionOf(writeTake, { claims: lines, sizes }), claims }
}

/** What stays open without a datum, and the datum that would settle it. */
const openWithout: Readonly<Record<MissingDatum, readonly [open: string, datum: string]>> = {
  price: ['what the deal costs', 'a stated price'],
  basis: ['whether the power is that of the computers or of the whole site', 'a stated basis'],
  'chip-count': ['how many chips the deal is for', 'a chip count'],
  hardware: ['which chips are meant', 'the name of the chips'],
  purpose: ['what the capacity is for', 'a stated purpose'],
}

interface Binding {
  readonly asked: Asked<TakeAnswer>
  readonly dossier: Dossier
  readonly writer: string
}

type Told = { readonly text: string; readonly claims: readonly string[] }

const bare = (text: string): string => text.replace(/^(?:if|expect|then|judgement:|judgment:)\s+/iu, '').replace(/[\s.;,]+$/u, '')

function judgementOf(part: StoryPart, { text, claims }: Told, { asked, dossier, writer }: Binding): Sentence | undefined {
  const words = proseIn(text, dossier)
  const spans = spansNamed(claims, asked.claims, dossier)
  if (words === undefined || spans === undefined || spans.length === 0) return undefined
  return { ...judgementSentence(dossier.storyId, part, words, spans), writer }
}

function readingsOf({ readings }: TakeAnswer, binding: Binding): readonly Sentence[] {
  const told = readings.flatMap((each) => {
    const text = `If ${bare(each.if)}, expect ${bare(each.expect)}.`
    return judgementOf('readings', { text, claims: each.claims }, binding) ?? []
  })
  // Two readings of one consequence are one.
  const distinct = new Set(readings.map((each) => bare(each.expect).toLowerCase()))
  return told.length === 2 && distinct.size === 2 ? told : []
}

/** The words are ours: the model only chose which data are missing, and verify looks whether a source states them. */
function openOf({ missing }: TakeAnswer, { dossier, writer }: Binding): Sentence | undefined {
  const slots = [...new Set(missing)]
  const articles = dossier.sources.filter(({ coverage, article }) => coverage.role !== 'copy' && article.level >= 'L2')
  if (slots.length === 0) return undefined
  const [open, data] = [0, 1].map((at) => joinWords(slots.map((slot) => openWithout[slot][at] ?? '')))
  const evidence = absenceOf(
    articles.map(({ article }) => article.id),
    slots,
  )
  const sentence = claimSentence(dossier.storyId, 'cannot-conclude', `It cannot be concluded ${open}; ${data} would settle it.`, [evidence])
  return sentence === undefined ? undefined : { ...sentence, writer }
}

function againstOf({ against: [told] }: TakeAnswer, { asked, dossier, writer }: Binding): Sentence | undefined {
  const text = told === undefined ? undefined : proseIn(told.text, dossier)
  const spans = told === undefined ? undefined : spansNamed(told.claims, asked.claims, dossier)
  if (text === undefined || spans === undefined) return undefined
  const sentence = claimSentence(dossier.storyId, 'against', `${text.replace(/\.$/u, '')}.`, spans)
  return sentence === undefined ? undefined : { ...sentence, writer }
}

/** Behind the mark a sentence goes on in a small letter, unless it begins with a name. */
function mechanismOf({ mechanism }: TakeAnswer, binding: Binding): Sentence | undefined {
  const text = bare(mechanism.text)
  const names = [...binding.asked.claims.values()].flatMap((claim) => claim.names.map((name) => name.text))
  const [first = ''] = text.split(/\s/)
  const isName = /\p{Lu}/u.test(first.slice(1)) || names.some((name) => name.split(/\s/).includes(first))
  const words = isName ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
  return judgementOf('mechanism', { ...mechanism, text: `Judgement: ${words}.` }, binding)
}

/** The rules' take with the model's parts in place of theirs; a part the model did not give in a usable form stays as it was. */
export function withTake(base: Draft, answer: TakeAnswer, asked: Asked<TakeAnswer>, dossier: Dossier, writer: string): Draft {
  const binding = { asked, dossier, writer }
  const parts: readonly (readonly [StoryPart, readonly (Sentence | undefined)[]])[] = [
    ['readings', readingsOf(answer, binding)],
    ['cannot-conclude', [openOf(answer, binding)]],
    ['against', [againstOf(answer, binding)]],
    ['mechanism', [mechanismOf(answer, binding)]],
  ]
  const told = new Map(parts.map(([part, sentences]) => [part, sentences.filter((each) => each !== undefined)]))
  const placed = new Set<StoryPart>()
  const take = base.take.flatMap((sentence) => {
    const ours = told.get(sentence.part) ?? []
    if (ours.length === 0) return [sentence]
    const isFirst = !placed.has(sentence.part)
    placed.add(sentence.part)
    return isFirst ? ours : []
  })
  const words = take.reduce((sum, { text }) => sum + countWords(text), 0)
  return placed.size === 0 || words < wordsMin || words > wordsMax ? base : { ...base, take }
}
