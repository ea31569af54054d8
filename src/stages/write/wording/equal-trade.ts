// Words that say the same in news of trade, power, chips and courts, and clauses told the shorter or the longer way.
import { verbReadings } from '../../../text/verbs.ts'
import type { ClassedWord } from '../../../text/word-classes.ts'

const sum = String.raw`(?:[A-Z]{3} |[$€£])?\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m))?`
const name = String.raw`(?:the )?\p{Lu}[\p{L}\d'’&-]*(?: \p{Lu}[\p{L}\d'’&-]*)*`
const words = String.raw`(?:[\p{Ll}-]+ ){0,2}`
const end = String.raw`(?=$|[,.;]| (?:at|in|on|for|and|by|after)\b)`

const turn = (pattern: string, into: string): readonly [RegExp, string] => [new RegExp(pattern, 'u'), into]

/** Turns of phrase, each with what may stand for it; as `equalTurns`. */
export const tradeTurns: readonly (readonly [RegExp, string])[] = [
  turn(String.raw`\b[Aa]rtificial intelligence\b`, 'AI'),
  // "To let Vega use its archive", "will let students use it".
  turn(String.raw`\b(?<to>to|will|would) let (?<whom>${name}|\p{Ll}+s) (?=(?!be\b)\p{Ll}+ )`, '$<to> allow $<whom> to '),
  turn(String.raw`\b(?<to>to|will|would) allow (?<whom>${name}|\p{Ll}+s) to (?=(?!be\b)\p{Ll}+ )`, '$<to> let $<whom> '),
  turn(
    String.raw`\b(?<what>round|project|study|team|group|consortium|effort|inquiry|work|investors|researchers|funds|banks|companies) led by (?<who>${name})${end}`,
    '$<what> that $<who> led',
  ),
  turn(String.raw`\bfrom the sale of (?=\p{Ll}|\d)`, 'by selling '),
  turn(String.raw`\bby selling (?=\p{Ll}|\d)`, 'from the sale of '),
  turn(
    String.raw`\b(?<what>lawsuit|suit|case|complaint|petition) in which (?<who>(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|several) [\p{Ll}-]+s) (?=accuse |say |allege |claim )`,
    '$<what> by $<who> who ',
  ),
  turn(
    String.raw`(?<!\d[\d,]* (?:[\p{L}-]+ ){0,4})\b(?<what>shares|bonds|chips|orders|equipment|servers|debt|goods) worth (?<sum>${sum})`,
    '$<sum> worth of $<what>',
  ),
  turn(String.raw`\b(?<sum>${sum}) worth of (?<what>shares|bonds|chips|orders|equipment|servers|goods)\b`, '$<what> worth $<sum>'),
  turn(
    String.raw`\ban? (?<n>\d[\d.,]*|two|three|four|five|six|seven|ten|twelve)-year (?<what>${words}(?:contract|deal|lease|agreement|loan|licence))\b`,
    'a $<what> of $<n> years',
  ),
  turn(String.raw`(?<=\d[^,.“]{1,40}) an? (?=(?:day|week|month|year)\b(?! (?:ago|earlier|later|after|before|and|or|in)\b))`, ' each '),
  turn(String.raw`\bup to (?=${sum} (?:litres|tonnes|megawatt|gigawatt|MW|GW|[\p{Ll}]+ hours)\b|(?:[A-Z]{3} |[$€£])\d)`, 'as much as '),
  turn(String.raw`\bemploys (?<n>\d[\d,]*) people\b`, 'has $<n> employees'),
  turn(String.raw`\bits workforce\b`, 'its staff'),
  turn(String.raw`\bits (?:headcount|employees)\b`, 'its staff'),
  turn(String.raw`\bpushed back\b`, 'delayed'),
  turn(String.raw`\bpush back\b`, 'delay'),
  turn(String.raw`\brequire (?=an? (?:[\p{Ll}-]+ )?(?:licen[cs]e|permit|permission|approval)\b)`, 'demand '),
  turn(String.raw`\b(?<to>to|will|would) invest (?<sum>(?:about |up to |more than |over )?${sum}) in\b`, '$<to> put $<sum> into'),
  turn(String.raw`\bvoted (?<ayes>\d+)-(?<noes>\d+)\b`, 'voted by $<ayes> to $<noes>'),
  turn(String.raw`\bby (?<ayes>\d+) to (?<noes>\d+)\b(?= ?(?:$|[,.]|on |to |in ))`, '$<ayes>-$<noes>'),
  turn(String.raw`\b(?<prep>of|in|on) revenue${end}`, '$<prep> sales'),
  turn(String.raw`\bits (?:forecast|guidance)\b`, 'its outlook'),
  turn(String.raw`\bits outlook\b`, 'its forecast'),
  turn(String.raw`\bshipments (?=of|to|from|for)`, 'deliveries '),
  turn(String.raw`\boutage (?=at|in|of|that)`, 'failure '),
  turn(String.raw`\bpermit (?=to \p{Ll}|for )`, 'permission '),
  turn(String.raw`\bstaff of (?=\d)`, 'workforce of '),
  turn(String.raw`\bin the first (?<n>three|six|nine) months of\b`, 'in the $<n> months from the start of'),
  turn(String.raw`\bthe first of its kind\b`, 'a first'),
  turn(
    String.raw`\bunless (?<who>(?:their|its|the|his|her) [\p{Ll}-]+s) (?=(?!are\b|have\b|do\b|can\b|will\b)[\p{Ll}]+ )`,
    'if $<who> do not ',
  ),
  turn(String.raw`\bamounts to (?=an? )`, 'counts as '),
  turn(String.raw`\bamount to (?=an? )`, 'count as '),
  turn(String.raw`\bsecured (?:on|by) (?=(?:the |its )?[\p{Ll}\d])`, 'backed by '),
  turn(String.raw`\bbacked by (?=(?:the |its )?(?:rents?|income|leases|revenue|chips|assets|loans)\b)`, 'secured on '),
  turn(String.raw`\bpirated (?=copies|books|films|music|software)`, 'illegal '),
  turn(String.raw`\bset a (?<what>[\p{Ll} ]{0,12}trial|hearing) for (?=\d|\p{Lu})`, 'put a $<what> on '),
  turn(String.raw`\bgoing back to (?=\d{4})`, 'dating from as early as '),
  turn(String.raw`\bruns for (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )`, 'has a term of '),
  turn(String.raw`\bis based in\b`, 'has its head office in'),
  turn(String.raw`\bbrought in (?=(?:two|three|four|five|six|seven|eight|nine|ten|new|\d) ?)`, 'attracted '),
  turn(String.raw`\bthroughout the (?=(?:region|country|world)\b)`, 'across the '),
  turn(String.raw`\bnext to (?=the |its |an? )`, 'beside '),
  // "Bonds that are secured on the rent": the participle says it by itself.
  turn(
    String.raw`(?<=\b\p{Ll}{3,}s )(?:that|which|who) (?:are|were) (?=\p{Ll}+(?:ed|en|ought|ade|old|ent|uilt) (?:by|on|in|to|for|at|from|with)\b)`,
    '',
  ),
  turn(
    String.raw`(?<=\b\p{Ll}{3,}[^s\s] )(?:that|which|who) (?:is|was) (?=\p{Ll}+(?:ed|en|ought|ade|old|ent|uilt) (?:by|on|in|to|for|at|from|with)\b)`,
    '',
  ),
]

