// Whether words taken from one sentence can stand by themselves: nothing in them may point outside, hang open or say nothing.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Clause } from '../../../text/clause.ts'
import { findNames } from '../../../text/names.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'
import { isHollow } from './hollow.ts'
import { duty, isOneBefore, isToldApart, isToldByItsWords } from './told-apart.ts'

const pointing =
  /\b(?:that (?:kind|sort|type) of|him|her(?=[.,]|$| (?:in|on|at|to|for|with|from|as|by|after|and|over)\b)|hers|them|we|ourselves|our|ours|i|me|my|you|your|yours|this|these|those|such(?! as\b)|there|here|both (?:[\p{L}-]+ )?(?:jobs|men|women|sides|cases|bills|measures|parties|posts|roles|events|attacks|statements)|similarly|likewise|either (?:man|woman|side|party|one|case|way)|so far|the latter|the former|one of them|the same|likewise|as well|too|the following)\b/iu
const broken =
  /[•▪●►"“”«»()[\]{}*|<>@#]|\s[-–—]\s|…|—|--|\.\.|https?:|www\.|\b(?:click|subscribe|newsletter|read more|sign up|getty|ap photo|image caption|staff writer|columnist|contributed to this|is the author of|for comment|(?:has|have) (?:all|more|the|a full|the full) (?:the )?(?:details|story|explanation|report)|can be reached|contributor|declin(?:e|ed|es|ing) to (?:comment|say|discuss)|(?:request|requests) for|respectively|not (?:immediately )?(?:respond|return|reply))\b/iu
/** "US" is a country. */
const us = /\b[Uu]s\b/u
/** Days that are told from the day of the report, and so mean nothing on another day. */
const relative =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tonight|today|yesterday|tomorrow|ago|(?:this|last|next) (?:Jan\w+|Feb\w+|March|April|May|June|July|Aug\w+|Sept\w+|Oct\w+|Nov\w+|Dec\w+|morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall|winter)|years? now|currently|earlier|recently|nowadays|to date|(?:recent|past|coming) (?:\w+ )?(?:days|weeks|months|years)|the day before|hours later|days later|weeks later)\b/iu
const danglingEnd =
  /(?:^|\s)(?:the|a|an|its|their|his|her|of|to|for|with|from|and|or|in|on|at|by|as|than|between|about|under|that|is|was|are|were|be|been|will|would|has|have|had|both|either|not|who|which|when|how|what|why|whether|more|most|very|no|every|some|any|beginning|starting|including|involving|requiring|forcing|according|apparently|basically)$/iu
const anaphoric =
  /\b(?:the|this|that) (?:move|measure|decision|proposal|plan|deal|agreement|incident|case|ruling|announcement|news|report|story|article|study|survey|poll|comments?|remarks?|statement|letter|document|bill|legislation|law|man|woman|suspect|victim|victims|couple|pair|two|group|company|firm|bank|offensive|organisation|organization|agency|committee|panel|site|event|meeting|visit|trip|vote|order|policy|issue|matter|situation|idea|effort|process|question|answer|problem|change|changes|result|results|number|numbers|figure|figures|time|day|week|month|year|latter|former|other|others|same|party|candidate|nominee|author|former president|official|officials|lawmaker|lawmakers|senator|congressman|governor|judge|justices|court|show|network|channel|film|book|video|tape|call|email|emails|memo|complaint|lawsuit|suit|trial|investigation|probe|attack|shooting|protest|rally|speech|interview|debate|race|campaign|election|primary|crisis|virus|outbreak|pandemic|storm|fire|crash|gunman|shooter|officer|officers|reporter|press conference|recommendations?|requests?|allegations?|accusations?|findings|concerns?|additions?|comparison|revelations?|calls|clashes|remark|warning|threat|controversy|dispute|topic|task|notion|backlash|uproar|outcry|fallout|motion|amendment|ceremony|staffer|resolution|moment|post|posts|tweet|tweets|ban|permit|deadline)(?=$|[\s,])/iu

/** What there is only one of needs no introduction. */
const known =
  /\b(?:government|president|public|economy|media|country|world|internet|border|military|budget|state|nation|press|police|army|city|capital|market|dollar|euro|environment|climate|federal government|election|presidency|vote|lead|way|door|stage|pressure|costs?|tax|taxes|deficit)$/u

