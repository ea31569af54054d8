// The headline of a story of which nothing but headlines and links may be printed: the first outlet's own, in marks and under its name.

import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { carriedHeadline } from '../../../domain/headline.ts'
import { limits } from '../../../domain/limits.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { isOrder } from '../../../text/planted-orders.ts'
import { carriedTitleOf, claimSentence } from '../wording/evidence-of.ts'
import { wasRefused } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'

const charactersMax = 110

/** A headline that the feed's cap may have cut is not printed as if it were whole. */
const isWhole = (title: string): boolean => countWords(title) < limits.words.feedHeadlineMax && !/(?:…|\.\.\.)$/u.test(title)

function fromSource({ article, source }: DossierSource, dossier: Dossier): Sentence | undefined {
  const text = carriedHeadline(source.name, article.title)
  const isFit = isWhole(article.title) && text.length <= charactersMax && !/[“”"]/u.test(article.title) && !isOrder(article.title)
  if (!isFit || wasRefused(text, dossier)) return undefined
  return claimSentence(dossier.storyId, 'headline', text, [carriedTitleOf(article.id, dossier)])
}

/**
 * "Quayside Review: “A leash made of tickets”", where every report is at L1; undefined where one allows more, or none has a whole English
 * headline that speaks to readers.
 */
export function headlineAsCarried(dossier: Dossier): Sentence | undefined {
  if (!dossier.sources.every(({ article }) => article.level === 'L1')) return undefined
  return dossier.sources
    .filter(({ article }) => article.language.startsWith('en'))
    .map((source) => fromSource(source, dossier))
    .find((each) => each !== undefined)
}
