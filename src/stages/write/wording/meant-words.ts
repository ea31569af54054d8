// What a claim's "the committee", "the company" or "the bill" means, as the record of the claim holds it, with the claim that gives the name.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { PrintedName } from './names-in-full.ts'

/** Names and phrases as they stand inside a sentence. */
const inside = (text: string): string => text.replace(/^(?:The|An?) /u, (word) => word.toLowerCase())

function givenIn({ articleId }: Claim, by: Slot, { claims }: Dossier): Claim | undefined {
  return claims.find((other) => other.articleId === articleId && other.start <= by.start && other.end >= by.end)
}

/** What a slot of a claim means where its words only point; undefined where they stand for themselves. */
export function meantBy(slot: Slot, claim: Claim, dossier: Dossier): PrintedName | undefined {
  const by = claim.meant?.find(({ start, end }) => start === slot.start && end === slot.end)?.by
  const from = by === undefined ? undefined : givenIn(claim, by, dossier)
  return by === undefined || from === undefined ? undefined : { text: inside(by.text), from }
}
