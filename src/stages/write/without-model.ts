// The writer that needs no model: every sentence is realised from claims, facts, calculations and receipts, by rule.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft, FactStripRow } from '../../domain/draft.ts'
import type { ReceiptEvidence } from '../../domain/evidence.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { sha256Hex } from '../../text/digest.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { sameNews } from './agreeing-claims.ts'
import { headlinesFromClaim, topicHeadline } from './claim-headlines.ts'
import { sentenceFromClaim } from './claim-sentences.ts'
import { conflictSentence } from './conflict-sentence.ts'
import { draftWatches, noWatchSentence } from './draft-watches.ts'
import { absenceOf, claimSentence, sourceOf, spanOf, writerName } from './evidence-of.ts'
import {
  absenceSentences,
  alsoSentences,
  factStripOf,
  headlineFromFact,
  ledeFromFact,
  missingTerms,
  type ToldFact,
  toldFacts,
} from './fact-sentences.ts'
import { moneySentence, phaseSentence, termsSentence } from './fact-terms.ts'
import { foreignReport } from './foreign-report.ts'
import { bestHeadline, type Candidate, headlineValue } from './headline.ts'
import { isNear, isNews, newsOrder, titleShare } from './news-value.ts'
import { isOwnWords, summaryCap } from './own-words.ts'
import { countWords } from './phrases.ts'
import { quotation } from './quotation.ts'
import { writeTake } from './take.ts'
import { headlinesFromTitles } from './title-headlines.ts'

const sentencesMax = 3
const mentionsMax = 8
/** Claims further down the order do not carry the story. */
const headlineClaimsMax = 24
/** A headline from the body of a report must carry this much of the reports' own headlines: else it tells something beside the news. */
const onTopicMin = 0.14
/** A typed fact's headline has its parties, amount and place in order: it must be beaten clearly. */
const typedBonus = 2.5

/** Levels whose text may be told in prose. L2 gives facts for the strip, L1 a link. */
const maySummarise = (level: string): boolean => level === 'L3' || level === 'L4'

/** The dossier with only what prose may draw on: claims and facts of sources at L3 and above. */
function proseOf(dossier: Dossier): Dossier {
  const open = new Set(dossier.sources.filter(({ article }) => maySummarise(article.level)).map(({ article }) => article.id))
  const claims = dossier.claims.filter((claim) => open.has(claim.articleId))
  const urls = new Set(dossier.sources.filter(({ article }) => open.has(article.id)).map(({ article }) => article.url))
  const facts = dossier.facts.filter((fact) => fact.claims.length === 0 || fact.claims.some((claim) => urls.has(claim.url)))
  return { ...dossier, claims, facts: open.size === 0 ? [] : facts }
}

/** Keeps sentences while the story's and each source's words stay within the caps. */
function withinCaps(sentences: readonly Sentence[], dossier: Dossier): readonly Sentence[] {
  const kept: Sentence[] = []
  const bySource = new Map<string, number>()
  const many = dossier.sources.filter(({ article, coverage }) => maySummarise(article.level) && coverage.role !== 'copy').length > 1
  const total = many ? limits.words.summaryFromManySourcesMax : limits.words.summaryFromOneSourceMax
  let used = 0
  for (const sentence of sentences) {
    if (kept.length === sentencesMax || kept.some((each) => each.text === sentence.text)) continue
    const words = countWords(sentence.text)
    const drawn = countWords(ownStatement(sentence.text))
    const ids = [
      ...new Set(
        sentence.evidence.flatMap((each) =>
          each.kind === 'span' ? [each.articleId] : each.kind === 'absence' && each.articleIds.length === 1 ? each.articleIds : [],
        ),
      ),
    ]
    const fits = ids.every((id) => (bySource.get(id) ?? 0) + drawn <= summaryCap(sourceOf(dossier, id)?.article.wordCount ?? 0))
    if (!fits || used + words > total || !isOwnWords(sentence.text, dossier)) continue
    for (const id of ids) bySource.set(id, (bySource.get(id) ?? 0) + drawn)
    used += words
    kept.push(sentence)
  }
  return kept
}

const spansOf = (sentences: readonly Sentence[]) =>
  sentences.flatMap((sentence) => sentence.evidence.flatMap((each) => (each.kind === 'span' ? [{ ...each, sentence }] : [])))

/** Sentences from claims, the news first; what is beside it only where fewer than two sentences would be left. */
function summaryFromClaims(dossier: Dossier, used: readonly Sentence[]): readonly Sentence[] {
  const order = newsOrder(dossier.claims, dossier)
  const onTopic = order.filter((claim) => isNews(claim, dossier))
  const first = toldOf(onTopic, dossier, used, sentencesMax)
  if (used.length + first.length >= 2) return first
  const beside = order.filter((claim) => !onTopic.includes(claim) && isNear(claim, dossier))
  return [...first, ...toldOf(beside, dossier, [...used, ...first], 2)]
}

/** What an outlet says of an outlet is shop talk. */
function isAboutOutlet(claim: Claim, dossier: Dossier): boolean {
  const own = claim.subject.text.replace(/^The /u, '')
  return dossier.sources.some(({ source }) => source.kind !== 'company' && source.name.replace(/^The /u, '').startsWith(own))
}

