// "Vega opens pier" of a report by which Vega said so: told as Vega's word, "Vega says it has opened pier", in no source's words.
import type { Claim } from '../../../domain/claim.ts'
import { bodyNouns } from '../wording/own-speaker.ts'
import { inflect } from '../wording/rephrase.ts'
import type { TitleNews } from './title-news.ts'

/** How a report calls whom it has just named. */
export const sameAsBefore = new RegExp(`^(?:it|they|the (?:${bodyNouns}))$`, 'iu')
const openingSentences = 2

/** The claim of the report's opening in which whom the headline names tells the same of itself. */
function ownClaim({ read, proofs }: TitleNews): Claim | undefined {
  const [nearest] = proofs
  const { clause, sentence } = read
  const who: readonly string[] = sentence.slice(clause.subject.start, clause.subject.end).match(/\p{Lu}[\p{L}\p{N}'-]{2,}/gu) ?? []
  const isOwn =
    nearest !== undefined &&
    nearest.position < openingSentences &&
    sameAsBefore.test(nearest.speaker?.text ?? '') &&
    nearest.modality !== 'rumour' &&
    !nearest.negated &&
    who.some((word) => nearest.subject.text.includes(word))
  return isOwn ? nearest : undefined
}

/** "Has opened", "is opening", "will open": as the report itself has the deed, never firmer. */
function verbIn({ verb }: Claim, lemma: string, isMany: boolean): string | undefined {
  const [head = lemma, ...particle] = lemma.split(' ')
  const behind = particle.length === 0 ? '' : ` ${particle.join(' ')}`
  if (/^(?:will|would)\b/u.test(verb.text)) return `will ${head}${behind}`
  if (/^(?:is|are) \p{Ll}+ing$/u.test(verb.text)) return `${isMany ? 'are' : 'is'} ${inflect(head, 'ing')}${behind}`
  const isDone =
    /^(?:has |have )?\p{Ll}+$/u.test(verb.text) && !/^(?:has|have|is|are|was|were|can|may|plans?|expects?|wants?)$/u.test(verb.text)
  return isDone ? `${isMany ? 'have' : 'has'} ${inflect(head, 'participle')}${behind}` : undefined
}

/** The deed as its doer's own word; undefined where the report lets somebody else tell it, or nobody. */
export function asOwnWord(news: TitleNews, subject: string, lemma: string, object: string): string | undefined {
  const { verb, speaker, parts } = news.read.clause
  if (news.form === 'said' || news.form === 'state' || news.form === 'passive' || speaker !== undefined || verb.passive) return undefined
  if (
    verb.helpers.some((word) => word !== 'will') ||
    /^(?:be|have|say)$/.test(verb.lemma) ||
    /['’]s$/u.test(subject) ||
    parts[0]?.kind === 'infinitive'
  )
    return undefined
  const claim = ownClaim(news)
  const isMany = /^they$/iu.test(claim?.speaker?.text ?? '')
  const told = claim === undefined ? undefined : verbIn(claim, lemma, isMany)
  return told === undefined ? undefined : `${subject} ${isMany ? 'say they' : 'says it'} ${told} ${object}`.trim()
}
