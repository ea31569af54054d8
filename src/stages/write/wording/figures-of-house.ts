// Whose "orders", "gross margin" or "its shares" are meant: of the one company that the sentences before have told of.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'
import type { PrintedName } from './names-in-full.ts'

const figures =
  /^(?:[Rr]evenues?|[Ss]ales|[Oo]rders|(?:[Nn]et|[Oo]perating|[Pp]re-tax|[Gg]ross) (?:profit|loss|income|margin|debt|sales)|[Pp]rofits?|[Mm]argins?|[Cc]osts|[Cc]apital spending|(?:[Tt]he )?(?:[Ss]hares|[Ss]tock)|[Dd]eliveries|[Ss]hipments|[Oo]utput)(?: in the (?:first|second|third|fourth) (?:quarter|half))?$/u

/** The company that alone is named in the sentences before and in this one; undefined where none or several are. */
function onlyHouse(claim: Claim, dossier: Dossier, before: string): string | undefined {
  const houses = dossier.entities.filter(
    ({ id, kind, name, aliases }) =>
      businessKinds.has(kind) &&
      ([name, ...aliases].some((each) => before.includes(each)) || claim.names.some(({ entityId }) => entityId === id)),
  )
  const [only] = houses
  return houses.length === 1 && only !== undefined && [only.name, ...only.aliases].some((each) => before.includes(each))
    ? only.name
    : undefined
}

/** A figure of a company as it would be named behind a sentence on it: "Gross margin" as it stands, "its shares" by the company's name. */
export function figureOfHouse(claim: Claim, dossier: Dossier, before: string): PrintedName | undefined {
  if (before === '') return undefined
  const { text } = claim.subject
  const own = /^[Ii]ts (?<what>.+)$/u.exec(text)?.groups?.['what']
  if (!figures.test(own ?? text)) return undefined
  const house = onlyHouse(claim, dossier, before)
  if (house === undefined) return undefined
  // "Its shares" are of whom the sentence just before was about.
  const last = dossier.claims.filter(({ articleId, position }) => articleId === claim.articleId && position === claim.position - 1)
  const isOfHouse = last.some(({ subject, speaker }) =>
    [subject.entityId, speaker?.entityId].some((id) => dossier.entities.some((entity) => entity.id === id && entity.name === house)),
  )
  if (own !== undefined) return isOfHouse ? { text: `${house}'${house.endsWith('s') ? '' : 's'} ${own}` } : undefined
  return { text: text.charAt(0).toLowerCase() + text.slice(1) }
}
