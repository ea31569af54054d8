// What is asked again of whoever is in, before a password or a passkey is set: one of what the person signs in with.
import { type Html, html } from '../html.ts'
import { section } from '../wording.ts'
import { codeField } from './password-page.ts'
import { passwordCharsMax } from './password-rules.ts'
import type { Session } from './sessions.ts'
import { form } from './shell.ts'

/** What a person has beside the key. */
export interface HasBeside {
  /** A password that opens the desk. */
  readonly isPassword: boolean
  /** A passkey for the address that the page is asked under. */
  readonly isPasskey: boolean
}

/** @param action where the proof is sent; the page that asked is shown again from there */
export function proofSection(action: string, session: Session, { isPassword, isPasskey }: HasBeside): Html {
  const key = html`<div><label for="key">Your key</label><input id="key" name="key" type="password" autocomplete="current-password" required maxlength="200"></div><button type="submit">It is me</button>`
  const password = html`<div><label for="password">The password that stands</label><input id="password" name="password" type="password" autocomplete="current-password" maxlength="${passwordCharsMax}" required></div>${codeField('The code of its app now')}<button type="submit">It is me, by password</button>`
  const passkey = html`<button type="submit">It is me, by passkey</button><p class="meta" role="status"></p>`
  return section(
    'First: is it you?',
    'Asked again, though you are in',
    html`${isPasskey ? html`<div data-passkey="use" data-ask="/desk/enter/ask" hidden>${form(action, session, passkey)}</div>` : ''}${form(action, session, key)}${isPassword ? form(action, session, password) : ''}`,
  )
}
