import type { WebParts } from '../parts.ts'
import { passwordPage, passwordPath } from './password-page.ts'
import type { Passwords } from './passwords.ts'
import type { DeskRouter } from './router.ts'
import type { Session } from './sessions.ts'
import type { DeskPage, Said } from './shell.ts'

/** A person's own password with one-time codes: what stands, setting it, taking it away. */
export function passwordRoutes(router: DeskRouter, { site }: Pick<WebParts, 'site'>, passwords: Passwords): void {
  /** What each session was shown and has not confirmed by a code yet; gone with the session. */
  const shown = new WeakMap<Session, Buffer>()
  const secretOf = (session: Session): Buffer => {
    const secret = shown.get(session) ?? passwords.newSecret()
    shown.set(session, secret)
    return secret
  }
  const pageFor = async (session: Session): Promise<DeskPage> => {
    const { held, isLive } = await passwords.standing(session.name)
    return passwordPage(session, { held, isLive, secret: secretOf(session), issuer: site.name })
  }
  router.page(passwordPath, ({ session }) => pageFor(session))
  router.act(passwordPath, async ({ session, fields, people }) => {
    const { password = '', code = '' } = fields.texts
    const person = await people.named(session.name)
    const done = person === null ? null : await passwords.set(person, secretOf(session), { password, code })
    const filed: Said =
      done === null || 'kind' in done
        ? { tone: 'refused', words: done?.reason ?? 'You are of the desk no more.' }
        : { tone: 'done', words: 'It opens the desk from now on. Whoever signed in with an earlier one is signed out.' }
    if (filed.tone === 'done') shown.delete(session)
    return { filed, page: await pageFor(session) }
  })
  router.act(`${passwordPath}/remove`, async ({ session }) => {
    const isGone = await passwords.remove(session.name, `desk:${session.name}`)
    const filed: Said = isGone
      ? { tone: 'done', words: 'It was taken away and opens nothing any more.' }
      : { tone: 'refused', words: 'You have set none.' }
    return { filed, page: await pageFor(session) }
  })
}
