// Pictures: each a table or a sentence first, with drawn marks beside it; colours come from classes, so both themes hold.
import { type Html, html } from '../html.ts'
import { clockTime, shortDay } from '../wording.ts'

export interface Bar {
  readonly head: Html | string
  /** Low and high end in the chart's unit; undefined draws no bar. */
  readonly lo?: number | undefined
  readonly hi?: number | undefined
  readonly figure: Html | string
  readonly cells?: readonly (Html | string)[]
  readonly isOwn?: boolean
  /** A drawing in place of the bar. */
  readonly mark?: Html
}

/** A finding as a title, then its unit, count and scope, the rows, and where they come from. */
export interface BarFigure {
  readonly title?: string
  readonly note?: string
  readonly heads: readonly string[]
  readonly label: string
  readonly bars: readonly Bar[]
  readonly source: Html | string
}

const percent = (part: number, whole: number): string => ((Math.max(0, part) / whole) * 100).toFixed(1)
/** The least that can be seen of a bar, in per cent of its column. */
const seenMin = 0.8

function barOf({ lo, hi }: Bar, largest: number): Html | string {
  if (hi === undefined || hi <= 0) return ''
  const low = lo ?? hi
  const range = low < hi ? html`<rect class="range" x="${percent(low, largest)}" width="${percent(hi - low, largest)}" height="9"/>` : ''
  return html`<svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.max(low > 0 ? seenMin : 0, Number(percent(low, largest)))}" height="9"/>${range}</svg>`
}

/** A table whose second column is a bar; on a phone the bar goes under its row. The figures are text, so the drawing adds nothing a reader must see. */
export function barTable({ title, note, heads, label, bars, source }: BarFigure): Html {
  const largest = Math.max(1e-9, ...bars.map((it) => it.hi ?? 0))
  const [first = '', figure = '', ...rest] = heads
  const rows = bars.map(
    (it) =>
      html`<tr role="row"${it.isOwn === true ? html` class="me"` : ''}><th scope="row" role="rowheader">${it.head}${it.isOwn === true ? html`<span class="vh"> (this story)</span>` : ''}</th><td class="bar" role="cell">${it.mark ?? barOf(it, largest)}</td><td class="r" role="cell">${it.figure}</td>${(it.cells ?? []).map((cell) => html`<td role="cell">${cell}</td>`)}</tr>`,
  )
  const top = title === undefined ? '' : html`<p class="fig-t">${title}</p>`
  return html`<figure>${top}${note === undefined ? '' : html`<p class="fig-s">${note}</p>`}<div class="tbl" tabindex="0" role="region" aria-label="${label}"><table class="deal" role="table"><caption class="vh">${label}</caption><thead role="rowgroup"><tr role="row"><th scope="col">${first}</th><th scope="col"><span class="vh">Bar</span></th><th scope="col" class="r">${figure}</th>${rest.map((it) => html`<th scope="col">${it}</th>`)}</tr></thead><tbody role="rowgroup">${rows}</tbody></table></div><figcaption>${source}</figcaption></figure>`
}

export interface Moment {
  readonly at: string
  readonly tone: 'first' | 'copy' | 'other'
}

/** When things happened, as marks on a line from the first to the last, with both ends named; the words beside it say the same. */
export function timeStrip(moments: readonly Moment[], label: string): Html {
  const times = moments.map((it) => Date.parse(it.at)).filter((it) => Number.isFinite(it))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  if (times.length < 3 || from === to) return html``
  const marks = moments.map(({ at, tone }) => {
    const x = (1 + ((Date.parse(at) - from) / (to - from)) * 98).toFixed(2)
    return html`<path class="${tone}" d="M${x} ${tone === 'copy' ? '17V28' : '2V13'}"/>`
  })
  const name = (time: number): string => {
    const iso = new Date(time).toISOString()
    return `${shortDay(iso)}, ${clockTime(iso)}`
  }
  return html`<div class="strip"><svg viewBox="0 0 100 30" preserveAspectRatio="none" role="img" aria-label="${label}"><path class="grid" d="M0 15H100"/>${marks}</svg><ul class="x" aria-hidden="true"><li>${name(from)}</li><li>${name(to)} UTC</li></ul></div>`
}

/** Marks of a record in one drawing: ten can be counted at a glance, and groups of ten go on in the next line. */
const groupOf = 10

function winLossGroup(outcomes: readonly ('met' | 'not met' | 'void')[]): Html {
  const marks = outcomes.map((it, i) => {
    const x = i * 8 + 1
    if (it === 'met') return html`<rect class="a" x="${x}" y="1" width="5" height="10"/>`
    return it === 'not met'
      ? html`<rect class="b" x="${x}" y="15" width="5" height="10"/>`
      : html`<rect class="v" x="${x}" y="10" width="5" height="6"/>`
  })
  const width = outcomes.length * 8 + 2
  return html`<svg width="${width}" height="26" viewBox="0 0 ${width} 26" aria-hidden="true"><line x1="0" x2="${width}" y1="13" y2="13"/>${marks}</svg>`
}

/** Outcomes in the order they were settled: met above the line, not met below, void on it. */
export function winLoss(outcomes: readonly ('met' | 'not met' | 'void')[]): Html {
  if (outcomes.length === 0) return html``
  const n = (one: string): number => outcomes.filter((it) => it === one).length
  const groups = Array.from({ length: Math.ceil(outcomes.length / groupOf) }, (_, i) =>
    winLossGroup(outcomes.slice(i * groupOf, (i + 1) * groupOf)),
  )
  return html`<div class="winloss" role="img" aria-label="${n('met')} met, above the line; ${n('not met')} not met, below it; ${n('void')} void, on it">${groups}</div>`
}
