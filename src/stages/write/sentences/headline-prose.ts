// A headline of ours told as a sentence: its present as what has happened, the articles it leaves out, capitals where names are.
import { peopleOf } from '../../../text/lists/bare-nouns.ts'
import { literal } from '../../../text/literal.ts'
import { insideSentence } from '../../../text/title-speakers.ts'
import { isAlsoNoun, type VerbGroup, verbReadings } from '../../../text/verbs.ts'
import { isState } from '../wording/news-value.ts'
import { capitalise, nameInProse } from '../wording/phrases.ts'
import { inflect, plainVerbFor } from '../wording/rephrase.ts'
import { type HeadlineClause, readHeadline } from './headline-clause.ts'
import { withArticles } from './missing-articles.ts'

/** "In June", "last week": what happened then is over. */
const dated =
  /\b(?:(?:in|on|since|during) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:in|since) (?:(?:mid|early|late)[- ])?(?:19|20)\d\d|last (?:week|month|year|night)|yesterday|ago)\b/u

/** What is meant or holds is told as it stands: "intends to build", "wants", "looms". */
const isMeant =
  /^(?:owe|own|intend|plan|hope|aim|expect|want|wish|consider|mull|threaten|loom|await|near|favour|lack|deserve|rely|differ|vary|worry|doubt|fear|trail|lead|top|struggle|brace|prepare|gear|seek)$/

/** States of a thing that are somebody's deed in a headline: "offers a path", "charges three men". */
const isDeed = /^(?:offer|charge|draw|describe|feature|cover)$/

/** Whether a headline's present tells what holds or is meant, and not what was done. */
const isHeld = (lemma: string): boolean => (isState(lemma) && !isDeed.test(lemma)) || isMeant.test(lemma)

/** What a thing does as long as it is what it is, where its reports say it so: "reads 2 million tokens", "beats the model before it". */
const isAble = /^(?:allow|answer|beat|carry|fit|handle|match|outperform|process|read|run|score|serve|speak|store|translate|understand)$/

/** "It reads", and nowhere "it has read": the reports tell it as what holds. */
function isToldAsHeld({ lemma, form }: VerbGroup, reports: string): boolean {
  if (!isAble.test(lemma) || form !== 's') return false
  const isThere = (word: string): boolean =>
    new RegExp(
      String.raw`(?:\b(?:it|which|that)|\b\p{Lu}[\p{L}\p{N}.-]*(?: \d[\d.]*)?) (?:now |also |still )?${literal(word)}\b`,
      'u',
    ).test(reports)
  const past = inflect(lemma, 'past')
  return isThere(inflect(lemma, 's')) && (past === lemma || !isThere(past))
}

/** Deeds that are told of somebody with what they are to do or have done: "calls on", "urges", "accuses". */
const needsMore = /^(?:call|urge|force|accuse|ask|prevent|wipe|strip|rid|deprive|suspect)$/
const hasMore = / (?:to|of|for|from|off|over|with|that|as|into|against|after) /u

export type Time = 'perfect' | 'past'

/** A headline's present as what happened; a state and what is to come stay as they are. */
function verbInProse(
  { verb, plural }: Pick<HeadlineClause, 'verb' | 'plural'>,
  time: Time,
  isSaid = false,
  holds = false,
): string | undefined {
  const has = plural === true ? 'have' : 'has'
  const how = verb.helpers.filter((word) => /ly$/u.test(word))
  const helpers = verb.helpers.filter((word) => !how.includes(word))
  const [is] = helpers
  if (helpers.length === 0) {
    if (verb.form === 'past' && !verb.passive) return isSaid ? verb.text : undefined
    if (verb.form !== 's' && verb.form !== 'base') return undefined
    if (holds || isHeld(verb.lemma)) return time === 'past' ? pastOf(verb, plural, how) : verb.text
    return time === 'past' ? pastOf(verb, plural, how) : [has, ...how, inflect(verb.lemma, 'participle')].join(' ')
  }
  if (/^(?:is|are)$/u.test(is ?? '') && verb.passive && helpers.length === 1) {
    // "Is suspected of" goes on.
    if (
      /^(?:disturb|sicken|concern|alarm|divide|doom|bind|prepare|suspect|believe|expect|fear|think|know|suppose|tie|link|schedule)$/.test(
        verb.lemma,
      )
    )
      return verb.text
    const was = plural === true ? 'were' : 'was'
    return [...(time === 'past' ? [was] : [has, 'been']), ...how, inflect(verb.lemma, 'participle')].join(' ')
  }
  return /^(?:will|is|are|may|might|could|would|can|should|must|does|do|has|have|had|was|were|did)$/u.test(is ?? '') ? verb.text : undefined
}

