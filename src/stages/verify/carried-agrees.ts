// An outlet's own headline as the headline of a story: letter for letter, under the outlet's name, and only where its level asks for that.
import type { Dossier } from '../../domain/dossier.ts'
import { carriedHeadline } from '../../domain/headline.ts'
import { limits } from '../../domain/limits.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { sha256Hex } from '../../text/digest.ts'
import { isOrder } from '../../text/planted-orders.ts'
import { wordsOf } from '../../text/shingles.ts'
import { verdict } from './material.ts'

/** Whether a sentence offers to be an outlet's headline and nothing else: all its evidence is that headline, of a report at L1. */
export function isOfTitleAlone({ part, kind, evidence: [first, ...rest] }: Sentence): boolean {
  return part === 'headline' && kind === 'claim' && first.kind === 'title' && first.level === 'L1' && rest.length === 0
}

/** The verdict on a sentence for which {@link isOfTitleAlone} holds: no word of it is ours, so no other check has anything to say. */
export function carriedAgrees(sentence: Sentence, dossier: Dossier): Verdict {
  const [evidence] = sentence.evidence
  const fails = (reason: string): Verdict => verdict(sentence, 'evidence', 'unsupported', reason)
  const from = evidence.kind === 'title' ? dossier.sources.find(({ article }) => article.id === evidence.articleId) : undefined
  if (evidence.kind !== 'title' || from === undefined || sha256Hex(from.article.title) !== evidence.exactSha256)
    return fails('The source has no such headline.')
  if (!dossier.sources.every(({ article }) => article.level === 'L1')) return fails('A report of this story allows more than its headline.')
  if (sentence.text !== carriedHeadline(from.source.name, from.article.title))
    return fails('The words are not those of the source’s headline.')
  if (wordsOf(from.article.title).length > limits.words.feedHeadlineMax) return fails('The source’s headline is over its cap.')
  if (isOrder(from.article.title)) return fails('The source’s headline speaks to software, not to readers.')
  return verdict(sentence, 'evidence', 'supported', 'The source’s headline as its feed carries it, under its name.')
}
