import type { Coverage } from '../../domain/coverage.ts'
import type { Origin } from '../../domain/origin.ts'
import type { Source } from '../../domain/source.ts'

const partyKinds: ReadonlySet<Source['kind']> = new Set(['lab', 'chip', 'cloud', 'operator', 'company', 'press-release'])

/**
 * Reduces articles to independent voices: a copy goes back to what it copies, two outlets of one owner are one voice,
 * and a company or a press-release site is a party, not a witness.
 */
export function countOrigins(coverage: readonly Coverage[], sources: ReadonlyMap<string, Source>): readonly Origin[] {
  const sourceOfOrigin = new Map<string, Source>()
  for (const it of coverage) {
    const source = sources.get(it.sourceId)
    if (it.role !== 'copy' && source && !sourceOfOrigin.has(it.originId)) sourceOfOrigin.set(it.originId, source)
  }
  const voices = new Map<string, { name: string; isParty: boolean; articleIds: string[]; why: Set<string> }>()
  for (const it of coverage) {
    const source = sourceOfOrigin.get(it.originId) ?? sources.get(it.sourceId)
    const owner = source?.owner ?? it.originId
    const voice = voices.get(owner) ?? { name: owner, isParty: true, articleIds: [], why: new Set<string>() }
    voice.isParty &&= source !== undefined && partyKinds.has(source.kind)
    voice.articleIds.push(it.articleId)
    if (it.role === 'copy') voice.why.add(`${sources.get(it.sourceId)?.name ?? it.sourceId} copies ${source?.name ?? owner}`)
    else if (source && source.name !== owner) voice.why.add(`${source.name} belongs to ${owner}`)
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
