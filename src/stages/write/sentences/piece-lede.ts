// The one sentence of a story whose only news is a piece: an outlet's explainer, list or question, or what its commentary holds.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { insideSentence } from '../../../text/title-speakers.ts'
import { printPublisher, shortPublisher } from '../wording/attribution-frames.ts'
import { claimSentence } from '../wording/evidence-of.ts'
import { inOwnWords } from '../wording/own-wording.ts'
import { nameInProse, printDate } from '../wording/phrases.ts'

/** What a headline of ours says that an outlet does, and how a sentence that dates it goes on behind "reported on 3 May 2026". */
const framed = /^(?<who>.+?) (?:(?:looks at|lists|explains(?! (?:how|why) )) (?<noun>.+)|(?:explains|reports)(?! on ) (?<clause>.+))$/u
const holds = /^(?<what>.+), (?<who>[^,]+) commentary says$/u

/** "Keeps America", from what? */
const waitsForMore = /\b(?:bars?|blocks?|deprives?|keeps?|prevents?|protects?|rids?|robs?|saves?|stops?) (?:the )?\p{Lu}[\p{L} ]*$/u

/**
 * "Gazette looks at the race to build a ferry" as "Gazette reported on 3 May 2026 on the race to build a ferry.", and
 * "Brandt is unfit, Gazette commentary says" as "A commentary in Gazette of 3 May 2026 says that Brandt is unfit.". Undefined where the
 * headline tells something else or no one outlet has it.
 */
export function ledeFromPiece(headline: Sentence, dossier: Dossier): Sentence | undefined {
  const ids = new Set(headline.evidence.flatMap((each) => (each.kind === 'span' || each.kind === 'title' ? [each.articleId] : [])))
  const from = dossier.sources.find(({ article }) => ids.has(article.id))
  if (from === undefined || ids.size !== 1) return undefined
  const day = printDate(from.article.publishedAt.slice(0, 10))
  const names = [printPublisher(from.source.name), shortPublisher(from.source.name)]
  const publisher = nameInProse(printPublisher(from.source.name))
  const said = holds.exec(headline.text)?.groups
  if (waitsForMore.test(said?.['what'] ?? '')) return undefined
  const piece = framed.exec(headline.text)?.groups
  const text =
    said !== undefined && names.includes(said['who'] ?? '')
      ? `A commentary in ${publisher} of ${day} says that ${insideSentence(said['what'] ?? '', from.article.text)}.`
      : piece !== undefined && names.includes(piece['who'] ?? '')
        ? `${publisher} reported on ${day} ${piece['clause'] ?? `on ${piece['noun']}`}.`
        : undefined
  const own = text === undefined ? undefined : inOwnWords(text, dossier)
  if (own === undefined || findStyleBreaches(own).length > 0) return undefined
  return claimSentence(
    dossier.storyId,
    'summary',
    own,
    headline.evidence.filter(({ kind }) => kind === 'span' || kind === 'title'),
  )
}
