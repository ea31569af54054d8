// Where a telling may not end, since the source goes on with the other half of the same thing: a gloss, a list, a role, a second figure.
import type { ReadClaim } from './read-claim.ts'

/** "An unlikely cause — the plight of", "with the words, “I do”": what was meant stands behind the mark, and not in the telling. */
export function isGlossed(end: number, { source }: Pick<ReadClaim, 'source'>): boolean {
  const isInName = /\p{Lu}[\p{L}.'’-]*$/u.test(source.slice(0, end)) && /^ (?:and|&|of|for) (?:the )?\p{Lu}/u.test(source.slice(end))
  const isWhich =
    /\ban? (?:[\p{L}-]+ ){0,2}\p{Ll}+$/u.test(source.slice(0, end)) &&
    /^ (?:that|who|which|in which|where|when|by|on|of|from) /u.test(source.slice(end))
  // "Worked as head | and treasurer of Orion Ferries".
  const isHalfRole =
    /\b(?:as|is|was|be|become|became|named|appointed|elected) (?:[\p{L}-]+ ){0,3}[\p{L}-]+$/u.test(source.slice(0, end)) &&
    /^ and (?:\p{Lu}{2,}|[\p{Ll}-]+(?: [\p{Ll}-]+)? (?:of|for|at)) /u.test(source.slice(end))
  // "Have declared | or launched a committee": one of two.
  // "Including bank | and tax fraud".
  const isHalfList = /\bincluding [^,]*$/u.test(source.slice(0, end)) && /^(?:,| and| or)/u.test(source.slice(end))
  return (
    isInName ||
    isWhich ||
    isHalfList ||
    isHalfRole ||
    /^,? or /u.test(source.slice(end)) ||
    losesRole(end, source) ||
    /^,?\s*(?:[—–:“"]|--|-\s)|^ (?:\p{Ll}+ ){1,3}[“"]/u.test(source.slice(end))
  )
}

/** "Tapped Vega, a former executive, | as director", "raised from 64, said by many to be low, | to 3,000": the second half stands behind an aside. */
function losesRole(end: number, source: string): boolean {
  const [told, left] = [source.slice(0, end), source.slice(end)]
  if (
    /\b(?:tap|tapped|taps|nam(?:e|es|ed)|appoint(?:s|ed)?|nominat(?:e|es|ed)|pick(?:s|ed)?|chos(?:e|en)|choos(?:e|es)|select(?:s|ed)?|describ(?:e|es|ed)|hir(?:e|es|ed)|promot(?:e|es|ed)) (?:\p{Lu}[\p{L}.'’-]* ?){1,4}$/u.test(
      told,
    ) &&
    /^,.{3,160}(?:, | )(?:as|to be|to lead|to head|to serve) /u.test(left)
  )
    return true
  if (
    /\bfrom (?:about |nearly |around )?[$€£]?\d[\d.,]*(?: \p{Ll}+)?$/u.test(told) &&
    /\bto (?:about |nearly |around |more than )?[$€£]?\d/u.test(left)
  )
    return true
  // "435 lawmakers | in one house and 100 in the other": one of two figures is not the whole.
  if (
    /(?<![$€£\d])\b\d[\d,.]*(?: [\p{L}-]+){0,4}$/u.test(told) &&
    /^[^.;]{0,60}?(?:,| and|, and) (?:about |nearly |some )?\d[\d,.]*(?: \p{Ll}+)* (?:in|at|of|for) /u.test(left)
  )
    return true
  return (
    /\b(?:requiring|forcing|allowing|urging|asking|ordering|telling|barring|prohibiting|preventing|compelling|instructing|permitting|enabling|encouraging|requires?|forced?|allow(?:s|ed)?|urged?|asked|ordered|told) (?:[\p{L}'’.-]+ ){0,6}[\p{L}'’.-]+$/u.test(
      told,
    ) && /^,[^,]{3,80}, (?:to|from) \p{Ll}/u.test(left)
  )
}
