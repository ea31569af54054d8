import type { Told } from '../domain/dispatch.ts'
import { isOnBeat } from '../domain/own-beat.ts'
import { beats, beatsOf, elsewhere } from '../text/beats.ts'
import type { SiteIdentity } from './parts.ts'

const known = new WeakMap<Told, readonly string[]>()

/** The parts of the news a story belongs to, the strongest first. The names it mentions are left out: "Veld Research" may let a hall. */
export function beatsOfStory(it: Told): readonly string[] {
  const found = known.get(it)
  if (found !== undefined) return found
  const names = it.mentions.map((one) => one.name).toSorted((a, b) => b.length - a.length)
  const without = (text: string): string => names.reduce((left, name) => left.replaceAll(name, ' '), text)
  const made = beatsOf(without(it.headline.text), without(it.summary.map((one) => one.text).join(' ')))
  known.set(it, made)
  return made
}

/** A beat as readers meet it: one of every wire, or one that the operator defined. */
export interface ShownBeat {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly isOwn: boolean
  readonly has: (it: Told) => boolean
}

/** Every beat of this site, those of every wire first. */
export function beatsOfSite({ beats: own = [] }: Pick<SiteIdentity, 'beats'>): readonly ShownBeat[] {
  const common = [...beats, elsewhere].map(({ id, name }) => ({
    id,
    name,
    about: '',
    isOwn: false,
    has: (it: Told) => beatsOfStory(it).includes(id),
  }))
  return [
    ...common,
    ...own.map((it) => ({ id: it.id, name: it.title, about: it.about, isOwn: true, has: (one: Told) => isOnBeat(it, one) })),
  ]
}

export const beatOfSite = (site: Pick<SiteIdentity, 'beats'>, id: string): ShownBeat | undefined =>
  beatsOfSite(site).find((it) => it.id === id)

/** Every beat of this site that a story is on: those of every wire, the strongest first, then the operator's own. */
export function beatsOfStoryOn(site: Pick<SiteIdentity, 'beats'>, it: Told): readonly Pick<ShownBeat, 'id' | 'name'>[] {
  const shown = new Map(beatsOfSite(site).map((one) => [one.id, one]))
  const common = beatsOfStory(it).flatMap((id) => shown.get(id) ?? [])
  return [...common, ...[...shown.values()].filter((one) => one.isOwn && one.has(it))].map(({ id, name }) => ({ id, name }))
}
