// A thing with its measure told the other way round: "a cable of 1.4 GW" is "a 1.4 GW cable".
const unit = '(?:MW|GW|kW|MWh|GWh|GB|TB|km|megawatts?|gigawatts?)'
const sum = String.raw`(?:[A-Z]{3} |[$€£])\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m))?`
const noun = String.raw`(?:[\p{Ll}-]{3,} )?(?!(?:capacity|maximum|minimum|average|peak|output|load|power|range|price|rate|cost|value|valuation|share|speed|sum|total)\b)[\p{Ll}-]{3,}`
const behind = '(?= (?:at|in|near|on|to|for|under|by|from|with|that|which)\\b|[,.]|$)'

/** As `equalTurns`. */
export const measureTurns: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=\\b(?:[Aa]n?|[Tt]he) )(?<what>${noun}) of (?<n>\\d[\\d.,]*) (?<unit>${unit})${behind}`, 'u'), '$<n> $<unit> $<what>'],
  [new RegExp(`(?<=\\b[Aa]n? )(?<n>\\d[\\d.,]*) (?<unit>${unit}) (?<what>${noun})${behind}`, 'u'), '$<what> of $<n> $<unit>'],
  [
    new RegExp(`\\b[Aa] (?<what>fine|penalty|loan|grant|contract|order|investment|facility|fund|round|stake) of (?<sum>${sum})`, 'u'),
    'a $<sum> $<what>',
  ],
  [
    new RegExp(`\\b[Aa]n? (?<sum>${sum}) (?<what>fine|penalty|loan|grant|contract|order|investment|facility|fund|round)\\b`, 'u'),
    'a $<what> of $<sum>',
  ],
  [
    /\b(?<some>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ome|[Oo]ne|\d+) of (?<the>the \p{Ll}+)['’]s (?<most>largest|biggest|oldest|best-known|leading|main|smallest|richest) (?<what>\p{Ll}+s)\b/u,
    '$<some> of the $<most> $<what> in $<the>',
  ],
]
