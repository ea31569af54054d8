// What a figure counts: "4,000 people and 600 jobs" are not 4,000 jobs, and one suspect is not two.
import { isKindOf } from './kind-words.ts'
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'

interface Counted {
  readonly figure: Word
  readonly noun: Word
}

const isNoun = ({ kind }: Word): boolean => kind === 'plain'
const modifiersMax = 2

/** "4,000 people", "600 new jobs": each figure with the plain words right behind it, up to three of them. */
function countedIn(text: string): readonly (Counted & { readonly behind: readonly Word[] })[] {
  const words = readWords(text)
  return words.flatMap((figure, at) => {
    if (figure.kind !== 'figure' || figure.sign !== '' || figure.value === undefined || /^(?:19|20)\d{2}$/.test(figure.text)) return []
    // "600 of Norda’s 4,000 jobs": the whole that others are a part of may be counted by another word.
    if (/\bof (?:the |its |[\p{L}’']{1,30} )?$/u.test(text.slice(Math.max(0, figure.at - 40), figure.at))) return []
    const behind: Word[] = []
    for (let place = at + 1; behind.length <= modifiersMax; place += 1) {
      const [word, last] = [words[place], behind.at(-1) ?? figure]
      if (word === undefined || !isNoun(word) || text.slice(last.end, word.at).trim() !== '') break
      behind.push(word)
    }
    const [noun] = behind
    return noun === undefined ? [] : [{ figure, noun, behind }]
  })
}

const areOne = (one: Word, other: Word): boolean =>
  one.key === other.key || tellSame(one, other) || isKindOf(one, other) || isKindOf(other, one)
const shareOne = (some: readonly Word[], others: readonly Word[]): boolean => some.some((one) => others.some((other) => areOne(one, other)))

/** Who cuts 600 jobs dismisses 600 people. */
const areDismissed = (own: string, ours: readonly Word[], theirs: readonly Word[]): boolean =>
  /\b(?:dismiss|la(?:y|ys|id|ying) off|sack|redundan|jobless)/iu.test(own) &&
  ours.some(({ text }) => /^(?:people|workers|staff|employees)$/iu.test(text)) &&
  theirs.some(({ text }) => /^(?:jobs|posts|positions)$/iu.test(text))

/** A figure of ours that counts what the passage counts by another one, while it counts something else there. */
export function otherCount(own: string, theirs: string): string | undefined {
  const known = countedIn(theirs)
  return countedIn(own).find(({ figure, behind }) => {
    const same = known.filter((each) => each.figure.key === figure.key)
    const rivals = known.filter((each) => each.figure.key !== figure.key && shareOne(each.behind, behind))
    const places = readWords(theirs).filter(({ key }) => key === figure.key).length
    return (
      same.length > 0 &&
      same.length === places &&
      rivals.length > 0 &&
      !same.some((each) => shareOne(each.behind, behind) || areDismissed(own, behind, each.behind))
    )
  })?.figure.text
}

/** "A suspect" told as "two suspects": what the passage has one of, and no figure for more. */
export function manyOfOne(own: string, theirs: string): string | undefined {
  const cardinals = readWords(theirs).filter(({ kind, text }) => kind === 'figure' && !ordinal.test(text))
  const found = countedIn(own).find(({ figure, noun, behind }) => {
    const head = behind.find((word) => /s$/u.test(word.text)) ?? noun
    if ((figure.value ?? 0) < 2 || !Number.isInteger(figure.value) || !/s$/u.test(head.text)) return false
    const one = head.text.replace(/ies$/u, 'y').replace(/s$/u, '')
    const isOneThere = new RegExp(String.raw`\b(?:an?|one) (?:[\p{L}’'-]+ )?${one}\b`, 'iu').test(theirs)
    const isManyThere = new RegExp(String.raw`\b${head.text}\b`, 'iu').test(theirs)
    return isOneThere && !isManyThere && !cardinals.some(({ key }) => key === figure.key)
  })
  return found?.figure.text
}

const ordinal = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/iu
