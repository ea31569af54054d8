// Pairs of reports written for the purpose: which are of one matter, and how the later stands to the earlier.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { compareReports } from '../../calc/compare-reports.ts'
import { toldMatter } from '../../text/told-matter.ts'
import { checkout } from '../config.ts'
import { dossierOf } from './sample-dossiers.ts'

const relation = z.enum(['done', 'off', 'figure', 'again']).nullable()
const pairs = z.array(z.object({ earlier: z.string(), later: z.string(), relation }))

/** A pair with what the rules make of it. */
export interface ComparedPair extends z.infer<typeof pairs.element> {
  readonly found: z.infer<typeof relation>
}

/** What one sentence tells, read as the only one of its report. */
function matterOf(text: string, on: string) {
  const report = { id: on, title: text, text, publishedAt: `${on}T08:00:00Z`, language: 'en', publisher: 'Fenwick Courier' }
  const told = dossierOf('st_pair', [report], [])
    .claims.map(toldMatter)
    .find((it) => it !== undefined)
  return told === undefined ? undefined : { ...told, on }
}

/** Reads and compares every pair, two weeks apart. */
export function comparePairs(): readonly ComparedPair[] {
  const read = pairs.parse(JSON.parse(readFileSync(join(checkout, 'eval', 'earlier-pairs.json'), 'utf8')))
  return read.map((pair) => {
    const [earlier, later] = [matterOf(pair.earlier, '2026-03-02'), matterOf(pair.later, '2026-03-16')]
    const compared = earlier === undefined || later === undefined ? undefined : compareReports({ earlier, later })
    return { ...pair, found: compared === undefined || 'kind' in compared ? null : compared.relation }
  })
}

/** Of the pairs that are set side by side, those that are told rightly; and of those that could be, those that are. */
export function pairMeasures(
  compared: readonly ComparedPair[],
): readonly { readonly name: string; readonly value: number; readonly n: number }[] {
  const told = compared.filter(({ found }) => found !== null)
  const due = compared.filter((pair) => pair.relation !== null)
  const right = told.filter((pair) => pair.found === pair.relation)
  return [
    { name: 'takes.earlier_precision', value: right.length / Math.max(1, told.length), n: told.length },
    { name: 'takes.earlier_recall', value: right.length / Math.max(1, due.length), n: due.length },
  ]
}
