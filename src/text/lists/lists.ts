// Which word list serves a language.
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { WordLists } from './word-lists.ts'

/** The lists of a language by the first part of its tag ("fr-CA" reads French); English stands in for languages without one. */
export function listsFor(language: string): WordLists {
  const tag = language.slice(0, 2).toLowerCase()
  if (tag === 'fr') return fr
  if (tag === 'de') return de
  return tag === 'es' ? es : en
}
