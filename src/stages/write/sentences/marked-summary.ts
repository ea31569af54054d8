// Where a summary is better for what a report opens with, in marks: in the place of a sentence that leaves too much to doubt.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import type { SentenceDoubt } from '../wording/doubt-names.ts'
import { newsStems, titleShare } from '../wording/news-value.ts'
import { markedOpening } from './marked-opening.ts'
import { tellsNews } from './news-lede.ts'
import { isOpening } from './opening-first.ts'
import { doubtsOf } from './sentence-doubts.ts'
import { confidenceOf } from './sentence-gate.ts'

/**
 * When a sentence gives way to an opening in marks. Of its odds to stand: under `first` a first sentence, under `opening` one that tells
 * little of a report's opening in our words, under `mostOfOpening` one that tells most of it, under `second` a second one. Of what a first
 * sentence carries of the headlines, the opening carries more than this share: `besideEcho` where the first only says a headline again,
 * `besideNews` where it tells the news, `besideOther` where it tells something else.
 */
const ofNews = { first: 0.8, opening: 0.7, mostOfOpening: 0.6, second: 0.9, besideEcho: 0.4, besideNews: 0.7, besideOther: 0.8 }
/** Of a deal our words say who, what, how much and where: they give way seldom. */
const ofDeals: typeof ofNews = {
  first: 0.76,
  opening: 0.5,
  mostOfOpening: 0.5,
  second: 0.6,
  besideEcho: 0.4,
  besideNews: 0.9,
  besideOther: 1,
}

/** The doubts about a sentence of ours; undefined where it was built from no claim or quotes. */
function doubtsAbout(sentence: Sentence, dossier: Dossier): readonly SentenceDoubt[] | undefined {
  const proof = sentence.evidence.flatMap((each) => (each.kind === 'span' ? dossier.claims.filter(({ id }) => id === each.claimId) : []))[0]
  return proof === undefined || sentence.text.includes('“') ? undefined : doubtsOf(sentence.text, proof, dossier)
}

/** Whether a first sentence is as likely to stand as it must be to go before an opening in marks. */
function isSureFirst(first: Sentence, dossier: Dossier, bars: typeof ofNews): boolean {
  const doubts = doubtsAbout(first, dossier)
  if (doubts === undefined) return true
  const ofOpening = doubts.includes('told_under_60') ? bars.opening : bars.mostOfOpening
  return confidenceOf(doubts) >= (isOpening(first, dossier) ? ofOpening : bars.first)
}

/** So many words of content make a sentence say more than the headline above it. */
const furtherMin = 3

/** How many words of content a sentence has that another has not. */
const beyond = (text: string, other: string): number => countBeyond(newsStems(ownStatement(text)), other)

function countBeyond(stems: ReadonlySet<string>, other: string): number {
  const known = newsStems(other)
  return [...stems].filter((stem) => !known.has(stem)).length
}

/** "Senator Lena Brandt" for "Brandt": an office and a first name say who it is, and no more of the news. */
const office = /(?:\b\p{Lu}[\p{L}’'-]+ )+(?=\p{Lu}[\p{L}’'-]+\b)/gu

/**
 * Our headline over again, with who reported it and when, whoever is introduced by it; a report's opening that our headline is made of is no
 * echo of it.
 */
const echoes = (first: Sentence, headline: Sentence): boolean =>
  countBeyond(newsStems(ownStatement(first.text).replace(office, ' ')), headline.text) < furtherMin - 1

/** Told of a headline alone: such a sentence has nothing that a headline has not. */
const isOfTitle = ({ evidence }: Sentence): boolean => evidence.every(({ kind }) => kind === 'title')

/** What the report opens with that the headline was taken from tells the headline's news, in whichever words. */
const isOfOneReport = (headline: Sentence, opening: Sentence): boolean => {
  const [of] = articlesOf(opening)
  return of !== undefined && articlesOf(headline).includes(of)
}

const articlesOf = ({ evidence }: Sentence): readonly string[] =>
  evidence.flatMap((each) => (each.kind === 'span' || each.kind === 'title' ? [each.articleId] : []))

/**
 * The summary with a report's opening in marks where it lacks its news or a second sentence, where its first only says the headline over
 * again, or where one of its first two is unsure.
 *
 * @param of.isDeal whether the headline and the first sentence tell a row of the ledger
 * @param of.tellAfter the summary that opens with a sentence
 */
export function withMarkedOpening(
  own: readonly Sentence[],
  headline: Sentence,
  dossier: Dossier,
  { isDeal, tellAfter }: { readonly isDeal: boolean; readonly tellAfter: (lede: Sentence) => readonly Sentence[] },
): readonly Sentence[] {
  const bars = isDeal ? ofDeals : ofNews
  const [first, second] = own
  const tells = first !== undefined && tellsNews(headline, [first])
  const isNews = tells || isOpening(first, dossier)
  const isSure = first !== undefined && isSureFirst(first, dossier, bars)
  const isEcho = first !== undefined && (isOfTitle(first) || (tells && echoes(first, headline)))
  if (!isNews || !isSure || isEcho) {
    const opening = markedOpening(dossier, [], [headline])
    const isNearer =
      opening !== undefined &&
      (!isEcho || beyond(opening.text, headline.text) >= furtherMin) &&
      (!tells || tellsNews(headline, [opening]) || (!isDeal && isOfOneReport(headline, opening))) &&
      titleShare(opening.text, dossier) >
        (isEcho ? bars.besideEcho : isNews ? bars.besideNews : bars.besideOther) * titleShare(first?.text ?? '', dossier)
    const told = isNearer ? tellAfter(opening) : []
    if (told[0] === opening && told.length >= Math.min(2, own.length) && told.length > 0) return told
  }
  const doubtsOfSecond = second === undefined ? undefined : doubtsAbout(second, dossier)
  const isSureSecond = second !== undefined && (doubtsOfSecond === undefined || confidenceOf(doubtsOfSecond) >= bars.second)
  if (first === undefined || isSureSecond) return own
  const opening = markedOpening(dossier, [first], [headline])
  return opening === undefined ? own : [first, opening]
}
