// AP-S5 on a copy: freeze, snapshot of the log, quarantine, recompute, thaw, and the site made again from its log (security 4.5, 8.2).
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Drill } from '../../domain/drill.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import { freeze, thaw } from '../../outlets/desk/freeze.ts'
import { quarantineOrigin } from '../../outlets/desk/quarantine.ts'
import type { Recorded } from '../../outlets/desk/record.ts'
import type { Reader } from '../../store/store.ts'
import { rebuild } from '../rebuild.ts'
import type { CopiedSite } from './copied-site.ts'
import type { Stopwatch } from './stopwatch.ts'

const storiesMax = 5_000
const by = 'drill'
const reason = 'A drill on a copy of the site.'
/** Between two stories that waited for the thaw; see the desk's freeze. */
const gapMs = 5_000

const onWire = (reader: Pick<Reader, 'dispatchesOnWire'>): Promise<readonly Dispatch[]> =>
  reader.dispatchesOnWire({ before: new Date('9999-01-01'), limit: storiesMax })

/** The outlet of the owner on whom most stories stand, so that the drill is no smaller than what may come; null where there is none. */
export async function heaviestOrigin(reader: Pick<Reader, 'dispatchesOnWire'>): Promise<string | null> {
  const counts = new Map<string, number>()
  for (const { sources } of await onWire(reader))
    for (const id of new Set(sources.map(({ sourceId }) => sourceId))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null
}

const done = (it: Recorded): Recorded & { readonly kind: 'recorded' } => {
  if (it.kind !== 'recorded') throw new Error(`The desk of the copy refused: ${it.reason}`)
  return it
}

/** @param origin id, name or host of a source */
export async function drillOrigin({ wire, work, workOff }: CopiedSite, origin: string, watch: Stopwatch): Promise<Drill | Refusal> {
  const { store } = wire
  const found = (await store.sources()).filter((it) => [it.id, it.name, it.host].includes(origin))
  const owners = new Set(found.map(({ owner }) => owner))
  if (owners.size !== 1) return refuse('drill.origin', `"${origin}" means ${owners.size} owners. Give the id, name or host of one source.`)
  const ids = new Set((await store.sources()).filter((it) => owners.has(it.owner)).map((it) => it.id))
  if ((await store.quarantinesInForce()).some(({ sourceIds }) => sourceIds.some((id) => ids.has(id))))
    return refuse(
      'drill.origin',
      `"${origin}" is under quarantine already. Take another, or none: then it is the one on which most stories stand.`,
    )
  const isOf = ({ sources }: Pick<Dispatch, 'sources'>): boolean => sources.some(({ sourceId }) => ids.has(sourceId))
  const stood = (await onWire(store)).filter(isOf)
  await watch.step('freeze', async () => done(await freeze(work, { by, reason, outlet: '', isReasonPublic: false })))
  watch.check(
    'publishing is frozen',
    (await store.freezes()).some(({ what }) => what === 'wire'),
    `${(await store.freezes()).length} freezes`,
  )
  const before = await watch.step('snapshot of the log', () => sealed(workOff, store))
  await watch.step('quarantine', async () => done(await quarantineOrigin(work, { by, reason, origin: [...ids][0] ?? origin })))
  await watch.step('recompute', () => workOff())
  const waiting = await onWire(store)
  watch.check('while frozen nothing stands on the origin any more', !waiting.some(isOf), `${waiting.filter(isOf).length} stories do`)
  await watch.step('thaw and correct', async () => {
    done(await thaw(work, { by, reason, outlet: '' }))
    for (let i = 0; i <= stood.length; i++) await workOff(gapMs)
  })
  await checkStories(watch, { store, stood, isOf })
  await checkLedger(watch, store, ids)
  const [ruling] = (await store.quarantinesInForce()).filter(({ sourceIds }) => sourceIds.some((id) => ids.has(id)))
  const counted = ruling?.counts.reports ?? 0
  watch.check(
    'the ruling is in force and counts what it took',
    stood.length === 0 || counted > 0,
    `${counted} reports, ${ruling?.stories.length ?? 0} stories`,
  )
  await watch.step('rebuild from the log', () => checkRebuilt(watch, store))
  const after = await sealed(workOff, store)
  watch.check(
    'the log is whole, and begins as the snapshot does',
    after.brokenAt === null && before.brokenAt === null && (await store.digestAt(before.sealed)) === before.digest,
    `${before.sealed} entries before, ${after.sealed} after`,
  )
  return watch.drill({ kind: 'origin', about: found[0]?.name ?? origin })
}

type Held = CopiedSite['wire']['store']

async function sealed(workOff: CopiedSite['workOff'], store: Held) {
  await store.transaction((tx) => tx.enqueue([{ stage: 'seal-log', subject: 'log' }]))
  await workOff()
  const seal = await store.checkSeal()
  return { ...seal, digest: await store.digestAt(seal.sealed) }
}

/** Each story that stood on the origin has a further version without it that says why, or is withdrawn with a stone. */
async function checkStories(
  watch: Stopwatch,
  { store, stood, isOf }: { readonly store: Held; readonly stood: readonly Dispatch[]; readonly isOf: (it: Dispatch) => boolean },
): Promise<void> {
  const left: string[] = []
  const silent: string[] = []
  for (const was of stood) {
    const is = await store.dispatchOfStory(was.storyId)
    if (is?.status === 'usable') {
      if (is.version <= was.version || isOf(is)) left.push(was.slug)
      const versions = await store.dispatchVersions(was.storyId)
      if (!versions.some((one) => one.version > was.version && /quarantine/.test(one.reason ?? ''))) silent.push(was.slug)
    } else if ((await store.stoneOfStory(was.storyId)) === null) left.push(was.slug)
  }
  watch.check(
    'every story that stood on it was told anew without it, or withdrawn',
    left.length === 0 && stood.length > 0,
    `${stood.length - left.length} of ${stood.length}${left.length === 0 ? '' : `; not ${left.slice(0, 5).join(', ')}`}`,
  )
  watch.check('each new version says why', silent.length === 0, silent.length === 0 ? 'all do' : `not ${silent.slice(0, 5).join(', ')}`)
}

async function checkLedger(watch: Stopwatch, store: Held, ids: ReadonlySet<string>): Promise<void> {
  const origins = new Set([...ids].map((id) => `o_${id}`))
  const standing = (await store.facts()).flatMap(({ id, claims }) =>
    claims.some(({ origin, withdrawnAt }) => withdrawnAt === undefined && origins.has(origin)) ? [id] : [],
  )
  watch.check('no statement of it is in force in the ledger', standing.length === 0, `${standing.length} rows hold one`)
}

async function checkRebuilt(watch: Stopwatch, store: Held): Promise<void> {
  const told = JSON.stringify(await onWire(store))
  const { mended } = await store.transaction(rebuild)
  const isSame = JSON.stringify(await onWire(store)) === told
  watch.check('made again from the log the site is the same', mended === 0 && isSame, `${mended} rows put right`)
}
