// Between whom a sentence says there is a deal, and who of the two gives, whether or not it says how much.

import { type House, houseOf } from './deal-houses.ts'
import { isParty } from './deal-leads.ts'
import { partyOf } from './deal-names.ts'
import { evenFrames, expects, frames } from './dealing-verbs.ts'
import { isSurely } from './houses-in-deal.ts'
import type { NameAt } from './name-at.ts'
import type { SentenceParts } from './read-deal.ts'

/** Two houses that deal with each other; one of them may be left for the next sentence to name. */
export interface Dealing {
  readonly giver?: NameAt
  readonly taker?: NameAt
  /** Whom the sentence is about: what "it" in the next one means. */
  readonly topic?: NameAt
}

const firstLetter = 0xe000
const compiled = new Map<string, RegExp>()
const exec = (pattern: string, text: string): RegExpExecArray | null => {
  const own = compiled.get(pattern) ?? new RegExp(pattern, 'u')
  compiled.set(pattern, own)
  return own.exec(text)
}

/** Each party as one letter, the same for every mention of it. */
function lettered(
  text: string,
  parties: readonly NameAt[],
): { readonly words: string; readonly of: (letter: string) => NameAt | undefined } {
  const own = [...new Set(parties.map(partyOf))]
  const words = parties
    .toReversed()
    .reduce(
      (out, name) => out.slice(0, name.start) + String.fromCharCode(firstLetter + own.indexOf(partyOf(name))) + out.slice(name.end),
      text,
    )
  return { words, of: (letter) => parties.find((name) => partyOf(name) === own[letter.charCodeAt(0) - firstLetter]) }
}

/** "Its largest order so far" is one that it has. */
const undone =
  /\b(?:not|never|no|nor|neither|n[’']t|den(?:y|ies|ied)|fail(?:s|ed)?|drop(?:s|ped)?|leav(?:es|ing)|left|walk(?:s|ed)? away|parts? (?:ways|with)|su(?:es?|ed)|rival|unlike|instead of|rather than|formerly|used to|until|(?<!\b(?:\p{L}+est|most|first|only) (?:[\p{L}-]+ ){1,4})so far|once|if|whether|until now)\b/iu

/** Between whom there is a deal by the words of a sentence; undefined where no two sides are told. */
export function dealingIn({ text, language, names }: Pick<SentenceParts, 'text' | 'language' | 'names'>): Dealing | undefined {
  if (!language.startsWith('en') || /[\ue000-\uf8ff]/u.test(text)) return undefined
  // "Its first customer in Lima": a name that nothing makes a house stands there for a place.
  const parties = names.filter(
    (name) => isParty(name) && (isSurely(name, text) || !/\b(?:in|near|outside) $/u.test(text.slice(0, name.start))),
  )
  const houses = new Set(parties.map(partyOf))
  if (houses.size === 0 || houses.size > 2 || undone.test(text)) return undefined
  const { words, of } = lettered(text, parties)
  if (houses.size === 2) return twoSides(words, of)
  const told = expects.map(({ pattern, topic }) => ({ topic, found: exec(`^${pattern}`, words) })).find(({ found }) => found !== null)
  const house = of(told?.found?.[1] ?? '')
  if (told === undefined || house === undefined || !isSurely(house, text)) return undefined
  return told.topic === 'gives' ? { giver: house, topic: house } : { taker: house, topic: house }
}

function twoSides(words: string, of: (letter: string) => NameAt | undefined): Dealing | undefined {
  for (const { pattern, first } of frames) {
    const found = exec(pattern, words)
    const [left, right] = [of(found?.[1] ?? ''), of(found?.[2] ?? '')]
    if (left === undefined || right === undefined || partyOf(left) === partyOf(right)) continue
    return first === 'gives' ? { giver: left, taker: right, topic: left } : { giver: right, taker: left, topic: left }
  }
  return evenSides(words, of)
}

/** What a house is tells who gives, where two stand even. */
function evenSides(words: string, of: (letter: string) => NameAt | undefined): Dealing | undefined {
  for (const pattern of evenFrames) {
    const found = exec(pattern, words)
    const [left, right] = [of(found?.[1] ?? ''), of(found?.[2] ?? '')]
    if (left === undefined || right === undefined || partyOf(left) === partyOf(right)) continue
    const by = weightOf(left) - weightOf(right)
    return by === 0 ? undefined : by > 0 ? { giver: left, taker: right } : { giver: right, taker: left }
  }
  return undefined
}

/** Where no frame tells what two houses have to do with each other, and one is a lab: it takes from the other. */
export function dealingByKind({ text, language, names }: Pick<SentenceParts, 'text' | 'language' | 'names'>): Dealing | undefined {
  const houses = names.filter((name, at) => isParty(name) && names.findIndex((each) => partyOf(each) === partyOf(name)) === at)
  const [one, two, more] = houses.toSorted((a, b) => weightOf(a) - weightOf(b))
  if (!language.startsWith('en') || undone.test(text) || one === undefined || two === undefined || more !== undefined) return undefined
  if (houseOf(one, one.text) !== 'lab' || weightOf(two) < 2) return undefined
  return { giver: two, taker: one }
}

const weights: Readonly<Partial<Record<House, number>>> = { lab: 0, cloud: 2, operator: 3, maker: 3, utility: 4 }
const weightOf = (name: NameAt): number => weights[houseOf(name, name.text) ?? 'lender'] ?? 1
