// The timeline of one name: the days its coverage turns on, told in sentences that open their evidence.
import type { Reader } from '../../store/store.ts'
import { daysAsData, daysOfEntity } from '../days-told.ts'
import { html } from '../html.ts'
import type { Moved, Page } from '../page.ts'
import { count, listLabel, section, shortDay, timeOf } from '../wording.ts'
import { chosenWords, dayList } from './day-list.ts'
import { elsewhere } from './entity.ts'

/** `/entity/:id/timeline`, and with a moment what was said after it. */
export async function entityTimelinePage(reader: Reader, id: string, since: Date | null): Promise<Page | Moved> {
  const entities = await reader.entities()
  const it = entities.find((one) => one.id === id)
  const tail = since === null ? '' : `/since/${since.toISOString().slice(0, 16)}Z`
  if (it === undefined) {
    const other = await elsewhere(reader, entities, id)
    return 'kind' in other ? { kind: 'moved', to: `${other.to}/timeline${tail}` } : other
  }
  const found = await daysOfEntity(reader, id, since?.toISOString())
  const { days } = found
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  const span = first === undefined || last === undefined ? '' : `, ${shortDay(first)} to ${shortDay(last)}`
  const none = since === null ? 'No story here names it yet.' : 'No report since then is on a day of it.'
  return {
    title: `${it.name}: timeline`,
    path: `/entity/${id}/timeline${tail}`,
    nav: '/entities',
    isThin: days.length === 0 || since !== null,
    generated: 'algorithmicMedia',
    json: {
      entity: id,
      ...(since === null ? {} : { since: since.toISOString() }),
      days: daysAsData(days),
      looked: { stories: found.stories, reports: found.reports, isCut: found.isCut, leftOut: found.leftOut },
    },
    main: html`<div class="lead"><p class="meta kick"><b>Timeline</b>${since === null ? '' : html`<span>said since ${timeOf(since.toISOString())}</span>`}</p>${listLabel}<h1 class="long"><a class="ent" href="/entity/${id}">${it.name}</a></h1><p class="dek">${days.length === 0 ? none : `${count(days.length, 'day')}${span}.`}</p><p class="meta by">${chosenWords(found)}</p></div>${days.length === 0 ? '' : section('Days', 'In order of time', dayList(days), 'days')}`,
  }
}
