import { assignCoverage, type Placed } from '../../stages/cluster/assign-coverage.ts'
import { fingerprint } from '../../stages/read/fingerprint.ts'
import { termsOf } from '../../text/terms.ts'

interface ClusterRecord {
  readonly id: string
  readonly title?: string
  readonly source?: string
  readonly date?: string
  readonly text?: string
}

const windowMs = 72 * 3600_000
const windowArticlesMax = 400
const leadCharsMax = 900

/** Clusters records as they arrive, with the window and the placing of the cluster stage; records without a date are all of one day. */
export function makeClusterPredictor(): (record: ClusterRecord) => {
  readonly id: string
  readonly online: string
  readonly final: string
} {
  const placed: Placed[] = []
  return ({ id, title = '', source = '', date, text = '' }) => {
    const publishedAt = new Date(date ?? '2020-01-01').toISOString()
    const terms = [...termsOf(title, 'en'), ...termsOf(title, 'en'), ...termsOf(text.slice(0, leadCharsMax), 'en')]
    const article = {
      id,
      title,
      terms,
      minhash: text === '' ? [] : fingerprint(text).minhash,
      publishedAt,
      sourceId: source,
      language: 'en',
    }
    const at = Date.parse(publishedAt)
    const window = placed.filter((it) => Math.abs(Date.parse(it.article.publishedAt) - at) <= windowMs).slice(-windowArticlesMax)
    const place = assignCoverage({ article, entityIds: [] }, window)
    const storyId = place.storyId ?? `s_${id}`
    placed.push({ article, storyId, originId: place.originId, entityIds: [] })
    return { id, online: storyId, final: storyId }
  }
}
