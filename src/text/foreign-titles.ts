// Headlines in French, German and Spanish, read through the dictionary: what they are about, who does what, all of it known or nothing.
import { dictionaryOf, glossedLanguage } from './foreign-dictionary.ts'
import { objectIn } from './foreign-objects.ts'
import type { GlossedLanguage } from './lists/foreign-words.ts'
import { titleWords } from './lists/foreign-words.ts'
import { findNames } from './names.ts'
import type { VerbForm } from './verbs.ts'

const titleCharactersMax = 200
const verbWordsMax = 10

/** A headline in English pieces: `topic` stood before a colon; `month` is an unread month the verb leads to, as the headline has it. */
export interface GlossedTitle {
  readonly topic?: string
  readonly subject: string
  readonly lemma: string
  readonly form: VerbForm
  readonly isAhead: boolean
  readonly object: string
  readonly month?: string
}

const monthTail = /^\s*(?:à|en|auf|in|a|hasta)\s(?<month>\p{L}{3,10})$/iu

/** A phrase in English, if every word of it is known; undefined otherwise. */
function wholly(phrase: string, code: GlossedLanguage): string | undefined {
  const trimmed = phrase.trim()
  if (trimmed === '') return ''
  const read = objectIn(trimmed, 0, trimmed.length, code)
  return read === undefined || trimmed.slice(read.end).trim() !== '' ? undefined : read.text
}

function readClause(clause: string, code: GlossedLanguage): Omit<GlossedTitle, 'topic'> | undefined {
  const { verbs } = dictionaryOf(code)
  const { adverbs, prepositions, months } = titleWords[code]
  const names = findNames(clause, code)
  for (const word of [...clause.matchAll(/\p{L}+/gu)].slice(1, verbWordsMax)) {
    if (names.some(({ start, end }) => word.index >= start && word.index < end)) continue
    const reading = verbs.get(word[0].toLowerCase())?.find(({ tense }) => tense === 'present' || tense === 'past' || tense === 'future')
    if (reading === undefined || /^\p{Lu}/u.test(word[0])) continue
    const subject = wholly(clause.slice(0, word.index), code)
    const rest = clause
      .slice(word.index + word[0].length)
      .trim()
      .replace(new RegExp(`^(?:${adverbs}) `, 'iu'), '')
    const tail = monthTail.exec(rest)?.groups?.['month']?.toLowerCase()
    const month = tail === undefined ? undefined : months.split(' ').indexOf(tail)
    const led = prepositions.find(([lemma, own]) => lemma === reading.lemma && rest.startsWith(`${own} `))
    const object = month !== undefined && month >= 0 ? '' : wholly(led === undefined ? rest : rest.slice(led[1].length), code)
    if (subject === undefined || subject === '' || object === undefined) continue
    return {
      subject,
      lemma: reading.lemma,
      form: reading.tense === 'future' || reading.plural ? 'base' : 's',
      isAhead: reading.tense === 'future',
      object: tail === undefined ? [led?.[2] ?? '', object].filter((part) => part !== '').join(' ') : '',
      ...(month !== undefined && month >= 0 && { month: `${tail ?? ''}` }),
    }
  }
  return undefined
}

/** A headline read whole; undefined in other languages, and where one word of it is not in the dictionary. */
export function findGlossedTitle(title: string, language: string): GlossedTitle | undefined {
  const code = glossedLanguage(language)
  if (code === undefined || title.length > titleCharactersMax || /["“”„«»?!]/u.test(title)) return undefined
  const [first = '', ...rest] = title.split(/\s?: /u)
  const clause = rest.length === 0 ? title : rest.join(', ')
  const last = clause.split(/, | und | et | y /u).at(-1) ?? clause
  const isName = /^(?:\p{Lu}[\p{L}'’-]+ ?){1,4}$/u.test(first)
  if (rest.length > 0 && !isName) return undefined
  const read = readClause(last, code) ?? (last === clause ? undefined : readClause(clause, code))
  return read === undefined ? undefined : { ...read, ...(rest.length > 0 && { topic: first }) }
}
