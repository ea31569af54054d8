import { agencyOrigin, type Coverage, releaseOrigin } from '../../domain/coverage.ts'
import { nameKey } from '../../domain/fact.ts'
import type { Origin } from '../../domain/origin.ts'
import { partyKinds, type Source } from '../../domain/source.ts'
import { agencyNamed } from '../../text/wire-credit.ts'

interface Voice {
  readonly id: string
  readonly name: string
  isParty: boolean
  readonly articleIds: string[]
  readonly why: Set<string>
}

/**
 * Reduces articles to independent voices: a copy goes back to what it copies, a report that credits another outlet or an agency goes
 * back to that one and on to whom that one credits, two outlets of one owner are one voice however the owner is spelled, and a company,
 * a press-release site or a reprinted press release is a party, not a witness. Releases of one story are one voice: each reprint is cut
 * and headed otherwise, and none says anything that its sender did not.
 *
 * @param sources every source of the articles, and those their origins name
 * @returns in order of id; `why` says what was reduced to each voice
 */
export function countOrigins(coverage: readonly Coverage[], sources: ReadonlyMap<string, Source>): readonly Origin[] {
  const voices = new Map<string, Voice>()
  for (const it of coverage) {
    const originId = endOfChain(it, coverage)
    const isRelease = originId.startsWith(releaseOrigin)
    const origin = isRelease ? undefined : sourceOfOrigin(it, originId, coverage, sources)
    const named = origin === undefined ? nameOf(originId, coverage) : ownerOf(origin)
    const key = isRelease ? releaseOrigin : nameKey(named)
    const voice = voices.get(key) ?? {
      id: isRelease ? originId : named,
      name: named,
      isParty: true,
      articleIds: [],
      why: new Set<string>(),
    }
    voice.isParty &&= isRelease || (origin !== undefined && partyKinds.has(origin.kind))
    voice.articleIds.push(it.articleId)
    const why = whyReduced(it, sources.get(it.sourceId), origin?.name ?? named, isRelease)
    if (why !== null) voice.why.add(why)
    voices.set(key, voice)
  }
  return [...voices.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((voice) => ({
      id: voice.id,
      name: voice.name,
      isParty: voice.isParty,
      articleIds: voice.articleIds.toSorted((a, b) => (a < b ? -1 : 1)),
      why: voice.why.size === 0 ? 'own report' : [...voice.why].sort((a, b) => a.localeCompare(b, 'en')).join('; '),
    }))
}

/** Whose an outlet is; one that nobody named an owner of is its own. */
const ownerOf = ({ owner, name }: Source): string => (owner.trim() === '' ? name : owner)

function whyReduced(it: Coverage, outlet: Source | undefined, origin: string, isRelease: boolean): string | null {
  const name = outlet?.name ?? it.sourceId
  if (it.role === 'copy') return `${name} copies ${origin}`
  if (it.credit && isRelease) return `${name} prints a press release (${it.credit.words})`
  if (it.credit) return `${name} credits ${it.credit.name} (“${it.credit.words}”)`
  if (it.originId !== `o_${it.sourceId}`) return `${name} holds the text of ${origin} and more`
  return outlet && nameKey(outlet.name) !== nameKey(ownerOf(outlet)) ? `${outlet.name} belongs to ${outlet.owner}` : null
}

/**
 * A report that passes on an outlet's report goes back to whom that outlet passes on, if all its own articles here do: "C says B
 * reported, B says A reported" is A's voice. A circle ends where it began.
 */
function endOfChain(it: Coverage, coverage: readonly Coverage[]): string {
  const seen = new Set<string>([`o_${it.sourceId}`])
  let id = it.originId
  while (!seen.has(id)) {
    seen.add(id)
    const next = coverage.filter((each) => `o_${each.sourceId}` === id).map((each) => each.originId)
    if (next.length === 0 || next.includes(id)) return id
    id = next.toSorted()[0] ?? id
  }
  return it.originId
}

/** The source whose voice an article carries: named by the origin's id, or by the article that opened the origin. */
function sourceOfOrigin(
  it: Coverage,
  originId: string,
  coverage: readonly Coverage[],
  sources: ReadonlyMap<string, Source>,
): Source | undefined {
  const named = sources.get(originId.replace(/^o_/, ''))
  if (named) return named
  // An agency that is a source of ours under a longer name is that source.
  if (originId.startsWith(agencyOrigin))
    return [...sources.values()].find(({ kind, name, owner }) => kind === 'agency' && [name, owner].some((one) => isAgency(one, originId)))
  const opener = coverage.find((each) => each.originId === originId && each.role !== 'copy')
  return sources.get(opener?.sourceId ?? it.sourceId)
}

const isAgency = (name: string, originId: string): boolean => `${agencyOrigin}${agencyNamed(name.trim())?.toLowerCase() ?? ''}` === originId

/** An agency that is no source of ours, or a press release, is a voice under the name the articles credit. */
function nameOf(originId: string, coverage: readonly Coverage[]): string {
  return coverage.find((it) => it.originId === originId && it.credit)?.credit?.name ?? originId.replace(agencyOrigin, '')
}

/** "4 outlets, 2 origins": one line a reader can check, with what was reduced and why; one outlet that passes on another's report says so. */
export function originsLine(coverage: readonly Coverage[], origins: readonly Origin[]): string {
  const outlets = new Set(coverage.map((it) => it.sourceId)).size
  const passedOn = new Set(coverage.filter((it) => it.credit).map((it) => it.articleId))
  const isReduced = (it: Origin): boolean => it.articleIds.length > 1 || it.articleIds.some((id) => passedOn.has(id))
  const reduced = origins.filter((it) => it.why !== 'own report' && isReduced(it)).map((it) => it.why)
  const counts = `${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}, ${origins.length} independent ${origins.length === 1 ? 'origin' : 'origins'}`
  const isLess = origins.length < outlets || passedOn.size > 0
  const why = isLess && reduced.length > 0 ? `: ${reduced.join('; ')}` : ''
  return origins.length === 1 && origins[0]?.isParty ? `${counts}, and that one speaks for itself${why}` : `${counts}${why}`
}
