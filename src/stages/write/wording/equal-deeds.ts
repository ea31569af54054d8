// A deed told by a noun and a spare verb, or by what somebody is, told by the verb that names it: "makes a decision on" is "decides on".

const turn = (pattern: string, into: string): readonly [RegExp, string] => [new RegExp(pattern, 'u'), into]

/** The forms of a verb that does no more than carry its noun, beside those of the verb that the noun is of: base, -s, past, -ing. */
type Forms = readonly [base: string, s: string, past: string, ing: string]

const make: Forms = ['make', 'makes', 'made', 'making']
const hold: Forms = ['hold', 'holds', 'held', 'holding']
const give: Forms = ['give', 'gives', 'gave', 'giving']
const pay: Forms = ['pay', 'pays', 'paid', 'paying']
const put: Forms = ['put', 'puts', 'put', 'putting']
const place: Forms = ['place', 'places', 'placed', 'placing']
const file: Forms = ['file', 'files', 'filed', 'filing']

/** The carrying verb, its noun with what must follow, and the verb that says it. */
const carried: readonly (readonly [Forms, noun: string, Forms])[] = [
  [make, 'a (?:final )?decision (?=(?:on|about|whether)\\b)', ['decide ', 'decides ', 'decided ', 'deciding ']],
  [make, 'an? (?:brief |surprise )?(?:visit|trip) to ', ['visit ', 'visits ', 'visited ', 'visiting ']],
  [pay, 'a visit to ', ['visit ', 'visits ', 'visited ', 'visiting ']],
  [make, 'changes to ', ['change ', 'changes ', 'changed ', 'changing ']],
  [make, 'an appearance (?=(?:at|on|in|before)\\b)', ['appear ', 'appears ', 'appeared ', 'appearing ']],
  [give, 'a speech (?=(?:at|on|in|to|about)\\b)', ['speak ', 'speaks ', 'spoke ', 'speaking ']],
  [give, 'approval to ', ['approve ', 'approves ', 'approved ', 'approving ']],
  [hold, '(?:a meeting|meetings) with ', ['meet ', 'meets ', 'met ', 'meeting ']],
  [put, 'pressure on ', ['press ', 'presses ', 'pressed ', 'pressing ']],
  [place, '(?:restrictions|limits) on ', ['restrict ', 'restricts ', 'restricted ', 'restricting ']],
  [file, 'an appeal (?=(?:with|at|against|to|in)\\b)', ['appeal ', 'appeals ', 'appealed ', 'appealing ']],
]

/** What somebody is, and what he has done or does. */
const roles: readonly (readonly [noun: string, does: string, did: string])[] = [
  ['author', 'wrote', 'wrote'],
  ['owner', 'owns', 'owned'],
  ['host', 'hosts', 'hosted'],
  ['(?:chairman|chairwoman|chair)', 'chairs', 'chaired'],
  ['(?:head|leader)', 'leads', 'led'],
]

/** As `equalTurns`, for sentences. */
export const deedTurns: readonly (readonly [RegExp, string])[] = [
  ...carried.flatMap(([spare, noun, says]) =>
    spare.flatMap((form, at) => {
      // "Put", "has made": the past of one verb is its base, or its participle, and no form of the other stands for both.
      const isUnsure = form === spare[0] && form === spare[2] && says[0] !== says[2]
      const helped = at === 2 ? String.raw`(?<!\b(?:has|have|had|having|was|were|been|be|is|are) )` : ''
      return isUnsure ? [] : [turn(String.raw`${helped}\b${form} ${noun}`, says[at] ?? '')]
    }),
  ),
  ...roles.flatMap(([noun, does, did]) => [
    turn(String.raw`\bis the ${noun} of (?=(?:the |an? )?[\p{L}\d])`, `${does} `),
    turn(String.raw`\bwas the ${noun} of (?=(?:the |an? )?[\p{L}\d])`, `${did} `),
  ]),
  // "By a vote of 51-49" is "by 51 votes to 49", and a vote of 5-4 is one of "five to four".
  turn(String.raw`\b(?:by|on|in|with) an? vote of (?<for>\d+)(?:-|–| to )(?<against>\d+)\b`, 'by $<for> votes to $<against>'),
  turn(String.raw`\b(?:by|on|in|with) an? (?<for>\d+)(?:-|–)(?<against>\d+) vote\b`, 'by $<for> votes to $<against>'),
  turn(String.raw`\bvoted (?<for>\d+)(?:-|–)(?<against>\d+) (?=to\b|in\b|on\b|for\b|against\b)`, 'voted by $<for> to $<against> '),
  turn(String.raw`\ball of (?=(?:the|its|his|her|their)\b)`, 'all '),
  turn(String.raw`\b(?:was|were) facing (?=(?:the|an?|its|his|her|their|\p{Ll}+)\b)`, 'faced '),
  turn(String.raw`\b(?<may>can|may|could|to|will|would|should) move forward\b(?! (?:with|on|from|to|in)\b)`, '$<may> go ahead'),
  turn(
    String.raw`\bremove (?=(?:[\p{L}’-]+ ){1,6}?from (?:its|the|their|his|her) (?:\p{Ll}+ )?(?:flags?|lists?|ballots?|agenda|rolls?)\b)`,
    'drop ',
  ),
]
