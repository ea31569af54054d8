// Filters and mutes of the front page: kept in the address and nowhere else, so no account and no cookie is needed.
import type { Dispatch } from '../../domain/dispatch.ts'
import { sourceKinds } from '../../domain/source.ts'
import { beatName } from '../../text/beats.ts'
import { choiceFlaw, type Flaw, quoted } from '../asked.ts'
import { beatsOfStory, type ShownBeat } from '../beats.ts'
import { type Html, html } from '../html.ts'
import { capital, count, plainName, publisherHostOf } from '../wording.ts'

const fields = ['beat', 'entity', 'source', 'kind', 'level'] as const
type Field = (typeof fields)[number]

/** What a reader wants to see (`beat`, `entity`, `source`, `kind`, `level`) and what not (`mute`, as `field:value`). */
export interface FrontFilter {
  readonly only: Readonly<Partial<Record<Field, string>>>
  readonly mute: readonly { readonly field: Field; readonly value: string }[]
}

const mutesMax = 20
const valueMax = 100
const choicesMax = 8

const isField = (it: string | undefined): it is Field => fields.some((field) => field === it)

const levels = ['L0', 'L1', 'L2', 'L3', 'L4']

/** What of a filter cannot be meant, with what each part takes: a front that left it out would look like an answer. */
export function flawsOfFilter(query: Readonly<Record<string, string | undefined>>, shown: readonly ShownBeat[]): readonly Flaw[] {
  const closed = { beat: shown.map(({ id }) => id), kind: sourceKinds, level: levels } as const
  const flaws = Object.entries(closed).flatMap(([field, choices]) => choiceFlaw(field, query[field]?.trim(), choices))
  for (const field of fields)
    if ((query[field]?.trim().length ?? 0) > valueMax) flaws.push({ field, fix: `Give at most ${valueMax} characters.` })
  const mutes = (query['mute'] ?? '').split(',').filter((it) => it.trim() !== '')
  if (mutes.length > mutesMax) flaws.push({ field: 'mute', fix: `At most ${mutesMax} mutes; these are ${mutes.length}.` })
  const wrong = mutes.find((it) => !isField(it.split(':')[0]) || it.split(':').slice(1).join(':') === '')
  if (wrong !== undefined)
    flaws.push({
      field: 'mute',
      fix: `${quoted(wrong)} mutes nothing: write FIELD:VALUE, with one of ${fields.join(', ')}; commas between several.`,
    })
  return flaws
}

/** Reads a filter from the query of an address; what it does not know, it leaves out. */
export function readFilter(query: Readonly<Record<string, string | undefined>>): FrontFilter {
  const only = Object.fromEntries(
    fields.flatMap((field): [Field, string][] => {
      const value = query[field]?.trim().slice(0, valueMax)
      return value === undefined || value === '' ? [] : [[field, value]]
    }),
  )
  const mute = (query['mute'] ?? '')
    .split(',')
    .slice(0, mutesMax)
    .flatMap((it) => {
      const [field, ...rest] = it.split(':')
      const value = rest.join(':').slice(0, valueMax)
      return isField(field) && value !== '' ? [{ field, value }] : []
    })
  return { only, mute }
}

export const isFiltering = (by: FrontFilter): boolean => by.mute.length > 0 || Object.keys(by.only).length > 0

/** What a story offers to choose by, and how each choice is called. */
interface Offer {
  readonly values: Readonly<Record<Field, readonly string[]>>
  readonly names: readonly (readonly [string, string])[]
}

const offers = new WeakMap<Dispatch, Offer>()

