// Turns of clauses that break a run of a report's words and say the same: whose something is, which thing a clause tells of, lists the other way round.
import type { ClassedWord } from '../../../text/word-classes.ts'
import { capitalise } from './phrases.ts'

const turn = (pattern: string, into: string): readonly [RegExp, string] => [new RegExp(pattern, 'u'), into]

const name = String.raw`\p{Lu}[\p{L}\d’&-]*(?: \p{Lu}[\p{L}\d’&-]*){0,3}`
/** What somebody has, and nobody does to them: "the customers of Vega" are Vega's, "the purchase of Vega" is another's. */
const members =
  'shareholders|investors|workers|employees|staff|engineers|researchers|officials|inspectors|lawyers|customers|users|members|directors|board|offices|headquarters|subsidiary|rivals|suppliers|lenders|creditors|partners'
const had = `${members}|office|founders?|agents|apps?|assistant|chatbot|models?|chips|prices|shares|network|government|parliament|economy|data centres?|campus|plants?|revenue|profits?|turnover|products|software|servers|clients|tenants|systems|website|archive|factory|factories|warehouses?|works council|largest union|energy ministry|trade ministry|health ministry|education department|health department|data regulator|central bank`
const place = String.raw`(?=$|[,.;]| (?:in|on|at|for|from|to|by|with|after|before|because|as|is|are|was|were|has|have|had|will|would|can|could|may|that|which|who|said|says|and)\b)`

/** Turns of phrase, each with what may stand for it; as `equalTurns`, for sentences. */
export const clauseTurns: readonly (readonly [RegExp, string])[] = [
  // "Workers at Orion", "three customers of Orion": whose they are may stand before them.
  turn(
    String.raw`(?<![\p{L}\d’'] )\b(?:[Tt]he )?(?<what>${members}) (?:of|at) (?<who>${name})(?=(?: \p{Ll}|[,.]|$))(?! and \p{Lu})`,
    "$<who>'s $<what>",
  ),
  ...members
    .split('|')
    .map((what) =>
      turn(String.raw`(?<=^|[.] )${capitalise(what)} (?:of|at) (?<who>${name})(?=(?: \p{Ll}|[,.]|$))(?! and \p{Lu})`, `$<who>'s ${what}`),
    ),
  turn(
    String.raw`\b(?<n>\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?<what>${members}) of (?<who>${name})(?=[,.]|$| (?:in|on|at|from|after|with)\b)`,
    "$<n> of $<who>'s $<what>",
  ),
  turn(String.raw`\b[Tt]he (?<what>(?:[\p{Ll}-]+ )?(?:${had})) of (?<who>${name}(?<!s))${place}`, "$<who>'s $<what>"),
  // "Sweden, Denmark and Norway" are the same three in any order.
  turn(
    String.raw`(?<=\b(?:in|into|to|from|across|between|by|of|with|for) )(?<one>${name}), (?<two>${name}) and (?<three>${name})(?=$|[,.;]| \p{Ll})(?! \p{Ll}+(?:['’]s?))`,
    '$<one>, $<three> and $<two>',
  ),
  turn(String.raw`\b(?:that|which) (?:are|is) yet to be (?=\p{Ll}+(?:ed|en|lt|ought|ade)\b)`, 'not yet '),
  turn(String.raw`\b(?:are|is) yet to be (?=\p{Ll}+(?:ed|en|lt|ought|ade)\b)`, 'still to be '),
  turn(String.raw`\bpunishable by (?=up|as|a|at|\d)`, 'that carries '),
  turn(
    String.raw`\b(?<n>\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten) of the (?<all>\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|eleven) (?=\p{Ll})`,
    '$<n> out of the $<all> ',
  ),
  turn(String.raw`\bin prison\b`, 'in jail'),
  turn(String.raw`\bin jail\b`, 'in prison'),
  turn(String.raw`\ba crime (?=that|punishable|$|[,.])`, 'an offence '),
  // "Lend the model maker Vega EUR 9 million" is to lend the sum to it.
  turn(
    String.raw`\b(?<give>lend|lent|pay|paid|give|gave|grant|granted|award|awarded|offer|offered) (?<whom>(?:the |its )?(?:[\p{Ll}-]+ ){0,3}${name})(?<! [A-Z]{3}) (?<sum>(?:about |over |up to )?(?:[A-Z]{3} |[$€£])?\d[\d.,]*(?: ?(?:million|billion|bn|m))?(?: (?:euros|crowns|kroner|kronor|marks|dollars|pounds))?)(?=$|[,.]| (?:to|for|over|in|on|after|because|under|and)\b)`,
    '$<give> $<sum> to $<whom>',
  ),
  turn(String.raw`\bwithout an? (?=\p{Ll}+(?:er|or|ist|an|ce|ion|ment|al|se|it)\b)`, 'with no '),
  turn(String.raw`(?<=\b(?:trial|test|pilot|period|strike|outage|hearing|meeting|session) )in which\b`, 'during which'),
  turn(String.raw`\b[Tt]he (?:company|firm) (?=${name} (?:has|have|is|was|will|said|says)\b)`, ''),
  turn(String.raw`\bthe noise of (?=the \p{Ll})`, 'noise from '),
  turn(String.raw`(?<=\b(?:smuggl|shipp|mov|tak|export)\p{Ll}+ [^.,]{3,80}) out of (?<from>${name})(?=$|[,.]| in\b)`, ' from $<from>'),
  turn(
    String.raw`\b(?<what>transformer|equipment|machine|plant|building|contract|stake|house|shares|chips|goods|servers)(?<s>s?) worth (?=(?:[A-Z]{3} |[$€£])?\d)`,
    '$<what>$<s> valued at ',
  ),
  turn(
    String.raw`\b(?<early>a (?:week|month|year)|(?:two|three|four|five|six|\d+) (?:weeks|months|years)) before (?:it|they) (?:was|were|is|are) (?:due|scheduled|meant) to (?:end|finish|close|expire)\b`,
    '$<early> early',
  ),
  turn(
    String.raw`(?<=\b(?:centre|site|plant|campus|town|city|hall|county|village|station|factory) )(?<side>north|south|east|west) of (?=\p{Lu})`,
    'to the $<side> of ',
  ),
  turn(String.raw`\bround led by (?<who>${name}) that (?=values\b|valued\b)`, 'round that $<who> led and which '),
  turn(String.raw`\b(?<of>about|on|over) (?:a|the) (?:purchase|acquisition) of (?=\p{Lu})`, '$<of> buying '),
  turn(String.raw`\b(?<of>about|on|over) (?:a|the) sale of (?=\p{Lu}|the |its )`, '$<of> selling '),
  turn(String.raw`\bon suspicion that\b`, 'suspecting that'),
  turn(String.raw`\bdata-centre (?<what>projects?|requests?|plans?)\b`, '$<what> for data centres'),
  turn(String.raw`\bdata-centre (?<what>operators?|owners?|developers?|builders?)\b`, '$<what> of data centres'),
  turn(String.raw`\bpushed back (?=the |its |an? )`, 'put off '),
  turn(String.raw`\bpush back (?=the |its |an? )`, 'put off '),
  turn(String.raw`\bpushes back (?=the |its |an? )`, 'puts off '),
  turn(String.raw`\bpushing back (?=the |its |an? )`, 'putting off '),
  turn(String.raw`\bset back by (?<far>[^,.]{4,30}?) (?=the \p{Ll})`, 'delayed by $<far> '),
  turn(String.raw`\bfaked (?=\p{Ll})`, 'fake '),
  turn(String.raw`\bgo on sale\b`, 'be sold'),
  turn(String.raw`\bput on sale\b`, 'offered for sale'),
]

