// Headlines told in another order or by another turn that says the same, where no single word for another breaks what they share with a
// source's.
import { findClauses } from '../../../text/clauses.ts'
import { conjugate, verbReadings } from '../../../text/verbs.ts'

const wrong = '(?:sexual (?:assault|misconduct|harassment|abuse)|fraud|corruption|bribery|rape|collusion|plagiarism|perjury|espionage)'
const blame = '(?:allegations|accusations|claims|charges|complaints)'
const matter =
  '(?:tax cut|gun control|immigration|border security|health ?care|climate|trade|budget|tax|asylum|abortion|infrastructure|spending)'
const talked = '(?:deal|agreement|bill|plan|talks|negotiations|debate|proposal|legislation)'
const plurals: Readonly<Record<string, string>> = { 'tax cut': 'tax cuts', tax: 'taxes' }

/** What is written and then says or does something by itself. */
const written =
  '(?:laws?|bills?|orders?|rules?|rulings?|reports?|letters?|lawsuits?|suits?|memos?|ads?|documents?|measures?|statements?|stud(?:y|ies)|polls?|resolutions?|petitions?|proposals?|plans?|amendments?|polic(?:y|ies)|programmes?|guidelines|deals?|books?|emails?|tweets?)'

/** What stands in a headline, and what says the same in its place. */
const turns: readonly (readonly [RegExp, string | ((...groups: string[]) => string)])[] = [
  // "Allegations of fraud", "fraud allegations".
  [new RegExp(`\\b(${wrong}) (${blame})\\b(?! against)`, 'u'), '$2 of $1'],
  [new RegExp(`\\b(${blame}) of (${wrong})(?=$| (?:against|by|from|after|in|at|over)\\b)`, 'u'), '$2 $1'],
  // "Trade war between Lund and Oslo".
  [
    /\b((?:\p{Ll}+ )?(?:war|talks|rivalry|feud|tensions|summit|border|row|clashes)) between (\p{Lu}[\p{L}]+) and (\p{Lu}[\p{L}]+)(?=$|[ ,])/u,
    '$2-$3 $1',
  ],
  // "Pressure on Lund's Brandt government".
  [/\b(\p{Lu}\p{Ll}+)['’]s (\p{Lu}\p{Ll}+) (regime|government|administration)\b/u, '$2 $3 in $1'],
  // "Lund's harbour remark": whose, and on what.
  [/\b(\p{Lu}\p{Ll}+)['’]s (\p{Lu}\p{Ll}+) (comments?|remarks?|tweets?|speech)\b/u, '$3 by $1 on $2'],
  // "One of the most crowded ferries".
  [
    /\bone of (?:the )?(most \p{Ll}+|biggest|largest|best|worst|richest|oldest|deadliest) (?=(?:\p{Ll}+ )?(?:\p{Ll}+s|people|men|women|children)\b)/u,
    'among $1 ',
  ],
  // "Leaves 1 dead and 8 wounded".
  [
    /\bleaves ((?:at least |about |over )?[\d,]+) dead(?: and|,) ((?:at least |about |over )?[\d,]+) (wounded|injured|hurt)\b/u,
    (_, dead, hurt, how) => `kills ${dead} and ${how === 'wounded' ? 'wounds' : how === 'hurt' ? 'hurts' : 'injures'} ${hurt}`,
  ],
  [
    /\bleave ((?:at least |about |over )?[\d,]+) dead(?: and|,) ((?:at least |about |over )?[\d,]+) (wounded|injured|hurt)\b/u,
    (_, dead, hurt, how) => `kill ${dead} and ${how === 'wounded' ? 'wound' : how === 'hurt' ? 'hurt' : 'injure'} ${hurt}`,
  ],
  [
    /\bleaves ((?:at least |about |over )?)(\d[\d,]*) dead\b(?! and|,)/u,
    (_, about, dead) => `kills ${about}${dead === '1' ? 'one person' : `${dead} people`}`,
  ],
  // "Says that he lied".
  [
    /\b(knew|knows|says?|said|believes?|thinks?|vows?|insists?) (?=(?:it|he|she|they) (?:was|is|were|are|will|would|could|can|has|have|had)\b)/u,
    '$1 that ',
  ],
  [/\b(?<denies>den(?:ies|y)) (?=(?:it|he|she|they) \p{Ll})/u, '$<denies> that '],
  [/\b(warn(?:s|ed)?) about\b/u, '$1 of'],
  // "A bill on immigration".
  [
    new RegExp(`(?<![\\p{L}-] (?:new|old) )\\b(${matter}) (${talked})(?=$|[,]| (?:with|after|before|in|amid|as|by|for|over)\\b)`, 'u'),
    (_, what, head) => `${head} on ${plurals[what] ?? what}`,
  ],
  // "Caps connections at 50 MW": limits them to it.
  [/\bcaps (?<what>(?:[\p{L}-]+ ){1,4})at (?=(?:about |over |under )?(?:[A-Z]{3} )?\d)/u, 'limits $<what>to '],
  [/\blimits (?<what>(?:[\p{L}-]+ ){1,4})to (?=(?:about |over |under )?(?:[A-Z]{3} )?\d)/u, 'caps $<what>at '],
  [/\bcap (?<what>(?:[\p{L}-]+ ){1,4})at (?=(?:about |over |under )?(?:[A-Z]{3} )?\d)/u, 'limit $<what>to '],
  [/\bfor (?=(?:half|twice|double|a third of|a quarter of|a fraction of) (?:the|its|their) (?:\p{Ll}+ )?price\b)/u, 'at '],
  [/\btakes? the stage\b/u, 'takes to the stage'],
  [/(?<=s )take the stage\b/u, 'take to the stage'],
  // What may be may come about; what a court lets be done is another "may".
  [/\bmay (?=be (?!able)|have |never )/u, 'could '],
  [/\bcould (?=be (?!able)|have )/u, 'may '],
  [/\bduring (?=(?:the )?(?:\p{Ll}+ )?(?:speech|debate|hearing|trial|rally|meeting|interview|visit|trip|protests?)\b)/u, 'in '],
  [
    /\bafter (?=(?:the |an? )?(?:\p{Ll}+ )?(?:speech|debate|hearing|trial|rally|meeting|interview|visit|attack|shooting|vote|report|ruling|election)\b)/u,
    'following ',
  ],
  [/\bacross (?:the )?country\b/u, 'nationwide'],
  // "Pushes back opening": puts it off; back at somebody it does not.
  [/\bpushes back (?=(?!at\b|on\b|against\b|to\b|as\b)[\p{L}\d])/u, 'delays '],
  [/(?<=(?:s|will|to) )push back (?=(?!at\b|on\b|against\b|to\b|as\b)[\p{L}\d])/u, 'delay '],
  [/\bsells out of (?<what>[^,]+?) (?<until>until|through) /u, 'has sold all $<what> $<until> '],
  [/\bis (?<how>close to|nearing) (?:an? )?(?<what>\p{Ll}+ )?(?:deal|agreement) to\b/u, 'nears $<what>deal to'],
  // "37-day strike", "two-year freeze": so long.
  [
    /\b(?<n>\p{Ll}+|\d+)-(?<unit>hour|day|week|month|year) (?<what>strike|trial|freeze|ban|delay|closure|blockade|boycott|siege|search|outage|blackout|term|sentence|suspension|moratorium)(?=$| (?:over|at|in|on|with|by|as|for|of|from)\b)/u,
    (_, n, unit, what) => `${what} of ${n} ${unit}${n === 'one' || n === '1' ? '' : 's'}`,
  ],
  // "Farmers' protest": by whom.
  [
    /\b(?<who>\p{Ll}+s)['’] (?<what>protests?|strike|objections?|complaints?|appeal|lawsuit|suit|boycott|walkout)(?=$|,| (?:over|at|in|on|against)\b)/u,
    '$<what> by $<who>',
  ],
  [/\b(?<letter>[Pp])ilot (?=of\b)/u, (_all: string, letter: string) => `${letter === 'P' ? 'T' : 't'}rial `],
  // "Charged in Lund with fraud": where may stand last.
  [
    /\b(?<done>charged|sued|fined|jailed|sentenced) (?<where>in \p{Lu}[\p{L}-]+) (?<what>(?:with|over|for) (?:[^,]|(?<=\d),(?=\d))+)$/u,
    '$<done> $<what> $<where>',
  ],
  [/\bEurope['’]s (?<what>power|electricity|energy|market|output)\b/u, '$<what> in Europe'],
  // What is agreed on both sides is to come.
  [/\bagrees? to (?=(?:buy|acquire|sell|lease|rent|take over)\b)/u, 'will '],
  [/\bnationwide\b/u, 'across the country'],
  // "Blasts kill at least nine in Lund": where may stand with what happened there.
  [
    /^(?<what>(?:(?! in ).)+) (?<verb>kills?|injures?|wounds?) (?<count>(?:at least |about |over |more than |nearly )?(?:[\d,]+|dozens|scores|hundreds)(?: people)?) (?<where>in \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)$/u,
    '$<what> $<where> $<verb> $<count>',
  ],
  [/ when (?=(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:\p{Ll}+ed|met|left|began|came|went|took|won|lost|sought)\b)/u, ' as '],
  // "Anti-Vega march": against whom; "anti-Lundian march" has no name in it.
  [
    /\banti-(?!\p{L}+(?:an|ic|ish|ese|[ae]li|ani|aqi|emi|audi|im|ench|utch|iss|ab|ite|indu|ikh) )(?<who>\p{Lu}[\p{L}]+) (?<what>(?:(?!and\b)[\p{Ll}'’-]+ )?(?:protests?|march(?:es)?|rall(?:y|ies)|demonstrations?|sanctions?|ads?|tweets?|remarks?|sentiment|campaign|speech))(?=$|[ ,])/u,
    '$<what> against $<who>',
  ],
  [new RegExp(`(?<=[\\p{L}-]+ )(?<what>${written}) (?:targeting|governing|covering|regarding|concerning) (?=\\S)`, 'u'), '$<what> on '],
  [
    /\bfurther (?=(?:\p{Ll}+ )?(?:conflict|talks|delays?|action|strikes|attacks|cuts|violence|testing|sanctions|tariffs|restrictions|spending|aid)\b)/u,
    'more ',
  ],
  [
    /\b(?<count>fewest|lowest|smallest|highest|biggest) number of (?=\p{Ll}+s\b)/u,
    (_all: string, count: string) => `${count === 'fewest' || count === 'lowest' || count === 'smallest' ? 'fewest' : 'most'} `,
  ],
  [/\bno plans? to\b/u, 'no intention to'],
  [/\b(?:a )?halt to\b/u, 'end to'],
  [/\bmade (?:the |a )?decision to not\b/u, 'decided not to'],
  [/\bmade (?:the |a )?decision to (?!not\b)/u, 'decided to '],
]

const doing = new RegExp(`(?<= )(?<what>${written}) (?<verb>\\p{Ll}{3,}ing) (?=\\S)`, 'u')

/** "Drops the plan following protests", "citing its cost": when or why somebody does it, and nothing that is written. */
const ofDoer = /^(?:following|pending|including|excluding|concerning|regarding|citing|fearing|hoping|saying|using)$/

/** "Order closing piers" as "order that closes piers". */
function thatDoes(text: string): string | undefined {
  const found = doing.exec(text)
  const { what = '', verb = '' } = found?.groups ?? {}
  const lemma = verbReadings(verb).find(({ form }) => form === 'ing')?.lemma
  if (found === null || lemma === undefined || ofDoer.test(verb)) return undefined
  // "Vega reports falling sales": it does so itself, and no report does.
  const before = text.slice(0, found.index)
  const deed = findClauses(`${text}.`)[0]?.verb
  const isDoneBefore =
    (deed !== undefined && deed.end <= found.index) ||
    before.split(' ').some((word, at) => at > 0 && verbReadings(word).some(({ form }) => /^(?:s|past)$/.test(form)))
  if (!isDoneBefore) return undefined
  return text.replace(doing, `${what} that ${/s$/u.test(what) ? lemma : conjugate(lemma, 's')} `)
}

const permits = /\b(?:court|judge|judges|rules?|ruling|lets?|allows?|permits?|law|bill)\b/iu

/** "Flaw in gates ": one thing, though the word before the verb is many. */
function isOne(before: string): boolean {
  const [head = ''] = before.split(/ (?:in|of|at|on|from|for|by|with|to|inside|behind) /u)
  return (
    head !== before && /^(?:\p{L}+ )*\p{L}*[^s\s]$/u.test(head.trim()) && !/ (?:and|to|will|may|could|would|must|should) /u.test(before)
  )
}

/** "Lets riders apply" as "allows riders to apply": whom, and then a verb that is no noun. */
function allowing(text: string): string | undefined {
  const [, before = '', verb = '', behind = ''] = /^(?<before>.* )(?<verb>lets?|letting) (?<behind>(?:\S+ ){1,6}\S+.*)$/u.exec(text) ?? []
  const words = behind.split(' ')
  const at = words.findIndex(
    (word, place) =>
      place > 0 &&
      place < 7 &&
      /^\p{Ll}+$/u.test(word) &&
      // "Lets riders' plan go ahead": what somebody has is a noun.
      !/['’]s?$/u.test(words[place - 1] ?? '') &&
      verbReadings(word).some(({ form }) => form === 'base'),
  )
  if (at < 1 || /^(?:go|loose|down|off|out)$/u.test(words[0] ?? '')) return undefined
  const allow = verb === 'lets' || (verb === 'let' && isOne(before)) ? 'allows' : verb === 'let' ? 'allow' : 'allowing'
  return `${before}${allow} ${words.slice(0, at).join(' ')} to ${words.slice(at).join(' ')}`
}

/** The headline with one of its turns told otherwise, then with two; empty where it has none. */
export function reordered(text: string): readonly string[] {
  const once = (words: string): readonly string[] => {
    const turned = turns
      .filter(([pattern]) => pattern.test(words) && !(/may|could/u.test(pattern.source) && permits.test(words)))
      .map(([pattern, to]) => (typeof to === 'string' ? words.replace(pattern, to) : words.replace(pattern, to)))
    return [...turned, allowing(words), thatDoes(words)].filter((each) => each !== undefined && each !== words) as string[]
  }
  const first = once(text)
  return [...new Set([...first, ...first.flatMap(once)])].filter((each) => each !== text)
}
