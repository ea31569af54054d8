import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { type Entity, firstWord, type Mention, nameStarts } from '../../domain/entity.ts'
import type { Fact, PossibleFact } from '../../domain/fact.ts'
import { Fault } from '../../domain/fault.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import { factLevel, type Level, lowerLevel } from '../../domain/rights.ts'
import { maySetValues, type Source } from '../../domain/source.ts'
import type { Reader, Tx } from '../../store/store.ts'
import type { Identifier } from '../../text/identifiers.ts'
import { orderedStarts } from '../../text/planted-orders.ts'
import type { Stage, Tools } from '../stage.ts'
import { falseIdentifiers, titlesHeld } from './claims/check-identifiers.ts'
import { askForClaims, checkProposals, mergeClaims } from './claims/claims-by-model.ts'
import { claimsByRule } from './claims/claims-by-rule.ts'
import type { ClaimsInput } from './claims/make-claim.ts'
import { gateFacts } from './facts/fact-gate.ts'
import { readByRule } from './facts/facts-by-rule.ts'
import { isToldApart, joinLedger, publishersOf, trustBut } from './facts/join-ledger.ts'
import { mayTouch, type Watched } from './facts/may-touch.ts'
import { housesOf, rowsByName, rowsOfHouses } from './facts/rows-by-name.ts'
import { settleLedger } from './facts/settle-ledger.ts'
import { registeredKeys, withFullNames } from './facts/short-names.ts'
import { withdrawClaims } from './facts/withdraw-claims.ts'

interface In {
  readonly article: Article
  readonly source: Source
  readonly coverage: Coverage
  readonly isFirst: boolean
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly facts: readonly Fact[]
  /** Ids of those facts to which only a name leads that the registry does not know. */
  readonly byName: ReadonlySet<string>
  /** Names of outlets nobody listed, of those whose statements the facts hold. */
  readonly unlisted: readonly string[]
  readonly watches: readonly Watched[]
  /** Rows of this article that a person took though the rules did not vouch for them. */
  readonly admittedIds: readonly string[]
  /** Titles of papers it names whose page we hold, by their number. */
  readonly titles: ReadonlyMap<string, string>
}
interface Out {
  readonly article: Article
  readonly coverage: Coverage
  readonly isFirst: boolean
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
  /** Versions of the rows that the reading joined, by id. */
  readonly known: ReadonlyMap<string, number>
  /** Read and not vouched for: they wait at the desk. */
  readonly possible: readonly PossibleFact[]
  /** Names of the registry that the reading could know, by `nameKey`. */
  readonly registered: ReadonlySet<string>
  readonly watchIds: readonly string[]
  /** Facts whose source took a statement back: what rests on them is looked at again. */
  readonly withdrawnIds: readonly string[]
  readonly notBefore: string | null
  /** When it was recorded, ISO UTC. */
  readonly at: string
  /** Sentences that give orders to software; counted, never obeyed. */
  readonly orders: number
  /** Identifiers that cannot be what the article says they are; what stands beside them is no claim. */
  readonly identifiers: readonly Identifier[]
}

/**
 * Article -> Claims -> Facts; then drops the text it may not keep (L2, no-archive). A copy adds no facts of its own.
 * Claims are replaced whole for the article, and facts keep their ids, so saving twice is saving once.
 */
