// What programs can ask, answered from the same store as the pages: one function an operation, for the API and for agents alike.
import { distanceOnRegistry } from '../calc/distance.ts'
import { hardwareSets } from '../calc/hardware.ts'
import { ledgerRowOf } from '../calc/ledger-row.ts'
import { gpusToMw, mwToCompute } from '../calc/mw-to-compute.ts'
import { siteControl } from '../calc/site-control.ts'
import { annualEnergy, moneyPerMw } from '../calc/site-figures.ts'
import { totalLedger } from '../calc/total.ts'
import type { Stone } from '../domain/dispatch.ts'
import { unsettledStates, type Watch } from '../domain/watch.ts'
import { beatOfSite, beatsOfSite } from './beats.ts'
import { partsOfEvidence } from './claim-read.ts'
import { daysAsData, daysOfEntity } from './days-told.ts'
import { strangePlaces } from './distances.ts'
import { computed, markOf, markOfList, markOfRows, recorded } from './label.ts'
import { chosenRows, isAskedFor, ledgerAsOf } from './ledger-filter.ts'
import { type Asked, base, isGone, type Operation, type Source } from './operation.ts'
import { order, type Paged, type Place, pageOf, placeOf } from './paging.ts'
import { missingBeside, reasonOf } from './question-reasons.ts'
import { searchAgain } from './search-again.ts'
import { type OperationName, questions } from './shapes.ts'
import { briefOf, entityOf, evidenceRecord, factOf, significanceOf, storyOf, watchOf } from './shown.ts'
import { search, stories } from './story-lists.ts'
import { markedText, untrusted, untrustedIn } from './untrusted.ts'
import { explainAddress } from './why.ts'

const story: Operation<'story'> = async (parts, { slug }) => {
  const found = await parts.store.publicAtSlug(slug)
  const stands = found?.kind === 'moved' ? await parts.store.publicAtSlug(found.slug) : found
  if (stands?.kind === 'tombstone') return { gone: stands }
  return stands?.kind === 'live' ? storyOf(stands.dispatch, parts.site) : null
}

const evidence: Operation<'evidence'> = async (parts, { id }) => {
  const stored = await parts.store.evidenceById(id)
  if (stored === null) {
    const gone = await parts.store.stoneOfEvidence(id)
    return gone === null ? null : { gone }
  }
  const told = await parts.store.publicAtSlug(stored.slug)
  const mark = told?.kind === 'live' ? markOf(told.dispatch) : markOfRows
  return {
    ...mark,
    evidence: evidenceRecord(stored.evidence),
    read: (await partsOfEvidence(parts.store, stored.evidence)).map((it) => ({ ...it, ...untrusted })),
    story: `${base(parts)}/story/${stored.slug}`,
    sentences: stored.sentences.map(markedText),
  }
}

const query: Operation<'query'> = async (parts, { id }) => {
  const receipt = await parts.store.receiptById(id)
  if (receipt === null) return null
  const gone = await parts.store.stoneOfStory(receipt.storyId)
  if (gone !== null) return { gone }
  const { isSame } = await searchAgain(parts.store, receipt)
  return { ...markOfRows, receipt: { ...receipt }, same: isSame, rerun: `${base(parts)}/query/${id}` }
}

const ledger: Operation<'ledger'> = async (parts, asked) => {
  const chosen = await chosenRows(parts.store, asked)
  const held = await parts.store.factsEntered()
  const facts = held.map((it) => it.fact)
  const { facts: stood, changed } = asked.asof === undefined ? { facts, changed: new Set<string>() } : ledgerAsOf(facts, asked.asof)
  const known = new Map(stood.map((it) => [it.id, it]))
  const entered = held.flatMap(({ entered: n, fact: { id } }) => {
    const it = known.get(id)
    return it !== undefined && isAskedFor(it, chosen) ? [{ entered: n, fact: it }] : []
  })
  const rows = entered.map((it) => ledgerRowOf(it.fact))
  const { print, lo, hi, counted, skipped } = totalLedger({ rows, metric: { unit: 'MW' } })
  const place = (it: (typeof entered)[number]): Place => [String(it.entered).padStart(12, '0'), it.fact.id]
  const { items, ...page } = pageOf(entered, { place, order: order('falling') }, asked)
  return {
    ...page,
    ...markOfRows,
    items: items.map((it) => factOf(it.fact, base(parts))),
    changedSince: items.flatMap((it) => (changed.has(it.fact.id) ? [it.fact.id] : [])),
    sum: { print, lo, hi, counted: counted.length, leftOut: skipped.length },
  }
}