/** As `equalVerbsBefore`: lemma, what must follow it, the other lemma. */
export const tradeVerbs: readonly (readonly [string, RegExp, string])[] = [
  ['open', /^ (?:an? |the |its )?(?:\p{L}[\p{L}-]* ){0,2}(?:inquiry|investigation|probe|review|case|proceedings|talks)\b/u, 'start'],
  ['raise', new RegExp(String.raw`^ (?:about |more than |over |almost |nearly )?${sum}`, 'u'), 'secure'],
  ['publish', /^ (?:the |its )?(?:weights|code|model|study|paper|software)\b/u, 'release'],
  ['win', /^ (?:an? |the |its )?(?:\p{L}+ ){0,2}(?:permit|contract|approval|order|licence|permission|tender)s?\b/u, 'secure'],
  ['cover', /^ (?:about |more than |over |some )?\d/u, 'take in'],
  ['hold', /^ (?:about |more than |over |some )?\d[\d.]*% of\b/u, 'own'],
  ['consume', /^ (?:as much |about |up to )?(?:\d|power|electricity|water)/u, 'use'],
  ['draw', /^ (?:up to |as much as |about |over |more than )?\d[^,.]{0,30}(?:MW|GW|litres|water|power|electricity)\b/u, 'take'],
  ['strike', /^ (?:[^,.]|[.,](?=\d)){3,60} from (?:its|the|their) (?:\p{Ll}+ )?(?:queue|list|register)\b/u, 'remove'],
  ['operate', /^ (?:an? |the |its |\d)/u, 'run'],
  ['supply', /^ (?:the |its )?(?:power|electricity|chips|water|\d)/u, 'provide'],
  ['cut', /^ (?:about |some |up to |more than |over )?\d[\d,]* (?:\p{Ll}+ )?jobs\b/u, 'shed'],
  ['employ', /^ \d[\d,]* (?!people\b)/u, 'have'],
  ['expand', /^ (?:to|by|into)\b/u, 'grow'],
  ['merge', /^ with \p{Lu}/u, 'combine'],
  ['void', /./u, 'annul'],
]