export const record: Stage<In, Out> = {
  name: 'record',
  next: ['rank', 'resolve'],
  ...queueTerms.record,
  async load(subject, store, { now }) {
    const article = await store.articleById(subject)
    const coverage = article ? await store.coverageOfArticle(subject) : null
    const source = article ? await store.sourceById(article.sourceId) : null
    if (!article || !coverage || !source) return null
    if (hasFallen(article, await levelLeft(article, store))) return null
    const mentions = await store.mentionsOfArticles([subject])
    const entities = await entitiesFor(article, source, mentions, store)
    const ofParties = await rowsOfHouses(housesOf(mentions, entities), store)
    const met = [...ofParties, ...(await store.factsOfStory(coverage.storyId))]
    const byName = await rowsByName(article, { entities, met }, store)
    const facts = [...new Map([...met, ...byName].map((it) => [it.id, it])).values()]
    const publishers = publishersOf(facts)
    const unlisted =
      publishers.length === 0
        ? []
        : (await store.sourcesNamed(publishers)).filter((it) => !maySetValues(it, now.toISOString())).map((it) => it.name)
    const watches = (await store.watchesUnsettled()).map(({ id, factTypes, event }) => ({ id, factTypes, ...(event && { event }) }))
    return {
      article,
      source,
      coverage,
      isFirst: coverage.role === 'first',
      entities,
      mentions,
      facts,
      byName: new Set(byName.map((it) => it.id)),
      unlisted,
      watches,
      admittedIds: await store.factIdsAdmitted(subject),
      titles: await titlesHeld(article, store),
    }
  },
  async run(read, tools) {
    const { article, source, coverage, isFirst, entities, mentions, facts: known, byName, unlisted, watches, admittedIds, titles } = read
    const { originId } = coverage
    const faulty = falseIdentifiers(article, { entities, titles })
    const sound = { ...article, sentences: article.sentences.filter(({ start }) => !faulty.starts.has(start)) }
    const input = { article, storyId: coverage.storyId, originId, entities, mentions }
    const claims = mergeClaims(
      claimsByRule(input),
      isCopy(coverage) || article.level < 'L3' ? [] : await claimsByModel(input, source, tools),
    ).filter(({ start, end }) => !article.sentences.some((it) => faulty.starts.has(it.start) && start >= it.start && end <= it.end))
    const { stated, possible } = isCopy(coverage)
      ? { stated: [], possible: [] }
      : gateFacts(readByRule({ article: sound, source, claims, entities, originId }), article, admittedIds)
    const trustOf = trustBut([...unlisted, ...(maySetValues(source, tools.now().toISOString()) ? [] : [source.name])])
    const withdrawn = article.version > 1 ? withdrawClaims(known, { url: article.url, at: article.fetchedAt }, trustOf) : []
    const at = tools.now().toISOString()
    const named = withFullNames([...stated, ...possible.map(({ fact }) => fact)], article, entities)
    const registered = registeredKeys(entities)
    const facts = joinLedger(known, named.slice(0, stated.length), { trustOf, at, withdrawn, byName, registered })
    const orders = orderedStarts(article.text, article.sentences).size + (article.hiddenOrders ?? 0)
    tools.note({ claims: claims.length, facts: facts.length, possible: possible.length, orders })
    const notBefore = isFirst ? null : new Date(tools.now().getTime() + tools.policy.gatherMs).toISOString()
    return {
      article,
      coverage,
      isFirst,
      claims,
      facts,
      known: new Map(known.map(({ id, version }) => [id, version])),
      registered,
      possible: possible.map((it, i) => ({ ...it, fact: named[stated.length + i] ?? it.fact })),
      watchIds: watches.filter((it) => mayTouch(it, claims, facts)).map((it) => it.id),
      withdrawnIds: withdrawn.map((it) => it.id),
      notBefore,
      at,
      orders,
      identifiers: faulty.found,
    }
  },
  async save(output, tx): Promise<readonly Job[]> {
    const { article, coverage, claims, possible, watchIds, withdrawnIds, notBefore, at, orders } = output
    await tx.holdArticle(article.id)
    const level = await levelLeft(article, tx)
    // Set aside or withdrawn while it was read: nothing of it enters.
    if (hasFallen(article, level) || (await isOfKilled(coverage.storyId, article.id, tx))) return []
    const rows = await joinedAsRead(output, tx)
    await tx.replaceClaims(article.id, claims)
    for (const fact of rows)
      await tx.saveFact(fact, { storyId: isToldApart(fact, rows, article.url) ? null : coverage.storyId, imported: false })
    const settled = await settleLedger({ changed: rows }, { at, actor: 'rule:record' }, tx)
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
    await lowerOutlet(output, tx)
    if (level <= 'L2' || article.decision.retainTextHours === 0) await tx.dropText(article.id)
    const rank: Job = { stage: 'rank', subject: coverage.storyId, ...(notBefore !== null && { notBefore }) }
    const moved = [...withdrawnIds, ...settled]
    const resting = moved.length === 0 ? [] : await tx.storiesUsingFacts(moved)
    // What later stories told of this report was read in words that it has changed.
    const leaning = article.version > 1 ? await tx.storyIdsOfArticles([article.id]) : []
    const touched = [...new Set([...resting, ...leaning])]
    const asked = moved.length === 0 ? [] : await tx.watchesRestingOn(moved)
    if (withdrawnIds.length > 0)
      await tx.appendEvent({
        at: article.fetchedAt,
        name: 'fact.corrected',
        subject: coverage.storyId,
        actor: 'rule:record',
        detail: { factIds: withdrawnIds, stories: resting, watches: asked.map((it) => it.id) },
      })
    return [
      rank,
      ...touched.filter((it) => it !== coverage.storyId).map((subject): Job => ({ stage: 'rank', subject })),
      ...[...new Set([...watchIds, ...asked.map((it) => it.id)])].map((subject): Job => ({ stage: 'resolve', subject })),
    ]
  },
}