/** Named closely enough by what comes after: "the decision to close the site", "the bill on data centres". */
const pinned =
  /^[\s,]*(?:\p{Ll}+(?:ed|en) (?:in|by|on|to|from|at|against|over)|of|to (?:\p{Ll}|\p{Lu}\p{Ll}+ \d{4})|that|by|on(?! \d)|for|in(?! (?:\p{Lu}\p{Ll}+ )?\d{4})|at|against|between|from|with|about|over|who|which|\p{Lu})(?! (?:his|her|its|their) )/u

/** "That the fall", "impatient and his demands": the start of a clause whose verb was left behind. */
const halfClause =
  /\bso if\b|^[^,]*, and [^,]{1,30}$|\bthe \d+-year-old \p{Ll}+|\bto do so$|\bthat \p{Ll}+ (?:step|move|goal|end)$|\band (?:trails|leads|rises|falls)$|\bthat (?:the|an?|his|her|its|their) [\p{L}'-]+$|^[\p{Ll}]+ and (?:his|her|its|their|the) [\p{Ll}]+$/u

/** There is one of it, or everybody knows which. */
const oneOfAKind =
  /^(?:president|presidency|government|administration|border|public|press|media|economy|country|nation|world|state|states|house|senate|congress|court|constitution|law|military|army|police|budget|deficit|debt|market|markets|dollar|euro|internet|web|environment|climate|planet|city|capital|election|elections|vote|nomination|coronavirus|virus|pandemic|outbreak|disease|vaccine|wall|street|streets|ground|air|sea|coast|south|north|east|west|left|right|centre|center|middle|past|future|present|start|end|beginning|top|bottom|way|lead|job|office|stage|spotlight|truth|fact|facts|rest|majority|minority|poor|rich|elderly|unemployed|homeless|sick|dead|death|wounded|injured|uninsured|flu|census|draft|filibuster|impeachment|weekend|morning|evening|summer|winter|spring|autumn|hospital|case|cases|odds|risk|risks|cost|costs|burden|blame|responsibility|authority|power|right|need|possibility|chance|opportunity|ability|potential|impact|effects?|consequences|pressure|tariffs|sanctions|taxes|shutdown|recession|war|peace|attorney|chief|justice|treasury|intelligence|community|industry|sector|party|parties|base|swamp|establishment|region|peninsula|globe|field|moon|sun|sky|road|line|door|table|phone|cold|dark|process|opposition|regime|hour|limit|board|hook|ballot|air|waves|polls|jobs|races?)$/

/** "The characterisation to a newspaper": a definite noun that nothing pins down and that is not the only one of its kind. */
function pointsBack(text: string): boolean {
  const found = text.matchAll(
    /\bthe (?:[\p{Ll}]+ )?(?<noun>[\p{Ll}-]+)(?=$|,| to (?:(?!\p{Lu}\p{Ll}+ \d{4})\p{Lu}|the |a )| (?:and|but|after|before|as|when|while|during|because|amid|despite)\b)/gu,
  )
  return [...found].some((match) => {
    const noun = match.groups?.['noun'] ?? ''
    const isSuperlative = /\bthe (?:\p{Ll}+est|most|first|second|third|last|next|only|same|latest) /u.test(match[0])
    return !oneOfAKind.test(noun) && !isSuperlative && !/^the [\p{Ll}-]+(?:al|ic|ous|ary|ive|an) [\p{Ll}]+$/u.test(match[0])
  })
}

/** "A more cautious note", "that smear", "the court's ruling": what it said, which one, and on what stands elsewhere. */
const hollowEnd =
  /(?:^|\s)(?:tone|note|denial|a statement|commitment|to say|players|a small \p{Ll}+ group|experiences(?: further)?|further)$|(?:^|\s)that [\p{Ll}-]+$|(?:['’]s|\bthe|\bHouse) (?:ruling|decision|process|claim|testimony|verdict|smear)(?=$| (?:on|in) (?:\d|\p{Lu}))/u

/** "A video in which backers in the port", "that Vega's visits to the port": a clause was begun and its verb left behind. */
function hasOpenClause(text: string): boolean {
  const words = classWords(`it ${text}`)
  return words.some(({ lower, tag }, at) => {
    const opens =
      /^(?:which|who|whom|where|while|because|although|though|whether|if)$/.test(lower) || (lower === 'that' && tag === 'H' && at === 1)
    return opens && at < words.length - 1 && !words.slice(at + 1).some((word) => /^[VXMhdvEbG]$/.test(word.tag))
  })
}

/** Whether the object words stand by themselves. `keepsPronoun` where "he" or "she" in them is the subject; `isLede` where nothing was told before. */
export function standsAlone(text: string, keepsPronoun: boolean, isLede = false): boolean {
  if (us.test(text) || pointing.test(text) || broken.test(text) || relative.test(text) || danglingEnd.test(text) || halfClause.test(text))
    return false
  if (!keepsPronoun && /\b(?:he|she|it|they)\b/iu.test(text)) return false
  if (/\bthat(?= and\b|$)/u.test(text)) return false
  // "Both sincere thanks": of two things the second was left out.
  if (/\bboth (?!of\b|(?:the )?[\p{Ll}-]+s\b)(?!.* and )/u.test(text)) return false
  // "Sanctions on the country": which?
  if (/\b(?:on|against|from|to|for|with|by) the (?:country|nation)\b(?! of\b)/u.test(text)) return false
  if (
    /\b(?:about|of|in|on|at|by|with|from|for|to|over) that \p{Ll}+(?:$|[ ,.])/u.test(text) ||
    /^the (?:\p{Ll}+ )?\p{Ll}+$/u.test(text.replace(known, ''))
  )
    return false
  // "Rejected that view": which one was told before.
  if (/^(?:that|those|the same) \p{Ll}+(?:$|,| (?:on|in) (?:\d|\p{Lu}))/u.test(text)) return false
  // "Admitted to other failures", "on the characterisation": other than what, and which one?
  if (/ rather than \p{Ll}+$|,,|,$/u.test(text)) return false
  if (/(?:^|\s)['‘]\p{L}/u.test(text) || /(?:^|\s)another [\p{Ll}-]+$/u.test(text)) return false
  if (/(?:^|\s)other (?:[\p{Ll}-]+ )?[\p{Ll}-]+s$/u.test(text) || /^other /u.test(text) || (!isLede && pointsBack(text))) return false
  if (hasOpenClause(text) || hollowEnd.test(text)) return false
  // "Announced the decision at Lund", "in March": where and when do not tell which.
  if (
    /\bthe (?:decision|move|plan|deal|proposal|announcement|statement|report|bill|letter|order|agreement|ruling|measure)(?:$|,| (?:at|in) (?:the )?\p{Lu}| on \d)/u.test(
      text,
    )
  )
    return false
  const open = anaphoric.exec(text)
  return open === null || pinned.test(text.slice(open.index + open[0].length))
}

const weakSubject =
  /^(?:Even|Once|Although|Though|Both|Other|Others|Such|Many|Some|Most|All|What|No|Every|Each|Another|Just|Only|Why|How|Photo|Image|Read|Watch|Video|Updated|Advertisement|Few|Too|And|But|If|When|One|Nothing|Something|Anyone|Everyone|Someone|Nobody|It|This|That|These|Those|There|Here|We|You|I|They|He|She|Its|Their|His|Her|My|Our|Your|Related|More:|Breaking|Share|Follow|Click|Not|See|(?:An? )?(?:[Ss]imilar|[Cc]omparable|[Ii]dentical)|Additional|Further|Meanwhile|Supplied|Self-described)\b/u
/** Groups that open with a common noun and are no one's name. */
export const bareGroup =
  /^(?:police|voters|officials|lawmakers|prosecutors|investigators|researchers|scientists|economists|employers|workers|protesters|republicans|democrats|firefighters|authorities|doctors|health officials|state officials|federal officials|law enforcement officials|military officials|aides|advisers|analysts|experts|critics|residents|witnesses|(?:health|legal|medical|security|military|intelligence|immigration|defen[cs]e|election|campaign|union|industry|city|county|school|business|church|civil rights|human rights|environmental|party|congressional|government|court|foreign policy|public health) (?:experts|analysts|officials|aides|leaders|advocates|groups|activists|lawyers|workers|employees|strategists|economists)|(?:intruders|hackers|attackers|investors|lenders|creditors|developers|regulators|publishers|farmers|teachers|parents|patients|councillors|(?:county|city|town) (?:supervisors|councillors)|chip makers|cloud companies|data centres))\b/iu

/** Whether a subject tells a stranger who is meant: a name, a group known to all, or someone introduced by "a" or a number. */
export function isTellableSubject(subject: Slot, names: readonly Slot[]): boolean {
  const text = subject.text.replace(/ \([^)\d]{1,24}\)/gu, '')
  if (/n[’']t\b|^\p{Lu}\p{Ll}+ing (?:\p{Ll}|\p{Lu}\p{Ll}+ (?:on|in|to|for|at|with|from)\b)/u.test(text)) return false
  if (
    text.length > 90 ||
    /[&/]/u.test(text.replace(/\b[A-Z]&[A-Z]\b/gu, '')) ||
    (weakSubject.test(text) && !/^(?:All|Some|Over|Most) (?:of )?\d/u.test(text)) ||
    pointing.test(text) ||
    broken.test(text) ||
    relative.test(text)
  )
    return false
  // "The Republican former president", "the Lund native": somebody whose name was given before.
  if (
    /^[Tt]he (?:[\p{L}.'’-]+ ){0,4}(?:[Pp]resident|president-elect|leader|billionaire|senator|congressman|congresswoman|governor|mayor|candidate|nominee|Democrat|Republican|native|businessman|actor|actress|singer|star|lawmaker|chief|secretary|minister)$/u.test(
      text,
    )
  )
    return false
  // "Thirty-four others", "Vega and the others": other than whom was told before.
  if (/\bothers$|\bthe other\b/u.test(text) || /^(?:[\p{L}-]+ )?other /iu.test(text)) return false
  // "The exchange with Brandt": which one was told before.
  if (
    /^[Tt]he (?:[\p{Ll}-]+ )?(?:exchange|segment|incident|episode|encounter|conversation|clash|remarks?|comments?|revelation|disclosure|couple|pair|suspect|victim|panel)\b(?! (?:of|between|that) )/u.test(
      text,
    )
  )
    return false
  if (/^(?:ADVERTISEMENT|JUST WATCHED|See also|see also|CLOSE|WATCH|READ|MORE|VIDEO|PHOTOS?|LIVE|UPDATE) /u.test(text)) return false
  // "Vega's move": which one was told in the sentence before.
  if (
    /['’]s (?:move|decision|comments?|remarks?|claims?|statement|announcement|response|position|approach|actions?|proposal|plan|order|tweets?|speech|letter|request|ruling|report|story|warning|message|visit|call|threat|stance|answer|effort|case|bill|version|team|side)$/u.test(
      text,
    )
  )
    return false
  const words = text.split(' ')
  // "Stuart FrankenTake", "Lena BrandtNGO chief": two lines of a page run into one.
  if (/\p{Ll}{5,}\p{Lu}(?:\p{Ll}{2,}|\p{Lu}+\b)/u.test(text)) return false
  // "CLOSE Border officials": a button of the page before the first sentence.
  if (/^\p{Lu}{4,} \p{Lu}\p{Ll}/u.test(text) && verbReadings((words[0] ?? '').toLowerCase()).length > 0) return false
  if (words.some((word, at) => /^\p{Lu}/u.test(word) && words.indexOf(word) < at) || /^\p{L} /u.test(text.replace(/^[Aa] /, '')))
    return false
  if (/\b(?:he|she|it|they|his|her|its|their|said|says|that|which|where|when)\b/iu.test(text)) return isToldApart(text)
  const isNamed = names.some((name) => name.start >= subject.start && name.end <= subject.end && !isOpeningWord(name, subject))
  // "The Committee", "the House" aside: which one was told before.
  if (
    /^[Tt]he (?:Committee|Commission|Department|Agency|Board|Society|Center|Centre|Bureau|Ministry|Council|Association|Foundation|Institute|Act|Bill|Court|Chief|Judge|Governor|Mayor|Senator|Secretary)$/u.test(
      text,
    )
  )
    return false
  if (isNamed) return !/^(?:The|A|An) \p{Ll}+$/u.test(text)
  if (bareGroup.test(text)) return true
  if (isToldByItsWords(text)) return true
  if (/^(?:A|An|a|an) [\p{Ll}-]+ \p{L}/u.test(text)) return true
  return /^(?:(?:At least|More than|About|Nearly|Almost|Over|Some|Roughly|All|As many as) )?(?:\d[\d,.]*(?: million)? \p{L}+|(?:two|three|four|five|six|seven|eight|nine|ten) \p{L}+ \p{L}|(?:two|three|four|five|six|seven|eight|nine|ten|\p{L}+(?:teen|ty)(?:-\p{L}+)?) (?:people|men|women|children|officers|soldiers|students|workers|patients|passengers|states|companies|firms|labs|banks|employers|customers|suppliers|bids|bidders|buyers|lenders|hospitals|schools|universities|cities|towns|countries|courts|unions|publishers|operators|utilities|regulators)\b|(?:dozens|hundreds|thousands|tens of thousands|hundreds of thousands|millions) of (?!them\b|these\b|those\b|the\b)\p{L})/iu.test(
    text,
  )
}

/** A lone capitalised opener ("Yesterday", "Winning") is no name. */
function isOpeningWord(name: Slot, subject: Slot): boolean {
  return name.start === subject.start && name.text === subject.text && /^\p{Lu}\p{Ll}+(?:ing|ly|ed)$/u.test(name.text)
}

const emptyVerbs = new Set(
  'do say tell think know feel mean seem look let speak talk wonder guess sit happen go get come stand appear exist matter care suppose like love hate wait'.split(
    ' ',
  ),
)

/** With so many words behind it even such a verb says something. */
const emptyWordsMin = 7

const isSaying =
  /^(?:write|add|note|explain|argue|ask|tweet|report|respond|reply|state|claim|announce|warn|point|counter|insist|continue|conclude|demand|request|propose|recommend|reveal)$/

interface Told {
  readonly isCounted?: boolean
  readonly isSpoken?: boolean
  /** A sentence stands before it. */
  readonly isBehind?: boolean
}

/** What was wanted or foreseen, which what came of it is held against: "had asked for EUR 30 m". */
const wantedBefore = /^(?:ask|seek|demand|expect|forecast|offer|plan|promise|target)$/

/** "Asked the crowd": what was asked is missing. */
const asksNothing = (verb: Clause['verb'], text: string, isClausal: boolean): boolean =>
  /^(?:ask|tell|urge|remind|warn|assure|inform|advise|question)$/.test(verb.lemma) &&
  !verb.passive &&
  !isClausal &&
  !/\b(?:to|about|of|for|over|against)\b/u.test(text)

/** "Asked for EUR 40 m": for what. */
const isAskedFor = ({ lemma }: Clause['verb'], text: string): boolean => lemma === 'ask' && /^for \p{L}/u.test(text)

/** Whether the clause says something by itself; `isCounted` where its subject gives a number of people or things. */
export function saysSomething(
  clause: Clause,
  words: readonly string[],
  { isCounted = false, isSpoken = false, isBehind = false }: Told = {},
): boolean {
  const { verb } = clause
  const text = words.join(' ')
  const isClausal = clause.parts.some((part) => /^(?:clause|question|infinitive)$/.test(part.kind))
  // "Added 4,000 jobs": a figure is nothing that is said.
  if (verb.lemma === 'add' && !isClausal && !/^(?:(?:about|over|nearly|almost|some|more than|at least) )?\d/u.test(text)) return false
  if (/^(?:note|say|argue|insist|contend|assert|conclude|think|believe|hope|suggest|predict)$/.test(verb.lemma) && !isClausal) return false
  if (verb.lemma === 'be' && /\b(?:reporter|correspondent|editor|producer|blogger|freelancer|author|fellow)\b/u.test(words.join(' ')))
    return false
  if (asksNothing(verb, text, isClausal)) return false
  // "Vega said that intruders had copied it": what was over when it was said is told as it was said.
  const isHeldAgainst = isBehind && wantedBefore.test(verb.lemma) && /(?<![\p{L}\d-])\d/u.test(text)
  if (verb.helpers.includes('had') && !isSpoken && !isHeldAgainst) return false
  if (
    /['’]s (?:message|claims?|comments?|remarks?|statement|announcement|position|concerns?|assertions?|findings|point|words|story|account|version|view|views|stance|requests?|demands?|arguments?|proposals?|offers?|suggestions?|invitations?|questions?|conditions?)$/u.test(
      text,
    )
  )
    return false
  // "Announced more than USD 500 million", "voted 89 to 10": of what, and on what?
  if (
    /^(?:announce|report|reveal|disclose|unveil|vote|cite|mention|note)$/.test(verb.lemma) &&
    /^(?:(?:more|less|fewer) than |over |about |nearly |almost |roughly )?(?:[A-Z]{3} )?[$€£]?\d[\d.,]*(?: \p{Ll}+)?(?: to \d+)?$/u.test(
      text,
    )
  )
    return false
  if (isHollow(clause, text)) return false
  // "Recommended Vega | be dismissed": what was recommended is missing.
  if (/^(?:recommend|propose|suggest|demand|request)$/.test(verb.lemma) && /^\p{Lu}/u.test(text)) return false
  if (verb.lemma === 'decline' && /^to (?:comment|say|discuss|answer|elaborate)\b/u.test(text)) return false
  if (/^(?:weigh|chime) in\b|^(?:shoot|fire|hit|push|snap) back(?:$| (?:on|in|at) )|^speak out\b/u.test(`${verb.lemma} ${text}`))
    return false
  if (/\b(?:expressing|voicing|showing|causing|raising) (?:\p{Ll}+ )?\p{Ll}+$/u.test(text)) return false
  if (/\bto (?:explain|respond|comment|speak|talk|testify|answer|chip away|do so|elaborate)$/u.test(text)) return false
  if (/\b(?:said|says|tweeted|wrote|added|told|asked|noted|argued|explained|saying)$/u.test(text)) return false
  if (isSaying.test(verb.lemma) && !isAskedFor(verb, text) && !clause.parts.some((part) => /^(?:object|clause|question)$/.test(part.kind)))
    return false
  const count = text === '' ? 0 : text.split(' ').length
  if (verb.helpers.includes('to')) return false
  if (verb.lemma === 'be')
    return (
      count >= 4 &&
      !/^just\b/u.test(text) &&
      !/^(?:a|an|the|not|no|just|about|all|one|it|what|how|why|because|like)?\s?\p{Ll}+$/u.test(text) &&
      !/^(?:it|what|how|why|because|like|about|all|just|one of)\b/u.test(text)
    )
  if (verb.lemma === 'have') return duty.test(text) ? count >= 5 : count >= 3 && !/^(?:to|it|no idea|nothing|had)\b/u.test(text)
  // "Went from 6,000 a day to 71,000": how far is told.
  if (emptyVerbs.has(verb.lemma) && count < emptyWordsMin && !/^from [^ ]*\d.* to [^ ]*\d/u.test(text)) return false
  const intransitive =
    /^(?:rise|fall|grow|resign|collapse|crash|decline|surge|drop|close|end|retire|die|increase|decrease|quit|expire|erupt)$/
  // "At least 120 people were arrested": how many is the news.
  if (count === 0) return verb.passive ? isCounted : intransitive.test(verb.lemma)
  return count >= 2 || /\p{Lu}|\d/u.test(text) || verb.passive
}

/** Whether pronouns that stay in the words can only mean the subject. */
export function pronounsFit(words: string, claim: Claim, subject: string, plural: boolean | undefined): boolean {
  const hasPerson = /\b(?:his|her|he|she)\b/iu.test(words)
  const hasGroup = /\b(?:their|they)\b/iu.test(words)
  const hasThing = /\b(?:its|it)\b/iu.test(words)
  const inside = claim.names.filter((name) => words.includes(name.text) && !subject.includes(name.text))
  if (
    hasPerson &&
    (plural === true || (inside.length > 0 && findNames(words, 'en').some(({ kind }) => kind === 'person' || kind === undefined)))
  )
    return false
  // Someone who can be "he" or "she" has a name at the end of the subject.
  if (hasPerson && !/\p{Lu}[\p{L}'-]+$/u.test(subject)) return false
  // "Urging schools to open for their pupils": whose they are stands just before.
  const isOwn =
    /\b[\p{L}-]{3,}(?:s|people|children|men|women)\b[^.]*?\b(?:their|(?:that|until|when|if|because|before|after|once|whether) they)\b/u.test(
      words,
    )
  if (hasGroup && plural !== true && !isOwn) return false
  return !hasThing || plural !== true || isOneBefore(words, inside)
}
