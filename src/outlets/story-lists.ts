// Lists of stories for programs: by the time they first came out, and the best of a search.
import type { Told } from '../domain/dispatch.ts'
import type { WireQuestion } from '../store/wire-search.ts'
import { beatOfSite } from './beats.ts'
import { type Found, findStories } from './found-stories.ts'
import { markOfList } from './label.ts'
import { type Asked, base, type Given, type Operation, type Source } from './operation.ts'
import { cursorOf, givenOf, isGivenIn, order, type Place, placeOf } from './paging.ts'
import { briefOf, entityOf, factOf, watchOf } from './shown.ts'
import { untrustedIn } from './untrusted.ts'

function wireQuestion(asked: Asked<'stories'>, words: string): Omit<WireQuestion, 'upTo'> {
  const { entity, source, after, before } = asked
  return { words, entityId: entity, host: source?.toLowerCase(), after, before }
}

/** As many as the front page and the feeds of beats look through. */
const beatLooksAt = 200
const firstOut = order('falling')

/** A story keeps the time it first came out, so a page goes on from the last one's. */
export const stories: Operation<'stories'> = async (parts, asked) => {
  const { store, site } = parts
  const { words: _words, ...filters } = wireQuestion(asked, '')
  if (asked.beat !== undefined) return storiesOfBeat(parts, asked, asked.beat)
  const from = placeOf(asked)
  const [at = '', storyId = ''] = from ?? []
  const [rows, total] = await Promise.all([
    store.storiesFirstOut({ ...filters, limit: asked.limit + 1, ...(from && { from: { at, storyId } }) }),
    Object.values(filters).every((it) => it === undefined)
      ? store.countDispatches()
      : store.searchWire({ words: '', ...filters, upTo: 0 }).then((it) => it.total),
  ])
  const given = rows.slice(0, asked.limit)
  const last = given.at(-1)
  const dispatches = given.length === 0 ? [] : await store.storiesTold(given.map(({ row }) => row))
  return {
    ...markOfList,
    items: dispatches.map((it) => briefOf(it, site)),
    total,
    next: last === undefined || rows.length === given.length ? null : cursorOf(asked, [last.at, last.storyId]),
  }
}

/** Beats are read from the words of a story, so the newest that pass the other filters are looked through: those that were so at the first page. */
const storiesOfBeat = async ({ store, site }: Source, asked: Asked<'stories'>, beat: string): Promise<Given<'stories'>> => {
  const { words: _words, ...filters } = wireQuestion(asked, '')
  const [upTo, ...from] = placeOf(asked) ?? []
  const rows = await store.storiesFirstOut({ ...filters, upTo, limit: beatLooksAt })
  const places = new Map(rows.map(({ storyId, at }) => [storyId, [at, storyId]]))
  const kept = (await store.storiesTold(rows.map(({ row }) => row))).filter((it) => beatOfSite(site, beat)?.has(it) === true)
  const placeIn = (it: Told): Place => places.get(it.storyId) ?? []
  const rest = kept.filter((it) => from.length === 0 || firstOut(placeIn(it), from) > 0)
  const given = rest.slice(0, asked.limit)
  const last = given.at(-1)
  const isEnd = last === undefined || given.length === rest.length
  return {
    ...markOfList,
    items: given.map((it) => briefOf(it, site)),
    total: kept.length,
    next: isEnd ? null : cursorOf(asked, [upTo ?? rows[0]?.at ?? '', ...placeIn(last)]),
  }
}

/** What came out after the first page stays out of the next ones, so that nothing is pushed out of what a search finds. */
async function hitsOf(parts: Source, asked: Asked<'search'>): Promise<Found & { readonly knownBy: string }> {
  const { beat, limit, q } = asked
  const [until, given = ''] = placeOf(asked) ?? []
  const knownBy = until ?? new Date(parts.now().getTime() + 1).toISOString()
  const question = { ...wireQuestion(asked, q), knownBy: until }
  if (beat === undefined) return { ...(await findStories(parts.store, question, { limit, given })), knownBy }
  const on = beatOfSite(parts.site, beat)
  const { hits, isWordless } = await findStories(parts.store, question, { limit: beatLooksAt })
  const kept = hits.filter(({ dispatch }) => on?.has(dispatch) === true)
  const isGiven = isGivenIn(given)
  const fresh = kept.filter(({ dispatch }) => !isGiven(dispatch.storyId))
  const shown = fresh.slice(0, limit)
  const ids = shown.map(({ dispatch }) => dispatch.storyId)
  return { hits: shown, total: kept.length, isWordless, given: shown.length < fresh.length ? givenOf(given, ids) : null, knownBy }
}

export const search: Operation<'search'> = async (parts, asked) => {
  const { store, site } = parts
  const [{ hits, total, isWordless, given, knownBy }, scope, ledgerFacts, others] = await Promise.all([
    hitsOf(parts, asked),
    store.archiveScope(parts.now()),
    store.countFacts(),
    asked.cursor === undefined ? othersOf(parts, asked.q) : { facts: [], watches: [], entities: [] },
  ])
  return {
    ...markOfList,
    items: hits.map(({ dispatch, snippet }) => ({
      ...briefOf(dispatch, site),
      snippet: snippet.replace(/[\ue000\ue001]/g, ''),
      ...untrustedIn(snippet),
    })),
    total,
    next: given === null ? null : cursorOf(asked, [knownBy, given]),
    searched: { ...scope, ledgerFacts, isWordless },
    ...others,
  }
}

/** Names, ledger rows and questions that the words find. */
async function othersOf(parts: Source, q: string): Promise<Pick<Given<'search'>, 'facts' | 'watches' | 'entities'>> {
  const { store } = parts
  const plain = q.replace(/["-]/g, ' ').trim().toLowerCase()
  const [byWords, watches, spelled] = await Promise.all([
    store.searchFacts(q, 10),
    store.searchWatches(q, 10),
    plain.length < 2 ? [] : store.entitiesSpelling(plain),
  ])
  const entities = spelled.filter((it) => [it.name, ...it.aliases].some((name) => name.toLowerCase().includes(plain))).slice(0, 10)
  const byParty = entities.length === 0 ? [] : await store.factsOfParties(entities.flatMap((it) => [it.id, it.name]))
  const facts = [...new Map([...byParty, ...byWords].map((it) => [it.id, it])).values()].slice(0, 10)
  return {
    facts: facts.map((it) => factOf(it, base(parts))),
    watches: watches.map((it) => watchOf(it, base(parts))),
    entities: entities.map((it) => entityOf(it, base(parts))),
  }
}
