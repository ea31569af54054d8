// Every name we print must stand in the evidence, by any of the registry's spellings.

import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { nationality } from '../../text/name-cues.ts'
import { findNames } from '../../text/names.ts'
import { foldName } from '../../text/own-statement.ts'
import { verbReadings } from '../../text/verbs.ts'
import { verdict } from './material.ts'
import type { Material } from './read-evidence.ts'
import { stemsOf } from './stems.ts'
import { numberWords } from './word-lists.ts'

const months =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u
/** Words of ours that wear a capital and name nobody. */
const ours =
  /^(?:The|It|If|Neither|None|No|A|An|Judgement|Counter-evidence|Counter|IT|MW|GW|GPU|GPUs|TPUs|EU|EEA|UK|UTC|AI|USD|EUR|GBP|CHF|KRW|SEK|NOK|DKK|JPY|CNY|INR|AUD|CAD|PLN|Ten|Earlier|This|Whether|European|Europe|One|Two|Three|At|New|Around|About|Some|Nearly|Almost|Over|More|Half|Former|Nobody|Nothing|Everybody|Everyone|Somebody|Someone)$/u

/** Chips and models by their number: "B200", "GB300", "QL-8", "H100". */
const modelNumber = /\b(?=[\p{Lu}-]*\d)[\p{Lu}]{1,4}-?\d{1,4}[\p{Lu}]?\b/gu

/** "Campaigns criticise": the capital of a first word that the article writes small is no name; what it says is for the words' check. */
function isCommonOpener(name: string, text: string, articles: readonly string[]): boolean {
  if (!text.startsWith(name) || !/^\p{Lu}[\p{Ll}-]+$/u.test(name)) return false
  if (numberWords.has(name.toLowerCase().split('-')[0] ?? '')) return true
  const word = name.toLowerCase()
  const small = new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u')
  if (articles.some((article) => small.test(article))) return true
  // "Talks ended": what is the form of a verb too is a common word, where no second capital follows.
  if (/s$/u.test(word) && /^ \p{Ll}/u.test(text.slice(name.length)) && verbReadings(word).length > 0) return true
  // "Prosecutors" of a report that writes "the prosecutor’s office", "Ferry" of one that writes "ferries".
  const stem = stemsOf(word)
  const kin = new RegExp(`(?<![\\p{L}-])${word.slice(0, 4)}\\p{Ll}*(?![\\p{L}-])`, 'gu')
  return word.length > 4 && articles.some((article) => (article.match(kin) ?? []).some((each) => stemsOf(each) === stem))
}

const small = new Set(['of', 'the', 'for', 'and', 'on'])

/** Whether a short form of ours is told in full: "NYU" of "New York University", "DOJ" of "the Justice Department", "US" of "American". */
export function isShortFor(name: string, text: string): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(name)) return false
  if (name === 'US') return /\b(?:U\.S\.?|United States|Americans?)(?![\p{L}])/u.test(text)
  const words = text.match(/[\p{L}'’]+|[^\p{L}\s-]/gu) ?? []
  const [first = '', middle = '', last = ''] = name
  for (let at = 0; at < words.length; at += 1) {
    let initials = ''
    for (let each = at; each < words.length && initials.length < name.length; each += 1) {
      const word = words[each] ?? ''
      if (small.has(word) && each > at) continue
      if (!/^\p{Lu}\p{Ll}|^\p{Lu}$/u.test(word)) break
      initials += word.charAt(0)
    }
    if (initials === name) return true
    // "Department of Justice" and "Justice Department" are one office.
    if (name.length === 3 && middle === 'O' && (initials.startsWith(first + last) || initials.startsWith(last + first))) return true
  }
  return false
}

const peopleEnding = /^(?:e|a|y|o|s|n|ns|an|ans|ian|ians|ic|ish|ain|ese|i|is)?$/u

/** "Russian" of "Russia", "Democrats" of "Democratic": one name with another ending, both with a capital. */
export function isSameStock(word: string, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word)) return word === 'GOP' && /\bRepublicans?\b/u.test(text)
  if (/^Americans?$/u.test(word)) return /\bU\.?S\b|\bUnited States\b|\bAmericans?\b/u.test(text)
  return [...text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}{3,}/gu)].some(([other]) => {
    let same = 0
    while (same < word.length && word[same] === other[same]) same += 1
    // "Roberts" is not "Robert": one of the two must be a word for a people or a party.
    if (![word, other].some((each) => nationality.test(each.toLowerCase()))) return false
    const isLong = same >= 5 || (same === 4 && /^Brit(?:ish|ain)$/u.test(word))
    return isLong && peopleEnding.test(word.slice(same)) && peopleEnding.test(other.slice(same))
  })
}

