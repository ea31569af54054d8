// Where the telling of a clause may end, and what of it may be left out without saying anything else.
import type { Part } from '../../../text/clause.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'
import { halfOfTwo } from './loose-ends.ts'
import type { ReadClaim } from './read-claim.ts'

/** What a telling is for: a headline tells less, and one made from a title leaves out articles as titles do. */
export type Form = 'sentence' | 'headline' | 'title'

const conditions = /^(?:if|unless|until|till|without|except|whether|lest|only|so|than|when|where|whenever|wherever|but)$/
const looseHeads = /^(?:in|at|during|after|before|amid|following|since|throughout|despite|near|alongside|within|outside|inside)$/
const needsSecond =
  /^(?:choose|pick|tap|select|hit|accuse|charge|bar|ban|block|prevent|stop|replace|provide|sentence|convict|turn|put|place|send|give|tell|ask|urge|force|allow|order|require|push|press|expect|want|let|make|help|keep|leave|call|name|describe|consider|compare|link|add|move|bring|set|hold|find|hand|grant|award|offer|show|deny|spare|remind|inform|persuade|convince|encourage|invite|permit|enable|compel|cause|lead|prompt|blame|thank|praise|criticise|criticize|attribute|base|dedicate|devote|commit|limit|subject|transfer|deport|return|appoint|nominate|elect|draw|take|pay|sell|deliver|owe|regard|view|see|treat|portray|paint|cast|refer|rob|strip|rid|cure|acquit|suspect|shield|protect|prohibit|discourage|dissuade|exempt|exclude|remove|save|separate|divert|distance|tie|connect|attach|contribute|apply|restore|reduce|raise|cut|lower|increase|extend|expand|use|direct|aim|focus|level|admit|confine|entitle|equate|liken|charge|inflict|impose|lend|model|pin|rest|subject|task|trace|warn|weigh|prod|nudge|pressure|lobby|petition|implore|challenge|dare|tempt|trick|goad|coax|pit|brand|label|dub|deem|declare|pronounce|render|put)$/

/**
 * Adverbs without which the clause says less and nothing else. All others stay: "initially", "partly", "unlawfully" or "so far" make a
 * statement smaller or another one.
 */
const spareAdverbs =
  /^(?:also|now|already|still|just|recently|formally|officially|quietly|finally|later|then|soon|quickly|swiftly|rapidly|immediately|jointly|abruptly|again|meanwhile|however|therefore|thus|indeed|earlier|simply|really|actually|very|repeatedly|publicly|angrily|sharply|strongly|severely|deeply|unanimously|overwhelmingly|narrowly|firmly|loudly|openly|heavily|significantly|dramatically|steadily|slowly|carefully|simultaneously|personally|specifically|particularly|especially|bluntly|flatly|fiercely|vehemently|staunchly|forcefully|harshly|starkly|vigorously|emotionally|tearfully|famously|notably|ultimately|eventually|suddenly|unexpectedly|successfully|promptly|proudly|easily|instantly|consistently|constantly|continually|thereby|hard|nationally|together|anyway|well|alike|afterward|afterwards|overnight|online)$/

/** Whether a part at the end of what is told may be left out without changing what is said. */
export function isLoose(part: Part, sentence: string): boolean {
  // "Grew 2.8%, down from 3.5%", "46% of the vote, ahead of Vega": what follows hangs on it.
  if (part.afterComma) return !conditions.test(part.head) && !/^(?:up|down|ahead|behind)$/.test(part.head)
  if (part.kind === 'time') return true
  if (part.kind === 'adverb') return spareAdverbs.test(part.head)
  if (part.kind === 'prep')
    return (
      looseHeads.test(part.head) &&
      // "Broke with the policy | in granting the claim": by what it was done.
      !/^in \p{Ll}+ing\b(?<!during|spring|evening|morning)/u.test(sentence.slice(part.start, part.end)) &&
      !/^in (?:part|principle|theory|some|most|many|certain|practice|effect)\b/u.test(sentence.slice(part.start, part.end))
    )
  return part.kind === 'adverbial' && !conditions.test(part.head)
}

