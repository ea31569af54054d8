// A summary that says more than its headline: of what the reports open with our words tell the deed, and the report's own the rest.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { limits } from '../../../domain/limits.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { newsStems, titleShare } from '../wording/news-value.ts'
import { countWords } from '../wording/phrases.ts'
import type { Offered } from './claim-sentences.ts'
import { markedOpenings } from './marked-opening.ts'
import { doubtsAbout } from './marked-summary.ts'
import { tellsNews } from './news-lede.ts'
import { isOpening, openingClaims } from './opening-first.ts'
import { isSaid } from './quotation.ts'
import { confidenceOf } from './sentence-gate.ts'

/** So many words of content more than the first sentence had beyond the headline make another one fuller. */
const fullerMin = 3
/** With no more words of content than this beyond the headline a sentence says it over again. */
const echoMax = 3
/** A fuller sentence carries at least this share of what the first one carries of the headlines: where that is an opening too, and else. */
const asMuch = { asOpening: 0.8, asOther: 0.5 }
/** And this much of the headlines, or it sets a scene. */
const newsMin = 0.2
/** What is as likely to stand as this is told. */
const bar = 0.33
/** A second sentence of ours as likely to stand as this stays. */
const sureSecond = 0.9
/** Behind a sentence that has more than this of its words of content an opening says little more. */
const saidMax = 0.45
/** So much of the words of content in common makes two sentences tell one thing. */
const sameMin = 0.5
const middling = 0.55
/** An opening behind another one may be further from the headlines. */
const newsMinBehind = 0.15

/** A claim told with the rest of its sentence in marks, behind what is told, as far as it leaves so many words of its report. */
export type OfferParted = (claim: Claim, told: readonly Sentence[], left: number) => readonly Offered[]

interface Teller {
  readonly offerParted: OfferParted
  /** The summary that opens with a sentence. */
  readonly tellAfter: (lede: Sentence) => readonly Sentence[]
}

/** A second sentence of more words than this leaves little out that is worth marks. */
const shortMax = 11
const denies = /\b(?:den(?:y|ies|ied|ying)|denials?)\b/u
/** A longer second sentence is one of the news and no longer beside it. */
const secondWordsMax = 40

/** Words left for a second sentence of the same report. */
const lefts = [8, 16, 24]

/** Days say nothing that who reports it and when does not. */
const days = /\b\d{1,2} \p{Lu}\p{Ll}+ (?:19|20)\d\d\b/gu

const beyond = (text: string, other: string): number => {
  const known = newsStems(other)
  return [...newsStems(ownStatement(text).replace(days, ' '))].filter((stem) => !known.has(stem)).length
}

const articlesOf = ({ evidence }: Sentence): readonly string[] =>
  evidence.flatMap((each) => (each.kind === 'span' || each.kind === 'title' ? [each.articleId] : []))

const quotedIn = (sentences: readonly Sentence[]): readonly string[] =>
  sentences.filter(({ text }) => text.includes('“')).flatMap(articlesOf)

/** The summary with a fuller first sentence, where that costs no second one; as it was where there is none. */
export function withFullerLede(
  own: readonly Sentence[],
  headline: Sentence,
  dossier: Dossier,
  { offerParted, tellAfter }: Teller,
): readonly Sentence[] {
  const [first] = own
  // A whole sentence in marks loses nothing, and is sent back where it only says the headline again.
  if (first === undefined || (/[.!]”$/u.test(first.text) && beyond(first.text, headline.text) > echoMax)) return own
  const quoted = quotedIn([headline])
  const least = tellsNews(headline, [first]) || isOpening(first, dossier) ? beyond(first.text, headline.text) + fullerMin : 1
  const share = titleShare(first.text, dossier) * (isOpening(first, dossier) ? asMuch.asOpening : asMuch.asOther)
  const isNews = (lede: Sentence): boolean => {
    const own = titleShare(lede.text, dossier)
    return own >= share && (own >= newsMin || tellsNews(headline, [lede]))
  }
  const offered = openingClaims(dossier)
    .filter(({ articleId }) => !quoted.includes(articleId))
    .flatMap((claim) => lefts.flatMap((left) => offerParted(claim, [], left)))
    .filter(({ confidence, sentence }) => confidence >= bar && beyond(sentence.text, headline.text) >= least && isNews(sentence))
    .map(({ sentence }) => sentence)
    .toSorted((a, b) => beyond(b.text, headline.text) - beyond(a.text, headline.text))
  for (const lede of offered) {
    const told = tellAfter(lede)
    if (told[0] === lede && told.length >= Math.min(2, own.length) && isGoodSecond(told[1], lede, own[1], dossier)) return told
  }
  return own
}

