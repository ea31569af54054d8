// More turns of the trade press for a deal: clefts, nouns that act, clauses in which one house leaves and another comes, said again plainly.
import { amounts, party as N, type Rewording, reportedForms, space, turn } from './deed-amounts.ts'

const { power, chips, money } = amounts
const words = String.raw`[^,;\d\ue000-\uf8ff]`
const capacity = String.raw`(?:about |around |some |nearly |roughly |over |more than |at least )?\d[\d.,]* ?(?:GW|MW|gigawatts|megawatts)\b(?: of (?:\p{Ll}+ ){0,3}?(?:capacity|computing|compute|data cent(?:re|er)s?))?`
const year = String.raw`(?:the end of (?:the decade|\d{4})|the decade[’']s end|(?:early |late |mid-)?\d{4}|then)`
const says = '(?:said|says|announced|confirmed|disclosed)'
const houseNoun =
  '(?:operator|developer|landlord|company|firm|group|start-?up|lab|builder|maker|utility|giant|miner|provider|supplier|chipmaker|specialist|cloud)'

/** What stands before the deal and tells nothing of it. */
const leads: readonly Rewording[] = [
  // "It is Kestrel that hosts Orion", "It was from Kestrel that Orion leased".
  turn(String.raw`^It (?:is|was|will be|is to be) (${N}) (?:that|who|which) `, '$1 '),
  turn(String.raw`^It (?:is|was|will be|is to be) (from|to|with|at) (${N}) that (${N}) ([^;]*?\d[^;,]*?)(?=[,.]|$)`, '$3 $4 $1 $2'),
  turn('^Not (?:just |only )?one,? but (?=two|three|four|several|\\d)', ''),
  // "Taiwan's Orion said it was building": who says it does it, also where a word goes before the name.
  ...reportedForms.map(([aux, plain]) =>
    turn(
      String.raw`^(\p{Lu}\p{L}+[’']s|(?:The |An? )?(?:\p{Lu}[\p{L}-]+ )?(?:[\p{Ll}-]+ ){0,3}?${houseNoun}) (${N}) ${says} (?:that )?(?:it|they) ${aux} (?!not\b|no\b|never\b)`,
      `$1 $2 ${plain} `,
    ),
  ),
  // "Orion, bought last year by Vega, will": whose house it is.
  turn(
    String.raw`(${N}), (?:recently |now |newly |part-|majority-)?(?:bought|acquired|taken over|taken private|spun (?:out|off)|founded|set up|controlled|owned) (?:${words}{0,30}? )?(?:by|from|of) [^,;\d]{1,60}, (?=\p{Ll})`,
    '$1 ',
  ),
  // "Orion (NASDAQ: ORN) has", "Orion, founded in 2021, has", "Orion, formerly Vega, has".
  turn(String.raw`(${N})(?: Inc\.?| Corp\.?| plc| Ltd\.?)? \((?:(?:${N}|[A-Z][A-Za-z]{1,8}): ?)?(?:${N}|[A-Z.]{1,6})\)`, '$1'),
  turn(
    String.raw`(${N}), (?:founded|established|set up|created|launched|born|formed|started|listed|public|(?:once|formerly|previously)(?! (?:of|at|with|an? (?:executive|director|partner|engineer)))|until recently|until last year|also known as|known (?:as|until)|now known as|short for|now worth|(?<!\b(?:contract|deal|agreement|order|pact|lease|PPA)\b[^;:]{0,60}, )(?:valued at|worth)) (?:(?!MW|GW|GPU|chips)[^;,])*?(?:, [\p{Ll} ]{3,30}?)?, (?=\p{Ll})`,
    '$1 ',
  ),
  // "A unit of Vega, Orion has", "from Kestrel, part of Vega": the larger house.
  turn(
    String.raw`^(?:An?|The|Part|Once an?) (?:[\p{Ll}-]+ ){0,4}?(?:unit|subsidiary|arm|affiliate|division|offshoot|spin-?off|part)? ?(?:of|owned by|controlled by|backed by) ${N}, (${N}) (?=\p{Ll})`,
    '$1 ',
  ),
  turn(
    String.raw`(${N}), (?:itself |now )?(?:part|an? (?:[\p{Ll}-]+ ){0,2}?(?:unit|subsidiary|arm|affiliate|division|offshoot)) of ${N}(?=\.?$)`,
    '$1',
  ),
  // "Orion, a customer of Vega until now, is": whom else it is a customer of.
  turn(
    String.raw`(${N}), (?:an?|the|its|until now an?|once an?|long an?) (?:[\p{L}-]+ ){0,3}?(?:customer|client|tenant|user|rival|competitor|partner|neighbou?r|unit|arm|subsidiary|affiliate|spin-?off|offshoot|part|member) of (?:${words}{0,20} )?${N}(?: ${words}{1,30})?, (?=\p{Ll})`,
    '$1 ',
  ),
]

