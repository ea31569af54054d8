// Search terms of a text: stems without function words.
import { stemmer } from 'stemmer'
import { listsFor } from './lists/lists.ts'

/** Longer runs of letters are data, not words. */
const wordCharactersMax = 40
const suffixes: Readonly<Record<string, RegExp>> = {
  fr: /(?:issements?|ements?|ations?|iques?|euses?|ées?|és?|er|ent|es|s|e)$/,
  de: /(?:ungen|ung|lich|isch|ern|en|er|es|em|e|n|s)$/,
  es: /(?:aciones|ación|mente|idad|ados?|adas?|es|os|as|o|a|s)$/,
}

/**
 * The terms of a text in reading order, repeats kept: NFKC, lower case, without stop words and single letters, stemmed
 * (Porter for English, a light suffix rule for French, German and Spanish). Numbers stay as they are written.
 *
 * @throws never
 */
export function termsOf(text: string, language: string): readonly string[] {
  const lists = listsFor(language)
  const terms: string[] = []
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,]\d+)*/gu)) {
    if (word.length < 2 || word.length > wordCharactersMax || lists.stopWords.has(word)) continue
    terms.push(stemOf(word, language))
  }
  return terms
}

function stemOf(word: string, language: string): string {
  if (/\d/.test(word)) return word
  const rule = suffixes[language.slice(0, 2).toLowerCase()]
  if (rule === undefined) return stemmer(word)
  const cut = word.replace(rule, '')
  return cut.length >= 3 ? cut : word
}
