// A firm that a clause is about, told again as "the company".
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'

/** "The company" behind a firm as the subject is that firm: its noun, as words before would have told it. */
export function houseOf({ subject, names }: Claim, { entities }: Dossier): string {
  const held = [subject, ...names.filter(({ start, end }) => start >= subject.start && end <= subject.end)]
  const isHouse = held.some(({ entityId }) => entities.some(({ id, kind }) => id === entityId && businessKinds.has(kind)))
  return isHouse ? ' the company, the firm, the group' : ''
}