const fact: Operation<'fact'> = async (parts, { id }) => {
  const found = await parts.store.factById(id)
  return found === null ? null : factOf(found, base(parts))
}

const isOpen = (it: Watch): boolean => unsettledStates.has(it.state)

const watches: Operation<'watches'> = async (parts, asked) => {
  const all = (await parts.store.watches()).filter((it) => asked.state === 'all' || isOpen(it) === (asked.state === 'open'))
  const { items, ...page } = pageOf(all, { place: (it) => [it.horizonAt, it.id], order: order('rising') }, asked)
  return { ...page, items: items.map((it) => watchOf(it, base(parts))) }
}

const watch: Operation<'watch'> = async (parts, { id }) => {
  const found = await parts.store.watchById(id)
  return found === null ? null : watchOf(found, base(parts))
}

const entities: Operation<'entities'> = async (parts, asked) => {
  const wanted = asked.q?.toLowerCase()
  const all = (await parts.store.entities()).filter(
    (it) =>
      (asked.kind === undefined || it.kind === asked.kind) &&
      (wanted === undefined || [it.name, ...it.aliases].some((name) => name.toLowerCase().includes(wanted))),
  )
  const { items, ...page } = pageOf(all, { place: (it) => [it.id], order: order('rising') }, asked)
  return { ...page, items: items.map((it) => entityOf(it, base(parts))) }
}

const entity: Operation<'entity'> = async (parts, asked) => {
  const { store } = parts
  const registry = await store.entities()
  const id = (await store.entityKept(asked.id)) ?? asked.id
  const found = registry.find((it) => it.id === id)
  if (found === undefined) return null
  const control = siteControl(found, registry)
  const [facts, dispatches, all] = await Promise.all([
    store.factsOfParties([found.id, found.name]),
    store.dispatchesOfEntity(id, 50),
    store.watches(),
  ])
  return {
    ...entityOf(found, base(parts)),
    facts: facts.map((it) => factOf(it, base(parts))),
    stories: dispatches.map((it) => briefOf(it, parts.site)),
    control: control === undefined ? null : { ...control },
    watches: all.filter((it) => [...it.entityScope.include, ...it.entityScope.exclude].includes(id)).map((it) => watchOf(it, base(parts))),
  }
}

const timeline: Operation<'timeline'> = async (parts, asked) => {
  const id = (await parts.store.entityKept(asked.id)) ?? asked.id
  const entity = (await parts.store.entities()).find((it) => it.id === id)
  if (entity === undefined) return null
  const { days, ...looked } = await daysOfEntity(parts.store, id, asked.since)
  return { ...markOfList, entity: entityOf(entity, base(parts)), days: daysAsData(days), looked }
}

const corrections: Operation<'corrections'> = async (parts, asked) => {
  const dispatches = await parts.store.dispatchesCorrected(500)
  const all = dispatches.flatMap((it) =>
    it.corrections.map((one, n) => ({ place: [one.at, it.storyId, String(n).padStart(6, '0')], it, one })),
  )
  const { items, ...page } = pageOf(all, { place: ({ place }) => place, order: order('falling') }, asked)
  return { ...page, items: items.map(({ it, one }) => ({ story: `${base(parts)}/story/${it.slug}`, ...markOf(it), ...one })) }
}

