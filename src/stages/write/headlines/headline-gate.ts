// Which of several headlines is told: the nearest to the news that gives little to doubt (docs/decisions/0027).

import type { Dossier } from '../../../domain/dossier.ts'
import { type Candidate, headlineValue } from './headline.ts'
import { credit } from './headline-credit.ts'
import { headlineSigns } from './headline-signs.ts'
import { headlineBase, headlineWeights } from './headline-weights.ts'

/**
 * The least odds to stand, from 0 to 1: of what is told as the news, of what is near the news where else only its subject could be named,
 * and of anything where nothing else can be told.
 */
export const bars = { news: 0.55, near: 0.415, last: 0.375 } as const

/** What a headline that may not stand must be nearer to the news than a sure one, for each factor e of its odds. */
const doubtCost = 1.5

/** From 0 to 1: of headlines with such signs, the share that was let stand when they were read one by one. */
export function confidenceIn(candidate: Candidate, dossier: Dossier): number {
  const odds = headlineSigns(candidate, dossier).reduce((sum, name) => sum + headlineWeights[name], headlineBase)
  return 1 / (1 + Math.exp(-odds))
}

/** The best of several headlines among those that stand at the `bar`; the first of equals. Looks at no more of them than it must. */
export function bestHeadline(candidates: readonly Candidate[], dossier: Dossier, bar: number): Candidate | undefined {
  const valued = candidates
    .map((candidate) => ({ candidate, value: headlineValue(candidate, dossier) }))
    .toSorted((a, b) => b.value - a.value)
  let best: { readonly candidate: Candidate; readonly value: number } | undefined
  for (const { candidate, value } of valued) {
    if (best !== undefined && value <= best.value) break
    const confidence = confidenceIn(candidate, dossier)
    const told = value + Math.log(confidence) * doubtCost
    if (confidence >= bar && (best === undefined || told > best.value)) best = { candidate, value: told }
  }
  return best?.candidate
}

/** What a deed is over, for or against, or by how much: without it a headline tells less than the news. When and after what may go. */
const isSense = /\d|^ (?:over|for|against|with|from|to|at|in (?=\p{Ll})) /u

/** So much less sure than the short one the whole one may be where no figure was cut. */
const slack = 0.05

const figuresIn = (text: string): readonly string[] => text.match(/(?<![\p{L}\p{N}])\d[\d.,]*/gu) ?? []

/** How the source's own headline goes on behind the last word of ours, in small letters. */
function restOf(short: string, title: string): string {
  const last = /[\p{L}\p{N}-]+$/u.exec(short)?.[0].toLowerCase() ?? ''
  const words = ` ${title.toLowerCase()}`
  const at = words.lastIndexOf(` ${last} `)
  // What a colon or a dash sets behind is another matter.
  return last === '' || at < 0 ? '' : (words.slice(at + last.length + 1).split(/: | [-–—] |; /u)[0] ?? '')
}

/**
 * The headline, or where it is one of a source's own cut short of its figure or its matter, that one whole: in other words, or else under its
 * outlet's name.
 */
export function uncut(short: Candidate, candidates: readonly Candidate[], dossier: Dossier): Candidate {
  const title = dossier.sources.find(({ article }) => article.id === short.titleOf)?.article.title ?? ''
  const rest = restOf(short.text, title)
  // What was put before the deed is not cut.
  const isThere = rest.split(' ').every((word) => short.text.toLowerCase().includes(word))
  if (isThere || !isSense.test(rest)) return short
  const own = figuresIn(short.text)
  const least = confidenceIn(short, dossier) - (/\d/u.test(rest) ? 1 : slack)
  const same = candidates.filter((each) => {
    const words = each.text.replace(credit, '')
    return (
      each.titleOf === short.titleOf &&
      words.length > short.text.length &&
      own.every((figure) => figuresIn(words).includes(figure)) &&
      words.split(' ').at(-1)?.toLowerCase() === rest.split(' ').at(-1) &&
      confidenceIn(each, dossier) >= least
    )
  })
  const plain = same.filter(({ isCited }) => isCited === undefined)
  return bestHeadline(plain, dossier, bars.news) ?? bestHeadline(same, dossier, bars.news) ?? short
}
