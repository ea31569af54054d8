// Which headline a story gets: a typed fact's, one that the sources' own headlines give, or one from a report's sentences.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import type { ReceiptEvidence } from '../../../domain/evidence.ts'
import { limits } from '../../../domain/limits.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { sha256Hex } from '../../../text/digest.ts'
import { namesBeyond } from '../../../text/names-beyond.ts'
import { foldName, ownStatement } from '../../../text/own-statement.ts'
import { withoutDisputed } from '../sentences/conflict-sentence.ts'
import { headlineFromFact } from '../sentences/fact-sentences.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import { absenceOf, claimSentence, spanOf, titleOf } from '../wording/evidence-of.ts'
import { deedStems, eventOf, isNear, isNews, newsOrder, newsStems, titleShare } from '../wording/news-value.ts'
import { wasRefused } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'
import { headlineAsCarried } from './carried-headline.ts'
import { headlinesFromClaim } from './claim-headlines.ts'
import { closedHeadline } from './closed-headline.ts'
import { headlinesFromForeignTitles } from './foreign-titles.ts'
import { framedHeadlines } from './framed-headlines.ts'
import { type Candidate, headlineValue } from './headline.ts'
import { isBarred } from './headline-bars.ts'
import { headlineDoubts } from './headline-doubts.ts'
import { bars, bestHeadline, uncut } from './headline-gate.ts'
import { topicHeadline } from './names-headline.ts'
import { quotedHeadline } from './quoted-headline.ts'
import { withSummary } from './same-event.ts'
import { keptHeadline } from './standing-headline.ts'
import { headlinesFromTitles } from './title-headlines.ts'
import { topicCandidate } from './topic-headline.ts'
import { isUntrue } from './untrue-headline.ts'
import { headlinesFromWholeTitles } from './whole-titles.ts'

/** Claims further down the order do not carry the story. */
const headlineClaimsMax = 24
/** A headline from the body of a report must carry this much of the reports' own headlines: else it tells something beside the news. */
const onTopicMin = 0.2
/** What a report opens with is its news also where its headline says it in other words. */
const openingMin = 0.05
/** What the summary tells must at least touch them. */
const belowMin = 0.05
/** What tells no deed must be what the reports' own headlines tell. */
const stateMin = 0.4
/** A typed fact's headline has its parties, amount and place in order: it must be beaten clearly. */
const typedBonus = 4
const typedMin = 0.25

/** A headline when nothing else can be said in our words: who has the report. */
function plainHeadline(dossier: Dossier): Sentence {
  const first = dossier.sources[0]
  const receipt: ReceiptEvidence = { id: `e_${sha256Hex(dossier.receipt.id).slice(0, 16)}`, kind: 'receipt', receiptId: dossier.receipt.id }
  const text = `New report from ${/today/i.test(first?.source.name ?? '') ? 'one source' : (first?.source.name ?? 'one source')}`
  const sentence = claimSentence(dossier.storyId, 'headline', text.slice(0, 80), [
    first === undefined ? undefined : absenceOf([first.article.id], []),
    receipt,
  ])
  if (sentence === undefined) throw new Error('a headline with a receipt is always a sentence')
  return sentence
}

/** The fact that the headlines are about comes first: of a site's phases, the one that is news. */
export function newsFirst(facts: readonly ToldFact[], dossier: Dossier): readonly ToldFact[] {
  const [first] = facts
  if (first === undefined) return facts
  const share = (told: ToldFact): number => titleShare(headlineFromFact(told, dossier)?.text ?? '', dossier)
  const best = facts.reduce((kept, told) => (share(told) > share(kept) + 0.1 ? told : kept), first)
  return [best, ...facts.filter((told) => told !== best)]
}

function shareNeeded(claim: Claim | undefined): number {
  const event = claim === undefined ? -1 : eventOf(claim)
  if (claim === undefined || event < 0) return stateMin
  if (event === 0) return claim.position < 2 ? 0.1 : claim.position < 8 ? 0.18 : 0.3
  return claim.position < 12 ? openingMin : claim.position < 8 ? 0.12 : onTopicMin
}

/**
 * The headline, and the fact it tells where it is a fact's: the summary then opens with the same one.
 *
 * @param summary what the summary says where no fact leads it: of two headlines as near to the news the one it tells stands
 */
export function headlineOf(
  proseFacts: readonly ToldFact[],
  facts: readonly ToldFact[],
  dossier: Dossier,
  prose: Dossier,
  summary: () => readonly Sentence[],
): { readonly headline: Sentence; readonly lead: ToldFact | undefined } {
  const { headline, lead } = freshHeadline(proseFacts, facts, dossier, prose, summary)
  return { headline: keptHeadline(headline, dossier), lead }
}

