// Pictures over time: dots with ranges, columns, spans. The marks are drawn in a box of 100 by 100 that stretches; lines keep their
// width and dots stay round because strokes do not scale. Words stand outside the drawing, so that they never shrink.
import { type Html, html } from '../html.ts'
import { shortDay } from '../wording.ts'

const dayMs = 86_400_000

/** A finding as a title, what is drawn and of how many, and where it comes from. */
export interface PlotWords {
  readonly title: string
  readonly note: string
  /** What a screen reader hears instead of the marks. */
  readonly label: string
  readonly source: Html | string
}

export interface Dot {
  /** ISO day, month or year. */
  readonly at: string
  readonly lo: number
  readonly hi: number
  readonly isFirm: boolean
}

function figure(words: PlotWords, drawing: Html): Html {
  return html`<figure class="plot"><p class="fig-t">${words.title}</p><p class="fig-s">${words.note}</p>${drawing}<figcaption>${words.source}</figcaption></figure>`
}

const timeOfDay = (at: string): number => Date.parse(at.length === 4 ? `${at}-07-01` : at.length === 7 ? `${at}-15` : at.slice(0, 10))
const fixed = (it: number): string => it.toFixed(2)

/** Decades that hold every value, e.g. 1, 10, 100. */
function decades(values: readonly number[]): readonly number[] {
  const from = Math.floor(Math.log10(Math.min(...values)))
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))))
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i))
}

/**
 * Dots over time on a scale of powers of ten, a line where a source gives a range; hollow where nothing is firm yet. Empty below three dots.
 *
 * @param wordsOf the words for those that are drawn: what has no place on the scale or in time may not be counted in the title
 */
export function dotPlot(dots: readonly Dot[], unit: string, wordsOf: (drawn: readonly Dot[]) => PlotWords): Html {
  const fit = dots.filter((it) => it.lo > 0 && it.hi >= it.lo && Number.isFinite(timeOfDay(it.at)))
  if (fit.length < 3) return html``
  const times = fit.map((it) => timeOfDay(it.at))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  if (from === to) return html``
  const scale = decades(fit.flatMap((it) => [it.lo, it.hi]))
  const [bottom, top] = [Math.log10(scale[0] ?? 1), Math.log10(scale.at(-1) ?? 10)]
  const x = (at: string): string => fixed(2 + ((timeOfDay(at) - from) / (to - from)) * 96)
  const y = (value: number): string => fixed(96 - ((Math.log10(value) - bottom) / (top - bottom)) * 92)
  const lines = scale.map((it) => html`<path class="grid" d="M0 ${y(it)}H100"/>`)
  const marks = fit.map((it) => {
    const range = it.lo < it.hi ? html`<path class="range" d="M${x(it.at)} ${y(it.lo)}V${y(it.hi)}"/>` : ''
    const dot = html`<path class="dot" d="M${x(it.at)} ${y(it.hi)}h0"/>`
    return html`${range}${dot}${it.isFirm ? '' : html`<path class="hole" d="M${x(it.at)} ${y(it.hi)}h0"/>`}`
  })
  const middle = new Date((from + to) / 2).toISOString()
  const words = wordsOf(fit)
  return figure(
    words,
    html`<div class="axes"><ul class="y" aria-hidden="true">${scale.toReversed().map((it) => html`<li>${it.toLocaleString('en')}${it === scale.at(-1) ? ` ${unit}` : ''}</li>`)}</ul><svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label="${words.label}">${lines}${marks}</svg><ul class="x" aria-hidden="true"><li>${shortDay(new Date(from).toISOString())}</li><li>${shortDay(middle)}</li><li>${shortDay(new Date(to).toISOString())}</li></ul></div>`,
  )
}

interface Column {
  readonly from: string
  readonly n: number
}

/** Counts moments by month, or by week when they lie within half a year; empty stretches stay as empty columns. */
export function countOverTime(moments: readonly string[]): { readonly unit: 'week' | 'month'; readonly columns: readonly Column[] } {
  const times = moments.map((it) => Date.parse(it)).toSorted((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return { unit: 'week', columns: [] }
  const unit = last - first > 183 * dayMs ? 'month' : 'week'
  const keyOf = (time: number): string =>
    unit === 'month'
      ? new Date(time).toISOString().slice(0, 7)
      : new Date(time - ((new Date(time).getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10)
  const counts = new Map<string, number>()
  for (let time = first; time <= last + 7 * dayMs; time += 7 * dayMs) counts.set(keyOf(Math.min(time, last)), 0)
  for (const time of times) counts.set(keyOf(time), (counts.get(keyOf(time)) ?? 0) + 1)
  return { unit, columns: [...counts].map(([from, n]) => ({ from, n })).toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
}

/** Columns of counts over time; empty below three columns. */
export function columnPlot(columns: readonly Column[], words: PlotWords): Html {
  if (columns.length < 3) return html``
  const most = Math.max(...columns.map((it) => it.n))
  const width = 100 / columns.length
  const bars = columns.map(({ n }, i) => {
    const height = (n / most) * 92
    return n === 0
      ? ''
      : html`<rect x="${fixed(i * width + width * 0.12)}" width="${fixed(width * 0.76)}" y="${fixed(98 - height)}" height="${fixed(height)}"/>`
  })
  const first = columns[0]?.from ?? ''
  const last = columns.at(-1)?.from ?? ''
  return figure(
    words,
    html`<div class="axes low"><ul class="y" aria-hidden="true"><li>${most}</li><li>0</li></ul><svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label="${words.label}"><path class="grid" d="M0 98H100"/>${bars}</svg><ul class="x" aria-hidden="true"><li>${shortDay(first)}</li><li>${shortDay(last)}</li></ul></div>`,
  )
}

/** From when to when, with a mark where it ended; for a row of a table whose words say the same. */
export interface Span {
  readonly from: string
  readonly to: string
  readonly at?: string | undefined
  readonly tone: 'open' | 'met' | 'no' | 'void'
}

/** The frame that a list of spans shares, in ms. */
export function frameOf(spans: readonly Span[]): readonly [number, number] {
  const times = spans.flatMap((it) => [it.from, it.to, it.at ?? it.to]).map((it) => Date.parse(it))
  return [Math.min(...times), Math.max(...times)]
}

/** One span in its frame, with a stroke for now. */
export function spanMark(span: Span, [from, to]: readonly [number, number], now: Date): Html {
  const x = (time: number): string => fixed(1 + Math.min(1, Math.max(0, (time - from) / Math.max(1, to - from))) * 98)
  const end = span.at === undefined ? '' : html`<path class="dot ${span.tone}" d="M${x(Date.parse(span.at))} 5h0"/>`
  const today = now.getTime() >= from && now.getTime() <= to ? html`<path class="now" d="M${x(now.getTime())} 0V10"/>` : ''
  return html`<svg class="span" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${today}<path class="run ${span.tone}" d="M${x(Date.parse(span.from))} 5H${x(Date.parse(span.to))}"/>${end}</svg>`
}
