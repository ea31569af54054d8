// What the desk needs of the house: the checks, the force of a notice, and hands to carry out what was ruled.
import { firstWord } from '../domain/entity.ts'
import { type Fact, nameKey, type PossibleFact } from '../domain/fact.ts'
import type { Job } from '../domain/job.ts'
import { maySetValues } from '../domain/source.ts'
import type { DeskWork, FactFix } from '../outlets/desk/filing.ts'
import { rule } from '../stages/edit/rule.ts'
import { amendFact } from '../stages/record/facts/amend-fact.ts'
import { isToldApart, joinLedger, publishersOf, trustBut } from '../stages/record/facts/join-ledger.ts'
import { letHeld } from '../stages/record/facts/reconcile-facts.ts'
import { rowsOfHouses } from '../stages/record/facts/rows-by-name.ts'
import { settleLedger } from '../stages/record/facts/settle-ledger.ts'
import { registeredKeys } from '../stages/record/facts/short-names.ts'
import { verify } from '../stages/verify/stage.ts'
import type { Tx } from '../store/store.ts'
import type { Clock } from './clock.ts'
import { enforce } from './notices.ts'
import { bringBack, quarantine } from './quarantine.ts'
import { heldAnew } from './told-anew.ts'
import type { Wire } from './wire.ts'

/** Jobs worked for one ruling; what is left over goes to the workers. */
const stepsMax = 200

/** `isAlone` says that no workers run beside this, so that stories are also written anew here. */
export function makeDeskWork(wire: Wire, clock: Clock, isAlone: boolean): DeskWork {
  const { store, policy } = wire
  return {
    store,
    now: () => clock.now(),
    enforce,
    async check(before, changed) {
      const now = clock.now()
      const input = await store.snapshot((reader) => verify.load(before.id, reader, { now, policy }))
      if (input === null) throw new Error(`What draft ${before.id} was written from is not kept.`)
      const tools = { ...idle(wire), policy, now: () => now, signal: AbortSignal.timeout(60_000), note: () => undefined }
      const { verdicts: fresh } = await verify.run({ ...input, draft: changed }, tools)
      // What stood was checked while its source's text was kept; only what is new is checked now.
      const stood = new Set([before.headline, ...before.summary, ...before.take, ...before.archive].map((it) => it.id))
      const kept = (await store.verdictsOfDraft(before.id)).filter((it) => stood.has(it.sentenceId) || it.check === 'watch-gate')
      const verdicts = [...kept, ...fresh.filter((it) => !stood.has(it.sentenceId) && it.check !== 'watch-gate')]
      return rule({ draft: changed, verdicts, dossier: input.dossier, now })
    },
    amend: amendRow,
    admit: (it, by, tx) => admitRow(it, { by, at: clock.now().toISOString() }, tx),
    letHeld: (fact, claimId, by, tx) => letRow({ fact, claimId, by }, clock.now().toISOString(), tx),
    quarantine,
    bringBack,
    async workOff() {
      for (const name of ['withdraw', 'publish', 'withdraw-rows'] as const)
        for (let i = 0; i < stepsMax && (await wire.runner.step(name)); i++);
      if (isAlone) await wire.runner.drain(1)
    },
  }
}

/** The row first, then every story that stands on it or reckons with it, and every question that leans on it. */
async function amendRow({ fact, change, words }: FactFix, by: string, now: Date, tx: Tx): Promise<readonly Job[]> {
  const at = now.toISOString()
  const amended = amendFact(fact, { change, by, at }, () => 1)
  await tx.saveFact(amended, { storyId: null, imported: false })
  // Only now: a version that stands on the row and was being saved has been waited for.
  const users = await tx.storiesUsingFacts([fact.id])
  const name = change === null ? 'fact.withdrawn' : 'fact.corrected'
  for (const detail of words) await tx.appendEvent({ at, name, subject: fact.id, actor: by, detail })
  return leaning([amended], { users, at, actor: by }, tx)
}

/** A person answers for the statement alone: its outlet's word counts as it counts elsewhere. */
async function letRow(
  { fact, claimId, by }: { readonly fact: Fact; readonly claimId: string; readonly by: string },
  at: string,
  tx: Tx,
): Promise<readonly Job[]> {
  const outlets = await tx.sourcesNamed(publishersOf([fact]))
  const trustOf = trustBut(outlets.filter((it) => !maySetValues(it, at)).map((it) => it.name))
  const row = letHeld(fact, { claimId, by }, trustOf)
  await tx.saveFact(row, { storyId: null, imported: false })
  return leaning([row], { users: await tx.storiesUsingFacts([fact.id]), at, actor: by }, tx)
}

