// Headlines in French, German and Spanish, read through the dictionary: what they are about, who does what, all of it known or nothing.
import { dictionaryOf, glossedLanguage } from './foreign-dictionary.ts'
import { objectIn } from './foreign-objects.ts'
import type { GlossedLanguage } from './lists/foreign-words.ts'
import { titleWords } from './lists/foreign-words.ts'
import { findCapitals } from './names.ts'
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
  /** What English has behind the object: "into service". */
  readonly tail?: string
  readonly month?: string
}

const monthTail = /(?:^|\s)(?:à|en|auf|in|a|hasta)\s(?<month>\p{L}{3,10})$/iu

/** A phrase in English, if every word of it is known; undefined otherwise. */
function wholly(phrase: string, code: GlossedLanguage): string | undefined {
  const trimmed = phrase.trim()
  if (trimmed === '') return ''
  const read = objectIn(trimmed, 0, trimmed.length, code)
  return read === undefined || trimmed.slice(read.end).trim() !== '' ? undefined : read.text
}

/** "Vend un site à X", "loue un site à X Y": to whom, or where? French has one preposition for both. Towns have one word more often than houses. */
const isToOrAt = (lemma: string, behind: string): boolean =>
  /^(?:sell|deliver|supply|grant|lend|give)$/u.test(lemma)
    ? /(?<=\s)à \p{Lu}/u.test(behind)
    : lemma === 'rent' && /(?<=\s)à \p{Lu}[\p{L}-]+ \p{Lu}/u.test(behind)

const byShare = /^(?:de|un|en un|um) (?<share>\d+(?:[.,]\d+)?)\s?(?:%|Prozent)$/u

/** "Las acciones suben un 5 %": nothing is raised, the shares rise. What else a verb does without its object is unclear. */
function movedBy(lemma: string, behind: string): { readonly lemma: string; readonly by: string } | 'unclear' | undefined {
  const share = byShare.exec(behind)?.groups?.['share']?.replace(',', '.')
  if (share === undefined) return undefined
  const moved = new Map([
    ['raise', 'rise'],
    ['lower', 'fall'],
  ]).get(lemma)
  return moved === undefined ? 'unclear' : { lemma: moved, by: `by ${share}%` }
}

/** What stands before a colon and is no topic: who or what only claims what follows. */
const claimsOnly =
  /^(?:bericht|medien|medienbericht|insider|kommentar|analyse|interview|exklusiv|studie|umfrage|gerücht|exclusif|opinion|sondage|rapport|presse|rumeur|opinión|análisis|encuesta|informe|rumor|exclusiva|prensa)\b/iu

const finite = /^(?:present|past|future)$/

/** Whether a verb's other part stands where its language sets it: at the end in German, right behind the verb elsewhere. */
const isApart = (behind: string, part: string, code: GlossedLanguage): boolean => {
  const [text, wanted] = [behind.toLowerCase().replaceAll('’', "'"), part.toLowerCase()]
  return code === 'de' ? text.endsWith(` ${wanted}`) : text.startsWith(`${wanted} `)
}

const withoutPart = (behind: string, part: string, code: GlossedLanguage): string =>
  (code === 'de' ? behind.slice(0, -part.length) : behind.slice(part.length)).trim()

function readClause(clause: string, code: GlossedLanguage): Omit<GlossedTitle, 'topic'> | undefined {
  const { verbs, parted } = dictionaryOf(code)
  const { adverbs, prepositions, months } = titleWords[code]
  const names = findCapitals(clause, code)
  for (const word of [...clause.matchAll(/\p{L}+/gu)].slice(1, verbWordsMax)) {
    if (names.some(({ start, end }) => word.index >= start && word.index < end)) continue
    const behind = clause
      .slice(word.index + word[0].length)
      .trim()
      .replace(new RegExp(`^(?:${adverbs}) `, 'iu'), '')
    const apart = parted.get(word[0].toLowerCase())?.find(({ part }) => isApart(behind, part, code))
    const reading = apart ?? verbs.get(word[0].toLowerCase())?.find(({ tense }) => finite.test(tense))
    if (reading === undefined || /^\p{Lu}/u.test(word[0])) continue
    const subject = wholly(clause.slice(0, word.index), code)
    const rest = apart === undefined ? behind : withoutPart(behind, apart.part, code)
    const ending = monthTail.exec(rest)
    const tail = months.split(' ').find((month) => month === ending?.groups?.['month']?.toLowerCase())
    const before = tail === undefined ? rest : rest.slice(0, ending?.index)
    const moved = movedBy(reading.lemma, before)
    const led = prepositions.find(([lemma, own]) => lemma === reading.lemma && before.startsWith(`${own} `))
    if (moved === 'unclear') continue
    const object = moved?.by ?? wholly(led === undefined ? before : before.slice(led[1].length), code)
    if (code === 'fr' && isToOrAt(reading.lemma, before)) continue
    if (subject === undefined || subject === '' || object === undefined) continue
    return {
      subject,
      lemma: moved?.lemma ?? reading.lemma,
      form: reading.tense === 'future' || reading.plural ? 'base' : 's',
      isAhead: reading.tense === 'future',
      object: [led?.[2] ?? '', object].filter((part) => part !== '').join(' '),
      ...(apart !== undefined && apart.tail !== '' && { tail: apart.tail }),
      ...(tail !== undefined && { month: tail }),
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
  if (rest.length > 0 && (!isName || claimsOnly.test(first))) return undefined
  const read = readClause(last, code) ?? (last === clause ? undefined : readClause(clause, code))
  return read === undefined ? undefined : { ...read, ...(rest.length > 0 && { topic: first }) }
}
