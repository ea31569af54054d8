// A sentence of the trade in plainer words: what news wraps around a deal is unwrapped before either reading sees it.
import { hasNeeded, type NeededLetters, neededLetters } from '../../../text/needed-letters.ts'
import { readOnce } from '../../../text/read-once.ts'
import { besideDeals } from './beside-deals.ts'
import { isParty } from './deal-leads.ts'
import { type Rewording, turn } from './deed-amounts.ts'
import { deedForms } from './deed-forms.ts'
import type { NameAt } from './name-at.ts'
import { withoutAsides } from './said-beside.ts'
import { withoutSideClauses } from './side-clauses.ts'
import { turnsOfClause } from './turns-of-clause.ts'
import { turnsOfHandover } from './turns-of-handover.ts'
import { turnsOfPhrase } from './turns-of-phrase.ts'
import { turnsOfRole } from './turns-of-role.ts'
import { leadsOfTrade, turnsOfTrade } from './turns-of-trade.ts'

/** Each party is one letter of the private range while the sentence is reworded, so that no pattern has to know what names look like. */
const firstLetter = 0xe000
const N = '[\\ue000-\\uf8ff]'
const sum = String.raw`(?:[$€£]\s?\d[\d.,]*\s?(?:billion|million|bn|m|trillion)?|\d[\d.,]*\s(?:billion|million)\s(?:dollars|euros|pounds))`
const size = String.raw`(?:(?:about|around|some|nearly|roughly|up to|more than|at least|over)\s)?\d[\d.,]*\s?(?:MW|GW|megawatts|gigawatts)`
const been = String.raw`(?:has been|have been|had been|was|were|is|are)`
const chosen = '(?:tapped|picked|chosen|selected|engaged|hired|enlisted|appointed|lined up|retained|commissioned)'
const pick = `(?:has |have )?(?:tapped|taps|picked|picks|chosen|chose|chooses|selected|selects|engaged|engages|hired|hires|enlisted|enlists|appointed|appoints|retained|retains|lined up)`
const serve = '(?:supply|provide|deliver|host|run|build|power|train|serve|operate)'

const rule = (pattern: string, into: string, flags = 'gu'): Rewording => turn(pattern, into, flags)

