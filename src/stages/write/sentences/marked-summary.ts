// Where a summary is better for what a report opens with, in marks: in the place of a sentence that leaves too much to doubt.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import type { SentenceDoubt } from '../wording/doubt-names.ts'
import { newsStems, titleShare } from '../wording/news-value.ts'
import { markedOpening, markedOpenings } from './marked-opening.ts'
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
export function doubtsAbout(sentence: Sentence, dossier: Dossier): readonly SentenceDoubt[] | undefined {
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

/** Beside the headline over again what another report opens with carries more than this share of what the echo does. */
const besideEchoOfOther = 0.4
/** Another report's headline that carries less of all of them tells something else. */
const titleMin = 0.3
/** An opening in our words carries at least this share of what the same in marks would. */
const asMuch = 0.8

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
export const saysAgain = (first: Sentence, headline: Sentence): boolean =>
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

interface Tellers {
  /** Whether the headline and the first sentence tell a row of the ledger. */
  readonly isDeal: boolean
  /** The summary that opens with a sentence. */
  readonly tellAfter: (lede: Sentence) => readonly Sentence[]
  /** What the reports open with, in words of ours. */
  readonly ownOpenings: () => readonly Sentence[]
  /** What another report's headline says, told as a first sentence, where a sentence is not said yet. */
  readonly otherTitle: (isSaid: (next: Sentence) => boolean) => readonly Sentence[]
}

/** What a report opens with, as the first sentence of a summary in the place of one that is unsure or says nothing; undefined where that is no better. */
function openedAnew(
  own: readonly Sentence[],
  headline: Sentence,
  dossier: Dossier,
  { isDeal, tellAfter, ownOpenings, otherTitle }: Tellers,
): readonly Sentence[] | undefined {
  const bars = isDeal ? ofDeals : ofNews
  const [first] = own
  const tells = first !== undefined && tellsNews(headline, [first])
  const isNews = tells || isOpening(first, dossier)
  const isEcho = first !== undefined && (isOfTitle(first) || (tells && saysAgain(first, headline)))
  if (isNews && !isEcho && first !== undefined && isSureFirst(first, dossier, bars)) return undefined
  const share = (sentence: Sentence | undefined): number => titleShare(sentence?.text ?? '', dossier)
  const goesFurther = (opening: Sentence): boolean =>
    beyond(opening.text, headline.text) >= furtherMin &&
    share(opening) > (isOfOneReport(headline, opening) ? bars.besideEcho : besideEchoOfOther) * share(first)
  const isNearer = (opening: Sentence): boolean =>
    isEcho
      ? goesFurther(opening) && (!isDeal || !tells || tellsNews(headline, [opening]))
      : (!tells || tellsNews(headline, [opening]) || (!isDeal && isOfOneReport(headline, opening))) &&
        share(opening) > (isNews ? bars.besideNews : bars.besideOther) * share(first)
  // Where reports differ on a figure the row says which is which.
  const isDisputed = own.some(({ text }) => text.startsWith('The reports differ'))
  const marked = isDisputed ? undefined : markedOpenings(dossier, [], [headline]).find(isNearer)
  // The headline over again says nothing: in words of ours an opening is better, where it carries as much of the news.
  // Of a deal the figures are the news.
  const figures: readonly string[] = isDeal ? (ownStatement(first?.text ?? '').match(/\d[\d.,]*/gu) ?? []) : []
  const isFull = (opening: Sentence): boolean => figures.every((figure) => opening.text.includes(figure))
  const inOurs =
    isEcho && !isDisputed ? ownOpenings().filter((each) => isNearer(each) && isFull(each) && share(each) >= asMuch * share(marked)) : []
  const ofTitles =
    isEcho && !isDeal
      ? otherTitle((next) => isOfOneReport(headline, next) || beyond(next.text, headline.text) <= furtherMin || share(next) < titleMin)
      : []
  const offered = [...inOurs, ...(marked === undefined ? [] : [marked]), ...ofTitles].flatMap((opening) => {
    const told = tellAfter(opening)
    // The headline over again behind an opening would say it a third time.
    const isFit = told[0] === opening && (!isEcho || !told.slice(1).some((each) => saysAgain(each, headline)))
    return isFit && told.length >= Math.min(2, own.length) ? [told] : []
  })
  return offered.find(({ length }) => length > 1) ?? offered[0]
}

/**
 * The summary with a report's opening in marks where it lacks its news or a second sentence, where its first only says the headline over
 * again, or where one of its first two is unsure.
 */
export function withMarkedOpening(own: readonly Sentence[], headline: Sentence, dossier: Dossier, tellers: Tellers): readonly Sentence[] {
  const anew = openedAnew(own, headline, dossier, tellers)
  if (anew !== undefined) return anew
  const [first, second] = own
  const bars = tellers.isDeal ? ofDeals : ofNews
  const doubtsOfSecond = second === undefined ? undefined : doubtsAbout(second, dossier)
  const isSureSecond = second !== undefined && (doubtsOfSecond === undefined || confidenceOf(doubtsOfSecond) >= bars.second)
  if (first === undefined || isSureSecond) return own
  const opening = markedOpening(dossier, [first], [headline])
  return opening === undefined ? own : [first, opening]
}
