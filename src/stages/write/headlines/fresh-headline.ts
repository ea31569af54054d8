// Whether a headline made from a source's own stays our own: its length, the style, how much of the source's it repeats.
import type { Dossier } from '../../../domain/dossier.ts'
import { limits } from '../../../domain/limits.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { findNames } from '../../../text/names.ts'
import { longestSharedRun } from '../../../text/overlap.ts'
import { isCaseGuessed } from '../../../text/titles.ts'
import { newsStems } from '../wording/news-value.ts'
import { reworded } from '../wording/own-wording.ts'
import { mayOffer } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'
import { withoutArticles } from './compact-headline.ts'
import { fitsHeadline, leavesOut } from './headline.ts'
import { inReportsCase } from './headline-case.ts'
import { reordered } from './headline-order.ts'
import { bySurnames, withSparedArticles } from './spared-words.ts'
import type { TitleNews } from './title-news.ts'

/** So many words in a row of a source's own headline are that headline; names and figures count as one. */
const titleRunMax = limits.words.copiedRun
/** Up to so many words a fact has one way of being said. */
const barestWords = 5

/** The longest run of words a headline of ours shares with a source's, names and figures as one, and whether it is all of both. */
function runWithTitles(text: string, dossier: Dossier): { readonly run: number; readonly isWhole: boolean } {
  const names = [
    ...dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases]),
    ...findNames(text, 'en').map((name) => name.text),
  ]
  const count = (words: string): number => longestSharedRun(words, words, names).words
  // What stands between marks is the source's and shown as such.
  const own = text.split(/“[^”]*”/u)
  const runs = dossier.sources.map(({ article }) => ({
    title: count(article.title),
    run: Math.max(0, ...own.map((stretch) => longestSharedRun(stretch, article.title, names).words)),
  }))
  const length = count(text)
  return {
    run: Math.max(0, ...runs.map(({ run }) => run)),
    isWhole: length > barestWords && runs.some(({ run, title }) => run === length && title === length),
  }
}

/** So many stems of a headline may be missing from the passages it rests on: the checks would send it back. */
export const strangeMax = 3

/** "Defends the toll in 2015 recording": without the year it would be said of today. */
export function leavesOutTime(text: string, title: string): boolean {
  const years = title.match(/\b(?:19|20)\d{2}\b/gu) ?? []
  // "The toughest limits" are others than "the toughest limits yet".
  const isMost = /\b(?:\p{Ll}{3,}est|most|worst|best|first)\b/u.test(text) && /\b(?:yet|ever|in history|on record)\b/u.test(title)
  if (isMost && !/\b(?:yet|ever|history|record)\b/u.test(text)) return true
  return years.some((year) => !text.includes(year)) && /\b(?:in|on|from|since|of) (?:the |an? )?(?:19|20)\d{2}\b/u.test(title)
}

/** What a word costs that only the source's own headline has, and no passage of its report. */
export const unborneCost = 0.25

const reportsBy = new WeakMap<Dossier['sources'], string>()

/** What the story's reports say without their headlines; put together once, however many wordings are held beside it. */
export function reportsOf({ sources }: Dossier): string {
  const reports = reportsBy.get(sources) ?? sources.map(({ article }) => article.text.replaceAll(article.title, '')).join('\n')
  reportsBy.set(sources, reports)
  return reports
}

/** Whether no word of ours is written small by a guess: some report of the story has it, or its title does not write all words large. */
export function isCaseShown(text: string, title: string, dossier: Dossier): boolean {
  return !isCaseGuessed(text, title, reportsOf(dossier))
}

/** The sentences that bear a headline out, as one text. */
export function passagesOf({ source: { article }, proofs }: TitleNews): string {
  return proofs
    .map((claim) =>
      article.text === ''
        ? [claim.subject.text, claim.verb.text, claim.object?.text ?? ''].join(' ')
        : article.text.slice(claim.start, claim.end),
    )
    .join('\n')
}

