// Which article the reports of a story have before a phrase: as it stands, or by its last word.
import { massNouns } from '../../../text/lists/bare-nouns.ts'
import { literal } from '../../../text/literal.ts'
import { readOnceIn } from '../../../text/read-once.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'

/** Whether words stand in a text as they are, in small letters or large. */
export const standsIn = (words: string, text: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}-])${literal(words)}(?![\p{L}-])`, 'iu').test(text)

/** Whether the reports use a word as a noun. */
export const isNounIn = (word: string, text: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}-])(?:an?|the|this|his|her|its|their) (?:\p{Ll}+ )?${literal(word)}(?![\p{L}-])`, 'iu').test(text)

/** Many of a kind that the reports always name as these: "the talks". */
export function pluralShown(own: string, text: string): string {
  const found = [...text.matchAll(new RegExp(String.raw`(?<![\p{L}'’])(?<before>[\p{L}'’]+) ${literal(own)}(?![\p{L}-])`, 'giu'))]
  const definite = found.filter(({ groups }) => groups?.['before']?.toLowerCase() === 'the').length
  return found.length > 1 && definite === found.length ? 'the' : ''
}

/** A name goes by "the" where the reports mostly say so. */
export function articleOfName(name: string, text: string): string {
  // "The Brandt administration" says nothing of Brandt.
  const alone = String.raw`(?![\p{L}'’-]| (?!(?:of|in|on|at|by|for|to|and|or|is|was|are|were|has|have|had|will|would|said|says|that|which|who|with|from|as)\b)\p{L})`
  const all = [...text.matchAll(new RegExp(String.raw`(?<before>\b\p{L}+ )?(?<![\p{L}])${literal(name)}${alone}`, 'gu'))]
  const named = all.filter(({ groups }) => /^the $/iu.test(groups?.['before'] ?? '')).length
  return /^(?:US|UK|EU|UN|FBI|CIA|GOP|CDC|FDA|EPA|NRA|NSA|FCC|FTC|SEC|IRS|WHO|NHS|\p{Lu}\p{Ll}+ GOP)$/u.test(name) ||
    (named > 0 && named * 2 > all.length)
    ? 'the'
    : ''
}

const bareBefore =
  /^(?:of|in|on|for|with|by|from|to|at|and|or|over|about|against|through|into|as|under|without|is|was|are|were|be|has|had|have|\p{L}+(?:ed|ing|es))$/u

/** "A census form | question", "the Lund | Harbour Board": the phrase is part of a longer one, and the article that one's. */
function goesOn(behind: string): boolean {
  if (/^ \p{Lu}/u.test(behind)) return true
  const next = /^ (?<next>\p{Ll}{3,})\b/u.exec(behind)?.groups?.['next']
  if (next === undefined) return false
  // Behind a noun in the singular a bare form can be no verb.
  return /^[NL]$/.test(classWords(`the form ${next}`)[2]?.tag ?? '') && !verbReadings(next).some(({ form }) => form !== 'base')
}

/** What stands before a phrase, wherever a text has it, and not as part of a longer name. */
const wordsBefore = (before: string): ((phrase: string, text: string) => readonly string[]) =>
  readOnceIn((phrase, text) =>
    [...text.matchAll(new RegExp(String.raw`${before}${literal(phrase)}(?![\p{L}-])`, 'giu'))]
      .filter((found) => !goesOn(text.slice(found.index + found[0].length, found.index + found[0].length + 24)))
      .map(({ groups }) => groups?.['before']?.toLowerCase() ?? ''),
  )
const wordBefore = wordsBefore(String.raw`(?<![\p{L}'’])(?<before>[\p{L}'’]+) `)
const fewWordsBefore = wordsBefore(String.raw`(?<before>(?:[\p{L}'’-]+ ){1,4})`)

/** How the reports show a phrase as it stands: by an article where most have one, the one of the first place; undefined where that is open. */
export function shownAs(phrase: string, text: string): string | undefined {
  const before = wordBefore(phrase, text)
  const articles = before.filter((word) => /^(?:an?|the)$/u.test(word))
  const definite = articles.filter((word) => word === 'the').length
  const isDefinite = definite * 2 === articles.length ? articles[0] === 'the' : definite * 2 > articles.length
  if (articles.length * 2 > before.length) return isDefinite ? 'the' : indefinite(phrase)
  return before.filter((word) => bareBefore.test(word)).length * 2 > before.length ? '' : undefined
}

/** How the reports show a phrase: behind the same word, as it stands, or by its last word with others before it. */
export function articleShown(phrase: string, before: string, text: string): string | undefined {
  const head = (phrase.split(' ').at(-1) ?? '').toLowerCase()
  if (before !== '' && (massNouns.has(head) || !phrase.includes(' ')) && standsIn(`${before} ${phrase}`, text)) return ''
  return shownAs(phrase, text) ?? shownByHead(phrase, text)
}

/** The article of the first place where the last word of a phrase stands with one; undefined where it mostly stands without. */
function shownByHead(phrase: string, text: string): string | undefined {
  const head = phrase.split(' ').at(-1) ?? phrase
  const articles = fewWordsBefore(head, text).map((before) => {
    const words = before.trim().split(' ').toReversed()
    const at = words.findIndex((word) => /^(?:an?|the)$/u.test(word))
    const end = words.findIndex((word) => bareBefore.test(word))
    return at >= 0 && (end < 0 || at < end) ? words[at] : ''
  })
  const shown = articles.filter((article) => article !== '')
  if (shown.length * 2 <= articles.length) return undefined
  return shown[0] === 'the' ? 'the' : indefinite(phrase)
}

const vowelSound = /^(?:[aei]|o(?!n(?:e|ce)\b)|u(?!ni|s|k\b|kr|til|ga|ru|te)|hour|honest|heir|8|11\b|18)/iu
/** Letters that are spelled out: "an FBI agent", "a US judge". */
const spelledOut = /^(?:[AEFHILMNORSX]\p{Lu}{1,3}(?![\p{L}]))/u

/** "A" or "an", by the sound a phrase opens with. */
export const indefinite = (phrase: string): string =>
  (
    /^\p{Lu}{2,4}(?!\p{L})/u.test(phrase)
      ? spelledOut.test(phrase) && !/^(?:NATO|NASA|HUD|EUR)\b/u.test(phrase)
      : vowelSound.test(phrase) && !/^(?:eu|one\b)/iu.test(phrase)
  )
    ? 'an'
    : 'a'
