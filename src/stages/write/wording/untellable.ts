// What may not be told as a sentence of a summary however it is worded: its time, its speaker or its own verb was left elsewhere.
import { isCutShort } from './cut-short.ts'
import { pointsBack } from './points-back.ts'
import type { ReadClaim } from './read-claim.ts'

/** "Months after the arrest", "earlier this month": the clause is no news of the day, and nothing else in it says so. */
const earlierLead =
  /^(?:earlier (?!(?:this|that) (?:week|month|day)|in )|later|previously|back|at (?:the|that) time|(?:just |only )?(?:(?:an?|one|two|three|four|five|six|seven|several|some|many|\d+|a few) )?(?:hours?|days?|weeks?|months?|years?|decades?)(?: \p{L}+)? (?:after|before|ago|earlier|later|prior|into)|(?:last|previous) (?:week|month|year|spring|summer|autumn|fall|winter)|(?:that|the (?:same|next|previous|following)) (?:day|night|week|month|year)|once|during (?:his|her|its|their|that|the \p{Lu}))\b/iu

/** "VEGA: We pay too much": a line of a transcript is its speaker's, and so is what follows in it. */
const transcriptLine = /^\s*(?:\p{Lu}{2,}[\p{Lu}.'’-]*(?: \p{Lu}{2,}[\p{Lu}.'’-]*){0,3}|Q|A): /u

const mayBe = /^(?:can|could|may|might|cannot|can[’']t|couldn[’']t)$/

/** What could come to pass, by nobody's word and without a figure, and what somebody needs to do, is how the report sees it. */
function isOwnView({ claim, clause, outer }: ReadClaim): boolean {
  const isSpoken = claim.speaker !== undefined || outer !== undefined
  const isNeed = clause.verb.lemma === 'need' && clause.parts[0]?.kind === 'infinitive'
  if (isNeed && !isSpoken && !clause.verb.passive) return true
  const isCounted = claim.quantities.length + claim.money.length > 0
  // "The order may be appealed", "the agency can fine": what a law or an office allows can be looked up.
  return !isSpoken && !isCounted && !clause.verb.passive && clause.verb.helpers.some((word) => mayBe.test(word))
}

/** "On the call, Vega asks", "in the video, his face is": what opens so tells what a tape or a page holds, and nothing that went on that day. */
const sceneLead =
  /^(?:on|during|in) (?:the|that|a|this|an|one) (?:[\p{Ll}-]+ )?(?:calls?|videos?|clip|film|recording|audio|tape|footage|transcript|episode|scene|book|novel|play|drawing|cartoon|photo|picture|image)\b/iu

const noWordOf = /^(?:take|answer|respond|reply|comment|address|elaborate|speak|specify)$/

/** "Attended a meeting but did not take questions": the second half alone reads as if it were about the news. */
const isHalfDenied = ({ claim, clause, source }: ReadClaim): boolean =>
  noWordOf.test(clause.verb.lemma) && claim.negated && /\bbut\b/u.test(source.slice(clause.subject.end, clause.verb.start))

/** "Vega spoke a day after the talks": when and where, and not what of. */
const saysNothing = ({ clause, outer, sentence }: ReadClaim): boolean =>
  outer === undefined &&
  clause.verb.lemma === 'speak' &&
  clause.parts.length > 0 &&
  clause.parts.every(
    ({ kind, head, start, end }) =>
      /^(?:time|adverb|adverbial)$/.test(kind) ||
      (kind === 'prep' && /^(?:after|before|during|at|in|on|from|outside|inside|with)$/.test(head)) ||
      /^(?:an?|one|two|three|some|several) (?:\p{Ll}+ )?(?:hours?|days?|weeks?)$/u.test(sentence.slice(start, end)),
  )

