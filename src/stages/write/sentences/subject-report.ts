// Where nothing of a report could be told: that it was published, when, and whom it is about by the names its headline has.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findNames } from '../../../text/names.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { joinWords, nameInProse, printDate } from '../wording/phrases.ts'

const namesMax = 3
const positionMax = 20

interface NamedIn {
  readonly name: string
  readonly claim: Claim
}

/** "Vega Vega", "Then-Mayor Brandt": words of a page that ran together, or an office that somebody held then. */
const isGarbled = (name: string): boolean => {
  const words = name.split(' ')
  return words.some((word, at) => words.indexOf(word) !== at) || /^Then-/u.test(name)
}

/** Names of the headline that a sentence of the report has too, longest spelling first, each person or body once. */
function namesOfTitle(title: string, claims: readonly Claim[]): readonly NamedIn[] {
  const found: NamedIn[] = []
  for (const claim of claims)
    for (const { text } of findNames(claim.names.map((slot) => slot.text).join('; '), 'en')) {
      const name = text.replace(/[’']s$/u, '')
      const last = name.split(' ').at(-1) ?? name
      const isInTitle = new RegExp(`(?<![\\p{L}])${last.replace(/[^\p{L}]/gu, '.')}(?![\\p{L}])`, 'u').test(title)
      if (!isInTitle || last.length < 4 || !name.includes(' ') || /^\p{Lu}+$/u.test(name) || isGarbled(name)) continue
      const known = found.findIndex((each) => each.name.includes(name) || name.includes(each.name))
      if (known < 0) found.push({ name, claim })
      else if (name.split(' ').length > (found[known]?.name.split(' ').length ?? 0) && name.split(' ').length < 4)
        found[known] = { name, claim }
    }
  return found.slice(0, namesMax)
}

/** "The Gazette reported on 3 May 2026 on Lena Brandt and Orion Ferries." None where the headline names nobody the report names. */
export function subjectReport(dossier: Dossier): Sentence | undefined {
  for (const source of dossier.sources) {
    const { article, coverage } = source
    if (!article.language.startsWith('en') || article.level < 'L3' || coverage.role === 'copy') continue
    const claims = dossier.claims.filter((claim) => claim.articleId === article.id && claim.position < positionMax)
    const publisher = printPublisher(source.source.name)
    const names = namesOfTitle(article.title, claims).filter(({ name }) => !publisher.includes(name) && !name.includes(publisher))
    if (names.length === 0) continue
    const text = `${publisher} reported on ${printDate(article.publishedAt.slice(0, 10))} on ${joinWords(names.map(({ name }) => nameInProse(name)))}.`
    return claimSentence(
      dossier.storyId,
      'summary',
      text,
      [...new Set(names.map(({ claim }) => claim))].map((claim) => spanOf(claim, dossier)),
    )
  }
  return undefined
}
