// Typed ledger facts of one article: the deals its sentences tell, with what later sentences add to them.
import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Fact, Party } from '../../domain/fact.ts'
import type { Source } from '../../domain/source.ts'
import { isOrder } from '../../text/planted-orders.ts'
import { figuresIn } from './deal-figures.ts'
import { indexNames, type NameAt, namesIn } from './deal-names.ts'
import { goesOn, type Terms, termsIn } from './deal-terms.ts'
import { type Estimate, readEstimate } from './estimates.ts'
import type { FactInSentence } from './fact-doubts.ts'
import { type Sketch, sketchFact } from './fact-sketch.ts'
import { mayHoldDeals } from './may-hold-deals.ts'
import { isOfTheTrade } from './of-the-trade.ts'
import { type Deal, dateline, readDeals, type SentenceParts } from './read-deal.ts'
import { isPast } from './told-again.ts'

export interface FactsInput {
  readonly article: Article
  readonly source: Source
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly originId: string
}

const sentencesMax = 60
const sentenceCharactersMax = 600
/** A deal is gone on about in the sentences right after it, not a page later. */
const goOnWithin = 3
const leadCharacters = 700

/** Talk that names figures and states no deal: what power would do for homes, what would rival what, what a sum comes to. */
const noDeal =
  /\b(?:would be enough|enough (?:power|electricity)|rivall?ing|rivals (?:the|its|that|\d)|(?:would|may|might|will|could|to) rival|equivalent to|homes|households|foyers|Haushalte|hogares|implies|works out at|would (?:carry|spend|bring|be met)|for comparison|by comparison|zum Vergleich|à titre de comparaison)\b/iu

interface Memory {
  readonly sketches: Sketch[]
  site?: { readonly name: NameAt; readonly position: number }
  lastActor?: Party
  lastLab?: Party
  lastOperator?: Party
}

/**
 * Facts of one article, each read from the sentence that states it; figures that are options or targets stay apart.
 * A sentence that goes on about the deal before it adds its price, term, start and steps.
 */
export const factsByRule = (input: FactsInput): readonly Fact[] => readByRule(input).map((it) => it.fact)

/** The same, each row with the sentence that states it. */
export function readByRule(input: FactsInput): readonly FactInSentence[] {
  const { article } = input
  const index = indexNames(input.entities)
  if (!mayHoldDeals(article, input.source, index)) return []
  const outlets = new Set([input.source.name])
  const memory: Memory = { sketches: [] }
  const told = new Map<number, SentenceParts>()
  for (const [position, span] of article.sentences.slice(0, sentencesMax).entries()) {
    const text = article.text.slice(span.start, span.end)
    const claim = input.claims.find((it) => it.start === span.start)
    if (text === '' || text.length > sentenceCharactersMax || isOrder(text)) continue
    const opens = dateline.exec(text)?.[0].length ?? 0
    const names = namesIn(text, index, article.language, outlets).filter((name) => name.start >= opens)
    const parts: SentenceParts = {
      text,
      language: article.language,
      names,
      figures: noDeal.test(text) ? [] : figuresIn(text, article.language),
    }
    told.set(position, parts)
    readSentence(parts, { input, memory, position, ...(claim !== undefined && { claim }) })
  }
  const place = onlySite(input, index, outlets)
  const rows = memory.sketches.flatMap((sketch) =>
    sketchFact(placed(sketch, place), input).map((fact) => ({ fact, position: sketch.position })),
  )
  const seen = new Set<string>()
  return rows.flatMap(({ fact, position }) => {
    const parts = told.get(position)
    if (parts === undefined || seen.has(fact.id)) return []
    seen.add(fact.id)
    const beside = rows.filter((row) => row.position === position).map((row) => row.fact)
    return [{ fact, text: parts.text, language: parts.language, names: parts.names, beside }]
  })
}

