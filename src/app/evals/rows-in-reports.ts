// Ledger rows from whole reports of ours, most of whose sentences tell no deal, beside those that a person who read them took for right.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Entity } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import { gateFacts } from '../../stages/record/facts/fact-gate.ts'
import { readByRule } from '../../stages/record/facts/facts-by-rule.ts'
import { checkout } from '../config.ts'
import { beatSets, readBeat } from './beat-reports.ts'
import { dossierOf } from './sample-dossiers.ts'
import type { Measure } from './takes.ts'

/** "second/geothermal-deal power_supply announced 115 MW Aldmoor Halls, Deepwell Energy": what a row says, as it is judged. */
export function rowWords(story: string, { type, status, quantity = [], value = [], hardware = [], subject, object = [] }: Fact): string {
  const figures = [
    ...quantity.map(({ lo, unit }) => `${lo} ${unit}`),
    ...value.map(({ lo, currency }) => `${currency} ${lo}`),
    ...hardware.flatMap(({ count }) => (count === undefined ? [] : [`${count.lo} ${count.unit}`])),
  ]
  const parties = [...subject, ...object].map(({ entity }) => entity).toSorted((a, b) => (a < b ? -1 : 1))
  return [story, type, status, figures.join(' '), parties.join(', ')].filter((part) => part !== '').join(' ')
}

/** The sets whose rows a person has judged; the fourth is kept unread, and nobody has judged those of the last one yet. */
const judgedSets = beatSets.filter((set) => set !== 'fourth' && set !== 'takes-five' && !set.startsWith('industry'))

/** Every row that the reports of the beat's sets give the ledger. */
export function rowsInReports(): readonly string[] {
  const entities: readonly Entity[] = JSON.parse(readFileSync(join(checkout, 'test/fixtures/beat/entities.json'), 'utf8'))
  return judgedSets.flatMap((set) =>
    readBeat(set).flatMap(({ id, reports }) => {
      const { sources, claims, entities: named } = dossierOf(id, reports, entities)
      return sources.flatMap(({ article, source, coverage: { originId } }) => {
        const own = claims.filter(({ articleId }) => articleId === article.id)
        const read = readByRule({ article, source, claims: own, entities: named, originId })
        return gateFacts(read, article, []).stated.map((fact) => rowWords(`${set}/${id}`, fact))
      })
    }),
  )
}

const judged = z.strictObject({ right: z.array(z.string()).nonempty() })

/** How many of the rows were judged right; a row that nobody has judged counts as wrong. */
export function rowMeasures(rows: readonly string[]): readonly Measure[] {
  const right = new Set(judged.parse(JSON.parse(readFileSync(join(checkout, 'eval/rows-judged.json'), 'utf8'))).right)
  const share = (some: readonly string[], all: number): number => some.length / Math.max(1, all)
  return [
    {
      name: 'facts.reports.right',
      value: share(
        rows.filter((row) => right.has(row)),
        rows.length,
      ),
      n: rows.length,
    },
    {
      name: 'facts.reports.kept',
      value: share(
        [...right].filter((row) => rows.includes(row)),
        right.size,
      ),
      n: right.size,
    },
  ]
}