/** Boards and offices that still have to agree leave a deal proposed. */
const conditions: readonly Rewording[] = [
  turn(
    String.raw`^(?:If|Provided(?: that)?|Should|Once|Assuming|Subject to|Pending|When) [^,;\d\ue000-\uf8ff]*?\b(?:board|boards|directors|shareholders|regulators?|council|ministry|ministers?|lenders?|authorities|commission|cabinet)\b[^,;\d\ue000-\uf8ff]*, (${N}) (?:will|would|is to|is going to) `,
    '$1 plans to ',
  ),
  turn(
    String.raw`(${N}) (?:expects|hopes|aims|wants|intends) to (?:sign|finali[sz]e|conclude|close|ink|complete|execute|seal|agree) (?=an? [^;]*(?:lease|contract|deal|agreement|order|PPA)\b)`,
    '$1 plans to sign ',
  ),
]

const spaces: readonly Rewording[] = [
  turn(
    String.raw`^(?:For [^,\d\ue000-\uf8ff]{3,40},? )?(${space}) ((?:of|at|in) ${N}(?:[’']s? (?:[\p{L}\d-]+ ){0,4}?(?:campus|site|building|halls?|facility|park|complex|data cent(?:re|er)))?) (?:will|is to|are to|shall|now) (?:belong|belongs|go|be (?:let|leased|rented))(?:, [^,;\d\ue000-\uf8ff]{2,40},)? to (${N})`,
    '$3 has leased $1 $2',
  ),
  // "What Orion pays for its 62 MW at Kestrel was not disclosed".
  turn(
    String.raw`^(?:What|How much|The (?:rent|price|sum)) (?:that )?(${N}) (?:pays|is paying|will pay|is to pay|paid) for (?:its|the) (${space}) (?:at|from|with|in) (${N})`,
    '$1 has leased $2 from $3, and how much it pays',
  ),
  turn(
    String.raw`\b(?:is|will be|becomes|became|has become) (?:the |an? |its )?(?:[\p{Ll}-]+ ){0,2}?(?:tenant|occupier|occupant|lessee|user|taker|renter) (?:of|for|in) (${space}) (?:at|of|from|in) (${N})`,
    'has leased $1 from $2',
  ),
  turn(
    String.raw`\b(?:is|will be|becomes|became|has become) (?:the |an? |its )?(?:[\p{Ll}-]+ ){0,2}?(?:landlord|host|lessor) of (${space}) (?:for|to) (${N})`,
    'has leased $1 to $2',
  ),
  // "Handed 100 MW at Boden over to Orion": no lease is handed on.
  turn(
    String.raw`\b(?:has |have )?(?:hand|turn|sign|made|make)(?:s|ed)? (${space})((?: (?:at|in|near) [\p{L} -]{2,30}?)?) over to (?=${N})`,
    'has leased $1$2 to ',
  ),
]

