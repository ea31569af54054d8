// The dictionaries of plain news, made ready for look-up once.
import { foreignNouns, type GlossedLanguage, irregularForeignVerbs, regularVerbs, smallWords } from './lists/foreign-words.ts'

export interface Dictionary {
  readonly verbs: ReadonlyMap<
    string,
    { readonly lemma: string; readonly tense: 'present' | 'past' | 'participle' | 'base' | 'future'; readonly plural: boolean }[]
  >
  readonly nouns: ReadonlyMap<string, string>
  readonly small: ReadonlyMap<string, string>
}

const dictionaries = new Map<string, Dictionary>()

/** Blanks are underscores in the lists. */
export const plain = (word: string): string => word.replaceAll('_', ' ')
const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(/\s+/).map((pair) => {
      const [from = '', to = ''] = pair.split('=')
      return [plain(from).toLowerCase(), plain(to)] as const
    }),
  )

/** A language's dictionary. */
export function dictionaryOf(language: GlossedLanguage): Dictionary {
  const known = dictionaries.get(language)
  if (known !== undefined) return known
  const verbs = new Map<string, { lemma: string; tense: 'present' | 'past' | 'participle' | 'base' | 'future'; plural: boolean }[]>()
  const put = (form: string, lemma: string, tense: 'present' | 'past' | 'participle' | 'base' | 'future', plural = false): void => {
    if (form !== '-') verbs.set(form, [...(verbs.get(form) ?? []), { lemma, tense, plural }])
  }
  for (const pair of regularVerbs[language].split(/\s+/)) {
    const [stem = '', english = ''] = pair.split(':')
    const lemma = plain(english)
    for (const [ending, tense, plural] of endings[language]) put(ending.replace('*', stem), lemma, tense, plural)
  }
  for (const line of irregularForeignVerbs[language].split(/\s+/)) {
    const [forms = '', english = ''] = line.split(':')
    const [s = '-', p = '-', past = '-', pasts = '-', participle = '-', base = '-', future = '-'] = forms.split('/')
    const lemma = plain(english)
    put(s, lemma, 'present')
    put(p, lemma, 'present', true)
    put(past, lemma, 'past')
    put(pasts, lemma, 'past', true)
    put(participle, lemma, 'participle')
    put(base, lemma, 'base')
    put(future, lemma, 'future')
  }
  const made = { verbs, nouns: pairs(foreignNouns[language]), small: pairs(smallWords[language]) }
  dictionaries.set(language, made)
  return made
}

const endings: Readonly<
  Record<GlossedLanguage, readonly (readonly [string, 'present' | 'past' | 'participle' | 'base' | 'future', boolean])[]>
> = {
  fr: [
    ['*e', 'present', false],
    ['*ent', 'present', true],
    ['*a', 'past', false],
    ['*é', 'participle', false],
    ['*er', 'base', false],
    ['*era', 'future', false],
    ['*eront', 'future', true],
  ],
  de: [
    ['*t', 'present', false],
    ['*et', 'present', false],
    ['*en', 'present', true],
    ['*te', 'past', false],
    ['*ete', 'past', false],
    ['*ten', 'past', true],
    ['ge*t', 'participle', false],
    ['*t', 'participle', false],
    ['*et', 'participle', false],
    ['*en', 'base', false],
  ],
  es: [
    ['*a', 'present', false],
    ['*an', 'present', true],
    ['*ó', 'past', false],
    ['*aron', 'past', true],
    ['*ado', 'participle', false],
    ['*ar', 'base', false],
    ['*ará', 'future', false],
    ['*arán', 'future', true],
  ],
}

/** The language's dictionary code; undefined for a language without one. */
export function glossedLanguage(language: string): GlossedLanguage | undefined {
  const code = language.slice(0, 2).toLowerCase()
  return code === 'fr' || code === 'de' || code === 'es' ? code : undefined
}
