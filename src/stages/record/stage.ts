import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { type Entity, firstWord, type Mention, nameStarts } from '../../domain/entity.ts'
import type { Fact, PossibleFact } from '../../domain/fact.ts'
import type { Job } from '../../domain/job.ts'
import type { Quantity } from '../../domain/quantity.ts'
import type { Source } from '../../domain/source.ts'
import type { Reader } from '../../store/store.ts'
import { countOrders } from '../../text/planted-orders.ts'
import type { Stage, Tools } from '../stage.ts'
import { askForClaims, checkProposals, mergeClaims } from './claims-by-model.ts'
import { claimsByRule } from './claims-by-rule.ts'
import { gateFacts } from './fact-gate.ts'
import { readByRule } from './facts-by-rule.ts'
import type { ClaimsInput } from './make-claim.ts'
import { reconcileFacts, type TrustOf, withdrawClaims } from './reconcile-facts.ts'

interface In {
  readonly article: Article
  readonly source: Source
  readonly coverage: Coverage
  readonly isFirst: boolean
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly facts: readonly Fact[]
  /** Names of outlets nobody listed, of those whose statements the facts hold. */
  readonly unlisted: readonly string[]
  readonly watchIds: readonly string[]
  /** Rows of this article that a person took though the rules did not vouch for them. */
  readonly admittedIds: readonly string[]
}
interface Out {
  readonly article: Article
  readonly coverage: Coverage
  readonly isFirst: boolean
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
  /** Read and not vouched for: they wait at the desk. */
  readonly possible: readonly PossibleFact[]
  readonly watchIds: readonly string[]
  /** Facts whose source took a statement back: what rests on them is looked at again. */
  readonly withdrawnIds: readonly string[]
  readonly notBefore: string | null
  /** Sentences that give orders to software; counted, never obeyed. */
  readonly orders: number
}

/**
 * Article -> Claims -> Facts; then drops the text it may not keep (L2, no-archive). A copy adds no facts of its own.
 * Claims are replaced whole for the article, and facts keep their ids, so saving twice is saving once.
 */
export const record: Stage<In, Out> = {
  name: 'record',
  next: ['rank', 'resolve'],
  keyedBy: 'story',
  limits: { seconds: 180, attempts: 3 },
  async load(subject, store) {
    const article = await store.articleById(subject)
    const coverage = article ? await store.coverageOfArticle(subject) : null
    const source = article ? await store.sourceById(article.sourceId) : null
    if (!article || !coverage || !source) return null
    const mentions = await store.mentionsOfArticles([subject])
    const entities = await entitiesFor(article, source, mentions, store)
    const named = [...new Set(mentions.flatMap((it) => it.entityId ?? []))].flatMap((id) => [
      id,
      entities.find((it) => it.id === id)?.name ?? id,
    ])
    const ofParties = await store.factsOfParties(named)
    const known = new Set(ofParties.map((it) => it.id))
    const facts = [...ofParties, ...(await store.factsOfStory(coverage.storyId)).filter((it) => !known.has(it.id))]
    const publishers = [...new Set(facts.flatMap((fact) => fact.claims.map((claim) => claim.publisher)))]
    const unlisted =
      publishers.length === 0 ? [] : (await store.sourcesNamed(publishers)).filter((it) => !it.allowlisted).map((it) => it.name)
    const watches = await store.watchesUnsettled()
    return {
      article,
      source,
      coverage,
      isFirst: coverage.role === 'first',
      entities,
      mentions,
      facts,
      unlisted,
      watchIds: watches.map((it) => it.id),
      admittedIds: await store.factIdsAdmitted(subject),
    }
  },
  async run({ article, source, coverage, isFirst, entities, mentions, facts: known, unlisted, watchIds, admittedIds }, tools) {
    const { originId } = coverage
    const input = { article, storyId: coverage.storyId, originId, entities, mentions }
    const claims = mergeClaims(
      claimsByRule(input),
      isCopy(coverage) || article.level < 'L3' ? [] : await claimsByModel(input, source, tools),
    )
    const { stated, possible } = isCopy(coverage)
      ? { stated: [], possible: [] }
      : gateFacts(readByRule({ article, source, claims, entities, originId }), article, admittedIds)
    // @NOTE stored statements too: two outlets of today must not vouch for each other.
    const outsiders = new Set([...unlisted, ...(source.allowlisted ? [] : [source.name])])
    const trustOf: TrustOf = (claim) => (outsiders.has(claim.publisher) ? 0 : 1)
    const withdrawn = article.version > 1 ? withdrawClaims(known, { url: article.url, at: article.fetchedAt }, trustOf) : []
    const present = latest(known, withdrawn)
    const facts = withTwins(withSuccessors(withdrawn, reconcile(present, stated, trustOf)), present)
    const orders = countOrders(article.sentences.map((it) => article.text.slice(it.start, it.end))) + (article.hiddenOrders ?? 0)
    tools.note({ claims: claims.length, facts: facts.length, possible: possible.length, orders })
    const notBefore = isFirst ? null : new Date(tools.now().getTime() + tools.policy.gatherMs).toISOString()
    return {
      article,
      coverage,
      isFirst,
      claims,
      facts,
      possible,
      watchIds: facts.length > 0 || claims.length > 0 ? watchIds : [],
      withdrawnIds: withdrawn.map((it) => it.id),
      notBefore,
      orders,
    }
  },
  async save({ article, coverage, claims, facts, possible, watchIds, withdrawnIds, notBefore, orders }, tx): Promise<readonly Job[]> {
    await tx.replaceClaims(article.id, claims)
    for (const fact of facts) await tx.saveFact(fact, { storyId: coverage.storyId, imported: false })
    await tx.replacePossibleFacts(article.id, possible)
    await tx.markRecorded(article.id)
    if (orders > 0)
      await tx.appendEvent({
        at: article.fetchedAt,
        name: 'injection.ignored',
        subject: article.id,
        actor: 'rule:record',
        detail: { sentences: orders },
      })
    if (article.level <= 'L2' || article.decision.retainTextHours === 0) await tx.dropText(article.id)
    const rank: Job = { stage: 'rank', subject: coverage.storyId, ...(notBefore !== null && { notBefore }) }
    const touched = withdrawnIds.length === 0 ? [] : await tx.storiesUsingFacts(withdrawnIds)
    const settled = withdrawnIds.length === 0 ? [] : await tx.watchesRestingOn(withdrawnIds)
    if (withdrawnIds.length > 0)
      await tx.appendEvent({
        at: article.fetchedAt,
        name: 'fact.corrected',
        subject: coverage.storyId,
        actor: 'rule:record',
        detail: { factIds: withdrawnIds, stories: touched, watches: settled.map((it) => it.id) },
      })
    return [
      rank,
      ...touched.filter((it) => it !== coverage.storyId).map((subject): Job => ({ stage: 'rank', subject })),
      ...[...new Set([...watchIds, ...settled.map((it) => it.id)])].map((subject): Job => ({ stage: 'resolve', subject })),
    ]
  },
}

