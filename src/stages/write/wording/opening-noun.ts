// A lone noun that opens a sentence: its capital does not make it a name.
import type { Dossier } from '../../../domain/dossier.ts'
import { countriesIn } from '../../../text/country-names.ts'
import { insideSentence, standsBehindWord } from './inside-sentence.ts'
import { bareGroup } from './plain-telling.ts'
import type { ReadClaim } from './read-claim.ts'
import { articleText } from './who-speaks.ts'

/** Whom a pronoun means is worked out elsewhere, and these need no name. */
const knownGroup =
  /^(?:He|She|It|Police|Prosecutors|Officials|Lawmakers|Authorities|Investigators|Researchers|Scientists|Economists|Protesters|Firefighters|Doctors|Voters|Analysts)$/

/** "Tweet was public notice": a lone noun whose capital only opens the sentence. */
export function isOpeningNoun({ claim }: Pick<ReadClaim, 'claim'>, dossier: Dossier): boolean {
  const { text, start } = claim.subject
  const article = articleText(claim, dossier)
  // "Brindle, the maker of cranes, will ...": a noun is not told what it is.
  if (/^, (?:an?|the|one of|which|whose) \p{L}/u.test(article.slice(claim.subject.end))) return false
  return (
    start === claim.start &&
    !knownGroup.test(text) &&
    !bareGroup.test(text) &&
    !countriesIn('en').has(text.toLowerCase()) &&
    /^\p{Lu}\p{Ll}+$/u.test(text) &&
    claim.subject.entityId === undefined &&
    ((!/s$/.test(text) && insideSentence(text, claim, start, article) !== text) || !standsBehindWord(text, article))
  )
}