/** What each wrapping is, and what is left of it; in the order in which they are taken off. */
const english: readonly Rewording[] = [
  // "Shares of Orion rose 9% after the company signed …": what moved them is the news.
  rule(
    String.raw`^(?:Shares (?:of|in) (${N})|(${N})(?:[’']s?)? (?:shares|stock))(?: (?:have|has))? (?:rose|fell|jump(?:ed|s)|surg(?:ed|es)|climb(?:ed|s)|gain(?:ed|s)|soar(?:ed|s)|rall(?:ied|ies)|slid(?:es)?|drop(?:ped|s)|slump(?:ed|s)|tumbl(?:ed|es)|edged|added|popp(?:ed|s)|pop|rises?|falls?|leap[st]?|leapt|advanced|shot)[^,;\ue000-\uf8ff]*? (?:after|as|on news that|when|following news that) (?:the (?:company|group|firm|lab|start-?up|operator|developer|provider|miner|utility|chipmaker)|it) (?=(?:said|announced|disclosed|has|had|signed|\p{Ll}+ed|won|took|struck|\p{Ll}+s)\b)`,
    '$1$2 ',
  ),
  // "The chief executive told analysts that Orion had signed": Orion has.
  rule(
    String.raw`^(?=[^,;]{0,90}\b(?:told|tells)\b)(?:[\p{L}’'.-]+ ){1,9}?(?:told|tells) (?:analysts|investors|reporters|shareholders|commissioners|lawmakers|the (?:court|board|council|hearing|committee|meeting|commission|paper|newspaper|conference))(?: [^,;\d\ue000-\uf8ff]{0,30}?)?,? (?:that )?(?=${N} )(${N}) (?:had|has) `,
    '$1 has ',
  ),
  // "The chips, 9,000 of AMD's latest, are bound for": how many of them, and whose they are.
  rule(
    String.raw`\b([Tt]he) (chips|GPUs|accelerators|processors), (\d[\d.,]*) of (${N})[’']s? (?:\p{Ll}+ ){0,2}(?:newest|latest|fastest|best|top)(?: \p{Ll}+)?,`,
    '$1 $3 $2 from $4',
  ),
  // "We note that Orion has", "Worth noting: Orion has".
  rule(
    String.raw`^(?:(?:We|I) (?:note|understand|hear|learn|see|can report) (?:that )?|Worth noting(?: that|:) |Note that |Remember that )(?=${N})`,
    '',
  ),
  // "The round, which values Orion at $2 billion, was led by …": whose round it is.
  rule(String.raw`^The ((?:\w+ ){0,3}round), which valu(?:es|ed) (${N}) at ${sum}, `, '$2’s $1 '),
  // "Is seeking $300 million at a $3 billion valuation".
  rule(
    String.raw`\b((?:seek(?:s|ing)?|sought|eyeing|targeting) (?:up to |about |at least |as much as )?${sum}) (?:at|with) an? [^,;]{0,40}?valuation(?: of (?:about |around )?${sum})?`,
    '$1 in funding',
  ),
  // What a company is worth, and what it has had in all, is no part of the deal.
  rule(
    String.raw`,? (?:at|with|for) (?:an? )?(?:[\w-]+ )?(?:${sum} )?(?:(?:pre|post)-money )?valuation(?: of (?:about |around |more than |up to |at least |nearly |some )?${sum})?`,
    '',
  ),
  rule(
    String.raw`(?:,? (?:which|that) valu(?:es|ed)|, values|,? valuing|,? giving) (?:it|the (?:[\w-]+ ){0,3}\w+|${N}) (?:a valuation of|at) (?:about |around |more than )?${sum}(?:,|(?=\.$|$| and ))`,
    '',
  ),
  rule(String.raw`, whose valuation [^,;]*?(?=[,;]|\.?$)`, ''),
  // How many jobs it makes, what a house already has, whom it serves, where its money came from.
  rule(
    String.raw`,? (?:that|which) (?:would|could|will|is expected to|are expected to) (?:create|bring|generate|employ|support) [^,;]*?(?=[,;]|\.?$)`,
    '',
  ),
  rule(
    String.raw`(${N}), (?:which|who) (?:already |currently |now )?(?:operates?|runs?|owns?|has|manages?|employs?|controls?|counts) [^,;]{3,70}, (?=\p{Ll})`,
    '$1 ',
  ),
  rule(
    String.raw`(${N}), (?:fresh (?:off|from)|days after|weeks after|months after|following|flush with) [^,;\ue000-\uf8ff]{5,80}, (?=\p{Ll})`,
    '$1 ',
  ),
  // What a house was before it did this.
  rule(
    String.raw`(${N}), (?:which|who) (?=[^,;]*\b(?:until|once|formerly|previously|last year|used to|ago|began life|started (?:out|life)|was founded|was set up)\b)[^,;\ue000-\uf8ff]{5,90}, (?=\p{Ll})`,
    '$1 ',
  ),
  rule(String.raw`, (?:bringing|taking|lifting|raising) (?:the |its |their )?(?:\w+ )?total\b[^,;]*?(?=[,;]|\.?$)`, ''),
  // "Under the pact, which is worth $1 billion, …", "a contract valued at $1 billion".
  rule(
    String.raw`\b([Tt]he|[Aa]n?) ((?:[\w-]+ )?(?:deal|contract|pact|agreement|lease|order))(?:, which (?:is |was )?(?:valued at|worth) (?:about |around )?(${sum})),`,
    '$1 $3 $2,',
  ),
  // "Two sites totalling 100 MW", "a combined 32 MW", "300 MW in all": one size told as a sum of what the deal is about.
  rule(
    String.raw`^(?!.*${size}.*${size})(.*?)\b(?:totall?ing|with a (?:combined|total) (?:capacity|output|load|power) of) (?=\d)`,
    '$1of ',
    'u',
  ),
  rule(
    String.raw`^(?!.*${size}.*${size})(.*?)\b(?:a (?:combined|total of) (?=\d)|(?<=(?:MW|GW|megawatts)),? (?:in all|altogether|in total)(?=[,. ]))`,
    '$1',
    'u',
  ),
  // Nobody named says it.
  rule(
    String.raw`, (?:the companies|both companies|the two companies|the two|the pair|the partners|officials|they|the parties)(?: have)? (?:said|announced|confirmed|disclosed)(?: [^,;]{2,50})?\.?$`,
    '.',
  ),
  rule(
    String.raw`^(?:As part of|Under (?:the )?terms|In (?:an? |its )?(?:statement|filing|release|post)|As expected)[^,;\d\ue000-\uf8ff]{0,60}, `,
    '',
  ),
  // "The company opened 20 MW, Orion said": the speaker is whom it is about.
  rule(
    String.raw`^(?:The (?:company|group|firm|start-?up|developer)|It|They) (?!takes|is |was |would |could |may |might )([^\ue000-\uf8ff]+), (${N}) (?:said|announced|confirmed|disclosed)(?: (?:in|on) [^,;.]{3,40}| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?=[.,]|$)`,
    '$2 $1',
  ),
  // "The contract will see Orion supply Vega".
  rule(String.raw`^[^,;\ue000-\uf8ff]*\b(?:will|to) see (${N}) (?=\p{Ll}+ )`, '$1 will '),
  // "Orion has been picked by Vega to run its models": Orion will run Vega's models.
  rule(String.raw`(${N}) ${been} ${chosen} by (${N}) to (${serve}) (?:its|their) `, '$1 will $3 $2’s '),
  rule(String.raw`(${N}) ${been} ${chosen} by (${N}) to (${serve}) `, '$1 will $3 $2 with '),
  rule(String.raw`\b${been} contracted to (?=${serve} )`, 'has contracted to '),
  rule(String.raw`(?<!\bsaid it )\b${been} ${chosen} to (?=${serve} )`, 'will '),
  rule(String.raw`(${N}) ${pick} (${N}) to (?:supply|provide|deliver) (?=[^\ue000-\uf8ff]*\d)`, '$2 will supply $1 with '),
  // "A contract under which Orion supplies Vega is worth $190 million".
  rule(
    String.raw`^(?:An?|The) ((?:[\w-]+ ){0,3}(?:contract|deal|agreement|pact)),? under which (${N}) (.{5,80}?),? is (?:worth|valued at) (?:about |around )?(${sum})`,
    '$2 $3 under a $4 $1',
  ),
  // "We signed 52 MW with Orion," Vega's founder said.
  rule(
    String.raw`^["“](?:We|Our company) ([^"”]+?),?["”] (?:said )?(${N})(?:[’']s)? [^\ue000-\uf8ff]*?\bsaid\b[^\ue000-\uf8ff\d]*$`,
    '$2 $1.',
  ),
  // "Orion, in partnership with the landowner Vega, will develop": both do.
  rule(
    String.raw`(${N}),? (?:in partnership|in a joint venture|in tandem|together|jointly) with (?:the )?(?:[\p{Ll}-]+ ){0,3}(${N}),? (?=(?:will|is|are|has|have|plans?)\b)`,
    '$1 and $2 ',
  ),
  // "Orion said that the first 50 MW at Lyon East had been energised and handed to Vega": Orion has done it, for Vega.
  rule(String.raw` and (?:handed|turned) (?:over )?to (?=${N})`, ' for '),
  rule(
    String.raw`^(${N}) said(?: on \w+day)?,? (?:that )?(the (?:first|second|next|final|last|initial) \d[\d.,]*\s?(?:MW|GW)(?: .{0,40}?)?) had been (energi[sz]ed|commissioned|completed|opened|delivered)\b`,
    '$1 has $3 $2',
  ),
  // "From a wind farm owned by Orion": from Orion's wind farm.
  rule(
    String.raw`\bfrom (?:an?|the) ([^,;\d\ue000-\uf8ff]{0,40}(?:wind farm|solar farm|solar park|plant|dam|power station|array)) (?:owned|operated|run|developed) by (${N})`,
    'from $2’s $1',
  ),
  // "Into a printworks in Leeds owned by Orion": into Orion's printworks.
  rule(
    String.raw`\b(at|in|into|inside|from) (?:an?|the|its) ([^,;\d\ue000-\uf8ff]{3,60}?) (?:owned|operated|run|managed|being built|developed) by (${N})`,
    '$1 $3’s $2',
  ),
  rule('^(?:Once|When) (?:complete|completed|(?:fully )?built(?: out)?|finished|(?:fully )?operational|open|up and running), ', ''),
  // "Orion said Vega had become a customer with a contract …": Orion has won Vega.
  rule(
    String.raw`(${N}) (?:said|announced|disclosed) (?:that )?(${N}) (?:had|has) (?:become|signed up as|joined as) (?:an? |its )?(?:\w+ )?(customer|tenant|client)\b`,
    '$1 has $2 as a $3',
  ),
  // Whose rival or offshoot a house is; who leads, owns and backs it.
  rule(String.raw`${N} (?:rival|competitor|spin-?off|spin-?out|offshoot|challenger|spinout) (?=${N})`, ''),
  rule(
    String.raw`(${N}), (?:which is |who is )?(?:backed|owned|founded|led|controlled|run|set up|part-owned|majority-owned) by [^,;\d]{1,60}, `,
    '$1 ',
  ),
  rule(
    String.raw`(${N}, (?:the|an?) [^,;\d\ue000-\uf8ff]{3,50}?) (?:backed|owned|founded|led|controlled|run|set up) by [^,;\d]{1,60},`,
    '$1,',
  ),
]