function pastOf({ lemma }: VerbGroup, plural: boolean | undefined, how: readonly string[]): string {
  const past = lemma === 'be' ? (plural === true ? 'were' : 'was') : inflect(lemma, 'past')
  return [...how, past].join(' ')
}

/** "As stocks fall", "after riders stop": what is told behind with a subject and a present of its own. */
const behind = /^(?<main>.*?) ?\b(?<link>as|after|before|when|while|because|amid reports that) (?<rest>\S+ .+)$/u

interface Split {
  readonly main: string
  readonly link: string
  readonly clause: HeadlineClause
}

const isCourse = /^\p{Ll}{3,}(?:tion|sion|ment|ance|ence|ity|ism|mand|supply)$/u

/** "As depreciation bites", "as demand slows": a course of things, of which nothing is one of many. */
function courseOf(rest: string): HeadlineClause | undefined {
  const [subject = '', word = '', more] = rest.split(' ')
  const reading = verbReadings(word).find(({ form }) => form === 's')
  return more !== undefined || reading === undefined || isAlsoNoun(reading.lemma) || !isCourse.test(subject)
    ? undefined
    : { subject, plural: false, verb: { start: 0, end: word.length, text: word, helpers: [], passive: false, ...reading }, rest: '' }
}

/** The clause that a conjunction sets behind, where there is one that stands in the present. */
function setBehind(rest: string, reports: string): Split | undefined {
  const found = behind.exec(rest)?.groups
  if (found === undefined) return undefined
  const clause = (found['link'] === 'as' ? courseOf(found['rest'] ?? '') : undefined) ?? readHeadline(found['rest'] ?? '', reports)
  // "After 200 failed attempts" is no clause.
  const isBare = clause !== undefined && clause.rest === '' && clause.verb.form === 's' && isAlsoNoun(clause.verb.lemma)
  if (isBare) return undefined
  const isPresent = clause !== undefined && clause.said === undefined && clause.verb.helpers.every((word) => /ly$|^(?:is|are)$/u.test(word))
  return isPresent ? { main: found['main'] ?? '', link: found['link'] ?? '', clause } : undefined
}

/** "New rule", "Former minister": what opens a line large and is no name. */
function smallOpening(subject: string, reports: string): string {
  const [first = '', second = ''] = subject.split(' ')
  const small = first.charAt(0).toLowerCase() + first.slice(1)
  if (/^\p{Lu}{2}|^(?:President|Mr|Mrs|Ms|Dr|Senator|Representative)$/u.test(first)) return subject
  const count = (words: string, before: string): number =>
    [...reports.matchAll(new RegExp(String.raw`${before}${literal(words)}(?![\p{L}-])`, 'gu'))].length
  const isLarge = count(second === '' ? first : `${first} ${second}`, String.raw`[\p{Ll},] `) > 0
  // Two capitals in a row are a name, unless the first only says which.
  const isTwo = /^\p{Lu}/u.test(second)
  // "Cloud failure" of a report on Vega Cloud: there the word is a part of a name, and none by itself.
  const alone = isTwo ? String.raw`[\p{Ll},] ` : String.raw`(?<=[\p{Ll},] )(?<!(?<![\p{L}])\p{Lu}[\p{L}’'&-]* )`
  const isCommon = peopleOf.has(small) || count(small, String.raw`(?<![\p{L}-])`) > count(first, alone)
  if (isLarge && (isTwo || !peopleOf.has(small))) return subject
  const isWhich =
    /^(?:First|Second|Third|Next|Last|Another|New|Former|Ex-.+|Top|Small|Fired|Famed|Late|Ousted|Leading|Several|Many|Most|Some|Other|Special|Key|Big|Alleged|Accused|Embattled)$/u.test(
      first,
    )
  if (/^(?:Republican|Democrat|Democratic|Conservative|Labour|\p{Lu}\p{Ll}+(?:ian|ean|ese|ish))$/u.test(first)) return subject
  return isWhich || (isCommon && !isTwo) ? `${small}${subject.slice(first.length)}` : insideSentence(subject, reports)
}