/** Worked out once for each version: the front page asks it of two hundred stories each time it is made. */
function offerOf(it: Dispatch): Offer {
  const known = offers.get(it)
  if (known !== undefined) return known
  const hosts = it.sources.map((one) => publisherHostOf(one.url) ?? one.publisher)
  const made: Offer = {
    values: {
      beat: beatsOfStory(it),
      entity: [...new Set(it.mentions.map((one) => one.entityId))],
      source: [...new Set(hosts)],
      kind: [...new Set(it.sources.map((one) => one.kind))],
      level: [...new Set(it.sources.map((one) => one.level))],
    },
    names: [
      ...it.mentions.map((one) => [`entity ${one.entityId}`, one.name] as const),
      ...it.sources.map((one, i) => [`source ${hosts[i]}`, one.publisher] as const),
    ],
  }
  offers.set(it, made)
  return made
}

const valuesOf = (it: Dispatch, field: Field): readonly string[] => offerOf(it).values[field]

/** The stories a filter lets through, in the order given. */
export function filterStories(all: readonly Dispatch[], by: FrontFilter, shown: readonly ShownBeat[] = []): readonly Dispatch[] {
  if (!isFiltering(by)) return all
  const wanted = fields.flatMap((field) => {
    const value = by.only[field]
    return value === undefined ? [] : [{ field, value }]
  })
  // Beats of the operator's own are not among what a story offers: they are asked.
  const own = new Map(shown.filter(({ isOwn }) => isOwn).map((it) => [it.id, it]))
  const isOf = (it: Dispatch, { field, value }: { readonly field: Field; readonly value: string }): boolean =>
    (field === 'beat' ? own.get(value)?.has(it) : undefined) ?? valuesOf(it, field).includes(value)
  return all.filter((it) => wanted.every((one) => isOf(it, one)) && !by.mute.some((one) => isOf(it, one)))
}

/** The query part of an address that carries the filter, with its question mark; empty for none. */
export function filterQuery({ only, mute }: FrontFilter): string {
  const params = new URLSearchParams(only)
  if (mute.length > 0) params.set('mute', mute.map(({ field, value }) => `${field}:${value}`).join(','))
  return params.size === 0 ? '' : `?${params.toString()}`
}

const withOnly = (by: FrontFilter, field: Field, value: string | undefined): FrontFilter => {
  const { [field]: _old, ...rest } = by.only
  return { ...by, only: value === undefined ? rest : { ...rest, [field]: value } }
}
const withMute = (by: FrontFilter, field: Field, value: string): FrontFilter => ({ ...by, mute: [...by.mute, { field, value }] })
const withoutMute = (by: FrontFilter, field: Field, value: string): FrontFilter => ({
  ...by,
  mute: by.mute.filter((it) => it.field !== field || it.value !== value),
})

const words: Readonly<Record<Field, string>> = {
  beat: 'beat',
  entity: 'about',
  source: 'source',
  kind: 'kind of source',
  level: 'level of use',
}

/** How the newest story that has it calls each choice, in one pass. */
function namesOf(all: readonly Dispatch[], keys: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Set(keys)
  const names = new Map<string, string>()
  for (const it of all)
    for (const [key, name] of offerOf(it).names) {
      if (!wanted.delete(key)) continue
      names.set(key, name)
      if (wanted.size === 0) return names
    }
  return names
}

interface Choice {
  readonly value: string
  readonly name: string
  readonly n: number
}

const chosen = new WeakMap<readonly Dispatch[], Map<Field, readonly Choice[]>>()

/** The commonest values of a field, with the words to show them in; worked out once for a list, which many fronts share. */
function choices(all: readonly Dispatch[], field: Field): readonly Choice[] {
  const known = chosen.get(all) ?? new Map<Field, readonly Choice[]>()
  chosen.set(all, known)
  const made = known.get(field) ?? commonestOf(all, field)
  known.set(field, made)
  return made
}

function commonestOf(all: readonly Dispatch[], field: Field): readonly Choice[] {
  const counts = new Map<string, number>()
  for (const it of all) for (const value of valuesOf(it, field)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const commonest = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, choicesMax)
  const names = namesOf(
    all,
    commonest.map(([value]) => `${field} ${value}`),
  )
  return commonest.map(([value, n]) => {
    const name = field === 'beat' ? beatName(value) : names.get(`${field} ${value}`)
    return { value, n, name: name ?? plainName(value) }
  })
}

