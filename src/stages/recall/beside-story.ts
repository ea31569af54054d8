import { spanOfDays } from '../../calc/days.ts'
import type { Fact } from '../../domain/fact.ts'

/**
 * Rows of other stories that a story may be set beside: those announced by its day, so that a story told again months later is still
 * compared with what there was then. A date known only to the month may lie after the story: it counts from its last possible day.
 */
export const besideStory = (
  ledger: readonly Fact[],
  { own, day }: { readonly own: readonly Pick<Fact, 'id'>[]; readonly day: string },
): readonly Fact[] =>
  ledger.filter(({ id, announcedAt }) => (spanOfDays(announcedAt)?.last ?? '') <= day && !own.some((it) => it.id === id))
