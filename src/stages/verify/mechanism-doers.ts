// Who gains by what, in a mechanism that a model wrote: the actor stands by the passages beside what it is given, and does what they have it do.
import { type Deed, deedsOf } from './deed-sides.ts'
import { isPlainWord } from './judgement-words.ts'
import type { Material, Passage } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'

/** Verbs that say nothing of their own. */
const empty = /^(?:be|have|do|can|may|let)$/u

interface Told {
  readonly keys: ReadonlySet<string>
  /** With the words of the sentence before it, which says who "it" and "the company" are. */
  readonly actors: ReadonlySet<string>
  /** "It", "the company": whoever acts there is named elsewhere. */
  readonly isOpen: boolean
  readonly deeds: readonly Deed[]
}

const keysIn = (text: string): ReadonlySet<string> => new Set(readWords(text).map(({ key }) => key))

const toldBy = ({ before, text, claim }: Passage): Told => ({
  keys: keysIn(text),
  actors: keysIn(`${before}\n${text}\n${claim.subject.text}`),
  isOpen: /^(?:it|its?|they|their|he|she|we)\b|^the \p{Ll}/iu.test(claim.subject.text),
  deeds: deedsOf(text),
})

const sharesOne = (words: ReadonlyMap<string, Word>, keys: { has(key: string): boolean }): boolean =>
  [...words.keys()].some((key) => keys.has(key))

/** What a deed is done to, by the words that are no plain vocabulary: those have to stand somewhere. */
const evidenced = (words: ReadonlyMap<string, Word>): ReadonlyMap<string, Word> =>
  new Map([...words].filter(([, word]) => !isPlainWord(word)))

/** Whether the passages have the deed done by the one who does it in ours, or leave open by whom. */
const isDoneBy = ({ lemma, doers }: Deed, told: readonly Told[]): boolean | undefined => {
  const same = told.flatMap(({ deeds, isOpen }) => deeds.flatMap((other) => (other.lemma === lemma ? [{ ...other, isOpen }] : [])))
  return same.length === 0
    ? undefined
    : same.some((other) => other.isOpen || other.isDoerOpen || other.doers.size === 0 || sharesOne(doers, other.doers))
}

/**
 * The actor of a mechanism that the passages do not have beside what it gains, gives or carries, or whose deed they have another do;
 * undefined where each actor fits, and where its words are plain vocabulary alone.
 */
export function strayActor(own: string, { passages }: Material): string | undefined {
  if (passages.length === 0) return undefined
  const told = passages.map(toldBy)
  const stray = deedsOf(own).find((deed) => {
    if (empty.test(deed.lemma) || deed.doers.size === 0) return false
    const isDone = isDoneBy(deed, told)
    if (isDone !== undefined) return !isDone
    const things = evidenced(deed.bearers)
    return things.size > 0 && !told.some(({ keys, actors, isOpen }) => (isOpen || sharesOne(deed.doers, actors)) && sharesOne(things, keys))
  })
  return stray === undefined ? undefined : [...stray.doers.values()].map(({ text }) => text).join(' ')
}
