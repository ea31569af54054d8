import type { WebParts } from '../parts.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { forecastWatch } from './forecast.ts'
import type { DeskRouter } from './router.ts'
import { settleWatch, watchVerbs } from './settle.ts'
import { watchesDeskPage } from './watch-page.ts'

/** Watches: seen, settled, reopened, and how likely a person holds one to be. */
export function watchRoutes(router: DeskRouter, { store, now, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  router.page('/desk/watches', ({ session }) => watchesDeskPage(store, session, now()))
  router.act('/desk/watch/:id', async ({ c, session, fields }) => {
    const verb = watchVerbs.find((it) => it === fields.texts['verb'])
    const filed =
      verb === undefined
        ? ({ tone: 'refused', words: 'Choose a decision.' } as const)
        : await settleWatch(desk.work, {
            by: session.name,
            reason: fields.texts['reason'] ?? '',
            watchId: c.req.param('id') ?? '',
            verb,
            source: (fields.texts['source'] ?? '').slice(0, 300),
          })
    return { filed, page: await watchesDeskPage(store, session, now()) }
  })
  router.act('/desk/watch/:id/forecast', async ({ c, session, fields }) => {
    const said = { by: session.name, reason: fields.texts['reason'] ?? '', probability: fields.texts['probability'] ?? '' }
    const filed = await forecastWatch(desk.work, { ...said, watchId: c.req.param('id') ?? '' })
    return { filed, page: await watchesDeskPage(store, session, now()) }
  })
}