/** ", Lena Brandt, ": who it is, between two commas. */
const namedBeside = /, (?:\p{Lu}[\p{L}.’'-]* ){0,3}\p{Lu}[\p{L}’'-]+, ?$/u

/** Whether a part may go from the middle: only days, adverbs and asides, since what follows may lean on anything else, as "then sent" does. */
export function isAside(part: Part, sentence: string): boolean {
  // "For most | of Wednesday": how much of it would be told of nothing.
  if (/^(?:then|of)\b/iu.test(sentence.slice(part.start, part.end))) return false
  // "Charged a clerk, Lena Brandt, | with leaking it": behind a name the comma is the name's.
  if (part.kind === 'prep' && /^(?:with|of|from|for|to|as|against)$/.test(part.head) && namedBeside.test(sentence.slice(0, part.start)))
    return false
  return isLoose(part, sentence) && (part.afterComma || part.kind === 'time' || part.kind === 'adverb')
}

/** "In a port", "at the Vega plant": no day, and no course of things. */
const isPlace = (part: Part, { sentence }: ReadClaim): boolean =>
  part.kind === 'prep' &&
  /^(?:in|at|near|outside|inside)$/.test(part.head) &&
  /^\p{L}+ (?:an?|the) \p{L}|^\p{L}+ \p{Lu}\p{Ll}/u.test(sentence.slice(part.start, part.end)) &&
  !/\b(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day|weeks?|months?|years?|days?|spring|summer|autumn|fall|winter|future|future|event|case|process|wake|face|interview|statement|end|time|moment)\b/u.test(
    sentence.slice(part.start, part.end),
  )

/** "Would join Lund and Orrel | on a list": in what, is the news. */
const namesAmong = /^(?:join|rank|count|number|include|list)$/

/** "10 | to the power of 26": one figure. */
const isRestOfFigure = ({ start, end }: Part, { sentence }: ReadClaim): boolean => /^to the power\b/u.test(sentence.slice(start, end))

/** Whether a part may go together with all that follows it. */
export function mayEndBefore(part: Part, at: number, read: ReadClaim, form: Form): boolean {
  const { clause } = read
  if (conditions.test(part.head) || isRestOfFigure(part, read)) return false
  const { verb, parts } = clause
  // "Did not oversee the inquiry | while he stood": what a denial reaches to stays with it.
  const isDenied = verb.helpers.some((word) => /^(?:not|never|no)$|n['’]t$/u.test(word))
  // "Did not use its option on 20 MW | at the Vega plant": there is one such option, wherever it is.
  const isPinned = isPlace(part, read) && parts.some((each) => /^(?:its|his|her|their) /u.test(read.sentence.slice(each.start, each.end)))
  if (isDenied && part.kind !== 'time' && part.kind !== 'adverb' && !part.afterComma && !isPinned) return false
  // "Slammed a man | to the floor": without where, it is another deed.
  if (
    /^(?:slam|throw|knock|push|pin|drag|hurl|toss|drive|pull|run|strike|hit|blow)$/.test(verb.lemma) &&
    /^(?:to|into|onto|against|off|from|through|over)$/.test(part.head)
  )
    return false
  // "Has put the service | on ice", "keeps prices | in check": a bare noun is half of what the verb says.
  const isHalf = /^(?:on|in|at|under|into|off|to|out of) \p{Ll}{2,}$/u.test(read.sentence.slice(part.start, part.end))
  if (isHalf && /^(?:put|place|bring|keep|hold|leave|set|throw|call|take|go|come|get)$/.test(verb.lemma)) return false
  // "Will spend EUR 40 m | on a hall": a sum says nothing without what it is for.
  if (
    form === 'sentence' &&
    /^(?:spend|invest|put|commit|earmark)$/.test(verb.lemma) &&
    /^(?:on|in|into|to|for|towards?)$/.test(part.head) &&
    !part.afterComma &&
    parts[at - 1]?.kind === 'object'
  )
    return false
  if (namesAmong.test(verb.lemma) && /^(?:on|in|as|among|with)$/.test(part.head) && !part.afterComma) return false
  // "Blasted Brandt | for a post": a deed against somebody is told with its why.
  const isBlame =
    blames.test(verb.lemma) || (/^(?:call|single)$/.test(verb.lemma) && /^out\b/u.test(read.sentence.slice(parts[0]?.start ?? 0)))
  // Behind an aside the "for" stands after a comma: "blamed his rivals, Vega among them, for the leak".
  const isWhy = part.head === 'for' || (!part.afterComma && /^(?:over|after|with|of|as|because)$/.test(part.head))
  if (form === 'sentence' && isBlame && isWhy) return false
  // "Intends to build the plant | in a port near Gaia": where something is to be is part of the plan.
  const isAhead = verb.helpers.includes('will') || parts.slice(0, at).some(({ kind, afterComma }) => kind === 'infinitive' && !afterComma)
  if (form === 'sentence' && isAhead && !part.afterComma && isPlace(part, read)) return false
  if (verb.lemma === 'be' && (!isLoose(part, read.sentence) || part.kind === 'prep')) return false
  const previous = parts[at - 1]
  const inner =
    previous !== undefined && /^(?:infinitive|participial)$/.test(previous.kind)
      ? lemmaIn(read.sentence.slice(previous.start, previous.end))
      : ''
  if (needsSecond.test(inner) && part.kind !== 'time' && part.kind !== 'adverb') return false
  const before = parts.slice(0, at).filter((each) => each.kind !== 'time' && each.kind !== 'adverb')
  if (isLoose(part, read.sentence) && part.kind !== 'prep') return true
  // A headline says what was done; why and in which round is for the summary.
  const isSpare = /^(?:prep|infinitive|adverbial)$/.test(part.kind) && (verb.passive || !needsSecond.test(verb.lemma))
  if (form !== 'sentence' && isSpare && before.some((each) => each.kind !== 'particle')) return true
  if (needsSecond.test(verb.lemma) && before.length < 2 && !verb.passive) return false
  // "Is accused by two clerks | of hiding": of what it is that anybody is accused.
  if (verb.passive && /^(?:accuse|acquit|suspect|convict)$/.test(verb.lemma) && !before.some(({ head }) => /^(?:of|in|over)$/.test(head)))
    return false
  if (isLoose(part, read.sentence) && before.length > 0) return true
  if (before.length === 0 || before.every((each) => each.kind === 'particle')) return false
  if (part.kind === 'object' || part.kind === 'clause' || part.kind === 'question') return false
  if (part.kind === 'prep') return before.some((each) => each.kind === 'object')
  if (part.kind === 'infinitive') return before.some((each) => each.kind === 'object') && !needsSecond.test(verb.lemma)
  return true
}

/** "At GBP 0.02" goes with its "a gigabyte", which is no object of the verb. */
export function isRateUnit(before: Part | undefined, part: Part, { sentence }: ReadClaim): boolean {
  const isUnit = part.kind === 'object' && /^(?:an?|per|each) \p{Ll}/u.test(sentence.slice(part.start, part.end))
  return isUnit && before?.kind === 'prep' && /\d[\d.,]*$/u.test(sentence.slice(before.start, before.end))
}

const lemmaIn = (text: string): string =>
  verbReadings(/^(?:not )?(?:to )?(?:\p{L}+ly )?(?<verb>\p{L}+)/u.exec(text)?.groups?.['verb'] ?? '')[0]?.lemma ?? ''
const blames =
  /^(?:accuse|attack|blast|cite|slam|criticise|criticize|condemn|denounce|sue|praise|commend|rebuke|mock|ridicule|excoriate|target|threaten|thank|honou?r|arrest|charge|fire|dismiss|suspend|fine|convict|sentence|indict|chastise|scold|fault|blame|reprimand|censure|pardon)$/
const measure =
  /(?:^|\s)(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|few|several|some|an?) (?:time|hours?|days?|weeks?|months?|years?|minutes?)$/u

const needsMore =
  /(?:^|\s)(?:put|ready|able|likely|unlikely|willing|eager|set|due|unable|prepared|set|bound|the only \S+|the (?:first|second|third|1st|2nd|3rd) \S+|the last \S+|the same \S+|the most \S+|the \S+est \S+)$/iu
/** "From the Tamsey aquifer | for a hall": its name tells which. */
const namedEnd = /\b(?:from|in|at|on|near) the \p{Lu}[\p{L}’'-]+ [\p{Ll}-]+$/u
const pointedEnd = /\bthe (?:[\p{L}'-]+ ){0,3}[\p{Ll}'-]+$/u

/** "Approved a bill": what is left out is what the bill does. */
const vagueEnd =
  /\ban? (?:[\p{Ll}-]+ )?(?:bill|measure|plan|statement|letter|story|report|decision|deal|law|amendment|plant|draft|forum|event|appearance|accusation|allegation|claim|role|speech|visit|tour|post|tweet|interview|clip|image|recording|tape|account|source|person|man|woman|group|company|firm|team|committee|bid|campaign|effort|attempt|push|call|warning|threat|claim|message|segment|video|photo|list|meeting|case|suit|lawsuit|proposal|document|way|number|series|kind|sort|system|scheme|programme|policy|rule|order|resolution|post|tweet|question|step|role|range)$/u

/** "Signed documents | for a curfew": of many things, what follows says which. */
const vagueMany =
  /(?:^|\s)(?:documents|papers|measures|plans|steps|actions|changes|issues|things|details|reports|statements|comments|questions|concerns|demands|efforts|attention|criticism|rules|requirements|limits|restrictions|charges|claims|allegations|ways|reasons|signs|policies|votes|bills|letters|calls)(?: by (?:(?:Mr|Mrs|Ms) )?\p{Lu}\p{L}+)?$/u

/** "A round led by Vega", "a plant of 40 MW in Lund": one of several, with a name or a figure of its own. */
const toldWhich =
  /\ban? (?:[\p{L}\d.-]+ ){1,5}(?:by|of|with|from|in|at|near) (?:the )?[\p{Lu}\d][\p{L}\d.’'-]*(?: [\p{Lu}\d][\p{L}\d.’'-]*){0,3}$/u

/** "Three frontier models | that it tested": how many, and of which sort. */
const countedThings =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*) (?!million\b|billion\b|trillion\b)(?:(?!(?:for|of|in|on|to|at|by|from|with|and)\b)[\p{Ll}-]+ ){1,3}[\p{Ll}-]+s$/u
/** "Raised EUR 40 m by the sale of bonds | that are secured on rent". */
const sumOfThings = /^(?:about |some |up to |more than |over |almost |nearly )?(?:[A-Z]{3} |[$€£])\d.* of [\p{Ll}-]+s$/u

/** "Approved a motion | that supports", "caught Vega | lying": what follows without a comma says which, or what. */
function isPinnedBy(text: string, tail: readonly { readonly tag: string }[], next: Part, sentence: string): boolean {
  if (next.afterComma) return false
  // "A round led by Vega | that values the firm": it is told which.
  if (next.kind === 'relative' && (toldWhich.test(text) || countedThings.test(text) || sumOfThings.test(text))) return false
  if (next.kind === 'relative' || next.kind === 'participial' || next.kind === 'clause' || next.kind === 'question') return true
  const isNamed = tail.at(-1)?.tag === 'P' || tail.at(-1)?.tag === '#'
  if (next.kind === 'prep' && /^(?:with|of|as|into|from)$/.test(next.head)) return true
  return !isNamed && (next.kind === 'infinitive' || (next.kind === 'prep' && !isLoose(next, sentence)))
}

/** Whether nothing is missing behind words that end a clause. */
const standsLast = (text: string): boolean =>
  !halfOfTwo.test(text) &&
  !/(?:^|\s)(?:headlined|titled|entitled|called|named|dubbed|saying|adding|reading|announcing|declaring|claiming|noting|warning)$/u.test(
    text,
  ) &&
  !/\b(?:an?|the) \p{Ll}+(?:row|al|ic|ous|ive|ful|ary)$/u.test(text) &&
  !/\b(?:about|some|over|nearly|almost) (?:one|two|three|four|five|six|seven|eight|nine|ten)$|\b(?:on|in|of|for|to|with|by|about|from) (?:similar|different|various|other|new|several|many|such)$/u.test(
    text,
  )

/** Whether words can end where they do, given the part that would have followed. */
export function endsWell(text: string, left: readonly Part[], form: Form, sentence: string): boolean {
  const [next] = left
  const behind = left.find((part) => part.kind !== 'time' && part.kind !== 'adverb')
  if (next === undefined) return standsLast(text)
  if (/ (?:as|while|when|because|since|although|though|if) (?:[\p{L}'-]+ ){0,2}[\p{L}'-]+$/u.test(text) && !holdsVerb(text)) return false
  // "By a margin of 304 | to 227", "from 12 | to 15".
  if (/\d[\d.,]*%?$/u.test(text) && /^(?:to|[-–]) ?\d/u.test(sentence.slice(next.start))) return false
  const tail = classWords(text).slice(-4)
  const last = tail.at(-1)
  if (last === undefined) return true
  if (/^[GEebTIDRCXhMdA]$/.test(last.tag) || needsMore.test(text) || measure.test(text)) return false
  if (form === 'sentence' && isPinnedBy(text, tail, behind ?? next, sentence)) return false
  // "With Vega at his side": the two say one thing.
  if (/\bwith (?:\p{L}+ ){0,3}\p{L}+$/u.test(text) && next.kind === 'prep' && !next.afterComma && /^(?:at|in|on|by)$/.test(next.head))
    return false
  if (
    /(?:^|\s)(?:hours|days|weeks|months|years|minutes|moments|shortly|long|soon)$/u.test(text) &&
    /^(?:after|before|earlier|later|ago|prior)$/.test(next.head)
  )
    return false
  if (/(?:ian|ean|ish|ese|ican|aeli)$/u.test(last.text) && last.tag === 'P' && /^[IA]$/.test(tail.at(-2)?.tag ?? '')) return false
  const nextWords = sentence.slice(next.start, next.end)
  // "Calls from progressives | to abolish", "his plan | for the war", "the Deferred Action | for Childhood Arrivals".
  if (
    next.kind === 'infinitive' &&
    /\b(?:calls?|efforts?|attempts?|plans?|moves?|demands?|bids?|threats?|pledges?|promises?|decisions?|orders?|requests?|appeals?|deals?|agreements?|push|campaign|laws?|bills?|bans?|rights?|ability|chance|reasons?|need|ways?|power|authority|intentions?|proposals?|permission|offers?|refusal|failure|willingness|desire|intent|choice|pick|selection|nomination)(?: (?:\p{Ll}+(?:ed|en) )?(?:from|by|of|among) [^,]{3,40})?$/u.test(
      text,
    )
  )
    return false
  if (
    /\b(?:his|her|its|their) (?:[\p{Ll}-]+ )?(?:plans?|bid|proposal|decision|stance|position|views?|effort|attempt|role|case|call|calls|threat|promise|support|opposition|request|order|response|comments?|remarks?|concerns?|work|push|campaign|fight|approach|policy)$/u.test(
      text,
    ) &&
    (next.kind === 'prep' || next.kind === 'infinitive' || next.kind === 'participial') &&
    !next.afterComma
  )
    return false
  if (last.tag === 'P' && /^(?:for|of) \p{Lu}/u.test(nextWords)) return false
  if (!next.afterComma && next.kind !== 'time' && / (?:after|before|when|as|while|until) (?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+$/u.test(text))
    return false
  // "250 million in damages and 350,000 | in fines".
  if (/ and (?:[A-Z]{3} )?[$€£]?\d[\d.,]*$/u.test(text) && next.kind === 'prep') return false
  const mayGo = isLoose(next, sentence)
  if (mayGo && next.kind !== 'prep') return true
  // "pours fresh scorn (on it)": a bare noun waits for what follows it.
  const isBare = form !== 'title' && last.tag === 'N' && !tail.some((word) => /^[DP#S]$/.test(word.tag))
  const undated = next.afterComma ? text : withoutDay(text)
  const isEmpty = vagueMany.test(undated) || (!mayGo && vagueEnd.test(undated))
  return !isBare && !isEmpty && (mayGo || form !== 'sentence' || isTold(text, next))
}

/** Whether the thing that words end with is one that they tell apart: "the plan" waits for more, "the Tamsey aquifer" does not. */
const isTold = (text: string, next: Part): boolean =>
  !pointedEnd.test(text) || sumOfThings.test(text) || (next.head === 'for' && namedEnd.test(text))

/** "Signed documents on 3 May | that set a curfew": the day between hides that the documents wait for what follows. */
const withoutDay = (text: string): string => text.replace(/ (?:on|in) (?:\d{1,2} )?\p{Lu}\p{Ll}+(?: \d{4})?$/u, '')

/** "Jumped as investors": the clause that the conjunction opens has no verb. */
function holdsVerb(text: string): boolean {
  const behind = / (?<word>as|while|when|because|since|although|though|if) (?<rest>(?:[\p{L}'-]+ ){0,2}[\p{L}'-]+)$/u.exec(text)?.groups
  const isRole = behind?.['word'] === 'as' && /^(?:an?|the|its|his|her|their|\p{Lu}|part|[\p{Ll}-]+$)/u.test(behind['rest'] ?? '')
  return (
    (isRole && !/^[\p{Ll}]+s$/u.test(behind['rest'] ?? '')) ||
    classWords(`it ${behind?.['rest'] ?? ''}`)
      .slice(1)
      .some(({ tag }) => /^[VvXhdMEbeG]$/.test(tag))
  )
}

/** "For moving data out | at a price": a particle behind its noun closes what is told, unless it leads on to the next part. */
export function isClosed(before: Part | undefined, last: Part | undefined, next: Part | undefined): boolean {
  const isParticle = last?.kind === 'adverb' && /^(?:out|away|back|off|down)$/.test(last.head)
  return isParticle && before?.kind === 'prep' && next?.kind === 'prep' && !/^(?:of|with|on|to|from)$/.test(next.head)
}

/** "Ended its lease, begun to move, | and told the town": the second of three deeds waits for the third. */
const isNextDeed = ({ kind, start, end: own }: Part, end: number, sentence: string): boolean =>
  kind === 'participial' && !/^\p{Ll}+ing\b/u.test(sentence.slice(start, own)) && /^,? (?:and|or) \p{Ll}/u.test(sentence.slice(end))

/** "Signed the order, saying it would help": what hangs on by one comma and belongs to the deed is told with it. */
export function runsOnWell(kept: readonly Part[], sentence: string): boolean {
  const at = kept.findIndex((part) => part.afterComma && part.kind !== 'time')
  const [first, ...more] = kept.slice(Math.max(0, at))
  return (
    at > 0 &&
    first !== undefined &&
    /^(?:participial|adverbial|relative|prep|infinitive)$/.test(first.kind) &&
    !isNextDeed(first, kept.at(-1)?.end ?? 0, sentence) &&
    !more.some((part) => part.afterComma)
  )
}

/** "Ruled on 9 May | the port may close": behind a day what was ruled needs its "that". */
export const withThat = (part: Part, before: Part | undefined, text: string): string =>
  part.kind === 'clause' && before?.kind === 'time' && !/^that\b/u.test(text) ? `that ${text}` : text
