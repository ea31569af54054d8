// A headline written in capitals, or with one on every word, as a sentence would be: what the text below calls by name keeps its capital.
import { wordsIn } from '../../text/lists/word-lists.ts'
import { findNames } from '../../text/names.ts'

const smallWords = new Set(
  wordsIn('with from over into than that amid after under upon about against before between without through during since'),
)

/** Whether capitals of a headline say nothing: all words have one, or all letters are some. German writes nouns so anyway. */
function isCapitalised(title: string, language: string): boolean {
  const words = (title.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []).filter((it) => !smallWords.has(it))
  if (words.length >= 3 && title === title.toUpperCase()) return true
  return !language.startsWith('de') && words.length >= 4 && words.every((it) => /^\p{Lu}/u.test(it))
}

/**
 * The headline with capitals where they mean something. Where all words have one, a word keeps it only as part of a name in the text, and
 * one that mixes cases or holds a digit as it is.
 */
export function recased(title: string, text: string, language: string): string {
  if (!isCapitalised(title, language)) return title
  const isShouted = title === title.toUpperCase()
  const written = new Map<string, string>()
  for (const { text: name } of text.split(/(?<=[.!?]["”»]?)\s+|\n/).flatMap((it) => findNames(it, language)))
    for (const [word] of name.matchAll(/\p{Lu}[\p{L}’'-]*/gu)) written.set(bare(word).toLowerCase(), bare(word))
  return title.replace(/\p{L}[\p{L}\p{N}’'-]*/gu, (word) => {
    if (/\d/.test(word) || word.length === 1 || (!isShouted && /\p{L}\p{Lu}/u.test(word))) return word
    const name = written.get(bare(word).toLowerCase())
    return name === undefined ? word.toLowerCase() : `${name}${word.slice(bare(word).length).toLowerCase()}`
  })
}

const bare = (word: string): string => word.replace(/[’']s?$/iu, '')
