// A proper name that opens a stretch of words, where what follows leaves it whole.

const name = /^(?<name>\p{Lu}[\p{L}\d&’'.-]*(?: (?:\p{Lu}[\p{L}\d&’'-]*|\d+[\p{L}\d.]*)){0,3})(?<behind>.*)$/su
/** Words that go on about the name, and not words that make it a part of another thing: "Orla Cloud capacity". */
const goesOn =
  /^(?:[,.;:]|$| (?:for|in|from|to|on|and|at|by|with|after|as|under|before|that|which|last|this|next|without|free|against|a|whose|will)\b)/u

/** "Harrow Annotation, a company …" gives the name; undefined where the words are no name of their own. */
export function proper(words: string): string | undefined {
  const groups = name.exec(words)?.groups
  const own = groups?.['name']?.replace(/[.’']+$/u, '')
  if (own === undefined || own.length < 3 || !goesOn.test(groups?.['behind'] ?? '')) return undefined
  return /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|The|A|An|It|Its)\b/u.test(
    own,
  )
    ? undefined
    : own
}
