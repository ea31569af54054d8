// Contrast of the colours a page is set in. A checker in a browser cannot decide it for chips that lie over text, so it is computed here.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

const textMin = 7
const chipMin = 4.5
const graphicMin = 3
/** How much of its own colour lies under a chip's number. */
const chipTint = 0.11

const sheet = readFileSync(new URL('style.css', import.meta.url), 'utf8')
type Rgb = readonly [number, number, number]

function rgbOf(hex: string): Rgb {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}
const over = (top: Rgb, ground: Rgb, part: number): Rgb => ground.map((it, i) => it + ((top[i] ?? 0) - it) * part) as unknown as Rgb

const tokens = new Map(
  [...sheet.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: rgbOf(light), dark: rgbOf(dark) }] as const,
  ),
)
const token = (name: string, theme: 'light' | 'dark'): Rgb => (tokens.get(name) ?? assert.fail(`no token ${name}`))[theme]

for (const theme of ['light', 'dark'] as const) {
  for (const name of ['ink', 'ink2', 'link', 'src', 'arc', 'cal', 'red', 'amb']) {
    test(`${name} is read on paper, and as a chip, in the ${theme} theme`, () => {
      const ink = token(name, theme)
      assert.ok(contrast(ink, token('bg', theme)) >= textMin, `on paper ${contrast(ink, token('bg', theme)).toFixed(2)}`)
      for (const ground of ['bg', 'raise'])
        assert.ok(contrast(ink, over(ink, token(ground, theme), chipTint)) >= chipMin, `as a chip on ${ground}`)
    })
  }
  test(`bars are seen on paper in the ${theme} theme`, () => {
    assert.ok(contrast(token('bar', theme), token('bg', theme)) >= graphicMin)
  })
  test(`marked words are read in the ${theme} theme`, () => {
    assert.ok(contrast(token('ink', theme), token('mark', theme)) >= textMin)
  })
}

test('a browser that knows no light-dark() has a colour for every token', () => {
  const plain = new Set([...sheet.matchAll(/--([\w-]+): #[0-9a-f]{6};/g)].map(([, name]) => name))
  // --h only tints the note under the pointer; without it nothing is tinted.
  for (const name of tokens.keys()) assert.ok(plain.has(name) || name === 'h', name)
  assert.ok(tokens.size >= 14)
})
