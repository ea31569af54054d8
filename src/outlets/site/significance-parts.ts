// What a score is made of, as a table: each part with its points, the most it could give, and why.
import type { Significance } from '../../domain/significance.ts'
import { type Html, html } from '../html.ts'
import { partWords } from '../why.ts'

type Part = Significance['parts'][number]

const points = (part: Part): number => part.value * part.weight
const largestWeight = (it: Significance): number => Math.max(1e-9, ...it.parts.map((part) => part.weight))
const share = (value: number, it: Significance): string => ((value / largestWeight(it)) * 100).toFixed(1)

const row = (part: Part, it: Significance): Html =>
  html`<tr role="row"><th scope="row" role="rowheader">${partWords[part.name]}</th><td class="bar" role="cell"><svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${share(part.weight, it)}" height="9"/><rect width="${share(points(part), it)}" height="9"/></svg></td><td class="r" role="cell">${points(part).toFixed(2)} of ${part.weight.toFixed(2)}</td><td role="cell">${part.reason}</td></tr>`

/** The table in a figure; `caption` stands under it. */
export function significanceParts(it: Significance, caption: Html): Html {
  const [most] = it.parts.toSorted((a, b) => points(b) - points(a))
  const title = `${it.score.toFixed(2)} of 1, most of it for ${most === undefined ? 'nothing' : partWords[most.name].toLowerCase()}`
  return html`<figure class="gap"><p class="fig-t small">${title}</p><p class="fig-s">Significance: points for each part, full bar = all it could give, n = ${it.parts.length} parts.</p><div class="tbl" tabindex="0" role="region" aria-label="Parts of the significance"><table class="deal parts" role="table"><caption class="vh">Parts of the significance, which sum to ${it.score.toFixed(2)}</caption><thead role="rowgroup"><tr role="row"><th scope="col">Part</th><th scope="col"><span class="vh">Bar</span></th><th scope="col" class="r">Points</th><th scope="col">Why</th></tr></thead><tbody role="rowgroup">${it.parts.map((part) => row(part, it))}</tbody></table></div><figcaption>${caption}</figcaption></figure>`
}
