// The words of a source that stand beside our sentence: one short quotation from each source that allows one and was not quoted yet.
import type { Article } from '../../domain/article.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Evidence, SpanEvidence } from '../../domain/evidence.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { isOrder } from '../../text/planted-orders.ts'
import { findQuotes } from '../../text/quotes.ts'
import { stemOf } from '../../text/stems.ts'

interface Word {
  readonly start: number
  readonly end: number
  readonly stem: string
}

/** A window of so few words says nothing about the sentence it stands beside. */
const wordsMin = 4
/** What a window gains by beginning, or ending, where the source's clause does. */
const edgeGain = 0.8
/** What each word costs: of two windows that bear the sentence out alike, the shorter is shown. */
const wordCost = 0.05
const figureGain = 2
/** A cut after one of these would leave a figure without its unit, or a word without its noun. */
const openEnd =
  /^(?:\p{Sc}?\d[\d.,]*|\p{Sc}|USD|EUR|GBP|about|some|nearly|almost|over|under|up|least|most|the|an?|its|their|his|her|of|to|in|for|and|or|but|with|by|not|no|never|at|on|from|that|which|who|as|than|is|are|was|were|be|been|has|have|had|will|would|les?|la|des?|du|une?|et|à|pas|ne|der|die|das|dem|den|ein(?:e[nmr]?)?|von|mit|und|nicht|kein\p{L}*|el|los|las|y|en|con|por|para|que)$/iu
/** What must not be cut off before the words it turns round. */
const turns =
  /(?<!\p{L})(?:not|no|never|none|neither|nor|without|cannot|\p{L}+n[’']t|den(?:y|ies|ied|ying)|refus\p{L}+|reject\p{L}*|doubt\p{L}*|if|unless|whether|would|might|may|could|ne|n[’']|pas|jamais|sans|si|nicht|kein\p{L}*|nie|ohne|wenn|falls|nunca|sin|niega\p{L}*)(?!\p{L})/iu

interface PassagesInput {
  readonly dossier: Dossier
  readonly levels: ReadonlyMap<string, string>
  /** Articles as last read, by id; the dossier's own where one is missing. */
  readonly articles?: ReadonlyMap<string, Article>
  readonly before?: readonly Sentence[]
}

/**
 * Gives the first passage that the story takes from each source its words, within the one quotation of 25 words that rights 5.1
 * allows per source and story: a source that a sentence already quotes, that allows none now, or whose text we no longer hold
 * gets none, and neither does a passage that gives orders. Which words is decided by what the sentence says, never by the source.
 *
 * @param sentences headline, summary, take and archive statement as they will be printed, in page order
 * @param levels the level in force by article id
 * @param before the sentences of the version that stands: words it shows go on being shown when the text is no longer held
 */
export function showPassages(
  sentences: readonly Sentence[],
  { dossier, levels, articles, before = [] }: PassagesInput,
): readonly Sentence[] {
  const earlier = new Map(
    before.flatMap((it) => spansOf(it).flatMap((span) => (span.quotation === undefined ? [] : [[span.id, span] as const]))),
  )
  const sourceIdOf = new Map(dossier.sources.map(({ article, source }) => [article.id, source.id]))
  const spent = new Set(
    sentences
      .filter((it) => findQuotes(it.text).length > 0)
      .flatMap((it) => spansOf(it).flatMap((span) => sourceIdOf.get(span.articleId) ?? [])),
  )
  const shown = new Map<string, NonNullable<SpanEvidence['quotation']>>()
  // The summary is what a passage is read beside; the headline's own evidence is folded away.
  const [headline, ...rest] = sentences
  for (const sentence of headline === undefined ? [] : [...rest, headline]) {
    for (const span of spansOf(sentence)) {
      const from = dossier.sources.find(({ article }) => article.id === span.articleId)
      if (from === undefined || spent.has(from.source.id) || (levels.get(span.articleId) ?? from.article.level) !== 'L4') continue
      const article = articles?.get(span.articleId) ?? from.article
      const words = passageFor(sentence.text, span, article)
      const quotation = words === undefined ? kept(span, earlier.get(span.id), article) : { words, language: article.language }
      const users = sentences.filter((it) => it.evidence.some(({ id }) => id === span.id))
      if (quotation === undefined || users.some((it) => speakAgainst(quotation.words, ownStatement(it.text)))) continue
      spent.add(from.source.id)
      shown.set(span.id, quotation)
    }
  }
  const withWords = (it: Evidence): Evidence => {
    const quotation = shown.get(it.id)
    return it.kind !== 'span' || quotation === undefined ? it : { ...it, quotation }
  }
  return sentences.map((it) => {
    if (!it.evidence.some((one) => shown.has(one.id))) return it
    if (it.kind === 'judgement') return { ...it, evidence: it.evidence.map(withWords) }
    const [first, ...more] = it.evidence
    return { ...it, evidence: [withWords(first), ...more.map(withWords)] }
  })
}

