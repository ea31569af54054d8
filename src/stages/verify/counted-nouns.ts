// What a figure counts: "4,000 people and 600 jobs" are not 4,000 jobs, and one suspect is not two.
import type { VerbGroup } from '../../text/verbs.ts'
import { areOfOneKind } from './of-one-kind.ts'
import { readWords, type Word } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

interface Counted {
  readonly figure: Word
  /** The plain words right behind it, at least one. */
  readonly behind: readonly [Word, ...Word[]]
}

const isNoun = ({ kind }: Word): boolean => kind === 'plain'
const modifiersMax = 2

/** "4,000 people", "600 new jobs": each figure with the plain words right behind it, up to three of them. */
function countedIn(text: string): readonly Counted[] {
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
    const [noun, ...others] = behind
    return noun === undefined ? [] : [{ figure, behind: [noun, ...others] as const }]
  })
}

const shareOne = (some: readonly Word[], others: readonly Word[]): boolean =>
  some.some((one) => others.some((other) => areOfOneKind(one, other)))

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

/** "31 passed, seven must improve": how many do what, where the figure alone does it. */
const doing =
  /(?<![\p{L}\p{N}.,] of |\p{N})\b(?<figure>\d{1,3}(?:,\d{3})*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:others?|more|of them))? (?<verb>(?:(?:must|may|can|could|will|would|were|was|had|have|are|is) )?(?!of\b|the\b|in\b|and\b|or\b|to\b|more\b|other)\p{Ll}{3,})/giu

/** "Two guards were hurt": a noun that reads like a verb stands right before the verb. */
function verbBehind(groups: readonly VerbGroup[], { end: from }: Word): VerbGroup | undefined {
  const [first, second] = groups.filter(({ start }) => start >= from)
  const isNounFirst = first?.form === 's' && first.helpers.length === 0 && second !== undefined && second.start - first.end <= 1
  return isNounFirst ? second : first
}

/** A deed of ours that another figure of the passage does, while the figure of ours does something else there. */
export function otherDoing(own: string, theirs: string): string | undefined {
  const known = [...theirs.matchAll(doing)].flatMap(({ groups }) => {
    const verb = findVerbGroups(groups?.['verb'] ?? '').at(-1)?.lemma
    return verb === undefined ? [] : [{ key: readWords(groups?.['figure'] ?? '')[0]?.key, verb }]
  })
  const all = findVerbGroups(theirs)
  for (const { figure, behind } of countedIn(theirs)) {
    const next = verbBehind(all, figure)
    if (next !== undefined && next.start - (behind.at(-1)?.end ?? figure.end) <= 2) known.push({ key: figure.key, verb: next.lemma })
  }
  if (known.length < 2) return undefined
  const verbs = findVerbGroups(own)
  return countedIn(own).find(({ figure, behind }) => {
    const next = verbBehind(verbs, figure)
    if (next === undefined || next.start - (behind.at(-1)?.end ?? figure.end) > 2) return false
    const doers = known.filter(({ verb }) => verb === next.lemma)
    return doers.length > 0 && doers.every(({ key }) => key !== figure.key) && readWords(theirs).some(({ key }) => key === figure.key)
  })?.figure.text
}

/** "2-1" of "3-1": how a match, a vote or a case ended, in figures that no passage has together. */
export function otherScore(own: string, theirs: string): string | undefined {
  const scores = [
    ...own.matchAll(/(?<![\p{L}\p{N}.,-])(?<one>\d{1,3})[-–](?<two>\d{1,3})(?![\p{L}\p{N}-]|[.,]\d|%| (?:year|day|week|month|hour)s?\b)/gu),
  ]
  const has = (one: string, two: string): boolean =>
    new RegExp(String.raw`(?<!\d)${one}(?: ?[-–] ?| to | votes? to |[^.;]{1,40}? )${two}(?!\d)`, 'u').test(theirs)
  const isDrawn = /(?<!\d)\d{1,3}[-–]\d{1,3}(?!\d)/u.test(theirs)
  return scores.find(({ groups }) => {
    const [one = '', two = ''] = [groups?.['one'], groups?.['two']]
    return isDrawn && !has(one, two) && !has(two, one)
  })?.[0]
}

interface DoneTo {
  readonly verb: string
  readonly figure: string
}

/** "Killed 14 people and forced 2,000 residents": each verb with the count that stands right behind it. */
function doneTo(text: string): readonly DoneTo[] {
  const figures = readWords(text).filter(
    ({ kind, sign, text: written }) => kind === 'figure' && sign === '' && !/^(?:19|20)\d{2}$/.test(written),
  )
  return findVerbGroups(text).flatMap(({ lemma, end, passive }) => {
    const figure = figures.find(({ at }) => at >= end && at - end <= 24)
    const between = figure === undefined ? '' : text.slice(end, figure.at)
    return passive ||
      figure === undefined ||
      !/^(?: (?:up|out|off|down|about|some|nearly|over|more than|at least|another|the|its|all))* $/u.test(between)
      ? []
      : [{ verb: lemma, figure: figure.key }]
  })
}

/** A count that a verb of ours is done to, where each passage has another for that verb, and ours behind another verb. */
export function otherObject(own: string, theirs: string): string | undefined {
  const known = doneTo(theirs)
  return doneTo(own).find(({ verb, figure }) => {
    const same = known.filter((each) => each.verb === verb)
    return same.length > 0 && same.every((each) => each.figure !== figure) && known.some((each) => each.figure === figure)
  })?.verb
}

/** "A suspect" told as "two suspects": what the passage has one of, and no figure for more. */
export function manyOfOne(own: string, theirs: string): string | undefined {
  const cardinals = readWords(theirs).filter(({ kind, text }) => kind === 'figure' && !ordinal.test(text))
  const found = countedIn(own).find(({ figure, behind }) => {
    const head = behind.find((word) => /s$/u.test(word.text)) ?? behind[0]
    if ((figure.value ?? 0) < 2 || !Number.isInteger(figure.value) || !/s$/u.test(head.text)) return false
    const one = head.text.replace(/ies$/u, 'y').replace(/s$/u, '')
    const isOneThere = new RegExp(String.raw`\b(?:an?|one) (?:[\p{L}’'-]+ )?${one}\b`, 'iu').test(theirs)
    const isManyThere = new RegExp(String.raw`\b${head.text}\b`, 'iu').test(theirs)
    return isOneThere && !isManyThere && !cardinals.some(({ key }) => key === figure.key)
  })
  return found?.figure.text
}

const ordinal = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/iu
