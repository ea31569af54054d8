// Claims of other publishers that say the same thing: told once, with all their names.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { sourceOf } from './evidence-of.ts'

const sharedMin = 0.5
const agreeingMax = 2

const stems = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{N}+/gu) ?? []).map((word) => word.slice(0, 6)))

/** Helpers and adverbs of a verb group: "has been stepping up" and "has long been" share them and no deed. */
const spare = /^(?:been|being|have|having|will|would|could|should|might|must|were|does|going|long|also|already|never|still|\p{L}+ly)$/u

const deedOf = (verb: string): ReadonlySet<string> =>
  stems(
    verb
      .split(/\s+/)
      .filter((word) => !spare.test(word.toLowerCase()))
      .join(' '),
  )

const lastWord = (text: string): string => text.toLowerCase().split(/\s+/).at(-1) ?? ''

/** What one counts as 167 and the other as 170 is not what both report. */
const figuresIn = ({ object }: Claim): readonly string[] => object?.text.match(/\d[\d.,]*(?<=\d)/gu) ?? []

interface Known {
  /** Claims by the last word of their subject, in the dossier's order. */
  readonly bySubject: ReadonlyMap<string, readonly Claim[]>
  readonly agreeing: Map<Claim, readonly Claim[]>
}
const knownBy = new WeakMap<Dossier, Known>()

function knownOf(dossier: Dossier): Known {
  const known = knownBy.get(dossier) ?? {
    bySubject: Map.groupBy(dossier.claims, ({ subject }) => lastWord(subject.text)),
    agreeing: new Map<Claim, readonly Claim[]>(),
  }
  knownBy.set(dossier, known)
  return known
}

/** At most two claims of other publishers with the same subject, verb and most of the same object; copies do not count. */
export function sameNews(claim: Claim, dossier: Dossier): readonly Claim[] {
  const { bySubject, agreeing } = knownOf(dossier)
  const found = agreeing.get(claim) ?? agreeingWith(claim, dossier, bySubject.get(lastWord(claim.subject.text)) ?? [])
  agreeing.set(claim, found)
  return found
}

function agreeingWith(claim: Claim, dossier: Dossier, sameSubject: readonly Claim[]): readonly Claim[] {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined || sameSubject.every(({ articleId }) => articleId === claim.articleId)) return []
  const own = stems(claim.object?.text ?? '')
  if (own.size < 2) return []
  const deed = deedOf(claim.verb.text)
  const found: Claim[] = []
  const owners = new Set([from.source.name])
  for (const other of sameSubject) {
    const source = sourceOf(dossier, other.articleId)
    if (source === undefined || owners.has(source.source.name) || source.coverage.role === 'copy' || found.length === agreeingMax) continue
    const sameFrame =
      [...deedOf(other.verb.text)].some((stem) => deed.has(stem)) &&
      other.negated === claim.negated &&
      other.modality === claim.modality &&
      (other.speaker === undefined) === (claim.speaker === undefined)
    if (!sameFrame || !figuresIn(claim).every((figure) => figuresIn(other).includes(figure))) continue
    const theirs = stems(other.object?.text ?? '')
    const shared = [...own].filter((stem) => theirs.has(stem)).length
    if (shared / Math.max(1, Math.min(own.size, theirs.size)) < sharedMin) continue
    owners.add(source.source.name)
    found.push(other)
  }
  return found
}