/** Stories that stand on a changed row or reckon with it, and questions that lean on it. */
async function leaning(
  changed: readonly [Fact],
  { users, at, actor }: { readonly users: readonly string[]; readonly at: string; readonly actor: string },
  tx: Tx,
): Promise<readonly Job[]> {
  const [{ id }] = changed
  const settled = await settleLedger({ changed }, { at, actor }, tx)
  const others = settled.length === 0 ? [] : await tx.storiesUsingFacts(settled)
  const jobs: Job[] = [...(await heldAnew([id, ...settled], tx))]
  for (const storyId of new Set([...(await tx.storyIdsOfFact(id)), ...users, ...others])) {
    jobs.push({ stage: 'rank', subject: storyId })
    for (const watch of await tx.watchesOfStory(storyId)) if (watch.state === 'open') jobs.push({ stage: 'resolve', subject: watch.id })
  }
  return [...jobs, ...(await askResting([id, ...settled], { by: actor, at }, tx))]
}

/** Questions that rest on rows which a person changed are asked again; of those that are settled it is noted who changed them. */
async function askResting(factIds: readonly string[], on: { readonly by: string; readonly at: string }, tx: Tx): Promise<readonly Job[]> {
  await tx.noteRowChanged(factIds, on)
  return (await tx.watchesRestingOn(factIds)).map(({ id }) => ({ stage: 'resolve', subject: id }))
}

/**
 * The row joins the ledger as one the rules vouched for: a person says that it was read rightly, not that its outlet is to be believed.
 * Then its story is told anew and open questions are asked again.
 */
async function admitRow(
  { fact, articleId }: PossibleFact,
  on: { readonly by: string; readonly at: string },
  tx: Tx,
): Promise<readonly Job[]> {
  const { at } = on
  const storyId = (await tx.coverageOfArticle(articleId))?.storyId ?? null
  const parties = [...fact.subject, ...(fact.object ?? [])].map((party) => party.entity)
  const begun = await tx.entitiesBeginning(parties.flatMap((it) => firstWord(it) ?? []))
  const houses = begun.filter(({ name }) => parties.includes(name))
  const spelled = new Set(houses.map(({ name }) => name))
  const ofParties = await rowsOfHouses(houses, tx)
  const met = new Map([...ofParties, ...(storyId === null ? [] : await tx.factsOfStory(storyId))].map((it) => [it.id, it]))
  const names = fact.place.precision === 'site' ? [...parties, fact.place.name] : parties
  const named = await tx.factsNaming(names.filter((it) => !spelled.has(it)).map(nameKey))
  const byName = new Set(named.map(({ id }) => id).filter((id) => !met.has(id)))
  // As they are once nobody else can change them.
  const knownIds = [...new Set([...met.keys(), ...named.map(({ id }) => id)])]
  await tx.takeFacts(knownIds)
  const known = new Map((await tx.factsById(knownIds)).map((it) => [it.id, it]))
  const outlets = await tx.sourcesNamed(publishersOf([...known.values(), fact]))
  const trustOf = trustBut(outlets.filter((it) => !maySetValues(it, at)).map((it) => it.name))
  const rows = joinLedger([...known.values()], [fact], { trustOf, at, byName, registered: registeredKeys(begun) })
  const url = fact.claims[0]?.url ?? ''
  for (const row of rows) await tx.saveFact(row, { storyId: isToldApart(row, rows, url) ? null : storyId, imported: false })
  const settled = await settleLedger({ changed: rows }, { at, actor: 'rule:record' }, tx)
  const others = settled.length === 0 ? [] : await tx.storiesUsingFacts(settled)
  const stories = new Set([...(storyId === null ? [] : [storyId]), ...others])
  const watches = (await tx.watchesUnsettled()).map((it): Job => ({ stage: 'resolve', subject: it.id }))
  const resting = await askResting([...rows.map(({ id }) => id), ...settled], on, tx)
  return [...[...stories].map((subject): Job => ({ stage: 'rank', subject })), ...watches, ...resting]
}

const idle = ({ net, pool }: Wire) => ({ net, pool, model: null, mail: null })
