// Who a deal is between where its sentence leaves a name out: "we", "it", "the lab", the owner of a site, whoever acted last.
import type { Entity } from '../../../domain/entity.ts'
import type { Party } from '../../../domain/fact.ts'
import type { Source } from '../../../domain/source.ts'
import { partyOf } from '../deals/deal-names.ts'
import { isSurely } from '../deals/houses-in-deal.ts'
import type { NameAt } from '../deals/name-at.ts'
import type { Deal, SentenceParts } from '../deals/read-deal.ts'
import { opensWithAnother } from '../deals/second-reading.ts'
import type { Sketch } from './fact-sketch.ts'

/** What an article has told so far. */
export interface Memory {
  readonly sketches: Sketch[]
  site?: { readonly name: NameAt; readonly position: number }
  lastActor?: Party
  lastLab?: Party
  lastOperator?: Party
}

interface Told {
  readonly input: { readonly source: Source; readonly entities: readonly Entity[] }
  readonly memory: Memory
}

/** A site that nobody is named with belongs to the operator the registry gives it. */
export function ownerOf(deal: Deal, { entities }: Told['input']): readonly Party[] {
  const id = deal.place?.entity?.owner ?? deal.place?.entity?.partOf
  const owner = id === undefined ? undefined : entities.find((it) => it.id === id || it.name === id)
  return owner === undefined || !deal.type.startsWith('capacity_')
    ? []
    : [{ entity: owner.name, role: deal.type === 'capacity_build' ? 'developer' : 'operator' }]
}

/** Who a deal is between, with "we", "it" and "the lab" put back into names. */
export function partiesFrom(deal: Deal, { names, text }: Pick<SentenceParts, 'names' | 'text'>, { input, memory }: Told): readonly Party[] {
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
      // "It borrowed from Levant Credit, and it broke ground": whom the clause before was about, not whom it led to.
      const near = names.find((name) => name.role === 'party' && name.end <= deal.from && !led.test(text.slice(0, name.start)))
      return back(near === undefined ? memory.lastActor : { entity: near.entity?.name ?? near.text, role })
    }
    default:
      return isLent(deal) ? back(memory.sketches[0]?.parties[0] ?? memory.lastActor) : deal.parties
  }
}

const led = /\b(?:from|with|by|at|of|to|for|in) $/u

/** Who acted last, unless it is one who builds and lets: a lab is neither. */
const guestOf = ({ lastActor }: Memory): Party | undefined =>
  /^(?:developer|operator|supplier|lender|investor)$/.test(lastActor?.role ?? '') ? undefined : lastActor

/** A loan that names only who lends. */
const isLent = ({ type, parties }: Deal): boolean => type === 'financing' && parties.every((party) => party.role === 'lender')

export function remember(memory: Memory, parties: readonly Party[], { entities }: Told['input']): void {
  const [actor] = parties
  if (actor !== undefined) memory.lastActor = actor
  for (const party of parties) {
    const kind = entities.find((it) => it.name === party.entity)?.kind
    if (kind === 'ai_lab') memory.lastLab = party
    if (kind === 'operator') memory.lastOperator = party
  }
}

/** Whom a sentence without a deal leaves for the next: the house it opens with, or the only one, wherever it stands ("News from Orion."). */
export function whoLeads(
  { text, names, figures }: Pick<SentenceParts, 'text' | 'names' | 'figures'>,
  { lastActor }: Memory,
): NameAt | undefined {
  const houses = names.filter((name) => name.role === 'party')
  const [first] = houses
  if (first === undefined || first.start >= 40 || !isSurely(first, text)) return undefined
  const isAlone = figures.length === 0 && lastActor === undefined && houses.length === 1
  return isAlone || !/\b(?:from|with|by|at|of)\s$/iu.test(text.slice(0, first.start)) ? first : undefined
}

/** "It will also rent 16 MW": the sentence with the name for which "it" stands, so that it is read as one that names who acts. */
export function withActor(parts: SentenceParts, actor: Party | undefined): SentenceParts {
  const opens = opensWithAnother.exec(parts.text)?.[0]
  if (opens === undefined || actor === undefined || parts.names.some((name) => partyOf(name) === actor.entity)) return parts
  const lead = leadIn.exec(opens)?.[0] ?? ''
  const isOwn = /(?:Its|Our|Their)\s$/iu.test(opens)
  const spelled = `${lead}${actor.entity}${isOwn ? '’s' : ''} `
  const by = spelled.length - opens.length
  const move = <T extends { readonly start: number; readonly end: number }>(each: T): T => ({
    ...each,
    start: each.start + by,
    end: each.end + by,
  })
  const name: NameAt = { start: lead.length, end: lead.length + actor.entity.length, text: actor.entity, role: 'party' }
  return {
    ...parts,
    text: spelled + parts.text.slice(opens.length),
    names: [name, ...parts.names.filter((each) => each.start >= opens.length).map(move)],
    figures: parts.figures.map(move),
  }
}
const leadIn = /^(?:In|On|At|By|From|Since|Im|Am|Ab|En|Dès) [^,]{2,30}?,? (?=\p{Ll})/u
