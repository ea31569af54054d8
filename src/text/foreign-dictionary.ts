// The dictionaries of plain news, made ready for look-up once.

import { withPlurals } from './foreign-plurals.ts'
import {
  foreignAdjectives,
  foreignNouns,
  type GlossedLanguage,
  irregularForeignVerbs,
  partedVerbs,
  regularVerbs,
  smallWords,
} from './lists/foreign-words.ts'

export interface VerbReading {
  readonly lemma: string
  readonly tense: 'present' | 'past' | 'participle' | 'base' | 'future'
  readonly plural: boolean
}

/** A verb read with the part that a headline sets elsewhere; `tail` is what English has behind the object. */
export interface PartedReading extends VerbReading {
  readonly part: string
  readonly tail: string
}

export interface Dictionary {
  readonly verbs: ReadonlyMap<string, VerbReading[]>
  readonly parted: ReadonlyMap<string, readonly PartedReading[]>
  readonly adjectives: ReadonlyMap<string, string>
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
  const verbs = new Map<string, VerbReading[]>()
  const put = (form: string, lemma: string, tense: VerbReading['tense'], plural = false): void => {
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
  const made = {
    verbs,
    parted: partedIn(language),
    adjectives: adjectivesIn(language),
    nouns: language === 'de' ? pairs(foreignNouns.de) : withPlurals(pairs(foreignNouns[language]), language),
    small: pairs(smallWords[language]),
  }
  dictionaries.set(language, made)
  return made
}

const partedTenses: readonly VerbReading['tense'][] = ['present', 'present', 'past', 'past']

function partedIn(language: GlossedLanguage): Dictionary['parted'] {
  const parted = new Map<string, readonly PartedReading[]>()
  for (const line of partedVerbs[language].split(/\s+/)) {
    const [forms = '', rest = ''] = line.split('+')
    const [part = '', english = ''] = rest.split(':').map(plain)
    const [lemma = '', tail = ''] = english.split('~')
    for (const [at, form] of forms.split('/').entries()) {
      const reading: PartedReading = { lemma, tense: partedTenses[at] ?? 'future', plural: at % 2 === 1, part, tail }
      if (form !== '-') parted.set(form, [...(parted.get(form) ?? []), reading])
    }
  }
  return parted
}

const germanEndings = ['e', 'en', 'er', 'es', 'em']

function adjectivesIn(language: GlossedLanguage): ReadonlyMap<string, string> {
  return new Map(
    foreignAdjectives[language].split(/\s+/).flatMap((line) => {
      const [forms = '', english = ''] = line.split('=')
      const all = language === 'de' ? germanEndings.map((ending) => `${forms}${ending}`) : forms.split('/')
      return all.map((form) => [form, plain(english)] as const)
    }),
  )
}

const endings: Readonly<Record<GlossedLanguage, readonly (readonly [string, VerbReading['tense'], boolean])[]>> = {
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
