// What news says behind a deal and around it, taken off before it is read: what it marks, what moved on it, whom it was won from, how it is called.
import { party as N, type Rewording, turn } from './deed-amounts.ts'

/** Words to the end of the sentence without a figure, a house or another clause of its own. */
const rest = String.raw`(?:(?!\b(?:but|not|no|never|if|unless|until|subject to|provided)\b)[^;:\d\ue000-\uf8ff])*?`
const end = String.raw`(?=[.!]?["”]?$)`
const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|largest|biggest|latest|newest|only|last|most \\p{Ll}+|single largest)'

/** What one house is to another; in a deal of two it may be what it is in the deal, in the raising of money or a build never. */
const related = String.raw`(?:customer|client|tenant|landlord|lessee|supplier|rival|competitor|partner|investor|backer|shareholder|neighbour|neighbor)`
const alone = String.raw`(?:(?:has |have |is |will |plans to |wants to )?(?:rais(?:ed|es|ing|e)|borrow(?:ed|s|ing)?)\b|(?:is |will |plans to |wants to |has |began |started )?(?:build(?:ing|s)?|built|broken ground|broke ground|construct(?:ing|s|ed)?|expand(?:ing|s|ed)?)\b)`

export const besideDeals: readonly Rewording[] = [
  // "Orion, the landlord of Vega, is building", "Kestrel's customer Orion has raised": whose landlord or customer it is.
  turn(String.raw`(${N}), (?:an?|the|its|one of the) (?:[\p{Ll}-]+ ){0,3}${related}s? (?:of|to) ${N}(?: and ${N})?, (?=${alone})`, '$1 '),
  turn(String.raw`${N}[’']s? (?:(?!former)[\p{Ll}-]+ ){0,2}${related} (${N}) (?=${alone})`, '$1 '),
  // "… to Kestrel's tenant Orion": who gets it is Orion.
  turn(String.raw`^(${N} [^;:]*\d[^;:]* to )${N}[’']s? (?:[\p{Ll}-]+ ){0,2}(?:customer|client|tenant) (${N})(?=[,.]|$)`, '$1$2'),
  // "Orion, which hosts Vega's models, is building", "Orion, of which Vega owns most, is to extend": whom it deals with else.
  turn(
    String.raw`(${N}), (?:which|who) (?:already |currently |also |now )?(?:hosts?|houses?|competes|works|supplies|serves|advises|partners|collaborates|belongs) [^,;\d]{2,70}, (?=\p{Ll})`,
    '$1 ',
  ),
  turn(
    String.raw`(${N}), whose (?:\p{Ll}+ )?(?:backers|investors|owners|shareholders|customers|clients|parent|rivals|partners|lenders|founders) (?:include|are|is) [^,;\d]{1,60}, (?=\p{Ll})`,
    '$1 ',
  ),
  turn(String.raw`(${N}), (?:of which|in which) (?:the )?(?:\p{Ll}+ )*${N} (?:owns?|holds?|has|have) [^,;\d]{2,40}, (?=\p{Ll})`, '$1 '),
  // "… a stake in Orion, which rents compute from Vega": what it does else.
  turn(
    String.raw`^([^;:]*${N}[^;:]*${N}), (?:which|who) (?:already |currently |also |now )?(?:rents?|leases?|buys?|uses|competes|supplies|hosts?) [^,;\d\ue000-\uf8ff]*${N}[^,;:\d]*(?=\.?$)`,
    '$1',
  ),
  // "Of the campus's 120 MW, Orion has reserved 48": the part that is had, in the unit of the whole.
  turn(
    String.raw`^Of (?:the |its |${N}[’']s )(?:[\p{L}’'-]+ ){0,3}\d[\d.,]* ?(MW|GW|megawatts|GPUs|chips|accelerators)(?: [^,;\d]{3,60})?, ([^,;\d]*\b(?:reserved|taken|took|leased|let|booked|rented|rents|filled|secured) )(\d[\d.,]*\d|\d)(?=[,.;]|$| (?:at|in|from|with|to) )`,
    '$2$3 $1',
  ),
  // "… and, in a separate transaction, borrowed": a second deed as any other.
  turn(
    String.raw`,? and,? (?:in an? (?:separate|second|related|parallel|unrelated) (?:deal|transaction|move|agreement|step)|separately|in addition|meanwhile|at the same time|on the same day|in parallel), `,
    ' and ',
  ),
  // "… and, with part of it, will rent": when, how or with what, between two commas.
  turn(
    String.raw`,? and, (?!(?:if|unless|until|subject|provided|once|pending|should|not)\b)(?=(?:with|from|in|at|on|by|through|using|under|over|for|as|after|later)\b)(?![^,]*\b(?:luck|rumou?r|hop|expect|analyst|report|view|opinion|approval|consent|permission|condition|option|theory|case|deni|denied|talk)\p{Ll}*)\p{Ll}[^,;:\d\ue000-\uf8ff]{2,45}, (?=(?:has|have|will|is|are|was|were|\p{Ll}{3,}(?:ed|s)) )`,
    ' and ',
  ),
  // "… has stopped because the utility cannot say when": why something stops takes nothing back.
  turn(
    String.raw`^([^;:]*\b(?:stop|halt|paus|suspend|shelv|abandon|drop|scrap|cancel|withdr|mothball|call(?:s|ed) off)\p{L}*\b[^;:]*?),? (?<!\b(?:not|only|just|partly) )(?:because|citing|blaming) (?:(?!\b(?:if|unless|until)\b)[^;:\d\ue000-\uf8ff])*?${end}`,
    '$1',
  ),
  // "The news comes a week after Kestrel failed: Orion has leased …".
  turn(String.raw`^(?:The (?:news|move|deal|announcement|report)|It|This|That) (?:comes|came|follows|followed)\b[^:;\d]*: (?=${N} )`, ''),
  // ", the first of several expected this year", ", its fourth since it was founded in 2019".
  turn(
    String.raw`,? ?[,–—-] (?:the|its|their|one of (?:the|its)) ${ordinal}\b(?! (?:phase|stage|hall|building|\d))(?:${rest}|${rest} since (?:it was (?:founded|set up|listed) in )?\d{4})${end}`,
    '',
  ),
  // ", sending its shares up 4%", ", ending months of speculation", ", marking its entry into Europe".
  turn(
    String.raw`, (?:sending|lifting|pushing|driving|boosting|dragging) (?:its|their|the|${N}[’']s?)(?: [\p{Ll}-]+){0,3} (?:shares?|stock|price)\b[^;:\ue000-\uf8ff]*?${end}`,
    '',
  ),
  turn(
    String.raw`, (?:(?:thereby|thus|so) )?(?:ending|capping|marking|underscoring|underlining|highlighting|signalling|signaling|fuelling|fueling|stoking|easing|crowning|rounding off|confirming|deepening|cementing|sealing|extending|continuing|intensifying|reflecting)\b${rest}${end}`,
    '',
  ),
  // "In the latest sign of a boom", "in what it called a landmark deal", "in a sign that demand holds".
  turn(
    String.raw`,? in (?:the latest|another|yet another|an?|one of the) (?:\p{Ll}+ )?(?:sign|signal|test|twist|vote of confidence|boost|blow|coup|fillip)\b${rest}${end}`,
    '',
  ),
  turn(
    String.raw`,? in what (?:it|they|he|she|analysts|observers|brokers|bankers|officials|the (?:\p{Ll}+ ){1,2}|${N}) ?(?:called|calls|described as|says is|said was|termed|dubbed|hailed as|touted as|billed as)\b${rest}${end}`,
    '',
  ),
  // ", and plans to hire 40 people", ", and the mayor welcomed it".
  turn(
    String.raw`,? and (?:it |they )?(?:will|plans to|expects to|aims to|intends to|hopes to|wants to|is to) (?:hire|employ|recruit|create|train|double its (?:staff|workforce))\b[^;:\ue000-\uf8ff]*?${end}`,
    '',
  ),
  turn(
    String.raw`,? and (?:the (?:mayor|governor|minister|council|county|union|premier|president|town)|(?:local )?(?:residents|unions|officials|investors|shareholders)|ministers|politicians) (?:\p{Ll}+ )?(?:welcomed|praised|hailed|applauded|cheered|thanked|attended|celebrated)\b${rest}${end}`,
    '',
  ),
  // ", and expects to open it in June": when it opens.
  turn(
    String.raw`,? (?:and|which it) (?:it )?(?:expects|plans|aims|hopes|intends|is due|is set) to (?:open|finish|complete|launch|(?:bring|put|get|take|have)(?: it| them)? (?:online|live|into (?:service|operation|use)|on stream|up and running)|(?:have|get) (?:it|them) (?:ready|open|running)|switch (?:it|them)? ?on|move in(?:to it)?|start(?: using)?)(?: (?:it|them|there|work there|operations|the (?:site|hall|campus)))? (?=(?:in|by|from|at the|before|early|late|this|next)\b)`,
    ', opening ',
  ),
  // "After a dispute with Kestrel", "beating Kestrel to the deal": who has no part.
  turn(
    String.raw`,? (?:after|following|despite|amid) (?:an? |its |months of |weeks of |a long )?(?:\p{Ll}+ )?(?:dispute|row|fight|falling-out|split|break|battle|lawsuit|feud|clash|failed (?:talks|deal|merger)|break-?up) (?:with|against) (?:rival |its (?:\p{Ll}+ )?)?${N}(?: [^,;:\d\ue000-\uf8ff]{1,50}?)?(?=,|[.!]?$)`,
    '',
  ),
  turn(
    String.raw`,? (?:beating|outbidding|out-bidding|pipping|edging out|seeing off|fending off|trumping|snubbing|leapfrogging|overtaking|passing over|spurning|turning down|rejecting)(?: off)? (?:(?:rivals?|bids? from|offers? from|competition from|(?:its )?\p{Ll}+) )*${N}(?:(?:,| and|, and|,? or) ${N})*(?: [^,;:\d\ue000-\uf8ff]{1,40}?)?(?=,|[.!]?$)`,
    '',
  ),
]
