// The parts of a ledger row that a person can correct: how each stands in the form, and how what was typed is read.
import type { Entity } from '../../domain/entity.ts'
import { type Fact, type FactChange, type Status, sideStates, statusLadder } from '../../domain/fact.ts'
import type { Money } from '../../domain/money.ts'
import type { PowerBasis, Qualifier, Quantity } from '../../domain/quantity.ts'
import { isCurrency } from '../asked.ts'
import { megawatts } from '../fact-words.ts'
import { plainName } from '../wording.ts'

export const factFieldNames = ['mw', 'chips', 'money', 'status', 'parties', 'place', 'announced', 'starts', 'due'] as const
export type FactFieldName = (typeof factFieldNames)[number]

/** What was read of a field: the change, and the words of which the source must have one of each list. */
export interface FieldRead {
  readonly change: FactChange
  readonly mustSay: readonly (readonly string[])[]
}

export interface FactField {
  readonly label: string
  /** What the row says, as it would be typed; empty = not stated. */
  readonly print: (it: Fact, registry: readonly Entity[]) => string
  /** The change, or what to type instead. */
  readonly read: (words: string, it: Fact, registry: readonly Entity[]) => FieldRead | string
  readonly options?: readonly string[]
}

const mwMax = 1_000_000
const moneyMax = 1e13
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 }
const qualifierWords: Readonly<Record<string, Qualifier>> = { about: 'approx', 'up to': 'up_to', 'at least': 'at_least' }
const range = String.raw`(\d[\d,]*(?:\.\d+)?)(?:\s*[-–]\s*(\d[\d,]*(?:\.\d+)?))?`
const powerForm = new RegExp(`^(?:(about|up to|at least)\\s+)?${range}\\s*(MW|GW)?(?:\\s+(it|facility|grid|nameplate))?$`, 'i')
const chipsForm = new RegExp(`^(?:(about|up to|at least)\\s+)?${range}\\s*(GPU|TPU|rack|H100e)s?$`, 'i')
const moneyForm = new RegExp(`^([A-Z]{3})\\s*${range}\\s*(thousand|million|m|billion|bn|trillion)?$`)
const dateForm = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

const isChips = ({ unit }: Quantity): boolean => unit === 'GPU' || unit === 'TPU' || unit === 'rack' || unit === 'H100e'
const numberOf = (text: string): number => Number(text.replaceAll(',', ''))
const span = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string => (lo === hi ? `${hi}` : `${lo}-${hi}`)
/** A figure as sources print it: with and without marks between thousands. */
const printedAs = (text: string): readonly string[] => {
  const value = numberOf(text)
  return [...new Set([text, String(value), value.toLocaleString('en'), value.toLocaleString('de')])]
}

interface Range {
  readonly lo: number
  readonly hi: number
  readonly mustSay: FieldRead['mustSay']
}

function rangeOf(low: string, high: string, { scale, max }: { readonly scale: number; readonly max: number }): Range | null {
  const [lo, hi] = [numberOf(low) * scale, numberOf(high) * scale]
  return lo > 0 && lo <= hi && hi <= max ? { lo, hi, mustSay: [...new Set([low, high])].map(printedAs) } : null
}

const power: FactField = {
  label: 'MW',
  print: (it) => {
    const mw = megawatts(it)
    return mw === undefined ? '' : span(mw)
  },
  read(words, it) {
    if (words === '') return { change: { mw: [] }, mustSay: [] }
    const [, qualifier, low = '', high = low, unit = 'MW', basis] = powerForm.exec(words) ?? []
    const found = rangeOf(low, high, { scale: unit.toUpperCase() === 'GW' ? 1000 : 1, max: mwMax })
    if (low === '' || found === null) return 'give MW as a number or a range, such as 40 or 40-60, or “none”'
    const was = it.quantity?.find((one) => one.unit === 'MW' || one.unit === 'GW')
    const mw: Quantity = {
      lo: found.lo,
      hi: found.hi,
      unit: 'MW',
      qualifier: qualifierWords[qualifier?.toLowerCase() ?? ''] ?? was?.qualifier ?? 'exact',
      basis: (basis?.toLowerCase() as PowerBasis | undefined) ?? was?.basis ?? 'unknown',
    }
    return { change: { mw: [mw] }, mustSay: found.mustSay }
  },
}

