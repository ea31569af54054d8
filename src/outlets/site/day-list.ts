// Days of a timeline as a list and as data: sentences of ours that open their evidence, with the outside reports behind them.
import type { DaysTold, DayTold, Told } from '../days-told.ts'
import { type Html, html } from '../html.ts'
import { count, figuresWhole, outLink, shortDay } from '../wording.ts'

const sourcesShown = 3

function toldLine({ how, text, story, evidence, sources }: Told): Html {
  const named = sources.slice(0, sourcesShown).map((it, i) => html`${i === 0 ? '' : ', '}${outLink(it.url, it.publisher)}`)
  const rest = sources.length > sourcesShown ? html` and ${count(sources.length - sourcesShown, 'more report')}` : ''
  const [first] = evidence
  const opens = first !== undefined ? html` <a href="/evidence/${first}">evidence</a>,` : ''
  const looked = how === 'spoken of' ? 'Spoken of by ' : ''
  return html`<a href="/story/${story.slug}">${figuresWhole(text)}</a> <span class="meta">${looked}${named}${rest};${opens} ${how === 'came' ? 'reported that day' : html`reported ${shortDay(sources[0]?.publishedAt ?? story.firstPublishedAt)}`}</span>`
}

/** Days as a list, in the order given. */
export function dayList(days: readonly DayTold[]): Html {
  const more = (n: number): Html => (n === 0 ? html`` : html` <span class="meta">and ${n} more that day</span>`)
  return html`<ol class="tl">${days.flatMap(({ day, told, more: n }) =>
    told.map(
      (it, i) =>
        html`<li><time datetime="${day}">${shortDay(day)}</time><span>${toldLine(it)}${i === told.length - 1 ? more(n) : ''}</span></li>`,
    ),
  )}</ol>`
}

/** How the days were chosen, and what was left out. */
export function chosenWords({ stories, reports, isCut, leftOut }: DaysTold): string {
  const looked = `Chosen by how many of ${count(reports, 'outside report')} in ${isCut ? 'the newest ' : ''}${count(stories, 'story', 'stories')} came out on a day or speak of it.`
  return leftOut === 0 ? looked : `${looked} ${count(leftOut, 'lighter day')} left out.`
}
