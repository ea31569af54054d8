// Measuring our words against the sources': a candidate that copies is never offered.
import type { Dossier } from '../../../domain/dossier.ts'
import { limits } from '../../../domain/limits.ts'
import { hashedRuns, longestSharedRun, phraseShare, phrasesOf } from '../../../text/overlap.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { sumsInShort } from '../../../text/printed-sums.ts'
import { countWords } from './phrases.ts'

/** Levels whose text may be told in prose. L2 gives facts for the strip, L1 a link. */
export const maySummarise = (level: string): boolean => level === 'L3' || level === 'L4'

/** Each article's hashes as a set, made once. */
const sets = new WeakMap<readonly number[], ReadonlySet<number>>()

function runsOf(hashes: readonly number[]): ReadonlySet<number> {
  const known = sets.get(hashes) ?? new Set(hashes)
  sets.set(hashes, known)
  return known
}

const namesBy = new WeakMap<Dossier, readonly string[]>()

/** Every registered name of the story, in each spelling. */
function namesOf(dossier: Dossier): readonly string[] {
  const names = namesBy.get(dossier) ?? dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases])
  namesBy.set(dossier, names)
  return names
}

/** Whether a sentence stays clear of every source of the story: no run of eight words in common, names and figures as one. */
function isOwnWords(text: string, dossier: Dossier): boolean {
  return copiedRun(text, dossier) === undefined
}

/** A run of words that a text shares with a source, eight or longer: how many, and where in the text. */
export interface CopiedRun {
  readonly words: number
  readonly start: number
  readonly end: number
}

/** The longest run of eight words or more that a text shares with a source of the story; undefined where it shares none. */
export function copiedRun(text: string, dossier: Dossier): CopiedRun | undefined {
  // What stands between marks is the source's and counted apart; a run that counts is as long as those that read has hashed.
  const own = text.includes('“') ? text.replace(/“[^”]*”/gu, (quoted) => `‖${' '.repeat(Math.max(0, quoted.length - 1))}`) : text
  const stretches = own.split('‖').map((stretch) => hashedRuns(stretch).runs)
  const close = dossier.sources.filter(({ article }) => {
    const theirs = runsOf(article.runHashes)
    return stretches.some((runs) => runs.some((run) => theirs.has(run)))
  })
  if (close.length === 0) return undefined
  const [longest] = close
    .map(({ article }) => longestSharedRun(own, runsOf(article.runHashes), namesOf(dossier)))
    .toSorted((a, b) => b.words - a.words)
  if (longest === undefined || longest.words < limits.words.copiedRun) return undefined
  const start = Math.max(0, own.indexOf(longest.text ?? own))
  return { words: longest.words, start, end: start + (longest.text ?? own).length }
}

/** So many runs of one sentence are looked for. */
const runsMax = 5

/** How many words a text would have to lose to copy nothing: over all of its runs, what each has beyond seven. */
export function copiedExcess(text: string, dossier: Dossier): number {
  let [rest, excess] = [text, 0]
  for (let at = 0; at < runsMax; at++) {
    const run = copiedRun(rest, dossier)
    if (run === undefined) break
    excess += run.words - limits.words.copiedRun + 1
    rest = `${rest.slice(0, run.start)}‖${rest.slice(run.end)}`
  }
  return excess
}

/** Each article's phrases, laid out once. */
const phrasesBy = new WeakMap<object, ReadonlySet<number>>()

function phrasesIn(article: Dossier['sources'][number]['article']): ReadonlySet<number> {
  const known = phrasesBy.get(article) ?? phrasesOf(article.text)
  phrasesBy.set(article, known)
  return known
}

/** Whether most phrases of a sentence are those of one source: it would be refused as copied in pieces. */
export const isPieced = (text: string, { sources }: Dossier): boolean =>
  countWords(ownStatement(text).replace(/“[^”]*”/gu, ' ')) >= limits.words.copiedShareFrom &&
  sources.some(({ article }) => article.text !== '' && phraseShare([text], phrasesIn(article)) >= limits.words.copiedShare)

/** What a text asserts, for telling whether the checks have refused it in another frame. */
export const asserted = (text: string): string =>
  // A draft's sums are printed short, a candidate's are not yet.
  sumsInShort(ownStatement(text))
    .replace(/[.\s]+$/u, '')
    .toLowerCase()

/** Whether a text may be offered: in our own words, and not refused by the checks in an attempt before. */
export function mayOffer(text: string, dossier: Dossier): boolean {
  return !wasRefused(text, dossier) && isOwnWords(text, dossier)
}

/** Whether the checks refused this text, or the same statement in another frame, in an attempt before. */
export function wasRefused(text: string, { attempt, refused }: Dossier): boolean {
  if (attempt === 0 || refused === undefined) return false
  const own = asserted(text)
  return [...refused.headlines, ...refused.sentences].some((each) => asserted(each) === own)
}

/** Words that a summary may draw from one article: 15% of it, at least 25, at most 60. */
export function summaryCap(articleWords: number): number {
  return Math.min(limits.words.summaryFromOneSourceMax, Math.max(25, Math.floor(0.15 * articleWords)))
}
