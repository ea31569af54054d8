// What a claim's "the committee", "the company" or "the bill" means, as the record of the claim holds it, with the claim that gives the name.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { isBroughtIn } from './brought-in.ts'
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

/** A name that is put in the place of words that point may be so long. */
const nameWordsMax = 6

/**
 * Words behind the verb with the name in the place of each "the foundation" that means one body and no other, where the sentences before
 * have not told it; with the claims that give the names.
 */
export function withMeantNamed(
  words: string,
  claim: Claim,
  dossier: Dossier,
  before: string,
): { readonly words: string; readonly from: readonly Claim[] } {
  let told = words
  const from: Claim[] = []
  for (const { text, by } of claim.meant ?? []) {
    const noun = text.split(' ').at(-1) ?? text
    const isName = /^(?:[Tt]he )?\p{Lu}/u.test(by.text) && by.text.split(' ').length <= nameWordsMax
    const giver = givenIn(claim, by, dossier)
    if (!isName || giver === undefined || isBroughtIn(noun, before) || told.split(text).length !== 2) continue
    told = told.replace(text, inside(by.text))
    from.push(giver)
  }
  return { words: told, from }
}
