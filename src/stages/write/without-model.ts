// The writer that needs no model: every sentence is realised from claims, facts, calculations and receipts, by rule.
import { noWatchSentence } from '../../domain/dispatch.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft, FactStripRow } from '../../domain/draft.ts'
import type { ReceiptEvidence } from '../../domain/evidence.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Source } from '../../domain/source.ts'
import { sha256Hex } from '../../text/digest.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { headlineOf, newsFirst } from './headlines/choose-headline.ts'
import { furtherTitle } from './headlines/further-title.ts'
import { standingLede } from './headlines/standing-headline.ts'
import { conflictSentence } from './sentences/conflict-sentence.ts'
import { withDenial } from './sentences/denial-sentence.ts'
import { factStripOf, headlineFromFact, toldFacts } from './sentences/fact-sentences.ts'
import { type OfferParted, withFullerLede, withOpeningBehind } from './sentences/fuller-lede.ts'
import { withMarkedOpening } from './sentences/marked-summary.ts'
import { fullLedeFromHeadline, ledeFromHeadline, tellsNews } from './sentences/news-lede.ts'
import { ledeFromPiece } from './sentences/piece-lede.ts'
import { pairInRoom } from './sentences/short-pair.ts'
import type { ToldFact } from './sentences/told-fact.ts'
import { offerParted, ownOpenings, shortOpenings, summaryAfter, summaryOf } from './summarise.ts'
import { earlierReport, withEarlier } from './takes/earlier-report.ts'
import { newsTake, shortForm } from './takes/news-take.ts'
import { writeTake } from './takes/take.ts'
import { draftWatches } from './watches/draft-watches.ts'
import { claimSentence, ledgerEvidence, writerName } from './wording/evidence-of.ts'
import { newsStems, titleShare } from './wording/news-value.ts'
import { maySummarise } from './wording/own-words.ts'
import { statesReadWrong } from './wording/read-wrong.ts'

const mentionsMax = 8
/** A deal that carries less of the reports' own headlines is told beside the news. */
const besideBelow = 0.25
/** A report's first sentence that carries this much of its headline tells the news in other words. */
const openingShare = 0.4
/** Why there is no take, by the check that cannot be met, in words for readers. */
const noDeal = 'No take: Magnitude. No calculation made here puts anything that the reports state in proportion.'
const noProportion = 'No take: Magnitude. No calculation made here sets the figures reported against a year, a power or a ledger row.'
/** The dossier with only what prose may draw on: claims and facts of sources at L3 and above. */
function proseOf(dossier: Dossier): Dossier {
  const open = new Set(dossier.sources.filter(({ article }) => maySummarise(article.level)).map(({ article }) => article.id))
  const claims = dossier.claims.filter(
    (claim) => open.has(claim.articleId) && !statesReadWrong(`${claim.object?.text ?? ''} ${claim.subject.text}`, dossier),
  )
  const urls = new Set(dossier.sources.filter(({ article }) => open.has(article.id)).map(({ article }) => article.url))
  const facts = dossier.facts.filter((fact) => fact.claims.length === 0 || fact.claims.some((claim) => urls.has(claim.url)))
  const own = new Set(facts.map(({ id }) => id))
  // A plan that a deal has replaced is told with the deal, whoever reported it.
  const before = dossier.facts.filter(({ id, supersededBy }) => !own.has(id) && supersededBy !== undefined && own.has(supersededBy))
  return { ...dossier, claims, facts: open.size === 0 ? [] : [...facts, ...before] }
}

/** Sources that only report on others; a lab or a regulator that publishes its own news is what that is about. */
const reporters: ReadonlySet<Source['kind']> = new Set(['trade', 'general', 'agency', 'press-release'])

