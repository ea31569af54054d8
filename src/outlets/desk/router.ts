// Pages of the desk and acts at it: a page takes a session, an act the form of that session and the role of the act.
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { type DeskRole, hasRole, lackingWords } from '../../domain/desk-person.ts'
import { html } from '../html.ts'
import { actRoles, type DeskAct } from './acts.ts'
import { type Fields, fieldsOf } from './fields.ts'
import type { Filed } from './filing.ts'
import type { People } from './people.ts'
import { isFormOf, type Session } from './sessions.ts'
import { type DeskPage, type DeskSender, head, type Said } from './shell.ts'

/** What a page of the desk is made with. */
export interface AtDesk {
  readonly c: Context
  readonly session: Session
  readonly fields: Fields
  readonly people: People
}
/** Gives the page, after what was just filed if anything was. */
export type Show = (it: AtDesk) => Promise<DeskPage>
export type Act = (it: AtDesk) => Promise<{ readonly filed: Filed | Said; readonly page: DeskPage }>
export interface DeskRouter {
  page(path: string, show: Show): void
  /** Whoever lacks the role of the act is told who has it, and nothing is done. */
  act(path: DeskAct, act: Act): void
}

interface RouterParts {
  /** Refuses a body that is larger than any form. */
  readonly small: MiddlewareHandler
  readonly sessionOf: (c: Context) => Promise<Session | null>
  readonly people: People
  readonly answer: DeskSender
  readonly enterAt: (c: Context) => DeskPage
}

export function makeRouter(app: Hono, { small, sessionOf, people, answer, enterAt }: RouterParts): DeskRouter {
  return {
    page: (path, show) =>
      void app.get(path, async (c) => {
        const session = await sessionOf(c)
        if (session === null) return answer(c, null, { ...enterAt(c), status: 403 })
        return answer(c, session, await show({ c, session, fields: fieldsOf({}), people }))
      }),
    act: (path, act) =>
      void app.post(path, small, async (c) => {
        const session = await sessionOf(c)
        if (session === null) return answer(c, null, { ...enterAt(c), status: 403 }, { said: signedOut })
        const fields = fieldsOf(await c.req.parseBody({ all: true }).catch(() => ({})))
        if (!isFormOf(session, fields.texts['token'])) return answer(c, session, staleForm)
        if (!hasRole(session, actRoles[path])) return answer(c, session, await notYours(actRoles[path], people))
        const { filed, page } = await act({ c, session, fields, people })
        const said = saidOf(filed)
        // Asked for again, since somebody who just signed out has none any more.
        return answer(c, await sessionOf(c), page, {
          said,
          ...(said.tone === 'refused' && { sent: { action: c.req.path, fields } }),
        })
      }),
  }
}

async function notYours(needed: DeskRole, people: People): Promise<DeskPage> {
  const words = lackingWords(await people.all(), needed)
  return {
    status: 403,
    title: 'Not yours to do',
    path: '',
    main: head('Not yours to do', html`${words} <a href="/desk">Back to the queue</a>.`),
  }
}

const signedOut: Said = {
  tone: 'refused',
  words:
    'You were signed out, so nothing was changed. What you typed is still there when you go back one page: copy it, sign in and send it from a fresh page.',
}

export const staleForm: DeskPage = {
  status: 403,
  title: 'Not sent from here',
  path: '',
  main: head(
    'Not sent from here',
    html`This form was not sent from a page of this desk, or the page was too old. <a href="/desk">Begin again</a>.`,
  ),
}

function saidOf(it: Filed | Said): Said {
  if ('tone' in it) return it
  if (it.kind === 'refused') return { tone: 'refused', words: it.reason }
  return { tone: 'done', words: `Ruling ${it.ruling.id}: ${it.ruling.kind}.` }
}
