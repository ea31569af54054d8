// Takes on reports invented for the purpose, some with an archive and a ledger behind them: which of them get a take at all.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clip, Dossier } from '../../domain/dossier.ts'
import { type EntityKind, entityKinds } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import { checkout } from '../config.ts'
import { dossierOf } from './sample-dossiers.ts'
import { recorded, sheetOf, type TakeSheet, type Told, tell } from './takes.ts'

const kind = z.enum(entityKinds as unknown as readonly [EntityKind, ...EntityKind[]])
const earlier = z.object({ title: z.string(), text: z.string(), on: z.iso.date(), publisher: z.string() })
const invented = z.object({
  note: z.string(),
  entities: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind,
      aliases: z.array(z.string()),
      source: z.string(),
      hq: z.string().exactOptional(),
    }),
  ),
  reports: z.array(
    earlier.extend({
      id: z.string(),
      /** Whether it was read while the rules were made, or only after. */
      half: z.enum(['mend', 'unread']),
      /** Earlier reports of other stories: what the archive and the ledger hold. */
      before: z.array(earlier).exactOptional(),
    }),
  ),
})

/** A report with its take. */
export interface InventedTake {
  readonly id: string
  readonly half: 'mend' | 'unread'
  readonly told: Told
  readonly sheet: TakeSheet
}

/** The invented reports with the entities they name, as they are kept. */
export const inventedReports = (): z.infer<typeof invented> =>
  invented.parse(JSON.parse(readFileSync(join(checkout, 'eval', 'take-reports.json'), 'utf8')))

/** Every invented report as a dossier, with what the reports before it left in archive and ledger. */
export function inventedDossiers(): ReadonlyMap<string, Dossier> {
  const { entities, reports } = inventedReports()
  const read = (id: string, { title, text, on, publisher }: z.infer<typeof earlier>): Dossier =>
    dossierOf(id, [{ id: `a_${id}`, title, text, publishedAt: `${on}T08:00:00Z`, language: 'en', publisher }], entities)
  return new Map(
    reports.map(({ id, half: _, before = [], ...report }) => {
      const prior = before.map((each, at) => read(`${id}_${at}`, each))
      const left = prior.reduce<readonly Fact[]>((ledger, dossier) => recorded(ledger, dossier).all, [])
      const own = read(id, report)
      const { all, own: facts } = recorded(left, own)
      const clips = prior.flatMap(({ storyId, claims, sources }) =>
        sources.map((source): Clip => ({ ...source, storyId, slug: storyId, claims })),
      )
      return [id, { ...own, facts, ledger: all.filter((fact) => !facts.includes(fact)), clips }]
    }),
  )
}

/** Every invented report, told. */
export function inventedTakes(): readonly InventedTake[] {
  const halves = new Map(inventedReports().reports.map(({ id, half }) => [id, half]))
  return [...inventedDossiers()].map(([id, dossier]) => {
    const told = tell(dossier)
    return { id, half: halves.get(id) ?? 'mend', told, sheet: sheetOf(id, told) }
  })
}

/** Of the invented reports, how many have a take that may run. */
export function inventedMeasures(
  takes: readonly InventedTake[],
): readonly { readonly name: string; readonly value: number; readonly n: number }[] {
  const full = takes.filter(({ sheet }) => !sheet.isShort && sheet.take.length > 0)
  const running = full.filter(({ sheet }) => sheet.mayRun)
  return [{ name: 'takes.invented_share', value: running.length / Math.max(1, takes.length), n: takes.length }]
}
