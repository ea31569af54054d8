// What stands before a clause and makes it smaller, or shows that it is no report of a deed: told without it, it would say something else.
import type { Clause } from '../../../text/clause.ts'
import { isAlsoNoun } from '../../../text/verbs.ts'

/** What stands before the subject and makes the statement smaller: left out, the clause would say more than its source. */
const limits =
  /^(?:in (?:theory|part|principle|practice|effect|some|most|many|certain)|on paper|at first|at one point|for now|for a time|until|under|if|without|unless|except|once|when|whenever|as soon as|before|should|had|were|reportedly|allegedly|apparently|perhaps|maybe|supposedly|temporarily|initially|originally|previously|technically|hypothetically|potentially|possibly|probably|presumably|arguably|usually|typically|often|sometimes|generally|with (?:any|no)|pending|barring|assuming|given|depending|unlike|instead of|rather than|excluding|at the time|in (?:the|an?|one|his|her) (?:video|book|film|memo|letter|cable|filing|scenario|framing|poll|survey|study|\p{L}+ (?:poll|survey|study|scenario)))\b|with (?:the|this|that) |in (?:the|an?) (?:\p{L}+ ){0,2}(?:primary|scuffle|brawl|clash|rehearsal|drill|parody|run-off|runoff)\b|\b1[0-8]\d\d\b/iu

/** "Thomas and | Noel entered": one of two. */
export function isHalfSubject({ subject }: Clause, source: string): boolean {
  return /\p{Lu}[\p{L}.'’-]* (?:and|or|&) $/u.test(source.slice(0, subject.start))
}

/** "The tax plan to cut", "his party plans to": a noun taken for the verb gives itself away by its number. */
export function isNounForVerb({ subject, verb }: Clause): boolean {
  if (verb.helpers.length > 0 || !isAlsoNoun(verb.lemma)) return false
  return (verb.form === 'base' && subject.plural === false) || (verb.form === 's' && subject.plural === true)
}

/** "On Wednesday, a grim day as ..., and a turn | this summer | never came": a day that runs on, or a verb among the adverbs, was misread. */
export function isMisread({ parts, verb }: Clause, sentence: string): boolean {
  // "Will keep the pier and be led by Brandt": the second half has lost its "will".
  if (verb.helpers[0] === 'be' || (verb.helpers.length === 0 && verb.text.toLowerCase() === 'be')) return true
  return parts.some(({ kind, start, end }) => {
    const text = sentence.slice(start, end)
    return kind === 'time'
      ? (/, | and [\p{Ll}]{3,}/u.test(text) && text.length > 30) ||
          / and (?!(?:again|then|once|twice|early|late|every)\b)\p{Ll}{3,}/u.test(text)
      : kind === 'adverbial' && /^(?:never|ever|always|still|also|not) \p{Ll}+ed\b/u.test(text)
  })
}

/** What is told in the present of a single deed stands under a picture: a report tells it in the past. */
export function isCaptionVerb({ verb }: Clause): boolean {
  const isPresent = verb.helpers.length === 0 && verb.form === 's'
  return (
    isPresent &&
    /^(?:announce|resign|arrive|meet|sign|speak|listen|walk|wave|gesture|pose|attend|testify|address|greet|shake|embrace|interview|react|respond|talk|enter|exit|deliver|gather|march|watch|smile|stand|sit)$/.test(
      verb.lemma,
    )
  )
}

/** "In 1966, three in four disagreed": left out, the year of the report would be understood. */
export function isOfOtherYear({ verb }: Clause, source: string, published: string): boolean {
  // "Lena Brandt, who joined in 2017, will leave": the year is of what is told of her beside.
  const own = source.slice(0, verb.start).replace(/, (?:the|an?|who|which|whose|one of) [^“”"]{3,160}, ?$/u, ' ')
  const years = own.match(/\b(?:19|20)\d\d\b/gu) ?? []
  return years.some((year) => year !== published.slice(0, 4))
}

/** "In New York, officials start late": said of one place, and told without it of all. */
const placeLead =
  /^(?:[Ii]n|[Aa]t|[Aa]cross) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|AD)\b)\p{Lu}/u

export const isPlaced = ({ subject }: Clause, source: string): boolean => placeLead.test(source.slice(0, subject.start))

/** "In the last three days of May, 4,000 signed up": so many in that time, and not in all. */
const spanLead =
  /^(?:in|over|during|within|for) (?:just |only )?(?:the (?:final|last|first|past|previous|next|same)|an?|one|two|three|several) /iu

const isOfSpan = ({ subject, verb, parts, lead }: Clause, sentence: string): boolean =>
  /\d/u.test(`${sentence.slice(subject.start, subject.end)} ${sentence.slice(verb.end, parts[0]?.end ?? verb.end)}`) &&
  lead.some((part) => spanLead.test(sentence.slice(part.start, part.end)))

export const isLimited = (clause: Clause, sentence: string): boolean =>
  isOfSpan(clause, sentence) ||
  clause.lead.some((part) => limits.test(sentence.slice(part.start, part.end)) || /\bwould\b/.test(clause.verb.helpers.join(' ')))

/** "— the Gazette and others —", "(and a boat)": set apart on both sides, it joins nothing outside itself. */
const setApart = /^\s*(?:[–—(]|--).*(?:[–—)]|--)\s*$/su

/** "Died Monday and video | later emerged": an "and" among the words that a reading left out joins two statements into one that nobody made. */
export function isSpliced({ subject, verb, parts, isBeside }: Clause, sentence: string, source: string): boolean {
  if (isBeside === true) return false
  const end = parts.at(-1)?.end ?? verb.end
  let left = ''
  for (let at = subject.end; at <= end; at++) {
    const isLeft = at < end && !/\S/u.test(sentence.charAt(at))
    if (isLeft) left += source.charAt(at)
    else {
      if (/(?:^|\s)(?:and|but|or)\s/u.test(left) && !setApart.test(left)) return true
      // "Lena Brandt, of Kiel, said she worked abroad in the war, | deemed a success": who speaks is told of what she spoke of.
      if (/\b(?:said|says|told) (?:that|he|she|they|it)\b/u.test(left)) return true
      left = ''
    }
  }
  return false
}
