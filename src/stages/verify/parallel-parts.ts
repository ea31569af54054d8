// Parts of a passage that stand beside each other, exchanged or turned in ours: what goes with what, what came first, what moved by and what to.
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { manyOfOne, otherCount, otherDoing, otherObject, otherScore } from './counted-nouns.ts'
import { crossedName, turnedAmount, turnedComparison } from './crossed-halves.ts'
import { exchangedSpeaker } from './exchanged-speakers.ts'
import { isComputed, namesOnlyTheSubject, verdict } from './material.ts'
import { tellSame } from './near-words.ts'
import { asSingleVerbs } from './phrasal-verbs.ts'
import type { Material } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'
import { turnedCause, unknownCause } from './turned-cause.ts'
import { unknownPerson } from './unknown-person.ts'
import { findVerbGroups } from './verb-groups.ts'

const isContent = ({ kind }: Word): boolean => kind === 'plain' || kind === 'name'
const areSame = (one: Word, other: Word): boolean => one.key === other.key || tellSame(one, other)

/** "Paper in Finland": what stands before a preposition, nearest first, and what behind. */
interface Joint {
  readonly heads: readonly Word[]
  readonly side: string
  readonly ends: readonly Word[]
}

const side = /^(?:in|at|of|for|from|to|with|against|on)$/u
const skipped = /^(?:the|a|an|its|their|his|her|this|that|all|some|any|late|early|new|more|than)$/u

/** What is in May may be all that the passage tells. */
const timeWord =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|spring|summer|autumn|winter|week|month|year|day|hour|morning|evening|night|quarter|half)s?$/u

const isApart = (text: string, one: Word, other: Word): boolean => text.slice(one.end, other.at).trim() !== ''

/** The words of content that follow each other from a place, "G4 van", or that stand before it, "deepest lake", verbs left out. */
function phrase(text: string, words: readonly Word[], at: number, step: 1 | -1): readonly Word[] {
  const verbs = step === 1 ? [] : findVerbGroups(text)
  const found: Word[] = []
  for (let place = at; found.length < 4; place += step) {
    const [word, last] = [words[place], found.at(-1)]
    if (word === undefined || !(isContent(word) || word.kind === 'figure')) break
    if (last !== undefined && (step === 1 ? isApart(text, last, word) : isApart(text, word, last))) break
    if (last !== undefined && verbs.some(({ start, end }) => word.at >= start && word.at < end)) break
    found.push(word)
  }
  return found
}

function jointsOf(text: string): readonly Joint[] {
  const words = readWords(text)
  return words.flatMap((word, at): readonly Joint[] => {
    let next = at + 1
    while (skipped.test(words[next]?.text ?? '')) next += 1
    const [head, end] = [words[at - 1], words[next]]
    if (!side.test(word.text) || head === undefined || end === undefined || !isContent(head) || !isContent(end)) return []
    if (timeWord.test(end.text) || /[.,;:()]/u.test(text.slice(head.end, end.at))) return []
    return [{ heads: phrase(text, words, at - 1, -1), side: word.text, ends: phrase(text, words, next, 1) }]
  })
}

const share = (some: readonly Word[], others: readonly Word[]): boolean => some.some((one) => others.some((other) => areSame(one, other)))

/**
 * The head and end of a joint of ours of which the passage gives the head to another end, and the end to another head, in parts
 * that stand beside each other: "paper in Sweden" of "paper in Finland and tissue in Sweden".
 */
export function tradedEnds(own: string, passage: string): readonly [string, string] | undefined {
  if (!parts.test(passage)) return undefined
  const theirs = jointsOf(passage)
  for (const { heads, side: how, ends } of jointsOf(own)) {
    const [head, end] = [heads[0], ends[0]]
    if (head === undefined || end === undefined || theirs.some((each) => share(each.heads, heads) && share(each.ends, ends))) continue
    const ofHead = theirs.filter((each) => each.side === how && share(each.heads, [head]))
    const ofEnd = theirs.filter((each) => share(each.ends, [end]))
    if (ofHead.length !== 1 || ofEnd.length !== 1) continue
    const [one, two] = [...ofHead, ...ofEnd].toSorted((a, b) => (a.heads[0]?.at ?? 0) - (b.heads[0]?.at ?? 0))
    if (!parts.test(passage.slice(one?.ends.at(-1)?.end ?? 0, two?.heads[0]?.at ?? 0))) continue
    // "Sales in Norway fell and sales in Denmark rose" has its heads twice.
    const isOnce = [head, end].every((word) => readWords(passage).filter((each) => isContent(each) && areSame(each, word)).length === 1)
    if (isOnce) return [head.text, end.text]
  }
  return undefined
}

