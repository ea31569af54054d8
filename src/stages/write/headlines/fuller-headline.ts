// A short headline and a longer one of the same deed: the longer one that says which, where or after what is told, if it is nearly as sure.

import type { Dossier } from '../../../domain/dossier.ts'
import { newsStems } from '../wording/news-value.ts'
import { countWords } from '../wording/phrases.ts'
import type { Candidate } from './headline.ts'
import { credit } from './headline-credit.ts'
import { bestHeadline, confidenceIn } from './headline-gate.ts'

/** A headline of more words has room for what defines its nouns. */
const shortMax = 7
/** So much less sure the longer one may be. */
const slack = 0.12
const verbOf = (text: string): string => /(?<=\p{L} )\p{Ll}+s?(?= )/u.exec(text)?.[0] ?? ''

/** Whether `long` tells all that `short` does, by the same verb, and at least two things more. */
function goesOn(long: string, short: string): boolean {
  const [more, own] = [newsStems(long), newsStems(short)]
  return [...own].every((stem) => more.has(stem)) && more.size >= own.size + 2 && long.includes(` ${verbOf(short)} `)
}

/** The headline, or the fullest of those that go on from it. */
export function fullerOf(short: Candidate, candidates: readonly Candidate[], dossier: Dossier): Candidate {
  const told = short.text.replace(credit, '')
  if (countWords(told) > shortMax || short.text.includes('“')) return short
  const least = confidenceIn(short, dossier) - slack
  const longer = candidates.filter(
    ({ text, isCited }) =>
      isCited === undefined && !text.includes('“') && text.length > told.length && goesOn(text.replace(credit, ''), told),
  )
  return bestHeadline(longer, dossier, least) ?? short
}
