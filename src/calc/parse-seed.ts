// Ledger rows from a seed file: one CSV row a fact, machine tags at the head of its note. No files are read here.
import {
  type Confidence,
  type Fact,
  factTypes,
  type LedgerClaim,
  type Party,
  type Resolved,
  type Status,
  sideStates,
  statusLadder,
} from '../domain/fact.ts'
import type { Money } from '../domain/money.ts'
import type { Quantity } from '../domain/quantity.ts'
import { parseCsv } from './csv.ts'
import { spanOfDays } from './days.ts'

type Cells = Readonly<Record<string, string>>
interface Values {
  readonly spans: readonly { readonly lo: number; readonly hi: number }[]
  readonly conflict: boolean
}

const statuses: readonly Status[] = [...statusLadder, ...sideStates]
const qualifiers: readonly Quantity['qualifier'][] = ['exact', 'approx', 'up_to', 'at_least', 'option', 'target']
const bases: readonly Quantity['basis'][] = ['it', 'facility', 'grid', 'nameplate', 'unknown']
const kinds: readonly Money['kind'][] = ['contract', 'capex', 'debt', 'equity', 'programme', 'revenue_estimate']
const confidences: readonly Confidence[] = ['A', 'B', 'C']
const certainties: readonly Fact['dateCertain'][] = ['yes', 'month', 'no']

const among = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text)
const cell = (cells: Cells, name: string): string => cells[name]?.trim() ?? ''

function parseTags(note: string): { readonly tags: ReadonlyMap<string, string>; readonly remark: string } {
  const head = /^(?:\[[^\]=]+=[^\]]*\]\s*)+/.exec(note)?.[0] ?? ''
  const tags = new Map([...head.matchAll(/\[([^\]=]+)=([^\]]*)\]/g)].map(([, key = '', value = '']) => [key, value]))
  return { tags, remark: note.slice(head.length).trim() }
}

function parseParties(text: string): readonly Party[] {
  return text
    .split(';')
    .filter((part) => part.includes(':'))
    .map((part) => {
      const colon = part.lastIndexOf(':')
      return { entity: part.slice(0, colon).trim(), role: part.slice(colon + 1).trim() }
    })
}

/** `lo..hi` is a range, `a|b` two values that disagree. */
function parseValues(text: string): Values {
  const spans = text.split('|').flatMap((part) => {
    const [lo = Number.NaN, hi = lo] = part.split('..').map((number) => (number.trim() === '' ? Number.NaN : Number(number)))
    return Number.isFinite(lo) && Number.isFinite(hi) && lo <= hi ? [{ lo, hi }] : []
  })
  return { spans, conflict: spans.length > 1 }
}

function powerOf(cells: Cells, tags: ReadonlyMap<string, string>): readonly Quantity[] {
  const text = cell(cells, 'mw_lo') === '' ? '' : `${cell(cells, 'mw_lo')}..${cell(cells, 'mw_hi')}`
  const basis = among(bases, cell(cells, 'mw_basis')) ?? 'unknown'
  const qualifier = among(qualifiers, tags.get('mw') ?? '') ?? 'exact'
  return parseValues(text).spans.map((span) => ({ ...span, unit: 'MW', qualifier, basis }))
}

function chipsOf(cells: Cells, tags: ReadonlyMap<string, string>): readonly Quantity[] {
  const unit = among(['TPU', 'H100e'], cell(cells, 'gpu_model')) ?? 'GPU'
  const qualifier = among(qualifiers, tags.get('gpus') ?? '') ?? 'exact'
  return parseValues(cell(cells, 'gpus')).spans.map((span) => ({ ...span, unit, qualifier, basis: 'unknown' }))
}

function moneyOf(cells: Cells): readonly Money[] {
  const kind = among(kinds, cell(cells, 'value_kind'))
  const currency = cell(cells, 'currency')
  return kind === undefined || currency === '' ? [] : parseValues(cell(cells, 'value')).spans.map((span) => ({ ...span, currency, kind }))
}

function roleOf(name: string, confidence: string): LedgerClaim['role'] {
  if (/\brelease\b/i.test(name)) return 'party'
  if (/^Epoch AI\b/.test(name)) return 'analyst'
  return confidence === 'C' ? 'aggregator' : 'reporter'
}

// @NOTE seed rows name their sources without addresses: url and digest stay empty until the primary is reopened.
function claimsOf(cells: Cells, says: LedgerClaim['says']): readonly LedgerClaim[] {
  const names = cell(cells, 'source_names')
    .split(';')
    .map((name) => name.trim())
  const publishedAt = spanOfDays(cell(cells, 'announced'))?.first ?? ''
  return names
    .filter((name) => name !== '')
    .map((name, index) => ({
      id: `${cell(cells, 'id')}-${index + 1}`,
      origin: name,
      url: '',
      publisher: name,
      publishedAt,
      spanHash: '',
      says,
      role: roleOf(name, cell(cells, 'confidence')),
    }))
}