/** What stands between two joints that are parts beside each other: "a rise in sales of cars" is one part. */
const parts = /\b(?:and|but|while|whereas|or)\b|[,;]/u

const link = /\b(?<how>after|before|following|prior to|ahead of)\b/giu
const clauseEnd = /[.;:!?](?=\s|$)/u

interface Order {
  readonly earlier: readonly Word[]
  readonly later: readonly Word[]
}

/** What a text puts before and what behind: "A after B", "after B, A", "A before B". */
function ordersOf(text: string): readonly Order[] {
  return [...text.matchAll(link)].flatMap((found): readonly Order[] => {
    const how = (found.groups?.['how'] ?? '').toLowerCase()
    const behind = text.slice(found.index + found[0].length)
    const before = text.slice(0, found.index)
    const opens = Math.max(...[...before.matchAll(/[.;:!?]\s/gu)].map(({ index, 0: stop }) => index + stop.length), 0)
    const lead = before.slice(opens)
    const clause = behind.slice(0, clauseEnd.exec(behind)?.index ?? behind.length)
    const isFirst = lead.trim() === '' || /^(?:\p{L}+ ){0,3}(?:days?|weeks?|months?|years?|hours?) $/u.test(lead)
    const comma = clause.indexOf(', ')
    if (isFirst && comma < 0) return []
    const [main, other] = isFirst ? [clause.slice(comma), clause.slice(0, comma)] : [lead, clause]
    const [told, set] = [main, other].map((each) => readWords(each).filter((word) => isContent(word) && !timeWord.test(word.text)))
    if (told === undefined || set === undefined || told.length === 0 || set.length === 0) return []
    return how === 'after' || how === 'following' ? [{ earlier: set, later: told }] : [{ earlier: told, later: set }]
  })
}

/** Words of one list that stand in the second and not in the third. */
const sharedOnly = (of: readonly Word[], here: readonly Word[], not: readonly Word[]): number =>
  of.filter((word) => here.some((each) => areSame(word, each)) && !not.some((each) => areSame(word, each))).length

/** Whether ours puts first what the passage puts last. */
export function turnedOrder(own: string, passage: string): boolean {
  const theirs = ordersOf(passage)
  return ordersOf(own).some((ours) => {
    const compared = theirs.map(({ earlier, later }) => ({
      kept: [sharedOnly(ours.earlier, earlier, later), sharedOnly(ours.later, later, earlier)] as const,
      turned: [sharedOnly(ours.earlier, later, earlier), sharedOnly(ours.later, earlier, later)] as const,
    }))
    const near = compared.filter(({ kept, turned }) => kept[0] + kept[1] + turned[0] + turned[1] > 1)
    return near.length > 0 && near.every(({ kept, turned }) => turned[0] > 0 && turned[1] > 0 && kept[0] + kept[1] === 0)
  })
}

const moving =
  /\b(?:r[io]se|risen|rises|rising|f[ea]ll|fallen|falls|falling|dropp?(?:s|ed|ing)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|gr[eo]w|grown|grows|cuts?|cutting|reduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|climb(?:s|ed|ing)?|slipp?(?:s|ed)?|sl[io]de?s?|jump(?:s|ed)?|gain(?:s|ed)?|los[et]s?|declin(?:e|es|ed)|shr[aiu]nk|slow(?:s|ed)?|eas(?:e|es|ed)|lift(?:s|ed)?|widen(?:s|ed)?|narrow(?:s|ed)?|tumbl(?:e|es|ed)|surg(?:e|es|ed)|up|down)\b[^.;,]{0,60}$/iu
const hedge = /(?:about|around|nearly|almost|some|roughly|more than|less than|over|under|a) $/iu

