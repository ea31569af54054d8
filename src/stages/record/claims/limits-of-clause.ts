// What limits a claim: where, when, on what condition, to what end, with what exception, and whether the reading left some of it out.
import type { Limit, LimitKind } from '../../../domain/claim.ts'
import type { Clause, Part, Stretch } from '../../../text/clause.ts'

const heads: readonly (readonly [LimitKind, RegExp])[] = [
  ['condition', /^(?:if|unless|once|provided|assuming|pending|whether|under|depending)$/],
  ['exception', /^(?:except|without|unlike|although|though|despite|whereas|excluding|besides|instead)$/],
  ['comparison', /^(?:than|compared|versus)$/],
  ['cause', /^(?:because|because-of|due|owing|thanks|amid)$/],
  ['time', /^(?:after|before|during|since|until|till|when|while|as|following|by|ago|whenever|throughout)$/],
  ['place', /^(?:in|at|near|across|outside|inside|within|around|along|off|above|below)$/],
]
const days =
  /^(?:in|on|at|by|from|for|over) (?:the )?(?:\d|midnight|noon|(?:early|late|mid)|(?:past|last|next|coming) |\p{Lu}\p{Ll}+day\b|January|February|March|April|May|June|July|August|September|October|November|December)/u
const hedges =
  /^(?:reportedly|allegedly|apparently|supposedly|likely|probably|possibly|perhaps|potentially|partly|partially|largely|mostly|mainly|nearly|almost|initially|temporarily|originally|only|not|roughly|approximately)$/

function kindOf(part: Part, words: string, isFirst: boolean): LimitKind | undefined {
  if (part.kind === 'time' || (part.kind === 'prep' && days.test(words))) return 'time'
  if (part.kind === 'adverb') return hedges.test(part.head) ? 'hedge' : undefined
  if (part.kind === 'infinitive') return isFirst ? undefined : 'purpose'
  if (!/^(?:prep|adverbial)$/.test(part.kind)) return undefined
  return heads.find(([, pattern]) => pattern.test(part.head))?.[0]
}

/** A limit of a clause; offsets are into the sentence. */
type Found = Stretch & Pick<Limit, 'kind'>

/** The parts of a clause that limit it, its opening phrases among them, in the order of the sentence. */
export function limitsOf(clause: Clause, sentence: string): readonly Found[] {
  const words = ({ start, end }: Stretch): string => sentence.slice(start, end)
  const found = [...clause.lead, ...clause.parts].flatMap((part) => {
    const text = words(part)
    const kind = kindOf(part, text.charAt(0).toLowerCase() + text.slice(1), part === clause.parts[0])
    return kind === undefined ? [] : [{ start: part.start, end: part.end, kind }]
  })
  const helpers = [...words(clause.verb).matchAll(/\p{L}+/gu)].flatMap((match) =>
    match[0] !== 'not' && hedges.test(match[0])
      ? [{ start: clause.verb.start + match.index, end: clause.verb.start + match.index + match[0].length, kind: 'hedge' as const }]
      : [],
  )
  return [...found, ...helpers].toSorted((a, b) => a.start - b.start)
}

/** How words begin that say of a deed where, when, why, to whom or how far; an apposition or "who ..." tells of somebody. */
const limiting =
  /^[\s,;"”’)–—-]*(?:in|at|on|after|before|during|if|unless|until|because|despite|except|without|than|for|to|with|from|by|over|following|amid|though|although|while|when|since|as|but|and then|rather|instead|against|into|under|\p{Ll}+ly|\p{Ll}{3,}ing) /u

/**
 * Whether the sentence says more of a clause than its parts hold: behind its last part, or in words that a shorter form left out.
 *
 * @param form the form of the sentence that the clause was read in, blank where words were left out
 * @param to where the next clause or the speaker begins, else the end of the sentence
 */
export function isPartlyRead(clause: Clause, form: string, sentence: string, to: number): boolean {
  const end = clause.parts.at(-1)?.end ?? clause.verb.end
  const behind = sentence.slice(end, Math.max(end, to))
  if (behind.trim().split(/\s+/u).length > 2 && limiting.test(behind)) return true
  if (clause.isBeside === true) return false
  const blanks = [...form.matchAll(/ {6,}/gu)].map(({ index, 0: run }) => sentence.slice(index, index + run.length))
  return blanks.some((left, at) => left.trim().split(/\s+/u).length > 2 && (limiting.test(left) || (at === 0 && form.trimStart() !== form)))
}
