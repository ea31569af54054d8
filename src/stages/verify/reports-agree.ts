// "In two of three reports": the figure must stand in those that are counted as giving it, and in none of the others.
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { givesFigure } from '../../text/gives-figure.ts'
import { verdict } from './material.ts'

interface Counted {
  readonly figure: string
  readonly giving: readonly string[]
  readonly silent: readonly string[]
}

const isCounted = (inputs: unknown): inputs is Counted =>
  typeof inputs === 'object' && inputs !== null && 'figure' in inputs && 'giving' in inputs && 'silent' in inputs

/** Looks the figure up again in every report that the count is over; a report whose text is gone is taken at its word. */
export function reportsAgree(sentence: Sentence, dossier: Dossier): Verdict {
  for (const each of sentence.evidence) {
    if (each.kind !== 'calculation' || each.function !== 'reports_that_give' || !isCounted(each.inputs)) continue
    const { figure, giving, silent } = each.inputs
    const own = dossier.sources.filter(({ coverage, article }) => coverage.role !== 'copy' && article.level >= 'L3')
    const strange = [...giving, ...silent].find((id) => !own.some(({ article }) => article.id === id))
    if (strange !== undefined || own.length !== giving.length + silent.length)
      return verdict(sentence, 'sums', 'contradicted', 'The reports counted are not those of the story.')
    const isWrong = own.some(
      ({ article }) => article.text !== '' && givesFigure(article.text, article.language, figure) !== giving.includes(article.id),
    )
    if (isWrong) return verdict(sentence, 'sums', 'contradicted', 'Another number of reports gives this figure.')
  }
  return verdict(sentence, 'sums', 'supported', 'Every report was looked up again.')
}