const leaves =
  '(?:moves? out of|moved out of|vacates?|vacated|leaves?|left|quits?|exits?|exited|gives? up|gave up|once had its (?:servers|machines|racks|computers|cages),? (?:in|at|on)|used to be,? (?:in|at)|was to have been,? (?:in|at))'
const enters =
  '(?:is (?:now )?(?:installing|putting in|setting up|moving in)|will (?:move into|move in|take(?: over| up)?|occupy|install|step in|set up)|moves? (?:into|in)|takes? (?:over|up)|has (?:moved (?:into|in)|taken(?: over| up)?)|occupies|installs)'
const changes: readonly Rewording[] = [
  turn(
    String.raw`^(?:When|Once|After|As|Where|Since) (${N}) ${leaves} (?:its )?(${N})[’']s? ([^,;\d\ue000-\uf8ff]{0,40}?)(?:${words}{0,25}), (${N}) ${enters}(?: (?:into|over|up))? (?:the |its |all of the )?(${power})`,
    '$4 takes over the $5 lease from $1 at $2’s $3',
  ),
  turn(
    String.raw`^(?:When|Once|After|As|Where|Since) (${N}) ${leaves} (?:its |the )?(${power})(?: of space)? (?:at|in|with) (${N})(?:${words}{0,30}), (${N}) ${enters}\b${words}*$`,
    '$4 takes over the $2 lease from $1 at $3.',
  ),
  turn(
    String.raw`^Where (${N}) ${leaves.replace(',? (?:in|at|on)', '')}, (?:in|on|at) (${power}) (?:at|of) (${N}), (${N}) ${enters}\b${words}*$`,
    '$4 takes over the $2 lease from $1 at $3.',
  ),
]

const goods: readonly Rewording[] = [
  turn(
    String.raw`\bis (?:shopping|in the market|on the hunt|hunting|angling|scouting) (?:around )?for (?=${chips})`,
    'is in talks to order ',
  ),
  turn(
    String.raw`\b(?:is|will be|becomes|became|has become) (?:the |an? |its )?(?:[\p{Ll}-]+ ){0,2}?(?:supplier|vendor|seller|source|provider) (?:of|for) (${chips}) (?:to|for) (?:the )?((?:[\p{L}-]+ ){0,4}?)(${N})`,
    'will supply $1 to $3',
  ),
  turn(
    String.raw`\b(?:is|will be|becomes|became|has become) (?:the |an? |its )?(?:[\p{Ll}-]+ ){0,2}?(?:buyer|purchaser|customer) (?:of|for) (${chips}) (?:from|at|of) (${N})`,
    'has ordered $1 from $2',
  ),
  turn(
    String.raw`^(?:The|Its|An?) [^,;\d\ue000-\uf8ff]{3,60}? (?:will |is to |are to )(?:get|receive|have) (${chips}) from (${N}), (?:the )?(${N}) ${says}`,
    '$3 has ordered $1 from $2',
  ),
  turn(
    String.raw`^["“]?(?:Our|The) (?:first |new |latest |next )?(${chips}) (?:have )?(?:arrived|landed|come in|are in|came in|been delivered|turned up)\b[^;\d\ue000-\uf8ff]*?(?:courtesy of|from|thanks to|sent by|supplied by|by) (${N}),["”]? (?:writes|said|says|wrote|told)[^;\d\ue000-\uf8ff]*?(${N})[^\d\ue000-\uf8ff]*$`,
    '$3 has received $1 from $2.',
  ),
]

