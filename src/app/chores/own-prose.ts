import { clipsUnder, type Dispatch } from '../../domain/dispatch.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Stage } from '../../stages/stage.ts'
import { ownRuns } from '../../text/own-prose.ts'

/** What the archive remembers of it: the last story that was looked at. */
interface Progress {
  readonly after: string
  readonly isDone: boolean
}
interface In {
  readonly stories: readonly {
    readonly storyId: string
    readonly versions: readonly Dispatch[]
    readonly theirs: readonly (readonly number[])[]
  }[]
  readonly next: Progress
}
interface Out {
  readonly runs: readonly { readonly storyId: string; readonly hashes: readonly number[] }[]
  readonly next: Progress
}

export const ownProseMeta = 'own-prose'
/** Stories that one job looks at, so that it never holds the archive for long. */
const storiesMax = 50

/** Whether stories are left that came out before fingerprints were kept. */
export const isOwnProseDue = (progress: unknown): boolean => (progress as Progress | null)?.isDone !== true

/**
 * Stories that came out before fingerprints were kept -> fingerprints of every version's words of ours (security 4.6). It goes on where it
 * stopped, a few stories a job; what has them already gets none twice, so saving twice is saving once.
 */
export const ownProse: Stage<In, Out> = {
  name: 'own-prose',
  next: ['own-prose'],
  ...queueTerms['own-prose'],
  async load(_subject, store) {
    const held = await store.meta<Progress>(ownProseMeta)
    if (!isOwnProseDue(held)) return null
    const ids = await store.storyIdsPublished(held?.after ?? '', storiesMax)
    const stories = []
    for (const storyId of ids) {
      const versions = await store.dispatchVersions(storyId)
      const sources = versions.flatMap((it) => [...it.sources, ...clipsUnder(it)].map(({ articleId }) => articleId))
      const articles = await store.articlesById([...new Set(sources)])
      stories.push({ storyId, versions, theirs: articles.map(({ runHashes }) => runHashes) })
    }
    return { stories, next: { after: ids.at(-1) ?? held?.after ?? '', isDone: ids.length < storiesMax } }
  },
  async run({ stories, next }, tools) {
    const runs = stories.map(({ storyId, versions, theirs }) => ({
      storyId,
      hashes: ownRuns(
        versions.flatMap(({ summary, take }) => [...summary, ...take].map(({ text }) => text)),
        theirs,
      ),
    }))
    tools.note({ stories: stories.length, runs: runs.reduce((sum, { hashes }) => sum + hashes.length, 0) })
    return { runs, next }
  },
  async save({ runs, next }, tx): Promise<readonly Job[]> {
    for (const { storyId, hashes } of runs) await tx.saveOwnRuns(storyId, hashes)
    await tx.setMeta(ownProseMeta, next)
    return next.isDone ? [] : [{ stage: 'own-prose', subject: next.after }]
  },
}
