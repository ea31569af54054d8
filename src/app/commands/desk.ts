import type { DeskRole } from '../../domain/desk-person.ts'
import type { OverrulingKind } from '../../domain/overruling.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import { accountFor } from '../../outlets/desk/account.ts'
import { actRoles, type DeskAct } from '../../outlets/desk/acts.ts'
import type { DeskWork } from '../../outlets/desk/filing.ts'
import { forecastWatch } from '../../outlets/desk/forecast.ts'
import { freeze, thaw } from '../../outlets/desk/freeze.ts'
import { mergeEntities, unmergeEntity } from '../../outlets/desk/merge-entities.ts'
import { clearOwnProse } from '../../outlets/desk/no-copy-of-ours.ts'
import { decideNotice, grantedLevel, type NoticeVerb } from '../../outlets/desk/notice.ts'
import { answerOverruling, fileOverruling, nameOf, orFiled, overrulingWords, type ToOverrule } from '../../outlets/desk/overrule.ts'
import type { People } from '../../outlets/desk/people.ts'
import { liftQuarantine, quarantineOrigin } from '../../outlets/desk/quarantine.ts'
import { waitingDrafts } from '../../outlets/desk/queue-page.ts'
import type { Recorded } from '../../outlets/desk/record.ts'
import { mergeStories, undoRuling } from '../../outlets/desk/regroup.ts'
import { type DraftVerb, draftVerbs, ruleOnDraft } from '../../outlets/desk/rule-draft.ts'
import { settleWatch, type WatchVerb, watchVerbs } from '../../outlets/desk/settle.ts'
import { strikeStory } from '../../outlets/desk/strike.ts'
import type { Store } from '../../store/store.ts'
import { makeDeskWork } from '../desk.ts'
import { type NamedRuler, peopleAt, rulerFor } from './ruler.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

export interface DeskOptions extends HomeOption, NamedRuler {
  readonly reason?: string
  readonly into?: string
  readonly level?: string
  readonly source?: string
  readonly probability?: string | number
  readonly legal?: boolean
  readonly outlet?: string
  readonly public?: boolean
  readonly withClaims?: boolean
  readonly test?: string
  readonly json?: boolean
}

/** Options of whoever was found to have the role. */
type Ruled = DeskOptions & { readonly by: string }
/** The same, with everybody else of the desk. */
type RuledAmong = Ruled & { readonly people: People }

const noticeWords: Readonly<Record<string, NoticeVerb>> = { uphold: 'uphold', deny: 'reject', confirm: 'confirm', restore: 'restore' }
/** Every answer, by what it is about. */
export const deskVerbs = {
  draft: draftVerbs,
  story: ['retract', 'kill', 'merge'],
  ruling: ['undo'],
  watch: [...watchVerbs, 'forecast'],
  notice: Object.keys(noticeWords),
  entity: ['merge-entity', 'unmerge-entity'],
  wire: ['freeze', 'thaw'],
  source: ['quarantine', 'lift', 'account'],
  page: ['no-copy'],
  overruling: ['second', 'refuse'],
} as const

const each = (verbs: readonly string[], act: DeskAct): readonly (readonly [string, DeskAct])[] => verbs.map((it) => [it, act])
/** The act of the desk that an answer is, whose role it takes. */
const actsOfVerbs: ReadonlyMap<string, DeskAct> = new Map([
  ...each(deskVerbs.draft, '/desk/draft/:id'),
  ...each(watchVerbs, '/desk/watch/:id'),
  ...each(deskVerbs.notice, '/desk/notice/:id'),
  ['forecast', '/desk/watch/:id/forecast'],
  ['retract', '/desk/story/:id/retract'],
  ['kill', '/desk/story/:id/kill'],
  ['merge', '/desk/story/:id/merge'],
  ['undo', '/desk/ruling/:id/undo'],
  ['merge-entity', '/desk/names/merge'],
  ['unmerge-entity', '/desk/names/unmerge'],
  ['freeze', '/desk/freeze'],
  ['thaw', '/desk/thaw'],
  ['quarantine', '/desk/quarantine'],
  ['lift', '/desk/lift'],
  ['account', '/desk/quarantine'],
  ['no-copy', '/desk/no-copy'],
  ...each(deskVerbs.overruling, '/desk/overruling/watch/:id'),
])

/** @throws UsageError where there is no such answer */
export function actOfVerb(verb: string): DeskAct {
  const act = actsOfVerbs.get(verb)
  if (act !== undefined) return act
  const known = Object.entries(deskVerbs).map(([what, verbs]) => `${what}: ${verbs.join(', ')}`)
  throw new UsageError(`The desk has no answer "${verb}". It has, on a\n  ${known.join('\n  ')}`)
}

