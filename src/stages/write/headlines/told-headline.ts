// The best headline that can be told of what the reports say: their news; where no deal is the news, a headline of theirs as its own; what a
// piece asks or is about.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { namesBeyond } from '../../../text/names-beyond.ts'
import { foldName, ownStatement } from '../../../text/own-statement.ts'
import { withoutDisputed } from '../sentences/conflict-sentence.ts'
import { deedStems, eventOf, isNear, isNews, newsOrder, newsStems, titleShare } from '../wording/news-value.ts'
import { wasRefused } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'
import { headlinesFromClaim } from './claim-headlines.ts'
import { headlinesFromForeignTitles } from './foreign-titles.ts'
import { framedHeadlines } from './framed-headlines.ts'
import { fullerOf } from './fuller-headline.ts'
import type { Candidate } from './headline.ts'
import { isBarred } from './headline-bars.ts'
import { headlineDoubts, isOneAsMany } from './headline-doubts.ts'
import { bars, bestHeadline, confidenceIn, uncut } from './headline-gate.ts'
import { quotedHeadline } from './quoted-headline.ts'
import { withSummary } from './same-event.ts'
import { headlinesFromSummary, isOfTitles } from './summary-headline.ts'
import { headlinesFromTitles } from './title-headlines.ts'
import { topicCandidate } from './topic-headline.ts'
import { isUntrue } from './untrue-headline.ts'
import { headlinesFromWholeTitles } from './whole-titles.ts'

/** Claims further down the order do not carry the story. */
export const headlineClaimsMax = 24

/** The best that can be told: the news; where no deal is the news, a source's headline as its own; what a piece asks or is about. */
export function toldHeadline(
  candidates: readonly Candidate[],
  dossier: Dossier,
  prose: Dossier,
  isDeal: boolean,
  summary: readonly Sentence[],
): Candidate | undefined {
  const open = candidates
    .filter((each) => isTakenUp(each, prose))
    .flatMap((each) => undisputed(each, prose))
    .map((each) => besideRefused(each, dossier))
  const news = bestHeadline(
    open.filter(({ isCited, isSpared }) => isCited === undefined && isSpared === undefined),
    prose,
    bars.news,
  )
  if (news !== undefined) return fullerOf(uncut(news, open, prose), open, prose)
  if (isDeal) return deedHeadline(prose, summary)
  let cut: readonly Candidate[] | undefined
  const loose = (): readonly Candidate[] => {
    cut ??= looselyEnded(prose, summary, dossier)
    return cut
  }
  const whole = wholeTitles(prose, summary, dossier)
  return (
    bestHeadline(open, prose, bars.news) ??
    quotedHeadline(prose, summary) ??
    bestHeadline(
      [...loose(), ...whole].filter(({ text }) => !isView.test(text)),
      prose,
      bars.news,
    ) ??
    nearerOf(deedHeadline(prose, summary), prose) ??
    headlinesFromForeignTitles(prose).find(({ text }) => !wasRefused(text, dossier)) ??
    bestHeadline(
      [...open, ...loose()].filter((each) => isNearNews(each, prose)),
      prose,
      bars.near,
    ) ??
    // What may be doubted says more than what kind of piece it is or a list of names, as long as it is whole.
    bestHeadline(
      [...open, ...loose(), ...whole].filter((each) => each.isCited === undefined && isWhole(each, prose) && isOfTitles(each.text, prose)),
      prose,
      bars.last,
    ) ??
    bestHeadline(
      headlinesFromSummary(summary, prose).flatMap((each) => undisputed(besideRefused(each, dossier), prose)),
      prose,
      bars.near,
    ) ??
    bestHeadline(framedHeadlines(prose), prose, bars.news) ??
    bestHeadline([...loose(), ...whole], prose, bars.news) ??
    [topicCandidate(prose)].flatMap((each) => (each === undefined ? [] : undisputed(each, prose)))[0]
  )
}

/** "Ferries are everywhere, the Gazette says": what an outlet thinks. */
const isView = /, [^,]{2,60} says$/u

/** So much of what a source's headline tells its own report must have: less is refused. */
const takenUpMin = 0.33

const readBody = ({ text }: DossierSource['article']) => ({ stems: newsStems(text), folded: foldName(text) })
const bodiesBy = new WeakMap<object, ReturnType<typeof readBody>>()

/** A report's stems, and its words as names are compared: worked out once, however many headlines are held beside it. */
function bodyOf(article: DossierSource['article']): ReturnType<typeof readBody> {
  const body = bodiesBy.get(article) ?? readBody(article)
  bodiesBy.set(article, body)
  return body
}

/** Whether the report below a source's headline takes up what a headline of ours has from it. */
function isTakenUp({ text, titleOf: articleId }: Candidate, { sources }: Dossier): boolean {
  const article = sources.find((each) => each.article.id === articleId)?.article
  if (article === undefined || article.text === '') return true
  const { stems, folded } = bodyOf(article)
  // Whom or what only the headline names the checks would not let us tell, in whatever words.
  if (namesBeyond(ownStatement(text), folded).some((name) => /\p{Ll}/u.test(name))) return false
  const deed = [...deedStems(text)]
  return deed.filter((stem) => stems.has(stem)).length >= takenUpMin * deed.length
}

