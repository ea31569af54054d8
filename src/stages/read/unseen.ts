// Removes from a page what its reader would not see, and what its publisher asked not to be shown elsewhere.
import { isElement, type PageDocument, type PageElement, walk } from './dom.ts'

const machinery = new Set('script noscript template svg iframe object embed canvas button input select textarea dialog'.split(' '))
/** Server-side React streams parts of the page into hidden boxes with such ids and moves them in place. */
const streamedId = /^S:[\da-f]+$/
/** A page may be kept hidden until its script runs; only smaller parts are hidden on purpose. */
const neverHidden = new Set(['html', 'body'])
/** Faded, clipped or white text is also how pages bring in their own article by script or theme: believed below this share of the page. */
const faintShareMax = 0.3
/** Style properties that can hide; anything else is not worth taking apart. */
const mayHide = /display|visib|opacity|color|background|font|clip|left|top|right|indent|margin|height|width/i

/**
 * Deletes subtrees under `data-nosnippet` (the publisher's wish) and whatever a reader would not see: hidden by attribute,
 * moved off the screen, of no size, transparent, or in the colour of its ground (white when no ground is stated).
 *
 * Only what the element itself says counts; style sheets are not read.
 * @returns how many `data-nosnippet` subtrees there were
 */
export function removeUnseen(document: PageDocument): { readonly nosnippet: number } {
  let nosnippet = 0
  const faint: PageElement[] = []
  walk(document, (node) => {
    if (!isElement(node)) return undefined
    if (machinery.has(node.localName)) return 'remove'
    if (node.hasAttribute('data-nosnippet')) {
      nosnippet += 1
      return 'remove'
    }
    const sight = sightOf(node)
    if (sight === 'faint') faint.push(node)
    return sight === 'hidden' ? 'remove' : undefined
  })
  if (faint.length === 0) return { nosnippet }
  const faintCharacters = faint.reduce((sum, element) => sum + element.textContent.trim().length, 0)
  if (faintCharacters < document.body.textContent.length * faintShareMax) for (const element of faint) element.remove()
  return { nosnippet }
}

function sightOf(element: PageElement): 'seen' | 'faint' | 'hidden' {
  if (neverHidden.has(element.localName)) return 'seen'
  if (element.hasAttribute('hidden')) return streamedId.test(element.id) ? 'seen' : 'hidden'
  if (element.getAttribute('aria-hidden') === 'true') return 'hidden'
  const style = element.getAttribute('style')
  const colour = element.getAttribute('color')
  if (style === null || !mayHide.test(style)) return colour !== null && isWhiteOn(element, colourOf(colour)) ? 'faint' : 'seen'
  const rules = rulesOf(style)
  const rule = (name: string) => rules.get(name) ?? ''
  if (rule('display') === 'none' || isTiny(rule('font-size')) || isOffScreen(rules)) return 'hidden'
  if (rule('visibility') === 'hidden' || /^0?\.?0+$/.test(rule('opacity')) || isClipped(rules)) return 'faint'
  const text = colourOf(rule('color') || (colour ?? ''))
  return text !== '' && (text === 'transparent' || isWhiteOn(element, text)) ? 'faint' : 'seen'
}

function rulesOf(style: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>()
  for (const rule of style.slice(0, 2_000).toLowerCase().split(';')) {
    const colon = rule.indexOf(':')
    if (colon > 0)
      rules.set(
        rule.slice(0, colon).trim(),
        rule
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      )
  }
  return rules
}

function isTiny(size: string): boolean {
  const found = /^(\d*\.?\d+)(px|pt|em|rem|%)?$/.exec(size)
  if (found === null) return false
  const value = Number(found[1])
  return value === 0 || ((found[2] === 'px' || found[2] === 'pt') && value <= 1)
}

function isOffScreen(rules: ReadonlyMap<string, string>): boolean {
  return ['left', 'top', 'right', 'text-indent', 'margin-left'].some((name) =>
    /^-(?:\d{4,}|\d{3,}(?:em|rem|vw|%))/.test(rules.get(name) ?? ''),
  )
}

function isClipped(rules: ReadonlyMap<string, string>): boolean {
  if (/^rect\((?:0|1px)(?:px)?[\s,]/.test(rules.get('clip') ?? '') || /^inset\((?:50|100)%\)/.test(rules.get('clip-path') ?? ''))
    return true
  return (
    rules.get('overflow') === 'hidden' &&
    ['height', 'max-height', 'width', 'max-width'].some((name) => /^[01](?:px)?$/.test(rules.get(name) ?? ''))
  )
}

/** Whether text of this colour vanishes: it is that of the nearest stated ground, or white where none is stated. */
function isWhiteOn(element: PageElement, colour: string): boolean {
  if (colour === '') return false
  for (let at: PageElement | null = element; at !== null; at = at.parentNode) {
    const style = at.getAttribute('style')
    const rules = style !== null && /background/i.test(style) ? rulesOf(style) : undefined
    const ground = rules?.get('background-color') ?? rules?.get('background') ?? at.getAttribute('bgcolor') ?? ''
    if (ground !== '' && !/^(?:none|transparent|inherit|initial|unset)$/i.test(ground)) return colourOf(ground) === colour
  }
  return colour === 'ffffff'
}

/** A colour as six hexadecimal digits, `transparent`, or as written; empty for none. */
function colourOf(value: string): string {
  const name = value.trim().toLowerCase()
  if (name === 'white') return 'ffffff'
  if (name === 'black') return '000000'
  const short = /^#?([\da-f])([\da-f])([\da-f])$/.exec(name)
  if (short !== null)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
  if (/^#?[\da-f]{6}$/.test(name)) return name.slice(-6)
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+)%?)?\s*\)$/.exec(name)
  if (rgb === null) return name
  if (rgb[4] !== undefined && Number(rgb[4]) === 0) return 'transparent'
  return rgb
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
}