function freshHeadline(
  proseFacts: readonly ToldFact[],
  facts: readonly ToldFact[],
  dossier: Dossier,
  prose: Dossier,
  summary: () => readonly Sentence[],
): { readonly headline: Sentence; readonly lead: ToldFact | undefined } {
  const [lead] = proseFacts
  const typed = lead === undefined ? undefined : fitting(settled(headlineFromFact(lead, prose), prose), dossier)
  const below = typed === undefined ? summary() : []
  // A headline in another language shares hardly a word with ours, whatever we tell.
  const english = prose.sources.filter(({ article }) => article.language.startsWith('en'))
  const topic = english.length === 0 ? prose : { ...prose, sources: english }
  const ofClaims = newsOrder(prose.claims, prose)
    .slice(0, headlineClaimsMax)
    .flatMap((claim) => headlinesFromClaim(claim, prose))
    .map((each) => withSummary(each, below))
    .filter(({ text, isBelow, proofs: [claim] }) => titleShare(text, topic) >= (isBelow === undefined ? shareNeeded(claim) : belowMin))
  // What came back to the last gets the line that asserts nothing.
  const isLast = dossier.attempt + 1 >= limits.words.attemptsMax && (dossier.refused?.headlines.length ?? 0) > 1
  const isTypedNews = typed !== undefined && titleShare(typed.text, prose) >= typedMin
  const candidates = [...headlinesFromTitles(prose).map((each) => withSummary(each, below)), ...ofClaims]
  const told = isLast ? undefined : toldHeadline(candidates, dossier, prose, isTypedNews, below)
  // A fact beside the news, such as an opening told again in a report on power use, is not the headline.
  const isTyped =
    typed !== undefined &&
    (isTypedNews || told === undefined) &&
    (told === undefined || headlineValue({ text: typed.text, proofs: [], bonus: typedBonus }, prose) >= headlineValue(told, prose))
  if (isTyped) return { headline: typed, lead }
  if (told !== undefined) return { headline: sentenceOf(told, prose), lead: isSameNews(typed, told, prose) ? lead : undefined }
  const [closed] = facts
  const strip = closed === undefined ? undefined : fitting(settled(headlineFromFact(closed, dossier), prose), dossier)
  const about = prose.claims.length === 0 ? closedHeadline(dossier) : topicHeadline(prose)
  return { headline: strip ?? about ?? headlineAsCarried(dossier) ?? plainHeadline(dossier), lead: undefined }
}

/** The best that can be told: the news; where no deal is the news, a source's headline as its own; what a piece asks or is about. */
function toldHeadline(
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
    open.filter(({ isCited }) => isCited === undefined),
    prose,
    bars.news,
  )
  if (news !== undefined) return uncut(news, open, prose)
  if (isDeal) return deedHeadline(prose, summary)
  let cut: readonly Candidate[] | undefined
  const loose = (): readonly Candidate[] => {
    cut ??= looselyEnded(prose, summary, dossier)
    return cut
  }
  return (
    bestHeadline(open, prose, bars.news) ??
    bestHeadline(framedHeadlines(prose), prose, bars.news) ??
    quotedHeadline(prose, summary) ??
    bestHeadline([...loose(), ...wholeTitles(prose, summary, dossier)], prose, bars.news) ??
    nearerOf(deedHeadline(prose, summary), prose) ??
    headlinesFromForeignTitles(prose).find(({ text }) => !wasRefused(text, dossier)) ??
    bestHeadline(
      [...open, ...loose()].filter((each) => isNearNews(each, prose)),
      prose,
      bars.near,
    ) ??
    [topicCandidate(prose)].flatMap((each) => (each === undefined ? [] : undisputed(each, prose)))[0] ??
    // What may be doubted says more than a list of names, as long as it is whole.
    bestHeadline(open, prose, bars.last)
  )
}

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

/** A typed headline without such a price. */
function settled(headline: Sentence | undefined, prose: Dossier): Sentence | undefined {
  const text = headline === undefined ? undefined : withoutDisputed(headline.text, prose)
  if (headline === undefined || text === undefined) return undefined
  return text === headline.text ? headline : claimSentence(prose.storyId, 'headline', text, headline.evidence)
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
  (headed !== undefined || (proofs[0]?.position ?? openingSentences) < openingSentences || titleShare(text, prose) >= farFrom) &&
  headlineDoubts(text, proofs, prose).every((name) => name === 'beside' || name === 'bare')

/** A deed far from the reports' own headlines tells something beside the news: then what they are about is told, and no deed. */
function nearerOf(deed: Candidate | undefined, prose: Dossier): Candidate | undefined {
  if (deed === undefined || titleShare(deed.text, prose) >= farFrom || (deed.proofs[0]?.position ?? 0) < openingSentences) return deed
  const topic = topicCandidate(prose)
  return topic !== undefined && titleShare(topic.text, prose) > titleShare(deed.text, prose) ? topic : deed
}

/** What says nearly the same as a refused headline would likely fall as that did: others come first. */
function besideRefused(candidate: Candidate, { refused }: Dossier): Candidate {
  const own = newsStems(candidate.text)
  const nearest = Math.max(
    0,
    ...(refused?.headlines ?? []).map((text) => {
      const theirs = newsStems(text)
      return [...own].filter((stem) => theirs.has(stem)).length / Math.max(1, Math.min(own.size, theirs.size))
    }),
  )
  return nearest < 0.75 ? candidate : { ...candidate, bonus: candidate.bonus - 3 }
}

function isSameNews(typed: Sentence | undefined, told: Candidate, dossier: Dossier): boolean {
  return typed !== undefined && titleShare(typed.text, dossier) >= 0.7 * titleShare(told.text, dossier)
}

function sentenceOf({ text, proofs, titleOf: articleId }: Candidate, dossier: Dossier): Sentence {
  const sentence = claimSentence(dossier.storyId, 'headline', text, [
    ...[...new Set(proofs)].map((claim) => spanOf(claim, dossier)),
    articleId === undefined ? undefined : titleOf(articleId, dossier),
  ])
  return sentence ?? plainHeadline(dossier)
}

function fitting(headline: Sentence | undefined, dossier: Dossier): Sentence | undefined {
  return headline !== undefined && headline.text.length <= 80 && countWords(headline.text) <= 12 && !wasRefused(headline.text, dossier)
    ? headline
    : undefined
}
