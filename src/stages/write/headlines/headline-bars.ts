// What no headline may say whoever's it is: what a report has done since, what another plan has replaced, and what was cut to mislead.

import type { Dossier } from '../../../domain/dossier.ts'
import { isDone } from '../sentences/news-lede.ts'
import { blursSwap } from '../sentences/swapped-plan.ts'
import { endsInside, losesFrame } from '../wording/cut-frames.ts'
import { isOnlyAgreed } from '../wording/only-agreed.ts'
import { pointsBack } from '../wording/points-back.ts'
import type { Candidate } from './headline.ts'
import { credit } from './headline-credit.ts'
import { isOvertaken } from './overtaken.ts'

/** Whether a headline ends inside what its report's own headline, or the sentence it is from, says only with more. */
function isCutShort({ text, titleOf, proofs: [proof] }: Candidate, { sources }: Dossier): boolean {
  const own = text.replace(credit, '')
  const of = titleOf ?? proof?.articleId
  const titles = sources.filter(({ article }) => of === undefined || article.id === of).map(({ article }) => article.title)
  const from = proof === undefined ? undefined : sources.find(({ article }) => article.id === proof.articleId)?.article
  const sentence = titleOf !== undefined || proof === undefined ? '' : (from?.text.slice(proof.start, proof.end) ?? '')
  return titles.some((title) => endsInside(own, title) || losesFrame(own, title)) || endsInside(own, sentence)
}

/** "Allegations by Brandt" of a headline whose reports have "allegations against Brandt": a slip that turns who did what round. */
function swapsRoles({ text }: Candidate, { sources }: Dossier): boolean {
  const found =
    /\b(?<what>allegations?|accusations?|charges|complaints?|claims) (?:made )?(?:by|from) (?:\p{Lu}[\p{L}.’'-]+ )*(?<who>\p{Lu}[\p{L}’'-]+)/u.exec(
      text,
    )?.groups
  if (found === undefined) return false
  const against = new RegExp(
    String.raw`\b${found['what']?.replace(/s$/u, '') ?? ''}s? (?:of [\p{Ll} ]{3,30} )?(?:made )?against (?:[\p{L}.’'-]+ ){0,5}${found['who'] ?? ''}\b`,
    'iu',
  )
  const by = new RegExp(
    String.raw`\b${found['what']?.replace(/s$/u, '') ?? ''}s? (?:made )?(?:by|from) (?:[\p{L}.’'-]+ ){0,5}${found['who'] ?? ''}\b`,
    'iu',
  )
  const texts = sources.map(({ article }) => article.text.replaceAll(article.title, ''))
  return texts.some((each) => against.test(each)) && !texts.some((each) => by.test(each))
}

/** "Does not confirm it to the Gazette", "is in the end cleared", from the body of a report: no news of its own. */
const isBeside = ({ text, titleOf, proofs: [proof] }: Candidate): boolean =>
  titleOf === undefined &&
  (proof?.position ?? 0) > 2 &&
  /\b(?:in the end|eventually|ultimately|finally|later) \p{Ll}|\b(?:does not|did not|do not|will not|declines? to|refuses? to) (?:confirm|comment|respond|answer|elaborate|say)\b/u.test(
    text,
  )

/** "West says he runs in a post on Friday": where he said it became where he runs. */
const wrongPlace =
  /\bsays (?:he|she|they|it) (?:runs?|quits?|leaves?|resigns?|returns?|retires?) in an? (?:\p{Lu}?\p{Ll}+ )?(?:post|tweet|statement|interview|video|letter|speech|message)\b/u

/** "Vega shuts down" of a Vega that its report has only agree to: by the verb of that report's own headline, if it is from there. */
function isNotYet({ text, titleOf, proofs: [proof] }: Candidate, { sources }: Dossier): boolean {
  const article = sources.find((each) => each.article.id === (titleOf ?? proof?.articleId))?.article
  if (article === undefined || article.text === '' || /[“”]/u.test(text.slice(0, 30))) return false
  const line = titleOf === undefined ? text.replace(credit, '') : article.title
  return isOnlyAgreed(line, article.text.replaceAll(article.title, ''))
}

/** Whether a headline may not stand whatever speaks for it. */
export const isBarred = (candidate: Candidate, prose: Dossier): boolean =>
  isDone(candidate.text, prose) ||
  isOvertaken(candidate.text, prose) ||
  isNotYet(candidate, prose) ||
  blursSwap(candidate.text, prose) ||
  pointsBack(candidate.text) ||
  wrongPlace.test(candidate.text) ||
  isBeside(candidate) ||
  swapsRoles(candidate, prose) ||
  isCutShort(candidate, prose)
