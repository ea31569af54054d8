// Which word of a French, German or Spanish clause is its finite verb, and what its form says.
import type { Stretch } from './clause.ts'
import { dictionaryOf } from './foreign-dictionary.ts'
import { finiteEndings, finiteForms, noVerbs, voiceHelpers } from './lists/foreign-voice.ts'
import type { GlossedLanguage } from './lists/foreign-words.ts'

export interface Word extends Stretch {
  readonly text: string
  readonly lower: string
}

export type Kind = 'fact' | 'plan' | 'possible' | 'rumour' | 'future' | 'present'

/** The words and marks of a stretch of a sentence. */
export function wordsIn(sentence: string, from: number, to: number): readonly Word[] {
  return [...sentence.slice(from, to).matchAll(/\d[\d.,\u00a0]*\d|[\p{L}\p{N}][\p{L}\p{N}’'-]*|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    text: match[0],
    lower: match[0].toLowerCase(),
  }))
}

/** "N’a", "s’ouvrira": the verb behind the mark. */
export const withoutElision = (word: string): string => word.replace(/^(?:n|s|l|m|t|j|qu)[’']/iu, '')

/** What a finite form makes of its clause; undefined for a word that is none. */
export function kindOf(word: string, code: GlossedLanguage): Kind | undefined {
  const plain = withoutElision(word)
  for (const kind of ['fact', 'plan', 'possible', 'rumour', 'future'] as const)
    if (voiceHelpers[code][kind].split(' ').includes(plain)) return kind
  const readings = dictionaryOf(code).verbs.get(plain) ?? []
  if (readings.some(({ tense }) => tense === 'future')) return 'future'
  if (finiteForms[code].split(/\s+/).includes(plain)) return 'present'
  const endings = finiteEndings[code]
  if (code === 'de' && (noVerbs.test(plain) || plain.length < 4)) return undefined
  if (endings.rumour.test(plain)) return 'rumour'
  if (endings.future.test(plain)) return 'future'
  if (endings.fact.test(plain)) return 'present'
  return readings.some(({ tense }) => tense === 'present' || tense === 'past') ? 'present' : undefined
}

/** The first word that can be a finite verb, outside the asides between commas; what opens a relative clause is stepped over. */
export function finiteAt(words: readonly Word[], code: GlossedLanguage): number | undefined {
  for (let at = 0; at < Math.min(words.length, 40); at++) {
    const word = words[at]
    if (word === undefined) return undefined
    if (word.text === ',') {
      const close = words.findIndex((each, index) => index > at && each.text === ',')
      if (at > 0 && close > 0 && close - at < 16) {
        at = close
        continue
      }
      if (at > 0) return undefined
    }
    // "L’incendie qui a ravagé l’entrepôt a fait": the first verb is that of the relative clause.
    if (at > 0 && relative.test(word.lower) && code !== 'de') {
      const own = words.findIndex((each, index) => index > at && kindOf(each.lower, code) !== undefined)
      if (own < 0) return undefined
      at = own
      continue
    }
    const before = words[at - 1]
    const isArticle =
      /^(?:le|la|les|l|un|une|des|du|de|der|die|das|den|dem|ein|eine|einen|el|los|las|una|al|del|su|sus|son|sa|ses|en|con|por|para|à|au|par|pour|sur|contra|sobre)$/u.test(
        before?.lower ?? '',
      )
    const mayOpen = at > 0 || (code === 'de' && words.length > 2)
    const isSmall = /^\p{Ll}/u.test(word.text)
    if (mayOpen && isSmall && !isArticle && kindOf(word.lower, code) !== undefined) return at
    if (code === 'de' && at === 0 && isSmall && kindOf(word.lower, code) !== undefined) return at
  }
  return undefined
}

export const relative = /^(?:qui|dont|où|que|cuyo|cuya|donde|quien|quienes)$/u

/** "Anne Corvel succède à": right behind a name that opens the sentence, and before an article, a preposition or a name, a verb of the present. */
export function verbBehindName(words: readonly Word[], code: GlossedLanguage): number | undefined {
  if (code === 'de') return undefined
  const at = words.findIndex(({ text }, index) => index > 0 && /^\p{Ll}/u.test(text))
  const word = words[at]?.lower ?? ''
  const next = words[at + 1]
  const isBehindName =
    at > 0 &&
    words.slice(0, at).every(({ text }) => /^\p{Lu}/u.test(text)) &&
    !/^(?:Le|La|Les|El|Los|Las|Un|Une|Una)$/u.test(words[at - 1]?.text ?? '')
  const isVerb =
    word.length > 3 &&
    /(?:e|ent|t|d|s|a|an|en)$/u.test(word) &&
    !/^(?:dans|avec|pour|sans|chez|sous|vers|entre|contre|sobre|para|ante|hasta|desde|depuis|avant|après)$/u.test(word)
  const leads =
    next !== undefined &&
    /^(?:l[’'].*|d[’'].*|le|la|les|un|une|des|du|de|à|au|aux|en|dans|sur|el|los|las|una|a|al|con|por|su|sus|son|sa|ses|\d.*)$/iu.test(
      next.text,
    )
  return isBehindName && isVerb && (leads || /^\p{Lu}/u.test(next?.text ?? '')) ? at : undefined
}

/** "Könnte Vega Kestrel kaufen": names alone before a German infinitive may be who and what, or one name; nobody can tell. */
export const mayBeTwoNames = (names: readonly Word[], verb: Word | undefined): boolean =>
  names.length > 1 && names.every(({ text }) => /^\p{Lu}/u.test(text)) && dictionaryOf('de').verbs.has(verb?.lower ?? '')

/** The index behind small words that follow a verb. */
export function afterSmall(words: readonly Word[], from: number): number {
  let at = from
  while (/^(?:pas|plus|jamais|más|ya|,)$/u.test(words[at]?.lower ?? '') && words[at]?.text !== ',') at++
  return at
}

/** "Kündigte ... an": the prefix at the clause's end belongs to the verb. */
export function withoutPrefix(words: readonly Word[], end: number): number {
  const last = words[end - 1]?.lower ?? ''
  return /^(?:an|ab|auf|aus|ein|mit|vor|zu|zurück|um|nach|weiter|fest|bei|teil|statt|los|hin|her|weg)$/u.test(last) ? end - 1 : end
}
