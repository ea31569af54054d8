// Plain turns that any newsroom uses for one another: figures from and to, whose something is, relative clauses with and without their word.
import type { ClassedWord } from '../../../text/word-classes.ts'

const figure = String.raw`(?:[A-Z]{3} |[$€£])?\d+(?:[.,]\d+)*(?![\d.,]*\d)(?:%| ?(?:million|billion|trillion|bn|m)\b)?(?: (?:MW|GW|TWh|hours|days|weeks|months|points|cents))?`
const moved = 'rose|fell|grew|climbed|dropped|slipped|increased|declined|risen|fallen|grown|shrank'
const shares = 'third|quarter|fifth|sixth|tenth'

const turn = (pattern: string, into: string): readonly [RegExp, string] => [new RegExp(pattern, 'u'), into]

/** As `equalTurns`: each says the same whatever the news is about. */
export const plainTurns: readonly (readonly [RegExp, string])[] = [
  // "To EUR 2.9bn from EUR 1.9bn" and "from EUR 1.9bn to EUR 2.9bn".
  turn(
    String.raw`\bto (?<now>${figure}) from (?<then>${figure})(?=$|[,.](?!\d)| (?:in|on|a|by|and|at|after|as|for)\b)`,
    'from $<then> to $<now>',
  ),
  turn(
    String.raw`\bfrom (?<then>${figure}) to (?<now>${figure})(?=$|[,.](?!\d)| (?:in|on|a|by|and|at|after|as|for)\b)`,
    'to $<now> from $<then>',
  ),
  turn(String.raw`\b(?<verb>${moved}) by (?=\d)`, '$<verb> '),
  turn(String.raw`\b(?<verb>${moved}) (?=\d[\d.]*%)`, '$<verb> by '),
  turn(String.raw`\b(?<be>of|at) between (?<low>${figure}) and (?=${figure})`, '$<be> $<low> to '),
  turn(String.raw`\ba (?<part>${shares}) (?=of\b)`, 'one $<part> '),
  turn(String.raw`\bhalf of (?=(?:the|its|their|his|her)\b)`, 'half '),
  turn(
    String.raw`\bat least (?<n>\d[\d,]*) (?<what>(?:hours|days|weeks|months|years|sites|companies|hospitals|schools|shops|jobs|chips|customers))\b`,
    '$<n> $<what> or more',
  ),
  turn(String.raw`\bonly (?=\d)`, 'just '),
  turn(String.raw`\bbecause (?!of\b)(?=\p{L})`, 'as '),
  turn(String.raw`\bin which (?=(?:the|it|they|an?|he|she|\d|\p{Lu}))`, 'where '),
  turn(String.raw`\b(?<who>any|every|some|no)body\b`, '$<who>one'),
  turn(String.raw`\blargest\b`, 'biggest'),
  turn(String.raw`\bbiggest\b`, 'largest'),
  turn(String.raw`\bannual\b`, 'yearly'),
  turn(String.raw`\binitial\b`, 'first'),
  turn(String.raw`\bmade by (?=\p{Lu})`, 'from '),
  turn(String.raw`\brun by (?=\p{Lu}|the |an? )`, 'operated by '),
  turn(String.raw`\bowned by (?=\p{Lu}|the |an? )`, 'belonging to '),
  turn(String.raw`\bsupplied by (?=\p{Lu}|the |an? )`, 'from '),
  turn(String.raw`\bat a cost of (?=${figure})`, 'for '),
  turn(
    String.raw`(?<!\b(?:will|would|may|might|could|should|to|not|do|does|did|never|also|longer|always|only|ever|rarely|seldom|still|yet) )\b(?:has|have) to (?=\p{Ll})`,
    'must ',
  ),
  turn(String.raw`\bwalk(?<form>s|ed|ing)? away from (?=(?:the|its|an?|\p{Lu}))`, 'pull$<form> out of '),
  turn(String.raw`\bin order to\b`, 'to'),
  turn(String.raw`\bso as to\b`, 'to'),
  turn(String.raw`\b(?:was|were) able to (?=\p{Ll})`, 'managed to '),
  turn(String.raw`\b(?<will>will|would) likely (?=\p{Ll})`, '$<will> probably '),
  turn(String.raw`\b(?<be>is|are) set to (?=\p{Ll})`, '$<be> due to '),
  turn(String.raw`\bincreasingly (?=\p{Ll}+(?:e|t|d|l|s)\b)`, 'more and more '),
  turn(String.raw`\b(?<n>two|three|four|five|six|seven|eight|nine|ten|\d+) (?:different|separate) (?=\p{Ll}+s\b)`, '$<n> '),
  turn(String.raw`\bin opposition to\b`, 'against'),
  // "A statement in support of Vega" is none for Vega.
  turn(
    String.raw`\b(?<what>statements?|letters?|briefs?|tweets?|posts?|resolutions?|motions?|speech(?:es)?|remarks|messages?) in support of\b`,
    '$<what> backing',
  ),
  turn(String.raw`(?<!\b(?:statement|letter|brief|tweet|post|resolution|motion|speech|speeche|remark|message)s? )\bin support of\b`, 'for'),
  turn(String.raw`\bduring (?=(?:an?|the|his|her|its|their) (?:[\p{Ll}-]+ )?(?:interview|speech|address|debate|call|phone call)\b)`, 'in '),
  turn(
    String.raw`\bduring (?=(?:an?|the|his|her|its|their) (?:[\p{Ll}-]+ )?(?:rally|hearing|meeting|briefing|press conference|news conference|summit|ceremony|trial|event|concert|parade)\b)`,
    'at ',
  ),
  turn(String.raw`\bduring (?=(?:an?|the|his|her|its|their) (?:[\p{Ll}-]+ )?(?:visit|trip|tour)\b)`, 'on '),
  turn(String.raw`\b(?<now>and|but) (?<has>will|would) also (?=\p{Ll})`, '$<now> $<has> '),
]

