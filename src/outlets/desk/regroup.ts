// Two stories that are one, or one that is two: a person says so, the program obeys, and it can be taken back.
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Regrouped, Ruling } from '../../domain/ruling.ts'
import type { Story } from '../../domain/story.ts'
import type { Tx } from '../../store/store.ts'
import { slugOf } from '../../text/slug.ts'
import { type Decision, type DeskWork, type Filed, file, reasonFault, rulingOf } from './filing.ts'

const isGone = (it: Story): boolean => it.state === 'killed' || it.state === 'merged'

/** After a regrouping both stories are weighed and written anew. */
const again = (ids: readonly string[]) => ids.map((subject) => ({ stage: 'rank' as const, subject }))

async function filedThen(work: DeskWork, make: (tx: Tx) => Promise<Filed>): Promise<Filed> {
  const filed = await work.store.transaction(make)
  if (filed.kind === 'filed') await work.workOff()
  return filed
}

async function lockBoth(tx: Tx, a: string, b: string): Promise<void> {
  for (const id of [a, b].toSorted((one, other) => (one < other ? -1 : 1))) await tx.lockStory(id)
}

/** One line of the log about what was moved. */
function note(
  { id, at, by }: Ruling,
  moved: { readonly name: string; readonly subject: string; readonly detail: Readonly<Record<string, string>> },
  tx: Tx,
): Promise<void> {
  return tx.appendEvent({ at, name: moved.name, subject: moved.subject, actor: by, detail: { ...moved.detail, rulingId: id } })
}

/** @param decision.into address or slug of the story that stays */
export async function mergeStories(
  work: DeskWork,
  decision: Decision & { readonly storyId: string; readonly into: string },
): Promise<Filed> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const slug = /(?:\/story\/)?([a-z0-9-]{1,200})\/?$/.exec(decision.into.trim())?.[1] ?? ''
  const target = (await work.store.storyBySlug(slug)) ?? (await work.store.storyById(decision.into.trim()))
  if (target === null) return refuse('desk.unknown', 'There is no story at that address.')
  if (target.id === decision.storyId) return refuse('desk.nothing', 'That is the same story.')
  return filedThen(work, async (tx) => {
    await lockBoth(tx, decision.storyId, target.id)
    const [fold, keep] = [await tx.storyById(decision.storyId), await tx.storyById(target.id)]
    if (fold === null || keep === null || (await tx.storiesClosed([fold.id, keep.id])).size > 0)
      return refuse('desk.late', 'One of the two was removed or merged already.')
    if (fold.state === 'published' && keep.state !== 'published')
      return refuse(
        'desk.unpublished',
        'This story is on the wire and the other is not: merge the other into this one, so that the address readers have stays.',
      )
    const articleIds = (await tx.coverageOfStory(fold.id)).map((it) => it.articleId)
    const watchIds = (await tx.watchesOfStory(fold.id)).map((it) => it.id)
    const regrouped: Regrouped = { from: fold.id, to: keep.id, articleIds, watchIds, isWhole: true }
    const ruling = rulingOf(decision, { storyId: keep.id, kind: 'merge', reasonCode: 'merge', now: work.now() }, { regrouped })
    await tx.mergeStory({ keep: keep.id, fold: fold.id })
    await tx.placeByPerson(articleIds, keep.id, ruling.id)
    await note(ruling, { name: 'story.merged', subject: fold.id, detail: { into: keep.id } }, tx)
    await note(ruling, { name: 'story.took-in', subject: keep.id, detail: { from: fold.id } }, tx)
    return file(ruling, again([keep.id]), tx)
  })
}

/** Splits articles off into a story of their own, opened by the earliest of them. */
export async function splitStory(
  work: DeskWork,
  decision: Decision & { readonly storyId: string; readonly articleIds: readonly string[] },
): Promise<Filed> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  return filedThen(work, async (tx) => {
    await tx.lockStory(decision.storyId)
    const story = await tx.storyById(decision.storyId)
    if (story === null || (await tx.storiesClosed([story.id])).size > 0)
      return refuse('desk.late', 'The story was removed or merged already.')
    const coverage = await tx.coverageOfStory(story.id)
    const chosen = new Set(decision.articleIds)
    const leaving = coverage.filter((it) => chosen.has(it.articleId))
    if (leaving.length === 0) return refuse('desk.nothing', 'Choose the articles that are another story.')
    if (leaving.length === coverage.length) return refuse('desk.nothing', 'At least one article stays.')
    const articles = (await tx.articlesById(leaving.map((it) => it.articleId))).toSorted((a, b) =>
      a.publishedAt + a.id < b.publishedAt + b.id ? -1 : 1,
    )
    const [first] = articles
    if (first === undefined) return refuse('desk.unknown', 'Those articles are not kept any more.')
    const now = work.now()
    const opened = await openedBy(first, now, tx)
    const regrouped: Regrouped = { from: story.id, to: opened.id, articleIds: articles.map((it) => it.id), watchIds: [], isWhole: false }
    const ruling = rulingOf(decision, { storyId: story.id, kind: 'split', reasonCode: 'split', now }, { regrouped })
    for (const it of articles) await tx.moveArticle({ articleId: it.id, from: story.id, to: opened.id })
    await firstIs(first.id, opened.id, tx)
    await tx.placeByPerson(regrouped.articleIds, opened.id, ruling.id)
    await note(ruling, { name: 'story.split', subject: story.id, detail: { into: opened.id } }, tx)
    await note(ruling, { name: 'story.split-off', subject: opened.id, detail: { from: story.id } }, tx)
    return file(ruling, again([story.id, opened.id]), tx)
  })
}

