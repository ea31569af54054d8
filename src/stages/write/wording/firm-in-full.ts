// A firm by the short form of a name that its report gives in full once, with what it is: "the small firm Brightwell Locks", then "Brightwell".
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { literal } from '../../../text/literal.ts'
import { sourceOf } from './evidence-of.ts'
import type { PrintedName } from './names-in-full.ts'
import { bodyNouns } from './own-speaker.ts'

/** The name in full, and the claim whose sentence gives it; undefined where the report gives none or several, or somebody is called so. */
export function firmInFull(slot: Slot, claim: Claim, dossier: Dossier): PrintedName | undefined {
  if (slot.entityId !== undefined || !/^\p{Lu}[\p{L}\d’'-]+$/u.test(slot.text)) return undefined
  const text = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  const named = literal(slot.text)
  // "Lena Brightwell" is somebody.
  if (new RegExp(`\\p{Lu}(?:[\\p{L}’'-]+|\\.) ${named}(?![\\p{L}-])`, 'u').test(text)) return undefined
  const introduced = new RegExp(`\\b(?:${bodyNouns}),? (?<full>${named}(?: \\p{Lu}[\\p{L}\\d&’'-]*){1,3})(?![\\p{L}’'-])`, 'gu')
  const found = [...text.slice(0, claim.start).matchAll(introduced)]
  const [first] = found
  const full = first?.groups?.['full']
  if (first === undefined || full === undefined || found.some(({ groups }) => groups?.['full'] !== full)) return undefined
  const at = first.index + first[0].length - full.length
  const from = dossier.claims.find(({ articleId, start, end }) => articleId === claim.articleId && start <= at && end >= at + full.length)
  return from === undefined ? undefined : { text: full, from }
}
