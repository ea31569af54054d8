// The stem of a word: what its inflected forms have in common.
import { stemmer } from 'stemmer'

const suffixes: Readonly<Record<string, RegExp>> = {
  fr: /(?:issements?|ements?|ations?|iques?|euses?|ées?|és?|er|ent|es|s|e)$/,
  de: /(?:ungen|ung|lich|isch|ern|en|er|es|em|e|n|s)$/,
  es: /(?:aciones|ación|mente|idad|ados?|adas?|es|os|as|o|a|s)$/,
}

/**
 * The stem of a lower-case word: Porter's for English and unknown languages, a light suffix rule for French, German and Spanish,
 * which leaves at least three letters. A word with a digit is its own stem.
 */
export function stemOf(word: string, language: string): string {
  if (/\d/.test(word)) return word
  const rule = suffixes[language.slice(0, 2).toLowerCase()]
  if (rule === undefined) return porterOf(word)
  const cut = word.replace(rule, '')
  return cut.length >= 3 ? cut : word
}

/** Stems worked out before: a text repeats the words of the day. Forgotten all at once when they are many. */
const stems = new Map<string, string>()
const stemsMax = 20_000

function porterOf(word: string): string {
  const had = stems.get(word)
  if (had !== undefined) return had
  const stem = stemmer(word)
  if (stems.size >= stemsMax) stems.clear()
  stems.set(word, stem)
  return stem
}
