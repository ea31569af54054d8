// What later sentences add to a deal: a price, a term, a phase, a day.
import type { Claim } from '../../../domain/claim.ts'
import { goesOn, type Terms } from '../deals/deal-terms.ts'
import type { Deal, SentenceParts } from '../deals/read-deal.ts'
import type { Sketch } from './fact-sketch.ts'
import type { Memory } from './parties-from-before.ts'

/** A deal is gone on about in the sentences right after it, not a page later. */
export const goOnWithin = 3

interface Later {
  readonly memory: Memory
  readonly claim?: Claim
  readonly position: number
}

/** The deal a sentence about "the site" goes on with: the last one that is about a site. */
export function openSite(memory: Memory, position: number): Sketch | undefined {
  const last = memory.sketches.findLast((it) => it.type === 'capacity_build' || it.type === 'capacity_live')
  return last !== undefined && position - last.lastPosition <= goOnWithin ? last : undefined
}

/** Adds what a later sentence gives and the deal does not have yet; a first hall or phase keeps its own figure and day. */
export function merge(
  sketch: Sketch,
  deal: Pick<Deal, 'figures' | 'place'>,
  terms: Terms,
  { claim = sketch.claims[0], position }: Omit<Later, 'memory'>,
): void {
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
export function goOn(parts: SentenceParts, terms: Terms, at: Later): void {
  const isOfSite = /^(?:The|A|An?|Phase|It)\b.{0,24}\b(?:site|campus|hall|phase|project|building)\b/u.test(parts.text)
  const open = isOfSite ? (openSite(at.memory, at.position) ?? at.memory.sketches.at(-1)) : at.memory.sketches.at(-1)
  if (open === undefined || at.position - open.lastPosition > goOnWithin) return
  const hasTerms =
    Object.keys(terms).length > 0 || parts.figures.some((figure) => figure.standing === 'part' || figure.quantity !== undefined)
  if (!goesOn(parts.text) || !hasTerms) return
  const place = parts.names.find((name) => name.entity?.kind === 'site')
  const figures = parts.figures.filter((figure) => figure.money === undefined)
  const { money, ...rest } = terms
  // What is built costs that much; who lets or rents a hall in it neither pays nor gets it.
  const isOfBuild = money !== undefined && !isBuilt(open) && spentOnBuilding.test(parts.text)
  merge(open, { figures, ...(place !== undefined && { place }) }, isOfBuild ? rest : terms, at)
}

const spentOnBuilding =
  /\b(?:capital (?:expenditure|spending|outlay|costs?)|capex|construction costs?|dépenses? d[’']investissement|Investitionskosten|Baukosten|gastos? de capital)\b/iu
