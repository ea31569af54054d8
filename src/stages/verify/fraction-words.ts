// Fractions and multiples in words: "a third of it" is not "three times", though both are read as a three.

const parts: Readonly<Record<string, RegExp>> = {
  third: /\bthirds?\b|\b33(?:\.3)?(?:%| per ?cent)|\b(?:one|1) in (?:three|3)\b/iu,
  quarter: /\bquarters?\b|\b25(?:%| per ?cent)|\b75(?:%| per ?cent)|\b(?:one|1) in (?:four|4)\b/iu,
  fifth: /\bfifths?\b|\b[2468]0(?:%| per ?cent)|\b(?:one|1) in (?:five|5)\b/iu,
  tenth: /\btenths?\b|\b\d0(?:%| per ?cent)|\b(?:one|1) in (?:ten|10)\b/iu,
}
const part =
  /\b(?:an?|one|two|three|four|nine)[ -](?<part>third|quarter|fifth|tenth)s?\b(?! (?:time|day|week|month|year|place|victory|win|goal|title|final))/giu

const multiples: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:twice|two ?fold|two times)\b/iu, /\b(?:twice|double[sd]?|doubling|two-?fold|two times|half|halved?|halv(?:es|ing))\b/iu],
  [/\b(?:thrice|three-?fold|three times)\b/iu, /\b(?:thrice|tripl\p{L}+|trebl\p{L}+|three-?fold|three times|three-time|thirds?)\b/iu],
  [/\b(?:four-?fold|four times)\b/iu, /\b(?:quadrupl\p{L}+|four-?fold|four times|four-time|quarters?)\b/iu],
]

/** "Three times" of times that something was done are counted, and are no multiple. */
const compared = /\b(?:as (?:many|much|big|large|high)|more|higher|larger|the|what|its|than|that)\b/iu

/**
 * The first fraction or multiple of ours that the passage has in no way.
 *
 * @param own our statement
 * @param theirs the passages it stands on, English
 */
export function strangePart(own: string, theirs: string): string | undefined {
  const fraction = [...own.matchAll(part)].find(({ groups }) => parts[groups?.['part']?.toLowerCase() ?? '']?.test(theirs) === false)
  if (fraction !== undefined) return fraction[0]
  for (const [ours, known] of multiples) {
    const found = ours.exec(own)
    if (
      found !== null &&
      compared.test(own.slice(found.index + found[0].length, found.index + found[0].length + 12)) &&
      !known.test(theirs)
    )
      return found[0]
  }
  return undefined
}
