// The text twin of a page: the same markup, walked once and written as Markdown. What a screen reader skips is left out.
import { Parser } from 'htmlparser2'

const blocks: Readonly<Record<string, string>> = {
  p: '\n\n',
  div: '\n',
  section: '\n\n',
  ul: '\n\n',
  ol: '\n\n',
  dl: '\n\n',
  figure: '\n\n',
  figcaption: '\n\n',
  table: '\n\n',
  header: '\n',
  aside: '\n\n',
  form: '\n\n',
  details: '\n',
  article: '\n',
  nav: '\n',
}
const headings: Readonly<Record<string, string>> = { h1: '# ', h2: '## ', h3: '### ', h4: '#### ' }
/** Pictures are doubled by a table or a sentence; fields and buttons are of no use in a text. */
const skipped: ReadonlySet<string> = new Set(['svg', 'form', 'fieldset', 'script', 'style', 'caption', 'button'])

/** Source text must not become markup or a heading of ours. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1')

/** Text of a fence that its content cannot close. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((it) => it[0].length))
  const marks = '`'.repeat(longest + 1)
  return `\n\n${marks}\n${text.trim()}\n${marks}\n\n`
}

interface Walk {
  out: string
  skip: number
  pre: string | null
  hrefs: (string | null)[]
  cells: number
  isHead: boolean
  /** How deep the walk is, and at which depth the note of a piece of evidence began: it stays on one line. */
  depth: number
  note: number | null
  /** What each open element still has to write, besides what its name says. */
  ends: string[]
}

const isIn = (attributes: Readonly<Partial<Record<string, string>>>, name: string): boolean =>
  (attributes['class'] ?? '').split(' ').includes(name)

/** Evidence as footnotes: a sentence's mark, and the note it leads to. */
function openMark(walk: Walk, name: string, attributes: Readonly<Partial<Record<string, string>>>): boolean {
  if (name === 'a' && isIn(attributes, 'c') && (attributes['href'] ?? '').startsWith('#')) {
    walk.hrefs.push(null)
    walk.out += '[^'
    walk.ends.push(']')
    return true
  }
  if (name === 'div' && isIn(attributes, 'note')) {
    walk.note = walk.depth
    walk.out += '\n\n[^'
    walk.ends.push('\n')
    return true
  }
  if (walk.note === null || !['p', 'span', 'blockquote', 'div'].includes(name)) return false
  if (name === 'span' && isIn(attributes, 'num')) walk.ends.push(']:')
  else {
    if (!walk.out.endsWith('[^')) walk.out += name === 'blockquote' ? ' “' : ' '
    walk.ends.push(name === 'blockquote' ? '”' : '')
  }
  return true
}

function open(walk: Walk, name: string, attributes: Readonly<Partial<Record<string, string>>>, base: string): void {
  const isHidden = attributes['aria-hidden'] === 'true' || attributes['popover'] !== undefined
  // Filters are links by the dozen, and the API has them as parameters.
  if (walk.skip > 0 || isHidden || skipped.has(name) || isIn(attributes, 'vh') || isIn(attributes, 'sift')) {
    walk.skip += 1
    return
  }
  walk.depth += 1
  if (openMark(walk, name, attributes)) return
  const isLabel = name === 'span' && isIn(attributes, 'kind')
  walk.ends.push(isLabel ? '.** ' : name === 'small' ? ')' : '')
  if (name === 'pre' || name === 'code') walk.pre ??= ''
  else if (name === 'small') walk.out += ' ('
  else if (isLabel) walk.out += '**'
  else if (name === 'span') walk.out += /[\p{L}\p{N}.)]$/u.test(walk.out) ? ' ' : ''
  else if (headings[name] !== undefined) walk.out += `\n\n${headings[name]}`
  else if (name === 'li') walk.out += '\n- '
  else if (name === 'dt') walk.out += '\n- **'
  else if (name === 'br') walk.out += ' '
  else if (name === 'strong' || name === 'b') walk.out += '**'
  else if (name === 'em' || name === 'i') walk.out += '*'
  else if (name === 'del') walk.out += '~~'
  else if (name === 'ins') walk.out += '**+'
  else if (name === 'tr') {
    walk.out += '\n|'
    walk.cells = 0
    walk.isHead = false
  } else if (name === 'th' || name === 'td') {
    walk.out += ' '
    walk.cells += 1
    walk.isHead ||= attributes['scope'] === 'col'
  } else if (name === 'a') {
    const href = attributes['href'] ?? ''
    const target = href.startsWith('/') ? base + href : href
    walk.hrefs.push(/^https?:/.test(target) ? target : null)
    if (/^https?:/.test(target)) walk.out += '['
  } else if (blocks[name] !== undefined) walk.out += blocks[name]
}

function close(walk: Walk, name: string): void {
  if (walk.skip > 0) {
    walk.skip -= 1
    return
  }
  walk.depth -= 1
  const end = walk.ends.pop() ?? ''
  walk.out += end
  if (name === 'a' && end !== '') {
    walk.hrefs.pop()
    return
  }
  if (walk.note !== null) {
    if (walk.depth < walk.note) walk.note = null
    if (['p', 'span', 'blockquote', 'div'].includes(name)) return
  }
  if (name === 'pre' || name === 'code') {
    if (walk.pre !== null)
      walk.out += walk.pre.includes('\n') || walk.pre.length > 60 ? fence(walk.pre) : ` \`${walk.pre.replaceAll('`', "'")}\` `
    walk.pre = null
  } else if (name === 'dt') walk.out += '**: '
  else if (name === 'strong' || name === 'b') walk.out += '** '
  else if (name === 'em' || name === 'i') walk.out += '* '
  else if (name === 'del') walk.out += '~~'
  else if (name === 'ins') walk.out += '+**'
  else if (name === 'time') walk.out += ' '
  else if (name === 'th' || name === 'td') walk.out += ' |'
  else if (name === 'tr' && walk.isHead) walk.out += `\n|${' --- |'.repeat(walk.cells)}`
  else if (name === 'a') {
    const href = walk.hrefs.pop() ?? null
    if (href !== null) walk.out += `](${href.replaceAll(' ', '%20').replaceAll(')', '%29')})`
  } else if (blocks[name] !== undefined) walk.out += blocks[name]
}

/**
 * Markdown of markup that our own templates made.
 *
 * @param base address put before links within the site
 * @returns no more than one blank line in a row; words of sources are escaped, so they cannot make headings or links
 */
export function markdownOf(markup: string, base: string): string {
  const walk: Walk = { out: '', skip: 0, pre: null, hrefs: [], cells: 0, isHead: false, depth: 0, note: null, ends: [] }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(walk, name, attributes, base),
      onclosetag: (name) => close(walk, name),
      ontext(text) {
        if (walk.skip > 0) return
        if (walk.pre !== null) walk.pre += text
        else walk.out += plain(text.replace(/\s+/g, ' '))
      },
    },
    { decodeEntities: true },
  )
  parser.end(markup)
  return walk.out
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=\S) (?=[,.;:](?:\s|$)|\))/gm, '')
    .replace(/\*\*\s*\*\*/g, '')
    .trim()
}
