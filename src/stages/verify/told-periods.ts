// The quarters a text tells of, each with its year, and whether it tells of one for its own sake or beside another one.

const quarter = /\b(?:q(?<digit>[1-4])|(?<word>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter)\b/giu
const quarterWords = ['first', 'second', 'third', 'fourth']
/** "Up from $4.10 in the first quarter of 2031": what is told of is another quarter. A full stop between digits ends nothing. */
const comparing = /\b(?:compar\p{L}+|than|versus|vs|from|over|against|relative)\b(?:[^.;]|[.](?=\d)){0,70}$/iu

/** @returns all quarters, as "q3 2020" or "q3", and of them those that at some place are not what another one is compared with */
export function toldPeriods(text: string): { readonly all: ReadonlySet<string>; readonly own: ReadonlySet<string> } {
  const [all, own] = [new Set<string>(), new Set<string>()]
  for (const { index, 0: raw, groups } of text.matchAll(quarter)) {
    const word = groups?.['word']?.toLowerCase() ?? ''
    const number = groups?.['digit'] ?? String(/^\d/.test(word) ? word.charAt(0) : quarterWords.indexOf(word) + 1)
    const behind = /^[\s,'’-]*(?:(?:of|in|for|fiscal|fy)\W+){0,2}(?:fiscal\W+)?(?<year>(?:19|20)\d{2})\b/iu.exec(
      text.slice(index + raw.length, index + raw.length + 24),
    )
    const before = /\b(?<year>(?:19|20)\d{2})(?:['’]s)?\W{1,2}$/u.exec(text.slice(Math.max(0, index - 8), index))
    const year = behind?.groups?.['year'] ?? before?.groups?.['year']
    const period = year === undefined ? `q${number}` : `q${number} ${year}`
    all.add(period)
    if (!comparing.test(text.slice(Math.max(0, index - 90), index))) own.add(period)
  }
  return { all, own }
}
