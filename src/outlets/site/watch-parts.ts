import type { Watch } from '../../domain/watch.ts'
import { type Html, html } from '../html.ts'
import { dayOf } from '../wording.ts'

interface Shown {
  readonly glyph: string
  readonly word: string
  readonly tone: 'open' | 'met' | 'no' | 'void'
}

/** The state of a watch in a word, a glyph and a colour; never in colour alone. */
export function watchState(watch: Watch): Shown {
  switch (watch.state) {
    case 'draft':
    case 'open':
      return { glyph: '○', word: 'Open', tone: 'open' }
    case 'reopened':
      return { glyph: '○', word: 'Reopened', tone: 'open' }
    case 'due':
    case 'proposed':
      return { glyph: '◐', word: 'Settling', tone: 'open' }
    case 'ambiguous':
      return { glyph: '?', word: 'Ambiguous', tone: 'void' }
    case 'annulled':
      return { glyph: '–', word: 'Void', tone: 'void' }
    case 'superseded':
      return { glyph: '→', word: 'Replaced', tone: 'void' }
    case 'resolved':
      if (watch.resolution?.outcome === 'yes') return { glyph: '●', word: 'Met', tone: 'met' }
      if (watch.resolution?.outcome === 'no') return { glyph: '×', word: 'Not met', tone: 'no' }
      return watch.resolution?.outcome === 'annulled'
        ? { glyph: '–', word: 'Void', tone: 'void' }
        : { glyph: '?', word: 'Ambiguous', tone: 'void' }
  }
}

export function watchStatus(watch: Watch): Html {
  const { glyph, word, tone } = watchState(watch)
  return html`<span class="st ${tone}"><span class="g" aria-hidden="true">${glyph}</span>${word}</span>`
}

/** Whole days until the horizon; negative when it has passed. */
function daysLeft(watch: Watch, now: Date): number {
  return Math.ceil((Date.parse(watch.horizonAt) - now.getTime()) / 86_400_000)
}

export function watchWhen(watch: Watch, now: Date): Html {
  if (watch.resolution !== undefined) return html`settled ${dayOf(watch.resolution.at)}`
  const days = daysLeft(watch, now)
  return days < 0
    ? html`was due ${dayOf(watch.horizonAt)}`
    : html`${days} ${days === 1 ? 'day' : 'days'} left, by ${dayOf(watch.horizonAt)}`
}

/** A watch as one list item. */
export function watchItem(watch: Watch, now: Date): Html {
  return html`<li><p><a class="ent" href="/watch/${watch.id}">${watch.statement}</a></p><div class="meta">${watchStatus(watch)}, ${watchWhen(watch, now)}</div></li>`
}
