// The headline and the news that readers have, beside what the new material gives: an update never puts poorer ones in their place.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Evidence } from '../../../domain/evidence.ts'
import { isBareReport, isCarried, isOfPiece, reportedOn } from '../../../domain/headline.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { withoutDisputed } from '../sentences/conflict-sentence.ts'
import { tellsNews } from '../sentences/news-lede.ts'
import { claimSentence, ledgerEvidence, spanOf, titleOf } from '../wording/evidence-of.ts'
import { titleShare } from '../wording/news-value.ts'
import { wasRefused } from '../wording/own-words.ts'
import { statesReadWrong } from '../wording/read-wrong.ts'

/** A headline of the same kind must carry this much more of the reports' own headlines to outlive a new one. */
const clearlyMore = 0.1

/** What kind of headline a text is: 0 names a report or is its own, 1 who reports on whom, 2 what an outlet explains or asks, 3 tells what happened. */
export function headlineRank(text: string): 0 | 1 | 2 | 3 {
  if (isBareReport(text) || isCarried(text)) return 0
  const about = reportedOn(text)
  // Names alone do not say what the reports are about; a noun with them does.
  if (about !== undefined) return /(?<![\p{L}’'-])(?!(?:of|and|the|for|de|von|van|al)(?![\p{L}-]))\p{Ll}{3,}/u.test(about) ? 2 : 1
  return isOfPiece(text) ? 2 : 3
}

/** Whether the passage or row is still what it was: a source that corrected itself, or was withdrawn, no longer bears it out. */
function stillHolds(evidence: Evidence, dossier: Dossier): boolean {
  if (evidence.kind === 'span') {
    const claim = dossier.claims.find(({ id }) => id === evidence.claimId)
    const source = dossier.sources.find(({ article }) => article.id === evidence.articleId)
    return claim !== undefined && source !== undefined && source.article.level >= 'L3' && spanOf(claim, dossier)?.id === evidence.id
  }
  if (evidence.kind === 'title') return titleOf(evidence.articleId, dossier)?.id === evidence.id
  if (evidence.kind === 'ledger') return dossier.facts.some((fact) => ledgerEvidence(fact).id === evidence.id)
  return false
}

/** The headline readers have, without a price that a report now puts otherwise; undefined where the price is all it says. */
function undisputed(dossier: Dossier): Sentence | undefined {
  const { storyId } = dossier
  const standing = dossier.standing?.headline
  const text = standing === undefined ? undefined : withoutDisputed(standing.text, dossier)
  if (standing === undefined || text === undefined) return undefined
  if (text === standing.text) return standing
  // The row holds the price and changes with it; the passages still say who deals with whom.
  const passages = standing.evidence.filter(({ kind }) => kind === 'span' || kind === 'title')
  return claimSentence(storyId, 'headline', text, passages)
}

/**
 * The headline to print: `next`, unless the one before is of a better kind, or of the same and clearly nearer to the reports', and all it
 * stands on is as it was. Texts are dropped after days; what was read from them while they were held stays true.
 */
export function keptHeadline(next: Sentence, dossier: Dossier): Sentence {
  const standing = undisputed(dossier)
  if (standing === undefined || standing.text === next.text || headlineRank(standing.text) < 2) return next
  const step = headlineRank(next.text) - headlineRank(standing.text)
  const isNearer = step > 0 || (step === 0 && titleShare(standing.text, dossier) < titleShare(next.text, dossier) + clearlyMore)
  if (isNearer || wasRefused(standing.text, dossier) || statesReadWrong(standing.text, dossier)) return next
  return standing.evidence.every((each) => stillHolds(each, dossier)) ? standing : next
}

/**
 * The sentence that told readers the news of `headline` before, for a version whose own sentences do not: the reports it was read from may
 * have been dropped since. Quotations are counted anew with every version and do not stay.
 */
export function standingLede(headline: Sentence, dossier: Dossier): Sentence | undefined {
  return dossier.standing?.summary.find(
    (told) =>
      tellsNews(headline, [told]) &&
      !/[“”]/u.test(told.text) &&
      !wasRefused(told.text, dossier) &&
      !statesReadWrong(told.text, dossier) &&
      told.evidence.every((each) => stillHolds(each, dossier)),
  )
}
