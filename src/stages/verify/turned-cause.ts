// What came of what: a signal that failed and made two trains collide did not fail because they collided.
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'

interface Cause {
  readonly cause: readonly Word[]
  readonly effect: readonly Word[]
}

/** Between an effect and its cause, and between a cause and its effect. */
const behind =
  /\b(?:because of|because|due to|owing to|as a result of|thanks to|(?:was|were|is|are|been|being) (?:caused|triggered|prompted|brought about) by|(?:caused|triggered|prompted) by|stemmed from|resulted from|came from)\b/iu
const ahead =
  /\b(?:(?:has |have |had )?(?:caused|causes|led to|leads to|resulted in|results in|triggered|triggers|prompted|prompts|brought about|gave rise to)|as a result,?|so that)\b/iu
const clauseEnd = /[.;:!?](?=\s|$)/u

const contentOf = (text: string): readonly Word[] => readWords(text).filter(({ kind }) => kind === 'plain' || kind === 'name')

function causesIn(text: string): readonly Cause[] {
  return text.split(/(?<=[.;!?])\s+/u).flatMap((sentence): readonly Cause[] => {
    const found = behind.exec(sentence) ?? ahead.exec(sentence)
    if (found === null) return []
    const isBehind = behind.test(found[0])
    const before = sentence.slice(0, found.index)
    // "Prices rose after a drought, which led to less wheat": the drought did, and what stands before it is no cause.
    if (!isBehind && /,\s(?:which|who)\s$/u.test(before)) return []
    const rest = sentence.slice(found.index + found[0].length)
    const after = rest.slice(0, clauseEnd.exec(rest)?.index ?? rest.length)
    // "Because a signal failed, the trains collided."
    const comma = after.indexOf(', ')
    const [one, other] = before.trim() === '' && comma > 0 ? [after.slice(comma), after.slice(0, comma)] : [before, after]
    const [first, second] = [contentOf(one), contentOf(other)]
    if (first.length === 0 || second.length === 0) return []
    return [isBehind ? { effect: first, cause: second } : { cause: first, effect: second }]
  })
}

const sharedOnly = (of: readonly Word[], here: readonly Word[], not: readonly Word[]): number =>
  of.filter((word) => here.some((each) => tellSame(word, each)) && !not.some((each) => tellSame(word, each))).length

/** Whether ours has for the cause what every passage that tells of one has for the effect, and the other way round. */
export function turnedCause(own: string, passage: string): boolean {
  const theirs = causesIn(passage)
  return causesIn(own).some(({ cause, effect }) => {
    const compared = theirs.map((each) => ({
      kept: sharedOnly(cause, each.cause, each.effect) + sharedOnly(effect, each.effect, each.cause),
      turned: [sharedOnly(cause, each.effect, each.cause), sharedOnly(effect, each.cause, each.effect)] as const,
    }))
    return compared.length > 0 && compared.every(({ kept, turned }) => turned[0] > 0 && turned[1] > 0 && kept < turned[0] + turned[1])
  })
}

const notedCause = /\b(?:because of|due to|owing to|as a result of|thanks to|caused by|triggered by|prompted by)\b/iu

/** The cause of ours where no word of it stands in the passages, which tell of another. */
export function unknownCause(own: string, theirs: string): string | undefined {
  const found = notedCause.exec(own)
  if (found === null || causesIn(theirs).length === 0) return undefined
  const rest = own.slice(found.index + found[0].length)
  const cause = rest.slice(0, clauseEnd.exec(rest)?.index ?? rest.length).split(/,| (?:in|at|on|after|before|and) /u)[0] ?? ''
  const [words, known] = [contentOf(cause), readWords(theirs)]
  return words.length === 0 || words.some((word) => known.some((each) => each.key === word.key || tellSame(word, each)))
    ? undefined
    : cause.trim()
}
