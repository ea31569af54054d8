// A story's summary: the news, what a second source adds or disputes, the terms, and what is missing; within the caps.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { furtherTitle } from './headlines/further-title.ts'
import { type Offered, offerFromClaim } from './sentences/claim-sentences.ts'
import { conflictSentence } from './sentences/conflict-sentence.ts'
import { absenceSentences, alsoSentences, ledeFromFact, missingTerms } from './sentences/fact-sentences.ts'
import { moneySentence, phaseSentence, termsSentence } from './sentences/fact-terms.ts'
import { foreignReport } from './sentences/foreign-report.ts'
import { namesStranger } from './sentences/introduced-names.ts'
import { isOpening, openingFirst, openingsTold } from './sentences/opening-first.ts'
import { quotation } from './sentences/quotation.ts'
import { says } from './sentences/said-before.ts'
import type { Place } from './sentences/sentence-room.ts'
import { spokenQuotation } from './sentences/spoken-quotation.ts'
import { subjectReport } from './sentences/subject-report.ts'
import type { ToldFact } from './sentences/told-fact.ts'
import { sentencesMax, withinCaps } from './sentences/within-caps.ts'
import { sameNews } from './wording/agreeing-claims.ts'
import { sourceOf } from './wording/evidence-of.ts'
import { furtherValue, isNear, isNews, isOld, newsOrder, newsValue } from './wording/news-value.ts'
import { summaryCap } from './wording/own-words.ts'
import { countWords } from './wording/phrases.ts'
import { isAboutOutlet } from './wording/shop-talk.ts'

/** Claims that are tried for a summary, in the order of their news value, and where else it would stay short. */
const claimsMax = 24
const lowClaimsMax = 40
/**
 * How likely to stand the first two sentences of a summary, and a third, must be (see the table that scripts/train-sentence-gate.mjs
 * prints), and whether a clause may end in the source's own words, marked.
 */
interface Bars {
  readonly first: number
  readonly third: number
  readonly mayQuote?: true
}
const bars: Bars = { first: 0.45, third: 0.62 }
/** The same for a story that would else have fewer than two, and for one that would have none. */
const lowBars: Bars = { first: 0.33, third: 1 }
const lastBars: Bars = { first: 0.05, third: 1 }
/** What leaves much to doubt, and yet less than a report's whole sentence in marks: of those every one was sent back. */
const beforeMarksBars: Bars = { first: 0.2, third: 1 }
/** And than what somebody says. */
const beforeWordsBars: Bars = { first: 0.26, third: 1 }
const markedBars: Bars = { first: 0.05, third: 1, mayQuote: true }
/** How much a unit of news value counts beside the odds that a sentence stands: the first tells the news, the others what else there is. */
const newsWeights = { first: 0.6, others: 0.4 }

const spansOf = (sentences: readonly Sentence[]) =>
  sentences.flatMap((sentence) => sentence.evidence.flatMap((each) => (each.kind === 'span' ? [{ ...each, sentence }] : [])))
/** The passages that sentences tell, by where they stand: not those that only give somebody's name in full, which the same report has. */
const toldPassages = (sentences: readonly Sentence[]): readonly string[] =>
  sentences.flatMap((sentence) => {
    const spans = spansOf([sentence])
    return spans
      .filter(({ articleId }, at) => at === 0 || articleId !== spans[0]?.articleId)
      .map(({ articleId, start }) => `${articleId}:${start}`)
  })