export const everyRewording: readonly Rewording[] = [
  ...turnsOfHandover,
  ...turnsOfClause,
  ...turnsOfRole,
  ...besideDeals,
  ...leadsOfTrade,
  ...english,
  ...turnsOfPhrase,
  ...turnsOfTrade,
  ...deedForms,
]

/** Most patterns find nothing in most sentences, and to compile one takes as long as to read some hundred sentences by it. */
const needs: NeededLetters[] = []
const compiled: RegExp[] = []

function reworded(words: string, [pattern, into, flags]: Rewording, at: number): string {
  needs[at] ??= neededLetters(pattern, flags)
  if (!hasNeeded(words, needs[at])) return words
  compiled[at] ??= new RegExp(pattern, flags)
  return words.replace(compiled[at], into)
}

/** "Entered into a Lease Agreement": filings write their papers large. */
const largePaper =
  /(?<=\b(?:[Aa]n?|its|this|[Tt]he) )(?:(?:Lease|Loan|Credit|Purchase|Supply|Hosting|Power|Master Services?|Services?) )?(?:Agreement|Lease|Loan|Facility|Contract)\b(?! \p{Lu})/gu

const rewordedOnce = readOnce((bare) =>
  withoutSideClauses(
    everyRewording.reduce(
      reworded,
      withoutAsides(bare).replace(largePaper, (paper) => paper.toLowerCase()),
    ),
  ),
)

/** The sentence reworded; the same string where nothing is wrapped around its deal. */
export function inPlainWords(text: string, language: string, names: readonly NameAt[]): string {
  // A report that has such letters itself could name a party by one of them.
  if (!/\d/.test(text) || /[\ue000-\uf8ff]/u.test(text)) return text
  if (!language.startsWith('en')) return withGaps(withoutAsides(text))
  const parties = names.filter(isParty)
  const bare = parties
    .toReversed()
    .reduce(
      (words, { start, end }, at) => words.slice(0, start) + String.fromCharCode(firstLetter + parties.length - 1 - at) + words.slice(end),
      text,
    )
  const plain = rewordedOnce(bare)
  if (plain === bare) return withGaps(text)
  const spelled = plain.replace(/[\ue000-\uf8ff]/gu, (letter) => parties[letter.charCodeAt(0) - firstLetter]?.text ?? '')
  return withGaps(spelled.charAt(0).toUpperCase() + spelled.slice(1))
}

/** "45MW" is 45 MW: the words of deals know units by their own edges. */
const withGaps = (text: string): string => text.replace(/(?<=\d)(?=(?:MW|GW|kW)(?![\p{L}\d]))/gu, ' ')