const chips: FactField = {
  label: 'Chips or racks',
  print: (it) => {
    const found = it.quantity?.find(isChips) ?? it.hardware?.find((one) => one.count !== undefined)?.count
    return found === undefined ? '' : `${span(found)} ${found.unit}`
  },
  read(words) {
    if (words === '') return { change: { gpus: [] }, mustSay: [] }
    const [, qualifier, low = '', high = low, typed = ''] = chipsForm.exec(words) ?? []
    const found = rangeOf(low, high, { scale: 1, max: 1e9 })
    if (low === '' || found === null) return 'give a count and its unit, such as 12000 GPU, 500 rack or 8000-10000 TPU'
    const unit = (['GPU', 'TPU', 'rack', 'H100e'] as const).find((one) => one.toLowerCase() === typed.toLowerCase()) ?? 'GPU'
    const { lo, hi, mustSay } = found
    const qualified = qualifierWords[qualifier?.toLowerCase() ?? ''] ?? 'exact'
    return { change: { gpus: [{ lo, hi, unit, qualifier: qualified, basis: 'unknown' }] }, mustSay }
  },
}

/** How sources write the commonest currencies; of others the code is asked of nobody. */
const currencyWords: Readonly<Record<string, readonly string[]>> = {
  USD: ['USD', '$', 'dollar'],
  EUR: ['EUR', '€', 'euro'],
  GBP: ['GBP', '£', 'pound', 'sterling'],
  JPY: ['JPY', '¥', 'yen'],
  CHF: ['CHF', 'franc', 'Franken'],
}

function moneyKind({ type }: Fact): Money['kind'] {
  if (type === 'financing') return 'debt'
  if (type === 'capacity_build' || type === 'estimate') return 'capex'
  return type === 'programme_target' ? 'programme' : 'contract'
}

const money: FactField = {
  label: 'Money',
  print: (it) => {
    const found = it.value?.[0]
    if (found === undefined) return ''
    const [name, scale] = found.hi >= 1e9 ? (['billion', 1e9] as const) : found.hi >= 1e6 ? (['million', 1e6] as const) : ['', 1]
    return `${found.currency} ${span({ lo: found.lo / scale, hi: found.hi / scale })} ${name}`.trim()
  },
  read(words, it) {
    if (words === '') return { change: { value: [] }, mustSay: [] }
    const [, currency = '', low = '', high = low, scale = ''] = moneyForm.exec(words) ?? []
    const found = rangeOf(low, high, { scale: scales[scale] ?? 1, max: moneyMax })
    if (currency === '' || found === null)
      return 'give the currency’s three letters and the amount, such as EUR 900 million or USD 1.2-1.5 billion'
    if (!isCurrency(currency)) return `${currency} is no currency of ISO 4217; give one such as EUR, USD or GBP`
    const was = it.value?.[0]
    const { kind = moneyKind(it), termYears } = was ?? {}
    const value = { lo: found.lo, hi: found.hi, currency, kind, ...(termYears !== undefined && { termYears }) }
    return {
      change: { value: [value] },
      mustSay: [...found.mustSay, ...(currencyWords[currency] === undefined ? [] : [currencyWords[currency]])],
    }
  },
}

const statuses: readonly Status[] = [...statusLadder, ...sideStates.filter((it) => it !== 'superseded')]

const status: FactField = {
  label: 'Status',
  options: statuses,
  print: (it) => it.status,
  read(words) {
    const found = statuses.find((it) => it === words)
    return found === undefined ? `choose one of: ${statuses.map(plainName).join(', ')}` : { change: { status: found }, mustSay: [] }
  },
}

const roles = ['tenant', 'operator', 'developer', 'customer', 'supplier', 'lender', 'investor', 'borrower', 'owner', 'programme', 'state']
const spelled = (it: Entity): readonly string[] => [it.name, ...it.aliases]
const plain = (text: string): string => text.toLowerCase().trim()
const entityNamed = (registry: readonly Entity[], name: string): Entity | undefined =>
  registry.find((it) => it.id === name) ?? registry.find((it) => spelled(it).some((one) => plain(one) === plain(name)))