const convert: Operation<'convert'> = async (parts, { mw, gpus, basis, set, money, currency, from, to }) => {
  const hardware = set === 'current' || set === 'all' ? hardwareSets[set] : [...new Set(set.split(','))]
  return {
    label: computed,
    digitalSourceType: 'algorithmicMedia',
    ...(mw !== undefined && { power: mwToCompute({ mw, basis, set: hardware }), energy: annualEnergy({ mw, basis }) }),
    ...(mw !== undefined &&
      money !== undefined &&
      currency !== undefined && { price: moneyPerMw({ lo: money, hi: money, currency, mw, basis }) }),
    ...(from !== undefined && to !== undefined && { distance: distanceOnRegistry({ from, to }, await parts.store.entities()) }),
    ...(gpus !== undefined && { chips: gpusToMw({ gpus, set: hardware }) }),
  }
}

const coverage: Operation<'coverage'> = async (parts, { url }) => {
  const { isKnown, outcome, lines, story: found, significance, nearest } = await explainAddress(parts.store, url)
  const addressOf = (it: typeof found): string | null => (it === null ? null : `${base(parts)}/story/${it.slug}`)
  return {
    label: recorded,
    digitalSourceType: 'dataDrivenMedia',
    known: isKnown,
    outcome,
    lines: [...lines],
    ...untrustedIn(...lines),
    story: addressOf(found),
    significance: significance === null ? null : significanceOf(significance, addressOf(nearest)),
  }
}

const operations: { readonly [Name in OperationName]: Operation<Name> } = {
  stories,
  search,
  story,
  evidence,
  query,
  ledger,
  fact,
  watches,
  watch,
  entities,
  entity,
  timeline,
  corrections,
  convert,
  coverage,
}

export type Outcome =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'gone'; readonly stone: Stone }
  | { readonly kind: 'wrong'; readonly reasons: readonly string[] }

/** Fields that are not known, named in one answer. */
const unknownMax = 5

/** Checks what was asked and answers it; a wrong question comes back with its reasons. Reads only. */
export async function perform<Name extends OperationName>(name: Name, raw: unknown, parts: Source): Promise<Outcome> {
  const nul = Object.entries(raw ?? {}).find(([, value]) => typeof value === 'string' && value.includes('\u0000'))
  if (nul !== undefined) return { kind: 'wrong', reasons: [`${nul[0]}: holds a NUL character, which no text here has`] }
  const known = Object.keys(questions[name].shape)
  const unknown = Object.keys(raw ?? {}).filter((it) => !known.includes(it) && it !== 'offset')
  // What is not understood is not left out: an answer without that filter would look like the answer.
  if (unknown.length > 0)
    return {
      kind: 'wrong',
      reasons: unknown.slice(0, unknownMax).map((it) => `${it.slice(0, 40)}: is no field of this question; it takes ${known.join(', ')}`),
    }
  const parsed = questions[name].safeParse(raw)
  if (!parsed.success) return { kind: 'wrong', reasons: parsed.error.issues.map((it) => reasonOf(it, name, raw)) }
  const missing = missingBeside(name, parsed.data)
  if (missing.length > 0) return { kind: 'wrong', reasons: missing }
  const offset = (raw as { readonly offset?: unknown } | undefined)?.offset
  if (offset !== undefined && 'limit' in parsed.data)
    return { kind: 'wrong', reasons: ['offset: lists go on with cursor, which is `next` of the page before'] }
  if ('limit' in parsed.data && placeOf(parsed.data as Paged) === null)
    return {
      kind: 'wrong',
      reasons: ['cursor: is not of this question; give `next` as it came, with the same filters, or begin without it'],
    }
  const { beat } = parsed.data as { readonly beat?: string }
  if (beat !== undefined && beatOfSite(parts.site, beat) === undefined) {
    const ids = beatsOfSite(parts.site).map(({ id }) => id)
    return { kind: 'wrong', reasons: [`beat: there is no beat ${beat}; give one of ${ids.join(', ')}`] }
  }
  if (name === 'convert') {
    const ends = parsed.data as Asked<'convert'>
    const strange = ends.from === undefined ? [] : strangePlaces(ends, await parts.store.entities())
    if (strange.length > 0) return { kind: 'wrong', reasons: strange.map(({ field, fix }) => `${field}: ${fix}`) }
  }
  const value = await operations[name](parts, parsed.data as Asked<Name>)
  if (value === null) return { kind: 'nothing' }
  return isGone(value) ? { kind: 'gone', stone: value.gone } : { kind: 'answer', value }
}
