// Which of several headlines is told: the nearest to the news that gives little to doubt (docs/decisions/0027).
import type { Dossier } from '../../domain/dossier.ts'
import { type Candidate, headlineValue } from './headline.ts'
import { headlineDoubts } from './headline-doubts.ts'
import type { HeadlineDoubt } from './headline-end.ts'

/** How much each doubt weighs: 4 says that no editor would print it, 1 that another headline is to be preferred. */
const weights: Readonly<Record<HeadlineDoubt, number>> = {
  bare: 1,
  beside: 1,
  cut_and: 1,
  cut_clause: 3,
  cut_condition: 3,
  cut_demanded: 2,
  cut_limit: 2,
  cut_name: 4,
  cut_noun: 4,
  cut_object: 4,
  cut_of: 3,
  cut_or: 3,
  cut_owner: 4,
  cut_particle: 3,
  cut_than: 4,
  cut_which: 2,
  cut_word: 4,
  dated: 2,
  day_word: 3,
  disagrees: 4,
  hedge_lost: 2,
  hollow: 3,
  misshapen: 3,
  nameless: 1,
  needs_more: 2,
  open_end: 4,
  points_back: 2,
  points_outside: 1.5,
  says_twice: 3,
  unnamed_role: 2,
}

/** What the sources' own headlines do not tell, and the summary below does not either, is a side passage. */
const besideAlone = 2

/** What may be told as the news, and what may be told only where nothing else can: the most doubt there may be. */
export const bars = { news: 2, last: 3 } as const

/** The doubt about a headline, summed. */
export function doubtAbout({ text, proofs, isBelow }: Candidate, dossier: Dossier): number {
  const weightOf = (name: HeadlineDoubt): number => (name === 'beside' && isBelow === undefined ? besideAlone : weights[name])
  return headlineDoubts(text, proofs, dossier).reduce((sum, name) => sum + weightOf(name), 0)
}

/** The best of several headlines among those with less doubt than `bar`; the first of equals. Looks at no more of them than it must. */
export function bestHeadline(candidates: readonly Candidate[], dossier: Dossier, bar: number): Candidate | undefined {
  const valued = candidates
    .map((candidate) => ({ candidate, value: headlineValue(candidate, dossier) }))
    .toSorted((a, b) => b.value - a.value)
  let best: { readonly candidate: Candidate; readonly value: number } | undefined
  for (const { candidate, value } of valued) {
    if (best !== undefined && value <= best.value) break
    const doubt = doubtAbout(candidate, dossier)
    if (doubt < bar && (best === undefined || value - doubt > best.value)) best = { candidate, value: value - doubt }
  }
  return best?.candidate
}
