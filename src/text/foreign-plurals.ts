// Plurals of the dictionaries' nouns: French and Spanish make theirs by rule, so the lists need not hold them.

/** English nouns that have no plural, or are one. */
const uncounted =
  /(?:^|\s)(?:software|electricity|energy|water|heat|growth|debt|construction|consumption|production|land|rent|research|AI|capital|power|Senate|Congress|management|information|evidence|work|traffic|news|aircraft)$|s$/u

/** Plurals that mean something else: lessons, calls, means, securities, advice. */
const otherwise = new Set(['cours', 'appels', 'recursos', 'valeurs', 'valores', 'consejos'])

const englishPlural = (noun: string): string =>
  /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`

function spanishPlural(noun: string): string {
  if (/[aeiouáéó]$/u.test(noun)) return `${noun}s`
  if (/[óá]n$/u.test(noun)) return `${noun.slice(0, -2)}${noun.endsWith('ón') ? 'on' : 'an'}es`
  return /[nrldjy]$/u.test(noun) ? `${noun}es` : `${noun}s`
}

const frenchPlural = (noun: string): string =>
  /(?:au|eu)$/u.test(noun) ? `${noun}x` : /al$/u.test(noun) ? `${noun.slice(0, -2)}aux` : `${noun}s`

/** The nouns with the plurals they lack; a word of several parts, or one whose English is not counted, stays as it is. */
export function withPlurals(nouns: ReadonlyMap<string, string>, language: 'fr' | 'es'): ReadonlyMap<string, string> {
  const all = new Map(nouns)
  for (const [noun, english] of nouns) {
    if (/[\s-]|[sxz]$/u.test(noun) || uncounted.test(english)) continue
    const plural = language === 'fr' ? frenchPlural(noun) : spanishPlural(noun)
    if (!all.has(plural) && !otherwise.has(plural)) all.set(plural, englishPlural(english))
  }
  return all
}
