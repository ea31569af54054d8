import { clipsUnder } from '../../domain/dispatch.ts'
import { clipsOf } from '../../domain/dossier.ts'
import type { Fact } from '../../domain/fact.ts'
import { Fault } from '../../domain/fault.ts'
import type { Job } from '../../domain/job.ts'
import type { Quarantine } from '../../domain/quarantine.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import { factLevel, type Level, lowerLevel, proseLevel } from '../../domain/rights.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { maySetValues } from '../../domain/source.ts'
import { toldOfPlanOnly } from '../../stages/record/facts/closures.ts'
import { publishersOf, trustBut } from '../../stages/record/facts/join-ledger.ts'
import { withoutReports } from '../../stages/record/facts/quarantine-fact.ts'
import { settleLedger } from '../../stages/record/facts/settle-ledger.ts'
import type { Stage } from '../../stages/stage.ts'
import type { Reader, Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { heldAnew } from '../told-anew.ts'

interface In {
  readonly storyId: string
  /** The ruling that made the version on the wire; null when nothing of the story stands there. */
  readonly ruling: Ruling | null
  readonly version: number
  readonly lowered: readonly { readonly articleId: string; readonly publisher: string; readonly from: string; readonly to: Level }[]
  readonly isTakedown: boolean
  /** The origin whose quarantine took a report out of the version on the wire. */
  readonly quarantine: Quarantine | null
  readonly facts: readonly Fact[]
  readonly closedUrls: readonly string[]
  /** Names of outlets that may not set a value, of those whose statements the facts hold. */
  readonly unlisted: readonly string[]
  /** Reports, closed by now, that only earlier versions of the story lean on: reports of earlier stories, and those that left this one. */
  readonly oldReports: readonly string[]
  /** A draft that waits for a person was written from reports as they may be used no more. */
  readonly isHeldOn: boolean
}
interface Out {
  readonly isHeldOn: boolean
  readonly storyId: string
  readonly oldReports: readonly string[]
  readonly ruling: Ruling | null
  readonly facts: readonly { readonly was: Fact; readonly now: Fact | null }[]
  readonly at: string
}

/**
 * Story whose sources lost their level -> a withdrawing Ruling, which publish turns into a narrower version or a tombstone, and a
 * ledger without what only those sources said. Idempotent: once nothing stands above its level there is nothing left to do.
 */
export const withdraw: Stage<In, Out> = {
  name: 'withdraw',
  next: ['publish', 'rank', 'recall', 'resolve'],
  ...queueTerms.withdraw,
  async load(storyId, store, { now }) {
    const articles = await store.articlesById((await store.placesOfStories([storyId])).map((it) => it.articleId))
    // A ruling on an origin keeps its statements in the ledger, marked; what a publisher took back goes, set aside or not.
    const aside = new Map((await store.setAsideOf(articles.map(({ id }) => id))).map((it) => [it.articleId, it.level]))
    const versions = (await store.dispatchVersions(storyId)).filter((it) => it.status === 'usable')
    const clips = versions.flatMap(clipsUnder)
    // What stands printed counts too: a report whose origin is under quarantine is in the story no more.
    const printed = versions.flatMap(({ sources }) => sources)
    const shown = (await store.evidenceOfStory(storyId)).flatMap((it) => ('articleId' in it && it.state !== 'withdrawn' ? [it] : []))
    const levels = await store.levelsOf([
      ...new Set([...articles.map(({ id }) => id), ...[...clips, ...printed, ...shown].map((it) => it.articleId)]),
    ])
    const closedUrls = articles.filter((it) => (aside.get(it.id) ?? levels.get(it.id) ?? it.level) < factLevel).map((it) => it.url)
    const facts = closedUrls.length === 0 ? [] : await store.factsOfUrls(closedUrls)
    const publishers = publishersOf(facts)
    const outlets = publishers.length === 0 ? [] : await store.sourcesNamed(publishers)
    const current = await store.dispatchOfStory(storyId)
    const onWire = current?.status === 'usable' ? current : null
    const leantOn = onWire === null ? [] : [...onWire.sources, ...clipsUnder(onWire)]
    const lowered = leantOn.flatMap((it) => {
      const to = levels.get(it.articleId)
      return to !== undefined && to < it.level ? [{ articleId: it.articleId, publisher: it.publisher, from: it.level, to }] : []
    })
    const isOld = (id: string): boolean => !leantOn.some(({ articleId }) => articleId === id) && (levels.get(id) ?? 'L0') < proseLevel
    const fell = shown.filter(({ articleId, level }) => level > 'L1' && (levels.get(articleId) ?? level) < level)
    const oldReports = [...new Set([...clips, ...fell].map(({ articleId }) => articleId).filter(isOld))]
    const isHeldOn = await waitsOnLess(storyId, store)
    if (lowered.length === 0 && facts.length === 0 && oldReports.length === 0 && !isHeldOn) return null
    const ids = new Set(lowered.map((it) => it.articleId))
    const quarantine = lowered.length === 0 ? null : await store.quarantineOfArticles([...ids])
    return {
      storyId,
      ruling: onWire === null || lowered.length === 0 ? null : await store.rulingById(onWire.rulingId),
      version: onWire?.version ?? 0,
      lowered,
      isTakedown: [...articles, ...(await store.articlesById(clips.map(({ articleId }) => articleId)))].some(
        (it) => ids.has(it.id) && it.decision.reasons.some((reason) => reason.signal === 'takedown'),
      ),
      quarantine,
      facts,
      closedUrls,
      unlisted: outlets.filter((it) => !maySetValues(it, now.toISOString())).map(({ name }) => name),
      oldReports,
      isHeldOn,
    }
  },
  async run({ storyId, ruling, version, lowered, isTakedown, quarantine, facts, closedUrls, unlisted, oldReports, isHeldOn }, tools) {
    const at = tools.now().toISOString()
    const closed = new Set(closedUrls)
    tools.note({ lowered: lowered.map((it) => `${it.articleId} ${it.from}>${it.to}`).join(' '), facts: facts.length })
    const worst = lowered.map((it) => it.to).reduce(lowerLevel, 'L4')
    const named = [...new Set(lowered.map((it) => it.publisher))].join(', ')
    return {
      at,
      storyId,
      oldReports,
      isHeldOn,
      facts: facts.map((was) => ({ was, now: withoutReports(was, (claim) => closed.has(claim.url), at, trustBut(unlisted)) })),
      ruling: ruling && {
        ...ruling,
        id: `ruling_${sha256Hex(`${storyId}|${version}|${lowered.map((it) => it.articleId + it.to).join('|')}`).slice(0, 16)}`,
        kind: 'withdraw',
        at,
        ...(quarantine === null
          ? {
              by: isTakedown ? 'publisher' : 'rule:rights',
              reasonCode: isTakedown ? 'takedown' : 'rights',
              reason: `${named}: at most ${worst} from now on${worst < proseLevel ? ', no prose' : ''}.`,
            }
          : { by: quarantine.by, reasonCode: 'quarantine', reason: `${quarantine.name} is under quarantine: ${quarantine.reason}` }),
      },
    }
  },
  async save(output, tx): Promise<readonly Job[]> {
    const { ruling, facts, storyId, oldReports, isHeldOn } = output
    // The story before its rows, as publish does, or each would wait for the other.
    const state = await tx.holdStory(storyId)
    if (oldReports.length > 0) await tx.withholdProse(storyId, oldReports)
    const versions = await tx.takeFacts(facts.map(({ was }) => was.id))
    const moved = facts.find(({ was }) => versions.get(was.id) !== was.version)
    if (moved !== undefined)
      throw new Fault('store.conflict', `Ledger row ${moved.was.id} has changed since its report was taken down.`, { retry: 'soon' })
    const at = facts.length === 0 ? output.at : later(output.at, await tx.takeRowsDown())
    for (const { was, now } of facts) {
      const { id } = was
      if (now === null) await tx.deleteFact(id)
      else await tx.saveFact(now, { storyId: null, imported: false })
      const detail = now !== null && toldOf(now) !== toldOf(was) ? { lost: true } : {}
      await tx.appendEvent({ at, name: now === null ? 'fact.withdrawn' : 'fact.narrowed', subject: id, actor: 'rule:rights', detail })
    }
    const changed = facts.flatMap(({ now }) => now ?? [])
    const gone = facts.filter(({ now }) => now === null).map(({ was }) => was.id)
    const settled = await settleLedger({ changed, gone, untold: toldOfPlanOnly(facts) }, { at, actor: 'rule:rights' }, tx)
    const ids = facts.map(({ was }) => was.id)
    // Their versions that stand now follow as soon as the next one takes their place.
    for (const other of ids.length === 0 ? [] : await tx.storyIdsOnceUsing(ids)) await tx.withholdTakenRows(other)
    if (ids.length > 0) await tx.seekTakenRows(ids)
    await tx.forgetRowChanged(ids)
    const held: readonly Job[] = isHeldOn ? [{ stage: 'recall', subject: storyId }] : []
    const anew = [...(await leaning([...ids, ...settled], storyId, tx)), ...held]
    // Of a story that was killed meanwhile the ruling on the version that stood, whose words it repeats, is kept no more.
    if (ruling === null || state === 'killed') return anew
    await tx.saveRuling(ruling)
    await tx.appendEvent({
      at,
      name: 'ruling.withdraw',
      subject: ruling.storyId,
      actor: ruling.by,
      detail: { rulingId: ruling.id, reason: ruling.reason },
    })
    return [{ stage: 'publish', subject: ruling.id }, ...anew]
  },
}

/** What was written from the rows until now was written before they were taken, whichever clock its writer had read. */
const later = (at: string, latest: string | null): string =>
  latest !== null && latest > at ? new Date(Date.parse(latest) + 1).toISOString() : at

/** Whether the story's draft that waits for a person was written from a report of which less may be used by now. */
async function waitsOnLess(storyId: string, store: Reader): Promise<boolean> {
  const draftId = (await store.rulingHolding(storyId))?.draftId
  const draft = draftId === undefined ? null : await store.draftById(draftId)
  const dossier = draft === null ? null : await store.dossierById(draft.dossierId)
  if (dossier === null) return false
  const used = [...dossier.sources, ...clipsOf(dossier)].map(({ article }) => article)
  const levels = await store.levelsOf(used.map(({ id }) => id))
  return used.some(({ id, level }) => (levels.get(id) ?? level) < level)
}

/** What pages print of a row. */
const printed = [
  'subject',
  'object',
  'place',
  'quantity',
  'value',
  'hardware',
  'status',
  'announcedAt',
  'effectiveAt',
  'horizon',
  'resolved',
  'supersedes',
] as const satisfies readonly (keyof Fact)[]
const toldOf = (fact: Fact): string => JSON.stringify(printed.map((part) => fact[part] ?? null))

/** Stories that print of the rows or reckon with them are told anew, but this one, which has its ruling; questions that rest on them are asked again. */
async function leaning(factIds: readonly string[], storyId: string, tx: Tx): Promise<readonly Job[]> {
  if (factIds.length === 0) return []
  const stories = (await tx.storiesUsingFacts(factIds)).filter((it) => it !== storyId)
  const open = (await tx.watchesUnsettled()).filter((it) => stories.includes(it.storyId))
  const asked = [...open, ...(await tx.watchesRestingOn(factIds))].map(({ id }) => id)
  return [
    ...(await heldAnew(factIds, tx)),
    ...stories.map((subject): Job => ({ stage: 'rank', subject })),
    ...[...new Set(asked)].map((subject): Job => ({ stage: 'resolve', subject })),
  ]
}
