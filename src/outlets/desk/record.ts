// What a person records that is no ruling on a story: a licence, a name of the registry, a source taken on or off. Each is logged.
import type { Entity, EntityKind } from '../../domain/entity.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Level, RecordedLicence } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import type { Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'

export type Recorded = { readonly kind: 'recorded'; readonly words: string } | Refusal
export const recorded = (words: string): Recorded => ({ kind: 'recorded', words })

export interface LicenceDecision extends Decision {
  readonly host: string
  readonly pathPrefix: string
  readonly level: Level
  readonly use: 'all' | 'ai-input'
  readonly until: string
  readonly grantedBy: string
  /** Where the document is kept: a file number, an address. */
  readonly document: string
}

export const hostForm = /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/
const dayForm = /^\d{4}-\d{2}-\d{2}$/

/** Raises the level of what is read from now on, inside host, path and end date. Never over a takedown or a paywall. */
export async function recordLicence(work: DeskWork, decision: LicenceDecision): Promise<Recorded> {
  const { host, pathPrefix, until, grantedBy, document, level, use, by } = decision
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const now = work.now()
  if (!hostForm.test(host)) return refuse('desk.host', 'Give the host as it stands in its addresses, such as news.example.')
  if (!pathPrefix.startsWith('/')) return refuse('desk.path', 'A path begins with a slash; / is the whole host.')
  if (!dayForm.test(until) || Number.isNaN(Date.parse(until)) || until < now.toISOString().slice(0, 10))
    return refuse('desk.until', 'Give the last day it holds, as YYYY-MM-DD, not before today.')
  if (grantedBy.trim().length < 2 || document.trim().length < 3)
    return refuse('desk.document', 'Say who granted it and where the document is kept: a licence without one raises nothing.')
  const key = `${host}|${pathPrefix}|${level}|${use}|${until}|${document}`
  const at = now.toISOString()
  const licence: RecordedLicence = {
    id: `lic_${sha256Hex(key).slice(0, 12)}`,
    host,
    pathPrefix,
    level,
    use,
    until,
    grantedBy: grantedBy.trim(),
    document: document.trim(),
    recordedBy: `desk:${by}`,
    recordedAt: at,
  }
  await work.store.transaction(async (tx) => {
    await tx.saveLicence(licence)
    const detail = { host, pathPrefix, level, until, document: licence.document, reason: decision.reason.trim() }
    await tx.appendEvent({ at, name: 'licence.recorded', subject: licence.id, actor: licence.recordedBy, detail })
  })
  return recorded(`Licence ${licence.id}: ${host}${pathPrefix} up to ${level} until ${until}, for what is read from now on.`)
}

/** Ends a licence today; what was read under it is looked at again with the next round. */
export async function endLicence(work: DeskWork, decision: Decision & { readonly id: string }): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const at = work.now().toISOString()
  return work.store.transaction(async (tx): Promise<Recorded> => {
    const licence = (await tx.licences()).find((it) => it.id === decision.id)
    if (licence === undefined) return refuse('desk.unknown', 'There is no such licence.')
    await tx.saveLicence({ ...licence, until: at })
    await tx.appendEvent({
      at,
      name: 'licence.ended',
      subject: licence.id,
      actor: `desk:${decision.by}`,
      detail: { reason: decision.reason.trim() },
    })
    return recorded(`Licence ${licence.id} has ended.`)
  })
}

export const entityKinds: readonly EntityKind[] = [
  'ai_lab',
  'company',
  'operator',
  'chip_maker',
  'cloud',
  'chip',
  'model',
  'site',
  'regulator',
  'public_body',
  'utility',
  'investor',
  'person',
  'country',
  'place',
  'agency',
]