/** Sentences from claims, the likeliest to stand first among the news; what is beside it only where fewer than two would be left. */
function summaryFromClaims(dossier: Dossier, used: readonly Sentence[], bar: Bars = bars): readonly Sentence[] {
  const order = newsOrder(dossier.claims, dossier)
  const onTopic = order.filter((claim) => isNews(claim, dossier))
  const near = order.filter((claim) => !onTopic.includes(claim) && isNear(claim, dossier) && !isOld(claim, dossier))
  const rest = order.filter((claim) => !onTopic.includes(claim) && !near.includes(claim))
  const mayQuote = bar.mayQuote === true
  const turns = [
    { claims: onTopic, upTo: 2, bar: bar.first },
    { claims: [...onTopic, ...near], upTo: 2, bar: bar.first },
    { claims: onTopic, upTo: sentencesMax, bar: bar.third },
    // What is beside the news is told only where the news gives fewer than two sentences.
    ...(bar === bars ? [] : [{ claims: rest, upTo: 2, bar: bar.first }]),
  ]
  let told: readonly Sentence[] = []
  for (const { claims, ...turn } of turns) told = [...told, ...toldOf(claims, dossier, [...used, ...told], { ...turn, mayQuote })]
  return told
}

interface Turn {
  readonly upTo: number
  readonly mayQuote: boolean
  /** Under this likelihood to stand no sentence is told. */
  readonly bar: number
}

/** Where a claim would stand after the sentences that are told. */
function placeAfter(claim: Claim, dossier: Dossier, told: readonly Sentence[], mayQuote: boolean): Place {
  const before = spansOf(told)
  const cap = summaryCap(sourceOf(dossier, claim.articleId)?.article.wordCount ?? 0)
  const own = new Set(before.filter(({ articleId }) => articleId === claim.articleId).map(({ sentence }) => sentence))
  const spent = [...own].reduce((sum, each) => sum + countWords(ownStatement(each.text)), 0)
  return {
    told: told.length,
    named: [...new Set(before.map(({ publisher }) => publisher))],
    lastArticle: before.at(-1)?.articleId ?? '',
    namedArticles: [...new Set(before.map(({ articleId }) => articleId))],
    // A first sentence leaves room for a second one.
    wordsMax: cap - spent - (told.length === 0 ? Math.min(22, Math.floor(cap * 0.4)) : 0),
    agreeing: sameNews(claim, dossier),
    ...followedBy(told.at(-1), dossier),
    before: told.map(({ text }) => text).join(' '),
    toldFrom: told.flatMap(({ evidence }) =>
      evidence.flatMap((each) => (each.kind === 'span' || each.kind === 'title' ? [each.articleId] : [])),
    ),
    mayQuote: mayQuote && ![...own].some(({ text }) => text.includes('“')),
  }
}

/** What the last sentence tells, for one that goes straight on from it. */
function followedBy(last: Sentence | undefined, { claims }: Dossier): Pick<Place, 'follows'> {
  const [span] = last === undefined ? [] : spansOf([last])
  const claim = claims.find(({ id }) => id === span?.claimId)
  return last === undefined || claim === undefined ? {} : { follows: { claim, text: ownStatement(last.text) } }
}

/** So much less a further sentence is worth that names somebody new and does not say who that is: of those most were sent back. */
const strangerCost = 1.2

const offersBy = new WeakMap<Dossier, Map<string, Offered | undefined>>()

/** The claim as it would stand after what is told; a story's turns ask again and again, and each is worked out once. */
function offerAfter(claim: Claim, dossier: Dossier, told: readonly Sentence[], mayQuote: boolean): Offered | undefined {
  const known = offersBy.get(dossier) ?? new Map<string, Offered | undefined>()
  offersBy.set(dossier, known)
  const key = [claim.id, mayQuote, ...told.map(({ id }) => id)].join('|')
  if (!known.has(key)) known.set(key, offerFromClaim(claim, dossier, placeAfter(claim, dossier, told, mayQuote)))
  return known.get(key)
}

