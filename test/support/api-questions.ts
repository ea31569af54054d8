// One answerable question for every operation of the API, about what a played wire holds.
import assert from 'node:assert/strict'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { OperationName } from '../../src/outlets/shapes.ts'
import type { Store } from '../../src/store/store.ts'

export type ApiQuestion = Readonly<Record<string, string | number>>

/** Parameters by operation, path parameters among them; fails when the wire holds no fact or no watch to ask about. */
export async function apiQuestions(store: Store, dispatch: Dispatch): Promise<Readonly<Record<OperationName, ApiQuestion>>> {
  const some = <T>(value: T | undefined, what: string): T => value ?? assert.fail(`the wire holds no ${what}`)
  return {
    stories: {},
    story: { slug: dispatch.slug },
    search: { q: 'capacity' },
    evidence: { id: some(dispatch.headline.evidence[0], 'evidence').id },
    query: { id: dispatch.receiptId },
    ledger: {},
    fact: { id: some((await store.facts())[0], 'fact').id },
    watches: {},
    watch: { id: some((await store.watches())[0], 'watch').id },
    entities: {},
    entity: { id: some(dispatch.mentions[0], 'name').entityId },
    timeline: { id: some(dispatch.mentions[0], 'name').entityId },
    corrections: {},
    convert: { mw: 12 },
    coverage: { url: 'https://a.example/b' },
  }
}
