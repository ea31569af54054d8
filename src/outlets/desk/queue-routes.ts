import { refuse } from '../../domain/refusal.ts'
import type { WebParts } from '../parts.ts'
import { count } from '../wording.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { logPage, queuePage } from './queue-page.ts'
import type { DeskRouter } from './router.ts'
import { passMany } from './rule-draft.ts'

/** The queue, many drafts passed at once, the log, and parked jobs. */
export function queueRoutes(router: DeskRouter, { store, now, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  router.page('/desk', ({ session }) => queuePage(store, session, now()))
  router.page('/desk/log', () => logPage(store))
  router.act('/desk/drafts', async ({ session, fields }) => {
    const draftIds = fields.all('draft')
    const done = await passMany(desk.work, { by: session.name, reason: 'Passed at the desk, with others.', draftIds })
    const passed = done.filter((it) => it.kind === 'filed').length
    const left = done.flatMap((it) => (it.kind === 'refused' ? [it.reason] : []))
    const page = await queuePage(store, session, now())
    if (done.length === 0) return { filed: refuse('desk.none', 'Choose at least one draft.'), page }
    if (passed === 0) return { filed: refuse('desk.late', left.join(' ')), page }
    const rest = left.length === 0 ? '' : ` ${left.length} not: ${[...new Set(left)].join(' ')}`
    return { filed: { tone: 'done', words: `${count(passed, 'draft')} passed. They run as not reviewed.${rest}` }, page }
  })
  router.act('/desk/parked', async ({ session, fields }) => {
    const job = await store.transaction(async (tx) => {
      const it = await tx.unpark(fields.texts['id'] ?? '')
      if (it === null) return null
      await tx.enqueue([{ stage: it.stage, subject: it.subject }])
      await tx.appendEvent({
        at: now().toISOString(),
        name: 'job.retried',
        subject: it.subject,
        actor: `desk:${session.name}`,
        detail: { stage: it.stage },
      })
      return it
    })
    if (job !== null) await desk.work.workOff()
    const page = await queuePage(store, session, now())
    const words = job === null ? '' : `${job.stage} ${job.subject} is tried again.`
    return { filed: job === null ? refuse('desk.late', 'That job is not parked any more.') : { tone: 'done', words }, page }
  })
}
