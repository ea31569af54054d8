// Turns of phrase of the news for a deal, said again with the verb both readings know: who hands whom the keys, who goes to whom for what.
import { amounts, party as N, type Rewording, reportedForms, space, turn } from './deed-amounts.ts'

const { power, electricity, chips, money } = amounts
const has = '(?:has |have |had )?'
const day =
  '(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| last (?:week|month)| this (?:week|month|morning)| in an? [^,\\d\\ue000-\\uf8ff]{3,30}?)?'
const kindOfTenant = '(?:tenant|occupier|occupant|lessee|customer|client|user)'
const paper = '(?:contract|deal|agreement|lease|pact)'
const goes =
  '(?:has (?:gone|turned|looked)|have (?:gone|turned)|goes|went|turns|turned|looks|looked|is (?:going|turning|looking)|will (?:go|turn|look)) to'

/** Who says it does it: reported speech is told again as the deed. */
const reported: readonly Rewording[] = [
  ...reportedForms.map(([aux, plain]) =>
    turn(
      String.raw`^(${N})((?:, [^,\d\ue000-\uf8ff]{3,60},)?) (?:said|says|announced|confirmed|disclosed)${day},? (?:that )?(?:it|they) ${aux} (?!not\b|no\b|never\b)`,
      `$1$2 ${plain} `,
    ),
  ),
  // "Kestrel said its 100 MW hall would be occupied by Orion": Kestrel's hall will be.
  ...(
    [
      ['would|will', 'will'],
      ['had|has', 'has'],
      ['was|is', 'is'],
    ] as const
  ).map(([aux, plain]) =>
    turn(
      String.raw`^(${N})(?:, [^,\d\ue000-\uf8ff]{3,60},)? (?:said|says|announced|confirmed|disclosed)${day},? (?:that )?(?:its|the) ((?:${power})[^,;\ue000-\uf8ff]*?) (?:${aux}) (?=(?:be|been|now)\b)`,
      `$1’s $2 ${plain} `,
    ),
  ),
  // "Kestrel said Orion had bought 19,000 of its chips": from Kestrel.
  turn(
    String.raw`^(${N}) (?:said|says|announced)${day},? (?:that )?(${N}) (?:had|has) (bought|ordered|taken|purchased) (${chips.replace('(?:of (?:its|their) )?', 'of its ')})(?=[.,]|$)`,
    '$2 has $3 $4 from $1',
  ),
  // "We've taken 35 MW from Kestrel," Orion's chief said.
  turn(
    String.raw`^["“]We(?:[’']ve| have) ([^"”]+?),?["”] (?:said )?(${N})(?:[’']s)? [^\ue000-\uf8ff]*?\bsaid\b[^\ue000-\uf8ff\d]*$`,
    '$2 has $1.',
  ),
  turn(
    String.raw`^["“]We(?:[’']ll| will) ([^"”]+?),?["”] (?:said )?(${N})(?:[’']s)? [^\ue000-\uf8ff]*?\bsaid\b[^\ue000-\uf8ff\d]*$`,
    '$2 will $1.',
  ),
  turn(
    String.raw`^["“]We(?:[’']re| are) ([^"”]+?),?["”] (?:said )?(${N})(?:[’']s)? [^\ue000-\uf8ff]*?\bsaid\b[^\ue000-\uf8ff\d]*$`,
    '$2 is $1.',
  ),
]

