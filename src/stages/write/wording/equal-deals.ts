// Words that say the same in news of orders, awards, deliveries and supply. As in `businessTurns` each pair holds only where its pattern does.

const sum = String.raw`(?:about |up to |more than |nearly )?(?:[A-Z]{3} |[$€£])\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m)\b)?`
const paid = 'damages|compensation|fines|penalties|state aid|subsidies|grants|loans|back taxes|back pay|legal fees|interest'

const turn = (pattern: string, into: string): readonly [RegExp, string] => [new RegExp(pattern, 'u'), into]
const done = (lemma: string, behind: string, to: string): readonly [string, RegExp, string] => [lemma, new RegExp(`^ ${behind}`, 'u'), to]

/** As `equalTurns`. */
export const dealTurns: readonly (readonly [RegExp, string])[] = [
  // "USD 212 million in damages" is "damages of USD 212 million".
  turn(
    String.raw`\b(?<verb>pay|pays|paid|receive|receives|received|get|gets|got|award|awarded|seek|seeks|sought) (?<sum>${sum}) in (?<what>${paid})(?![\p{L}-]| (?:and|or|as well)\b|, )`,
    '$<verb> $<what> of $<sum>',
  ),
  turn(String.raw`\b(?<what>${paid}) of (?<sum>${sum})(?=[,.]|$| (?:to|from|for|after|over|on|in)\b)`, '$<sum> in $<what>'),
  turn(
    String.raw`\bwithout an? (?=(?:licence|license|permit|contract|warrant|lawyer|legal basis|court order|fee|penalty|vote)\b)`,
    'with no ',
  ),
  turn(String.raw`\bno sign that\b`, 'no indication that'),
  turn(String.raw`\bno indication that\b`, 'no sign that'),
  turn(String.raw`(?<=\b(?:sold|made|built|used|trained|hosted|stored|shipped) )abroad\b`, 'in other countries'),
  turn(
    String.raw`\bfor using (?=(?:its |their |his |her |the |\d[\d,.]* )?(?:[\p{Ll}-]+ )?(?:designs|data|books|works|images|songs|patents|pictures|recordings|articles|texts|photographs|voices)\b)`,
    'for the use of ',
  ),
  turn(String.raw`\b(?<be>was|were) unavailable (?=(?:in|for|to) )`, 'could not be reached '),
  turn(String.raw`\b(?<and>and|with) the rest (?=(?:by|in|at|from) )`, '$<and> the remainder '),
  turn(String.raw`\b(?<and>and|with) the remainder (?=(?:by|in|at|from) )`, '$<and> the rest '),
  turn(String.raw`\bthat (?:is|are) yet to be (?=\p{Ll}+ed\b)`, 'not yet '),
  turn(String.raw`\bto hand over the (?<which>first|last|next|remaining) (?=\d)`, 'to deliver the $<which> '),
  turn(String.raw`\b(?<will>will|would) hand over the (?<which>first|last|next|remaining) (?=\d)`, '$<will> deliver the $<which> '),
]

/** As `businessVerbs`. */
export const dealVerbs: readonly (readonly [string, RegExp, string])[] = [
  done('cut', String.raw`(?:the |its |their )?(?:list )?prices? (?:of|for|by|to)\b`, 'lower'),
  done('lower', String.raw`(?:the |its |their )?(?:list )?prices? (?:of|for|by|to)\b`, 'cut'),
  done('oblige', String.raw`(?:the |its |all |some )?[\p{L} -]{2,40}? to \p{Ll}`, 'require'),
  done('receive', sum, 'get'),
]
