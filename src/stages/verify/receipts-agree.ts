// What we say about the archive is exactly what the search, run again, says.
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { verdict } from './material.ts'

const aboutArchive = /\b(?:no (?:prior|earlier|previous) (?:coverage|stor(?:y|ies)|reports?)|reported here|earlier here|this archive)\b/iu

/** @param again the sentence that the template gives for the search run again */
export function receiptsAgree(sentence: Sentence, dossier: Dossier, again: string): Verdict {
  const receipts = sentence.evidence.filter((each) => each.kind === 'receipt')
  if (receipts.some((each) => each.receiptId !== dossier.receipt.id))
    return verdict(sentence, 'receipt', 'unsupported', 'The receipt is not of this story.')
  if (sentence.part === 'archive' && sentence.text !== again)
    return verdict(sentence, 'receipt', 'contradicted', 'The search, run again, says something else.')
  if (sentence.part !== 'archive' && aboutArchive.test(sentence.text))
    return verdict(sentence, 'receipt', 'unsupported', 'Only the receipt may speak of the archive.')
  return verdict(
    sentence,
    'receipt',
    'supported',
    receipts.length === 0 ? 'No receipt needed.' : 'The search gives the same sentence again.',
  )
}
