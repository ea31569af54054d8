// Typed ledger facts of one article: the deals its sentences tell, with what later sentences add to them.
import type { Claim } from '../../../domain/claim.ts'
import type { Fact, Party } from '../../../domain/fact.ts'
import { orderedStarts } from '../../../text/planted-orders.ts'
import { clausesOfDeals } from '../deals/clauses-of-deals.ts'
import { countedFrom, figuresIn } from '../deals/deal-figures.ts'
import { indexNames, namesIn, partyOf } from '../deals/deal-names.ts'
import { type Terms, termsIn } from '../deals/deal-terms.ts'
import { isQuestion } from '../deals/denied.ts'
import { readEstimate } from '../deals/estimates.ts'
import { inPlainWords } from '../deals/in-plain-words.ts'
import { mayHoldDeals } from '../deals/may-hold-deals.ts'
import type { NameAt } from '../deals/name-at.ts'
import { isOfBankAlone, withLikelyParts } from '../deals/odd-parts.ts'
import { isOfTheTrade } from '../deals/of-the-trade.ts'
import { type Deal, dateline, placeIn, readDeals, type SentenceParts } from '../deals/read-deal.ts'
import { figuresOfOneDeal, readAgain } from '../deals/second-reading.ts'
import { asToldBeside } from '../deals/sides-by-word.ts'
import { swapAfter, swapIn } from '../deals/swaps.ts'
import { isPast } from '../deals/told-again.ts'
import { goOn, goOnWithin, merge, openSite } from './deals-go-on.ts'
import { estimateOf } from './estimate-sketch.ts'
import type { FactInSentence } from './fact-doubts.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { type Sketch, sketchFact } from './fact-sketch.ts'
import { bystandersOf, type FactsInput } from './facts-input.ts'
import { noDeal, tellsNoDeal } from './no-deal.ts'
import { type Memory, ownerOf, partiesFrom, remember, whoLeads, withActor } from './parties-from-before.ts'
import { leavesOf } from './plan-left.ts'
import { eitherReading, type Voted, votedDeal } from './readings-together.ts'
import { onlySite, placed } from './site-of-article.ts'
import { spelledOut, topicOf, withSideNamed } from './spelled-out.ts'
import { withDealsOverSentences } from './told-over-sentences.ts'

const sentencesMax = 60
const sentenceCharactersMax = 600

/**
 * Facts of one article, each read from the sentence that states it; figures that are options or targets stay apart.
 * A sentence that goes on about the deal before it adds its price, term, start and steps.
 */
export const factsByRule = (input: FactsInput): readonly Fact[] => readByRule(input).map((it) => it.fact)

/** The same, each row with the sentence that states it. */
export const readByRule = (input: FactsInput): readonly FactInSentence[] => withDealsOverSentences(input, readAsItStands)