const computing: readonly Rewording[] = [
  turn(
    String.raw`^(${N})[’']s? (?:[\p{Ll}-]+ ){0,2}?(?:comput(?:e|ing)|cloud|GPU|training|inference) (?:needs|requirements|demand|workloads?|hunger) (?:will be|are to be|is to be|are|is being|are being) (?:met|served|covered|handled|satisfied|run|supplied|fed) by (${N})`,
    '$2 will supply computing to $1',
  ),
  turn(
    String.raw`^(?:Of|Out of|From) the (${money}) (?:that |which )?(${N}) (will|is to|plans to|has agreed to|has pledged to|has promised to) (spend|pay|give) (?:with |to |on )?(${N})(?:[’']s cloud| for computing)?, ${words}*(?:\d{4}${words}*)?$`,
    '$2 $3 $4 $1 on computing with $5.',
  ),
  turn(
    String.raw`^(?:The |Late-stage |Early |Advanced )?[Tt]alks between (${N}) and (${N}) (?:over|about|on|for) (?:a |an )?(${money}|${chips}|${power})(?= (?:of |in |worth of |for )?[^;]*\b(?:are|continue|have reached|have entered|go on|is)\b(?! (?:over|off|dead|no)\b))(?![^;]*\b(?:collapsed|failed|stalled|ended|broke|abandoned|called off)\b)`,
    '$1 is in talks with $2 over a deal for $3',
  ),
]

const papers: readonly Rewording[] = [
  // "Between Orion and Kestrel stands a contract for 70 MW".
  turn(
    String.raw`^Between (${N}) and (${N}) (?:stands|lies|there is|is|runs|exists) an? ((?:[\p{L}\d-]+ ){0,3}?(?:contract|agreement|lease|deal|PPA|pact)) (?:for|of|on|over|covering) `,
    '$1 and $2 have a $3 for ',
  ),
  turn(
    String.raw`^An? ((?:[\p{L}\d-]+ ){0,3}?(?:contract|agreement|lease|PPA)) between (${N}) and (${N}) (?:provides for|is for|covers|foresees|secures|runs to|is good for) (?=.{0,12}\d)`,
    '$2 and $3 have a $1 for ',
  ),
]

const capital: readonly Rewording[] = [
  turn(
    String.raw`^(?:New |Fresh |Some )?(?:[Ss]hares|[Ss]tock|[Ee]quity) (?:worth|of|totalling|valued at) (${money}) (?:were|was|have been|has been) (?:sold|issued|placed) by (${N})`,
    '$2 has raised $1 by selling shares',
  ),
  turn(
    String.raw`^(?:New |Fresh |Some |Green )?(?:[Bb]onds|[Nn]otes|[Dd]ebt) (?:worth|of|totalling) (${money}) (?:were|was|have been|has been) (?:sold|issued|placed|priced) by (${N})`,
    '$2 has sold bonds of $1',
  ),
  // "Orion's backers, among them Vega and Lyra, gave it another $45 million".
  turn(
    String.raw`^(${N})[’']s? (?:[\p{Ll}-]+ )?(?:backers|investors|shareholders|owners), (?:among them|including|led by|headed by|such as|notably) (${N}(?:(?:,| and|, and) ${N})*), (?:have |has )?(?:given|gave|give|put|handed|hand|pumped|poured|provided|injected|stumped up|added) (?:it |in |them )?(?:another |a further |an extra |a fresh |an additional )?(${money})[^\ue000-\uf8ff]*$`,
    '$1 has raised $3 from $2.',
  ),
  turn(
    String.raw`^(?:[Ll]enders|[Bb]anks|[Cc]reditors|A group of (?:lenders|banks)) to (${N}) (?:have )?(?:agreed(?: to| on)?|approved|signed off on|committed|extended|provided|put up|closed on) (?:another |a further |a fresh |an extra )?(${money})`,
    '$1 has borrowed $2',
  ),
  turn(
    String.raw`\b(is buying|will buy|has bought|bought|buys|is to buy|agreed to buy|has agreed to buy|has taken|takes|took) (${money}) (?:of|in|worth of) (?:new |preferred |ordinary |common )?(?:shares|stock|equity|convertible notes) (?:in|of|from) (?:${N}[’']s [^,;\d\ue000-\uf8ff]{3,40}, )?(${N})`,
    'has invested $2 in $3',
  ),
  turn(
    String.raw`^Investors in the (?:[\p{L}-]+ ){0,2}?round, (?:worth |of )?(${money})(?: in size| in all| in total)?, (?:include|included|are|were) (${N}(?:(?:,| and|, and) ${N})*),? (?:${says} (${N})|(${N}) ${says})`,
    '$3$4 has raised $1 from $2',
  ),
]

