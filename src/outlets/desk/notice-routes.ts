import type { WebParts } from '../parts.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { decideNotice, grantedLevel, noticeVerbs } from './notice.ts'
import { noticesDeskPage } from './notice-page.ts'
import { fileOverruling, orFiled } from './overrule.ts'
import { saidOf } from './record-routes.ts'
import type { DeskRouter } from './router.ts'
import type { Said } from './shell.ts'

/** Notices: read, decided, answered. */
export function noticeRoutes(router: DeskRouter, { store, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  router.page('/desk/notices', ({ session }) => noticesDeskPage(store, session))
  router.act('/desk/notice/:id', async ({ c, session, fields, people }) => {
    const verb = noticeVerbs.find((it) => it === fields.texts['verb'])
    const said = async (): Promise<Said> => {
      if (verb === undefined) return { tone: 'refused', words: 'Choose a decision.' }
      const asked = fields.texts['level'] ?? ''
      const level = asked === '' ? '' : grantedLevel(asked)
      if (level === undefined) return { tone: 'refused', words: 'Choose what is granted: what was asked, L0, L1, L2 or L3.' }
      const noticeId = c.req.param('id') ?? ''
      const on = { by: session.name, reason: fields.texts['reason'] ?? '' }
      const done = await orFiled(await decideNotice(desk.work, { ...on, noticeId, verb, level }), () =>
        fileOverruling(desk.work, people, { ...on, kind: 'notice', subject: noticeId, verb }),
      )
      if (done.kind !== 'decided') return saidOf(done)
      const { state, answer, email } = done.notice
      const mailed =
        email === ''
          ? 'The sender left no address; the answer stands on the notice’s page.'
          : 'The answer stands on the notice’s page and goes out by mail where mail is set.'
      return { tone: 'done', words: `The notice is ${state}${answer?.level === undefined ? '' : `, at most ${answer.level}`}. ${mailed}` }
    }
    return { filed: await said(), page: await noticesDeskPage(store, session) }
  })
}
