import type { Coverage } from '../../domain/coverage.ts'
import type { Origin } from '../../domain/origin.ts'
import type { Source } from '../../domain/source.ts'

const partyKinds: ReadonlySet<Source['kind']> = new Set(['lab', 'chip', 'cloud', 'operator', 'company', 'press-release'])

interface Voice {
  name: string
  isParty: boolean
  readonly articleIds: string[]
  readonly why: Set<string>
}

/**
 * Reduces articles to independent voices: a copy goes back to what it copies, a report that credits another outlet or an agency goes
 * back to that one, two outlets of one owner are one voice, and a company or a press-release site is a party, not a witness.
 *
 * @param sources every source of the articles, and those their origins name
 * @returns in order of id; `why` says what was reduced to each voice
 */
export function countOrigins(coverage: readonly Coverage[], sources: ReadonlyMap<string, Source>): readonly Origin[] {
  const voices = new Map<string, Voice>()
  for (const it of coverage) {
    const own = sources.get(it.sourceId)
    const origin = sourceOfOrigin(it, coverage, sources)
    const owner = origin?.owner ?? agencyOf(it) ?? it.originId
    const voice = voices.get(owner) ?? { name: owner, isParty: true, articleIds: [], why: new Set<string>() }
    voice.isParty &&= origin !== undefined && partyKinds.has(origin.kind)
    voice.articleIds.push(it.articleId)
    const outlet = own?.name ?? it.sourceId
    if (it.role === 'copy') voice.why.add(`${outlet} copies ${origin?.name ?? owner}`)
    else if (it.credit) voice.why.add(`${outlet} credits ${it.credit.name} (“${it.credit.words}”)`)
    else if (own && own.name !== own.owner) voice.why.add(`${own.name} belongs to ${own.owner}`)
    voices.set(owner, voice)
  }
  return [...voices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, voice]) => ({
      id,
      name: voice.name,
      isParty: voice.isParty,
      articleIds: voice.articleIds.toSorted((a, b) => (a < b ? -1 : 1)),
      why: voice.why.size === 0 ? 'own report' : [...voice.why].sort((a, b) => a.localeCompare(b, 'en')).join('; '),
    }))
}

/** The source whose voice an article carries: named by the origin's id, or by the article that opened the origin. */
function sourceOfOrigin(it: Coverage, coverage: readonly Coverage[], sources: ReadonlyMap<string, Source>): Source | undefined {
  const named = sources.get(it.originId.replace(/^o_/, ''))
  if (named) return named
  if (agencyOf(it) !== undefined) return undefined
  const opener = coverage.find((each) => each.originId === it.originId && each.role !== 'copy')
  return sources.get(opener?.sourceId ?? it.sourceId)
}

/** An agency that is no source of ours is a voice under its own name. */
function agencyOf(it: Coverage): string | undefined {
  const [, name] = /^o_agency:(.+)$/.exec(it.originId) ?? []
  return name === undefined ? undefined : (it.credit?.name ?? name)
}

/** "4 outlets, 2 origins": one line a reader can check, with what was reduced and why. */
export function originsLine(coverage: readonly Coverage[], origins: readonly Origin[]): string {
  const outlets = new Set(coverage.map((it) => it.sourceId)).size
  const reduced = origins.filter((it) => it.why !== 'own report' && it.articleIds.length > 1).map((it) => it.why)
  const counts = `${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}, ${origins.length} independent ${origins.length === 1 ? 'origin' : 'origins'}`
  const why = origins.length < outlets && reduced.length > 0 ? `: ${reduced.join('; ')}` : ''
  return origins.length === 1 && origins[0]?.isParty ? `${counts}, and that one speaks for itself${why}` : `${counts}${why}`
}
