import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import type { Answerer } from '../respond.ts'
import { emptyForm } from './form.ts'
import { readForm, toNotice } from './notice.ts'
import { publisherPage, publishersPage, receiptPage } from './pages.ts'

const bodyBytesMax = 256 * 1024

/** Pages for publishers, and the one thing readers can write: a Notice. */
export function addPublishers(
  app: Hono,
  parts: WebParts,
  answer: Answerer,
  sendPage: (c: Parameters<Answerer>[0], page: Page) => Promise<Response>,
): void {
  const { store, site } = parts
  app.get('/publishers', (c) => answer(c, () => publishersPage(store, { ...emptyForm, urls: (c.req.query('url') ?? '').slice(0, 2048) })))
  app.get('/publishers/:host', (c) => answer(c, () => publisherPage(store, c.req.param('host').toLowerCase())))
  app.post('/publishers/notice', bodyLimit({ maxSize: bodyBytesMax, onError: (c) => c.text('The form is too large.', 413) }), async (c) => {
    const isJson = (c.req.header('content-type') ?? '').includes('application/json')
    const body: unknown = isJson ? await c.req.json().catch(() => ({})) : await c.req.parseBody().catch(() => ({}))
    const given = readForm(typeof body === 'object' && body !== null ? { ...body } : {})
    const receivedAt = parts.now().toISOString()
    const { notice, errors } = toNotice(given, { receivedAt, newToken: parts.newToken, siteUrl: site.url })
    await store.transaction(async (tx) => {
      if (errors.length === 0) await tx.saveNotice(notice)
      const name = errors.length === 0 ? 'notice.received' : 'notice.incomplete'
      await tx.appendEvent({
        at: receivedAt,
        name,
        subject: notice.id,
        actor: 'form',
        detail: { kind: notice.kind, urls: notice.urls.length, fields: errors.map((it) => it.field) },
      })
    })
    return sendPage(c, errors.length > 0 ? await publishersPage(store, given, errors) : receiptPage(notice))
  })
}