/** How likely a sentence is to stand; what is quoted or comes from no claim is as likely as most. */
const oddsOf = (sentence: Sentence, dossier: Dossier): number => {
  const doubts = doubtsAbout(sentence, dossier)
  return doubts === undefined ? middling : confidenceOf(doubts)
}

/** Whether a second sentence is no less likely to stand than the one it comes for, and says more than the first. */
const isGoodSecond = (next: Sentence | undefined, lede: Sentence, before: Sentence | undefined, dossier: Dossier): boolean =>
  next === undefined ||
  (!isSaid(ownStatement(next.text), [lede], sameMin) &&
    oddsOf(next, dossier) >= Math.min(middling, before === undefined ? 0 : oddsOf(before, dossier)) - 0.05)

/**
 * The summary with what another report opens with as its second sentence, whole in marks or with its rest in marks, in the place of one that is
 * unsure: what stands further down in a report is seldom as much of the news.
 */
export function withOpeningBehind(
  own: readonly Sentence[],
  headline: Sentence,
  dossier: Dossier,
  { offerParted }: Pick<Teller, 'offerParted'>,
): readonly Sentence[] {
  const [first, second] = own
  if (first === undefined || second?.text.includes('“') === true || second?.text.startsWith('The reports differ') === true) return own
  // Whoever is accused keeps the word that they deny it.
  if (own.slice(1).some(({ text }) => denies.test(text))) return own
  const doubts = second === undefined ? undefined : doubtsAbout(second, dossier)
  if (second !== undefined && (doubts === undefined || confidenceOf(doubts) >= sureSecond)) return own
  const beside = [first, headline]
  const used = quotedIn(beside)
  const parted = openingClaims(dossier)
    .filter(({ articleId }) => ![...articlesOf(first), ...used].includes(articleId))
    .flatMap((claim) => offerParted(claim, [first], 0))
    .filter(({ confidence, sentence: { text } }) => confidence >= bar && titleShare(text, dossier) >= newsMinBehind)
    .map(({ sentence }) => sentence)
    .filter(({ text }) => !isSaid(ownStatement(text), beside, saidMax))
  const room = limits.words.summaryFromManySourcesMax - countWords(first.text)
  const isNew = ({ text }: Sentence): boolean => second === undefined || !isSaid(ownStatement(text), [second], saidMax)
  const next = [...markedOpenings(dossier, [first], [headline]), ...parted].find((each) => countWords(each.text) <= room && isNew(each))
  if (next !== undefined) return [first, next]
  // A third sentence was written for those that stand before it.
  const fuller = second === undefined || own.length > 2 ? undefined : toldWhole(second, [first], dossier, used, offerParted)
  return fuller === undefined || countWords(fuller.text) > Math.min(room, secondWordsMax) ? own : [first, fuller]
}

/** A sentence with what it leaves out of its own passage, in marks. */
function toldWhole(
  sentence: Sentence,
  told: readonly Sentence[],
  dossier: Dossier,
  quoted: readonly string[],
  offerParted: OfferParted,
): Sentence | undefined {
  const claimId = sentence.evidence.flatMap((each) => (each.kind === 'span' ? [each.claimId] : []))[0]
  const claim = dossier.claims.find(({ id }) => id === claimId)
  if (claim === undefined || quoted.includes(claim.articleId)) return undefined
  return offerParted(claim, told, 0)
    .filter(({ confidence, sentence: { text } }) => confidence >= bar && beyond(text, sentence.text) >= fullerMin)
    .filter(({ sentence: { text } }) => !text.includes('“') || countWords(ownStatement(sentence.text)) <= shortMax)
    .map((offer) => offer.sentence)[0]
}