function readAsItStands(input: FactsInput): readonly FactInSentence[] {
  const { article } = input
  const index = indexNames(input.entities)
  if (!mayHoldDeals(article, input.source, index)) return []
  const outlets = bystandersOf(input)
  const memory: Told = { sketches: [], seconds: new Map(), unread: new Map() }
  const told = new Map<number, SentenceParts>()
  const ordered = orderedStarts(article.text, article.sentences.slice(0, sentencesMax))
  let before: NameAt | undefined
  for (const [position, span] of article.sentences.slice(0, sentencesMax).entries()) {
    const next = article.sentences[position + 1]
    const own = article.text.slice(span.start, span.end)
    const words =
      next === undefined || ordered.has(next.start) ? own : withSideNamed(own, article.text.slice(next.start, next.end), article.language)
    const claim = input.claims.find((it) => it.start === span.start)
    if (words === '' || words.length > sentenceCharactersMax || ordered.has(span.start)) continue
    const read = (text: string): SentenceParts => {
      const opens = dateline.exec(text)?.[0].length ?? 0
      const names = namesIn(text, index, article.language, outlets).filter((name) => name.start >= opens)
      return { text, language: article.language, names, figures: noDeal.test(text) ? [] : figuresIn(text, article.language) }
    }
    const plain = claim === undefined ? words : inPlainWords(words, article.language, namesIn(words, index, article.language, outlets))
    const bare = read(plain)
    const full = spelledOut(bare, before)
    const parts = full === plain ? bare : read(full)
    // A sentence that tells a deal is gone on about in ways of its own: "it will switch on 40 MW of that".
    before = undefined
    const at: At = { input, memory, position, ...(claim !== undefined && { claim }) }
    const inClauses = { ...at, namesOf: (words: string) => namesIn(words, index, article.language, outlets) }
    if (readSwap(parts, inClauses, told) || readClauses(parts, inClauses, told, 'all')) continue
    told.set(position, parts)
    readSentence(parts, at)
    if (memory.sketches.some((sketch) => sketch.position === position)) continue
    if (!readClauses(parts, inClauses, told, 'some')) before = topicOf(parts)
  }
  const place = onlySite(input, index, outlets)
  const rowsOf = (sketches: readonly Sketch[]): readonly Fact[] => sketches.flatMap((sketch) => sketchFact(placed(sketch, place), input))
  const seen = new Set<string>()
  return [...told].flatMap(([position, parts]) => {
    const here = memory.sketches.filter((sketch) => sketch.position === position)
    const read = here.filter((sketch) => sketch.reading === undefined)
    const again = here.find((sketch) => sketch.reading === 'second') ?? memory.seconds.get(position)
    const likely = (sketches: readonly Sketch[]): readonly Fact[] =>
      rowsOf(sketches)
        .filter((fact) => !isOfBankAlone(fact, parts))
        .flatMap((fact) => asToldBeside(withLikelyParts(fact, parts), parts) ?? [])
    const voted = votedDeal(parts, read, again, memory.unread.get(position))
    const rows =
      voted === undefined
        ? eitherReading(parts, likely(read), again === undefined ? [] : likely([again]))
        : votedRows(parts, voted, likely([voted.sketch]), input)
    return rows.filter(({ fact }) => {
      const isNew = !seen.has(fact.id)
      seen.add(fact.id)
      return isNew
    })
  })
}

/** What an article has told so far, by its sentences: the second reading of each that the grammar has read, and the figures of those that no rule has. */
type Told = Memory & { readonly seconds: Map<number, Sketch>; readonly unread: Map<number, Sketch> }

/** How far apart the places of a sentence's clauses are: they stand between it and the next. */
const clauseStep = 0.1

/**
 * Reads a sentence of several deals by its clauses, each as a sentence of its own, if all of them (or, where the whole states nothing,
 * some) state one deal with a figure. Says whether it did; `told` then holds the clauses.
 */
function readClauses(
  { text, language, names, figures }: SentenceParts,
  at: At & { readonly namesOf: (words: string) => readonly NameAt[] },
  told: Map<number, SentenceParts>,
  how: 'all' | 'some',
): boolean {
  const { memory, position } = at
  if (at.claim === undefined || noDeal.test(text)) return false
  const clauses = clausesOfDeals({ text, language, names, figures })
  if (clauses.length === 0) return false
  const trial = {
    ...memory,
    sketches: memory.sketches.map((sketch) => ({ ...sketch })),
    seconds: new Map(memory.seconds),
    unread: new Map(memory.unread),
  }
  const placed = clauses.map((words, order): readonly [number, SentenceParts] => [
    position + order * clauseStep,
    { text: words, language, names: at.namesOf(words), figures: figuresIn(words, language) },
  ])
  const stated = placed.filter(([own, parts]) => {
    readSentence(parts, { ...at, memory: trial, position: own })
    return trial.sketches.filter((sketch) => sketch.position === own && sketch.figures.length > 0).length === 1
  })
  if (stated.length === 0 || (how === 'all' && stated.length < clauses.length)) return false
  Object.assign(memory, trial)
  for (const [own, parts] of stated) told.set(own, parts)
  return true
}