/** An outlet whose report names what does not resolve counts less for a while, and the log says why. */
async function lowerOutlet({ article, identifiers, at }: Pick<Out, 'article' | 'identifiers' | 'at'>, tx: Tx): Promise<void> {
  if (identifiers.length === 0) return
  await tx.noteMismatch(article.sourceId, { articleId: article.id, at })
  const detail = {
    sourceId: article.sourceId,
    identifiers: identifiers.slice(0, 20).map(({ kind, text, fault }) => ({ kind, text: text.slice(0, 80), fault })),
  }
  await tx.appendEvent({ at, name: 'identifier.failed', subject: article.id, actor: 'rule:record', detail })
}

/** Whether its story was killed: nothing of a report that comes to it later is kept. The lock waits for a kill of this moment. */
async function isOfKilled(
  storyId: string,
  articleId: string,
  tx: Pick<Tx, 'lockStory' | 'storyById' | 'markRecorded' | 'dropText'>,
): Promise<boolean> {
  await tx.lockStory(storyId)
  if ((await tx.storyById(storyId))?.state !== 'killed') return false
  await tx.markRecorded(articleId)
  await tx.dropText(articleId)
  return true
}

/** Whether an article allows no facts any more that it allowed when it was read. One that never did has a headline and a link to tell. */
const hasFallen = ({ level }: Pick<Article, 'level'>, left: Level): boolean => left < factLevel && left < level

/** The level in force of an article, which may have fallen since it was read; L0 where it was set aside with its origin. */
async function levelLeft(
  { id, level }: Pick<Article, 'id' | 'level'>,
  store: Pick<Reader, 'quarantineOfArticles' | 'levelsOf'>,
): Promise<Level> {
  if ((await store.quarantineOfArticles([id])) !== null) return 'L0'
  return lowerLevel(level, (await store.levelsOf([id])).get(id) ?? 'L0')
}

/**
 * The rows to save. They are written over only as they were when the article was read: what another wrote or took back meanwhile is joined
 * anew. A row that was not looked at then, and has come by the same id, is joined and not replaced.
 */
async function joinedAsRead(
  { article, facts, known, at, registered }: Pick<Out, 'article' | 'facts' | 'known' | 'at' | 'registered'>,
  tx: Pick<Tx, 'takeFacts' | 'factsById' | 'sourcesNamed'>,
): Promise<readonly Fact[]> {
  const now = await tx.takeFacts(facts.map(({ id }) => id))
  const moved = facts.find(({ id }) => known.has(id) && now.get(id) !== known.get(id))
  if (moved !== undefined)
    throw new Fault('store.conflict', `Ledger row ${moved.id} has changed since ${article.id} was read.`, { retry: 'soon' })
  const met = facts.filter(({ id }) => !known.has(id) && now.has(id))
  if (met.length === 0) return facts
  const held = await tx.factsById(met.map(({ id }) => id))
  const outlets = await tx.sourcesNamed(publishersOf([...held, ...met]))
  const trustOf = trustBut(outlets.filter((it) => !maySetValues(it, at)).map((it) => it.name))
  return [...facts.filter((it) => !met.includes(it)), ...joinLedger(held, met, { trustOf, at, registered })]
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