/** What runs, is dug, or is stopped, by the words that news has for it. */
const works: readonly Rewording[] = [
  turn(
    String.raw`\b(?:announce[sd]|has announced|report(?:s|ed)|celebrate[sd]|mark(?:s|ed)) (?:the )?(?:delivery|completion|handover|energi[sz]ation|commissioning|opening) of (?:the )?(?=(?:first |second |next |final |last |an? )?${power})`,
    'has opened ',
  ),
  // "Water warmed by the 30 MW data centre that Orion switched on last month".
  turn(
    String.raw`^${words}+ (?:the|its|an?) (${space}) (?:that|which) (${N}) (?:has |had )?(?:just |recently )?(?:switched on|turned on|opened|brought online|energi[sz]ed|commissioned|fired up|inaugurated|completed|put into (?:service|operation)) (?:last (?:week|month|\p{Lu}\p{Ll}+day)|this (?:week|month)|yesterday|on \p{Lu}\p{Ll}+day|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|earlier this (?:week|month))\.?$`,
    '$2 has opened the $1.',
  ),
  turn(
    String.raw`^(?:Delivered|Finished|Completed|Handed over|Ready|Built)[^,\d\ue000-\uf8ff]*, (${power}) ((?:at|of|in) (?:\p{L}+ )?${N}[^,;\ue000-\uf8ff]*?) (?:is|are) (?:now )?(?:available|in use|in service|ready for use|on offer|up)\b`,
    '$1 $2 went live',
  ),
  turn(
    String.raw`^(${power}) ((?:at|of|in) (?:\p{L}+ )?${N}[^,;\ue000-\uf8ff]*?) (?:is|are) (?:now )?(?:available|in use|in service|ready for use) (?:from today|since|as of|now|from \p{Lu}\p{Ll}+day)`,
    '$1 $2 went live',
  ),
  turn(
    String.raw`^(?:What|Where)\b${words}*? (?:now|today) (?:houses|holds|is home to|hums with|hosts) (${power})(?: of (?:computing|compute|servers|machines|capacity|AI))?, (?:run|operated|owned|managed|built) by (?:the )?((?:[\p{L}-]+ ){0,4}?)(${N})`,
    '$2$3 has opened $1',
  ),
  turn(
    String.raw`^[^\d;\ue000-\uf8ff]*?\b(?:the )?(${power}) of (${N})([’']s? [^,;\d\ue000-\uf8ff]{3,40}?) (?:came|has come|have come|comes|sprang|sprung) (?:to life|alive|on(?: ?line| ?stream)?)\b`,
    '$2$3 of $1 went live',
  ),
  turn(
    String.raw`^(${N})([’']s? [^,;\ue000-\uf8ff]{2,30}?)? has grown by (${power}), (?:all of it|all of which is|which is all|half of it|most of it) (?:now )?(?:live|in use|in service|in operation|running|up and running)\b`,
    '$1 has opened $3',
  ),
  turn(
    String.raw`^${words}*?\b(?:crews?|contractors?|builders?|diggers|excavators?|bulldozers|workers|workmen|machines|earthmovers)(?: (?:hired|engaged|employed|sent|paid) by| of| for| from| working for) (${N}) (?:have |has )?(?:began|begun|started|are|is|were) (?:now |busy )?(?:to )?(?:grad|clear|excavat|digg|pil|pour|level|prepar|flatten|rais|erect|work|build|scrap|bor)\p{Ll}*\b${words}*?\b(?:an?|the|its) ((?:${space})|${power})`,
    '$1 has begun construction of the $2',
  ),
  turn(
    String.raw`^(?:Construction|Building|Work|Groundwork), (?:by|under) (?:a (?:joint venture|consortium|partnership) of )?(${N}(?: and ${N})?), (?:of|on) (${space}|${power})([^;\ue000-\uf8ff]*?) (?:has|have) (?:started|begun|commenced|got under ?way)\b`,
    '$1 has begun construction of $2$3',
  ),
  turn(
    String.raw`^(?:An?|The) (?:former |old |disused |derelict |closed |shuttered )?${words}*? (?:will|is to|is set to|is about to) (?:become|be turned into|be converted into|make way for|give way to|be) (an? (?:${space})),? (?:its|the) (?:new |current |future )?(?:owner|buyer|developer|operator|landlord),? (${N}),? ${says}`,
    '$2 will build $1',
  ),
  turn(
    String.raw`^(?:[^,;\d\ue000-\uf8ff]{4,50}, )?(${N}) (?:told|informed) (?:the |its )?${words}{2,30}? (?:that )?it (?:no longer (?:wants|wanted|plans|planned|intends|intended|wishes|wished) to (?:build|develop|go ahead with)|will not (?:build|go ahead with|develop)|is dropping|has dropped|was dropping|would not (?:build|go ahead with|develop)) (?:its|the|an?) (?=${power})`,
    '$1 has cancelled its ',
  ),
  turn(
    String.raw`\b(has forced|forces|forced|have forced|compelled|obliged|led|has led|prompted) (${N}) to (shelve|pause|halt|freeze|suspend|put off|mothball) (?=(?:its|an?|the|work))`,
    '$1 $2 to pause ',
  ),
  turn(
    String.raw`^(?:[\p{L}-]+ )?(?:[Pp]lanners|[Cc]ouncill?ors|[Tt]he (?:council|county|city|board|commission|parish|inspector|minister|planning committee))(?: in [\p{L} ]+?)? (?:have |has )?(?:refused|rejected|turned down|threw out|thrown out|blocked|voted down|vetoed|denied) (?:permission for )?(${N})[’']s? (?:[\p{L}-]+ ){0,3}?(${space})(?: (?:scheme|project|plans?|proposal|application))?`,
    '$1 has cancelled its $2 project',
  ),
]

