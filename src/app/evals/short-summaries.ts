// Why a story is told in fewer than two sentences: what its publishers allow, what they wrote, or what could be made of it.
import type { Dossier } from '../../domain/dossier.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { glossedLanguage } from '../../text/foreign-dictionary.ts'

export type ShortReason = 'no_prose_allowed' | 'text_gone' | 'language' | 'few_words' | 'spiked' | 'cut_by_checks' | 'not_worded'

/** So few words of all reports together give no two sentences under the cap of 15 %. */
const wordsMin = 120

/** The first reason that holds, from what nobody can change to what better rules could. */
export function whyShort(dossier: Dossier, ruling: Ruling['kind'], drafted: number): ShortReason {
  const own = dossier.sources.filter(({ coverage }) => coverage.role !== 'copy')
  const allowed = own.filter(({ article }) => article.level >= 'L3')
  const held = allowed.filter(({ article }) => article.text !== '')
  const read = held.filter(({ article }) => article.language.startsWith('en') || glossedLanguage(article.language) !== undefined)
  if (allowed.length === 0) return 'no_prose_allowed'
  if (held.length === 0) return 'text_gone'
  if (read.length === 0) return 'language'
  if (read.reduce((sum, { article }) => sum + article.wordCount, 0) < wordsMin) return 'few_words'
  if (ruling !== 'pass' && ruling !== 'hold') return 'spiked'
  return drafted >= 2 ? 'cut_by_checks' : 'not_worded'
}