function toldOf(claims: readonly Claim[], dossier: Dossier, used: readonly Sentence[], upTo: number): readonly Sentence[] {
  const sentences: Sentence[] = []
  const seen = new Set(spansOf(used).map(({ articleId, start }) => `${articleId}:${start}`))
  for (const claim of claims) {
    const told = sentences.length + used.length
    if (told >= upTo) break
    if (seen.has(`${claim.articleId}:${claim.start}`) || isAboutOutlet(claim, dossier)) continue
    const before = spansOf([...used, ...sentences])
    const cap = summaryCap(sourceOf(dossier, claim.articleId)?.article.wordCount ?? 0)
    const own = new Set(before.filter(({ articleId }) => articleId === claim.articleId).map(({ sentence }) => sentence))
    const spent = [...own].reduce((sum, each) => sum + countWords(ownStatement(each.text)), 0)
    // A first sentence leaves room for a second one.
    const wordsMax = cap - spent - (told === 0 ? Math.min(22, Math.floor(cap * 0.4)) : 0)
    const place = {
      told,
      named: [...new Set(before.map(({ publisher }) => publisher))],
      lastArticle: before.at(-1)?.articleId ?? '',
      namedArticles: [...new Set(before.map(({ articleId }) => articleId))],
      wordsMax,
      agreeing: sameNews(claim, dossier),
    }
    const sentence = sentenceFromClaim(claim, dossier, place)
    if (sentence === undefined || says([...used, ...sentences], claim.subject.text, sentence)) continue
    sentences.push(sentence)
    for (const { articleId, start } of spansOf([sentence])) seen.add(`${articleId}:${start}`)
  }
  return sentences
}

/** Whether what a sentence says has been said: most of the same words. */
function says(sentences: readonly Sentence[], subject: string, next: Sentence): boolean {
  const words = contentStems(next.text)
  return sentences.some((sentence) => {
    const own = contentStems(sentence.text)
    const shared = [...words].filter((word) => own.has(word)).length
    const limit = sentence.text.includes(subject) ? 0.5 : 0.65
    return shared / Math.max(1, Math.min(words.size, own.size)) > limit
  })
}

const frameWords =
  /\b(?:reported|reports|report|according|adds|says|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b/gu

function contentStems(text: string): ReadonlySet<string> {
  const own = text.replace(frameWords, ' ').toLowerCase()
  return new Set((own.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)))
}

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

