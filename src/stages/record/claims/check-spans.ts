// A claim stands only if each of its slots is, to the letter, what the article has at that place.
import type { Article } from '../../../domain/article.ts'
import type { Claim, Slot } from '../../../domain/claim.ts'

/** Whether every slot's words stand at its offsets and inside the claim's own sentence or the one it names. */
export function spansHold(claim: Claim, article: Pick<Article, 'text'>): boolean {
  const slots: readonly (Slot | undefined)[] = [
    claim.subject,
    claim.verb,
    claim.object,
    claim.place,
    claim.speaker,
    claim.recipient,
    claim.condition,
    ...claim.names,
    ...claim.quantities,
    ...claim.money,
    ...(claim.rates ?? []),
    ...claim.dates,
    ...(claim.limits ?? []),
    ...(claim.meant ?? []).flatMap((meant) => [meant, meant.by]),
    ...(claim.outside ?? []),
  ]
  const inside = claim.start >= 0 && claim.start < claim.end && claim.end <= article.text.length
  return inside && slots.every((slot) => slot === undefined || article.text.slice(slot.start, slot.end) === slot.text)
}

/** The claims whose spans hold; the rest is dropped without a word, since a wrong offset is never evidence. */
export function checkSpans(claims: readonly Claim[], article: Pick<Article, 'text'>): readonly Claim[] {
  return claims.filter((claim) => spansHold(claim, article))
}
