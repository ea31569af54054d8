import type { WebParts } from '../parts.ts'
import { cutsPage } from './cuts-page.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import type { Fields } from './fields.ts'
import { letHeldClaim } from './held-facts.ts'
import { mergeEntities, unmergeEntity } from './merge-entities.ts'
import { clearOwnProse } from './no-copy-of-ours.ts'
import { decidePossibleFact, possibleFactsPage } from './possible-facts.ts'
import { liftQuarantine, quarantineOrigin } from './quarantine.ts'
import { decideName, decideSource, endLicence, type Recorded, recordLicence } from './record.ts'
import { licencesPage, namesPage, sourcesDeskPage } from './record-pages.ts'
import type { DeskRouter } from './router.ts'
import type { Said } from './shell.ts'
import { recordTerms, strikeTerms } from './terms.ts'

export const saidOf = (it: Recorded): Said =>
  it.kind === 'recorded' ? { tone: 'done', words: it.words } : { tone: 'refused', words: it.reason }
const short = ({ texts }: Fields, name: string): string => (texts[name] ?? '').trim().slice(0, 300)

/** Licences, names and sources, and what was cut. */
export function recordRoutes(router: DeskRouter, { store, now, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  const { work } = desk
  router.page('/desk/licences', ({ session }) => licencesPage(store, session, now()))
  router.page('/desk/sources', ({ session }) => sourcesDeskPage(store, session))
  router.page('/desk/cuts', ({ c }) => cutsPage(store, (c.req.query('check') ?? '').slice(0, 40)))
  router.act('/desk/licences', async ({ session, fields }) => {
    const done = await recordLicence(work, {
      by: session.name,
      reason: fields.texts['reason'] ?? '',
      host: short(fields, 'host').toLowerCase(),
      pathPrefix: short(fields, 'pathPrefix'),
      level: (['L2', 'L3', 'L4'] as const).find((it) => it === fields.texts['level']) ?? 'L3',
      use: fields.texts['use'] === 'ai-input' ? 'ai-input' : 'all',
      until: short(fields, 'until'),
      grantedBy: short(fields, 'grantedBy'),
      document: short(fields, 'document'),
    })
    return { filed: saidOf(done), page: await licencesPage(store, session, now()) }
  })
  router.act('/desk/licence/:id/end', async ({ c, session, fields }) => {
    const done = await endLicence(work, { by: session.name, reason: fields.texts['reason'] ?? '', id: c.req.param('id') ?? '' })
    return { filed: saidOf(done), page: await licencesPage(store, session, now()) }
  })
  router.act('/desk/terms', async ({ session, fields }) => {
    const done = await recordTerms(work, {
      by: session.name,
      reason: fields.texts['reason'] ?? '',
      host: short(fields, 'host').toLowerCase(),
      pathPrefix: short(fields, 'pathPrefix'),
      quoteOfTerm: short(fields, 'quoteOfTerm'),
      url: short(fields, 'url'),
      reviewBy: short(fields, 'reviewBy'),
    })
    return { filed: saidOf(done), page: await licencesPage(store, session, now()) }
  })
  router.act('/desk/terms/strike', async ({ session, fields }) => {
    const of = { host: short(fields, 'host'), pathPrefix: short(fields, 'pathPrefix') }
    const done = await strikeTerms(work, { by: session.name, reason: fields.texts['reason'] ?? '', ...of })
    return { filed: saidOf(done), page: await licencesPage(store, session, now()) }
  })
  router.act('/desk/quarantine', async ({ session, fields }) => {
    const agency = short(fields, 'agency')
    const origin = agency === '' ? short(fields, 'origin') : `agency:${agency}`
    const done = await quarantineOrigin(work, { by: session.name, reason: fields.texts['reason'] ?? '', origin })
    return { filed: saidOf(done), page: await sourcesDeskPage(store, session) }
  })
  router.act('/desk/lift', async ({ session, fields }) => {
    const on = { by: session.name, reason: fields.texts['reason'] ?? '', origin: short(fields, 'origin') }
    const done = await liftQuarantine(work, { ...on, withClaims: fields.texts['claims'] === 'back' })
    return { filed: saidOf(done), page: await sourcesDeskPage(store, session) }
  })
  router.act('/desk/no-copy', async ({ session, fields }) => {
    const page = (fields.texts['page'] ?? '').slice(0, 2000)
    const done = await clearOwnProse(work, { by: session.name, reason: fields.texts['reason'] ?? '', page })
    return { filed: saidOf(done), page: await sourcesDeskPage(store, session) }
  })
  factRoutes(router, store, desk)
  nameRoutes(router, store, desk)
}

function factRoutes(router: DeskRouter, store: WebParts['store'], { work }: DeskOnWeb): void {
  router.page('/desk/facts', ({ session }) => possibleFactsPage(store, session))
  router.act('/desk/fact/:id', async ({ c, session, fields }) => {
    const verb = fields.texts['verb'] === 'admit' ? 'admit' : 'decline'
    const id = c.req.param('id') ?? ''
    const done = await decidePossibleFact(work, { by: session.name, reason: fields.texts['reason'] ?? '', id, verb })
    return { filed: saidOf(done), page: await possibleFactsPage(store, session) }
  })
  router.act('/desk/held/:id', async ({ c, session, fields }) => {
    const on = { factId: c.req.param('id') ?? '', claimId: (fields.texts['claim'] ?? '').slice(0, 300) }
    const done = await letHeldClaim(work, { by: session.name, reason: fields.texts['reason'] ?? '', ...on })
    return { filed: saidOf(done), page: await possibleFactsPage(store, session) }
  })
}

function nameRoutes(router: DeskRouter, store: WebParts['store'], { work }: DeskOnWeb): void {
  router.page('/desk/names', ({ session }) => namesPage(store, session))
  router.act('/desk/names', async ({ session, fields }) => {
    const verb = (['admit', 'alias', 'decline'] as const).find((it) => it === fields.texts['verb']) ?? 'decline'
    const done = await decideName(work, {
      by: session.name,
      name: short(fields, 'name'),
      verb,
      kind: short(fields, 'kind'),
      of: short(fields, 'of'),
    })
    return { filed: saidOf(done), page: await namesPage(store, session) }
  })
  router.act('/desk/names/merge', async ({ session, fields }) => {
    const on = { by: session.name, reason: fields.texts['reason'] ?? '' }
    const done = await mergeEntities(work, { ...on, fold: short(fields, 'fold'), into: short(fields, 'into') })
    return { filed: saidOf(done), page: await namesPage(store, session) }
  })
  router.act('/desk/names/unmerge', async ({ session, fields }) => {
    const done = await unmergeEntity(work, { by: session.name, reason: fields.texts['reason'] ?? '', fold: short(fields, 'fold') })
    return { filed: saidOf(done), page: await namesPage(store, session) }
  })
  router.act('/desk/sources', async ({ session, fields }) => {
    const verb = (['admit', 'clear'] as const).find((it) => it === fields.texts['verb']) ?? 'remove'
    const done = await decideSource(work, { by: session.name, reason: fields.texts['reason'] ?? '', sourceId: short(fields, 'id'), verb })
    return { filed: saidOf(done), page: await sourcesDeskPage(store, session) }
  })
}