/** Words that may stand before a surname and tell nobody else by it. */
const noRival = /^(?:Mr|Mrs|Ms|Dr|The|But|And|When|As|If|While|After|Before|In|On|For|With|So|Yet|That|Then|Though|Because|Since)$/u

/**
 * "Lena Brandt" of a passage that says "Brandt": the same article gives the name in full, the passage its last part, and nobody else in
 * the article bears it: "President Dietz" beside "Hanna Dietz" may be another, "Speaker Brandt" beside "Speaker Lena Brandt" is not.
 */
export function isGivenInFull(name: string, passage: string, articles: readonly string[]): boolean {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length < 2 || !/^\p{Lu}\p{L}+$/u.test(last) || !new RegExp(`(?<!\\p{L})${last}(?!\\p{L})`, 'u').test(passage)) return false
  const given = articles.filter((text) => text.includes(name))
  return (
    given.length > 0 &&
    given.every((text) =>
      [...text.matchAll(new RegExp(`(?<!\\p{L})(\\p{Lu}[\\p{L}.]*) ${last}(?!\\p{L})`, 'gu'))].every(
        ([, before = '']) => words.includes(before) || noRival.test(before.replace('.', '')) || text.includes(`${before} ${name}`),
      ),
    )
  )
}

/** All spellings of a registered name by each of them, laid out once for a dossier. */
const laidOut = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

function spellingsOf(entities: Dossier['entities']): ReadonlyMap<string, readonly string[]> {
  const known = laidOut.get(entities)
  if (known !== undefined) return known
  const spellings = new Map(
    entities.flatMap(({ name, aliases }) => {
      const all = [name, ...aliases].map(foldName)
      return all.map((each) => [each, all] as const)
    }),
  )
  laidOut.set(entities, spellings)
  return spellings
}

const quarters = ['first', 'second', 'third', 'fourth']
/** "Q3" of a passage that says "the third quarter", "H2" of one that says "the second half". */
function isPartOfYear(name: string, text: string): boolean {
  const [, kind, number] = /^(Q|H)([1-4])(?: \d{4})?$/u.exec(name) ?? []
  if (kind === undefined || number === undefined) return false
  const word = quarters[Number(number) - 1] ?? ''
  return new RegExp(`\\b${word}[ -]${kind === 'Q' ? 'quarter' : 'half'}\\b`, 'iu').test(text)
}

/** "MI450s" are several of the MI450. */
const isPlural = (name: string, known: string): boolean => /\d[a-z]?s$/u.test(name) && known.includes(` ${foldName(name.slice(0, -1))} `)

/** Compares our names with those of the evidence; a strange name makes the sentence unsupported. */
export function namesAgree(sentence: Sentence, material: Material, dossier: Dossier): Verdict {
  // "NBCnews.example" is read as two names: a dot may part words or not.
  const known = ` ${foldName(material.text)} ${foldName(material.text.replaceAll('.', ' '))} `
  const spellings = spellingsOf(dossier.entities)
  const cited = new Set(material.passages.map(({ claim }) => claim.articleId))
  const texts = dossier.sources.filter(({ article }) => cited.has(article.id)).map(({ article }) => article.text)
  const strange = findNames(sentence.text, 'en')
    .map((found) => found.text.replace(/[’']s$/u, ''))
    .filter((name) => {
      if (months.test(name) || ours.test(name) || isCommonOpener(name, sentence.text, texts)) return false
      if (isPartOfYear(name, material.text) || isPlural(name, known)) return false
      const all = spellings.get(foldName(name)) ?? [foldName(name)]
      if (all.some((spelling) => known.includes(` ${spelling} `)) || isShortFor(name, material.text)) return false
      if (isGivenInFull(name, material.text, texts)) return false
      return !name
        .split(/[\s-]+/u)
        .filter((raw) => foldName(raw) !== '')
        .map((raw) => ({ raw: raw.replace(/[’']s$/u, ''), word: foldName(raw) }))
        .every(
          ({ raw, word }) =>
            known.includes(` ${word} `) ||
            isShortFor(raw, material.text) ||
            isSameStock(raw, material.text) ||
            (raw === 'Dept' && known.includes(' department ')) ||
            /^(?:senators?|representatives?|governor|general|lieutenant)$/.test(word) ||
            ours.test(word.toUpperCase()) ||
            months.test(word.charAt(0).toUpperCase() + word.slice(1)),
        )
    })
  const models = [...sentence.text.matchAll(modelNumber)]
    .map(([model]) => model)
    .filter(
      (model) =>
        !ours.test(model) &&
        !isPartOfYear(model, material.text) &&
        !known.replaceAll(' ', '').includes(foldName(model).replaceAll(' ', '')),
    )
  strange.push(...models)
  if (strange.length > 0) return verdict(sentence, 'names', 'unsupported', `The evidence does not name ${strange.join(', ')}.`)
  return verdict(sentence, 'names', 'supported', 'Every name stands in the evidence.')
}