/** Tells claims one after the other, each time the one that is worth most of those that are likely to stand. */
function toldOf(claims: readonly Claim[], dossier: Dossier, used: readonly Sentence[], { upTo, mayQuote, bar }: Turn): readonly Sentence[] {
  const sentences: Sentence[] = []
  const seen = new Set(toldPassages(used))
  const isOpen = (claim: Claim): boolean => !seen.has(`${claim.articleId}:${claim.start}`)
  if (used.length >= upTo) return []
  const value = (claim: Claim): number =>
    used.length === 0 ? newsWeights.first * newsValue(claim, dossier) : newsWeights.others * furtherValue(claim, dossier)
  const before = used.map(({ text }) => text).join(' ')
  // The first sentence is chosen for its news, whoever makes it.
  const strangeness = (claim: Claim, { sentence }: Offered): number =>
    used.length > 0 && namesStranger(sentence.text, claim, dossier, before) ? strangerCost : 0
  const offers = claims
    .filter((claim) => isOpen(claim) && !isAboutOutlet(claim, dossier))
    .slice(0, bar < bars.first ? lowClaimsMax : claimsMax)
    .flatMap((claim) => {
      const offer = offerAfter(claim, dossier, used, mayQuote)
      if (offer === undefined || offer.confidence < bar) return []
      return { claim, offer, worth: logit(offer.confidence) + value(claim) - strangeness(claim, offer) }
    })
    .toSorted((a, b) => b.worth - a.worth)
  for (const { claim, offer } of offers) {
    const told = [...used, ...sentences]
    if (told.length >= upTo) break
    if (!isOpen(claim)) continue
    const again = sentences.length === 0 ? offer : offerAfter(claim, dossier, told, mayQuote)
    if (again === undefined || again.confidence < bar || says(told, claim.subject.text, again.sentence)) continue
    sentences.push(again.sentence)
    for (const passage of toldPassages([again.sentence])) seen.add(passage)
  }
  return sentences
}

const logit = (share: number): number => Math.log(share / (1 - share))

/** What the reports leave out matters most where a deal names neither price nor length nor start. */
const gravelyMissing = 3

/** The sentences of a summary, at most three; `lead` is the fact that the headline tells, where it is a fact's. */
export function summaryOf(lead: ToldFact | undefined, others: readonly ToldFact[], prose: Dossier): readonly Sentence[] {
  const lede = lead === undefined ? undefined : ledeFromFact(lead, prose)
  const conflict = conflictSentence(prose)
  if (lead === undefined || lede === undefined) {
    const told = summaryFromClaims(prose, [])
    const whole = conflict === undefined ? told : [...told.slice(0, 2), conflict, ...told.slice(2)]
    return openingFirst(quotedIfShort(withinCaps(whole, prose), prose), prose, {
      offerOf: (claim, left) => offerOpening(claim, left, prose),
      tellFrom: (lede) => summaryAfter(lede, prose),
    })
  }
  const missing = absenceSentences(lead, prose)
  const isBare = missingTerms(lead.fact).length >= gravelyMissing
  const first = [
    lede,
    ...others.slice(0, 1).flatMap((other) => alsoSentences(lead, other, prose)),
    ...(conflict === undefined ? [] : [conflict]),
    ...(isBare ? missing : []),
    ...[termsSentence(lead, prose), phaseSentence(lead, others, prose), moneySentence(lead, others, prose)].filter(
      (each) => each !== undefined,
    ),
  ].slice(0, sentencesMax)
  const rest = first.length >= sentencesMax ? [] : summaryFromClaims(prose, first)
  return quotedIfShort(withinCaps([...first, ...rest, ...(isBare ? [] : missing)], prose), prose)
}

/** A report's opening as a first sentence that leaves so many words for a second one. */
function offerOpening(claim: Claim, left: number | undefined, prose: Dossier): Offered | undefined {
  if (isAboutOutlet(claim, prose)) return undefined
  const place = placeAfter(claim, prose, [], false)
  const cap = summaryCap(sourceOf(prose, claim.articleId)?.article.wordCount ?? 0)
  const offer = offerFromClaim(claim, prose, left === undefined ? place : { ...place, wordsMax: cap - left })
  return offer === undefined || offer.confidence < bars.first ? undefined : offer
}

