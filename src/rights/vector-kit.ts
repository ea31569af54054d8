// For the tests of this room: a whole decision from what a vector gives, with every default of the rights rules.
import type { Licence, RightsDecision, RightsPolicy, Signal } from '../domain/rights.ts'
import { type PageMarks, type SiteFiles, signalsFromPage, signalsFromSite } from './collect.ts'
import { decideRights } from './decide.ts'

export const vectorPolicy: RightsPolicy = { policyVersion: 'test-1', token: 'GroundwireBot', contentSignalsReference: 'L2' }
export const vectorNow = new Date('2026-11-23T12:00:00Z')
export const vectorOrigin = 'https://harbour.example'

/** What a vector says; the rest is an allowlisted host that answers 404 to every rights file. */
export interface Vector {
  readonly path?: string
  readonly fromOwnFeed?: boolean
  /** Body of robots.txt; a number is the status of an answer without one. */
  readonly robots?: string | number
  readonly site?: Partial<SiteFiles>
  readonly page?: Partial<PageMarks>
  readonly signals?: readonly Signal[]
  readonly licences?: readonly Licence[]
  readonly allowlisted?: boolean
  readonly policy?: Partial<RightsPolicy>
  readonly now?: Date
}

/** A file of the vector's origin that answered 200. */
export function vectorFile(path: string, body: string): { readonly url: string; readonly status: number; readonly body: string } {
  return { url: `${vectorOrigin}${path}`, status: 200, body }
}

/** All signals of a vector, in the order they were read. */
export function vectorSignals(vector: Vector): readonly Signal[] {
  const url = `${vectorOrigin}${vector.path ?? '/news/a'}`
  const policy = { ...vectorPolicy, ...vector.policy }
  const status = typeof vector.robots === 'number' ? vector.robots : vector.robots === undefined ? 404 : 200
  const body = typeof vector.robots === 'string' ? vector.robots : ''
  const site: SiteFiles = { robots: { url: `${vectorOrigin}/robots.txt`, status, body }, ...vector.site }
  const asked = { url, fromOwnFeed: vector.fromOwnFeed ?? true }
  const page: PageMarks = { url, headers: [], metas: [], ...vector.page }
  return [...signalsFromSite(site, asked, policy, vector.now ?? vectorNow), ...signalsFromPage(page, policy), ...(vector.signals ?? [])]
}

/** The decision for a vector. */
export function decideVector(vector: Vector): RightsDecision {
  const host = {
    url: `${vectorOrigin}${vector.path ?? '/news/a'}`,
    host: new URL(vectorOrigin).host,
    allowlisted: vector.allowlisted ?? true,
    fetchedAt: vectorNow.toISOString(),
  }
  const policy = { ...vectorPolicy, ...vector.policy }
  return decideRights(vectorSignals(vector), vector.licences ?? [], host, vector.now ?? vectorNow, policy)
}