const isOneOf = <T extends string>(all: readonly T[], it: string): it is T => (all as readonly string[]).includes(it)

/** `groundwire desk`: what waits for a person; with a verb and an id: rules, as the desk on the web does, by the same code. */
export async function desk(verb: string | undefined, id: string | undefined, options: DeskOptions): Promise<void> {
  await withWire(options, async (wire, clock, config) => {
    if (verb === undefined || verb === 'list') return list(wire.store, options.json === true)
    const act = actOfVerb(verb)
    const ruler = async (): Promise<string> => rulerFor(wire.store, config, options, await roleFor(act, id, wire.store))
    if (isOneOf(deskVerbs.wire, verb))
      return frozen(makeDeskWork(wire, clock, false), verb, { ...options, by: await ruler(), ...(id !== undefined && { outlet: id }) })
    if (id === undefined) throw new UsageError(`Say on what: groundwire desk ${verb} ID --reason "…"`)
    // A running wire carries out what is filed; if none runs, the next one does, and what can be done at once is done here.
    const done = await rule(makeDeskWork(wire, clock, false), verb, id, {
      ...options,
      by: await ruler(),
      people: peopleAt(wire.store, config),
    })
    if (done.kind === 'refused') throw new UsageError(done.reason)
    console.log(options.json === true ? JSON.stringify(done) : done.words)
  })
}

/** The option or argument that a refusal is about, where it is about one. */
const fieldOf = (code: string): string =>
  ({
    'desk.outlet': '--outlet: ',
    'desk.probability': '--probability: ',
    'desk.reason': '--reason: ',
    'desk.source': 'SOURCE: ',
    'desk.unknown': 'SOURCE: ',
    'desk.test': '--test: ',
    'desk.page': 'PAGE: ',
  })[code] ?? ''

/** `desk freeze` and `desk thaw` are about the wire, or one way out of it, and take no id. */
async function frozen(work: DeskWork, verb: 'freeze' | 'thaw', options: Ruled): Promise<void> {
  const on = { by: options.by, reason: String(options.reason ?? ''), outlet: String(options.outlet ?? '') }
  const done = verb === 'freeze' ? await freeze(work, { ...on, isReasonPublic: options.public === true }) : await thaw(work, on)
  if (done.kind === 'refused') throw new UsageError(`${fieldOf(done.code)}${done.reason}`)
  console.log(options.json === true ? JSON.stringify({ kind: 'done', words: done.words }) : done.words)
}

async function list(store: Store, isJson: boolean): Promise<void> {
  const [drafts, watches, notices] = await Promise.all([waitingDrafts(store), store.watchesUnsettled(), store.noticesWaiting()])
  const settling = watches.filter((it) => it.state !== 'open')
  const overrulings = await store.overrulingsWaiting()
  const [freezes, origins] = await Promise.all([store.freezes(), store.quarantinesInForce()])
  const rows = [
    ...freezes.map((it) => ({ kind: 'frozen', id: it.what, since: it.since, what: `by ${it.by}`, why: it.reason })),
    ...origins.map((it) => ({ kind: 'origin', id: it.id, since: it.since, what: `${it.name} is under quarantine`, why: it.reason })),
    ...overrulings.map((it) => ({
      kind: 'second',
      id: it.id,
      since: it.at,
      what: `${nameOf(it.by)} asks ${overrulingWords[it.kind]}, ${it.subject}; a second person confirms it until ${it.expiresAt.slice(0, 10)}`,
      why: it.reason,
    })),
    ...drafts.map((it) => ({ kind: 'draft', id: it.draft.id, since: it.ruling.at, what: it.draft.headline.text, why: it.ruling.reason })),
    ...settling.map((it) => ({ kind: 'watch', id: it.id, since: it.horizonAt, what: it.statement, why: it.proposed?.note ?? it.state })),
    ...notices.map((it) => ({
      kind: 'notice',
      id: it.id,
      since: it.receivedAt,
      what: `${it.kind} ${it.domain} ${it.urls[0] ?? ''}`,
      why: it.state,
    })),
  ]
  if (isJson) for (const row of rows) console.log(JSON.stringify(row))
  else if (rows.length === 0) console.log('Nothing waits for a person.')
  else for (const it of rows) console.log(`${it.kind.padEnd(7)}${it.id}  ${it.since.slice(0, 16)}  ${it.what}\n       ${it.why}`)
}

type Done = { readonly kind: 'done'; readonly words: string } | Refusal