/** A candidate becomes an entity of its own, another name of one, or is turned down for good. */
export async function decideName(
  work: DeskWork,
  decision: {
    readonly by: string
    readonly name: string
    readonly verb: 'admit' | 'alias' | 'decline'
    readonly kind: string
    readonly of: string
  },
): Promise<Recorded> {
  const { name, verb, by } = decision
  if (name.length < 2 || name.length > 80) return refuse('desk.name', 'A name has 2 to 80 characters.')
  const at = work.now().toISOString()
  const actor = `desk:${by}`
  return work.store.transaction(async (tx): Promise<Recorded> => {
    const all = await tx.entities()
    if (verb !== 'decline' && all.some((it) => it.name === name || it.aliases.includes(name)))
      return refuse('desk.late', 'The registry knows this name already.')
    if (verb === 'decline') {
      await tx.declineName(name, actor, at)
      await tx.appendEvent({ at, name: 'name.declined', subject: name, actor, detail: {} })
      return recorded(`“${name}” is not proposed again.`)
    }
    if (verb === 'alias') {
      const entity = all.find((it) => it.id === decision.of || it.name === decision.of)
      if (entity === undefined) return refuse('desk.unknown', 'The registry has no such name to add it to.')
      await tx.nameEntity(entity.id, name)
      await tx.appendEvent({ at, name: 'entity.named', subject: entity.id, actor, detail: { alias: name } })
      return recorded(`“${name}” is now another name of ${entity.name}.`)
    }
    const kind = entityKinds.find((it) => it === decision.kind)
    if (kind === undefined) return refuse('desk.kind', 'Choose what kind of name it is.')
    const words = name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    const base = words === '' ? `name-${sha256Hex(name).slice(0, 8)}` : words
    const id = all.some((it) => it.id === base) ? `${base}-${sha256Hex(name).slice(0, 6)}` : base
    const entity: Entity = { id, name, kind, aliases: [], source: actor }
    await tx.saveEntity(entity)
    await tx.appendEvent({ at, name: 'entity.admitted', subject: id, actor, detail: { name, kind } })
    return recorded(`${name} is in the registry as ${id}; what is read from now on is linked to it.`)
  })
}

/** A person has looked: the address is no imitation of another outlet's, and its word counts from now on. */
async function clearLikeness(
  { imitates, ...source }: Source,
  reason: string,
  { at, actor }: { readonly at: string; readonly actor: string },
  tx: Tx,
): Promise<Recorded> {
  if (imitates === undefined) return refuse('desk.late', `${source.name} counts already: its address is held to be like no other’s.`)
  await tx.saveSource({ ...source, allowlisted: true })
  const detail = { source: source.name, host: source.host, of: imitates.name, reason }
  await tx.appendEvent({ at, name: 'source.cleared', subject: source.id, actor, detail })
  return recorded(`${source.name} is no imitation of ${imitates.name}; what it reports from now on counts.`)
}

/** Takes a source off what is read, or on again. The decision and its reason are public. */
export async function decideSource(
  work: DeskWork,
  decision: Decision & { readonly sourceId: string; readonly verb: 'remove' | 'admit' | 'clear' },
): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const { sourceId, verb, by } = decision
  const at = work.now().toISOString()
  return work.store.transaction(async (tx): Promise<Recorded> => {
    const source = await tx.sourceById(sourceId)
    if (source === null) return refuse('desk.unknown', 'There is no such source.')
    if (verb === 'clear') return clearLikeness(source, decision.reason.trim(), { at, actor: `desk:${by}` }, tx)
    for (const feed of (await tx.feeds()).filter((it) => it.sourceId === sourceId)) {
      const reason = verb === 'remove' ? `taken off by the operator: ${decision.reason.trim()}` : 'not polled yet'
      await tx.saveFeed({ ...feed, state: verb === 'remove' ? 'dead' : 'new', reason, stateSince: at, nextPollAt: at, failures: 0 })
    }
    // Reading it again is no word on whose address it is.
    await tx.saveSource({ ...source, allowlisted: verb === 'admit' && source.imitates === undefined })
    const detail = { source: source.name, host: source.host, reason: decision.reason.trim() }
    await tx.appendEvent({
      at,
      name: verb === 'admit' ? 'source.admitted' : 'source.removed',
      subject: sourceId,
      actor: `desk:${by}`,
      detail,
    })
    return recorded(`${source.name} is ${verb === 'admit' ? 'read again' : 'read no more'}; the decision is public.`)
  })
}
