// A deal whose words stand otherwise than in a plain clause: the count behind its chips, the money ahead of who gets it, the builder in a participle.
import { amounts, party as N, type Rewording, space, turn } from './deed-amounts.ts'

const { chips, money, power } = amounts
const count = String.raw`\d[\d.,]*\d`
const chipNoun = '(?:chips|GPUs|TPUs|accelerators|processors)'
const people = '(?:engineers|researchers|executives|employees|staff|scientists|managers)'
const aside = String.raw`[^,;:\d\ue000-\uf8ff]{0,60}?`

/** What is to be said of a scheme that stands: what ends it, opens it or lets it through is a deed of its own and is read as one. */
const stands = String.raw`(?:would|will|is to|is (?:expected|due|set|likely|designed) to) (?:include|have|house|hold|host|cover|cost|use|draw|need|contain|comprise|span|occupy|take|employ|create|sit|stand|be cooled|be powered)\b`

export const turnsOfClause: readonly Rewording[] = [
  // "Chips for its site, 500,000 of them, will be bought": 500,000 chips will.
  turn(
    String.raw`\b([Cc]hips|GPUs|TPUs|[Aa]ccelerators|[Pp]rocessors)( ${aside})?, (${count}) of them(?: and all [^,;\d]{2,20}\d*s?)?,`,
    '$3 $1$2',
  ),
  // "The first customer for Orion's chip, which ordered 5,000, is Vega."
  turn(
    String.raw`^(?:The|Its) (?:\p{Ll}+ )?(?:customer|buyer) (?:for|of) (${N})[’']s? (?:\p{Ll}+ )?(?:chips?|accelerators?|processors?), which (?:has )?(?:ordered|bought|taken) (${count}), (?:is|was) (${N})`,
    `$3 has ordered $2 chips from $1`,
  ),
  // "Anyone who wondered where Orion would find its chips has an answer: 6,000 are coming from Vega."
  turn(
    String.raw`^(?!.*(?:\b(?:den(?:y|ies|ied)|[Nn]obody|[Nn]o one|not|never|false|rumou?rs?|if|would have|could)\b|n[’']t\b))[^:;\d]*(${N})[^:;\d\ue000-\uf8ff]*\b${chipNoun}\b[^:;\d\ue000-\uf8ff]*: (${count}) (?:are|will be) (?:coming|bought|ordered|supplied|delivered) (?:from|by) (${N})`,
    '$1 has ordered $2 chips from $3',
  ),
  // "Ships 600 racks to": what is on its way.
  turn(String.raw`(${N}) ships (${chips}) to (?=${N})`, '$1 will ship $2 to '),
  // "Ordered 9,000 GPUs from Orion through Vega": who only passes them on.
  turn(String.raw`\b((?:has )?(?:ordered|orders|bought|buys) ${chips} from ${N}) (?:through|via) (?:the (?:\p{Ll}+ )*)?${N}`, '$1'),
  // "With $400 million from Orion, Vega will build halls": whose money Vega has.
  turn(
    String.raw`^(?:With|Armed with|Using|Flush with) (${money})(?: (?:in|of) (?:\p{Ll}+ )?(?:equity|funding|debt|loans|capital))? from (${N}), (${N}) (?!.*(?:\b(?:never|not|no|cancel\p{L}*|scrap\p{L}*|deal|orders?|contract|customers?|fine|damages|settle\p{L}*|repa(?:y|id)\p{L}*|lawsuit)\b|n[’']t\b))(?:will|is|plans|has|wants|intends)\b[^;\d]*$`,
    '$3 has raised $1 from $2.',
  ),
  // "Shares of Orion fell after Vega raised $700 million": what another house did.
  turn(
    String.raw`^(?:Shares (?:of|in) ${N}|${N}(?:[’']s?)? (?:shares|stock)) (?:rose|fell|jumped|climbed|gained|slid|dropped|slipped|tumbled|sank)[^,;:\d\ue000-\uf8ff]* (?:after|as|when) (?=${N} (?:has |had )?(?:raised|leased|rented|ordered|signed|borrowed|won|secured) )`,
    '',
  ),
  // "Former Orion engineers have raised $30 million for their start-up, Vega."
  turn(
    String.raw`^(?:(?:Two |Three |Four )?(?:[Ff]ormer|[Ee]x-) ?)?${N} ${people} (?:have|has) (?:raised|secured|closed) (${money})(?: [^,;\d\ue000-\uf8ff]{2,40})? for (?:their|its|a) (?:new )?(?:start-?up|company|lab|venture|firm),? (${N})`,
    '$2 has raised $1',
  ),
  // "Is in the market for $250 million": it looks for money.
  turn(
    String.raw`(${N}) is in the market for (${money})(?! (?:worth|of (?!(?:\p{Ll}+ )?(?:debt|equity|funding|loans?|capital|credit|financing|notes|bonds)\b)))`,
    '$1 is seeking $2 in funding',
  ),
  // ", which will use the proceeds to retire bank loans": what the money is for.
  turn(
    String.raw`,? (?:which|and|who)(?: it)? (?:will|would|plans to|intends to|expects to) use the (?:proceeds|money|funds|cash)[^,;:\d\ue000-\uf8ff]*(?=[.]?$)`,
    '',
  ),
  // "Wants its programme to reach 3 GW", "has promised the country 2 GW by 2030": what it aims for.
  turn(
    String.raw`(${N}) wants its (?:own )?(?:\p{L}+ ){0,2}(?:programmes?|programs?|capacity|fleet|build-?out|portfolio|pipeline|footprint|total|network|cluster|platform|campus(?:es)?|sites?|estate)[^,;:\d\ue000-\uf8ff]{0,40} to (?:reach|hit|top|grow to) (?=${power})`,
    '$1 aims to reach ',
  ),
  turn(
    String.raw`(${N}) has promised (?:[\p{L} ]{2,30} )?(${power})(?= [^,;\d]{0,40}\bby (?:20\d\d|the end of the decade))`,
    '$1 aims for $2',
  ),
  // "The 300 MW campus, planned for farmland in Joliet by Orion, would include six halls."
  turn(
    String.raw`^(?:The|A) (${space}), (?:planned|proposed)(?: for (?:farmland|fields|land|a (?:plot|site|field)))?( ${aside}) by (${N}), ${stands}[^;\d]*$`,
    '$3 plans a $1$2.',
  ),
  turn(
    String.raw`^(?:The|A) (${space}), (?:being built|under construction|being developed|being put up)( ${aside}) by (${N}), ${stands}[^;\d]*$`,
    '$3 is building a $1$2.',
  ),
]