async function rule(work: DeskWork, verb: string, id: string, options: RuledAmong): Promise<Done> {
  const on = { by: options.by, reason: String(options.reason ?? '') }
  const byTwo = (kind: OverrulingKind) => () => fileForTwo(work, options, { ...on, kind, subject: id, verb })
  if (isOneOf(deskVerbs.overruling, verb)) {
    if (options.key === undefined) return keyNeeded
    const done = await answerOverruling(work, options.people, { id }, { ...on, verb: verb === 'second' ? 'confirm' : 'refuse' })
    return done.kind === 'refused' ? done : { kind: 'done', words: done.words }
  }
  if (noticeWords[verb] !== undefined) {
    const level = options.level === undefined ? '' : grantedLevel(String(options.level))
    if (level === undefined) return refuse('desk.level', '--level: L0, L1, L2 or L3; without it what was asked is granted.')
    const decided = await orFiled(await decideNotice(work, { ...on, noticeId: id, verb: noticeWords[verb], level }), byTwo('notice'))
    if (decided.kind === 'recorded') return { kind: 'done', words: decided.words }
    return decided.kind === 'refused' ? decided : { kind: 'done', words: `Notice ${id}: ${decided.notice.state}.` }
  }
  if (verb === 'merge-entity' || verb === 'unmerge-entity') {
    const to = { ...on, fold: id, into: options.into ?? '' }
    const done = verb === 'merge-entity' ? await mergeEntities(work, to) : await unmergeEntity(work, to)
    return done.kind === 'refused' ? done : { kind: 'done', words: done.words }
  }
  if (isOneOf(deskVerbs.source, verb)) {
    const done =
      verb === 'quarantine'
        ? await quarantineOrigin(work, { ...on, origin: id })
        : verb === 'lift'
          ? await liftQuarantine(work, { ...on, origin: id, withClaims: options.withClaims === true })
          : await accountFor(work, { ...on, ruling: id, test: String(options.test ?? '') })
    return done.kind === 'refused' ? refuse(done.code, `${fieldOf(done.code)}${done.reason}`) : { kind: 'done', words: done.words }
  }
  if (isOneOf(deskVerbs.page, verb)) {
    const done = await clearOwnProse(work, { ...on, page: id })
    return done.kind === 'refused' ? refuse(done.code, `${fieldOf(done.code)}${done.reason}`) : { kind: 'done', words: done.words }
  }
  const filed = await orFiled(await file(work, verb, id, { ...options, ...on }), byTwo('watch'))
  if (filed.kind === 'recorded') return { kind: 'done', words: filed.words }
  return filed.kind === 'refused'
    ? refuse(filed.code, `${filed.code === 'desk.probability' ? fieldOf(filed.code) : ''}${filed.reason}`)
    : { kind: 'done', words: `Ruling ${filed.ruling.id}: ${filed.ruling.kind}, by ${filed.ruling.by}.` }
}

/** What two persons answer for is no name typed by one: each gives their own key. */
const keyNeeded = refuse(
  'desk.key',
  '--key: this takes two persons, each with a key of their own. Give the file that holds yours, or do it at the desk.',
)

const fileForTwo = async (work: DeskWork, { key, people }: RuledAmong, wanted: ToOverrule): Promise<Recorded> =>
  key === undefined ? keyNeeded : fileOverruling(work, people, { ...wanted, verb: noticeWords[wanted.verb] ?? wanted.verb })

/** The role of an act; to answer as the second person takes that of what was filed. */
async function roleFor(act: DeskAct, id: string | undefined, store: Store): Promise<DeskRole> {
  if (act !== '/desk/overruling/watch/:id') return actRoles[act]
  const filed = (await store.overrulingsWaiting()).find((it) => it.id === id)
  return actRoles[`/desk/overruling/${filed?.kind ?? 'watch'}/:id`]
}

async function file(work: DeskWork, verb: string, id: string, given: DeskOptions & { readonly by: string; readonly reason: string }) {
  const { by, reason } = given
  if (isOneOf<DraftVerb>(draftVerbs, verb)) return ruleOnDraft(work, { by, reason, draftId: id, verb, leaveOut: [], isReviewed: false })
  if (isOneOf<WatchVerb>(watchVerbs, verb)) return settleWatch(work, { by, reason, watchId: id, verb, source: given.source ?? '' })
  if (verb === 'forecast') return forecastWatch(work, { by, reason, watchId: id, probability: String(given.probability ?? '') })
  if (verb === 'undo') return undoRuling(work, { by, reason, rulingId: id })
  const storyId = (await work.store.storyBySlug(id.replace(/^.*\/story\//, '')))?.id ?? id
  if (verb === 'retract' || verb === 'kill')
    return strikeStory(work, { by, reason, storyId, verb, isLegal: given.legal === true, foundBy: 'desk' })
  if (verb === 'merge') return mergeStories(work, { by, reason, storyId, into: given.into ?? '' })
  throw new Error(`No hand for ${verb}`)
}
