// A thing with its measure, and a house with what is its own, told the other way round: "a cable of 1.4 GW" is "a 1.4 GW cable".
import { capitalise } from './phrases.ts'

const unit = '(?:MW|GW|kW|MWh|GWh|GB|TB|km|megawatts?|gigawatts?)'
const sum = String.raw`(?:[A-Z]{3} |[$€£])\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m))?`
const noun = String.raw`(?:[\p{Ll}-]{3,} )?(?!(?:capacity|maximum|minimum|average|peak|output|load|power|range|price|rate|cost|value|valuation|share|speed|sum|total)\b)[\p{Ll}-]{3,}`
const owner = String.raw`(?:\p{Lu}[\p{L}\d’'&-]*)(?: \p{Lu}[\p{L}\d’'&-]*)*`

/** Who or what belongs to a house or to a body, and goes before or behind its name. */
const belongings =
  'shareholders investors workers employees staff engineers researchers officials inspectors lawyers customers users members directors board offices headquarters subsidiary rivals suppliers lenders creditors partners'.split(
    ' ',
  )
const ofOwner = `(?:of|at) (?<owner>${owner})(?=(?: [\\p{Ll}]|[,.]|$))(?! and \\p{Lu})`

/** As `equalPhrases`. */
export const measureTurns: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?<a>[Aa]n?|[Tt]he) (?<what>${noun}) of (?<n>(?!8|11\\b|18\\b)\\d[\\d.,]*) (?<unit>${unit})(?= (?:at|in|near|on|to|for|under|by|from|with)\\b|[,.]|$)`,
      'u',
    ),
    '$<a> $<n> $<unit> $<what>',
  ],
  [
    new RegExp(
      `\\b(?<a>[Aa]n?) (?<n>\\d[\\d.,]*) (?<unit>${unit}) (?<what>${noun})(?= (?:at|in|near|on|to|for|under|by|from|with|that|which)\\b|[,.]|$)`,
      'u',
    ),
    '$<a> $<what> of $<n> $<unit>',
  ],
  [
    new RegExp(`\\b[Aa] (?<what>fine|penalty|loan|grant|contract|order|investment|facility|fund|round|stake) of (?<sum>${sum})`, 'u'),
    'a $<sum> $<what>',
  ],
  [
    new RegExp(`\\b[Aa]n? (?<sum>${sum}) (?<what>fine|penalty|loan|grant|contract|order|investment|facility|fund|round)\\b`, 'u'),
    'a $<what> of $<sum>',
  ],
  [new RegExp(`(?<![\\p{L}\\d’'] )\\b(?:[Tt]he )?(?<what>${belongings.join('|')}) ${ofOwner}`, 'u'), "$<owner>'s $<what>"],
  ...belongings.map((what) => [new RegExp(`(?<=^|[.] )${capitalise(what)} ${ofOwner}`, 'u'), `$<owner>'s ${what}`] as const),
  [
    /\b(?<some>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ome|[Oo]ne|\d+) of (?<the>the \p{Ll}+)['’]s (?<most>largest|biggest|oldest|best-known|leading|main|smallest|richest) (?<what>\p{Ll}+s)\b/u,
    '$<some> of the $<most> $<what> in $<the>',
  ],
  [
    /\b(?<n>\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?<what>[\p{Ll}-]{4,}s) of (?<whose>(?:the )?\p{Lu}[\p{L}\d&-]*(?: \p{Lu}[\p{L}\d&-]*)*)(?=[,.]|$| (?:in|on|at|from|after|with)\b)/u,
    "$<n> of $<whose>'s $<what>",
  ],
]
