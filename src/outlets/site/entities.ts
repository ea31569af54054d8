// Names the registry knows, by kind.
import type { Entity } from '../../domain/entity.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { count, plainName, section } from '../wording.ts'

export const kindNames: Readonly<Partial<Record<Entity['kind'], string>>> = {
  ai_lab: 'AI labs',
  company: 'Companies',
  operator: 'Data-centre operators',
  chip_maker: 'Chip makers',
  cloud: 'Clouds',
  chip: 'Chips',
  model: 'Models',
  site: 'Sites',
  regulator: 'Regulators',
  public_body: 'Public bodies',
  utility: 'Utilities',
  investor: 'Investors',
  person: 'People',
  country: 'Countries',
  place: 'Places',
  agency: 'News agencies',
}

/** "Companies" as "Company", for the page of one of them. */
export function kindOfOne(kind: Entity['kind']): string {
  const many = kindNames[kind] ?? plainName(kind)
  return many === 'People' ? 'Person' : many.replace(/ies$/, 'y').replace(/s$/, '')
}

/** As many names as stand open though nothing is told of them yet. */
const foldFrom = 12

/** `/entities`: who and what the registry knows, by kind; those in the news first. */
export async function entitiesPage(reader: Reader): Promise<Page> {
  const [entities, counted] = await Promise.all([reader.entities(), reader.storiesPerEntity()])
  const stories = new Map(counted.map((it) => [it.entityId, it.n]))
  const kinds = [...new Set(entities.map((it) => it.kind))].toSorted((a, b) => (a < b ? -1 : 1))
  const groups = kinds.map((kind) => {
    const them = entities
      .filter((it) => it.kind === kind)
      .toSorted((a, b) => (stories.get(b.id) ?? 0) - (stories.get(a.id) ?? 0) || a.name.localeCompare(b.name, 'en'))
    const pill = (it: Entity): Html => {
      const n = stories.get(it.id) ?? 0
      return html`<li><a href="/entity/${it.id}">${it.name}</a>${n === 0 ? '' : html` <span class="n">${n}<span class="vh"> ${n === 1 ? 'story' : 'stories'}</span></span>`}</li>`
    }
    const told = them.filter((it) => stories.has(it.id))
    const rest = them.slice(told.length)
    const list = (some: readonly Entity[]): Html => html`<ul class="pills big">${some.map(pill)}</ul>`
    const more =
      rest.length <= foldFrom
        ? list(them)
        : html`${told.length === 0 ? '' : list(told)}<details><summary>${told.length === 0 ? '' : 'and '}${count(rest.length, 'name')} without a story yet</summary>${list(rest)}</details>`
    return section(kindNames[kind] ?? plainName(kind), String(them.length), more)
  })
  return {
    title: 'Entities',
    path: '/entities',
    nav: '/entities',
    json: { entities: entities.map((it) => ({ ...it, stories: stories.get(it.id) ?? 0 })) },
    main: html`<div class="lead"><h1>Entities</h1><p class="dek">${count(entities.length, 'name')} we can tell apart, with the names they go by. The number beside a name counts its stories here.</p></div>${groups.length === 0 ? html`<p class="none">None yet: a beat brings its names along, and names of the news are admitted by rule or at the desk.</p>` : groups}`,
  }
}