/** What is in force, each with a link that takes it back. */
function inForce(all: readonly Dispatch[], by: FrontFilter, path: string): Html {
  const nameOf = (field: Field, value: string): string => choices(all, field).find((it) => it.value === value)?.name ?? value
  const onlys = fields.flatMap((field) => {
    const value = by.only[field]
    return value === undefined
      ? []
      : [
          html`<li>${words[field]} <b>${nameOf(field, value)}</b> <a href="${path}${filterQuery(withOnly(by, field, undefined))}">remove<span class="vh"> this filter</span></a></li>`,
        ]
  })
  const mutes = by.mute.map(
    ({ field, value }) =>
      html`<li>without ${words[field]} <b>${nameOf(field, value)}</b> <a href="${path}${filterQuery(withoutMute(by, field, value))}">show again</a></li>`,
  )
  return html`<ul class="pills" aria-label="Filters in force">${onlys}${mutes}<li><a href="${path}">all stories</a></li></ul>`
}

interface BarPlace {
  readonly path: string
  readonly beats: readonly ShownBeat[]
  /** The beat whose own front this is. */
  readonly only?: string
}

/**
 * The parts of the wire as one line of links, in an order that never changes; those without a story are left out. Beats of the
 * operator's own lead to their own fronts.
 * @param all the stories before filtering
 */
export function beatBar(all: readonly Dispatch[], by: FrontFilter, { path, beats, only }: BarPlace): Html {
  const shown = beats.filter((it) => it.id === only || by.only.beat === it.id || all.some(it.has))
  if (shown.length < 2 && only === undefined) return html``
  const base = only === undefined ? path : '/'
  const link = (href: string, name: string, isHere: boolean): Html =>
    html`<li><a href="${href}"${isHere ? html` aria-current="true"` : ''}>${name}</a></li>`
  const links = shown.map(({ id, name, isOwn }) =>
    link(isOwn ? `/beat/${id}` : `${base}${filterQuery(withOnly(by, 'beat', id))}`, name, id === only || by.only.beat === id),
  )
  const every = link(`${base}${filterQuery(withOnly(by, 'beat', undefined))}`, 'All', only === undefined && by.only.beat === undefined)
  return html`<nav class="beats" aria-label="Beats"><ul>${every}${links}</ul></nav>`
}

/**
 * The folded bar of filters above the stories; open while one is in force.
 * @param all the stories before filtering: what can be chosen does not change with the choice
 */
export function filterBar(all: readonly Dispatch[], by: FrontFilter, path: string): Html {
  const group = (field: Field): Html => {
    const pills = choices(all, field)
      .filter(({ value }) => by.only[field] !== value && !by.mute.some((it) => it.field === field && it.value === value))
      .map(
        ({ value, name, n }) =>
          html`<li><a href="${path}${filterQuery(withOnly(by, field, value))}">${name}</a> <span class="n">${n}</span> <a class="mute" href="${path}${filterQuery(withMute(by, field, value))}">mute<span class="vh"> ${name}</span></a></li>`,
      )
    return html`<dt>${capital(words[field])}</dt><dd><ul class="pills">${pills}</ul></dd>`
  }
  // A beat alone is told by the line of beats above.
  const isOn = isFiltering(withOnly(by, 'beat', undefined))
  return html`<details class="sift"${isOn ? html` open` : ''}><summary>Filter or mute</summary>${isOn ? inForce(all, by, path) : ''}<dl class="filters">${fields.map(group)}</dl><p class="meta">Your choice stands in the address and nowhere else: bookmark it. It looks through the newest ${count(all.length, 'story', 'stories')}; <a href="/search">search</a> looks through all.</p></details>`
}
