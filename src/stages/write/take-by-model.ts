// The take that a model helps with: its readings, what is missing, what speaks against and the mechanism, over the sizes the rules computed.
import { analystWords } from '../../domain/analyst-words.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { SpanEvidence } from '../../domain/evidence.ts'
import type { Sentence, StoryPart } from '../../domain/sentence.ts'
import { questionOf } from '../../prompts/prompt.ts'
import { type MissingDatum, missingData, type TakeAnswer, writeTake } from '../../prompts/write-take.ts'
import { maySpeakAgainst } from '../../text/counter-signs.ts'
import { plainQualities, plainThings } from '../../text/lists/plain-words.ts'
import { withCredit, withDates } from './fit-to-print.ts'
import { isStated, statesTerms } from './sentences/fact-sentences.ts'
import { type Asked, proseIn, shownClaims, spansNamed } from './shown-claims.ts'
import { fitting, takeWords, wordsOf } from './takes/take-length.ts'
import { absenceOf, claimSentence, judgementSentence, sourceOf } from './wording/evidence-of.ts'
import { insideSentence } from './wording/inside-sentence.ts'
import { mayOffer } from './wording/own-words.ts'
import { joinWords } from './wording/phrases.ts'

const partsOfRules: readonly StoryPart[] = ['magnitude', 'comparison', 'pattern']

/** The question for a draft that has a take; a story whose size nobody can put in proportion gets none from a model either. */
export function askForTake(base: Draft, dossier: Dossier): Asked<TakeAnswer> | undefined {
  const { claims, lines } = shownClaims(dossier)
  if (base.take.length === 0 || base.noTake !== undefined || lines.length < 2) return undefined
  const told = (parts: readonly StoryPart[]): readonly string[] =>
    base.take.filter(({ part }) => parts.includes(part)).map(({ text }) => text)
  const open = openData(base, dossier)
  return { question: questionOf(writeTake, { claims: lines, sizes: told(partsOfRules), unknown: told(['cannot-conclude']), open }), claims }
}

/** Reports whose words may be searched for what they leave out. */
const searched = ({ sources }: Dossier): readonly string[] =>
  sources.filter(({ coverage, article }) => coverage.role !== 'copy' && article.level >= 'L2').map(({ article }) => article.id)

