// "Report: Vega to close the quay": the headline says that its news is another's.
import type { DossierSource } from '../../../domain/dossier.ts'
import { findNames } from '../../../text/names.ts'

const relays = /^(?:Reports?|Sources?): |(?:[:,]| [–—-]{1,2}) (?:report|reports|sources)$/iu
/** So far into its text a report says whose news it relays. */
const openingCharacters = 1500
const reportedBy =
  /(?<![\p{L}’'-])(?<who>(?:[Tt]he )?\p{Lu}[\p{L}.’'&-]*(?: \p{Lu}[\p{L}.’'&-]*){0,4})(?:, citing [^,]{3,60},)? (?:first )?reported(?: (?:on )?(?:(?:late|early) )?\p{Lu}\p{Ll}+day)? that\b/u

/** Whom a report relays by its own headline: by name where its opening gives one, and else "a report" or "sources"; undefined where it relays nobody. */
export function citedInTitle({ article, source }: Pick<DossierSource, 'article' | 'source'>): string | undefined {
  if (!relays.test(article.title.trim())) return undefined
  const who = reportedBy.exec(article.text.slice(0, openingCharacters))?.groups?.['who']
  const isOther =
    who !== undefined && who.replace(/^the /iu, '') !== source.name && findNames(`It said ${who} left.`, 'en')[0]?.kind !== 'person'
  if (isOther) return who.replace(/^The /u, 'the ')
  return /\bsources\b/iu.test(article.title) ? 'unnamed sources' : 'a report'
}
