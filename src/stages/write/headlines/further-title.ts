// What another source's headline says that nothing told yet does, as a sentence: more than a report's whole sentence in marks.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ledeFromHeadline } from '../sentences/news-lede.ts'
import { claimSentence, spanOf, titleOf } from '../wording/evidence-of.ts'
import { isBroken } from '../wording/untellable.ts'
import { type Candidate, headlineValue } from './headline.ts'
import { isBarred } from './headline-bars.ts'
import { bars, confidenceIn } from './headline-gate.ts'
import { headlinesFromTitles } from './title-headlines.ts'
import { headlinesFromWholeTitles } from './whole-titles.ts'

/** So many of the nearest to the news are looked at. */
const lookedAtMax = 12

function sentenceOf({ text, proofs, titleOf: articleId }: Candidate, dossier: Dossier): Sentence | undefined {
  return claimSentence(dossier.storyId, 'headline', text, [
    ...[...new Set(proofs)].map((claim) => spanOf(claim, dossier)),
    articleId === undefined ? undefined : titleOf(articleId, dossier),
  ])
}

/**
 * One sentence at most, from the headline of a source whose own gives little to doubt.
 *
 * @param isSaid whether a sentence says what was told before
 * @param told how many sentences stand before it
 */
export function furtherTitle(dossier: Dossier, isSaid: (next: Sentence) => boolean, told: number): readonly Sentence[] {
  // What the checks have refused of it once they would refuse in other words too.
  if (dossier.attempt > 0) return []
  const candidates = [...headlinesFromTitles(dossier), ...headlinesFromWholeTitles(dossier), ...headlinesFromTitles(dossier, true)]
    .filter((each) => each.isCited === undefined && each.isSpared === undefined && !isBarred(each, dossier))
    .map((candidate) => ({ candidate, value: headlineValue(candidate, dossier) }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, lookedAtMax)
  for (const { candidate } of candidates) {
    if (confidenceIn(candidate, dossier) < bars.news) continue
    const headline = sentenceOf(candidate, dossier)
    const next = headline === undefined ? undefined : ledeFromHeadline(headline, dossier, told === 0)
    if (next !== undefined && !isSaid(next) && !isBroken(next.text, told)) return [next]
  }
  return []
}
