// The headline's news as the first sentence of a summary, where the reports' own sentences could not be told: whole, attributed, dated.
import type { Dossier, DossierSource } from '../../domain/dossier.ts'
import { reportsOnly } from '../../domain/headline.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { findStyleBreaches } from '../../text/house-style.ts'
import { printPublisher, shortPublisher } from './attribution-frames.ts'
import { claimSentence } from './evidence-of.ts'
import { headlineInProse } from './headline-prose.ts'
import { deedStems, newsStems } from './news-value.ts'
import { inOwnWords } from './own-wording.ts'
import { countWords, nameInProse, printDate } from './phrases.ts'
import { maySummarise } from './summarise.ts'

/** A summary that holds this much of the headline's words tells its news. */
const toldMin = 0.5
const wordsMin = 4

/** Names alone are no news: of the headline's other words a sentence must hold this much. */
const deedMin = 0.34

/** Whether a summary says what its headline says. */
export function tellsNews(headline: Sentence, summary: readonly Sentence[]): boolean {
  const wanted = newsStems(headline.text)
  const deed = deedStems(headline.text)
  // That a report is on somebody says nothing of the news about them.
  const told = summary.filter(({ text }) => !/ reported on \d{1,2} \p{L}+ \d{4} on /u.test(text)).map(({ text }) => newsStems(text))
  const share = (of: ReadonlySet<string>, stems: ReadonlySet<string>): number => [...of].filter((stem) => stems.has(stem)).length / of.size
  return told.some((stems) => share(wanted, stems) >= toldMin && (deed.size < 2 || share(deed, stems) >= deedMin))
}

/** ", the Gazette reports": who is named behind a headline, which the sentence names anyway. */
const credit = /, (?<who>[^,]+) (?:reports|says)$/u

/**
 * "Orla Cloud closes pier in Oslo" as "Orla Cloud has closed a pier in Oslo, the Pier Daily reported on 3 May 2026.". Undefined where
 * the headline is no plain clause or an article that it leaves out cannot be told.
 */
export function ledeFromHeadline(headline: Sentence, dossier: Dossier): Sentence | undefined {
  const from = sourceOfHeadline(headline, dossier)
  if (from === undefined || reportsOnly(headline.text) || /[":?;!]/u.test(headline.text)) return undefined
  const names = [printPublisher(from.source.name), shortPublisher(from.source.name)]
  const isCredited = names.includes(credit.exec(headline.text)?.groups?.['who'] ?? '')
  const line = isCredited ? headline.text.replace(credit, '') : headline.text
  if (countWords(line) < wordsMin || names.some((name) => line.startsWith(`${name} `))) return undefined
  const told = headlineInProse(line, reportsOf(dossier))
  if (told === undefined) return undefined
  const day = printDate(from.article.publishedAt.slice(0, 10))
  const text = inOwnWords(`${told}, ${nameInProse(printPublisher(from.source.name))} reported on ${day}.`, dossier)
  if (text === undefined || findStyleBreaches(text).length > 0) return undefined
  return claimSentence(
    dossier.storyId,
    'summary',
    text,
    headline.evidence.filter(({ kind }) => kind === 'span' || kind === 'title'),
  )
}

/** The report that bears the headline out, where its text is there to look at and every passage may be told in prose. */
function sourceOfHeadline(headline: Sentence, dossier: Dossier): DossierSource | undefined {
  const sources = headline.evidence.map((each) =>
    each.kind === 'span' || each.kind === 'title' ? dossier.sources.find(({ article }) => article.id === each.articleId) : undefined,
  )
  const [first] = sources
  const isOpen = sources.every((source) => source !== undefined && maySummarise(source.article.level) && source.article.text !== '')
  return isOpen ? first : undefined
}

/** What the story's reports say, without their headlines, whose capitals and spared articles show nothing. */
const reportsOf = ({ sources }: Dossier): string =>
  sources
    .filter(({ article, coverage }) => maySummarise(article.level) && coverage.role !== 'copy' && article.language.startsWith('en'))
    .map(({ article }) => article.text.replaceAll(article.title, ''))
    .join('\n')
    .replaceAll('U.S.', 'US')
    .replaceAll('U.K.', 'UK')
