import type { Article } from '../../domain/article.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Licence, RecordedTerms, RightsDecision, RightsPolicy } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import { termsSignals } from '../../rights/ai-txt.ts'
import { decideRights, lowerRights, maturedSignals, recheckSignals } from '../../rights/decide.ts'
import { feedLicenceSignals, siteSignals } from '../../stages/read/page-rights.ts'
import type { Stage } from '../../stages/stage.ts'
import { hostOf } from '../../text/urls.ts'

interface In {
  readonly articles: readonly Article[]
  readonly sources: ReadonlyMap<string, Source>
  readonly licences: readonly Licence[]
  readonly terms: readonly RecordedTerms[]
  readonly feedLicences: ReadonlyMap<string, readonly string[]>
}
interface Out {
  readonly lowered: readonly { readonly article: Article; readonly decision: RightsDecision }[]
  readonly at: string
}

const articlesMax = 2_000

/**
 * Origin -> lower levels for what we print from it, where its rights files now say less than when each page was read. It never
 * raises a level, and a site that gives no answer withdraws nothing.
 */
export const recheckRights: Stage<In, Out> = {
  name: 'recheck-rights',
  next: ['withdraw'],
  ...queueTerms['recheck-rights'],
  async load(origin, store) {
    const articles = await store.articlesById(await store.articleIdsOnWire(origin, articlesMax))
    if (articles.length === 0) return null
    const sources = new Map<string, Source>()
    for (const id of new Set(articles.map((it) => it.sourceId))) {
      const source = await store.sourceById(id)
      if (source) sources.set(id, source)
    }
    const host = hostOf(origin) ?? ''
    return {
      articles,
      sources,
      licences: await store.licencesOf(host),
      terms: await store.termsOfHost(host),
      feedLicences: await store.feedLicencesOf(articles.map((it) => it.id)),
    }
  },
  async run({ articles, sources, licences, terms, feedLicences }, tools) {
    const now = tools.now()
    const policy: RightsPolicy = { policyVersion: tools.policy.policyVersion, token: tools.policy.token, contentSignalsReference: 'L2' }
    const lowered: { article: Article; decision: RightsDecision }[] = []
    for (const article of articles) {
      const onRecord = [
        ...termsSignals(terms, article.url),
        ...feedLicenceSignals(feedLicences.get(article.id) ?? [], article.url, policy),
        ...maturedSignals(article.decision, now),
      ]
      const signals = [...recheckSignals(await siteSignals(article.url, tools, policy, now)), ...onRecord]
      // The page's own word, read with it, overrides the site's TDMRep file; it stands among the reasons of the earlier decision.
      const overridden = article.decision.reasons.some((it) => /^tdmrep-(?:header|meta)$/.test(it.signal) && /not reserved/.test(it.effect))
      const later = decideRights(
        signals.filter((it) => !(overridden && it.signal === 'tdmrep-file')),
        licences,
        {
          url: article.url,
          host: hostOf(article.url) ?? '',
          allowlisted: sources.get(article.sourceId)?.allowlisted === true,
          fetchedAt: now.toISOString(),
        },
        now,
        policy,
      )
      const decision = lowerRights(article.decision, later)
      if (decision.level < article.level) lowered.push({ article, decision })
    }
    tools.note({ articles: articles.length, lowered: lowered.length })
    return { lowered, at: now.toISOString() }
  },
  async save({ lowered, at }, tx): Promise<readonly Job[]> {
    for (const { article, decision } of lowered) {
      await tx.lowerArticle(article, decision)
      await tx.appendEvent({
        at,
        name: 'rights.lowered',
        subject: article.id,
        actor: 'rule:rights',
        detail: { from: article.level, to: decision.level, reasons: decision.reasons.map((it) => it.effect).slice(0, 10) },
      })
    }
    const stories = await tx.storyIdsOfArticles(lowered.map(({ article }) => article.id))
    return stories.map((subject): Job => ({ stage: 'withdraw', subject }))
  },
}