const document = /^(?:report|poll|study|survey|lawsuit|memo|email|video|judge|court|source|panel|group)$/u

/** "Orla Cloud profit": whose it is. */
const ofHouse =
  /^(?!(?:US|UK|EU|UN) )(?<house>(?:\p{Lu}[\p{L}\d&.-]*[^s\s.]\s)*\p{Lu}[\p{L}\d&.-]*[^s\s.]) (?<booked>(?:(?:net|operating|annual|quarterly|full-year|first-quarter|second-quarter|third-quarter|fourth-quarter|pre-tax) )?(?:profits?|revenues?|loss|losses|income|turnover|earnings|sales|shares))$/u

/** Whether the reports have a name that belongs to no noun behind it: "German" of "German carmakers" is nobody's. */
const isNamedAlone = (house: string, reports: string): boolean =>
  !notAHouse.test(house) &&
  new RegExp(
    String.raw`[\p{Ll},] ${literal(house)}(?:['’]s\b|[.,;]|$| (?:said|says|has|had|is|was|will|would|and|in|on|at|for|to|from|which|who|with|after|as)\b)`,
    'u',
  ).test(reports)
/** Letters of a kind of thing, days, months and peoples. */
const notAHouse =
  /^(?:\p{Lu}{2,4}|\p{Lu}\p{Ll}+day|(?:\p{Lu}\p{Ll}+ )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas)|German|Greek|Republican|\p{Lu}\p{Ll}+(?:ese|ish|ican))$/u

/** Who does it, small where its capital is only the line's, with the article it needs. */
function subjectInProse(subject: string, reports: string): string | undefined {
  if (/^(?:he|she|it|they|there)$/iu.test(subject)) return subject.toLowerCase()
  if (nameInProse(subject) !== subject) return nameInProse(subject)
  const lone = subject.toLowerCase()
  // "Judge", "report": one alone that opens a sentence is one nobody has heard of.
  const { house, booked } = ofHouse.exec(subject)?.groups ?? {}
  if (house !== undefined && booked !== undefined && isNamedAlone(house, reports)) return `${house}'s ${booked}`
  if (peopleOf.has(lone) || document.test(lone)) return `${/^[aeio]/u.test(lone) ? 'an' : 'a'} ${lone}`
  return withArticles(smallOpening(subject, reports), reports)
}

/** "As markets fall": a conjunction with a clause that could not be read. */
const hidesClause = (rest: string): boolean => {
  const words = behind.exec(rest)?.groups?.['rest']?.split(' ') ?? []
  return words.some((word, at) => {
    if (/^(?:is|are|was|were|will|has|have|had)$/u.test(word)) return true
    const next = words[at + 1]
    // "Talks in Kiel", and a last word, may be nouns.
    const mayBeNoun = next === undefined || /^(?:to|of|for|in|with|from|on|over|by|at|against|and)$/u.test(next)
    return at > 0 && verbReadings(word).some(({ form, lemma }) => form === 's' && !(isAlsoNoun(lemma) && mayBeNoun))
  })
}

/** "Hid broken boats": what was done to something, where no passive goes on so. */
const isOwnPast = ({ rest }: HeadlineClause): boolean =>
  rest !== '' &&
  !/^(?:by|in|on|at|with|for|of|to|as|after|over|from|during|into|under|amid|near|against|about|dead|guilty|not)\b/u.test(rest)

