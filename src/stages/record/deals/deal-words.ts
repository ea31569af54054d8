// The words by which a sentence states a deal, a build, a loan or a stop: the triggers its facts are read from.

import { hasNeeded, type NeededLetters, neededLetters } from '../../../text/needed-letters.ts'
import { readOnceIn } from '../../../text/read-once.ts'
import { wordy } from './deal-lexicon.ts'
import type { Act, Pattern } from './deal-pattern.ts'
import { german } from './deal-words-de.ts'
import { english } from './deal-words-en.ts'
import { spanish } from './deal-words-es.ts'
import { french } from './deal-words-fr.ts'
import { headlineEnglish, headlineFrench, headlineGerman, headlineSpanish } from './deal-words-headline.ts'

/** What kind of act a trigger is. `turned`: the party named first is the one who gives (lets, lends, supplies). */
export interface Trigger {
  readonly act: Act
  readonly start: number
  readonly end: number
  readonly turned: boolean
  /** A noun that tells of a deal ("the lease of"): it gives way to a verb in the same clause. */
  readonly noun: boolean
}

/** Compiled when the first sentence comes that has the letters it needs: most of them few sentences ever have. */
interface Compiled {
  readonly act: Act
  readonly voice: Pattern[2]
  readonly needed: NeededLetters
  readonly words: () => RegExp
}

function compile([act, source, voice]: Pattern): Compiled {
  let words: RegExp | undefined
  return {
    act,
    voice,
    needed: neededLetters(source, 'gu'),
    words: () => {
      words ??= wordy(source, 'gu')
      return words
    },
  }
}

const tables: Readonly<Record<string, readonly Pattern[]>> = {
  en: [...english, ...headlineEnglish],
  fr: [...french, ...headlineFrench],
  de: [...german, ...headlineGerman],
  es: [...spanish, ...headlineSpanish],
}
const compiled = new Map<string, readonly Compiled[]>()

/** The patterns of a language, made when the first sentence of it comes; those of English for any other. */
function patternsOf(language: string): readonly Compiled[] {
  const name = language.slice(0, 2) in tables ? language.slice(0, 2) : 'en'
  const known = compiled.get(name) ?? (tables[name] ?? english).map(compile)
  compiled.set(name, known)
  return known
}

/** Which kinds of figures a sentence has. */
export interface Sizes {
  readonly power: boolean
  readonly chips: boolean
  readonly money: boolean
}

const sized: readonly Act[] = ['take', 'use', 'give', 'order', 'power', 'draw']
const priced: readonly Act[] = ['raise', 'borrow', 'fund', 'commit']

/** Whether an act can be stated with these figures; one without any may be told on later. */
function mayState(act: Act, { power, chips, money }: Sizes): boolean {
  if (!power && !chips && !money) return true
  return sized.includes(act) ? power || chips : !priced.includes(act) || money
}

/**
 * What a sentence on a deal has somewhere: its object, whatever the verb. Looking for it first saves most of the work, since most
 * sentences of the news are about other things.
 */
const objectOfDeal =
  /\d\s?(?:MW|GW|kW)|megawatt|gigawatt|mégawatt|megavati|GPU|TPU|chips?\b|accelerator|accélérateur|Beschleuniger|acelerador|puces|[BH]\d{3}|MI\d{3}|data ?cent|datacent|centres? d|centros? d|Rechen|campus|hall\b|saal\b|salle\b|cloud|comput|cómputo|calcul|leas(?:e|ed|es|ing)\b|rent(?:ed|s|al)?\b|\bbail\b|mietet|miete|mietvertrag|alquil|arrend|loue|\blou[ée]|option|PPA|electricity|strom|électricité|electricidad|projects?\b|projet|projekt|proyecto|\bspace\b|capacity|capacité|kapazität|capacidad|supercomputer|loan|credit|kredit|prêt|crédito|préstamo|bonds?\b|anleihe|funding|financ|finanz|(?:raised?|raising|round|lev[éeè]|invest|borrow|lend|lent|equity|series [a-h])\b.{0,90}\d|\d.{0,60}(?:\bround\b|ronda|runde|eingesammelt)|gesichert|recaud|capta|inviert|invertir|milliards?\b|millones|Millionen|Milliarden/iu

/** By language and kinds of figures: the reading, its second look and what doubts it ask of one sentence. */
const triggersOf = readOnceIn((text, more) => {
  const [language = '', kinds = ''] = more.split(' ')
  return triggersIn(text, language, { power: kinds.includes('p'), chips: kinds.includes('c'), money: kinds.includes('m') })
})

/** Every trigger of a sentence in reading order; of two that overlap, the one whose pattern stands first in its language. */
export function findTriggers(text: string, language: string, { power, chips, money }: Sizes): readonly Trigger[] {
  return triggersOf(text, `${language} ${power ? 'p' : ''}${chips ? 'c' : ''}${money ? 'm' : ''}`)
}

function triggersIn(text: string, language: string, has: Sizes): readonly Trigger[] {
  const found: Trigger[] = []
  if (!has.power && !has.chips && !has.money && !objectOfDeal.test(text)) return found
  // A sentence's first letter is large whatever the word; elsewhere a large letter is a name or a German noun.
  const sentence = text.charAt(0).toLowerCase() + text.slice(1)
  for (const { act, words, voice, needed } of patternsOf(language)) {
    if (!mayState(act, has) || !hasNeeded(sentence, needed)) continue
    for (const match of sentence.matchAll(words())) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((it) => start < it.end && it.start < end)) continue
      found.push({ act, start, end, turned: voice === 'turned', noun: voice === 'noun' })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