/** The sources' own headlines as they stand, as far as their reports take them up. */
const wholeTitles = (prose: Dossier, summary: readonly Sentence[], dossier: Dossier): readonly Candidate[] =>
  headlinesFromWholeTitles(prose)
    .filter((each) => isTakenUp(each, prose))
    .map((each) => besideRefused(withSummary(each, summary), dossier))
    .flatMap((each) => undisputed(each, prose))

/** What the sources' headlines and openings say, also cut where they go on: the gate tells which of it still says something. */
function looselyEnded(prose: Dossier, summary: readonly Sentence[], dossier: Dossier): readonly Candidate[] {
  const openings = newsOrder(prose.claims, prose)
    .slice(0, headlineClaimsMax)
    .filter(({ position }) => position < openingSentences)
  return [...headlinesFromTitles(prose, true), ...openings.flatMap((claim) => headlinesFromClaim(claim, prose, true))]
    .filter((each) => isTakenUp(each, prose))
    .map((each) => besideRefused(withSummary(each, summary), dossier))
    .flatMap((each) => undisputed(each, prose))
}

/** The candidate without a price that another report puts otherwise; none where the price is all it says. */
function undisputed(candidate: Candidate, prose: Dossier): readonly Candidate[] {
  if (isUntrue(candidate.text, prose) || isBarred(candidate, prose)) return []
  const text = withoutDisputed(candidate.text, prose)
  return text === undefined || countWords(text) < 4 ? [] : [{ ...candidate, text }]
}

/** What stands further down a report is seldom what it is about. */
const deedPositionMax = 10
/** A word of somebody, or what is no deed, must at least say some of the reports' own headlines. */
const besideMin = 0.1
/** Below this much of the reports' own headlines a deed is told only where nothing nearer can be. */
const farFrom = 0.3
/** What a report opens with is its news, whatever its headline's words. */
const openingSentences = 3

/**
 * What can be told short where neither the headlines nor a sentence close to them can: the first deed near the news, then whatever the
 * summary tells that has a word of the headlines in it. More than a list of names.
 */
function deedHeadline(prose: Dossier, summary: readonly Sentence[]): Candidate | undefined {
  const claims = newsOrder(prose.claims, prose)
    .slice(0, headlineClaimsMax)
    .filter((claim) => claim.position < deedPositionMax)
  const best = (claim: Claim): readonly Candidate[] => {
    const told = headlinesFromClaim(claim, prose).map((each) => withSummary(each, summary))
    const found = bestHeadline(told, prose, bars.news)
    return found === undefined ? [] : [found]
  }
  const deeds = claims.filter((claim) => eventOf(claim) > 0 && claim.speaker === undefined && isNews(claim, prose))
  const beside = claims.filter((claim) => eventOf(claim) >= 0 && isNear(claim, prose) && !deeds.includes(claim))
  for (const claim of deeds) for (const found of best(claim).flatMap((each) => undisputed(each, prose))) return found
  for (const claim of beside)
    for (const found of best(claim).flatMap((each) => undisputed(each, prose))) if (titleShare(found.text, prose) >= besideMin) return found
  return undefined
}

/** What a report opens with or is headed by, or its headline says a good part of, and no fault is seen in: more than what they are about. */
const isNearNews = ({ text, proofs, titleOf: headed }: Candidate, prose: Dossier): boolean =>
  !isOneAsMany(text) &&
  (headed !== undefined || (proofs[0]?.position ?? openingSentences) < openingSentences || titleShare(text, prose) >= farFrom) &&
  headlineDoubts(text, proofs, prose).every((name) => name === 'beside' || name === 'bare')

/** Doubts that a headline may have for want of a better one: none by which it would be cut, open or about something else. */
const slight: ReadonlySet<string> = new Set(['bare', 'nameless', 'unnamed_role'])

/** What has no worse doubt than another may: it was not cut short and is near what the reports' own headlines tell. */
const isWhole = ({ text, proofs }: Candidate, prose: Dossier): boolean =>
  !isOneAsMany(text) && headlineDoubts(text, proofs, prose).every((name) => slight.has(name))

const touchesMin = 0.15
const surely = 0.6

/** A deed far from the reports' own headlines tells something beside the news: then what they are about is told, and no deed. */
function nearerOf(deed: Candidate | undefined, prose: Dossier): Candidate | undefined {
  const share = deed === undefined ? 0 : titleShare(deed.text, prose)
  if (deed === undefined || share >= farFrom || (deed.proofs[0]?.position ?? 0) < openingSentences) return deed
  // What most readers would let stand says more than any name of what the reports are about.
  if (share >= touchesMin && confidenceIn(deed, prose) >= surely) return deed
  const topic = topicCandidate(prose)
  return topic !== undefined && titleShare(topic.text, prose) > titleShare(deed.text, prose) ? topic : deed
}

/** What says nearly the same as a refused headline would likely fall as that did: others come first, and behind two of them it comes last. */
function besideRefused(candidate: Candidate, { refused }: Dossier): Candidate {
  const own = newsStems(candidate.text)
  const near = (refused?.headlines ?? []).filter((text) => {
    const theirs = newsStems(text)
    return [...own].filter((stem) => theirs.has(stem)).length >= 0.75 * Math.max(1, Math.min(own.size, theirs.size))
  })
  return near.length === 0 ? candidate : { ...candidate, bonus: candidate.bonus - (near.length > 1 ? 9 : 3) }
}