const parties: FactField = {
  label: 'Parties',
  print: (it, registry) => it.subject.map(({ entity, role }) => `${role}: ${entityNamed(registry, entity)?.name ?? entity}`).join('; '),
  read(words, it, registry) {
    const fix = `give role and name, such as operator: Mesalta; tenant: Alder. A role is one of ${roles.join(', ')}`
    const given = words.split(';').map((one) => /^\s*([a-z]+)\s*:\s*(\S.{0,118})$/u.exec(one.trim()))
    if (given.length > 8) return 'a row names eight parties at most'
    const known = new Set([...roles, ...it.subject.map((one) => one.role)])
    const read = given.map((one) => ({ role: one?.[1] ?? '', name: one?.[2]?.trim() ?? '' }))
    if (read.some(({ role, name }) => name === '' || !known.has(role))) return fix
    const before = new Set(it.subject.map((one) => plain(entityNamed(registry, one.entity)?.name ?? one.entity)))
    const isById = it.subject.some((one) => registry.some(({ id }) => id === one.entity))
    return {
      change: {
        parties: read.map(({ role, name }) => {
          const found = entityNamed(registry, name)
          return { role, entity: found === undefined ? name : isById ? found.id : found.name }
        }),
      },
      mustSay: read.flatMap(({ name }) => {
        const found = entityNamed(registry, name)
        return before.has(plain(found?.name ?? name)) ? [] : [found === undefined ? [name] : spelled(found)]
      }),
    }
  },
}

const place: FactField = {
  label: 'Place',
  print: ({ place: { name, country } }) => (name === 'unstated' ? '' : `${name}${country === undefined ? '' : `, ${country}`}`),
  read(words, it, registry) {
    if (words === '') return { change: { place: { name: 'unstated', precision: 'unstated' } }, mustSay: [] }
    const [, name = '', given] = /^([^,;<>]{2,80}?)(?:,\s*([A-Z]{2}|\[[A-Za-z]+\]|[A-Z]{2}(?:;[A-Z]{2})+))?$/u.exec(words) ?? []
    if (name === '') return 'give the place and its country’s two letters, such as Zaragoza Sur, ES'
    if (plain(name) === plain(it.place.name)) {
      const { country: _was, ...same } = it.place
      return { change: { place: { ...same, ...(given !== undefined && { country: given }) } }, mustSay: [] }
    }
    const found = entityNamed(registry, name)
    const country = given ?? found?.hq
    const precision = found?.kind === 'country' ? 'country' : found?.kind === 'place' ? 'town' : 'site'
    return {
      change: { place: { name: found?.name ?? name, precision, ...(country !== undefined && { country }) } },
      mustSay: [found === undefined ? [name] : spelled(found)],
    }
  },
}

function dated(key: 'announcedAt' | 'effectiveAt' | 'horizon', label: string): FactField {
  const fix = 'give a day, a month or a year, such as 2027-06-30, 2027-06 or 2027'
  return {
    label,
    print: (it) => it[key] ?? '',
    read(words) {
      if (words === '') return key === 'announcedAt' ? fix : { change: { [key]: '' }, mustSay: [] }
      const [from = '', to, ...more] = words.split('/')
      const isDate = [from, ...(to === undefined ? [] : [to])].every((it) => dateForm.test(it) && new Date(it).toISOString().startsWith(it))
      if (!isDate || more.length > 0 || (to !== undefined && (key === 'announcedAt' || to < from)))
        return key === 'announcedAt' ? fix : `${fix}, or two with / between them for a span`
      return { change: { [key]: words }, mustSay: [] }
    },
  }
}

export const factFields: Readonly<Record<FactFieldName, FactField>> = {
  mw: power,
  chips,
  money,
  status,
  parties,
  place,
  announced: dated('announcedAt', 'Announced'),
  starts: dated('effectiveAt', 'Begins'),
  due: dated('horizon', 'Due'),
}