/** Verbs of being and having: "who are ill", "that has a permit" have no form in -ing that says the same. */
const lasting = /^(?:be|have|do|can|will|know|want|like|need|seem|think|believe|mean|go|come|get|matter|cost)$/

/** "Companies that rent out chips" as "companies renting out chips": for what is done as a rule, by the thing just named. */
export function relativeToParticiple(
  all: readonly ClassedWord[],
  at: number,
): { readonly start: number; readonly end: number; readonly lemma: string } | undefined {
  const [noun, opener, verb, next] = [all[at - 1], all[at], all[at + 1], all[at + 2]]
  if (noun === undefined || opener === undefined || verb === undefined || next === undefined) return undefined
  if (!/^(?:who|that|which)$/.test(opener.lower) || !/^[NL]$/.test(noun.tag) || !/^\p{Ll}/u.test(verb.text)) return undefined
  // "That buys chips and leases them": of two verbs the second would be left alone.
  const stop = all.findIndex(({ tag }, i) => i > at && /^[,.]$/.test(tag))
  const rest = all.slice(at + 2, stop < 0 ? undefined : stop)
  const form = noun.tag === 'L' ? 'base' : 's'
  const isSecond = ({ tag }: ClassedWord, i: number): boolean =>
    /^[CK]$/.test(tag) &&
    /^[DoA#NLPTI]$/.test(rest[i + 2]?.tag ?? '') &&
    (form === 's' || /^[Do#]$/.test(rest[i + 2]?.tag ?? '')) &&
    verbReadings(rest[i + 1]?.lower ?? '').some((each) => each.form === form)
  if (rest.some(isSecond) || rest.some(({ tag }, i) => /^[CK]$/.test(tag) && /^[MXhd]$/.test(rest[i + 1]?.tag ?? ''))) return undefined
  const reading = verbReadings(verb.lower).find((each) => each.form === form)
  if (reading === undefined || lasting.test(reading.lemma) || /^[VXMhdT,.]$/.test(next.tag)) return undefined
  // "The plan that costs rise": a noun in the plural, and its verb behind it.
  return /^[IDPNLA#oRG]$/.test(next.tag) ? { start: opener.start, end: verb.end, lemma: reading.lemma } : undefined
}
