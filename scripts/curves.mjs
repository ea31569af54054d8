// Draws the pictures of docs/BENCHMARKS.md from docs/benchmarks/curves.json; `node scripts/docs.mjs` writes them and checks that they are current.
const [width, height, left, right, top, bottom] = [640, 260, 44, 150, 40, 46]
const style =
  'text{font:13px system-ui,sans-serif;fill:#333}.t{font-weight:600}.s{fill:#666}.g{stroke:#ccc}.a{stroke:#0b6e99;fill:#0b6e99}.b{stroke:#b4500f;fill:#b4500f}.l{fill:none;stroke-width:2}text.a,text.b{stroke:none}@media(prefers-color-scheme:dark){text{fill:#ddd}.s{fill:#aaa}.g{stroke:#555}.a{stroke:#5bbce4;fill:#5bbce4}.b{stroke:#f0995a;fill:#f0995a}}'
const round = (it) => Math.round(it * 10) / 10
const text = (x, y, said, more = '') => `<text x="${round(x)}" y="${round(y)}"${more}>${said}</text>`

/** One picture as SVG: lines over a growing archive, or dots one after the other. */
export function curve({ title, unit, x, y, series }) {
  const [first, last] = x.kind === 'log' ? [Math.log(x.ticks[0]), Math.log(x.ticks.at(-1))] : [0, x.ticks.length - 1]
  const across = (it) => left + ((it - first) / (last - first)) * (width - left - right)
  const atX = (it) => across(x.kind === 'log' ? Math.log(it) : it)
  const atY = (it) => height - bottom - (it / y.max) * (height - top - bottom)
  const parts = [text(0, 14, title, ' class="t"'), text(0, 30, unit, ' class="s"')]
  for (const it of y.ticks) {
    parts.push(
      `<path class="g" d="M${left} ${round(atY(it))}H${width - right}"/>`,
      text(left - 8, atY(it) + 4, it, ' class="s" text-anchor="end"'),
    )
  }
  for (const [n, it] of x.ticks.entries()) {
    parts.push(text(atX(x.kind === 'log' ? it : n), height - bottom + 18, it.toLocaleString('en'), ' class="s" text-anchor="middle"'))
  }
  parts.push(text((left + width - right) / 2, height - 8, x.label, ' class="s" text-anchor="middle"'))
  for (const [n, { name, points, dots }] of series.entries()) {
    const as = n === 0 ? 'a' : 'b'
    const places = points.map(([along, up]) => [round(atX(along)), round(atY(up))])
    if (!dots) parts.push(`<path class="l ${as}" style="fill:none" d="M${places.map((it) => it.join(' ')).join('L')}"/>`)
    for (const [cx, cy] of places) parts.push(`<circle class="${as}" cx="${cx}" cy="${cy}" r="3.5"/>`)
    parts.push(text(width - right + 12, dots ? atY(n === 0 ? 0.9 : 0.55) : places.at(-1)[1] + 4, name, ` class="${as}"`))
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><style>${style}</style>${parts.join('')}</svg>\n`
}
