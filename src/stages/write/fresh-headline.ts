// Whether a headline made from a source's own stays our own: its length, the style, how much of the source's it repeats.
import type { Dossier } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import { findStyleBreaches } from '../../text/house-style.ts'
import { findNames } from '../../text/names.ts'
import { longestSharedRun } from '../../text/overlap.ts'
import { fitsHeadline, leavesOut } from './headline.ts'
import { newsStems } from './news-value.ts'
import { reworded } from './own-wording.ts'
import { mayOffer } from './own-words.ts'
import { countWords } from './phrases.ts'
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
  const names = (text.match(/(?<=\s)\p{Lu}[\p{L}'-]+/gu) ?? []).filter((name) => !passages.includes(name.replace(/['’]s$/u, ''))).length
  return stems + names
}

/** Naming the outlet makes a citation of what would be its headline; it still is better told in other words. */
const citedCost = 0.5
const citedWordsMin = 4

/**
 * The headline where it keeps its length and the style and copies no source's, if need be worded anew; undefined where it cannot.
 *
 * @param credit ", Gazette reports": who is named behind it, if anybody; a source's whole headline may stand only with its name
 */
export function freshHeadline(text: string, dossier: Dossier, credit = ''): { readonly text: string; readonly cost: number } | undefined {
  for (const [at, words] of [text, ...reworded(text)].entries()) {
    const told = `${words}${credit}`
    if (
      !fitsHeadline(told) ||
      (credit !== '' && (countWords(words) < citedWordsMin || leavesOut(words))) ||
      findStyleBreaches(told).length > 0 ||
      !mayOffer(told, dossier)
    )
      continue
    const { run, isWhole } = runWithTitles(words, dossier)
    if (run >= titleRunMax || (isWhole && credit === '')) continue
    return { text: told, cost: Math.max(0, run - 4) * 0.25 + (at === 0 ? 0 : 0.3) + (isWhole ? citedCost : 0) }
  }
  return undefined
}
