// Where a headline may end inside a long part of its clause: an infinitive, or an object with all that is told of it, is one part to the
// parser, and whole it leaves no headline room.
import { classWords } from '../../../text/word-classes.ts'
import type { Telling } from '../wording/claim-clause.ts'

/** Where a further circumstance begins: in what course of things, where, when. What a deed is on, over or with is no circumstance. */
const circumstance =
  / (?=(?:as part of|as (?!an? |the |many |much |well |long |soon |far )|amid|after|despite|while|following|during|ahead of|before|under|in|at|because|when|until|since|unless|if) )/gu
/** What a condition or an exception limits is not told without it. */
const limits = / (?:if|unless|until|without|except|only|not|never|no|nor|but|than)(?![\p{L}])/u
const wordsMin = 2

/** Particles that end a deed: "shut down", "team up". */
const particles = /^(?:down|up|out|off|away|back|together|again|home|abroad|forward|apart|over)$/u

/** What asks for more: an article, a preposition, a verb of being, a participle. */
function endsOpen(words: string): boolean {
  const [before, last] = classWords(words).slice(-2)
  // "A bill aimed": at what.
  if (/^[Ee]$/u.test(last?.tag ?? '') && !/^[XhMn]$/u.test(before?.tag ?? '')) return true
  return /^[DAITCWHnXMhdVG]$/.test(last?.tag ?? '') || (last?.tag === 'R' && !particles.test(last.lower))
}

/**
 * The telling ended earlier inside its last part, longest first, for the gate to judge; none where what would go limits what stays.
 *
 * @param telling one that is already whole in its parts
 */
export function innerEnds({ words }: Telling): readonly Telling[] {
  const line = words.join(' ')
  const places = [...line.matchAll(circumstance)].map(({ index }) => index)
  return places
    .toReversed()
    .filter((at) => !limits.test(line.slice(at)))
    .map((at) => line.slice(0, at).replace(/,$/u, ''))
    .filter((each) => each.split(' ').length >= wordsMin && !endsOpen(each) && (each.match(/[“”]/gu)?.length ?? 0) % 2 === 0)
    .map((each) => ({ words: [each], tails: [] }))
}