function placeOf(cells: Cells): Fact['place'] {
  const name = cell(cells, 'place') || 'unstated'
  const country = cell(cells, 'country')
  const vague = name === 'unstated' || /\bunverified\b/.test(name)
  const wide = /\b(region|area|sites|states|several|near|and others|mostly)\b/i.test(name) || /[,;].*[,;]/.test(name)
  const precision = vague ? 'unstated' : wide ? 'region' : 'town'
  return country === '' ? { name, precision } : { name, country, precision }
}

/** Resolved fields of a seed row; a conflict keeps both values as dissent and resolves none. */
function resolvedOf(row: {
  says: Cells | LedgerClaim['says']
  confidence: Confidence
  conflict: readonly string[]
  tags: ReadonlyMap<string, string>
}): Fact['resolved'] {
  const entries = Object.entries(row.says).map(([name, value]): [string, Resolved] => {
    if (!row.conflict.includes(name)) return [name, { value, rule: 'seed', confidence: row.confidence, dissent: [] }]
    const dissent = (Array.isArray(value) ? value : [value]).map((one) => JSON.stringify(one))
    return [name, { value: undefined, rule: 'conflict', confidence: row.confidence, dissent }]
  })
  return Object.fromEntries(entries)
}

const optional = <K extends string>(key: K, value: string): { readonly [name in K]?: string } =>
  (value === '' ? {} : { [key]: value }) as { readonly [name in K]?: string }

function factOf(cells: Cells): Fact | undefined {
  const type = among(factTypes, cell(cells, 'type'))
  const status = among(statuses, cell(cells, 'status'))
  const confidence = among(confidences, cell(cells, 'confidence'))
  const dateCertain = among(certainties, cell(cells, 'date_certain')) ?? 'no'
  const id = cell(cells, 'id')
  if (!(type && status && confidence && id)) return undefined
  const { tags, remark } = parseTags(cell(cells, 'note'))
  const [power, chips, value] = [powerOf(cells, tags), chipsOf(cells, tags), moneyOf(cells)]
  const says = {
    ...(power.length > 0 && { mw: power }),
    ...(chips.length > 0 && { gpus: chips }),
    ...(value.length > 0 && { value }),
    status,
  }
  const conflict = ['mw', 'gpus', 'value'].filter((name) => parseValues(cell(cells, name === 'mw' ? 'mw_lo' : name)).conflict)
  const models = cell(cells, 'gpu_model')
    .split(';')
    .map((model) => model.trim())
    .filter((model) => model !== '' && model !== 'TPU' && model !== 'H100e')
  const count = models.length === 1 ? chips[0] : undefined
  const quantity = [...power, ...chips]
  const same = tags.get('same')
  return {
    id,
    type,
    subject: parseParties(cell(cells, 'parties')),
    place: placeOf(cells),
    status,
    dateCertain,
    ...(quantity.length > 0 && { quantity }),
    ...(value.length > 0 && { value }),
    ...(models.length > 0 && { hardware: models.map((model) => (count === undefined ? { model } : { model, count })) }),
    statusDate: cell(cells, 'announced'),
    announcedAt: cell(cells, 'announced'),
    ...optional('horizon', tags.get('horizon') ?? ''),
    ...optional('partOf', cell(cells, 'part_of')),
    ...optional('supersedes', cell(cells, 'supersedes')),
    ...optional('basisNote', remark),
    ...(same !== undefined && { possiblySameAs: same.split(/[|;]/) }),
    // @NOTE it is not recorded which source says which of two values, so no claim of a conflicting field is made.
    claims: claimsOf(cells, Object.fromEntries(Object.entries(says).filter(([name]) => !conflict.includes(name)))),
    resolved: resolvedOf({ says, confidence, conflict, tags }),
    version: 1,
  }
}

/**
 * Facts from a seed file with a header row; columns are found by name. A row with an unknown type, status or confidence
 * is left out, never guessed. A row another one supersedes gets `supersededBy`.
 *
 * @param csv the file's text, RFC 4180
 * @throws never
 */
export function parseSeed(csv: string): readonly Fact[] {
  const [header = [], ...rows] = parseCsv(csv)
  const facts = rows
    .map((row) => factOf(Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']))))
    .filter((fact) => fact !== undefined)
  const newer = new Map(facts.flatMap((fact) => (fact.supersedes === undefined ? [] : [[fact.supersedes, fact.id] as const])))
  return facts.map((fact) => {
    const supersededBy = newer.get(fact.id)
    return supersededBy === undefined ? fact : { ...fact, supersededBy }
  })
}