/** A person or people, of whom no "which" is told. */
export const people =
  /^(?:people|persons?|men|women|man|woman|boys?|girls?|child|children|workers?|employees?|staff|officials?|students?|pupils?|teachers?|doctors?|nurses?|lawyers?|judges?|engineers?|researchers?|scientists?|developers?|users?|customers?|clients?|owners?|founders?|investors?|tenants?|residents?|members?|voters?|farmers?|authors?|novelists?|artists?|actors?|drivers?|police|suspects?|soldiers?|officers?|sailors?|passengers?|prisoners?|migrants?|refugees?|protesters?|candidates?|lawmakers?|senators?|prosecutors?|journalists?|advisers?|victims?|patients?|experts?|analysts?|executives?|managers?|directors?|leaders?|ministers?|anyone|anybody|everyone|everybody|someone|somebody|those|all|one|ones|everything|anything|something|nothing)$/
/** "The claim that the lab closed": what is claimed, and no thing that does something. */
const told =
  /^(?:claims?|facts?|ideas?|views?|findings?|reports?|news|evidence|warnings?|arguments?|allegations?|beliefs?|hopes?|fears?|signs?|conditions?|rules?|rulings?|decisions?|assumptions?|concerns?|risks?|suspicions?|chances?|possibilit(?:y|ies)|promises?|assurances?|statements?|words?|notices?|theor(?:y|ies)|grounds?|day|days|week|month|year|time|moment|way|ways|reason|place|extent|point)$/

/** "A model that runs on cards" as "a model which runs on cards": of things, where the clause tells which. */
export function thatAsWhich(
  all: readonly ClassedWord[],
  at: number,
): { readonly start: number; readonly end: number; readonly to: string; readonly isStiff: true } | undefined {
  const [noun, opener, verb] = [all[at - 1], all[at], all[at + 1]]
  if (noun === undefined || opener === undefined || verb === undefined) return undefined
  if (opener.lower !== 'that' || !/^[NLP]$/.test(noun.tag) || people.test(noun.lower) || told.test(noun.lower) || adds.test(verb.lower))
    return undefined
  // "Said in a report that sales": a verb of saying before it opens what is said.
  if (all.slice(Math.max(0, at - 6), at).some(({ lower }) => saying.test(lower) || told.test(lower))) return undefined
  const isVerb =
    /^[VXMhdE]$/.test(verb.tag) ||
    (verb.tag === 'v' && noun.tag !== 'L' && /s$/.test(verb.lower) && !/^[VvXMhd,.]$/.test(all[at + 2]?.tag ?? '.'))
  return isVerb ? { start: opener.start, end: opener.end, to: 'which', isStiff: true } : undefined
}

/** "Victories which added to it": who adds is read as a speaker. */
const adds = /^(?:add(?:s|ed)?|sa(?:id|ys?)|not(?:es|ed))$/

const saying =
  /^(?:sa(?:id|ys?)|told|tells?|report(?:s|ed)?|claim(?:s|ed)?|argue[sd]?|announce[sd]?|warn(?:s|ed)?|show(?:s|ed|n)?|found|finds?|rule[sd]?|believe[sd]?|expect(?:s|ed)?|so|agree[sd]?|suggest(?:s|ed|ing)?|it)$/
