// What "it" means where a report goes on about one thing by name: "The Kestrel 2 goes on sale in May. It weighs 40 grams."
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findNames } from '../../../text/names.ts'
import { isBody } from './bodies.ts'
import { sourceOf } from './evidence-of.ts'
import type { PrintedName } from './names-in-full.ts'

/** So many sentences may go on about one thing. */
const lookBack = 4
const named = /^(?:The )?\p{Lu}[\p{L}\d’'-]*(?: (?:\p{Lu}|\d)[\p{L}\d.’'-]*)*$/u
const article = 'The '.length

/** A product or a work by its name: nobody, no body and no place, which may have brought a thing in that "it" means. */
function isThing({ subject }: Claim, { entities }: Dossier): boolean {
  if (!named.test(subject.text) || isBody.test(subject.text) || /^(?:It|They|He|She|This|That|We|I|You|There)$/u.test(subject.text))
    return false
  const own = subject.text.replace(/^The /u, '')
  const known = entities.find(({ name, aliases }) => [name, ...aliases].includes(own))
  if (known !== undefined) return /^(?:model|chip)$/.test(known.kind)
  const kinds = findNames(own, 'en').map(({ kind }) => kind)
  return (
    kinds.every((kind) => kind === undefined || kind === 'product') &&
    /^The |\d|(?<!\bMa?c|\bDe|\bLa|\bVan|\bDi)(?<=\p{Ll})\p{Lu}/u.test(subject.text)
  )
}

/** Whether a stretch names anything beside `own` that "it" could mean; a place or a person is none. */
const namesOther = (stretch: string, own: string): boolean =>
  findNames(stretch, 'en').some(({ kind, text }) => kind !== 'place' && kind !== 'person' && !own.includes(text) && !text.includes(own))

/** The thing by name that the sentences just before are about, each opening with it or with an "it" for it; undefined where another could be meant. */
export function thingMeant(claim: Claim, dossier: Dossier): PrintedName | undefined {
  if (claim.subject.start !== claim.start) return undefined
  const text = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  for (let position = claim.position - 1; position >= Math.max(0, claim.position - lookBack); position--) {
    const [first] = dossier.claims
      .filter((each) => each.articleId === claim.articleId && each.position === position)
      .toSorted((a, b) => a.subject.start - b.subject.start)
    if (first === undefined || first.subject.start - first.start > article) return undefined
    if (/^It$/u.test(first.subject.text)) continue
    if (first.speaker !== undefined || !isThing(first, dossier)) return undefined
    const own = first.subject.text.replace(/^The /u, '')
    if (namesOther(text.slice(first.start, claim.start), own)) return undefined
    return { text: first.subject.text.replace(/^The /u, 'the '), from: first }
  }
  return undefined
}
