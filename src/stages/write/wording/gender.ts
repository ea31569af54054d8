// Whose "his" and "her" are: the pronouns of a report beside whom it speaks of.
import type { Dossier } from '../../../domain/dossier.ts'
import { isOwner } from './lost-sense.ts'
import { pronounsFit } from './plain-telling.ts'
import type { ReadClaim } from './read-claim.ts'
import { articleText } from './who-speaks.ts'

/** So often a report has "he" close behind a name, and so much oftener than "she", where the one it names is a man. */
const besideMin = 3
const besideTimes = 5

/** Whether a report speaks of somebody as "he" or "she": by the pronouns close behind the surname. */
function isSpokenOfAs(own: string, subject: string, article: string): boolean {
  const surname = /(?<name>\p{Lu}[\p{L}’'-]{2,})$/u.exec(subject)?.groups?.['name']
  if (surname === undefined) return false
  const beside = [
    ...article.matchAll(
      new RegExp(String.raw`(?<![\p{L}-])${surname}(?![\p{L}-])[^.“”"]{0,60}?\b(?<word>he|his|him|she|her|hers)\b`, 'giu'),
    ),
  ]
  const he = beside.filter(({ groups }) => /^h(?:e|is|im)$/iu.test(groups?.['word'] ?? '')).length
  const same = own === 'he' ? he : beside.length - he
  return same >= besideMin && same >= besideTimes * (beside.length - same)
}

/** Whether "his" or "her" can be the subject's: the article speaks of one sex nearly throughout, or of the subject as that. */
export function genderFits(words: string, article: string, subject = ''): boolean {
  const own = /\b(?:his|he)\b/iu.test(words) ? 'he' : /\b(?:her|she)\b/iu.test(words) ? 'she' : undefined
  if (own === undefined) return true
  const he = article.match(/\b(?:he|his|him)\b/giu)?.length ?? 0
  const she = article.match(/\b(?:she|her|hers)\b/giu)?.length ?? 0
  const same = own === 'he' ? he : she
  return same >= 4 * (he + she - same) || isSpokenOfAs(own, subject, article)
}

/** Whether "his", "her", "its" and "their" in what is told can only be the subject's. */
export const ownsPronouns = (
  object: string,
  meant: string,
  plural: boolean | undefined,
  { claim }: ReadClaim,
  dossier: Dossier,
): boolean => {
  const article = articleText(claim, dossier)
  return genderFits(object, article, meant) && pronounsFit(object, claim, meant, plural) && isOwner(object, meant, article, dossier)
}
