// A page was taken for a copy of what we published and is none: a person says so, and it is read as if nothing had been held against it.
import { isCovered } from '../../domain/quarantine.ts'
import { refuse } from '../../domain/refusal.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'
import { type Recorded, recorded } from './record.ts'

export interface NoCopyDecision extends Decision {
  /** Address or id of the article. */
  readonly page: string
}

/** In one transaction: the flag goes, the level is what it was, and the page is asked for again, since its text is gone. */
export async function clearOwnProse(work: DeskWork, decision: NoCopyDecision): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const at = work.now().toISOString()
  const asked = decision.page.trim()
  const done = await work.store.transaction(async (tx): Promise<Recorded> => {
    // No ruling on its origin begins or ends meanwhile.
    await tx.holdOrigins()
    const articleId = (await tx.articleIdOfUrl(asked)) ?? asked
    await tx.holdArticle(articleId)
    const [article] = await tx.articlesById([articleId])
    const flagged = await tx.copyOfOurs(articleId)
    if (article === undefined || flagged === null)
      return refuse(
        'desk.page',
        `No page that is held to print our own words has the address or id "${asked.slice(0, 200)}". /desk/sources lists them.`,
      )
    const source = await tx.sourceById(article.sourceId)
    const ruling = source === null ? undefined : (await tx.quarantinesInForce()).find((it) => isCovered(it, source))
    if (ruling !== undefined) return refuse('desk.late', `${ruling.name} is under quarantine, so nothing of it is read. Lift that first.`)
    const by = `desk:${decision.by}`
    const reason = decision.reason.trim()
    await tx.clearCopyOfOurs(articleId, { at, by, reason, textSha256: article.textSha256 })
    const detail = { url: article.url, storyId: flagged.storyId, reason }
    await tx.appendEvent({ at, name: 'article.no-copy', subject: articleId, actor: by, detail })
    await tx.enqueue([{ stage: 'read', subject: article.itemId, key: URL.parse(article.url)?.host ?? article.url }])
    return recorded(`${article.title}: held for no copy of ours any more, and read again. It stands at /corrections.`)
  })
  if (done.kind === 'recorded') await work.workOff()
  return done
}
