// Claims of other publishers that say the same thing: told once, with all their names.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { sourceOf } from './evidence-of.ts'

const sharedMin = 0.5
const agreeingMax = 2

const stems = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{N}+/gu) ?? []).map((word) => word.slice(0, 6)))

const lastWord = (text: string): string => text.toLowerCase().split(/\s+/).at(-1) ?? ''

/** At most two claims of other publishers with the same subject, verb and most of the same object; copies do not count. */
export function sameNews(claim: Claim, dossier: Dossier): readonly Claim[] {
  const own = stems(claim.object?.text ?? '')
  const from = sourceOf(dossier, claim.articleId)
  if (own.size < 2 || from === undefined) return []
  const found: Claim[] = []
  const owners = new Set([from.source.name])
  for (const other of dossier.claims) {
    const source = sourceOf(dossier, other.articleId)
    if (source === undefined || owners.has(source.source.name) || source.coverage.role === 'copy' || found.length === agreeingMax) continue
    const sameFrame =
      lastWord(other.subject.text) === lastWord(claim.subject.text) &&
      stems(other.verb.text).size > 0 &&
      [...stems(other.verb.text)].some((stem) => stems(claim.verb.text).has(stem)) &&
      other.negated === claim.negated &&
      other.modality === claim.modality &&
      (other.speaker === undefined) === (claim.speaker === undefined)
    if (!sameFrame) continue
    const theirs = stems(other.object?.text ?? '')
    const shared = [...own].filter((stem) => theirs.has(stem)).length
    if (shared / Math.max(1, Math.min(own.size, theirs.size)) < sharedMin) continue
    owners.add(source.source.name)
    found.push(other)
  }
  return found
}
