// Who is heard behind a headline made from a source's own: the headline's own speaker, or the outlet where its headline judges or cannot
// be told alone.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { insideSentence } from '../../../text/title-speakers.ts'
import { shortPublisher } from '../wording/attribution-frames.ts'
import { houseWords } from '../wording/house-words.ts'
import { withoutTitle } from '../wording/names-in-full.ts'
import { deedStems, newsStems } from '../wording/news-value.ts'
import { isOpinionPiece, judging } from '../wording/reportable.ts'
import { isMany } from './claim-headlines.ts'
import type { TitleNews } from './title-news.ts'

const withoutThe = (speaker: string): string => speaker.replace(/^(?:The|A|An) (?=\p{L})/u, '')

/** A way of telling a headline: what is told, who is named behind it, and what it costs. */
export interface Told {
  readonly text: string
  readonly credit?: string
  readonly cost: number
  /** The claim that gives a name in full. */
  readonly from?: Claim | undefined
}

/** "Vega will win the row" is a forecast; "Vega will close its pier" is what was announced. */
const outcomes =
  /^(?:win|lose|fail|succeed|hurt|help|regret|suffer|save|destroy|ruin|make|cause|kill|change|matter|hit|beat|prevail|collapse|backfire|disenfranchise|benefit|cost|drive|lead|leave|force|keep|get|become)$/

/** "A report says": what is no name has its article, lest it looks like one. */
const document = /^(?:report|poll|study|survey|source|lawsuit)$/iu

/** Who says so and has no name. */
const nameless = /^(?:officials?|lawyers?|aides?|experts?|critics?)$/iu

/** What is told with whoever says it: the headline's own speaker, or the outlet, where its headline judges or cannot be told alone. */
export function voicedBy({ read, source, form }: TitleNews, told: string, cost: number): readonly Told[] {
  const { clause, sentence } = read
  if (clause.speaker !== undefined) {
    const whole = houseWords(sentence.slice(clause.speaker.start, clause.speaker.end))
    // What somebody only suggests they do not say.
    const verb = /\bsuggests?\b/u.test(source.article.title) && !/\bsays?\b/u.test(source.article.title) ? 'suggest' : 'say'
    const says = isMany(whole) ? verb : `${verb}s`
    const speaker = withoutTitle(whole) ?? whole
    const isPronoun = /^(?:he|she|it|they) /u.test(told)
    // "Official says": opening a line, who has no name looks like one, and which official it is has to be told first.
    const before =
      (/^\p{Lu}/u.test(speaker) && !nameless.test(speaker)) || (form === 'said' && (isPronoun || !nameless.test(speaker)))
        ? [`${document.test(speaker) ? `A ${speaker.toLowerCase()}` : speaker} ${says} ${insideSentence(told, source.article.text)}`]
        : []
    const behind = insideSentence(withoutThe(speaker), source.article.text)
    return [...before, ...(isPronoun ? [] : [`${told}, ${behind} ${says}`])].map((text) => ({ text, cost }))
  }
  const isOpinion = isOpinionPiece(source)
  // "X is a disgrace" is what a commentator thinks; what happened has another verb.
  const isForeseen =
    form === 'plain' &&
    ((clause.verb.helpers.includes('will') && outcomes.test(clause.verb.lemma)) ||
      clause.verb.helpers.some((word) => /^(?:can|could|should|must|ought)$/.test(word)))
  const isJudged =
    (clause.verb.lemma === 'be' && !/\d/u.test(sentence)) ||
    (form === 'state' &&
      !/\b(?:set|due|scheduled) to \p{Ll}|\b(?:in custody|on trial|under investigation|in court|on the ballot|deadlocked|on hold|unhurt|unharmed)\b/u.test(
        told,
      )) ||
    isForeseen ||
    judging.test(told)
  const publisher = shortPublisher(source.source.name)
  const credit = isOpinion ? `, ${publisher} commentary says` : `, ${publisher} ${isJudged ? 'says' : 'reports'}`
  return [...(isOpinion || isJudged ? [] : [{ text: told, cost }]), { text: told, credit, cost }]
}

const speech =
  /\b(?:sa(?:y|ys|id|ying)|told|tells|announce[sd]?|confirm(?:s|ed)|warn(?:s|ed)|argue[sd]|claim(?:s|ed)|state[sd]|wrote|tweet(?:s|ed)|ask(?:s|ed)|add(?:s|ed)|declare[sd]|insist(?:s|ed)|testif(?:ies|ied))\b/u

/** Whether words let somebody of this surname speak: she stands close before a verb of saying, or behind one. */
function letsSpeak(words: string, last: string): boolean {
  const name = last.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const verb = speech.source
  return new RegExp(
    `(?<!\\p{L})${name}(?:,[^,]{2,60},)?(?: (?:has|have|had|also|later|then|once|himself|herself|itself))* ${verb}|${verb}(?: \\p{Lu}[\\p{L}.]*){0,3} ${name}(?!\\p{L})|according to (?:\\p{L}+ ){0,4}${name}`,
    'u',
  ).test(words)
}

/**
 * The sentence of a report in which somebody whom its headline names before a colon says what stands behind it, or a good part: without one
 * she may be only what it is about.
 */
export function speakingIn(who: string, said: string, { article }: DossierSource, dossier: Dossier): Claim | undefined {
  const last = who.split(' ').at(-1) ?? ''
  const told = [...deedStems(said)]
  return dossier.claims.find((claim) => {
    if (claim.articleId !== article.id || last === '') return false
    const words = article.text.slice(claim.start, claim.end)
    const stems = newsStems(words)
    return letsSpeak(words, last) && told.filter((stem) => stems.has(stem)).length >= Math.min(2, told.length)
  })
}

/** Whose name stands in full before the headline's colon and is read as who says the rest: "Lena Brandt: ferries run late". */
export function readAsSpeaker(title: string): string | undefined {
  const who = /^(?<who>\p{Lu}[\p{L}.'’-]*(?:[ -]\p{Lu}[\p{L}.'’-]*){1,3}): /u.exec(title)?.groups?.['who']
  const isBody = /(?:Court|Department|House|Committee|Office|Police|Officials|Lawyers|Aides|Democrats|Republicans|Union|Board)$/u.test(
    who ?? '',
  )
  return who === undefined || isBody || / says? /iu.test(title) ? undefined : who
}
