// Which headline a story gets: a typed fact's, one that the sources' own headlines give, or one from a report's sentences.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { ReceiptEvidence } from '../../../domain/evidence.ts'
import { limits } from '../../../domain/limits.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { sha256Hex } from '../../../text/digest.ts'
import { withoutDisputed } from '../sentences/conflict-sentence.ts'
import { headlineFromFact } from '../sentences/fact-sentences.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import { absenceOf, claimSentence, spanOf, titleOf } from '../wording/evidence-of.ts'
import { eventOf, newsOrder, titleShare } from '../wording/news-value.ts'
import { wasRefused } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'
import { headlineAsCarried } from './carried-headline.ts'
import { headlinesFromClaim } from './claim-headlines.ts'
import { closedHeadline } from './closed-headline.ts'
import { type Candidate, headlineValue } from './headline.ts'
import { topicHeadline } from './names-headline.ts'
import { withSummary } from './same-event.ts'
import { keptHeadline } from './standing-headline.ts'
import { headlinesFromTitles } from './title-headlines.ts'
import { headlineClaimsMax, toldHeadline } from './told-headline.ts'

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

/** A typed headline without such a price. */
function settled(headline: Sentence | undefined, prose: Dossier): Sentence | undefined {
  const text = headline === undefined ? undefined : withoutDisputed(headline.text, prose)
  if (headline === undefined || text === undefined) return undefined
  return text === headline.text ? headline : claimSentence(prose.storyId, 'headline', text, headline.evidence)
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
