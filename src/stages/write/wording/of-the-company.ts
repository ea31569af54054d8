// A firm that a clause is about, told again as "the company".
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'
import type { ReadClaim } from './read-claim.ts'
import { type Wording, wordings } from './verb-and-object.ts'

/** "The company" behind a firm as the subject is that firm: its noun, as words before would have told it. */
export function houseOf({ subject, names }: Claim, { entities }: Dossier): string {
  const held = [subject, ...names.filter(({ start, end }) => start >= subject.start && end <= subject.end)]
  const isHouse = held.some(({ entityId }) => entities.some(({ id, kind }) => id === entityId && businessKinds.has(kind)))
  return isHouse ? ' the company, the firm, the group' : ''
}

/** "Put off its second line" as "put off the company's second line": behind a firm as the subject, with no other name between. */
function ofTheCompany(words: string): string | undefined {
  const at = words.search(/\bits (?!own\b)/u)
  return at < 1 || /\p{Lu}/u.test(words.slice(0, at)) || /\b(?:its?|the company)\b/u.test(words.slice(at + 4))
    ? undefined
    : `${words.slice(0, at)}the company's ${words.slice(at + 4)}`
}

/** The wordings of a claim's verb and what is told behind it, and those with "the company's" for a firm's "its"; without a dossier only the first. */
export function wordingsOf(read: ReadClaim, object: string, dossier: Dossier | undefined): readonly Wording[] {
  const owned = dossier === undefined || houseOf(read.claim, dossier) === '' ? undefined : ofTheCompany(object)
  const more = owned === undefined ? [] : wordings(read, owned).map((each) => ({ ...each, changed: each.changed + 0.8 }))
  return [...wordings(read, object), ...more]
}
