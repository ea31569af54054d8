// A person's password with one-time codes: the way in by it, and setting it and taking it away. No page of it needs a script.
import type { DeskPassword } from '../../domain/desk-password.ts'
import { type Html, html } from '../html.ts'
import { section, timeOf } from '../wording.ts'
import { passwordCharsMax, passwordCharsMin } from './password-rules.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, folded, form, head } from './shell.ts'
import { appAddress, base32 } from './totp.ts'

export const passwordEntryPath = '/desk/enter/password'
export const passwordPath = '/desk/password'

export const codeField = (words: string): Html =>
  html`<div><label for="code">${words}</label><input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,7}" maxlength="7" required></div>`

export const passwordEntryPage: DeskPage = {
  title: 'Sign in with a password',
  path: passwordEntryPath,
  main: html`${head('Sign in with a password', 'With the password that you set at the desk, and the code that your app shows now.')}${section('All three', 'A code is taken once', html`<form class="form" method="post" action="${passwordEntryPath}"><div><label for="name">Name</label><input id="name" name="name" type="text" autocomplete="username" maxlength="40" required></div><div><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" maxlength="${passwordCharsMax}" required></div>${codeField('Code of six digits')}<button type="submit">Sign in</button></form><p class="meta"><a href="/desk">Sign in with a passkey or your key</a></p>`)}`,
}

/** The secret in fours, as one types it. */
const inFours = (secret: Uint8Array): string => base32(secret).replace(/.{4}(?=.)/gu, '$& ')

function setForm(session: Session, secret: Uint8Array, issuer: string): Html | '' {
  const address = appAddress(secret, { issuer, name: session.name })
  const body = html`<p>1. Add this secret to an app that shows one-time codes: <code>${inFours(secret)}</code> <span class="meta">or <a href="${address}">open the app with it</a> on this device. Nothing is set before you give a code of it.</span></p><div><label for="password">2. A password of ${passwordCharsMin} characters or more</label><input id="password" name="password" type="password" autocomplete="new-password" minlength="${passwordCharsMin}" maxlength="${passwordCharsMax}" required></div>${codeField('3. The code that the app shows now')}<button type="submit">Set it</button>`
  return form(passwordPath, session, body)
}

/** @param issuer the name of the site, under which the app lists the codes */
export function passwordPage(
  session: Session,
  {
    held,
    isLive,
    secret,
    issuer,
    ask,
  }: {
    readonly held: DeskPassword | null
    readonly isLive: boolean
    readonly secret: Uint8Array
    readonly issuer: string
    /** What asks first whether it is the person; null where that was proven. */
    readonly ask: { readonly form: Html; readonly hasScript: boolean } | null
  },
): DeskPage {
  const used = held?.usedAt === undefined ? 'not used yet' : html`last used ${timeOf(held.usedAt)}`
  const dead = html` <strong>You have another key now, so it opens nothing: set it anew.</strong>`
  const remove = html`<p class="meta">Whoever signed in with it is signed out. The secret in your app opens nothing then.</p><button type="submit" class="grave">Take it away</button>`
  const stands =
    held === null
      ? html`<p class="meta">None is set.</p>`
      : html`<p class="meta">Set ${timeOf(held.setAt)}; ${used}.${isLive ? '' : dead}</p>${folded('Take it away', '', form(`${passwordPath}/remove`, session, remove))}`
  return {
    title: 'Password and codes',
    path: passwordPath,
    hasScript: ask?.hasScript === true,
    main: html`${head('Password and codes', html`For when no passkey is at hand: <strong>${session.name}</strong>, a password, and a code that an app makes each half minute.`)}${section('Yours', '', stands)}${ask === null ? section(held === null ? 'Set one' : 'Set it anew', held === null ? '' : 'In the place of the one that stands', html`${setForm(session, secret, issuer)}`) : ask.form}`,
  }
}