/** How a figure stands to what moved: by it, to it or from it; a bare one behind the verb is what it moved by. */
export function wayOf(text: string, at: number): 'by' | 'to' | 'from' | undefined {
  const before = text
    .slice(Math.max(0, at - 90), at)
    .replace(/(?:[$£€¥]|\b[A-Z]{3} )$/u, '')
    .replace(hedge, '')
  const way = /\b(?<way>by|to|from) $/iu.exec(before)?.groups?.['way']?.toLowerCase()
  if (!moving.test(before)) return undefined
  if (way === 'by' || way === 'to' || way === 'from') return way
  return /\b(?:rose|fell|dropp?ed|grew|climbed|slipped|slid|jumped|gained|declined|shrank|tumbled|surged|increased|decreased|up|down) $/iu.test(
    before,
  )
    ? 'by'
    : undefined
}

/** A figure that ours has as the end of a move and every place of the passage as its length, or the other way round. */
export function otherWay(own: string, passage: string): string | undefined {
  const theirs = readWords(passage).filter(({ kind }) => kind === 'figure')
  const found = readWords(own).find((word) => {
    const ours = word.kind === 'figure' ? wayOf(own, word.at) : undefined
    const same = theirs.filter(({ key }) => key === word.key).map(({ at }) => wayOf(passage, at))
    return ours !== undefined && same.length > 0 && same.every((way) => way !== undefined && way !== ours)
  })
  return found?.text
}

/** What is wrong with how many do or bear what, in words; undefined where nothing is. */
function wrongAmount(own: string, theirs: string): string | undefined {
  const count = otherCount(own, theirs) ?? otherDoing(own, theirs) ?? manyOfOne(own, theirs)
  if (count !== undefined) return `In the passage it is not ${count} of them.`
  const amount = turnedAmount(own, theirs) ?? otherScore(own, theirs)
  if (amount !== undefined) return `The passage does not have it as "${amount}".`
  const object = otherObject(own, theirs)
  return object === undefined ? undefined : `In the passage another number goes with "${object}".`
}

/** Compares what stands beside each other in the English passages of a claim with how ours has it. */
export function partsAgree(sentence: Sentence, material: Material): Verdict {
  const fits = verdict(sentence, 'roles', 'supported', 'What goes with what, and what came first, agree.')
  const wrong = (reason: string): Verdict => verdict(sentence, 'roles', 'contradicted', reason)
  const { passages, facts } = material
  if (sentence.kind !== 'claim' || facts.length > 0 || isComputed(sentence) || namesOnlyTheSubject(sentence)) return fits
  if (passages.length === 0 || passages.some(({ text, language }) => text === '' || !language.startsWith('en'))) return fits
  const plain = (text: string): string => asSingleVerbs(text.replace(/[“"«][^”"»]*[”"»]/gu, ' '))
  const own = plain(ownStatement(sentence.text))
  const texts = passages.map(({ text }) => plain(text))
  const all = <Found>(read: (text: string) => Found | undefined): Found | undefined => {
    const found = texts.map(read)
    return found.every((each) => each !== undefined) ? found[0] : undefined
  }
  const traded = all((text) => tradedEnds(own, text))
  if (traded !== undefined) return wrong(`The passage does not put "${traded[0]}" with "${traded[1]}".`)
  if (all((text) => turnedOrder(own, text) || undefined) === true) return wrong('The passage has it in the other order in time.')
  if (all((text) => turnedCause(own, text) || undefined) === true) return wrong('The passage has the cause for the effect.')
  const together = texts.join('\n')
  const cause = unknownCause(own, together)
  if (cause !== undefined) return wrong(`The passage does not put it down to "${cause}".`)
  const amount = wrongAmount(own, together)
  if (amount !== undefined) return wrong(amount)
  const crossed = all((text) => crossedName(own, text))
  if (crossed !== undefined) return wrong(`The passage has "${crossed}" in its other half.`)
  if (all((text) => turnedComparison(own, text) || undefined) === true) return wrong('The passage compares them the other way round.')
  const outlet = /, [^,“”]{2,60} (?:reports|reported(?: on \d{1,2} \p{Lu}\p{L}+ \d{4}| that day)?)\.?$/u
  const whole = plain(sentence.text.replace(outlet, ''))
  const speaker = all((text) => exchangedSpeaker(whole, text))
  if (speaker !== undefined) return wrong(`The passage has it as another's word than that of ${speaker}.`)
  const person = unknownPerson(whole, [material.text, ...passages.map(({ before }) => before)].join('\n'))
  if (person !== undefined) return wrong(`The passage has no "${person}".`)
  const way = all((text) => otherWay(own, text))
  return way === undefined ? fits : wrong(`In the passage ${way} is another end of the move.`)
}
