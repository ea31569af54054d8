import type { Hono } from 'hono'
import type { WebParts } from '../parts.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import type { Door } from './entry.ts'
import { fieldsOf } from './fields.ts'
import { passkeysPage, passkeysPath } from './passkey-page.ts'
import { hasPasskeyAt } from './passkeys.ts'
import { proofSection } from './proof-form.ts'
import { unproven } from './proofs.ts'
import type { RelyingParty } from './relying-party.ts'
import type { DeskRouter } from './router.ts'
import { isFormOf, type Session } from './sessions.ts'
import type { DeskPage, Said } from './shell.ts'

const passkeyProofPath = `${passkeysPath}/proof`

/** A person's own passkeys: the list, adding one in two steps (the device is asked in between), taking one away. */
export function passkeyRoutes(
  app: Hono,
  router: DeskRouter,
  { desk }: WebParts & { readonly desk: DeskOnWeb },
  { sessions, sessionOf, passkeys, passwords, proofs, partyOf, small }: Door,
): void {
  const pageFor = async (session: Session, at: RelyingParty | null): Promise<DeskPage> => {
    const [isPasskey, { isLive }] = [await hasPasskeyAt(passkeys, session, at), await passwords.standing(session.name)]
    const ask = proofs.isProven(session) ? null : proofSection(passkeyProofPath, session, { isPassword: isLive, isPasskey })
    return passkeysPage(session, await passkeys.of(session.name), { at, localUrl: desk.localUrl, ask })
  }
  router.act(passkeyProofPath, async ({ c, session, fields }) => {
    const no = await proofs.prove(session, fields.texts, { c })
    return { filed: no ?? { tone: 'done', words: 'It is you. Add it within ten minutes.' }, page: await pageFor(session, partyOf(c)) }
  })
  router.page(passkeysPath, ({ c, session }) => pageFor(session, partyOf(c)))
  app.post(`${passkeysPath}/ask`, small, async (c) => {
    const session = await sessionOf(c)
    const { token } = fieldsOf(await c.req.parseBody().catch(() => ({}))).texts
    const at = partyOf(c)
    if (session === null || at === null || !isFormOf(session, token))
      return c.json({ error: 'You were signed out. Load the page again.' }, 403)
    if (!proofs.isProven(session)) return c.json({ error: unproven.reason }, 403)
    const asked = await passkeys.askToAdd(session, at)
    return 'kind' in asked ? c.json({ error: asked.reason }, 409) : c.json(asked)
  })
  router.act(passkeysPath, async ({ c, session, fields }) => {
    const at = partyOf(c)
    if (!proofs.isProven(session)) return { filed: unproven, page: await pageFor(session, at) }
    const given = { label: fields.texts['label'] ?? '', answer: fields.texts['answer'] }
    const done = at === null ? null : await passkeys.add(session, at, given)
    const filed: Said =
      done === null
        ? { tone: 'refused', words: 'Browsers know no passkeys under this address.' }
        : 'kind' in done
          ? { tone: 'refused', words: done.reason }
          : { tone: 'done', words: `“${done.label}” opens the desk from now on.` }
    if (filed.tone === 'done') proofs.use(session)
    return { filed, page: await pageFor(session, at) }
  })
  router.act('/desk/passkey/:id/remove', async ({ c, session }) => {
    const gone = await passkeys.remove(session, c.req.param('id') ?? '')
    if (gone !== null) sessions.endOfPasskey(gone.id, session)
    const filed: Said =
      gone === null
        ? { tone: 'refused', words: 'You have no such passkey.' }
        : { tone: 'done', words: `“${gone.label}” was removed and opens nothing any more.` }
    return { filed, page: await pageFor(session, partyOf(c)) }
  })
}
