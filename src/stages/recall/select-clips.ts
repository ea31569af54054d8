// Which outside reports of earlier stories a take may lean on: those that tell a deed of the same party on the same matter.
import { compareReports } from '../../calc/compare-reports.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Clip, DossierSource } from '../../domain/dossier.ts'
import { isNewcomer } from '../../domain/source.ts'
import { leadingClaimsMax } from '../../domain/told-matter.ts'
import { partyKeyOf, toldMatter } from '../../text/told-matter.ts'

const partiesMax = 8
const clipsMax = 6
const claimsOfClipMax = 3

const dayOf = ({ article }: DossierSource): string => article.publishedAt.slice(0, 10)

/** A report of which prose may be made, and which is its outlet's own. */
const mayTell = ({ article, coverage }: DossierSource): boolean =>
  article.level >= 'L3' && article.language.startsWith('en') && coverage.role !== 'copy'

/** The claims that a story leads with and that tell a deed of a named party. */
export function leadingClaims(claims: readonly Claim[], sources: readonly DossierSource[]): readonly Claim[] {
  const own = new Set(sources.filter(mayTell).map(({ article }) => article.id))
  return claims.filter((claim) => claim.position < leadingClaimsMax && own.has(claim.articleId) && toldMatter(claim) !== undefined)
}

/** Whom a story's leading claims are of, as claims are looked for in the archive: ids of the registry and names in full. */
export function partiesOf(leading: readonly Claim[]): { readonly ids: readonly string[]; readonly names: readonly string[] } {
  const named = leading.filter((claim) => partyKeyOf(claim) !== undefined)
  const ids = [...new Set(named.flatMap(({ subject }) => subject.entityId ?? []))].slice(0, partiesMax)
  const names = [
    ...new Set(named.flatMap(({ subject }) => (subject.entityId === undefined ? subject.text.replace(/^the /iu, '') : []))),
  ].slice(0, partiesMax)
  return { ids, names }
}

interface Question {
  /** What the story leads with, and its reports. */
  readonly leading: readonly Claim[]
  readonly sources: readonly DossierSource[]
  /** Reports of earlier stories with what they claim of the same parties. */
  readonly found: readonly Clip[]
  /** The day of the search, ISO: an outlet that nobody listed and that turned up on it bears nothing. */
  readonly today: string
}

/**
 * The clips of a story, those nearest in time first. A report counts only if prose may be made of it, if it is its outlet's own, if the
 * outlet was not first seen today, and if it came before the story's first report.
 */
export function selectClips({ leading, sources, found, today }: Question): readonly Clip[] {
  const days = new Map(sources.map((it) => [it.article.id, dayOf(it)]))
  const first = [...days.values()].reduce((least, day) => (day < least ? day : least), today)
  const told = leading.flatMap((claim) => {
    const matter = toldMatter(claim)
    return matter === undefined ? [] : [{ ...matter, on: days.get(claim.articleId) ?? today }]
  })
  const isOfMatter = (claim: Claim, on: string): boolean => {
    const matter = toldMatter(claim)
    return matter !== undefined && told.some((later) => !('kind' in compareReports({ earlier: { ...matter, on }, later })))
  }
  return found
    .filter((it) => mayTell(it) && !isNewcomer(it.source, today) && dayOf(it) < first)
    .map((it) => ({ ...it, claims: it.claims.filter((claim) => isOfMatter(claim, dayOf(it))).slice(0, claimsOfClipMax) }))
    .filter(({ claims }) => claims.length > 0)
    .toSorted((a, b) => (dayOf(a) === dayOf(b) ? (a.article.id < b.article.id ? -1 : 1) : dayOf(a) < dayOf(b) ? 1 : -1))
    .slice(0, clipsMax)
}
