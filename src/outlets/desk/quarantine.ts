// One ruling puts an origin under quarantine: nothing of it is read, told or counted from then on. Another lifts it (security 4.5, 8.1).
import { agencyOrigin } from '../../domain/coverage.ts'
import type { Quarantine } from '../../domain/quarantine.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Source } from '../../domain/source.ts'
import type { Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { count, shortMoment } from '../wording.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'
import { type Recorded, recorded } from './record.ts'

export interface QuarantineDecision extends Decision {
  /** Id, name or host of a source, or `agency:` and the name by which others credit an agency. */
  readonly origin: string
}

type Named = Pick<Quarantine, 'name' | 'owner' | 'sourceIds' | 'origins'>
const agencyPrefix = 'agency:'

/** Whom the words mean: an outlet with all others of its owner, which are one voice, or an agency. */
async function named(words: string, tx: Pick<Tx, 'sources' | 'sourcesNamed'>): Promise<Named | Refusal> {
  const asked = words.trim()
  if (asked === '') return refuse('desk.source', 'Say which source: its id, name or host, or agency:NAME for one that others credit.')
  if (asked.toLowerCase().startsWith(agencyPrefix)) {
    const name = asked.slice(agencyPrefix.length).trim()
    if (name.length < 2) return refuse('desk.source', 'Name the agency as others credit it, such as agency:Nordwire.')
    return { name, sourceIds: [], origins: [`${agencyOrigin}${name.toLowerCase()}`] }
  }
  const all = await tx.sources()
  const host = asked
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
  const byName = new Set((await tx.sourcesNamed([asked])).map(({ id }) => id))
  const found = all.filter((it) => it.id === asked || byName.has(it.id) || it.host === host || it.host === host.replace(/^www\./, ''))
  const owners = new Set(found.map(({ owner }) => owner))
  const [first] = found
  if (first === undefined)
    return refuse(
      'desk.unknown',
      `No source has the id, name or host "${asked.slice(0, 80)}". /sources lists them; agency:NAME is one that others credit.`,
    )
  if (owners.size > 1)
    return refuse(
      'desk.source',
      `"${asked.slice(0, 80)}" means ${found.map(({ id, owner }) => `${id} (${owner})`).join(' or ')}. Give the id.`,
    )
  return ofOwner(first, all)
}

function ofOwner({ name, owner }: Source, all: readonly Source[]): Named {
  const ids = all.filter((it) => it.owner === owner).map(({ id }) => id)
  return { name, owner, sourceIds: ids, origins: ids.map((id) => `o_${id}`) }
}

const heldBy = (it: Named, all: readonly Quarantine[]): Quarantine | undefined =>
  all.find((one) => one.origins.some((origin) => it.origins.includes(origin)) || (it.owner !== undefined && one.owner === it.owner))

/** In one transaction: its reports and claims are set aside, ledger rows resolved without it, and what stood on it goes to be told anew. */
export async function quarantineOrigin(work: DeskWork, decision: QuarantineDecision): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const since = work.now().toISOString()
  const done = await work.store.transaction(async (tx): Promise<Recorded> => {
    const it = await named(decision.origin, tx)
    if ('code' in it) return it
    const held = heldBy(it, await tx.quarantinesInForce())
    if (held !== undefined)
      return refuse(
        'desk.late',
        `${it.name} is under quarantine already, since ${shortMoment(held.since)}, by ${nameOf(held.by)}: ${held.reason}`,
      )
    const id = `quar_${sha256Hex(`${it.origins.join('|')}|${since}`).slice(0, 16)}`
    const { ruling, jobs } = await work.quarantine({ id, ...it, since, by: `desk:${decision.by}`, reason: decision.reason.trim() }, tx)
    const detail = { origin: ruling.name, reason: ruling.reason, ...ruling.counts, stories: ruling.stories.length }
    await tx.appendEvent({ at: since, name: 'origin.quarantined', subject: ruling.name, actor: ruling.by, detail })
    await tx.enqueue(jobs)
    return recorded(wordsOf(ruling))
  })
  if (done.kind === 'recorded') await work.workOff()
  return done
}

const nameOf = (by: string): string => by.replace(/^desk:/, '')

function wordsOf({ name, sourceIds, counts, stories, id }: Quarantine): string {
  const { reports, claims, facts, possible } = counts
  const more = sourceIds.length > 1 ? ` and ${count(sourceIds.length - 1, 'other outlet')} of its owner` : ''
  const rows = `${count(facts, 'ledger row')} changed${possible === 0 ? '' : `, ${count(possible, 'possible row')} dropped`}`
  return `${name}${more} ${more === '' ? 'is' : 'are'} under quarantine (${id}): ${count(reports, 'report')} and ${count(claims, 'claim')} withdrawn, ${rows}; ${count(stories.length, 'story', 'stories')} told anew or withdrawn. It stands at /corrections.`
}

/** Reading goes on from now; what was withdrawn stays so, unless the ruling says that the claims come back. */
export async function liftQuarantine(work: DeskWork, decision: QuarantineDecision & { readonly withClaims: boolean }): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const at = work.now().toISOString()
  const { withClaims } = decision
  const done = await work.store.transaction(async (tx): Promise<Recorded> => {
    const all = await tx.quarantinesInForce()
    const it = all.find(({ id }) => id === decision.origin.trim()) ?? (await named(decision.origin, tx))
    if ('code' in it) return it
    const held = heldBy(it, all)
    if (held === undefined) {
      const others = all.length === 0 ? 'Nothing is.' : `Under quarantine: ${all.map(({ name }) => name).join(', ')}.`
      return refuse('desk.late', `${it.name} is not under quarantine. ${others}`)
    }
    const by = `desk:${decision.by}`
    const reason = decision.reason.trim()
    await tx.saveQuarantine({ ...held, lifted: { at, by, reason, withClaims } })
    await tx.enqueue(withClaims ? await work.bringBack(held, at, tx) : [])
    for (const feed of (await tx.feeds()).filter(({ sourceId }) => held.sourceIds.includes(sourceId)))
      await tx.hastenFeed(feed.id, new Date(at))
    await tx.appendEvent({ at, name: 'origin.lifted', subject: held.name, actor: by, detail: { reason, withClaims } })
    const claims = withClaims ? 'Its claims are back, and stories are told anew.' : 'What was withdrawn stays withdrawn.'
    return recorded(`${held.name} is read again. ${claims}`)
  })
  if (done.kind === 'recorded') await work.workOff()
  return done
}