const spaces: readonly Rewording[] = [
  turn(String.raw`${has}(?:hand(?:ed|s)|g(?:ave|iven|ives)) (${N}) (?:the )?keys (?:to|for) (${space})`, 'has leased $2 to $1'),
  turn(
    String.raw`${has}(?:land(?:s|ed)|pocket(?:s|ed)|bag(?:s|ged)|gain(?:s|ed)|w(?:ins|on)|net(?:s|ted)|snag(?:s|ged)|recruit(?:s|ed)|attract(?:s|ed)|lur(?:es|ed)|name(?:s|d)|found|finds) (${N}) as (?:an? |its |the )?(?:[\p{Ll}-]+ ){0,2}${kindOfTenant} (?:for|of|in|on|to) (${space})`,
    'has leased $2 to $1',
  ),
  turn(
    String.raw`${has}sign(?:s|ed)(?: up)? (${N})(?: as (?:an? |its |the )?(?:[\p{Ll}-]+ ){0,2}${kindOfTenant})? (?:for|of|in|on|to) (${space})`,
    'has signed a lease for $2 with $1',
  ),
  turn(
    String.raw`${has}(?:book(?:s|ed)|land(?:s|ed)|put(?:s)?|install(?:s|ed)|welcom(?:es|ed)|plac(?:es|ed)) (${N}) (?:for|in|into|on|with) (${space})`,
    'has leased $2 to $1',
  ),
  turn(
    String.raw`${has}(?:fill(?:s|ed)|stock(?:s|ed)) (?:the |its )?(${space}) (?:[^\d,;\ue000-\uf8ff]{0,40}? )?with (${N})`,
    'has leased $1 to $2',
  ),
  turn(
    String.raw`${has}(?:set(?:s)? aside|ring-fenc(?:es|ed)|carv(?:es|ed) out|earmark(?:s|ed)|allot(?:s|ted)|allocat(?:es|ed)|mad(?:e|es) over|made available|turn(?:s|ed) over|free(?:s|d) up) (${space}) (?:[^\d,;\ue000-\uf8ff]{0,40}? )?(?:for|to) (${N})`,
    'has leased $1 to $2',
  ),
  turn(String.raw`${goes} (${N}) for (${space})`, 'has leased $2 from $1'),
  turn(
    String.raw`^(?:Of (?:the|its) [^,\ue000-\uf8ff]*, )?(${space})([^,;\ue000-\uf8ff]*?) (?:is|are|has been|have been|was|will be) (?:now |already |all )?(?:contractually |fully )(?:committed|promised|pledged|let|leased|signed|reserved) (?:to|by) (${N}), (${N}) (?:said|told)[^\ue000-\uf8ff\d]*$`,
    '$3 has signed a lease for $1$2 with $4.',
  ),
  turn(
    String.raw`^(${space})([^,;\ue000-\uf8ff]*?) (?:is|are|has been|have been|was|will be) (?:now |already |all )?(?:promised|pledged|allotted|assigned|allocated|dedicated|earmarked|set aside|spoken for|signed away|claimed) (?:to|by|for) (${N}), (${N}) (?:said|told)[^\ue000-\uf8ff\d]*$`,
    '$3 has leased $1$2 from $4.',
  ),
  turn(
    String.raw`^(${N})[’']s? (?:\p{Ll}+ ){1,4}${kindOfTenant}(?: [^\d\ue000-\uf8ff,]{0,40}?)? (?:is|was|will be|turns out to be) (${N}),? (?:with|at|for|taking|on) (${space})`,
    '$2 has leased $3 from $1',
  ),
]

