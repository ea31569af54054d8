import { refuse } from '../../domain/refusal.ts'
import type { WebParts } from '../parts.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { logPage, queuePage } from './queue-page.ts'
import type { DeskRouter } from './router.ts'

/** The queue, the log, and parked jobs. */
export function queueRoutes(router: DeskRouter, { store, now, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  router.page('/desk', ({ session }) => queuePage(store, session, now()))
  router.page('/desk/log', () => logPage(store))
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
