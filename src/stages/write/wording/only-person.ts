// Whom "he" and "she" mean where the sentence just before names one person, who is its subject, and speaks of nobody else.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { literal } from '../../../text/literal.ts'
import { findNames } from '../../../text/names.ts'
import { nameless } from '../../../text/person-nouns.ts'
import { isBody } from './bodies.ts'
import { sourceOf } from './evidence-of.ts'
import { nameInFull, type PrintedName } from './names-in-full.ts'

/** So many sentences may go on about the same "he". */
const pronounsMax = 2
const surnameOf = (name: string): string =>
  name
    .replace(/[’']s?$/u, '')
    .split(' ')
    .at(-1) ?? name

/** What follows a subject at once: its verb. */
const verbBehind =
  /^(?:,[^,]{3,60},)? (?:will|would|has|had|is|was|can|could|may|said|says|told|made|took|gave|went|did|\p{Ll}+ed|\p{Ll}+[^s\W]s)\b/u

/** The only person of the sentence before, by surname or in full as its report gives it; undefined where it could be another. */
export function onlyPersonBefore(claim: Claim, dossier: Dossier): PrintedName | undefined {
  if (claim.subject.start !== claim.start) return undefined
  const text = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  const own = text.slice(claim.subject.end, claim.end)
  for (let back = 1; back <= pronounsMax + 1; back++) {
    const last = dossier.claims.find(({ articleId, position }) => articleId === claim.articleId && position === claim.position - back)
    if (last === undefined) return undefined
    const stretch = text.slice(last.start, claim.start)
    // "Halfway": one word that opens the sentence has its capital from that.
    const people = findNames(stretch, 'en').filter(
      ({ kind, text: name, start }) => kind === 'person' || (kind === undefined && (start > 0 || / /u.test(name))),
    )
    if (people.length === 0 && new RegExp(`^${literal(claim.subject.text)} `, 'u').test(stretch) && !nameless.test(stretch)) continue
    return onlyOne(people, { last, stretch, own, dossier })
  }
  return undefined
}

interface Around {
  readonly last: Claim
  readonly stretch: string
  /** The rest of the sentence that opens with the pronoun. */
  readonly own: string
  readonly dossier: Dossier
}

function onlyOne(people: ReturnType<typeof findNames>, { last, stretch, own, dossier }: Around): PrintedName | undefined {
  const surnames = new Set(people.map((name) => surnameOf(name.text)))
  const [surname] = surnames
  const [person] = people
  if (surnames.size !== 1 || surname === undefined || person === undefined || nameless.test(stretch) || /[“”"]/u.test(stretch))
    return undefined
  // "He said Brandt would go on": whom his own sentence names is somebody else.
  if (new RegExp(`(?<![\\p{L}-])${literal(surname)}(?![\\p{L}-])`, 'u').test(own)) return undefined
  const at = stretch.indexOf(person.text)
  if (!verbBehind.test(stretch.slice(at + person.text.length))) return undefined
  if (/\b(?:of|by|to|for|with|against|about|on|from|and|or|that|than) $/u.test(stretch.slice(0, at))) return undefined
  const slot = { text: person.text, start: last.start + at, end: last.start + at + person.text.length }
  const name = nameInFull(slot, last, dossier)
  const isPerson = name !== undefined && /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name.text) && !isBody.test(name.text)
  return isPerson ? { text: name.text, from: name.from ?? last } : undefined
}