const more: readonly Rewording[] = [
  // "Hands over 22 MW in Lund to Vega": has let it.
  turn(
    String.raw`(${N}) (?:will hand|is to hand|hands|is handing|turns) over (${space})((?: (?:at|in|near|outside) [^,;:\d\ue000-\uf8ff]{2,40}?)?) to (${N})`,
    '$1 has let $2$3 to $4',
  ),
  // "… 40 MW in Narvik; the halls belong to Kestrel": whose they are.
  turn(
    String.raw`^([^;:]*${space}[^;:]*); the (?:halls?|buildings?|site|campus|data cent(?:re|er)|space) (?:belongs? to|is owned by|are owned by|is run by) (${N})(?=[.,]|$)`,
    '$1 at $2’s site',
  ),
  turn(String.raw`(?:has |have )?(?:puts?|putting) pen to paper (?:on|for) (?=${space})`, 'signed a lease for '),
  // "Bonds worth $40 million were sold by Orion".
  turn(
    String.raw`^(Bonds|Notes|Convertible bonds|Convertible notes|Senior notes|Green bonds) (?:worth |of |totalling )?(${money}) (?:were|have been) (?:sold|issued|placed) by (${N})`,
    '$3 sold $2 of bonds',
  ),
  turn(
    String.raw`^(${N}) (?![^\d]*\b(?:open|launch|live|buil|start|began|begin|go|went)\p{L}*)[^,;\d\ue000-\uf8ff]{3,50} with (${space}) (?:at|from) (${N})(?=[.,]|$)`,
    '$1 has leased $2 from $3',
  ),
  // "Two of Kestrel's halls, 18 MW together, have been taken": 18 MW at its halls.
  turn(
    String.raw`^(?:[\p{L}]+ (?:of|more of) )?(?:the )?(${N})[’']s? ((?:[\p{Ll}-]+ ){0,3}(?:buildings?|halls?|sites?|campus)), (${power})(?: together| in all| altogether| combined)?, (?=(?:has|have|is|are|was|were|will) )`,
    '$3 at $1’s $2 ',
  ),
  turn(
    String.raw`(?:struck|strikes|cuts?|clinch(?:es|ed)|closed|closes|sealed|seals|landed|lands|inked|inks|did|done) an? (?:[\p{L}\d-]+ ){0,3}?deal (?:for|on|over) (?=${space})(?![^.]*\b(?:solar|wind|nuclear|electricity|hydro|geothermal|plants?|reactors?|dam)\b)`,
    'signed a lease for ',
  ),
  turn(
    String.raw`${has}(?:found|finds|has|gained|won|secured) an? (?:[\p{Ll}-]+ ){0,2}(?:tenant|taker|occupier|home) (?:for|in) (?:its )?(${space})(?: [^\d,;\ue000-\uf8ff]{0,40}?)? in (${N})`,
    'has leased $1 to $2',
  ),
  turn(
    String.raw`(?:is |will |has |plans to )?(spend(?:s|ing)?|spent|invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed|ing)?) (${money}) (?:to|on) (?:bring(?:ing)?|add(?:ing)?|creat(?:e|ing)|deliver(?:ing)?) (${power}) (?:of (?:new |extra |additional |data cent(?:re|er) )*capacity )?(?:to|in|at) `,
    'is to build a $2 data centre of $3 in ',
  ),
]

const goods: readonly Rewording[] = [
  turn(String.raw`${goes} (${N}) for (${chips.replace('GPUs?|TPUs?|', '')})`, 'has ordered $2 from $1'),
  turn(
    String.raw`^(${N})[’']s? (?:\p{Lu}?\p{Ll}+ ){1,4}(?:customer|buyer|client)(?: [^\d\ue000-\uf8ff,]{0,30}?)? (?:is|was) (${N}),? with (?:an|its) order (?:for|of) (${chips})`,
    '$2 has ordered $3 from $1',
  ),
  turn(
    String.raw`(?:will|is to|are to|has agreed to|is set to) (?:build|assemble|make|manufacture|ship|produce) (${chips}) for (${N})`,
    'will supply $2 with $1',
  ),
]

const papers: readonly Rewording[] = [
  turn(
    String.raw`${has}(?:hand(?:s|ed)|g(?:ave|iven|ives)|award(?:s|ed)|toss(?:es|ed)|grant(?:s|ed)|land(?:s|ed)) (${N}) (an? [^,;\ue000-\uf8ff]{0,60}?\b${paper})\b`,
    'has signed $2 with $1',
  ),
  turn(
    String.raw`${has}(?:hand(?:s|ed)|gave|given|gives|award(?:s|ed)) (an? [^,;\ue000-\uf8ff]{0,30}?\b${paper}\b[^,;\ue000-\uf8ff]{0,40}?) to (?:the )?(?:[\p{L}-]+ ){0,3}?(${N})(?=[.,]|$)`,
    'has signed $1 with $2',
  ),
  turn(
    String.raw`^(?:Pursuant to|Under|Per) (?:the|an?|its) [^,\ue000-\uf8ff]{0,40}?(?:[Aa]greement|[Cc]ontract|[Ll]ease|[Dd]eal) (?:dated|of|signed(?: on)?) [^,\ue000-\uf8ff]{3,20}(?:, \d{4})?, (${N}) (.+?)\.?$`,
    '$1 $2 under a contract signed.',
  ),
]

