import type { WebParts } from '../parts.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { answerOverruling } from './overrule.ts'
import { queuePage } from './queue-page.ts'
import { saidOf } from './record-routes.ts'
import type { DeskRouter } from './router.ts'

/** A second person's answers, each with the role that the decision itself takes. */
export function overrulingRoutes(router: DeskRouter, { store, now, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  for (const kind of ['watch', 'notice'] as const)
    router.act(`/desk/overruling/${kind}/:id`, async ({ c, session, fields, people }) => {
      const verb = fields.texts['verb'] === 'confirm' ? 'confirm' : 'refuse'
      const given = { by: session.name, verb, reason: fields.texts['reason'] ?? '' } as const
      const done = await answerOverruling(desk.work, people, { id: c.req.param('id') ?? '', kind }, given)
      return { filed: saidOf(done), page: await queuePage(store, session, now()) }
    })
}