/** Reads the new deal of a sentence that sets it in the place of an old one; says whether it did. `told` then holds the new one's words. */
function readSwap(
  parts: SentenceParts,
  at: At & { readonly namesOf: (words: string) => readonly NameAt[] },
  told: Map<number, SentenceParts>,
): boolean {
  const { memory, position, input } = at
  if (at.claim === undefined || noDeal.test(parts.text)) return false
  const { sentences, text } = input.article
  const last = sentences[position - 1]
  const swap = swapIn(parts) ?? (last === undefined ? undefined : swapAfter(text.slice(last.start, last.end), parts.text))
  if (swap === undefined) return false
  const own = { ...parts, text: swap.now, names: at.namesOf(swap.now), figures: figuresIn(swap.now, parts.language) }
  const trial = {
    ...memory,
    sketches: memory.sketches.map((sketch) => ({ ...sketch })),
    seconds: new Map(memory.seconds),
    unread: new Map(memory.unread),
  }
  readSentence(own, { ...at, memory: trial })
  const read = trial.sketches.filter((sketch) => sketch.position === position)
  if (read.length === 0) return false
  const was = { names: at.namesOf(swap.was), figures: figuresIn(swap.was, parts.language) }
  for (const sketch of read)
    sketch.leaves = leavesOf(
      was.names,
      was.figures,
      sketch.parties.map(({ entity }) => entity),
    )
  Object.assign(memory, trial)
  told.set(position, own)
  return true
}

interface At {
  readonly input: FactsInput
  readonly memory: Told
  /** Absent where the sentence gave no claim: it may add a term to a deal, and states none. */
  readonly claim?: Claim
  readonly position: number
}

function readSentence(parts: SentenceParts, at: At): void {
  const { memory, position, input } = at
  const guess = at.claim === undefined ? undefined : readEstimate(parts)
  if (guess !== undefined) {
    memory.sketches.push(estimateOf(guess, at))
    return
  }
  const { article } = input
  const context = { language: article.language, reference: article.publishedAt }
  const deals =
    tellsNoDeal(parts) || at.claim === undefined
      ? []
      : readDeals(parts).filter((deal) => !isPast(parts.text.slice(deal.from, deal.to), context))
  let told = 0
  for (const deal of deals) {
    const parties = partiesFrom(deal, parts, at)
    const terms = termsIn(parts.text.slice(deal.from, deal.to), countedFrom(deal.figures, deal.from), context)
    const open = openSite(memory, position)
    if (parties.length === 0 && deal.anaphor === 'site' && open !== undefined) {
      merge(open, deal, terms, at)
      told += 1
      continue
    }
    const owners = parties.length === 0 ? ownerOf(deal, input) : parties
    const isNameless = owners.length === 0 && !(deal.anaphor === 'site' || deal.act === 'commit')
    if (isNameless || isGridAccess(deal, owners, input) || !isOfTheTrade(deal, owners, parts.text, input)) continue
    remember(memory, owners, input)
    memory.sketches.push(sketchOf({ ...deal, parties: owners }, terms, at))
    told += 1
  }
  const again = told === 0 || memory.sketches.some((sketch) => sketch.position === position) ? secondOf(parts, at, context) : undefined
  if (again !== undefined && told > 0) memory.seconds.set(position, again)
  if (again !== undefined && told === 0) {
    remember(memory, again.parties, input)
    memory.sketches.push({ ...again, reading: 'second' })
    told = 1
  }
  if (told === 0) {
    goOn(parts, termsIn(parts.text, parts.figures, context), at)
    const blank = blankOf(parts, at, context)
    if (blank !== undefined) memory.unread.set(position, blank)
  }
  noteNames(parts, at, told)
}