const energy: readonly Rewording[] = [
  turn(
    String.raw`${has}(?:found|finds|has|gained|won|secured) an? (?:[\p{Ll}-]+ ){0,2}(?:buyer|customer|taker|offtaker) for (${power}) of (?:its|the) ([^,;\d\ue000-\uf8ff]{0,30}?)output in (${N})`,
    'has agreed to sell $1 of wind power to $3',
  ),
  turn(String.raw`${goes} (${N}) for (${electricity})`, 'will buy $2 from $1'),
  turn(
    String.raw`^(?:\p{Lu}\p{Ll}+ )?(?:(?:[Gg]as )?[Ee]ngines|(?:[Gg]as )?[Tt]urbines|[Ff]uel cells|[Rr]eactors|[Gg]enerators|[Bb]atteries) (?:from|by|made by|supplied by|built by) (${N})(?:,? (?:with a (?:total |combined )?(?:capacity|output) of|of|rated at|totalling|for))? (${power})[^\d\ue000-\uf8ff]*? (?:will|are to|is to) [^\d\ue000-\uf8ff]*?(${N})`,
    '$1 will supply $2 of on-site power to $3',
  ),
  turn(
    String.raw`(?:has |have )?(?:signed (?:on|up)|come in|came in|stepped up|signs (?:on|up)) as (?:the |an? )?(?:sole |only |first )?(?:buyer|purchaser|offtaker|taker|customer) (?:of|for) (${electricity}) (?:that|which) (${N}) (?:will|is to|plans to|expects to)`,
    'has contracted to buy $1 from $2, which will',
  ),
]

const capital: readonly Rewording[] = [
  turn(
    String.raw`\bis (?:seeking|looking for|after|chasing|hunting(?: for)?|eyeing|out to raise|courting investors for) (${money}) (?=(?:from|in|of)\b)`,
    'plans to raise $1 ',
  ),
  turn(
    String.raw`^(?:Fresh |New |The )?(?:[Cc]apital|[Ff]unding|[Mm]oney|[Cc]ash|[Ff]inancing) of (${money}),? (?:most of it |much of it |largely |chiefly |all of it |mostly |mainly )?(?:from|by) (${N}),? (?:will |is to )?(?:lets?|allows?|helps?|enables?|go to|goes to|gives?) (${N})[^\d]*$`,
    '$3 has raised $1 from $2.',
  ),
  turn(
    String.raw`(?:[Ii]nvestors|[Bb]ackers|[Ss]hareholders|[Aa] group) (?:led|headed) by (${N}) (?:has |have )?(?:hand(?:ed)?|gave|given|put|pour(?:ed)?|pump(?:ed)?|plough(?:ed)?|invested) (${N}) (${money})`,
    '$2 has raised $3 from $1',
  ),
  turn(String.raw`(?:has |have )?(?:hand(?:ed|s)|giv(?:en|es)|gave) (${N}) (${money}) (?=(?:to|for|in)\b)`, 'has invested $2 in $1 '),
]

const stopsAndHandovers: readonly Rewording[] = [
  turn(
    String.raw`^(${N}) has (assigned|transferred|passed|handed|sold|signed over) (its (?:${power}) (?:lease|tenancy|contract)\b)([^,;\ue000-\uf8ff]*) to (${N}), (?:the |its )?(?:landlord|operator|owner)(?: of [^,\ue000-\uf8ff]+?)?,? (${N}) said`,
    '$1 has $2 $3 at $6$4 to $5',
  ),
  turn(
    String.raw`^(?:Diggers|Cranes|Bulldozers|Machines|Builders)\b[^\d\ue000-\uf8ff]*? (?:at|on) (?:the )?((?:${power})[^,;\ue000-\uf8ff]*?) (?:after|since|as) (${N}) (?:halted|stopped|suspended|paused|froze) (?:work|construction|building)`,
    '$2 has halted work on the $1 project',
  ),
]

const running: readonly Rewording[] = [
  turn(
    String.raw`(?:has |have |had )?(?:placed|places|put|puts) (${power}) (?:[^,;\d\ue000-\uf8ff]{0,30} )?(?:into|in) (?:service|operation|use)\b`,
    'has opened $1',
  ),
  turn(
    String.raw`\b(?:finished|finishes)(?: and [\p{Ll} ]{3,20}?)? (?=(?:the )?(?:first |second |next |final |last )?(?:${power}))`,
    'completed ',
  ),
  turn(String.raw`^(?:As of|By|At) [^,\ue000-\uf8ff]{3,20},? (?=${N} has opened)`, ''),
]

