import type { Entity } from '../domain/entity.ts'
import type { Fact } from '../domain/fact.ts'
import type { ArchiveSearch, Receipt, ReceiptMatch, ReceiptQuery, SearchResult } from '../domain/receipt.ts'
import { printDay } from './days.ts'

export interface ReceiptInput {
  readonly id: string
  readonly storyId: string
  readonly ranAt: string
  readonly searched: readonly Entity[]
  readonly terms: string
  readonly found: ArchiveSearch
  readonly threshold: number
  readonly freshStories: number
  readonly freshDays: number
}

const placeKinds: ReadonlySet<Entity['kind']> = new Set(['place', 'site', 'country'])

/** Turns search results into a stored receipt with its sentence (editorial 6.4). The same results give the same words. */
export function buildReceipt(input: ReceiptInput): Receipt {
  const { results, ledger, ledgerFacts, scope } = input.found
  const matches = results.map((it) => toMatch(it, input)).filter((it) => it.score >= input.threshold)
  const counted = matches.filter((it) => it.counts)
  const names = input.searched.map((it) => it.name)
  const days = scope.since === null ? 0 : (Date.parse(input.ranAt) - Date.parse(scope.since)) / 86_400_000
  const isFresh = scope.stories < input.freshStories || days < input.freshDays
  const state = isFresh ? 'fresh' : counted.length > 0 ? 'some' : 'none'
  const ledgerMatches = ledger.map((it) => ({ id: it.id, label: factLabel(it), date: it.announcedAt }))
  const since = scope.since ?? input.ranAt
  const receipt = {
    id: input.id,
    storyId: input.storyId,
    ranAt: input.ranAt,
    snapshotId: `${scope.stories}-${ledgerFacts}-${input.ranAt}`,
    scope: { stories: scope.stories, since, ledgerFacts: ledgerFacts },
    queries: describeQueries(input),
    threshold: input.threshold,
    ask: { entityIds: input.searched.map((it) => it.id), terms: input.terms },
    matches,
    ledgerMatches,
    names,
    state,
  } as const
  return {
    ...receipt,
    sentence: [storySentence(receipt, counted), ledgerSentence(receipt, ledger.length)].filter((it) => it !== '').join(' '),
  }
}

function toMatch(it: SearchResult, { searched }: ReceiptInput): ReceiptMatch {
  const shared = searched.filter((entity) => it.entityIds.includes(entity.id))
  const score = shared.length > 0 ? 0.5 + (0.5 * shared.length) / searched.length : Math.min(1, it.textScore)
  const why = shared.length > 0 ? `names ${shared.map((entity) => entity.name).join(', ')}` : `words alike ${it.textScore.toFixed(2)}`
  return {
    storyId: it.storyId,
    slug: it.slug,
    headline: it.headline,
    date: it.date,
    score: Math.round(score * 1000) / 1000,
    why,
    counts: !it.onlyFirstSeen,
  }
}

function describeQueries({ searched, terms, found: { results, ledger, scope } }: ReceiptInput): readonly ReceiptQuery[] {
  const filters = `published before ${scope.since === null ? 'this search' : `this search, since ${printDay(scope.since)}`}; not this story`
  const hitsOf = (entities: readonly Entity[]): { hits: number; bestScore: number } => {
    const hits = results.filter((it) => entities.some((entity) => it.entityIds.includes(entity.id))).length
    return { hits, bestScore: hits > 0 ? 1 : 0 }
  }
  const who = searched.filter((it) => !placeKinds.has(it.kind))
  const where = searched.filter((it) => placeKinds.has(it.kind))
  const textScores = results.map((it) => it.textScore)
  return [
    { kind: 'entity', expression: who.map((it) => `entity:${it.id}`).join(' OR '), filters, ...hitsOf(who) },
    {
      kind: 'text',
      expression: terms,
      filters,
      hits: textScores.filter((it) => it > 0).length,
      bestScore: Math.round(Math.max(0, ...textScores) * 1000) / 1000,
    },
    { kind: 'place', expression: where.map((it) => `place:${it.id}`).join(' OR '), filters, ...hitsOf(where) },
    {
      kind: 'ledger',
      expression: searched.map((it) => `party-or-place:"${it.name}"`).join(' OR '),
      filters: 'live rows with a date',
      hits: ledger.length,
      bestScore: ledger.length > 0 ? 1 : 0,
    },
  ]
}

function storySentence(receipt: Pick<Receipt, 'state' | 'scope' | 'names' | 'ranAt'>, counted: readonly ReceiptMatch[]): string {
  const { stories, since } = receipt.scope
  if (receipt.state === 'fresh') {
    // The first story of an archive is the one it then holds: this one.
    const holds = `${Math.max(1, stories).toLocaleString('en')} ${stories < 2 ? 'story' : 'stories'}, starting ${printDay(stories === 0 ? receipt.ranAt : since)}`
    return `This archive is new: it holds ${holds}. It cannot say whether this was reported here before.`
  }
  if (receipt.state === 'some') {
    const shown = counted.slice(0, 3).map((it) => `${it.headline} (${printDay(it.date)})`)
    return `Earlier here: ${shown.join('; ')}${counted.length > 3 ? `; ${counted.length - 3} more` : ''}.`
  }
  const named = receipt.names.length === 0 ? 'matches its words' : `names ${list(receipt.names)}`
  return `No earlier story here ${named} (${stories.toLocaleString('en')} stories since ${printDay(since)}, last search ${receipt.ranAt.slice(11, 16)} UTC on ${printDay(receipt.ranAt)}).`
}

function ledgerSentence(receipt: Pick<Receipt, 'ledgerMatches' | 'names'>, count: number): string {
  if (receipt.names.length === 0) return ''
  const closest = receipt.ledgerMatches[0]
  if (count === 0 || !closest) return 'The ledger holds none.'
  return `The ledger holds ${count} dated ${count === 1 ? 'fact' : 'facts'} on ${list(receipt.names)}; the closest is ${closest.label} (${printDay(closest.date)}).`
}

function factLabel(fact: Fact): string {
  const quantity = fact.quantity?.[0]
  const money = fact.value?.[0]
  const amount = quantity
    ? `${quantity.lo === quantity.hi ? '' : `${quantity.lo.toLocaleString('en')}–`}${quantity.hi.toLocaleString('en')} ${quantity.unit}`
    : money
      ? `${money.currency} ${(money.hi / 1e6).toLocaleString('en')} m`
      : fact.type.replaceAll('_', ' ')
  return fact.place.precision === 'unstated' ? amount : `${amount} at ${fact.place.name}`
}

function list(all: readonly string[]): string {
  // "PAR Paris South": an operator's code before the name is no part of it in prose.
  const names = all.map((name) => name.replace(/^\p{Lu}{2,4} (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll})/u, ''))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
