// A person's own passkeys: what opens the desk in their name, and a way to add and to take away.
import { type Html, html } from '../html.ts'
import { count, section, timeOf } from '../wording.ts'
import { labelCharsMax, type OwnPasskey, passkeysMax } from './passkeys.ts'
import type { RelyingParty } from './relying-party.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, folded, form, head } from './shell.ts'

export const passkeysPath = '/desk/passkeys'

/** @param ask what asks first whether it is the person; null where that was proven */
export function passkeysPage(
  session: Session,
  own: readonly OwnPasskey[],
  { at, localUrl, ask }: { readonly at: RelyingParty | null; readonly localUrl: string; readonly ask: Html | null },
): DeskPage {
  const rows = own.map(({ passkey: it, isLive }) => {
    const used = it.usedAt === undefined ? 'not used yet' : html`last used ${timeOf(it.usedAt)}`
    const dead = html` <strong>You have another key now, so it opens nothing: remove it and add it again.</strong>`
    const notes = [
      ...(it.rpId === at?.id ? [] : [`It is used at ${it.rpId}.`]),
      ...(it.id === session.passkeyId ? ['You signed in with it.'] : []),
    ]
    const body = html`<p class="meta">It opens nothing from then on, and whoever signed in with it elsewhere is signed out. Your device keeps its half until you delete it there.</p><button type="submit" class="grave">Remove it<span class="vh">: ${it.label}</span></button>`
    return html`<li><strong>${it.label}</strong><p class="meta">Made ${timeOf(it.madeAt)}; ${used}. ${notes.join(' ')}${isLive ? '' : dead}</p>${folded('Remove', ` ${it.label}`, form(`/desk/passkey/${it.id}/remove`, session, body))}</li>`
  })
  const list = rows.length === 0 ? html`<p class="meta">None yet: you sign in with your key.</p>` : html`<ol class="queue">${rows}</ol>`
  return {
    title: 'Passkeys',
    path: passkeysPath,
    hasScript: at !== null,
    main: html`${head('Passkeys', html`With a passkey you sign in as <strong>${session.name}</strong> by the lock of your own device: a finger, a face or its code. Your key still opens the desk.`)}${section('Yours', rows.length === 0 ? '' : count(rows.length, 'passkey'), list)}${at !== null && ask !== null ? ask : section('Add one', `One for each device, ${passkeysMax} at most`, at === null ? elsewhere(localUrl) : addForm(session))}${section('Without a passkey at hand', '', html`<p class="meta">A <a href="/desk/password">password with one-time codes</a> opens the desk too, where you have set one.</p>`)}`,
  }
}

function addForm(session: Session) {
  const body = html`<div><label for="label">What to call it, such as the device it is on</label><input id="label" name="label" type="text" maxlength="${labelCharsMax}" autocomplete="off" required></div><button type="submit">Add a passkey</button><p class="meta" role="status"></p>`
  return html`<p class="meta" data-without>Adding one takes a browser that knows passkeys, with scripts on.</p><div data-passkey="make" data-ask="${passkeysPath}/ask" hidden>${form(passkeysPath, session, body)}</div>`
}

const elsewhere = (localUrl: string) =>
  html`<p class="meta">Browsers know no passkeys under this address. On this machine they do at <a href="${localUrl}${passkeysPath}">${localUrl}${passkeysPath}</a>.</p>`
