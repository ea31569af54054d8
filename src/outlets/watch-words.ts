// The state of a watch in public words.
import type { Watch } from '../domain/watch.ts'
import { type Html, html } from './html.ts'
import { timeOf } from './wording.ts'

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

/** "0.70", as a probability is printed everywhere. */
export const probabilityText = (probability: number): string => probability.toFixed(2)

/** How likely a person held it to be, or that nobody said; a rule never says it. */
export function forecastWords({ probability, probabilityBy, probabilityAt }: Watch): Html {
  if (probability === undefined) return html`nobody stated one, so it is counted and not scored`
  const who = (probabilityBy ?? '').replace(/^desk:/u, '')
  return html`${probabilityText(probability)}, stated by ${who} at the desk, ${timeOf(probabilityAt ?? '')}`
}
