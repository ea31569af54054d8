import type { WebParts } from '../parts.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import type { Filed } from './filing.ts'
import { forecastWatch } from './forecast.ts'
import { fileOverruling, orFiled } from './overrule.ts'
import { saidOf } from './record-routes.ts'
import type { DeskRouter } from './router.ts'
import { settleWatch, type WatchVerb, watchVerbs } from './settle.ts'
import type { Said } from './shell.ts'
import { watchesDeskPage } from './watch-page.ts'

/** Watches: seen, settled, reopened, and how likely a person holds one to be. */
export function watchRoutes(router: DeskRouter, { store, now, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  router.page('/desk/watches', ({ session }) => watchesDeskPage(store, session, now()))
  router.act('/desk/watch/:id', async ({ c, session, fields, people }) => {
    const verb = watchVerbs.find((it) => it === fields.texts['verb'])
    const [watchId, on] = [c.req.param('id') ?? '', { by: session.name, reason: fields.texts['reason'] ?? '' }]
    const settle = async (known: WatchVerb): Promise<Filed | Said> => {
      const done = await settleWatch(desk.work, { ...on, watchId, verb: known, source: (fields.texts['source'] ?? '').slice(0, 300) })
      const filed = await orFiled(done, () => fileOverruling(desk.work, people, { ...on, kind: 'watch', subject: watchId, verb: known }))
      return filed.kind === 'recorded' ? saidOf(filed) : filed
    }
    const filed = verb === undefined ? ({ tone: 'refused', words: 'Choose a decision.' } as const) : await settle(verb)
    return { filed, page: await watchesDeskPage(store, session, now()) }
  })
  router.act('/desk/watch/:id/forecast', async ({ c, session, fields }) => {
    const said = { by: session.name, reason: fields.texts['reason'] ?? '', probability: fields.texts['probability'] ?? '' }
    const filed = await forecastWatch(desk.work, { ...said, watchId: c.req.param('id') ?? '' })
    return { filed, page: await watchesDeskPage(store, session, now()) }
  })
}
