// Who is heard behind a headline made from a source's own: the headline's own speaker, or the outlet where its headline judges or cannot
// be told alone.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { insideSentence } from '../../text/title-speakers.ts'
import { shortPublisher } from './attribution-frames.ts'
import { isMany } from './claim-headlines.ts'
import { houseWords } from './house-words.ts'
import { withoutTitle } from './names-in-full.ts'
import { isOpinionPiece, judging } from './reportable.ts'
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

/** What is told with whoever says it: the headline's own speaker, or the outlet, where its headline judges or cannot be told alone. */
export function voicedBy({ read, source, form }: TitleNews, told: string, cost: number): readonly Told[] {
  const { clause, sentence } = read
  if (clause.speaker !== undefined) {
    const whole = houseWords(sentence.slice(clause.speaker.start, clause.speaker.end))
    const says = isMany(whole) ? 'say' : 'says'
    const speaker = withoutTitle(whole) ?? whole
    const isPronoun = /^(?:he|she|it|they) /u.test(told)
    const before =
      /^\p{Lu}/u.test(speaker) || form === 'said'
        ? [`${document.test(speaker) ? `A ${speaker.toLowerCase()}` : speaker} ${says} ${told}`]
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
  const isJudged = (clause.verb.lemma === 'be' && !/\d/u.test(sentence)) || form === 'state' || isForeseen || judging.test(told)
  const publisher = shortPublisher(source.source.name)
  const credit = isOpinion ? `, ${publisher} commentary says` : `, ${publisher} ${isJudged ? 'says' : 'reports'}`
  return [...(isOpinion || isJudged ? [] : [{ text: told, cost }]), { text: told, credit, cost }]
}

const speech =
  /\b(?:sa(?:y|ys|id|ying)|told|tells|announce[sd]?|confirm(?:s|ed)|warn(?:s|ed)|argue[sd]|claim(?:s|ed)|state[sd]|wrote|tweet(?:s|ed)|ask(?:s|ed)|add(?:s|ed))\b/u

/** "Brandt: ferries run late": the sentence of the report in which she speaks, without which she may be only what it is about. */
export function speaking({ read, source: { article } }: TitleNews, dossier: Dossier): Claim | undefined {
  const { clause, sentence } = read
  const last = clause.speaker === undefined ? '' : (sentence.slice(clause.speaker.start, clause.speaker.end).split(' ').at(-1) ?? '')
  return dossier.claims.find((claim) => {
    const words = article.text.slice(claim.start, claim.end)
    return claim.articleId === article.id && last !== '' && words.includes(last) && speech.test(words)
  })
}