interface At {
  readonly input: FactsInput
  readonly memory: Memory
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
    noDeal.test(parts.text) || at.claim === undefined
      ? []
      : readDeals(parts).filter((deal) => !isPast(parts.text.slice(deal.from, deal.to), context))
  let told = 0
  for (const deal of deals) {
    const parties = partiesFrom(deal, parts, at)
    const terms = termsIn(parts.text.slice(deal.from, deal.to), shifted(deal.figures, deal.from), context)
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
  if (told === 0) goOn(parts, termsIn(parts.text, parts.figures, context), at)
  noteNames(parts, at, told)
}

/** An estimate is a row of its own; only figures whose sum comes out keep the sum. */
function estimateOf({ parties, figures, money, check }: Estimate, { claim, position }: At): Sketch {
  return {
    act: 'draw',
    type: 'estimate',
    status: 'announced',
    parties,
    figures,
    terms: { ...(money !== undefined && { money }) },
    claims: claim === undefined ? [] : [claim],
    ...(check !== undefined && { check }),
    position,
    lastPosition: position - goOnWithin,
  }
}

const shifted = (figures: Deal['figures'], by: number): Deal['figures'] =>
  figures.map((figure) => ({ ...figure, start: figure.start - by, end: figure.end - by }))

/** The deal a sentence about "the site" goes on with: the last one that is about a site. */
function openSite(memory: Memory, position: number): Sketch | undefined {
  const last = memory.sketches.findLast((it) => it.type === 'capacity_build' || it.type === 'capacity_live')
  return last !== undefined && position - last.lastPosition <= goOnWithin ? last : undefined
}

/** A site that nobody is named with belongs to the operator the registry gives it. */
function ownerOf(deal: Deal, { entities }: FactsInput): readonly Party[] {
  const id = deal.place?.entity?.owner ?? deal.place?.entity?.partOf
  const owner = id === undefined ? undefined : entities.find((it) => it.id === id || it.name === id)
  return owner === undefined || !deal.type.startsWith('capacity_')
    ? []
    : [{ entity: owner.name, role: deal.type === 'capacity_build' ? 'developer' : 'operator' }]
}

/** A grid company that reserves megawatts of access rents no space. */
function isGridAccess(deal: Deal, parties: readonly Party[], { entities }: FactsInput): boolean {
  const kind = entities.find((it) => it.name === parties[0]?.entity)?.kind
  return kind === 'utility' && (deal.type.startsWith('capacity_') || deal.type === 'programme_target')
}

function noteNames({ text, names }: SentenceParts, { memory, position }: At, told: number): void {
  const site = names.findLast((name) => name.entity?.kind === 'site')
  if (site !== undefined) memory.site = { name: site, position }
  const first = names.find((name) => name.role === 'party')
  const leads = first !== undefined && (first.start < 40 || told > 0) && !/\b(?:from|with|by|at|of)\s$/iu.test(text.slice(0, first.start))
  if (told === 0 && leads && first.entity !== undefined) memory.lastActor = { entity: first.entity.name, role: '' }
}

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

/** Adds what a later sentence gives and the deal does not have yet; a first hall or phase keeps its own figure and day. */
function merge(sketch: Sketch, deal: Pick<Deal, 'figures' | 'place'>, terms: Terms, { claim = sketch.claims[0], position }: At): void {
  const { phase, dueAt, ...rest } = terms
  const hasSize = (figures: Deal['figures']): boolean => figures.some((it) => it.standing === 'own' && it.quantity !== undefined)
  const isPart = phase !== undefined && hasSize(sketch.figures) && hasSize(deal.figures) && isBuilt(sketch)
  if (isPart && claim !== undefined)
    sketch.steps = [...(sketch.steps ?? []), { phase, figures: deal.figures, claim, ...(dueAt !== undefined && { dueAt }) }]
  else {
    const units = new Set(sketch.figures.filter((it) => it.standing === 'own').map((it) => it.quantity?.unit ?? it.money?.currency))
    const fresh = deal.figures.filter((it) => it.quantity !== undefined && (it.standing === 'part' || !units.has(it.quantity.unit)))
    sketch.figures = [...sketch.figures, ...fresh]
    if (dueAt !== undefined && sketch.terms.dueAt === undefined)
      sketch.terms = { ...sketch.terms, dueAt, ...(phase !== undefined && { phase }) }
    if (fresh.length > 0 && claim !== undefined) sketch.claims = [...sketch.claims, claim]
  }
  sketch.terms = { ...rest, ...sketch.terms }
  if (sketch.place === undefined && deal.place !== undefined) sketch.place = deal.place
  sketch.lastPosition = position
}

const isBuilt = (sketch: Sketch): boolean => sketch.type === 'capacity_build'

/** A sentence without a deal of its own that goes on about the last one. */
function goOn(parts: SentenceParts, terms: Terms, at: At): void {
  const isOfSite = /^(?:The|A|An?|Phase|It)\b.{0,24}\b(?:site|campus|hall|phase|project|building)\b/u.test(parts.text)
  const open = isOfSite ? (openSite(at.memory, at.position) ?? at.memory.sketches.at(-1)) : at.memory.sketches.at(-1)
  if (open === undefined || at.position - open.lastPosition > goOnWithin) return
  const hasTerms =
    Object.keys(terms).length > 0 || parts.figures.some((figure) => figure.standing === 'part' || figure.quantity !== undefined)
  if (!goesOn(parts.text) || !hasTerms) return
  const place = parts.names.find((name) => name.entity?.kind === 'site')
  const figures = parts.figures.filter((figure) => figure.money === undefined)
  merge(open, { figures, ...(place !== undefined && { place }) }, terms, at)
}

/** Who a deal is between, with "we", "it" and "the lab" put back into names. */
function partiesFrom(deal: Deal, { names }: SentenceParts, { input, memory }: At): readonly Party[] {
  const { source, entities } = input
  const role = deal.actorRole
  const back = (party: Party | undefined): readonly Party[] => (party === undefined ? deal.parties : [{ ...party, role }, ...deal.parties])
  switch (deal.anaphor) {
    case 'we': {
      const own = entities.find((it) => [it.name, ...it.aliases].some((name) => name === source.owner))
      return own === undefined ? deal.parties : back({ entity: own.name, role })
    }
    case 'lab': {
      const near = names.find((name) => name.entity?.kind === 'ai_lab' && name.end <= deal.from)?.entity
      return back(near === undefined ? (memory.lastLab ?? guestOf(memory)) : { entity: near.name, role })
    }
    case 'operator':
      return back(memory.lastOperator ?? memory.lastActor)
    case 'any': {
      const near = names.find((name) => name.role === 'party' && name.end <= deal.from)
      return back(near === undefined ? memory.lastActor : { entity: near.entity?.name ?? near.text, role })
    }
    default:
      return isLent(deal) ? back(memory.sketches[0]?.parties[0] ?? memory.lastActor) : deal.parties
  }
}

/** Who acted last, unless it is one who builds and lets: a lab is neither. */
const guestOf = ({ lastActor }: Memory): Party | undefined =>
  /^(?:developer|operator|supplier|lender|investor)$/.test(lastActor?.role ?? '') ? undefined : lastActor

/** A loan that names only who lends. */
const isLent = ({ type, parties }: Deal): boolean => type === 'financing' && parties.every((party) => party.role === 'lender')

function remember(memory: Memory, parties: readonly Party[], { entities }: FactsInput): void {
  const [actor] = parties
  if (actor !== undefined) memory.lastActor = actor
  for (const party of parties) {
    const kind = entities.find((it) => it.name === party.entity)?.kind
    if (kind === 'ai_lab') memory.lastLab = party
    if (kind === 'operator') memory.lastOperator = party
  }
}

/** The one site an article names up front, for deals that leave the place to the headline. */
function onlySite({ article }: FactsInput, index: ReturnType<typeof indexNames>, outlets: ReadonlySet<string>): NameAt | undefined {
  const all = namesIn(`${article.title}\n${article.text}`.slice(0, leadCharacters), index, article.language, outlets)
  const sites = all.filter((name) => name.entity?.kind === 'site')
  return new Set(sites.map((name) => name.entity?.id)).size === 1 ? sites[0] : undefined
}

/** A town named with the deal gives way to the site there; a deal without a place is at the one site of the lead. */
function placed(sketch: Sketch, site: NameAt | undefined): Sketch {
  const isBound = /^capacity_|^offtaker|^cancellation/.test(sketch.type)
  const isTownOf = sketch.place?.entity?.kind === 'place' && (site?.text.includes(sketch.place.text) ?? false)
  return isBound && site !== undefined && (sketch.place === undefined || isTownOf) ? { ...sketch, place: site } : sketch
}