/** Entities whose names stand in a text; the longest name at a place is the one that is meant. */
function namedIn(text: string, dossier: Dossier): readonly Dossier['entities'][number][] {
  const spellings = dossier.entities.flatMap((entity) =>
    [entity.name, ...entity.aliases.filter((alias) => alias.length > 4 || /^\p{Lu}{3,4}$/u.test(alias))].map((name) => ({ entity, name })),
  )
  const found = new Set<Dossier['entities'][number]>()
  let rest = text
  for (const { entity, name } of spellings.sort((a, b) => b.name.length - a.name.length)) {
    if (!(/^\p{Lu}+$/u.test(name) ? new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').test(rest) : rest.includes(name))) continue
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
  const headline = texts[0]?.text ?? ''
  // An outlet or a news agency in the summary is who tells the story, not who it is about.
  const outlets = new Set(dossier.sources.filter(({ source }) => reporters.has(source.kind)).map(({ source }) => source.name))
  const named = namedIn(all, dossier).filter(({ kind, name }) => (kind !== 'agency' && !outlets.has(name)) || headline.includes(name))
  const parties = new Set(lead === undefined ? [] : [...lead.fact.subject, ...(lead.fact.object ?? [])].map((party) => party.entity))
  const weight = (entity: Dossier['entities'][number]): number =>
    parties.has(entity.id) || parties.has(entity.name) ? 0 : ['site', 'place', 'country'].includes(entity.kind) ? 2 : 1
  return [...named]
    .sort((a, b) => weight(a) - weight(b) || all.indexOf(a.name) - all.indexOf(b.name))
    .slice(0, mentionsMax)
    .map((entity) => entity.id)
}

/** Whether a deal is what the reports are about, and not something they tell beside it. */
function isTheNews(told: ToldFact | undefined, prose: Dossier): boolean {
  const headline = told === undefined ? undefined : headlineFromFact(told, prose)
  return headline === undefined || titleShare(headline.text, prose) >= besideBelow
}

/** Whether the headlines print the size of a deal: one told further down beside another story bears no take on that story. */
function isTitled(told: ToldFact | undefined, { sources }: Dossier): boolean {
  const figure = /\d[\d,.]*/u.exec(told?.amount ?? '')?.[0]
  return figure !== undefined && sources.some(({ article }) => article.title.includes(figure))
}

/** What a report opens with, where it is near its headline: its news, fuller than a headline has room for. */
function opensReport(first: Sentence | undefined, prose: Dossier): boolean {
  const proof = first?.evidence.flatMap((each) => (each.kind === 'span' ? prose.claims.filter(({ id }) => id === each.claimId) : []))[0]
  const title = prose.sources.find(({ article }) => article.id === proof?.articleId)?.article.title
  if (first === undefined || proof?.position !== 0 || title === undefined || first.text.includes('“')) return false
  const [wanted, told] = [newsStems(title), newsStems(ownStatement(first.text))]
  return [...wanted].filter((stem) => told.has(stem)).length >= openingShare * Math.max(2, wanted.size)
}

/** A summary whose reports' sentences do not tell the headline's news opens with it, as the headline or as readers had it before. */
function newsFirstOf(headline: Sentence, summary: readonly Sentence[], prose: Dossier): readonly Sentence[] {
  // What was told of a source's headline for want of more is told again as the lede, or behind it.
  const own = summary.filter(({ evidence }) => evidence.every(({ kind }) => kind !== 'title'))
  const isTold = tellsNews(headline, own) || opensReport(own[0], prose)
  const lede = isTold ? undefined : (ledeFromHeadline(headline, prose) ?? standingLede(headline, prose))
  const first = lede ?? (summary.length === 0 ? ledeFromPiece(headline, prose) : undefined)
  const told = first === undefined ? summary : summaryAfter(first, prose)
  const fuller = isTold ? undefined : fullLedeFromHeadline(headline, prose)
  // The headline told again says less, and stands only where what its report adds would cost a second sentence.
  const more = fuller === undefined ? [] : summaryAfter(fuller, prose)
  return more[0] === fuller && more.length >= told.length && more.length > 0 ? more : told
}

/** The news as its row has it, which leaves room to say who gives another figure, where `told` gives one of two and is silent on the other. */
function disputeOf(facts: readonly ToldFact[], prose: Dossier, told: readonly Sentence[]): readonly Sentence[] | undefined {
  const [lead, ...others] = facts
  const conflict = conflictSentence(prose)
  const isTold = (summary: readonly Sentence[]): boolean => summary.some(({ text }) => text === conflict?.text)
  const isOfLead = conflict?.evidence.every((it) => it.kind === 'span' && lead?.fact.claims.some(({ id }) => id === it.claimId)) === true
  if (lead === undefined || !isOfLead || isTold(told)) return undefined
  const summary = summaryOf(lead, others, prose)
  return isTold(summary) ? summary : undefined
}

function archiveOf(dossier: Dossier): readonly Sentence[] {
  const receipt: ReceiptEvidence = { id: `e_${sha256Hex(dossier.receipt.id).slice(0, 16)}`, kind: 'receipt', receiptId: dossier.receipt.id }
  const [closest] = dossier.receipt.ledgerMatches
  // What it prints of the ledger stands on the row itself, too: where that is corrected, the line is found by it.
  const row = closest?.version === undefined ? undefined : ledgerEvidence({ id: closest.id, version: closest.version })
  const isTold = closest !== undefined && dossier.receipt.sentence.includes(closest.label)
  const sentence = claimSentence(dossier.storyId, 'archive', dossier.receipt.sentence, [receipt, isTold ? row : undefined])
  return sentence === undefined ? [] : [sentence]
}

/** The summary with the denial of whoever it accuses: the plainer one where that has a denial, which may need the words that a fuller one takes. */
function deniedOf(headline: Sentence, plain: readonly Sentence[], fuller: readonly Sentence[], prose: Dossier): readonly Sentence[] {
  const denied = (told: readonly Sentence[]) => withDenial(headline, told, prose, limits.words.summaryFromManySourcesMax)
  const ofPlain = denied(plain)
  return ofPlain === plain ? denied(fuller) : ofPlain
}

/** The value, worked out when it is first asked for. */
function once<Value>(work: () => Value): () => Value {
  let value: { readonly of: Value } | undefined
  return () => {
    value ??= { of: work() }
    return value.of
  }
}

/**
 * Writes a draft from a dossier without a model. The same dossier and moment give the same draft, ids included.
 * Sources at L1 give no words; sources at L2 only typed facts.
 */
export function writeWithoutModel(dossier: Dossier, now: Date): Draft {
  const prose = proseOf(dossier)
  const facts = newsFirst(toldFacts(dossier), dossier)
  const proseFacts = newsFirst(toldFacts(prose), prose)
  const ofClaims = once(() => summaryOf(undefined, [], prose))
  const { headline, lead } = headlineOf(proseFacts, facts, dossier, prose, ofClaims)
  const [stripLead] = proseFacts.length === 0 ? facts : proseFacts
  const free = lead === undefined ? newsFirstOf(headline, ofClaims(), prose) : []
  const disputed = lead === undefined ? disputeOf(proseFacts, prose, free) : undefined
  const own = disputed ?? (lead === undefined ? free : summaryOf(lead, proseFacts.slice(1), prose))
  const isDeal = lead !== undefined || disputed !== undefined
  const tellers = {
    tellAfter: (lede: Sentence) => summaryAfter(lede, prose),
    ownOpenings: () => ownOpenings(prose),
    otherTitle: (isSaid: (next: Sentence) => boolean) => furtherTitle(prose, isSaid, 0),
  }
  const marked = withMarkedOpening(own, headline, prose, { isDeal, ...tellers })
  const pair = { tellAfter: tellers.tellAfter, ownOpenings: (left: number) => shortOpenings(prose, left) }
  const opened = isDeal ? marked : pairInRoom(marked, headline, prose, pair)
  const offers: OfferParted = (claim, told, left) => offerParted(claim, told, left, prose)
  const fuller = isDeal ? opened : withFullerLede(opened, headline, prose, { offerParted: offers, tellAfter: tellers.tellAfter })
  const behind = isDeal ? fuller : withOpeningBehind(fuller, headline, prose, { offerParted: offers })
  const summary = isDeal ? behind : deniedOf(headline, opened, behind, prose)
  const factStrip = stripLead === undefined ? [] : factStripOf(stripLead, dossier, headline.id)
  const ofDeal = stripLead === undefined ? undefined : writeTake({ told: stripLead, others: facts.slice(1), dossier, said: summary })
  const earlier = ofDeal === undefined ? undefined : earlierReport(prose)
  const besideDeal = ofDeal === undefined || earlier === undefined ? ofDeal : (withEarlier(ofDeal, earlier) ?? ofDeal)
  // A deal by its place among others alone comes behind news that has a figure of its own.
  const isSized = besideDeal?.some(({ part }) => part === 'magnitude') === true
  const isOfDeal = ofDeal !== undefined && (lead !== undefined || isTheNews(stripLead, prose))
  const take =
    isOfDeal && isSized ? besideDeal : (newsTake(prose, summary) ?? (isOfDeal || isTitled(stripLead, prose) ? besideDeal : undefined))
  const short = take === undefined ? shortForm(prose) : undefined
  const [watch, ...furtherWatches] = draftWatches(
    stripLead === undefined ? [] : [stripLead, ...facts.filter((it) => it !== stripLead)],
    dossier,
    prose,
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
    take: take ?? short?.sentences ?? [],
    archive: archiveOf(dossier),
    receiptId: dossier.receipt.id,
    ...(watch === undefined ? { noWatch: noWatchSentence } : { watch }),
    ...(furtherWatches.length > 0 && { furtherWatches }),
    mentions: mentionsOf(dossier, [headline, ...summary], factStrip, stripLead),
    ...(take === undefined && { noTake: short?.noTake ?? (stripLead === undefined ? noDeal : noProportion) }),
  }
}