function clauseInProse(clause: HeadlineClause, reports: string, time: Time): string | undefined {
  const split = setBehind(clause.rest, reports)
  if (split === undefined && hidesClause(clause.rest)) return undefined
  const { lemma, helpers, passive } = clause.verb
  // "Lets", "sees": another verb follows bare. "Says in parting shot": what is said is missing.
  if (/^(?:let|see|say)$/.test(lemma)) return undefined
  // "Calls on supporters", "wipes thousands of convictions": to do what, and off what?
  if (
    needsMore.test(lemma) &&
    !passive &&
    (lemma !== 'call' || /^on /u.test(clause.rest)) &&
    !hasMore.test(clause.rest.replace(/^on |thousands of |hundreds of |dozens of /gu, ' '))
  )
    return undefined
  // "Tells Congress plans are late": what is told has its own verb.
  if (/^(?:tell|inform|assure|remind)$/.test(lemma) && !/ (?:that|to|about|of|how|why) /u.test(clause.rest)) return undefined
  const holds = isToldAsHeld(clause.verb, reports)
  const isHolding = !passive && (holds || isHeld(lemma) || helpers.length > 0)
  const isPast = !isHolding && (dated.test(clause.rest) || split !== undefined)
  // A bare past is a headline's participle, unless somebody tells it or it has what it is done to.
  const when = isHolding ? 'perfect' : isPast ? 'past' : time
  const verb = verbInProse(clause, when, clause.said !== undefined || isOwnPast(clause), holds)
  const subject = subjectInProse(clause.subject, reports)
  const rest = withArticles(split?.main ?? clause.rest, reports, clause.verb.lemma)
  if (verb === undefined || subject === undefined || rest === undefined) return undefined
  const told = [subject, verb, rest].filter((words) => words !== '').join(' ')
  if (split === undefined) return told
  const behindVerb = isPast ? verbInProse(split.clause, 'past') : split.clause.verb.text
  const behindSubject = subjectInProse(split.clause.subject, reports)
  const behindRest = withArticles(split.clause.rest, reports, split.clause.verb.lemma)
  if (behindVerb === undefined || behindSubject === undefined || behindRest === undefined) return undefined
  return [told, split.link, behindSubject, behindVerb, behindRest].filter((words) => words !== '').join(' ')
}

/** The verb that prose has for a headline's, where it stands alone. */
function plainVerb({ verb, rest }: HeadlineClause): VerbGroup {
  const lemma = plainVerbFor(verb.lemma, rest)
  const isAlone =
    verb.helpers.length === 0 && !verb.passive && !/^(?:back|up|out|off|down|away|over|at|to|against|for|on|into)\b/u.test(rest)
  return lemma === undefined || !isAlone ? verb : { ...verb, lemma, text: inflect(lemma, verb.form) }
}

/** "Children battle moves to Kiel": of a noun and a verb that may each be the other it cannot be seen which is the deed. */
function isTwoWays({ verb, rest }: HeadlineClause): boolean {
  const [next = '', after = ''] = rest.split(' ')
  return (
    verb.helpers.length === 0 &&
    verb.form === 'base' &&
    isAlsoNoun(verb.lemma) &&
    verbReadings(next).some(({ form, lemma }) => form === 's' && isAlsoNoun(lemma)) &&
    /^(?:to|in|into|on|onto|from|towards?|ahead|up|over|at)$/u.test(after)
  )
}

/**
 * "Orla Cloud closes pier" as "Orla Cloud closed a pier", "Judge says pier must close" as "A judge said that the pier must close";
 * undefined where the headline is no plain clause or an article cannot be told.
 *
 * @param reports what the story's reports say, without their headlines
 * @param time what has happened as done on the day of the report, or as done by then
 */
export function headlineInProse(text: string, reports: string, time: Time = 'past'): string | undefined {
  const marked = [...text.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words)
  if (marked.some((words) => /(?:^|\s)(?:I|we|our|us|my|me|I['’]\p{L}+)(?=[\s,.]|$)/iu.test(words))) return undefined
  const told = plainInProse(text.replace(/[“”]/gu, ''), reports, time)
  // What is quoted stays as it was said, and in marks.
  return told === undefined || !marked.every((words) => told.includes(words))
    ? undefined
    : marked.reduce((line, words) => line.replace(words, () => `“${words}”`), told)
}

function plainInProse(text: string, reports: string, time: Time): string | undefined {
  const read = readHeadline(text, reports)
  if (read === undefined || isTwoWays(read)) return undefined
  const clause = { ...read, verb: plainVerb(read) }
  const told = clauseInProse(clause, reports, time)
  if (told === undefined || clause.said === undefined) return told === undefined ? undefined : capitalise(told)
  const speaker = subjectInProse(clause.said.subject, reports)
  return speaker === undefined ? undefined : `${capitalise(speaker)} ${inflect(clause.said.lemma, 'past')} that ${told}`
}
