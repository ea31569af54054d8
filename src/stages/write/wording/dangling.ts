// Things said or done before that a finished sentence names as known, and people named by an office that is somebody's and not whose.

/** What somebody said, paid or did, which means nothing to whoever has not read of it. */
const deed =
  '(?:comments?|remarks?|accusations?|allegations?|conversations?|exchanges?|cases?|incidents?|episode|payments|payouts?|characteri[sz]ation|tweets?|interview|overture)'
const words = '(?:words|actions|statements?|claims?)'
/** What tells which one is meant, behind the noun. */
const told =
  /^ ?(?:of|that|who|which|whose|where|for|between|behind|against|about|with|over|on (?!\d)|(?:in|at|near) (?!\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|to \p{Ll}+s\b|to \p{Lu}|\p{Ll}+(?:ed|ing)\b|\p{Lu})/u

const loose: readonly RegExp[] = [
  // "A transcript of the conversation", "the Lund case": of which nobody has read.
  new RegExp(String.raw`\bthe (?:\p{Lu}[\p{L}’'-]+ )?(?:[\p{Ll}-]+ )?(?<noun>${deed})(?=$|[\s,.;’'])`, 'gu'),
  // "Vega's interview", "his actions", "the words of Mr Vega".
  new RegExp(String.raw`(?:\p{Lu}[\p{L}.’'-]*[’']s?|\b[Hh]is|\b[Hh]er|\b[Tt]heir) (?<noun>${deed}|${words})(?=$|[\s,.;])`, 'gu'),
  new RegExp(
    String.raw`\bthe (?<noun>${deed}|${words}) (?:of|by|from) (?:Mr |Mrs |Ms )?\p{Lu}[\p{L}’'-]+(?=$|[.,;]| (?:might|may|would|will|could|are|is|were|was|have|has)\b)`,
    'gu',
  ),
]

/**
 * Whether a statement points to what was said or done before and is told nowhere that a reader sees.
 *
 * @param own the sentence without who reports it
 * @param known what stands before it, and the story's headlines
 */
export function pointsToUntold(own: string, known: string): boolean {
  const plain = own.replace(/[“”]/gu, '')
  return loose.some((pattern) =>
    [...plain.matchAll(pattern)].some((found) => {
      const noun = found.groups?.['noun'] ?? ''
      const before = `${known} ${plain.slice(0, found.index)}`.toLowerCase()
      return (
        !told.test(plain.slice(found.index + found[0].length)) &&
        !before.includes(noun.toLowerCase().slice(0, Math.max(4, noun.length - 2)))
      )
    }),
  )
}

/** "Former personal lawyer Otto Lund", "that leader Otto Lund": whose, or of what? */
const ofSomebody =
  /(?:^|\bthat )(?:(?:[Ff]ormer )?(?:[Pp]ersonal|[Ll]ong-?time|[Cc]lose|[Tt]op|[Ss]enior|[Cc]hief) (?:attorney|lawyer|advis[eo]r|aide|ally|friend|counsel)|(?:[Ff]ormer )?(?:[Aa]dvis[eo]r|[Aa]ide|[Aa]lly|[Ll]eader|[Ww]ife|[Ww]idow|[Hh]usband|[Ss]on|[Dd]aughter)|(?:Former )?(?:Director|Chairman|Chairwoman|Commissioner|Administrator|Majority|Minority|Whip|Superintendent)) \p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+/u
const halfOffice = /\b(?:Majority|Minority) \p{Lu}\p{Ll}+ \p{Lu}(?!\p{Ll}+ (?:Leader|Whip))/u

/** Whether somebody is named by an office without whose, or what of, it is. */
export const isOfficeLoose = (own: string): boolean =>
  ofSomebody.test(own) || (halfOffice.test(own) && !/\b(?:Majority|Minority) (?:Leader|Whip)\b/u.test(own))
