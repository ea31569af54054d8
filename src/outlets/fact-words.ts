// A ledger row in words: its figure, its parties, its place.
import { type Fact, mainFirst, mainQuantity } from '../domain/fact.ts'
import { count, plainName } from './wording.ts'

/** Power in MW; undefined when the row states none. */
export function megawatts(it: Fact): { readonly lo: number; readonly hi: number } | undefined {
  const found = mainFirst(it.quantity ?? []).find(({ unit }) => unit === 'MW' || unit === 'GW')
  if (found === undefined) return undefined
  const factor = found.unit === 'GW' ? 1000 : 1
  return { lo: found.lo * factor, hi: found.hi * factor }
}

const qualifiers: Readonly<Record<string, string>> = {
  exact: '',
  approx: 'about ',
  up_to: 'up to ',
  at_least: 'at least ',
  option: 'option on ',
  target: 'target ',
}

// Made once: with options, each call of toLocaleString makes a formatter of its own.
const toHundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const toTenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

function amount(value: number): string {
  if (value >= 1e9) return `${toHundredths.format(value / 1e9)} bn`
  return value >= 1e6 ? `${toTenths.format(value / 1e6)} m` : value.toLocaleString('en')
}

/** The row's main figure, with how firmly it is meant: "about 40–60 MW", "USD 6.5 bn". */
export function figureOf(it: Fact): string {
  const quantity = mainQuantity(it)
  if (quantity !== undefined) {
    const range = quantity.lo === quantity.hi ? '' : `${quantity.lo.toLocaleString('en')}–`
    return `${qualifiers[quantity.qualifier] ?? `${plainName(quantity.qualifier)} `}${range}${quantity.hi.toLocaleString('en')} ${quantity.unit}`
  }
  const money = it.value?.[0]
  if (money === undefined) return 'no figure'
  return `${qualifiers[money.qualifier ?? 'exact'] ?? ''}${money.currency} ${money.lo === money.hi ? '' : `${amount(money.lo)}–`}${amount(money.hi)}`
}

export function partyNames(it: Fact, names: ReadonlyMap<string, string>): string {
  const named = [...it.subject, ...(it.object ?? [])].map((party) => names.get(party.entity) ?? party.entity).filter((name) => name !== '')
  return named.length === 0 ? 'Parties not stated' : named.join(', ')
}

export const countriesOf = (it: Fact): readonly string[] => it.place.country?.split(';') ?? []

const regionNames = new Intl.DisplayNames('en', { type: 'region' })

/** "FR" as "France"; a bracketed set such as "[EU]" as "EU, country not stated". */
export function countryName(code: string): string {
  if (code.startsWith('[')) return `${code.slice(1, -1)}, country not stated`
  return /^[A-Z]{2}$/.test(code) ? (regionNames.of(code) ?? code) : code
}

/** A country's name as it stands in a sentence: "the United Kingdom". */
export const withArticle = (name: string): string =>
  /^(?:United |Netherlands|Philippines|Bahamas|Maldives|Gambia)/.test(name) ? `the ${name}` : name
export const countryInText = (code: string): string => withArticle(countryName(code))

const basisWords: Readonly<Record<string, string>> = {
  mixed: 'bases differ',
  unknown: 'basis not stated',
  it: 'at the servers',
  facility: 'at the site',
  grid: 'at the grid connection',
}

/** What a sum was made of: "18 rows, bases differ". */
export function sumScope({ counted, print }: { readonly counted: readonly unknown[]; readonly print: string }): string {
  const basis = /basis (\w+)/.exec(print)?.[1]
  return `${count(counted.length, 'row')}${basis === undefined ? '' : `, ${basisWords[basis] ?? `basis ${basis}`}`}`
}

/** "Lyon East" or, when no place is stated, nothing. */
export function placeWords(it: Fact): string {
  return it.place.name === '' || it.place.name === 'unstated' ? '' : it.place.name
}
