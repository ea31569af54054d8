// What speaks for and against a claim: coverage, order, substitutions, figures, names, denial, over all its sentences.
import { alignWords } from './align-words.ts'
import {
  bestSentences,
  countCoverage,
  countLooseTalk,
  countNeighbours,
  countRuns,
  countSteps,
  countVoice,
  holdsWord,
  isContent,
  isUnnamed,
} from './count-signs.ts'
import { figurePlaces } from './figure-places.ts'
import { type Reading, readWords, roughSentences, type SourceSentence, type Word } from './read-words.ts'
import { type Signs, signNames } from './sign-names.ts'
import { type PlacedSentence, verbSigns } from './verb-places.ts'
import { contextOf, type WordContext } from './word-context.ts'
import { degrees } from './word-lists.ts'
import { lackingWords } from './word-odds.ts'

/** Words of a claim that no source has, as ranges of the claim. */
export interface ClaimReading {
  readonly signs: Signs
  readonly strange: readonly (readonly [number, number])[]
  /** Of each sentence the words that its place in the source lacks; `word-odds.ts` makes signs of them. None without capitals: names look like words. */
  readonly lacking: readonly (readonly string[])[]
}

const capital = /\p{Lu}/u
/** A line that sends the reader elsewhere states nothing: "Click here for all the latest from the Masters 2015". */
const sendsOn = /^(?:click here|scroll down|read more|for more)\b|^watch:/iu
const mean = (values: readonly number[]): number => (values.length === 0 ? 1 : values.reduce((sum, each) => sum + each, 0) / values.length)
const ratio = (part: number, whole: number, empty = 0): number => (whole === 0 ? empty : part / whole)

const summed = [
  'otherSign',
  'otherNeighbours',
  'otherCount',
  'otherPeriod',
  'otherSize',
  'rivalFigures',
  'displacedFigures',
  'swappedFigures',
  'rivalNames',
] as const

/** Reads the signs of a claim of any number of sentences against sources that were read before, but for the odds of its words. Never throws. */
export function readSigns(claim: string, reading: Reading): ClaimReading {
  const signs = Object.fromEntries(signNames.map((name) => [name, 0])) as Signs
  const strange: (readonly [number, number])[] = []
  const per = { own: [], window: [], best: [], triple: [], pairs: [], apart: [], align: [], place: [] } as Record<string, number[]>
  const sums = { content: 0, names: 0, figures: 0, pairs: 0, all: 0, triples: 0, allTriples: 0, squares: 0, neighbours: 0 }
  let offset = 0
  let leastShared = 1
  const contexts: WordContext[] = []
  const placed: PlacedSentence[] = []
  const isCased = capital.test(claim)
  for (const text of roughSentences(claim)) {
    offset = Math.max(offset, claim.indexOf(text, offset))
    const words = readWords(text)
    const content = words.filter(isContent)
    if (words.length === 0) continue
    const { best, second, triple } = bestSentences(content, reading)
    const picked = [reading.sentences[best], reading.sentences[second]].filter((each) => each !== undefined)
    const inOrder = second >= 0 && second < best ? picked.toReversed() : picked
    placed.push({ text, words, best, second })
    const { missingFigures } = signs
    const covered = countCoverage(signs, words, reading, picked)
    if (sendsOn.test(text)) signs.missingFigures = missingFigures
    const near = countNeighbours(signs, words, content, reading)
    const runs = countRuns(words, reading)
    contexts.push(...contextOf(content, reading))
    const { steps, score } = alignWords(
      words,
      inOrder.flatMap((each) => each.words),
    )
    const figures = figurePlaces(text, words, reading, steps)
    for (const name of summed) signs[name] += figures[name]
    for (const name of ['rivalFigure', 'rivalName'] as const) signs[name] = Math.max(signs[name], figures[name])
    leastShared = Math.min(leastShared, figures.leastShared)
    countSteps(signs, steps)
    countLooseTalk(signs, words, reading)
    if (isUnnamed(words)) signs.unnamed += 1
    countVoice(signs, text, picked[0]?.text ?? '', inOrder.map((each) => each.text).join(' '))
    signs.strayDegrees += strayDegrees(words, inOrder)
    for (const word of content) if (!holdsWord(word, reading)) strange.push([offset + word.at, offset + word.end])
    const shares = {
      ...covered,
      triple,
      pairs: ratio(runs.pairs, runs.all, 1),
      apart: ratio(near.apart, near.pairs),
      align: score,
      place: best,
    }
    for (const [name, value] of Object.entries(shares)) per[name]?.push(value)
    sums.content += content.length
    sums.names += content.filter(({ kind }) => kind === 'name').length
    sums.figures += content.filter(({ kind }) => kind === 'figure').length
    sums.neighbours += near.pairs
    signs.apart += near.apart
    signs.longestRun = Math.max(signs.longestRun, runs.longest)
    for (const name of ['pairs', 'all', 'triples', 'allTriples', 'squares'] as const) sums[name] += runs[name]
  }
  const lacking = placed.map(({ words, best, second }) => (isCased ? lackingWords(words, best, second, reading) : []))
  const told = { ...signs, ...contextSigns(contexts), ...verbSigns(isCased ? placed : [], reading), leastShared }
  return { signs: finish(told, per, sums, { claim, reading }), strange, lacking }
}

