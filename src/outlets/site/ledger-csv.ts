// The ledger as a table for spreadsheets.
import type { Reader } from '../../store/store.ts'
import { figureOf, megawatts, partyNames } from '../fact-words.ts'
import { chosenRows, filterFacts, type LedgerFilter, ledgerAsOf } from '../ledger-filter.ts'

const cell = (value: string): string => {
  // A spreadsheet runs a cell that begins with one of these; a quote in front keeps it text.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** `/ledger.csv`: every row of a filter. */
export async function ledgerCsv(reader: Reader, by: LedgerFilter): Promise<string> {
  const names = new Map((await reader.entities()).map((it) => [it.id, it.name]))
  const heads = [
    'id',
    'version',
    'type',
    'parties',
    'place',
    'country',
    'figure',
    'mw_low',
    'mw_high',
    'status',
    'announced',
    'superseded_by',
    'sources',
  ]
  const held = await reader.facts()
  const rows = filterFacts(by.asof === undefined ? held : ledgerAsOf(held, by.asof).facts, await chosenRows(reader, by)).map((it) => [
    it.id,
    String(it.version),
    it.type,
    it.subject.length === 0 && (it.object ?? []).length === 0 ? '' : partyNames(it, names),
    it.place.name,
    it.place.country ?? '',
    figureOf(it),
    String(megawatts(it)?.lo ?? ''),
    String(megawatts(it)?.hi ?? ''),
    it.status,
    it.announcedAt,
    it.supersededBy ?? '',
    it.claims.map((claim) => claim.url).join(' '),
  ])
  return [heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}
