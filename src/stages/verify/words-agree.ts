// Whether the words of a claim are carried by its evidence, and whether what we call absent is absent.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { checkSentence } from './check-sentence.ts'
import { type Material, verdict } from './material.ts'

/** Below this support from its own passage, a sentence says something else. Our verbs differ from the source's on purpose. */
const supportMin = 0.34

/** "U.S." and "US" are one word. */
const bareLetters = (text: string): string => text.replace(/(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))

/** Compares the words of a sentence that stands on passages with those passages. */
export function wordsAgree(sentence: Sentence, material: Material): Verdict {
  const isFromPassage = material.claims.length > 0 && material.facts.length === 0
  if (!isFromPassage) return verdict(sentence, 'evidence', 'supported', 'Built from typed slots, a calculation or a search.')
  const own = bareLetters(sentence.text)
    .replace(/\b(?:USD|EUR|GBP) (?=\d)/gu, '')
    .replace(/^(?:[^,]{0,60} reported on \d{1,2} \p{Lu}\p{L}+ \d{4} that|[^,]{0,60} reports? on) /u, '')
    .replace(/, (?:[^,]{2,60} reported on \d{1,2} \p{Lu}\p{L}+ \d{4}|the report says|according to [^,]{2,60})(?=, )/u, '')
    .replace(/^[^,]{0,60}\b(?:reported on [^,]*?|reports|says) (?:that )?/u, '')
    .replace(/, [^,]*(?:reported on [^.]*|reports|the report says|adds|according to [^.]*)\.$/u, '.')
  const { overlap: score } = checkSentence(own.replace(/ (?:on|in) (?:\d{1,2} )?\p{Lu}\p{L}+ \d{4}/gu, ''), [bareLetters(material.text)])
  if (score < supportMin)
    return verdict(sentence, 'evidence', 'unsupported', `Only ${Math.round(score * 100)}% of its words are carried by the passage.`)
  return verdict(sentence, 'evidence', 'supported', `Carried by the passage (${Math.round(score * 100)}%).`)
}

const slotTests: Readonly<Record<string, (claim: Claim) => boolean>> = {
  price: (claim) => claim.money.length > 0,
  basis: (claim) => claim.quantities.some(({ quantity }) => quantity.unit === 'MW' && quantity.basis !== 'unknown'),
  'chip-count': (claim) => claim.quantities.some(({ quantity }) => quantity.unit === 'GPU' || quantity.unit === 'TPU'),
  hardware: (claim) => claim.quantities.some(({ quantity }) => quantity.unit === 'GPU' || quantity.unit === 'TPU'),
  purpose: (claim) => /\b(?:inference|training|train)\b/iu.test(claim.object?.text ?? ''),
}

/** Tests each "not stated": no claim of that kind may come from the named articles. */
export function absenceAgrees(sentence: Sentence, dossier: Dossier): Verdict {
  for (const evidence of sentence.evidence) {
    if (evidence.kind !== 'absence') continue
    const claims = dossier.claims.filter((claim) => evidence.articleIds.includes(claim.articleId) && !claim.negated)
    const stated = evidence.slots.find((slot) => claims.some((claim) => slotTests[slot]?.(claim) === true))
    if (stated !== undefined) return verdict(sentence, 'evidence', 'contradicted', `A source does state the ${stated}.`)
  }
  return verdict(sentence, 'evidence', 'supported', 'Nothing called absent is stated.')
}
