// A summary that opens with what its reports open with: the deed that heads a report comes before what stands further down in it.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { isNews, newsOrder, titleShare } from '../wording/news-value.ts'
import { countWords } from '../wording/phrases.ts'
import { isOpinionPiece } from '../wording/reportable.ts'
import type { Offered } from './claim-sentences.ts'

/** What is left for a second sentence behind a report's opening, in words: as much as behind any first one, then less. */
const leftForSecond = [undefined, 12, 8]
/** And more, where what is told now leaves no room for one. */
const moreForSecond = [20, 26]
/** An opening that carries less of the headlines than this is a scene and not the news. */
const openingMin = 0.12
/** So many reports' openings are tried. */
const openingsMax = 3

/** Whether a sentence is read from what a report opens with. */
export function isOpening(sentence: Sentence | undefined, { claims }: Dossier): boolean {
  const first = sentence?.evidence.flatMap((each) => (each.kind === 'span' ? [each] : []))[0]
  return first !== undefined && claims.some(({ id, position }) => id === first.claimId && position === 0)
}

interface Teller {
  /** A claim as a first sentence that leaves so many words for a second one. */
  readonly offerOf: (claim: Claim, left: number | undefined) => Offered | undefined
  /** The summary that opens with a sentence. */
  readonly tellFrom: (lede: Sentence) => readonly Sentence[]
}

const claimOf = (sentence: Sentence | undefined): string | undefined =>
  sentence?.evidence.flatMap((each) => (each.kind === 'span' ? [each.claimId] : []))[0]

/** Whether two sentences are tellings of one claim. */
const isSame = (one: Sentence | undefined, other: Sentence | undefined): boolean =>
  one !== undefined && other !== undefined && claimOf(one) === claimOf(other)

/** How much of the headlines a first sentence carries; an opening of another report must carry more to stand in its place. */
const newsOf = (first: Sentence | undefined, prose: Dossier): number =>
  first === undefined ? 0 : titleShare(first.text, prose) + (isOpening(first, prose) ? 0.01 : 0)

const isComment = ({ articleId }: Claim, { sources }: Dossier): boolean =>
  sources.some(
    (source) => source.article.id === articleId && (isOpinionPiece(source) || /^(?:The )?\S.{0,30} view on\b/u.test(source.article.title)),
  )

const length = (sentence: Sentence): number => countWords(ownStatement(sentence.text))

/** The claims that a story's reports open with, as far as they tell news and no comment, the weightiest first. */
export const openingClaims = (prose: Dossier): readonly Claim[] =>
  newsOrder(prose.claims, prose)
    .filter((claim) => claim.position === 0 && isNews(claim, prose) && !isComment(claim, prose))
    .slice(0, openingsMax)

/** What the reports open with, in words of ours, the fullest telling first. */
export const openingsTold = (prose: Dossier, offerOf: Teller['offerOf']): readonly Sentence[] =>
  openingClaims(prose)
    .flatMap((claim) => leftForSecond.flatMap((left) => offerOf(claim, left)?.sentence ?? []))
    .toSorted((a, b) => length(b) - length(a))

/** Words left for a second sentence where a first one has taken too many. */
const leftByShorter = [16, 20, 24]

/** The one sentence of a summary told shorter, where that leaves room for a second one. */
function withShorterFirst(told: readonly Sentence[], prose: Dossier, { offerOf, tellFrom }: Teller): readonly Sentence[] {
  const [first, second] = told
  const claim = prose.claims.find(({ id }) => id === claimOf(first))
  if (claim === undefined || second !== undefined) return told
  for (const left of leftByShorter) {
    const shorter = offerOf(claim, left)?.sentence
    const more = shorter === undefined || shorter.text === first?.text ? [] : tellFrom(shorter)
    if (more.length > 1 && more[0] === shorter) return more
  }
  return told
}

/**
 * The fullest telling of a report's opening that costs no second sentence, with what follows it; the summary as it was where there is
 * none, its one sentence told shorter where that leaves room for two.
 */
export const openingFirst = (own: readonly Sentence[], prose: Dossier, teller: Teller): readonly Sentence[] =>
  withShorterFirst(fullestOpening(own, prose, teller), prose, teller)

function fullestOpening(own: readonly Sentence[], prose: Dossier, { offerOf, tellFrom }: Teller): readonly Sentence[] {
  const openings = openingClaims(prose)
  const offered = [...leftForSecond, ...(own.length === 1 ? moreForSecond : [])]
    .flatMap((left) => openings.flatMap((claim) => offerOf(claim, left)?.sentence ?? []))
    .filter((lede) => titleShare(lede.text, prose) >= Math.max(openingMin, isSame(lede, own[0]) ? 0 : newsOf(own[0], prose)))
  const tried = new Set<string>()
  let best: readonly Sentence[] | undefined
  for (const lede of offered.toSorted((a, b) => length(b) - length(a))) {
    const before = own[0] !== undefined && isSame(lede, own[0]) ? length(own[0]) : 0
    if (tried.has(lede.text) || (length(lede) <= before && own.length > 1)) continue
    tried.add(lede.text)
    const told = tellFrom(lede)
    const isMore = told.length > own.length || length(lede) > before
    if (told.length >= Math.min(2, own.length) && isMore && told[0] === lede) best ??= told
    if (best !== undefined && best.length > 1) return best
  }
  return best ?? own
}
