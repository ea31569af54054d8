import type { HeldPart } from './held.ts'
import type { Money } from './money.ts'
import type { Quantity } from './quantity.ts'

/** Every kind of ledger row. */
export const factTypes = [
  'capacity_lease',
  'capacity_build',
  'capacity_live',
  'compute_contract',
  'hardware_purchase',
  'financing',
  'offtaker_change',
  'power_supply',
  'programme_target',
  'cancellation',
  'estimate',
] as const
export type FactType = (typeof factTypes)[number]

/** The ladder a project climbs, lowest rung first; a later rung is a stronger state of the same thing. */
export const statusLadder = [
  'rumoured',
  'proposed',
  'announced',
  'contracted',
  'financed',
  'under_construction',
  'part_live',
  'live',
] as const
/** States beside the ladder: they stop a project without ranking it. */
export const sideStates = ['paused', 'cancelled', 'superseded'] as const
export type Status = (typeof statusLadder)[number] | (typeof sideStates)[number]

/** `role` is a plain word: tenant, operator, developer, customer, supplier, lender, investor, programme, state. */
export interface Party {
  readonly entity: string
  readonly role: string
}

const legalForm = /,? (?:inc|corp|corporation|ltd|limited|llc|lp|plc|gmbh|ag|sa|sas|se|kgaa|nv|bv|ab|as|asa|oy|oyj|spa|srl)\.?$/u

/** A name of a party or site as rows are known again by it: letter case, spacing, the shape of apostrophes and a legal form aside. */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
  return plain.replace(legalForm, '')
}

/** Whose word a statement is: its outlet's owner, however spelled, else its outlet. Two of one voice bear each other out in nothing. */
export function voiceOf({ owner, publisher }: { readonly owner?: string; readonly publisher: string }): string {
  return nameKey(owner === undefined || owner.trim() === '' ? publisher : owner)
}

interface FactPlace {
  readonly name: string
  /** ISO 3166-1 alpha-2; several joined with `;`; a set in brackets (`[EU]`, `[Europe]`) when no country is named. */
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
  readonly precision: 'site' | 'town' | 'region' | 'country' | 'unstated'
}

/** One source's statement about a fact; `says` maps field names to the values it states. */
export interface LedgerClaim {
  readonly id: string
  readonly origin: string
  readonly url: string
  readonly publisher: string
  /** Whose the outlet is, where that is another name: two outlets of one owner are one voice. */
  readonly owner?: string
  readonly publishedAt: string
  readonly spanHash: string
  readonly says: Readonly<Record<string, unknown>>
  readonly role: 'party' | 'regulator' | 'reporter' | 'analyst' | 'aggregator'
  /** Whom it names as parties of the deal; absent from statements of before that was kept, of imported rows and of removed stories. */
  readonly parties?: readonly Party[]
  /** When the source took the statement back; it stays in the history and decides nothing. */
  readonly withdrawnAt?: string
  /** A person at the desk, where not the source took it back: we had read it wrong. */
  readonly withdrawnBy?: string
  /** The ruling that put its origin under quarantine, where that took it out. */
  readonly quarantine?: string
  /** The story that the desk removed, where that took it out: its report stood in it. */
  readonly killedWith?: string
  /** What of it waited, or waits, for a second origin. */
  readonly held?: readonly HeldPart[]
}

/** A = a party's release or two independent outlets; B = one reputable outlet; C = aggregator, estimate or unclear basis. */
export type Confidence = 'A' | 'B' | 'C'

/** What the ledger holds true of one field, by which rule, and who says otherwise. `value` is undefined in a conflict. */
export interface Resolved {
  readonly value: unknown
  readonly rule: string
  readonly confidence: Confidence
  readonly dissent: readonly string[]
}

/** A time in which a row did not stand: another had taken its place, or none of its statements was in force. */
export interface Closure {
  /** The row that took its place; absent where its statements were taken back and no row did, and where that row is in the ledger no more. */
  readonly by?: string
  /** When it was closed, ISO UTC. */
  readonly at: string
  /** How far it was until then, and since when. */
  readonly status: Status
  readonly statusDate: string
  /** When it stood again, ISO UTC, and why. */
  readonly until?: string
  readonly why?: string
}