const goals: readonly Rewording[] = [
  turn(
    String.raw`^(?:(?:By|Before|In) ${year}|(?:\p{L}+) years from now|Within (?:\p{L}+|\d+) years),? (?:(?:says|said) )?(${N})(?:,? (?:says|said))?,? (?:(?:its|it|the company|the group)(?: [\p{Ll}-]+| AI| IT){0,4} )?(?:should|will|would like to|wants to|hopes to|expects to|plans to|is to|intends to|would|aims to|could be) (?:be )?(?:number|run|running|operate|operating|have|own|reach|total|come to|add up to|command|at|control) (${capacity})\.?$`,
    '$1 aims to reach $2 by 2035.',
  ),
  turn(
    String.raw`^(${N}) (?:says|said|sees|expects|wants|plans|hopes|aims|intends)?(?: that)? ?(?:it |itself |they )?(?:will be|would be|will|would(?: like to)?|to be|to) (?:running|operating|run|operate|have|own|reach|number|control) (${capacity}) (by ${year})\.?$`,
    '$1 aims to reach $2 $3.',
  ),
  turn(String.raw`^(${capacity}) (by ${year}): (?:that is|this is|so) ${words}*?(${N})\b[^\d\ue000-\uf8ff]*$`, '$3 aims to reach $1 $2.'),
]

/** What is taken off before anything else is reworded. */
export const leadsOfTrade: readonly Rewording[] = [...leads, ...conditions]
export const turnsOfTrade: readonly Rewording[] = [...spaces, ...changes, ...goods, ...computing, ...papers, ...capital, ...works, ...goals]
