import type { WebParts } from '../parts.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { answerOverruling, overrulingVerbs } from './overrule.ts'
import { queuePage } from './queue-page.ts'
import { saidOf } from './record-routes.ts'
import type { DeskRouter } from './router.ts'
import type { Said } from './shell.ts'

/** A second person's answers, each with the role that the decision itself takes. */
export function overrulingRoutes(router: DeskRouter, { store, now, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  for (const kind of ['watch', 'notice'] as const)
    router.act(`/desk/overruling/${kind}/:id`, async ({ c, session, fields, people }) => {
      const verb = overrulingVerbs.find((it) => it === fields.texts['verb'])
      const said = async (): Promise<Said> => {
        // A no ends it for good, so it is not what an empty field means.
        if (verb === undefined) return { tone: 'refused', words: 'Choose a decision.' }
        const given = { by: session.name, verb, reason: fields.texts['reason'] ?? '' }
        return saidOf(await answerOverruling(desk.work, people, { id: c.req.param('id') ?? '', kind }, given))
      }
      return { filed: await said(), page: await queuePage(store, session, now()) }
    })
}