async function openedBy(first: { readonly id: string; readonly title: string }, now: Date, tx: Tx): Promise<Story> {
  let id = `s_${first.id.replace(/^a_/, '')}`
  while ((await tx.storyById(id)) !== null) id += 'b'
  const slug = slugOf(first.title, id.slice(2, 6))
  const story: Story = {
    id,
    slug: (await tx.isSlugTaken(slug)) ? `${slug}-${id.slice(-4)}` : slug,
    title: first.title,
    firstArticleId: first.id,
    openedAt: now.toISOString(),
    changedAt: now.toISOString(),
    state: 'open',
  }
  await tx.saveStory(story)
  return story
}

/** The article that opened the story stands in it as its first report. */
async function firstIs(articleId: string, storyId: string, tx: Tx): Promise<void> {
  const coverage = await tx.coverageOfArticle(articleId)
  if (coverage !== null && coverage.role !== 'copy') await tx.saveCoverage({ ...coverage, storyId, role: 'first' })
}

/** Takes a merge or a split back. What came to the stories since stays where it came. */
export async function undoRuling(work: DeskWork, decision: Decision & { readonly rulingId: string }): Promise<Filed> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const undone = await work.store.rulingById(decision.rulingId)
  if (undone === null) return refuse('desk.unknown', 'There is no such ruling.')
  const { regrouped } = undone
  if (regrouped === undefined || undone.undoes !== undefined)
    return refuse('desk.undo', 'Only a merge or a split can be taken back. A passed draft can be corrected, a kill stands.')
  return filedThen(work, async (tx) => {
    await lockBoth(tx, regrouped.from, regrouped.to)
    if ((await tx.rulingsOfStory(undone.storyId)).some((it) => it.undoes === undone.id))
      return refuse('desk.late', 'It was taken back already.')
    const refusal = await putBack(regrouped, tx)
    if (refusal !== null) return refusal
    const kind: Ruling['kind'] = regrouped.isWhole ? 'split' : 'merge'
    const ruling = rulingOf(
      decision,
      { storyId: undone.storyId, kind, reasonCode: kind, now: work.now() },
      { undoes: undone.id, regrouped },
    )
    await tx.placeByPerson(regrouped.articleIds, regrouped.from, ruling.id)
    // Read from either side, a merge taken back is a split, and a split taken back a merge.
    const isOne = (await tx.storyById(regrouped.to))?.state === 'merged'
    const apart = regrouped.isWhole ? (['story.split-off', 'story.split'] as const) : (['story.regrouped', 'story.regrouped'] as const)
    const [here, there] = isOne ? (['story.took-in', 'story.merged'] as const) : apart
    await note(ruling, { name: here, subject: regrouped.from, detail: { from: regrouped.to, undoes: undone.id } }, tx)
    await note(ruling, { name: there, subject: regrouped.to, detail: { into: regrouped.from, undoes: undone.id } }, tx)
    return file(ruling, again([regrouped.from, regrouped.to]), tx)
  })
}

async function putBack({ from, to, articleIds, watchIds, isWhole }: Regrouped, tx: Tx): Promise<Refusal | null> {
  const [one, other] = [await tx.storyById(from), await tx.storyById(to)]
  if (one === null || other === null || isGone(other) || (isWhole ? one.state !== 'merged' || one.mergedInto !== to : isGone(one)))
    return refuse('desk.late', 'The stories have been regrouped or removed since; this cannot be taken back any more.')
  if (isWhole) await tx.unmergeStory({ from, to, watchIds })
  const here = new Set((await tx.coverageOfStory(to)).map((it) => it.articleId))
  const back = articleIds.filter((it) => here.has(it))
  for (const articleId of back) await tx.moveArticle({ articleId, from: to, to: from })
  if (isWhole) {
    if (back.includes(one.firstArticleId)) await firstIs(one.firstArticleId, from, tx)
    return null
  }
  // A story that was split off and has nothing else becomes a name that redirects.
  if (here.size === back.length) await tx.mergeStory({ keep: from, fold: to })
  return null
}