const spansOf = (it: Sentence): readonly SpanEvidence[] => it.evidence.filter((one) => one.kind === 'span')

/** What the version before showed of the very same passage, while the source still allows so much. */
function kept(span: SpanEvidence, before: SpanEvidence | undefined, article: Article): SpanEvidence['quotation'] {
  const isSame = before?.exactSha256 === span.exactSha256 && span.state === 'ok' && article.level === 'L4'
  return isSame && article.text === '' && article.decision.quoteMaxWords >= limits.words.quoteMax ? before.quotation : undefined
}

function passageFor(ours: string, span: SpanEvidence, article: Article): string | undefined {
  const { quoteMaxWords, quoteMaxChars = Number.POSITIVE_INFINITY } = article.decision
  const most = Math.min(limits.words.quoteMax, quoteMaxWords)
  if (span.state !== 'ok' || article.level !== 'L4' || article.textSha256 !== span.snapshotSha256) return undefined
  const text = article.text.slice(span.start, span.end)
  if (text === '' || isOrder(text)) return undefined
  const words = wordsIn(text, article.language)
  const found = bestWindow(text, words, { told: stemsOf(ours, article.language), most, charactersMax: quoteMaxChars })
  if (found === undefined) return undefined
  const [from, to] = found
  const [first, last] = [words[from] as Word, words[to - 1] as Word]
  const cut = `${from > 0 ? '… ' : ''}${text.slice(first.start, last.end)}${to < words.length ? ' …' : ''}`
  return cut.replace(/\s+/g, ' ').replace(/[“”„«»"]/g, "'")
}

/** Each has a figure that the other has not: words about another figure than the one that is told, or one that a person corrected. */
function speakAgainst(theirs: string, ours: string): boolean {
  const [quoted, told] = [figuresIn(theirs), figuresIn(ours)]
  return told.some((it) => !quoted.includes(it)) && quoted.some((it) => !told.includes(it))
}

const figuresIn = (text: string): readonly string[] => (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((it) => it.replaceAll(',', ''))

/** Words as quotations count them: whatever spaces part, if it has a letter or a digit. */
function wordsIn(text: string, language: string): readonly Word[] {
  return [...text.matchAll(/\S+/gu)]
    .filter((it) => /[\p{L}\p{N}]/u.test(it[0]))
    .map((it) => ({
      start: it.index,
      end: it.index + it[0].length,
      stem: stemOf(it[0].toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''), language),
    }))
}

const stemsOf = (text: string, language: string): ReadonlySet<string> =>
  new Set(wordsIn(text, language).flatMap(({ stem }) => (stem.length > 3 || /\d/.test(stem) ? stem : [])))

/** The stretch of at most so many words that shares most with our sentence, preferably a whole clause. */
function bestWindow(
  text: string,
  words: readonly Word[],
  { told, most, charactersMax }: { readonly told: ReadonlySet<string>; readonly most: number; readonly charactersMax: number },
): readonly [number, number] | undefined {
  let best: { readonly at: readonly [number, number]; readonly score: number } | undefined
  for (let from = 0; from < words.length; from++) {
    if (from > 0 && !mayOpen(text, words, from)) continue
    const seen = new Set<string>()
    let shared = 0
    for (let to = from + 1; to <= Math.min(words.length, from + most); to++) {
      const word = words[to - 1] as Word
      const start = (words[from] as Word).start
      if (word.end - start > charactersMax) break
      if (told.has(word.stem) && !seen.has(word.stem)) shared += /\d/.test(word.stem) ? figureGain : 1
      seen.add(word.stem)
      if (to - from < Math.min(wordsMin, words.length) || shared === 0) continue
      if (to < words.length && openEnd.test(text.slice(word.start, word.end))) continue
      const opens = from === 0 || /[,;:–—(]\s*$/u.test(text.slice(0, start))
      const closes = to === words.length || /[,;:.!?–—)]$/u.test(text.slice(0, word.end))
      const score = shared + (opens ? edgeGain : 0) + (closes ? edgeGain : 0) - wordCost * (to - from)
      if (best === undefined || score > best.score) best = { at: [from, to], score }
    }
  }
  return best?.at
}

/** Whether a cut before this word leaves nothing behind that its clause hangs on: a figure's number, a "not", an "if". */
function mayOpen(text: string, words: readonly Word[], from: number): boolean {
  const before = words[from - 1] as Word
  if (/\d[\d.,]*$/u.test(text.slice(before.start, before.end))) return false
  const clause = text.slice(0, (words[from] as Word).start)
  return !turns.test(clause.slice(Math.max(...[',', ';', ':', '.'].map((mark) => clause.trimEnd().lastIndexOf(mark))) + 1))
}