/** Data of a deal that no report states; none where the take is of no deal for capacity. */
function openData(base: Draft, dossier: Dossier): readonly MissingDatum[] {
  const rows = base.take.flatMap(({ evidence }) => evidence.flatMap((each) => (each.kind === 'ledger' ? [each.factId] : [])))
  const isDeal = dossier.facts.some(({ id, type }) => rows.includes(id) && statesTerms.has(type))
  return isDeal ? missingData.filter((slot) => !isStated(slot, searched(dossier), dossier)) : []
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

const bearersMax = 6
const ownWords: ReadonlySet<string> = new Set([...analystWords, ...plainQualities, ...plainThings])
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

/** The claims a judgement names, and those in whose passages further words of it stand: what it draws on is opened beside it. */
function withBearers(text: string, named: readonly string[], { claims }: Asked<TakeAnswer>, dossier: Dossier): readonly string[] {
  const wordsOfClaim = (id: string): readonly string[] => {
    const span = spansNamed([id], claims, dossier)?.[0]
    return span === undefined ? [] : wordsIn(passageOf(span, dossier))
  }
  const held = new Set(named.flatMap(wordsOfClaim))
  const open = new Set(wordsIn(text).filter((word) => !held.has(word) && !ownWords.has(word)))
  const bearers = [...named]
  for (const id of claims.keys()) {
    const borne = bearers.includes(id) || bearers.length >= bearersMax ? [] : wordsOfClaim(id).filter((word) => open.has(word))
    if (borne.length > 0) bearers.push(id)
    for (const word of borne) open.delete(word)
  }
  return bearers
}

function judgementOf(part: StoryPart, { text, claims }: Told, { asked, dossier, writer }: Binding): Sentence | undefined {
  const words = proseIn(text, dossier)
  const spans = words === undefined ? undefined : spansNamed(withBearers(words, claims, asked, dossier), asked.claims, dossier, words)
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
function openOf({ missing }: TakeAnswer, open: readonly MissingDatum[], { dossier, writer }: Binding): Sentence | undefined {
  const slots = [...new Set(missing)].filter((slot) => open.includes(slot))
  if (slots.length === 0) return undefined
  const [matter, data] = [0, 1].map((at) => joinWords(slots.map((slot) => openWithout[slot][at] ?? '')))
  const text = `It cannot be concluded ${matter}; ${data} would settle it.`
  const sentence = claimSentence(dossier.storyId, 'cannot-conclude', text, [absenceOf(searched(dossier), slots)])
  return sentence === undefined ? undefined : { ...sentence, writer }
}

/** Where the rules found words of their own for what speaks against the news, they stay: they are the strongest that could be told. */
const findsNone = (base: Draft): boolean => base.take.some(({ part, text }) => part === 'against' && text.startsWith('Counter-evidence:'))

const passageOf = ({ articleId, start, end }: SpanEvidence, dossier: Dossier): string =>
  sourceOf(dossier, articleId)?.article.text.slice(start, end) ?? ''

/** A claim of the model's choice as what speaks against the news, with its outlet; its passage has to look like such. */
function againstOf({ against: [told] }: TakeAnswer, binding: Binding): Sentence | undefined {
  const { asked, dossier, writer } = binding
  const spans = told === undefined ? undefined : spansNamed(told.claims, asked.claims, dossier, told.text)
  if (told === undefined || spans === undefined || !spans.every((span) => maySpeakAgainst(passageOf(span, dossier)))) return undefined
  const claims = told.claims.flatMap((id) => asked.claims.get(id) ?? [])
  const text = proseIn(withDates(bare(told.text), claims, dossier), dossier)
  if (text === undefined) return undefined
  const credited = withCredit(inSentence(text, binding), spans, new Set())
  const sentence = claimSentence(dossier.storyId, 'against', `Against this: ${credited.replace(/\.$/u, '')}.`, spans)
  return sentence === undefined ? undefined : { ...sentence, writer }
}

/** Behind a mark a sentence goes on in a small letter, unless it begins with a name. */
function inSentence(text: string, { asked, dossier }: Binding): string {
  const claims = [...asked.claims.values()]
  const [first = ''] = /^[\p{L}\p{N}’'-]+/u.exec(text) ?? []
  const opener = claims.find((claim) => claim.subject.text.split(' ')[0] === first)
  if (opener !== undefined) return insideSentence(text, opener, opener.start, sourceOf(dossier, opener.articleId)?.article.text)
  const names = [
    ...claims.flatMap((claim) => claim.names.map((name) => name.text)),
    ...dossier.entities.flatMap((each) => [each.name, ...each.aliases]),
  ]
  const isName = /\p{Lu}/u.test(first.slice(1)) || names.some((name) => name.split(/\s/).includes(first))
  return isName ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}

function mechanismOf({ mechanism }: TakeAnswer, binding: Binding): Sentence | undefined {
  const words = inSentence(bare(mechanism.text), binding)
  return judgementOf('mechanism', { ...mechanism, text: `Judgement: ${words}.` }, binding)
}

/** The rules' take with the model's parts in place of theirs; a part the model did not give in a usable form stays as it was. */
export function withTake(base: Draft, answer: TakeAnswer, asked: Asked<TakeAnswer>, dossier: Dossier, writer: string): Draft {
  const binding = { asked, dossier, writer }
  const parts: readonly (readonly [StoryPart, readonly (Sentence | undefined)[]])[] = [
    ['readings', readingsOf(answer, binding)],
    ['cannot-conclude', [openOf(answer, openData(base, dossier), binding)]],
    ['against', findsNone(base) ? [againstOf(answer, binding)] : []],
    ['mechanism', [mechanismOf(answer, binding)]],
  ]
  // What the gate sent back is not offered again: that part is the rules'.
  const isNew = ({ text }: Sentence): boolean => mayOffer(text, dossier)
  const told = new Map(
    parts.flatMap(([part, sentences]) => {
      const given = sentences.filter((each) => each !== undefined)
      return given.every(isNew) ? [[part, given] as const] : []
    }),
  )
  const placed = new Set<StoryPart>()
  const take = base.take.flatMap((sentence) => {
    const ours = told.get(sentence.part) ?? []
    if (ours.length === 0) return [sentence]
    const isFirst = !placed.has(sentence.part)
    placed.add(sentence.part)
    return isFirst ? ours : []
  })
  const fits = fitting(take)
  return placed.size === 0 || fits === undefined || wordsOf(fits) < takeWords.min ? base : { ...base, take: fits }
}
