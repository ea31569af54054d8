// Capitals of a headline as the reports write its words beside one another: the one report whose headline it tells may be too short to
// show how a word is written.
import { literal } from '../../../text/literal.ts'
import { readOnceIn } from '../../../text/read-once.ts'

type Case = 'small' | 'capital'

interface Word {
  readonly word: string
  readonly at: number
}

/** Who holds an office and what body sits is written small or large by each house as it likes. */
const office =
  /^(?:governor|president|senator|secretary|minister|mayor|judge|board|committee|cabinet|court|house|general|state|department)s?$/iu
/** Before these an office is part of a name, however it is written alone. */
const former = /^(?:former|then|acting|late|vice|deputy)$/iu
const isLarge = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word)

/** What stands behind a name goes on with it; "The" is none. */
const afterName = /(?<![\p{L}])(?!(?:The|An?|This|Its?|In|On|At)\b)\p{Lu}[\p{L}.’']* ?$/u

const eitherCase = (word: string): string =>
  `(?:${literal(word.charAt(0).toUpperCase())}|${literal(word.charAt(0).toLowerCase())})${literal(word.slice(1))}`

/** Each place where the reports have a word beside a neighbour: whether large, and whether a name goes before it. */
const placesOf = readOnceIn((pair, reports) =>
  [...reports.matchAll(new RegExp(pair, 'gu'))].map(({ index, groups }) => ({
    written: isLarge(groups?.['word']) ? ('capital' as const) : ('small' as const),
    isInName: afterName.test(reports.slice(Math.max(0, index - 20), index)),
  })),
)

/** Whether the reports have two words beside one another anywhere, as they may be written: most pairs they have nowhere. */
const standBeside = (left: string, right: string, reports: string): boolean =>
  left !== '' &&
  right !== '' &&
  [' ', '-'].some((link) =>
    [right.charAt(0).toUpperCase(), right.charAt(0).toLowerCase()].some((letter) =>
      reports.includes(`${left.slice(1)}${link}${letter}${right.slice(1)}`),
    ),
  )

/** How the reports write a word beside a neighbour, all of them alike and large more than once; undefined where they do not. */
function writtenIn(pair: string, isAfterName: boolean, reports: string): Case | undefined {
  // "Lund High School" is a name, and "a high school" none.
  const plain = placesOf(pair, reports).flatMap(({ written, isInName }) =>
    written === 'capital' && isInName && !isAfterName ? [] : [written],
  )
  const [first] = plain
  return first !== undefined && plain.every((each) => each === first) && (first === 'small' || plain.length > 1) ? first : undefined
}

/** "Health Care" stands so in a heading or two, "Press Secretary" wherever an office is named. */
function isOftenName(pair: string, isAfterName: boolean, reports: string): boolean {
  const small = reports.split(pair.toLowerCase()).length - 1
  const large = [...reports.matchAll(new RegExp(literal(pair), 'gu'))].filter(
    ({ index }) => isAfterName || !afterName.test(reports.slice(Math.max(0, index - 20), index)),
  ).length
  return large * 2 > small
}

/** The words around one, each undefined where it does not stand beside the next; `first` is two before. */
interface Around {
  readonly first: Word | undefined
  readonly before: Word | undefined
  readonly after: Word | undefined
}

/** How the word is to be written, from the pair it makes with the word before it and with the one behind; undefined leaves it. */
function caseOf(word: Word, { first, before, after }: Around, reports: string): Case | undefined {
  const own = `(?<word>${eitherCase(word.word)})`
  const [left, right] = [before?.word ?? '', after?.word ?? '']
  const behind = standBeside(word.word, right, reports)
    ? writtenIn(`(?<![\\p{L}-])${own}[ -]${eitherCase(right)}(?!\\p{L})`, isLarge(before?.word), reports)
    : undefined
  const ahead = standBeside(left, word.word, reports)
    ? writtenIn(`(?<![\\p{L}-])${eitherCase(left)}[ -]${own}(?!\\p{L})`, isLarge(first?.word), reports)
    : undefined
  const written = behind ?? ahead
  if (written === undefined || (behind !== undefined && ahead !== undefined && behind !== ahead)) return undefined
  if (written === 'capital')
    return !office.test(word.word) && ((behind && isLarge(after?.word)) || (ahead && isLarge(before?.word))) ? written : undefined
  const isName =
    (isLarge(before?.word) && isOftenName(`${before?.word} ${word.word}`, isLarge(first?.word), reports)) ||
    (isLarge(after?.word) && isOftenName(`${word.word} ${after?.word}`, isLarge(before?.word), reports))
  const isTitle = office.test(word.word) && isLarge(after?.word) && (isLarge(before?.word) || former.test(before?.word ?? ''))
  return isName || isTitle || former.test(word.word) ? undefined : written
}

/** The headline with each word inside it that the reports always write otherwise beside its neighbour written as there. */
export function inReportsCase(text: string, reports: string): string {
  const plain = text.replace(/(?<=\p{Ll} )Former(?= )/gu, 'former')
  const words: readonly Word[] = [...plain.matchAll(/\p{L}[\p{L}’']*/gu)].map((match) => ({ word: match[0], at: match.index }))
  const beside = (one: Word | undefined, other: Word | undefined): boolean =>
    one !== undefined && other !== undefined && /^[ -]$/u.test(plain.slice(one.at + one.word.length, other.at))
  return words
    .reduce((told, word, place) => {
      const as = (near: Word | undefined): Word | undefined => near && { ...near, word: told.slice(near.at, near.at + near.word.length) }
      const [first, before, after] = [as(words[place - 2]), as(words[place - 1]), words[place + 1]]
      if (place === 0 || word.word.length < 4 || !/^\p{Lu}?\p{Ll}+$/u.test(word.word)) return told
      const around: Around = {
        first,
        before: beside(before, word) && (before?.word.length ?? 0) > 2 ? before : undefined,
        after: beside(word, after) && (after?.word.length ?? 0) > 3 ? after : undefined,
      }
      const written = caseOf(word, around, reports)
      // "National Security Strategy" is written small whole or not at all.
      if (written === 'small' && /\p{Lu}[\p{L}’']* $/u.test(told.slice(0, word.at))) return told
      if (written === undefined || (plain.slice(0, word.at).match(/[“”]/gu)?.length ?? 0) % 2 === 1) return told
      const letter = word.word.charAt(0)
      return told.slice(0, word.at) + (written === 'small' ? letter.toLowerCase() : letter.toUpperCase()) + told.slice(word.at + 1)
    }, plain)
    .replace(/(?<=\bWhite )house\b/u, 'House')
}
