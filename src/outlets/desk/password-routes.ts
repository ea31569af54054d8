import type { Context } from 'hono'
import type { WebParts } from '../parts.ts'
import type { Door } from './entry.ts'
import { hasPasskeyAt } from './passkeys.ts'
import { passwordPage, passwordPath } from './password-page.ts'
import { proofSection } from './proof-form.ts'
import { unproven } from './proofs.ts'
import type { DeskRouter } from './router.ts'
import type { Session } from './sessions.ts'
import type { DeskPage, Said } from './shell.ts'

const passwordProofPath = `${passwordPath}/proof`

/** A person's own password with one-time codes: what stands, setting it, taking it away. */
export function passwordRoutes(router: DeskRouter, { site }: Pick<WebParts, 'site'>, { passwords, passkeys, proofs, partyOf }: Door): void {
  /** What each session was shown and has not confirmed by a code yet; gone with the session. */
  const shown = new WeakMap<Session, Buffer>()
  const secretOf = (session: Session): Buffer => {
    const secret = shown.get(session) ?? passwords.newSecret()
    shown.set(session, secret)
    return secret
  }
  const pageFor = async (session: Session, c: Context): Promise<DeskPage> => {
    const { held, isLive } = await passwords.standing(session.name)
    const isPasskey = await hasPasskeyAt(passkeys, session, partyOf(c))
    const form = proofs.isProven(session) ? null : proofSection(passwordProofPath, session, { isPassword: isLive, isPasskey })
    const ask = form === null ? null : { form, hasScript: isPasskey }
    return passwordPage(session, { held, isLive, secret: secretOf(session), issuer: site.name, ask })
  }
  router.page(passwordPath, ({ c, session }) => pageFor(session, c))
  router.act(passwordProofPath, async ({ c, session, fields }) => {
    const no = await proofs.prove(session, fields.texts, { c })
    return { filed: no ?? { tone: 'done', words: 'It is you. Set it within ten minutes.' }, page: await pageFor(session, c) }
  })
  router.act(passwordPath, async ({ c, session, fields, people }) => {
    if (!proofs.isProven(session)) return { filed: unproven, page: await pageFor(session, c) }
    const { password = '', code = '' } = fields.texts
    const person = await people.named(session.name)
    const done = person === null ? null : await passwords.set(person, secretOf(session), { password, code })
    const filed: Said =
      done === null || 'kind' in done
        ? { tone: 'refused', words: done?.reason ?? 'You are of the desk no more.' }
        : { tone: 'done', words: 'It opens the desk from now on. Whoever signed in with an earlier one is signed out.' }
    if (filed.tone === 'done') {
      shown.delete(session)
      proofs.use(session)
    }
    return { filed, page: await pageFor(session, c) }
  })
  router.act(`${passwordPath}/remove`, async ({ c, session }) => {
    const isGone = await passwords.remove(session.name, `desk:${session.name}`)
    const filed: Said = isGone
      ? { tone: 'done', words: 'It was taken away and opens nothing any more.' }
      : { tone: 'refused', words: 'You have set none.' }
    return { filed, page: await pageFor(session, c) }
  })
}
