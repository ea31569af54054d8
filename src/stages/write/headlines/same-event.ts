// Whether a headline and a sentence of the summary below it tell one event: the reader who opens the one must find it in the other.
import type { Claim } from '../../../domain/claim.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { newsStems } from '../wording/news-value.ts'
import type { Candidate } from './headline.ts'

/** Names and words of content that two tellings of one event have in common, of those of the shorter one. */
const sharedMin = 0.5

const isUnder = (sentence: Sentence, { articleId, start }: Claim): boolean =>
  sentence.evidence.some((each) => each.kind === 'span' && each.articleId === articleId && each.start === start)

/** Whether both rest on one passage, or most of the words of the one stand in the other. */
function isSameEvent({ text, proofs }: Pick<Candidate, 'text' | 'proofs'>, sentence: Sentence): boolean {
  const own = newsStems(text)
  const theirs = newsStems(ownStatement(sentence.text))
  const shared = [...own].filter((stem) => theirs.has(stem)).length / Math.max(1, Math.min(own.size, theirs.size))
  // One passage may tell two things.
  return shared >= sharedMin || (shared >= sharedMin / 2 && proofs.some((claim) => isUnder(sentence, claim)))
}

/** What is told first is what the story opens with. */
const bonuses = [0.4, 0.2, 0.2] as const

/** What a report opens with is its news, whatever its headline's words; what stands further down may be told in a summary beside it. */
const openingSentences = 3

/** The candidate with what speaks for it where the summary tells the same. */
export function withSummary(candidate: Candidate, summary: readonly Sentence[]): Candidate {
  const at = summary.findIndex((sentence) => isSameEvent(candidate, sentence))
  if (at < 0) return candidate
  const isOpening = (candidate.proofs[0]?.position ?? openingSentences) < openingSentences
  return { ...candidate, bonus: candidate.bonus + (bonuses[at] ?? 0), ...(isOpening && { isBelow: true as const }) }
}
