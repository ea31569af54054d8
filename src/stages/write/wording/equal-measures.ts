// A thing with its measure told the other way round: "a cable of 1.4 GW" is "a 1.4 GW cable".
const unit = '(?:MW|GW|kW|MWh|GWh|GB|TB|km|megawatts?|gigawatts?)'
const sum = String.raw`(?:[A-Z]{3} |[$€£])\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m))?`
const noun = String.raw`(?:[\p{Ll}-]{3,} )?(?!(?:capacity|maximum|minimum|average|peak|output|load|power|range|price|rate|cost|value|valuation|share|speed|sum|total)\b)[\p{Ll}-]{3,}`
const behind = '(?= (?:at|in|near|on|to|for|under|by|from|with|that|which)\\b|[,.]|$)'

const ends = String.raw`(?=[,.;]|$| (?:in|on|to|by|with|for|from|at|after|and|as|that|who|which|was|were|is|are|has|have|had|will|would|against|over|between|amid|when|while|because|before|since|during)\b)`
/** What happens in a year, or is made for one. */
const ofYear =
  'elections?|primary|primaries|caucus(?:es)?|vote|referendum|census|budget|law|act|treaty|agreement|accord|deal|pact|constitution|coup|invasion|war|crisis|massacre|bombings?|attacks?|shootings?|killings?|murders?|assassination|crash|earthquake|hurricane|storm|floods?|summit|conference|convention|Olympics|Games|survey|study|report|speech|interview|book|film|trial|ruling|decision|memo|campaign|race|season|tournament|merger|takeover|scandal'
const ofSomebody =
  'assassination|murder|killing|shooting|death|execution|arrest|kidnapping|poisoning|election|resignation|impeachment|trial'
/** What has a length that its own name is told with. */
const lasting =
  'meeting|interview|speech|address|visit|trip|tour|ban|sentence|term|deal|contract|lease|extension|delay|suspension|closure|hearing|debate|session|march|wait|strike|shutdown|period|call|rally|standoff|siege|drive|flight|campaign|programme|pause|moratorium|truce|ceasefire|lockdown|curfew|outage|report|memo|letter|document|bill|decision|ruling|opinion|manifesto'
const rated = 'rate|tax|tariff|levy|duty|increase|rise|cut|reduction|drop|fall|decline|share|stake|discount|raise|target|surcharge|fee'
const small = String.raw`(?:[\p{Ll}-]+ ){0,2}`

const level = String.raw`(?:[A-Z]{3} |[$€£])?\d+(?:[.,]\d+)*(?:%| ?(?:million|billion|trillion|bn|m|points))?`

/** As `equalTurns`. */
export const measureTurns: readonly (readonly [RegExp, string])[] = [
  // "Holds 5.1 million names" is "has" them.
  [/\bholds (?=(?:about |some |over |nearly |almost )?\d[\d.,]* (?:million |billion )?(?!per\b)\p{Ll}{4,})/u, 'has '],
  // "The records of 40,000 customers" are "40,000 customers' records".
  [
    /\b[Tt]he (?<what>records|chats|accounts|details|data|files|names|addresses|passwords|messages|photos|medical records) of (?<many>\d[\d.,]*(?: million)?) people(?= (?:ha[ds]|have|were|was|are|is|will|would|from|in|at)\b|[,.])/u,
    "$<many> people's $<what>",
  ],
  [
    /\b[Tt]he (?<what>records|chats|accounts|details|data|files|names|addresses|passwords|messages|photos|medical records) of (?<many>\d[\d.,]*(?: million)?) (?<who>[\p{Ll}-]{4,}s)(?= (?:ha[ds]|have|were|was|are|is|will|would|from|in|at)\b|[,.])/u,
    "$<many> $<who>' $<what>",
  ],
  // "Rose from 9% to 15%" is "rose to 15% from 9%", and "up from 9%" "against 9%".
  [
    new RegExp(
      `(?<=\\b(?:ro|ris|fall|fell|drop|grow|grew|cut|rais|lower|reduc|increas|climb|slip|shrink)\\p{Ll}* (?:[^,;]{3,60} )?)from (?<was>${level}) to (?<now>${level})(?=[,.;]|$| (?:in|on|per|an?|at|for|by|after|since|while) )`,
      'u',
    ),
    'to $<now> from $<was>',
  ],
  [new RegExp(`, (?:up|down) from (?=(?:an? (?:earlier|previous) \\p{Ll}+ of )?${level})`, 'u'), ', against '],
  // "The 1963 murder of Brandt" is "the murder of Brandt in 1963", and "the 2019 ferry strike" "the ferry strike of 2019".
  [
    new RegExp(
      `\\b(?<the>[Tt]he) (?<year>(?:19|20)\\d\\d) (?<what>${small}(?:${ofSomebody})) of (?<who>(?:\\p{Lu}[\\p{L}.’-]* ?){1,5}\\p{L})(?=[,.;]|$| \\p{Ll})(?! and \\p{Lu})`,
      'u',
    ),
    '$<the> $<what> of $<who> in $<year>',
  ],
  [
    new RegExp(
      `\\b(?<the>[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?<year>(?:19|20)\\d\\d) (?<what>(?:(?:\\p{Lu}[\\p{L}.’-]*|[\\p{Ll}-]+) ){0,3}?(?:${ofYear}))${ends}`,
      'u',
    ),
    '$<the> $<what> of $<year>',
  ],
  // "A 45-minute meeting" is "a meeting of 45 minutes".
  [
    new RegExp(
      `(?<=\\b(?:[Aa]n?|the|its|his|her|their) )(?<n>\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten)-(?<unit>minute|hour|day|week|month|year|page|mile) (?<what>${small}(?:${lasting}))${ends}`,
      'u',
    ),
    '$<what> of $<n> $<unit>s',
  ],
  [
    new RegExp(
      `(?<=\\b(?:[Aa]n?|the|its|his|her|their) )(?<n>\\d[\\d.,]*)(?:-percent|-per cent|%) (?<what>${small}(?:${rated}))${ends}`,
      'u',
    ),
    '$<what> of $<n>%',
  ],
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