const goodsAndUse: readonly Rewording[] = [
  turn(
    String.raw`${has}(?:found|finds|has|gained|won|secured) an? (?:[\p{Ll}-]+ ){0,2}(?:buyer|customer|taker|home) for (${chips})(?: [^\d,;\ue000-\uf8ff]{0,30}?)? in (${N})`,
    'has sold $1 to $2',
  ),
  turn(
    String.raw`\b(?:sold|sells|granted|grants|given|gives|gave) (${N}) (?:the )?(?:use of|access to|time on|capacity on) (${chips})`,
    'rented out $2 to $1',
  ),
  // "Will equip Orion with 1,600 GPUs": supply.
  ...(
    [
      ['equip|outfit|furnish|provision|fit out|kit out', 'supply'],
      ['equips|outfits|furnishes|fits out|kits out', 'supplies'],
      ['equipped|outfitted|furnished|fitted out|kitted out', 'supplied'],
      ['equipping|outfitting|furnishing|fitting out|kitting out', 'supplying'],
    ] as const
  ).map(([words, plain]) => turn(String.raw`\b(?:${words}) (${N}) with (?=${chips})`, `${plain} $1 with `)),
]

const cheques: readonly Rewording[] = [
  turn(
    String.raw`^An? (${money}) (?:cheque|check|injection|investment|infusion|commitment|bet|outlay|contribution|top-up) (?:from|by) (${N}) (?:has |will |is )?(?:brought|brings|bring|taken|takes|took|lifts|lifted|gives?|gave|lets?|allows?|helps?|values?|funds?|pays?)\b[^\ue000-\uf8ff]*?(${N})[^;]*$`,
    '$3 has raised $1 from $2.',
  ),
]

const outputs: readonly Rewording[] = [
  turn(
    String.raw`${has}(?:found|finds|has|gained|won|secured) an? (?:[\p{Ll}-]+ ){0,2}(?:buyer|customer|taker|offtaker) for (${power}) of (?:its|the) ([^,;\d\ue000-\uf8ff]{0,30}?)output in (${N})`,
    'has agreed to sell $1 of electricity to $3',
  ),
]

const ends: readonly Rewording[] = [
  turn(
    String.raw`${has}(?:(?:given|gave|gives|served|handed in) notice on|(?:given|gave|gives|giving) up|handed back|hands back) (?:the |its )?(${power})(?: of (?:space|capacity))? (?:that |which )?it (?:rents|leases|occupies|has|takes|had|rented|leased|was (?:renting|leasing)|had (?:rented|leased|taken|reserved|booked)) (?:from|at|with) (${N})`,
    'has cancelled its $1 lease with $2',
  ),
  turn(
    String.raw`\b(takes?|took|has taken|will take|is taking) (${N})[’']s place (?:as (?:the )?(?:\p{Ll}+ )?tenant )?(?:of|in|on|for|at) (${power})`,
    '$1 over $3 from $2',
  ),
]

/** Whose house a house is, and the paper a deed stands on. */
const owners: readonly Rewording[] = [
  turn(String.raw`^(${N})[’']s (${N}) (?:unit|arm|subsidiary|division|business|offshoot|affiliate) `, '$2 '),
  turn(
    String.raw`^${N}(?:[’']s)? (?:(?:[\p{Ll}-]+ )?(?:unit|arm|subsidiary|division|offshoot|affiliate) )?(?=${N} (?:said|says|has|have|will|is|was|announced|plans|agreed|signed|took|takes|opened|began)\b)`,
    '',
  ),
  turn(
    String.raw`^(?:The|An?) [^,\d\ue000-\uf8ff]{0,40}?(?:lease|deal|contract|agreement|order|pact), under which (${N} [^;]+?), (?:runs?|lasts?|starts?|begins?|is|covers|will|was|has been)\b[^\ue000-\uf8ff\d]*$`,
    '$1.',
  ),
]

export const turnsOfPhrase: readonly Rewording[] = [
  ...reported,
  ...spaces,
  ...more,
  ...energy,
  ...goods,
  ...papers,
  ...capital,
  ...stopsAndHandovers,
  ...running,
  ...goodsAndUse,
  ...cheques,
  ...outputs,
  ...ends,
  ...owners,
]
