// The ledger as a table for spreadsheets, and what each of its columns means.
import { type Fact, factTypes, mainQuantity, sideStates, statusLadder } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { figureOf, megawatts } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { chosenRows, filterFacts, type LedgerFilter, ledgerAsOf } from '../ledger-filter.ts'
import type { Page } from '../page.ts'
import { count, section, table } from '../wording.ts'

/** What rows may be used under, wherever they are given whole. */
export const ledgerLicence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const
export const dictionaryPath = '/ledger/fields'

interface Known {
  readonly names: ReadonlyMap<string, string>
  /** The address of this site, without a slash at its end. */
  readonly base: string
}
interface Column {
  readonly name: string
  readonly means: string
  readonly takes: string
  readonly of: (it: Fact, known: Known) => string
}

const parties = (it: Fact, names: ReadonlyMap<string, string>): string =>
  [...it.subject, ...(it.object ?? [])].map((one) => `${names.get(one.entity) ?? one.entity}:${one.role}`).join(';')

/** How sure the figure is that the row is named by. */
function confidenceOf(it: Fact): string {
  const unit = mainQuantity(it)?.unit
  const field = unit === undefined ? 'value' : unit === 'MW' || unit === 'GW' ? 'mw' : 'gpus'
  return it.resolved[field]?.confidence ?? ''
}

const text = 'text'
const id = 'id of a row'
const day = 'ISO day, month or year, or two joined by /'
const columns: readonly Column[] = [
  { name: 'id', means: 'The row, for good', takes: text, of: (it) => it.id },
  {
    name: 'version',
    means: 'How often the row was written; 1 is as first recorded',
    takes: 'whole number',
    of: (it) => String(it.version),
  },
  { name: 'type', means: 'What kind of statement', takes: factTypes.join(', '), of: (it) => it.type },
  {
    name: 'parties',
    means: 'Who takes part, each with the role',
    takes: 'name:role, several joined by ;',
    of: (it, { names }) => parties(it, names),
  },
  { name: 'place', means: 'Where, as precisely as the sources say', takes: text, of: (it) => it.place.name },
  {
    name: 'country',
    means: 'Country of the place',
    takes: 'ISO 3166-1 alpha-2, several joined by ;, or a region in brackets',
    of: (it) => it.place.country ?? '',
  },
  { name: 'figure', means: 'The main figure as pages print it', takes: text, of: figureOf },
  { name: 'mw_low', means: 'Lower end of the power; read it with qualifier', takes: 'MW', of: (it) => String(megawatts(it)?.lo ?? '') },
  { name: 'mw_high', means: 'Upper end of the power; read it with qualifier', takes: 'MW', of: (it) => String(megawatts(it)?.hi ?? '') },
  { name: 'status', means: 'How far it is', takes: [...statusLadder, ...sideStates].join(', '), of: (it) => it.status },
  { name: 'announced', means: 'When it was first announced', takes: day, of: (it) => it.announcedAt },
  { name: 'superseded_by', means: 'The row that replaced this one', takes: id, of: (it) => it.supersededBy ?? '' },
  {
    name: 'sources',
    means: 'Every report that the row stands on',
    takes: 'addresses, joined by blanks',
    of: (it) => it.claims.map((claim) => claim.url).join(' '),
  },
  { name: 'url', means: 'Page of the row, with who says what', takes: 'address', of: (it, { base }) => `${base}/fact/${it.id}` },
  {
    name: 'qualifier',
    means: 'How firmly the main figure is meant; only exact, approx and at_least enter a total',
    takes: 'exact, approx, up_to, at_least, option, target; empty for money and for no figure',
    of: (it) => mainQuantity(it)?.qualifier ?? '',
  },
  {
    name: 'basis',
    means: 'What the main figure is measured at: the servers, the site, the grid connection or the sum of plates',
    takes: 'it, facility, grid, nameplate, unknown; empty for money and for no figure',
    of: (it) => mainQuantity(it)?.basis ?? '',
  },
  {
    name: 'confidence',
    means:
      'Of the main figure. A: a party’s own word, or two independent outlets; B: one outlet; C: an aggregator, an estimate, or an unclear basis',
    takes: 'A, B, C; empty for no figure',
    of: confidenceOf,
  },
  {
    name: 'part_of',
    means: 'The larger row that this is a part of; a total counts parts, not both',
    takes: id,
    of: (it) => it.partOf ?? '',
  },
  { name: 'supersedes', means: 'The row that this one replaced', takes: id, of: (it) => it.supersedes ?? '' },
  { name: 'licence', means: 'What the row may be used under', takes: 'address of the licence', of: () => ledgerLicence.url },
]

const cell = (value: string): string => {
  // A spreadsheet runs a cell that begins with one of these; a quote in front keeps it text.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/**
 * `/ledger.csv`: every row of a filter.
 *
 * @param base the address of this site, without a slash at its end
 */
export async function ledgerCsv(reader: Reader, by: LedgerFilter, base: string): Promise<string> {
  const known = { base, names: new Map((await reader.entities()).map((it) => [it.id, it.name])) }
  const held = await reader.facts()
  const rows = filterFacts(by.asof === undefined ? held : ledgerAsOf(held, by.asof).facts, await chosenRows(reader, by))
  const lines = [columns.map(({ name }) => name), ...rows.map((it) => columns.map(({ of }) => of(it, known)))]
  return lines.map((line) => line.map(cell).join(',')).join('\r\n')
}

const licenceWords = (): Html =>
  html`<div class="prose"><p>Rows are free to use under <a href="${ledgerLicence.url}" rel="license noopener external">${ledgerLicence.name}</a>: say where they are from and link the row. What a source wrote stays the source’s; a row that gives an estimate names who made it, and is to be credited with it.</p></div>`

/** `/ledger/fields`: the data dictionary of the ledger's files. */
export function ledgerFieldsPage(): Page {
  const fields = columns.map(({ name, means, takes }) => ({ name, means, takes }))
  const rows = fields.map((it) => [html`<code>${it.name}</code>`, it.means, it.takes])
  return {
    title: 'Fields of the ledger',
    path: dictionaryPath,
    nav: '/ledger',
    json: { licence: ledgerLicence, fields },
    main: html`<div class="lead"><p class="meta kick"><b>Ledger</b><span>${count(columns.length, 'column')}</span></p><h1>Fields of the ledger</h1><p class="dek">What each column of <a href="/ledger.csv">the CSV file</a> means, and what it may hold.</p></div>${section('Columns', 'In their order', table('Columns of the ledger as CSV', ['Column', 'Meaning', 'Takes'], rows, 'stack'))}${section('Licence', '', licenceWords())}`,
  }
}