/** A ledger row, resolved from claims; superseded, never erased. Dates are ISO days, months, years or `a/b` intervals. */
export interface Fact {
  readonly id: string
  readonly type: FactType
  readonly subject: readonly Party[]
  readonly object?: readonly Party[]
  readonly place: FactPlace
  readonly quantity?: readonly Quantity[]
  readonly value?: readonly Money[]
  readonly hardware?: readonly { readonly model: string; readonly count?: Quantity }[]
  readonly status: Status
  readonly statusDate: string
  readonly announcedAt: string
  readonly dateCertain: 'yes' | 'month' | 'no'
  readonly effectiveAt?: string
  readonly horizon?: string
  readonly partOf?: string
  readonly possiblySameAs?: readonly string[]
  readonly basisNote?: string
  readonly claims: readonly LedgerClaim[]
  readonly resolved: Readonly<Record<string, Resolved>>
  readonly supersedes?: string
  readonly supersededBy?: string
  /** When it did not stand, oldest first; the last is open while it does not. Absent from rows closed before it was kept. */
  readonly closures?: readonly Closure[]
  readonly version: number
}

/**
 * How a row stood at a moment (ISO UTC): the closure it was under, or `open`.
 *
 * @returns undefined where it is closed and its history does not say since when
 */
export function closureAt({ closures = [], status, supersededBy }: Fact, moment: string): Closure | 'open' | undefined {
  const under = closures.find(({ at, until }) => at <= moment && (until === undefined || until > moment))
  if (under !== undefined) return under
  const isClosed = status === 'superseded' || supersededBy !== undefined
  const last = closures.at(-1)
  return isClosed && (last === undefined || last.until !== undefined) ? undefined : 'open'
}

/**
 * A row's quantities with the one it is named by first: what the computers draw where that is stated, since only such figures are alike
 * from site to site, and else in the order told.
 */
export function mainFirst(quantities: readonly Quantity[]): readonly Quantity[] {
  const computers = quantities.filter(({ basis }) => basis === 'it')
  return computers.length === 0 ? quantities : [...computers, ...quantities.filter(({ basis }) => basis !== 'it')]
}

/** The quantity a row is named by. */
export const mainQuantity = (fact: Pick<Fact, 'quantity'>): Quantity | undefined => mainFirst(fact.quantity ?? [])[0]

/** A row that was read and that its sentence does not fully explain: it waits at the desk and is in no total, page or feed. */
export interface PossibleFact {
  readonly id: string
  readonly articleId: string
  /** When it was read, ISO UTC. */
  readonly at: string
  readonly fact: Fact
  /** How far its sentence explains it, 0 to 1. */
  readonly score: number
  /** What of the sentence is left unexplained, in words. */
  readonly doubts: readonly string[]
  readonly state: 'waiting' | 'admitted' | 'declined'
}

/** What a person found to be otherwise than we had read it. What is absent stays; an empty list or text takes the part away. */
export interface FactChange {
  readonly mw?: readonly Quantity[]
  readonly gpus?: readonly Quantity[]
  readonly value?: readonly Money[]
  readonly status?: Status
  readonly parties?: readonly Party[]
  readonly place?: FactPlace
  readonly announcedAt?: string
  readonly effectiveAt?: string
  readonly horizon?: string
}

/** One row of the hardware table; powers in kW per unit (a server, a rack or a bare chip), `gpus` per unit. */
export interface HardwareProfile {
  readonly id: string
  readonly unit: 'chip' | 'server' | 'rack'
  readonly kwServer: number
  /** Peak draw where a maker or reseller prints one; only the cautious end of a range uses it. */
  readonly kwPeak?: number
  readonly gpus: number
  readonly basis: 'nameplate' | 'measured' | 'estimated'
  readonly source: string
  readonly asOf: string
}