/** The same sentence read by its evidence, where it states a deal of the trade; kept beside what the grammar of deeds has of it. */
function secondOf(parts: SentenceParts, at: At, context: { readonly language: string; readonly reference: string }): Sketch | undefined {
  if (at.claim === undefined || tellsNoDeal(parts) || isPast(parts.text, context)) return undefined
  const spelled = withActor(parts, at.memory.lastActor)
  const again = readAgain(parts) ?? (spelled === parts ? undefined : readAgain(spelled))
  if (again === undefined || isGridAccess(again, again.parties, at.input) || !isOfTheTrade(again, again.parties, parts.text, at.input))
    return undefined
  const place = placeIn(parts, again.figures)
  const deal: Deal = { ...again, from: 0, to: parts.text.length, actorRole: '', ...(place !== undefined && { place }) }
  return sketchOf(deal, termsIn(parts.text, again.figures, context), at)
}

/** A sketch of the figures alone, of a sentence that no rule has read. */
function blankOf(parts: SentenceParts, at: At, context: { readonly language: string; readonly reference: string }): Sketch | undefined {
  const figures = figuresOfOneDeal(parts.text, parts.figures)
  if (at.claim === undefined || figures.length === 0 || tellsNoDeal(parts) || isQuestion(parts.text) || isPast(parts.text, context))
    return undefined
  const place = placeIn(parts, figures)
  const deal = { act: 'build', type: 'capacity_build', status: 'announced', parties: [], figures, from: 0, to: 0, actorRole: '' } as const
  return sketchOf({ ...deal, ...(place !== undefined && { place }) }, termsIn(parts.text, figures, context), at)
}

/** The rows of a deal that was voted on; one that no rule has read must be of the trade by what was voted. */
function votedRows(parts: SentenceParts, { sketch, vote }: Voted, rows: readonly Fact[], input: FactsInput): readonly FactInSentence[] {
  const { text, language, names } = parts
  const isFit = !isGridAccess(sketch, sketch.parties, input) && isOfTheTrade(sketch, sketch.parties, text, input)
  const voted = rows.map((fact): FactInSentence => ({ fact, text, language, names, beside: rows, other: [], vote }))
  if (vote.silent !== 'both') return voted
  // What no rule has read is no question for a person: it is sure or it is nothing.
  return isFit && sketch.parties.length > 0 ? voted.filter((row) => judgeFact(row).score >= sureFrom) : []
}

/** A grid company that reserves megawatts of access rents no space. */
function isGridAccess(deal: Pick<Deal, 'type'>, parties: readonly Party[], { entities }: FactsInput): boolean {
  const kind = entities.find((it) => it.name === parties[0]?.entity)?.kind
  return kind === 'utility' && (deal.type.startsWith('capacity_') || deal.type === 'programme_target')
}

function noteNames({ text, names, figures }: SentenceParts, { memory, position }: At, told: number): void {
  const site = names.findLast((name) => name.entity?.kind === 'site' && !isBeside(text.slice(0, name.start)))
  if (site !== undefined) memory.site = { name: site, position }
  const actor = told === 0 ? whoLeads({ text, names, figures }, memory) : undefined
  if (actor !== undefined) memory.lastActor = { entity: partyOf(actor), role: '' }
}

/** A site that something is only compared with is not where the next sentences are. */
const isBeside = (before: string): boolean =>
  /\b(?:than|unlike|compared (?:with|to)|verglichen mit|par rapport à|en comparación con)\b/iu.test(before)

function sketchOf(deal: Deal, terms: Terms, { claim, position, memory }: At): Sketch {
  const nearby = memory.site !== undefined && position - memory.site.position <= goOnWithin ? memory.site.name : undefined
  const place = deal.place ?? (/^capacity_|^offtaker|^cancel/.test(deal.type) ? nearby : undefined)
  return {
    act: deal.act,
    type: deal.type,
    status: deal.status,
    parties: deal.parties,
    ...(place !== undefined && { place }),
    figures: [...deal.figures],
    terms: { ...terms },
    claims: claim === undefined ? [] : [claim],
    position,
    lastPosition: position,
  }
}