/** How many stems and names of a text its passages do not hold; a name that is missing counts twice. */
export function strangeIn(text: string, passages: string): number {
  const held = newsStems(passages)
  const stems = [...newsStems(text)].filter((stem) => !held.has(stem)).length
  const named = (text.match(/(?<=\s)\p{Lu}[\p{L}'-]+/gu) ?? []).map((name) => name.replace(/['’]s$/u, ''))
  // "Vega-Orla" is named where both are.
  const isNamed = (name: string): boolean =>
    passages.includes(name) || (/^\p{Lu}[\p{L}']+-\p{Lu}/u.test(name) && name.split('-').every((half) => passages.includes(half)))
  const names = named.filter((name) => !isNamed(name)).length
  return stems + names
}

/** "Remains too close", "is pushed by Vega": for what, whereto? */
const tooMuch = /\btoo \p{Ll}+$|\b(?:is|are) pushed by\b/u

/** Naming the outlet makes a citation of what would be its headline; it still is better told in other words. */
const citedCost = 0.5
const citedWordsMin = 4
const turnedCost = 0.5
/** A headline without its articles is stiffer than one in other words. */
const sparedCost = 0.6

/** The headline as it stands, then in other words, which are looked for only where it cannot stand. */
function* wordingsOf(text: string, credit: string, isTurned: (words: string) => boolean): Generator<string> {
  yield text
  // "The deal of May" is stiffer than any other word.
  const others = [...reworded(text), ...reordered(text)].toSorted((a, b) => Number(isTurned(a)) - Number(isTurned(b)))
  yield* others
  // A headline spares its articles where it has no room for them.
  if (!fitsHeadline(`${text}${credit}`))
    yield* [text, ...others.slice(0, 6)].map(withoutArticles).filter((words) => fitsHeadline(`${words}${credit}`))
  // And where no word of ours breaks what it shares with a source's, leaving them out may.
  else if (credit === '') yield* new Set([text, ...others].map(withoutArticles))
}

/** What the source's headline spared, or spelt out, breaks what is shared too: only where nothing else can be told. */
function* filledOf(text: string, dossier: Dossier): Generator<string> {
  const short = bySurnames(text, dossier)
  yield* new Set([short, ...(short === text ? [] : reworded(short)), ...[text, short].map((words) => withSparedArticles(words, dossier))])
}

interface Fresh {
  readonly text: string
  readonly cost: number
  /** What a candidate has of it: that only its articles were left out is no wording of ours. */
  readonly as: { readonly text: string; readonly isSpared?: true }
}

const ownersIn = (words: string): number => words.match(/['’]s\b/gu)?.length ?? 0
const isTurnedFrom = (text: string, words: string): boolean => ownersIn(words) < ownersIn(text)
const articlesIn = (words: string): number => (words.match(/\b(?:an?|the) /giu) ?? []).length

/**
 * The headline where it keeps its length and the style and copies no source's, if need be worded anew; undefined where it cannot.
 *
 * @param credit ", Gazette reports": who is named behind it, if anybody; a source's whole headline may stand only with its name
 */
export function freshHeadline(text: string, dossier: Dossier, credit = ''): Fresh | undefined {
  const isTurned = (words: string): boolean => isTurnedFrom(text, words)
  return (
    freshOf(wordingsOf(text, credit, isTurned), { text, credit, isFilled: false }, dossier) ??
    freshOf(filledOf(text, dossier), { text, credit, isFilled: true }, dossier)
  )
}

interface Wording {
  readonly text: string
  readonly credit: string
  readonly isFilled: boolean
}

/** The first of the wordings that keeps its length and the style and copies no source's. */
function freshOf(wordings: Iterable<string>, { text, credit, isFilled }: Wording, dossier: Dossier): Fresh | undefined {
  for (const words of wordings) {
    const told = `${words}${credit}`
    if (
      !fitsHeadline(told) ||
      tooMuch.test(words) ||
      (credit !== '' && (countWords(words) < citedWordsMin || leavesOut(words))) ||
      findStyleBreaches(told).length > 0 ||
      !mayOffer(told, dossier)
    )
      continue
    const { run, isWhole } = runWithTitles(words, dossier)
    if (run >= titleRunMax || (isWhole && credit === '')) continue
    const isLess = fitsHeadline(`${text}${credit}`) && articlesIn(words) < articlesIn(text)
    // "Ahead of the" is told as "before" in words of ours.
    const isSpared = isFilled || (isLess && ![...reworded(text), ...reordered(text)].includes(words))
    const shown = inReportsCase(told, reportsOf(dossier))
    return {
      text: shown,
      as: { text: shown, ...(isSpared && { isSpared }) },
      cost:
        Math.max(0, run - 4) * 0.25 +
        (words === text ? 0 : isSpared ? sparedCost : 0.3) +
        (isTurnedFrom(text, words) ? turnedCost : 0) +
        (isWhole ? citedCost : 0),
    }
  }
  return undefined
}