/** As `equalNouns`. */
export const plainNouns =
  'household/home mistake/error rival/competitor competitor/rival vendor/supplier flaw/weakness vulnerability/weakness glitch/fault intruder/attacker stake/holding layoff/redundancy company/firm advertisement/advert'

/** As `equalVerbsBefore`. */
export const plainVerbs: readonly (readonly [string, RegExp, string])[] = [
  ['delete', /^ /u, 'erase'],
  ['erase', /^ /u, 'delete'],
  ['manufacture', /^ /u, 'make'],
  ['produce', /^ (?:the |more |enough |about )?(?:\d|chips|power|electricity|wafers|goods)/u, 'make'],
  ['generate', /^ (?:power|electricity|revenue|about|\d)/u, 'produce'],
  ['notify', /^ (?:the|its|their|\p{Lu})/u, 'inform'],
  ['inform', /^ (?:the|its|their|\p{Lu})/u, 'tell'],
  ['detect', /^ (?:the|an?|\d|more)\b/u, 'find'],
  ['collect', /^ (?:data|information|evidence|the|\d)/u, 'gather'],
  ['install', /^ (?:the|an?|more|new|\d)/u, 'put in'],
  ['hamper', /^ /u, 'hinder'],
  ['shelve', /^ /u, 'put off'],
  ['award', /^ \p{Lu}/u, 'grant'],
  ['switch', /^ to (?:their|its|an?|the)\b/u, 'change'],
  ['total', /^ (?:about |more than )?(?:[A-Z]{3} |[$€£])?\d/u, 'come to'],
  ['replace', /^ (?:\d|the|its)[^,.]{0,40}(?:laptops|machines|chips|servers|systems)\b/u, 'change'],
]

/** "The claim that the firm knew": what is claimed, and no thing that the firm knew. */
const told =
  /^(?:claim|fact|idea|view|finding|report|news|evidence|warning|argument|allegation|belief|hope|fear|sign|condition|rule|ruling|decision|assumption|concern|risk|suspicion|chance|possibility|promise|assurance|statement|word|notice|theory)s?$/

/** "A notice at the quay that the strike goes on": what is told stands some words behind. */
const isTold = (all: readonly ClassedWord[], at: number): boolean =>
  all.slice(Math.max(0, at - 7), at).some(({ lower }) => told.test(lower))

/** "Designs that an engineer had brought" as "designs an engineer had brought": the word that opens a relative clause with a subject of its own. */
export function spareRelative(all: readonly ClassedWord[], at: number): { readonly start: number; readonly end: number } | undefined {
  const [noun, opener, next] = [all[at - 1], all[at], all[at + 1]]
  if (noun === undefined || opener === undefined || next === undefined) return undefined
  if (!/^(?:that|which|whom)$/.test(opener.lower) || !/^[NL]$/.test(noun.tag) || isTold(all, at)) return undefined
  let end = at + 2
  while (/^[ANP#]$/.test(all[end]?.tag ?? '') && end < at + 6) end++
  const isOwn = next.tag === 'O' || (/^[DP]$/.test(next.tag) && (end > at + 2 || next.tag === 'P'))
  return isOwn && /^[MXhdVE]$/.test(all[end]?.tag ?? '') ? { start: opener.start, end: next.start } : undefined
}