/**
 * What the registry holds of the names a text can mention, and of the outlet's owner; of those, and of the mentions linked already,
 * with their owners. The rest of the registry can say nothing about it.
 */
async function entitiesFor(
  { title, text }: Article,
  { owner }: Source,
  mentions: readonly Mention[],
  store: Pick<Reader, 'entitiesBeginning' | 'entitiesById'>,
): Promise<readonly Entity[]> {
  const begin = (names: readonly string[]): readonly string[] => names.flatMap((name) => firstWord(name) ?? [])
  const named = await store.entitiesBeginning([...new Set([...nameStarts(`${title}\n${text}`), ...begin([owner])])])
  const known = new Set(named.map((it) => it.id))
  const above = named.flatMap((it) => [it.owner ?? [], it.partOf ?? []].flat())
  const ids = [...mentions.flatMap((it) => it.entityId ?? []), ...above].filter((id) => !known.has(id))
  const more = ids.length === 0 ? [] : [...(await store.entitiesById(ids)), ...(await store.entitiesBeginning(begin(above)))]
  const fresh = more.filter((it) => !known.has(it.id) && known.add(it.id).has(it.id))
  return [...named, ...fresh].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** What a model finds beyond the rules, if one may be asked: it sees this one document, and what it says is held against it. */
async function claimsByModel(input: ClaimsInput, source: Source, tools: Tools): Promise<readonly Claim[]> {
  const asked = tools.model !== null && tools.policy.modelFor.includes('claims') ? askForClaims(input) : undefined
  if (tools.model === null || asked === undefined) return []
  const about = { storyId: input.storyId, sourceId: source.id, inputIds: [input.article.id] }
  const answer = await tools.model.ask(asked.question, about, tools.signal)
  if (answer.kind === 'refused') {
    tools.note({ model: answer.code, why: answer.reason })
    return []
  }
  const { id, version } = asked.question
  const { claims, drops } = checkProposals(answer.value, asked, `${id}/${version} ${tools.model.name}`)
  tools.note({ model: 'used', call: answer.call.id, proposed: answer.value.claims.length, kept: claims.length, dropped: drops })
  return claims
}

/** A copy adds no facts of its own, also when it is corrected: its voice stays that of the outlet it copied. */
function isCopy({ role, originId, sourceId }: Coverage): boolean {
  return role === 'copy' || (role === 'correction' && originId !== `o_${sourceId}`)
}

function latest(known: readonly Fact[], changed: readonly Fact[]): readonly Fact[] {
  const byId = new Map(changed.map((fact) => [fact.id, fact]))
  return known.map((fact) => byId.get(fact.id) ?? fact)
}

/** Facts to save: a row that its source took back points to the row of the same type it gave instead. */
function withSuccessors(withdrawn: readonly Fact[], stated: readonly Fact[]): readonly Fact[] {
  const again = new Set(stated.map((fact) => fact.id))
  const closed = withdrawn.filter((fact) => !again.has(fact.id))
  const heirs = new Map(
    closed.flatMap((fact) => {
      const heir = fact.status === 'superseded' ? stated.find((each) => each.type === fact.type) : undefined
      return heir === undefined ? [] : [[fact.id, heir.id] as const]
    }),
  )
  const oldOf = new Map([...heirs].map(([old, heir]) => [heir, old]))
  const pointTo = (fact: Fact, by: string | undefined): Fact => (by === undefined ? fact : { ...fact, supersededBy: by })
  const pointBack = (fact: Fact, old: string | undefined): Fact => (old === undefined ? fact : { ...fact, supersedes: old })
  return [...closed.map((fact) => pointTo(fact, heirs.get(fact.id))), ...stated.map((fact) => pointBack(fact, oldOf.get(fact.id)))]
}

const twinMs = 60 * 86_400_000

/** Two announcements of one party and one size at two places, weeks apart at most, may be one: linked, so no total counts both. */
function mayBeOne(a: Fact, b: Fact): boolean {
  const power = (it: Fact): number | undefined => it.quantity?.find((each) => each.unit === 'MW' && each.qualifier !== 'option')?.lo
  const isSite = (it: Fact): boolean => it.type.startsWith('capacity_') && it.supersededBy === undefined && it.partOf === undefined
  const isNear = Math.abs(Date.parse(a.announcedAt) - Date.parse(b.announcedAt)) <= twinMs
  const isElsewhere = a.place.name !== b.place.name && (a.place.country ?? '') === (b.place.country ?? '')
  return (
    a.id !== b.id &&
    isSite(a) &&
    isSite(b) &&
    isNear &&
    isElsewhere &&
    power(a) === power(b) &&
    a.subject[0]?.entity === b.subject[0]?.entity
  )
}

/** Facts to save, each linked to those it may be one with; an older row gets its link back. */
function withTwins(changed: readonly Fact[], known: readonly Fact[]): readonly Fact[] {
  const all = [...changed, ...known.filter((fact) => !changed.some((it) => it.id === fact.id))]
  const linked = all.map((fact) => {
    const twins = all.filter((it) => (changed.includes(fact) || changed.includes(it)) && mayBeOne(fact, it)).map((it) => it.id)
    const links = [...new Set([...(fact.possiblySameAs ?? []), ...twins])]
    return links.length === (fact.possiblySameAs ?? []).length ? fact : { ...fact, possiblySameAs: links }
  })
  return linked.filter((fact, at) => changed.includes(all[at] ?? fact) || fact !== all[at])
}

/** "has replaced its plan for 18,000 chips": the row of the same party with that figure is what the new one replaces. */
function withPredecessor(fact: Fact, known: readonly Fact[]): Fact {
  const former = fact.claims[0]?.says['replaces'] as Quantity | undefined
  if (former === undefined) return fact
  const counts = (it: Fact): readonly Quantity[] => [...(it.quantity ?? []), ...(it.hardware ?? []).flatMap((each) => each.count ?? [])]
  const old = known.find(
    (it) =>
      it.supersededBy === undefined &&
      it.subject[0]?.entity === fact.subject[0]?.entity &&
      counts(it).some((each) => each.unit === former.unit && each.lo === former.lo),
  )
  return old === undefined ? fact : { ...fact, supersedes: old.id }
}

/** Trust 0 for an outlet nobody listed: it may add a claim, never decide a value alone. */
function reconcile(known: readonly Fact[], stated: readonly Fact[], trustOf: TrustOf): readonly Fact[] {
  const incoming = stated
    .map((fact) => withPredecessor(fact, known))
    .flatMap(({ claims, resolved: _, version: _version, supersededBy: _by, ...sketch }) => claims.map((claim) => ({ claim, sketch })))
  return reconcileFacts(known, incoming, trustOf).facts
}