/** A report's opening with its rest in marks, which leaves so many words of that report for another sentence. */
export function offerParted(claim: Claim, told: readonly Sentence[], left: number, prose: Dossier): readonly Offered[] {
  const { wordsMax, ...place } = placeAfter(claim, prose, told, false)
  const cap = summaryCap(sourceOf(prose, claim.articleId)?.article.wordCount ?? 0)
  const room = { ...place, wordsMax: told.length === 0 ? cap - left : wordsMax, agreeing: [], restInMarks: true }
  const offer = isAboutOutlet(claim, prose) ? undefined : offerFromClaim(claim, prose, room)
  return offer === undefined ? [] : [offer]
}

/** What a story's reports open with, in words of ours. */
export const ownOpenings = (prose: Dossier): readonly Sentence[] => openingsTold(prose, (claim, left) => offerOpening(claim, left, prose))

/** The same so short that each leaves so many of the words that its source allows. */
export const shortOpenings = (prose: Dossier, left: number): readonly Sentence[] =>
  openingsTold(prose, (claim, usual) => (usual === undefined ? offerOpening(claim, left, prose) : undefined))

/** The sentences of a summary that opens with `lede`. */
export function summaryAfter(lede: Sentence, prose: Dossier): readonly Sentence[] {
  const conflict = conflictSentence(prose)
  const first = [lede, ...(conflict === undefined ? [] : [conflict])]
  return quotedIfShort(withinCaps([...first, ...summaryFromClaims(prose, first)], prose), prose)
}

/** A headline says in other words what its report opens with: less in common is enough. */
const titleSaid = 0.45

/** The headline of a report whose opening is told says that once more. */
const saysTitleOf = (told: readonly Sentence[], next: Sentence, prose: Dossier): boolean => {
  const opened = spansOf(told.filter((each) => isOpening(each, prose))).map(({ articleId }) => articleId)
  return next.evidence.some((each) => (each.kind === 'title' || each.kind === 'span') && opened.includes(each.articleId))
}

/** The first thing that another source's headline says and nothing told does. */
const furtherTitles = (told: readonly Sentence[], prose: Dossier): readonly Sentence[] =>
  furtherTitle(
    prose,
    (next) => saysTitleOf(told, next, prose) || says(told, ownStatement(next.text).split(' ').slice(0, 2).join(' '), next, titleSaid),
    told.length,
  )

/** With what is quoted, up to two sentences. */
function withQuoted(
  quote: (dossier: Dossier, told: readonly Sentence[]) => Sentence | undefined,
  told: readonly Sentence[],
  prose: Dossier,
): readonly Sentence[] {
  const next = told.length > 1 ? undefined : quote(prose, told)
  return next === undefined ? told : withQuoted(quote, [...told, next], prose)
}

/**
 * Where the story would else be one sentence or none: what a report in another language gives, what somebody says, what leaves
 * some doubt, a report's whole sentence in marks, what leaves much to doubt, and last a clause with its end in marks.
 */
function quotedIfShort(own: readonly Sentence[], prose: Dossier): readonly Sentence[] {
  if (own.length > 1) return own
  const withMore = (told: readonly Sentence[], bar: Bars): readonly Sentence[] => {
    if (told.length > 1) return told
    const more = withinCaps([...told, ...summaryFromClaims(prose, told, bar)], prose)
    return more.length > told.length ? more : told
  }
  const low = withMore(own, lowBars)
  const abroad = withinCaps([...low, ...foreignReport(prose, low)], prose)
  const titled = abroad.length > 1 ? abroad : withinCaps([...abroad, ...furtherTitles(abroad, prose)], prose)
  // What somebody says is no summary alone, where anything of the news can be told before it.
  const stated = titled.length > 0 ? titled : withMore(titled, beforeWordsBars).slice(0, 1)
  const spoken = withQuoted(spokenQuotation, stated, prose)
  const quoted = withQuoted(quotation, withMore(spoken, beforeMarksBars), prose)
  const told = withMore(quoted, lastBars)
  const kept = withMore(told, markedBars)
  const about = kept.length > 0 ? undefined : subjectReport(prose)
  return about === undefined ? kept : withinCaps([about], prose)
}
