import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { lowersUse } from '../lowers-use.ts'
import { messagePage, tooLarge } from '../messages.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { rateLimit } from '../rate-limit.ts'
import { type Answerer, wantedForm } from '../respond.ts'
import { emptyForm, kinds } from './form.ts'
import { readForm, textMax, toNotice, tooLong } from './notice.ts'
import { missingNotice, noticePage } from './notice-page.ts'
import { admissionPage, publisherPage, publishersPage } from './pages.ts'
import { termsPage } from './terms-page.ts'

const bodyBytesMax = 256 * 1024
const appealBytesMax = 32 * 1024
const firstLookMs = 5 * 60_000
/** Looks for one token in all; a sender who needs more writes again. */
const checksMax = 60

const canOf = ({ checkProof, site }: WebParts) => ({ canCheck: checkProof !== undefined, sendsMail: site.hasMail === true })

type PageSender = (c: Parameters<Answerer>[0], page: Page) => Promise<Response>

/** Pages for publishers, and the one thing readers can write: a Notice. */
export function addPublishers(app: Hono, parts: WebParts, answer: Answerer, sendPage: PageSender): void {
  const { store, site } = parts
  const can = canOf(parts)
  app.get('/publishers', (c) => {
    const [urls, kind] = [(c.req.query('url') ?? '').slice(0, 2048), c.req.query('kind') ?? '']
    return answer(c, () =>
      publishersPage(store, {
        given: { ...emptyForm, urls, kind: Object.hasOwn(kinds, kind) ? kind : '' },
        sendsMail: site.hasMail === true,
      }),
    )
  })
  app.get('/publishers/admission', (c) => answer(c, () => admissionPage(store)))
  app.get('/terms', (c) => answer(c, async () => termsPage(site)))
  // The publishers' portal by its usual name: the form stands with what it is about.
  app.get('/publishers/manage', (c) => c.redirect('/publishers#notice', 301))
  // Where the form is sent: whoever opens that address finds the form.
  app.get('/publishers/notice', (c) => c.redirect('/publishers#notice', 302))
  app.get('/publishers/:host', (c) => answer(c, () => publisherPage(store, c.req.param('host').toLowerCase(), parts.now())))
  const limited = rateLimit(parts, (c, title, detail) => sendPage(c, messagePage(429, '/publishers', title, detail)))
  app.post(
    '/publishers/notice',
    limited,
    bodyLimit({ maxSize: bodyBytesMax, onError: (c) => sendPage(c, tooLarge('/publishers', bodyBytesMax)) }),
    async (c) => {
      const isJson = (c.req.header('content-type') ?? '').includes('application/json')
      const body: unknown = isJson ? await c.req.json().catch(() => ({})) : await c.req.parseBody().catch(() => ({}))
      const given = readForm(typeof body === 'object' && body !== null ? { ...body } : {})
      const receivedAt = parts.now().toISOString()
      const { notice, errors } = toNotice(given, { receivedAt, newToken: parts.newToken, siteUrl: site.url })
      await store.transaction(async (tx) => {
        if (errors.length === 0) await tx.saveNotice(notice)
        // The sender needs a moment to put the token in its place; after that we look by ourselves.
        if (errors.length === 0 && lowersUse(notice.kind) && notice.domain !== '')
          await tx.defer({ stage: 'prove-domain', subject: notice.id }, new Date(Date.parse(receivedAt) + firstLookMs))
        const name = errors.length === 0 ? 'notice.acknowledged' : 'notice.incomplete'
        await tx.appendEvent({
          at: receivedAt,
          name,
          subject: notice.id,
          actor: 'form',
          detail: { kind: notice.kind, urls: notice.urls.length, fields: errors.map((it) => it.field) },
        })
      })
      return errors.length > 0
        ? sendPage(c, await publishersPage(store, { given, errors, sendsMail: site.hasMail === true }))
        : sendStatus(c, sendPage, noticePage(notice, can))
    },
  )
  addNoticeStatus(app, parts, sendPage)
}

/** After a form: a browser is sent on to the notice's own address, so that a reload sends nothing again; a program gets it at once. */
function sendStatus(c: Parameters<Answerer>[0], sendPage: PageSender, page: Page): Promise<Response> | Response {
  if (wantedForm(c) !== 'html' || page.status !== undefined) return sendPage(c, page)
  c.header('Cache-Control', 'no-store')
  return c.redirect(page.path, 303)
}

/** What became of a notice, the proof of its domain, and an appeal. */
function addNoticeStatus(app: Hono, parts: WebParts, sendPage: PageSender): void {
  const { store } = parts
  const noticeById = async (id: string, error?: string): Promise<Page> => {
    const notice = /^[0-9a-f-]{36}$/.test(id) ? await store.noticeById(id) : null
    if (notice === null) return missingNotice(id)
    return noticePage(notice, { ...canOf(parts), ...(error !== undefined && { error }) })
  }
  app.get('/publishers/notice/:id', async (c) => sendPage(c, await noticeById(c.req.param('id'))))
  app.post('/publishers/notice/:id/proof', bodyLimit({ maxSize: 4096 }), async (c) => {
    const notice = await store.noticeById(c.req.param('id'))
    const mayLook = notice !== null && !notice.isDomainProved && notice.domain !== '' && (notice.checks ?? 0) < checksMax
    if (mayLook) await parts.checkProof?.(notice.id)
    return sendStatus(c, sendPage, await noticeById(c.req.param('id')))
  })
  app.post(
    '/publishers/notice/:id/appeal',
    bodyLimit({ maxSize: appealBytesMax, onError: (c) => sendPage(c, tooLarge('/publishers', appealBytesMax)) }),
    async (c) => {
      const body: Readonly<Record<string, unknown>> = await c.req.parseBody().catch(() => ({}))
      const text = readForm({ reason: body['text'] }).reason
      const wrong = text === '' ? 'Write why the decision is wrong.' : text.length > textMax ? tooLong(text, textMax) : undefined
      if (wrong !== undefined) return sendPage(c, await noticeById(c.req.param('id'), wrong))
      await store.transaction(async (tx) => {
        const notice = await tx.noticeById(c.req.param('id'))
        if (notice?.answer === undefined || !['upheld', 'partly', 'rejected'].includes(notice.state)) return
        const at = parts.now().toISOString()
        await tx.saveNotice({ ...notice, state: 'appeal', appeal: { from: notice.state, at, text } })
        await tx.appendEvent({ at, name: 'notice.appeal', subject: notice.id, actor: 'form', detail: { from: notice.state } })
      })
      return sendStatus(c, sendPage, await noticeById(c.req.param('id')))
    },
  )
}
