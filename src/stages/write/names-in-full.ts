// A person's surname as the source uses it, printed with the full name that the same source gives.
import type { Claim, Slot } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'

/** A subject or speaker ready to print, with the claim that gives the full name where another sentence does. */
export interface PrintedName {
  readonly text: string
  readonly from?: Claim
}

const bareSurname = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Senator|Governor|Judge|Justice|President|Secretary)?\.? ?(?<name>\p{Lu}[\p{L}'’-]+)$/u

/** The name in full where one article gives exactly one person of that surname; undefined where it gives several. */
export function nameInFull(slot: Slot, claim: Claim, dossier: Dossier): PrintedName | undefined {
  const surname = bareSurname.exec(slot.text)?.groups?.['name']
  if (surname === undefined || slot.entityId !== undefined) return { text: slot.text }
  const full = new Map<string, Claim>()
  for (const other of dossier.claims) {
    if (other.articleId !== claim.articleId) continue
    for (const name of other.names) {
      const words = name.text.replace(/[’']s$/u, '').split(' ')
      const isFull = words.length >= 2 && words.length <= 4 && words.at(-1) === surname && words.every((word) => /^\p{Lu}/u.test(word))
      const text = words.join(' ')
      if (isFull && !full.has(text)) full.set(text, other)
    }
  }
  const shortest = [...full.keys()].toSorted((a, b) => a.length - b.length)[0]
  const isOne =
    shortest !== undefined && [...full.keys()].every((name) => name.endsWith(shortest.split(' ')[0] ?? '') || name.includes(shortest))
  const from = shortest === undefined ? undefined : full.get(shortest)
  if (full.size > 0 && (!isOne || from === undefined)) return undefined
  return shortest !== undefined && from !== undefined ? { text: shortest, from } : { text: slot.text }
}