/** Entities whose names stand in a text; the longest name at a place is the one that is meant. */
function namedIn(text: string, dossier: Dossier): readonly Dossier['entities'][number][] {
  const spellings = dossier.entities.flatMap((entity) =>
    [entity.name, ...entity.aliases.filter((alias) => alias.length > 4)].map((name) => ({ entity, name })),
  )
  const found = new Set<Dossier['entities'][number]>()
  let rest = text
  for (const { entity, name } of spellings.sort((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(name)) continue
    found.add(entity)
    rest = rest.replaceAll(name, '\n')
  }
  return [...found]
}

function mentionsOf(
  dossier: Dossier,
  texts: readonly Sentence[],
  strip: readonly FactStripRow[],
  lead: ToldFact | undefined,
): readonly string[] {
  const all = [...texts.map((sentence) => sentence.text), ...strip.map((row) => row.value)].join('\n')
  const named = namedIn(all, dossier)
  const parties = new Set(lead === undefined ? [] : [...lead.fact.subject, ...(lead.fact.object ?? [])].map((party) => party.entity))
  const weight = (entity: Dossier['entities'][number]): number =>
    parties.has(entity.id) || parties.has(entity.name) ? 0 : ['site', 'place', 'country'].includes(entity.kind) ? 2 : 1
  return [...named]
    .sort((a, b) => weight(a) - weight(b) || all.indexOf(a.name) - all.indexOf(b.name))
    .slice(0, mentionsMax)
    .map((entity) => entity.id)
}

function archiveOf(dossier: Dossier): readonly Sentence[] {
  const receipt: ReceiptEvidence = { id: `e_${sha256Hex(dossier.receipt.id).slice(0, 16)}`, kind: 'receipt', receiptId: dossier.receipt.id }
  const sentence = claimSentence(dossier.storyId, 'archive', dossier.receipt.sentence, [receipt])
  return sentence === undefined ? [] : [sentence]
}

/** What the reports leave out matters most where a deal names neither price nor length nor start. */
const gravelyMissing = 3

function summaryOf(lead: ToldFact | undefined, others: readonly ToldFact[], prose: Dossier): readonly Sentence[] {
  const lede = lead === undefined ? undefined : ledeFromFact(lead, prose)
  const conflict = conflictSentence(prose)
  if (lead === undefined || lede === undefined) {
    const told = summaryFromClaims(prose, [])
    return quotedIfShort(withinCaps(conflict === undefined ? told : [...told.slice(0, 2), conflict, ...told.slice(2)], prose), prose)
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

/** Where the story would else be one sentence or none: what a report in another language gives, or a marked quotation. */
function quotedIfShort(own: readonly Sentence[], prose: Dossier): readonly Sentence[] {
  if (own.length > 1) return own
  const foreign = withinCaps([...own, ...foreignReport(prose, own)], prose)
  const quoted = foreign.length > 1 ? undefined : quotation(prose, foreign)
  return quoted === undefined ? foreign : [...foreign, quoted]
}

/**
 * Writes a draft from a dossier without a model. The same dossier and moment give the same draft, ids included.
 * Sources at L1 give no words; sources at L2 only typed facts.
 */
export function writeWithoutModel(dossier: Dossier, now: Date): Draft {
  const prose = proseOf(dossier)
  const facts = newsFirst(toldFacts(dossier), dossier)
  const proseFacts = newsFirst(toldFacts(prose), prose)
  const { headline, lead } = headlineOf(proseFacts, facts, dossier, prose)
  const [stripLead] = proseFacts.length === 0 ? facts : proseFacts
  const summary = summaryOf(lead, lead === undefined ? [] : proseFacts.slice(1), prose)
  const factStrip = stripLead === undefined ? [] : factStripOf(stripLead, dossier, headline.id)
  const take = stripLead === undefined ? 'Magnitude' : writeTake(stripLead, facts.slice(1), dossier, now)
  const [watch, ...furtherWatches] = draftWatches(
    stripLead === undefined ? [] : [stripLead, ...facts.filter((it) => it !== stripLead)],
    dossier,
    now,
  )
  return {
    id: `draft_${sha256Hex(`${dossier.id}|${dossier.attempt}|${writerName}`).slice(0, 16)}`,
    storyId: dossier.storyId,
    dossierId: dossier.id,
    writtenAt: now.toISOString(),
    writer: writerName,
    headline,
    summary,
    factStrip,
    take: typeof take === 'string' ? [] : take,
    archive: archiveOf(dossier),
    receiptId: dossier.receipt.id,
    ...(watch === undefined ? { noWatch: noWatchSentence } : { watch }),
    ...(furtherWatches.length > 0 && { furtherWatches }),
    mentions: mentionsOf(dossier, [headline, ...summary], factStrip, stripLead),
    ...(typeof take === 'string' && { noTake: `No take: ${take}.` }),
  }
}

/** The fact that the headlines are about comes first: of a site's phases, the one that is news. */
function newsFirst(facts: readonly ToldFact[], dossier: Dossier): readonly ToldFact[] {
  const [first] = facts
  if (first === undefined) return facts
  const share = (told: ToldFact): number => titleShare(headlineFromFact(told, dossier)?.text ?? '', dossier)
  const best = facts.reduce((kept, told) => (share(told) > share(kept) + 0.1 ? told : kept), first)
  return [best, ...facts.filter((told) => told !== best)]
}

/** The headline, and the fact it tells where it is a fact's: the summary then opens with the same one. */
function headlineOf(
  proseFacts: readonly ToldFact[],
  facts: readonly ToldFact[],
  dossier: Dossier,
  prose: Dossier,
): { readonly headline: Sentence; readonly lead: ToldFact | undefined } {
  const [lead] = proseFacts
  const typed = lead === undefined ? undefined : fitting(headlineFromFact(lead, prose))
  const ofClaims = newsOrder(prose.claims, prose)
    .slice(0, headlineClaimsMax)
    .flatMap((claim) => headlinesFromClaim(claim, prose))
    .filter(({ text }) => titleShare(text, prose) >= onTopicMin)
  // A draft that came back is written again without what only a headline says.
  const ofTitles = dossier.attempt > 0 ? [] : headlinesFromTitles(prose)
  const told = bestHeadline([...ofTitles, ...ofClaims], prose)
  const isTyped =
    typed !== undefined &&
    (told === undefined || headlineValue({ text: typed.text, proofs: [], bonus: typedBonus }, prose) >= headlineValue(told, prose))
  if (isTyped) return { headline: typed, lead }
  if (told !== undefined) return { headline: sentenceOf(told, prose), lead: isSameNews(typed, told, prose) ? lead : undefined }
  const [closed] = facts
  const strip = closed === undefined ? undefined : fitting(headlineFromFact(closed, dossier))
  const topic = prose.claims.length === 0 ? undefined : topicHeadline(prose)
  return { headline: strip ?? topic ?? plainHeadline(dossier), lead: undefined }
}

function isSameNews(typed: Sentence | undefined, told: Candidate, dossier: Dossier): boolean {
  return typed !== undefined && titleShare(typed.text, dossier) >= 0.7 * titleShare(told.text, dossier)
}

function sentenceOf({ text, proofs }: Candidate, dossier: Dossier): Sentence {
  const sentence = claimSentence(
    dossier.storyId,
    'headline',
    text,
    [...new Set(proofs)].map((claim) => spanOf(claim, dossier)),
  )
  return sentence ?? plainHeadline(dossier)
}

function fitting(headline: Sentence | undefined): Sentence | undefined {
  return headline !== undefined && headline.text.length <= 80 && countWords(headline.text) <= 12 ? headline : undefined
}
