// What reading ledger facts costs on articles an archive holds: the rules and the gate alone, on what the record stage loads.

import { claimsByRule } from '../../stages/record/claims/claims-by-rule.ts'
import { gateFacts } from '../../stages/record/facts/fact-gate.ts'
import { readByRule } from '../../stages/record/facts/facts-by-rule.ts'
import { record } from '../../stages/record/stage.ts'
import type { Wire } from '../wire.ts'

/** `cpuMs` for an article on average; `stated` rows the ledger would take, `possible` rows that would wait at the desk. */
interface FactsCost {
  readonly articles: number
  readonly cpuMs: number
  readonly stated: number
  readonly possible: number
}

/** Until the rules' patterns are compiled and warm, an article costs many times what it does after. */
const warmUp = 100

/** Reads every article of the archive's stories whose text is still held, and keeps nothing. */
export async function factsCost({ store, policy }: Wire, now: Date): Promise<FactsCost> {
  const seen = new Set<string>()
  let [articles, microseconds, stated, possible] = [0, 0, 0, 0]
  for (const dossierId of await store.latestDossierIds()) {
    const dossier = await store.dossierById(dossierId)
    for (const id of dossier?.sources.map((it) => it.article.id) ?? []) {
      if (seen.has(id)) continue
      seen.add(id)
      const input = await store.snapshot((reader) => record.load(id, reader, { now, policy }))
      if (input === null || input.article.text === '') continue
      const { article, source, entities, mentions, coverage, admittedIds } = input
      const { originId, storyId } = coverage
      const claims = claimsByRule({ article, storyId, originId, entities, mentions })
      const before = process.cpuUsage()
      const rows = gateFacts(readByRule({ article, source, claims, entities, originId }), article, admittedIds)
      const { user, system } = process.cpuUsage(before)
      articles += 1
      if (articles > warmUp) microseconds += user + system
      stated += rows.stated.length
      possible += rows.possible.length
    }
  }
  return { articles, cpuMs: microseconds / 1000 / Math.max(1, articles - warmUp), stated, possible }
}
