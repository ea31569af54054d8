// Ledger rows that are there no more, for texts that were written from them.
import type { Fact } from '../domain/fact.ts'

/**
 * Rows as they are now, with those that are in the ledger no more as closed ones without statements: only what a publisher forbade leaves it.
 *
 * @param present all of the kept rows that there are
 */
export function withRemoved(kept: readonly Fact[], present: readonly Fact[]): readonly Fact[] {
  const there = new Set(present.map(({ id }) => id))
  const gone = kept.filter(({ id, claims }) => !there.has(id) && claims.some(({ withdrawnAt }) => withdrawnAt === undefined))
  const closed = gone.map(({ id, type, statusDate, announcedAt, dateCertain, version }): Fact => {
    const bare = {
      subject: [],
      place: { name: 'unstated', precision: 'unstated' },
      claims: [],
      resolved: {},
      status: 'superseded',
    } as const
    return { id, type, statusDate, announcedAt, dateCertain, version, ...bare }
  })
  return [...present, ...closed]
}
