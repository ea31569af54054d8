// The names of all countries in the languages we read, which tell a place where nothing around it does.

const letters = 26
const inLanguage = new Map<string, ReadonlySet<string>>()

/** Countries' names in a language, in lower case. */
export function countriesIn(language: string): ReadonlySet<string> {
  const known = inLanguage.get(language)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const found = new Set<string>()
  for (let i = 0; i < letters * letters; i++) {
    const name = names.of(String.fromCharCode(65 + Math.floor(i / letters), 65 + (i % letters)))
    if (name !== undefined) found.add(name.toLowerCase())
  }
  inLanguage.set(language, found)
  return found
}