/** "“We won today,” she said": her day, and not the report's. */
const isSaidToday = ({ claim, source }: ReadClaim): boolean =>
  claim.dates.some(({ text }) => {
    const before = source.slice(0, source.indexOf(text))
    return /^(?:today|yesterday|tomorrow|tonight)$/iu.test(text) && (before.match(/[“”"]/gu)?.length ?? 0) % 2 === 1
  })

/** "Sought on Monday sought to end": a slip of the page, whose sentence no telling mends. */
const doubledVerb =
  /\b(?<verb>\p{Ll}+(?:ed|ought|aid|ook|ave|ame|ent|ade|old)) (?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(?:to )?\k<verb>\b(?! (?:and|,))/u

/**
 * Whether a clause may not be told as a sentence.
 *
 * @param article the text of its report
 */
export function isUntellable(read: ReadClaim, article: string): boolean {
  const { claim, clause, sentence, source } = read
  // "Ended up facing charges and | being removed": the verb that carries it stands before.
  if (/^(?:being|having)$/.test(clause.verb.helpers[0] ?? '')) return true
  // "Lena Brandt, of Kiel, said she worked abroad in the war, | deemed a success": what was said stands between a name and a verb that is not its own.
  const between = source.slice(clause.subject.end, clause.verb.start)
  if (/\b(?:said|says|told)\b/u.test(between) && !/\b(?:who|which|that|whose|whom)\b.*\b(?:said|says|told)\b/u.test(between)) return true
  if (isSaidToday(read) || isHalfDenied(read) || saysNothing(read) || doubledVerb.test(source)) return true
  const opens = source.slice(0, Math.max(0, clause.subject.start)).trim()
  if (sceneLead.test(opens) && !/\b(?:said|says|told)\b/u.test(source.slice(clause.subject.end, clause.verb.end))) return true
  if (clause.lead.some(({ start, end }) => earlierLead.test(sentence.slice(start, end)))) return true
  if (earlierLead.test(opens)) return true
  const line = article.slice(article.lastIndexOf('\n', claim.start) + 1, claim.end)
  return transcriptLine.test(line) || isOwnView(read)
}

const day = String.raw`on \d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}`

const faults: readonly RegExp[] = [
  // "Lena Brandt said that Brandt would wait": it is said of her by somebody else.
  /(?<![\p{L}’'-])(?<speaker>\p{Lu}[\p{L}’'-]+) (?:said|says) (?:that )?\k<speaker> \p{Ll}/u,
  // "At a Lund, Skane | market": the thing behind the place is missing.
  /\b(?:at|in|near|outside|from) an? \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?\.?$/u,
  // "Said that Once the pier": a clause that waits for another.
  /(?:\bthat|\d{4},) (?:Once|When|While|After|Before|If|Although|Though|Because|As) \p{L}/u,
  // "Says that while the minister contradicts himself": the clause it waits for is missing.
  /\bthat (?:while|although|though|because|unless|if|when) [^,]+$/u,
  // "Vega Lena VegaBrandt": links of a page run into the name.
  /(?<![\p{L}])(?<name>\p{Lu}\p{Ll}{2,})(?![\p{L}]).*(?<![\p{L}])\k<name>\p{Lu}\p{Ll}/u,
  // "Representatives Lena Vega decided": one of two.
  /\b(?:Representatives|Senators|Governors|Judges|Justices|Presidents|Ministers|Secretaries) (?:\p{Lu}[\p{L}.’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+(?![\p{L}’'-]|,| and| \p{Lu})/u,
  // "The comments by Vega on 3 May 2026", "on 3 May 2026 about Vega": a day that belongs to the verb.
  new RegExp(
    String.raw`\b(?:comments?|remarks?|claims?|decision|order|tweets?|plan|words|action) (?:of|by) (?:the )?\p{Lu}[\p{L}.’' -]* ${day}`,
    'u',
  ),
  new RegExp(String.raw`${day} (?:about|of|over|against|with|from|to|for|by|into) (?!\d)`, 'u'),
  // "With Attorney General William P": the source was cut at an initial; "Series B" is whole.
  /(?<!\b(?:Appendix|Class|Division|Exhibit|Grade|Group|Hepatitis|Model|Part|Phase|Plan|Round|Schedule|Section|Series|Tier|Type|Vitamin|Zone))(?<=\p{Lu}\p{Ll}+) \p{Lu}\.?$/u,
  // "Have been confirmed on 3 May 2026": what has come to be has no day.
  new RegExp(
    String.raw`\b(?:has|have) (?:been |\p{Ll}+ly )*\p{Ll}+(?:ed|en|ought|ade|old|one|ent|aid) (?:(?!that\b|to \p{Ll})[^ ,“]+ ){0,12}?${day}`,
    'u',
  ),
  // "A theory that Vega, moved in the vote": what stood between was left out with one of its commas.
  /\bthat (?:the )?(?:\p{Lu}[\p{L}’'-]* ?){1,3}, \p{Ll}{3,}(?:ed|ent|ook|ade) (?:in|the|to|on|with|by|for|an?|its|his|her)\b/u,
  // "Representative Devin Lund the ranking member": the comma went with what stood in brackets before it.
  /(?<=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) the (?:ranking|top|senior|chief|chair(?:man|woman)?|leader|founder|mayor) (?:\p{Ll}+ )?(?:member|Democrat|Republican|lawmaker|of)\b/u,
  // "Allowed its release last": the day behind it was left out.
  /(?<!\b(?:at|the|be|is|was|came|come|finished|placed|very|its|their|his|her)) (?:last|next)[”.]*$/u,
  // "To upend the trial in a push": for what?
  /\bin (?:an?|the) (?:\p{Ll}+ )?(?:push|bid|effort|attempt|drive|quest)[”.]*$/u,
  // "Rep.'s chief of staff": the name is missing.
  /(?<![\p{L}])(?:Rep|Sen|Gov|Mr|Mrs|Ms|Dr)\.?['’]s\b|(?:^|\bby |\bthat )(?:Representative|Senator|Governor)['’]s\b/u,
  // "Mired since in a dispute": since what? "Will buy nine in 2026 later": how many later was left out.
  /\b[Ss]ince (?:in|with|by|for|under) (?:an?|the|its|their|his|her)\b/u,
  /\b(?:in|on) (?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d (?:later|earlier|elsewhere|abroad)\b/u,
  // "Thousands turned out in Lund": what for?
  /\bturn(?:s|ed)? out (?:in|across|on|at) (?:(?! (?:to|for|against|as|that|when|after) ).)*$/u,
  // "Is outstanding great work": a second verb was left out between.
  /\b(?:is|was|are|were) (?:outstanding|wonderful|fantastic|incredible|terrific|amazing|brilliant|\p{Ll}+(?:ful|ous)) (?:great|good|fine|hard|excellent) /u,
  /^(?:Father|Mother|Brother|Sister|Dad|Mom|Mum|Uncle|Aunt) (?!\p{Lu})/u,
]

const wrongArticle =
  /\b(?!that|had)(?<twice>\p{Ll}{2,}) \k<twice>\b|\b[Aa]n [bcdfgjklmnpqrstvwyz]\p{Ll}{2}|\b[Aa] (?:[aei]\p{Ll}{2}(?<!eur|ewe)|o(?!ne)\p{Ll}{2})|\ba few (?:its|his|her|their) |, (?:according to [^,]+|[^,]+ (?:reported|reports|says)[^,]*), to \p{Ll}[^.]* on \d{1,2} \p{Lu}\p{Ll}+ \d{4}/u

/** "An call": a word was left out between an article and its noun. "Ended her bid, the Gazette says, to lead it on 3 May": the day of the first verb. */
export const hasWrongArticle = (text: string): boolean => wrongArticle.test(text)

/**
 * Whether a finished sentence shows that something in it was cut or moved to where it means nothing.
 *
 * @param own the sentence without who reports it
 * @param told how many sentences stand before it
 */
export const isBroken = (own: string, told: number): boolean =>
  faults.some((fault) => fault.test(own)) ||
  pointsBack(own) ||
  isCutShort(own) ||
  (told === 0 && /\banother\b(?! of (?:the|its|his|her|their)\b)/u.test(own))
