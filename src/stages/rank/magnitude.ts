// How large a story's figure is: its place among figures like it, and a fixed scale while there are few of them.

import { printAmount } from '../../calc/money-in-proportion.ts'
import { printNumber, toTwoFigures } from '../../calc/rounding.ts'
import type { FigureKind, FigurePlace, FigureWeighed, StoryFigure } from '../../domain/significance.ts'
import { isPlausible, sized } from './figures.ts'

/** A story's figure, how far who states it counts, and where it stands among its like. */
export interface FigurePlaced extends StoryFigure, FigurePlace {
  readonly among: FigureWeighed['among']
}

export interface Magnitude {
  readonly value: number
  readonly reason: string
  readonly figure?: FigureWeighed
}

/** What a figure below the first sentences of its report counts, of what it would count in them. */
const belowTop = 0.6
/** So many figures like it count as much as the fixed scale: below, the scale says more; above, the archive. */
const evenAt = 20

/** From where to where a kind's scale runs, in logarithms, and what it can give at the most. Money is in dollars. */
const scales: Readonly<Record<FigureKind, { readonly from: number; readonly to: number; readonly most: number }>> = {
  money: { from: 1e5, to: 1e12, most: 1 },
  power: { from: 1, to: 1e4, most: 1 },
  energy: { from: 1e3, to: 1e8, most: 1 },
  chips: { from: 100, to: 1e6, most: 1 },
  parameters: { from: 1e9, to: 1e13, most: 0.8 },
  deaths: { from: 1, to: 1e4, most: 1 },
  jobs: { from: 10, to: 1e5, most: 0.9 },
  people: { from: 10, to: 1e8, most: 0.8 },
  votes: { from: 10, to: 1e7, most: 0.6 },
  // A share or a change says nothing of how large the thing is.
  percent: { from: 1, to: 1e3, most: 0.4 },
}

/** Where a figure stands on its kind's scale: a first step up from nothing for the smallest, 1 at its end. */
function onScale(figure: StoryFigure): number {
  const { from, to } = scales[figure.kind]
  const share = Math.log(sized(figure) / from) / Math.log(to / from)
  return Math.max(0, Math.min(1, 0.1 + 0.9 * share))
}

const weightOf = (it: FigurePlaced): number => {
  const place = it.n === 0 ? 0 : (it.smaller + (it.n - it.smaller - it.larger) / 2) / it.n
  const share = (it.n * place + evenAt * onScale(it)) / (it.n + evenAt)
  return share * scales[it.kind].most * (it.inTop ? 1 : belowTop)
}

/**
 * The figure that weighs most. Its place among figures like it and the fixed scale are mixed, `n` parts to 20: the more the archive
 * holds, the more its own measure counts. A larger figure of a kind never weighs less, until it is too large to be believed.
 */
export function weighFigures(placed: readonly FigurePlaced[]): Magnitude {
  const [most] = placed
    .filter(isPlausible)
    .map((it) => ({ it, value: weightOf(it) }))
    .sort((a, b) => b.value - a.value || (a.it.kind + a.it.unit < b.it.kind + b.it.unit ? -1 : 1))
  if (most === undefined) return { value: 0, reason: 'no figure of a size we can place in its leads or its ledger rows' }
  const { it, value } = most
  const { from, to } = scales[it.kind]
  const scale = it.kind === 'money' ? sized({ kind: 'money', unit: it.unit, value: 1 }) : 1
  const { kind, unit, at, inTop, n, smaller, larger, among } = it
  const scaleFrom = toTwoFigures(from / scale)
  const scaleTo = toTwoFigures(to / scale)
  const figure = {
    kind,
    unit,
    value: it.value,
    at,
    inTop,
    n,
    smaller,
    larger,
    among,
    onScale: Math.round(onScale(it) * 1000) / 1000,
    scaleFrom,
    scaleTo,
  }
  return { value, reason: inWords(figure), figure }
}

const amount = ({ kind, unit }: Pick<StoryFigure, 'kind' | 'unit'>, value: number): string => {
  if (kind === 'money') return printAmount(unit, value)
  if (unit === '%') return `${printNumber(toTwoFigures(value))}%`
  return `${printNumber(value < 1_000 ? value : toTwoFigures(value))} ${value === 1 ? (one[unit] ?? unit) : unit}`
}
const one: Readonly<Record<string, string>> = { deaths: 'death', jobs: 'job', people: 'person', votes: 'vote', chips: 'chip' }

function inWords(it: FigureWeighed): string {
  const like = it.among === 'ledger' ? 'ledger rows of its type' : 'earlier stories with such a figure'
  const place = `larger than ${it.smaller} of ${it.n} ${like}`
  const scale = `a scale from ${amount(it, it.scaleFrom)} to ${amount(it, it.scaleTo)} gives ${it.onScale.toFixed(2)}`
  const said = `up to ${amount(it, it.value)}${it.inTop ? '' : ', told below the first sentences and so of less weight'}`
  if (it.n === 0) return `${said}: nothing like it yet (n = 0), so ${scale}`
  return it.n < evenAt
    ? `${said}: ${place}, which is few (n = ${it.n}), so ${scale} for most of it`
    : `${said}: ${place} (n = ${it.n}); ${scale}`
}
