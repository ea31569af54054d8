// What a notice does, by code alone: its kind, its addresses, its level and whether its domain is proved. Its words do nothing.
import type { Job } from '../domain/job.ts'
import type { Notice, NoticeState } from '../domain/notice.ts'
import type { Level, RightsDecision } from '../domain/rights.ts'
import { lowerByRuling } from '../rights/lower-by-ruling.ts'
import { takedownSignals } from '../rights/takedown.ts'
import type { Tx } from '../store/store.ts'
import { canonicalUrl, publisherHost } from '../text/urls.ts'

/** The state a notice has force by: while an appeal is decided, the one that it was made from. */
const stateInForce = ({ state, appeal }: Notice): NoticeState => (state === 'appeal' ? (appeal?.from ?? state) : state)

/** A takedown while a person decides forces a link at most; a change of level forces what was asked, and a person decides on L0. */
function levelForced(notice: Notice): Level | null {
  const state = stateInForce(notice)
  if (notice.answer?.level !== undefined && ['upheld', 'partly', 'confirmed'].includes(state)) return notice.answer.level
  if ((notice.kind !== 'takedown' && notice.kind !== 'level') || !notice.isDomainProved) return null
  if (notice.kind === 'level' && state === 'interim') return notice.wantsLevel === 'L0' ? 'L1' : notice.wantsLevel
  const [signal] = takedownSignals({
    id: notice.id,
    state,
    isDomainProved: notice.isDomainProved,
    wantsLevel: notice.wantsLevel,
  })
  return signal?.cap ?? null
}

/** The articles a notice is about: all under its domain for a change of level, else those it names, by their address or by ours. */
async function articlesOf(notice: Notice, tx: Tx): Promise<readonly string[]> {
  const own = notice.domain === '' ? null : await tx.articleIdsUnderHost(notice.domain)
  if (notice.kind === 'level') return own ?? []
  const named = new Set<string>()
  for (const url of notice.urls) {
    const articleId = await tx.articleIdOfUrl(canonicalUrl(url) ?? url)
    if (articleId !== null) named.add(articleId)
    const slug = /\/story\/([a-z0-9-]{1,200})/.exec(URL.parse(url)?.pathname ?? '')?.[1]
    // Whoever names one of our stories without a domain of theirs speaks for none of its publishers.
    const story = slug === undefined || own === null ? null : await tx.storyBySlug(slug)
    // Reports that are set aside with their origin are of the story too.
    for (const it of story === null ? [] : await tx.placesOfStories([story.id])) named.add(it.articleId)
  }
  return own === null ? [...named] : own.filter((id) => named.has(id))
}

/** Whether an address belongs to the domain that was proved: the host itself or one under it. A person may decide without one. */
function isUnder(url: string, domain: string): boolean {
  if (domain === '') return true
  const host = publisherHost(url)
  return host === domain || host.endsWith(`.${domain}`)
}

/**
 * Puts a proved notice into force in the caller's transaction: wishes recorded, articles lowered, their stories handed to
 * `withdraw`. It can only narrow. A notice that forces nothing is only kept, with its new state.
 */
export async function enforce(notice: Notice, now: Date, tx: Tx): Promise<readonly Job[]> {
  const at = now.toISOString()
  const isNew = notice.state === 'received' || notice.state === 'acknowledged' || notice.state === 'triage'
  const lowers = notice.kind === 'takedown' || notice.kind === 'level'
  const held: Notice = isNew && notice.isDomainProved && lowers ? { ...notice, state: 'interim' } : notice
  await tx.saveNotice(held)
  await tx.appendEvent({
    at,
    name: `notice.${held.state}`,
    subject: held.id,
    actor: held.answer?.by ?? (held.provedBy === undefined ? 'desk' : `proof:${held.provedBy}`),
    detail: { kind: held.kind, domain: held.domain, wantsLevel: held.wantsLevel },
  })
  const level = levelForced(held)
  if (level === null) return []
  const wish = { level, reason: `${held.kind} notice of the publisher, ${stateInForce(held)}: at most ${level}`, noticeId: held.id }
  if (held.kind === 'level' && held.domain !== '') await tx.lowerHost(held.domain, level, wish.reason, held.id, now)
  for (const url of held.kind === 'level' ? [] : held.urls.filter((it) => isUnder(it, held.domain)))
    await tx.lowerUrl(canonicalUrl(url) ?? url, wish, now)
  const ids = await articlesOf(held, tx)
  const because = { signal: 'takedown', where: `notice ${held.id.slice(0, 8)}`, reason: wish.reason }
  // What is set aside would otherwise come back as it was, were the ruling lifted.
  for (const { articleId, decision } of await tx.setAsideOf(ids)) await tx.lowerAside(articleId, lowerByRuling(decision, level, because))
  for (const article of await tx.articlesById(ids)) {
    if (held.kind === 'takedown') await tx.lowerUrl(article.url, wish, now)
    if (article.level > level || !hasReason(article.decision, wish.reason))
      await tx.lowerArticle(article, lowerByRuling(article.decision, level, because))
  }
  return (await tx.storyIdsOfArticles(ids)).map((subject): Job => ({ stage: 'withdraw', subject }))
}

const hasReason = (decision: RightsDecision, effect: string): boolean => decision.reasons.some((it) => it.effect === effect)