function strayDegrees(words: readonly Word[], picked: readonly SourceSentence[]): number {
  const theirs = new Set(picked.flatMap((each) => each.words.map((word) => word.text)))
  return words.filter((word) => degrees.has(word.text) && !theirs.has(word.text)).length
}

/** A word stands out of context below this share. */
const outOfContext = 0.25

function contextSigns(contexts: readonly WordContext[]): Partial<Signs> {
  const shares = contexts.map(({ share }) => share).toSorted((a, b) => a - b)
  const least = (kind: Word['kind']): number => contexts.reduce((min, it) => (it.kind === kind ? Math.min(min, it.share) : min), 1)
  return {
    contextMin: shares[0] ?? 1,
    contextSecond: shares[Math.min(1, shares.length - 1)] ?? 1,
    contextMean: mean(shares),
    contextPlain: least('plain'),
    contextName: least('name'),
    contextFigure: least('figure'),
    outOfContext: shares.filter((share) => share < outOfContext).length,
  }
}

function finish(
  signs: Signs,
  per: Readonly<Record<string, readonly number[]>>,
  sums: Readonly<Record<string, number>>,
  of: { readonly claim: string; readonly reading: Reading },
): Signs {
  const of0 = (name: string): readonly number[] => per[name] ?? []
  const sum = (name: string): number => sums[name] ?? 0
  const { reading, claim } = of
  const pairs = ratio(sum('pairs'), sum('all'), 1)
  const places = of0('place')
  return {
    ...signs,
    coverage: mean(of0('own')),
    coverageMin: Math.min(1, ...of0('own')),
    bestCoverage: mean(of0('best')),
    windowCoverage: mean(of0('window')),
    windowCoverageMin: Math.min(1, ...of0('window')),
    tripleWindow: mean(of0('triple')),
    overlapScore:
      0.5 * mean(of0('triple')) +
      0.2 * mean(of0('own')) +
      0.3 * pairs -
      0.15 * Math.min(2, signs.missingNames + signs.missingFigures) -
      0.05 * Math.min(2, signs.strayFigures),
    missingShare: ratio(signs.missing, sum('content')),
    pairs,
    triples: ratio(sum('triples'), sum('allTriples'), 1),
    pairsMin: Math.min(1, ...of0('pairs')),
    runDensity: ratio(sum('squares'), sum('all')),
    together: ratio(signs.together, sum('neighbours'), 1),
    adjacent: ratio(signs.adjacent, sum('neighbours'), 1),
    turned: ratio(signs.turned, sum('neighbours')),
    apartMax: Math.max(0, ...of0('apart')),
    alignment: mean(of0('align')),
    alignmentMin: Math.min(2, ...of0('align')),
    words: sum('content'),
    characters: claim.length,
    sentences: places.length,
    sourceWords: Math.log1p(reading.sentenceAt.length),
    nameShare: ratio(sum('names'), sum('content')),
    figureShare: ratio(sum('figures'), sum('content')),
    lowerCase: capital.test(claim) ? 0 : 1,
    sourceSpread: places.length === 0 ? 0 : Math.max(...places) - Math.min(...places),
    sourcePlace: ratio(places[0] ?? 0, reading.sentences.length),
  }
}
