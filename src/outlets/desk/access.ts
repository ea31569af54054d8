// Who gets in: from this machine unless the operator opened the desk, under our own name, with a session, and by a form of ours.
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SiteIdentity } from '../parts.ts'
import { connectionOf } from '../reader-address.ts'

/** Headers that a proxy adds: with one of them, the connection from this machine speaks for another. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']
const ownNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

function isFromHere(c: Context): boolean {
  const address = connectionOf(c) ?? ''
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}

/** Whether this request may see that there is a desk at all. */
export function mayKnock(c: Context, site: SiteIdentity, isOpen: boolean): boolean {
  const host = c.req.header('host') ?? ''
  if (isOpen) return ownNames.test(host) || host === URL.parse(site.url)?.host
  return ownNames.test(host) && isFromHere(c) && forwarding.every((name) => c.req.header(name) === undefined)
}

/** Whether a request that changes something comes from a page of this site. Programs send neither header; browsers send one. */
export function isFromOwnPage(c: Context): boolean {
  const origin = c.req.header('origin')
  const from = c.req.header('sec-fetch-site')
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return false
  return origin === undefined || URL.parse(origin)?.host === c.req.header('host')
}

const isTls = (site: SiteIdentity): boolean => site.url.startsWith('https:')
const cookieName = (site: SiteIdentity): string => (isTls(site) ? '__Host-desk' : 'desk')

export const secretOf = (c: Context, site: SiteIdentity): string => getCookie(c, cookieName(site)) ?? ''

export function keepSecret(c: Context, site: SiteIdentity, secret: string): void {
  setCookie(c, cookieName(site), secret, { path: '/', httpOnly: true, sameSite: 'Strict', secure: isTls(site) })
}

export function dropSecret(c: Context, site: SiteIdentity): void {
  deleteCookie(c, cookieName(site), { path: '/', secure: isTls(site) })
}

/** Half a year: by what a browser is known again that was in with a password. It opens nothing. */
const browserSecondsMax = 180 * 86_400
const browserCookieName = (site: SiteIdentity): string => `${cookieName(site)}-browser`

export const browserOf = (c: Context, site: SiteIdentity): string => getCookie(c, browserCookieName(site)) ?? ''

export function keepBrowser(c: Context, site: SiteIdentity, browser: string): void {
  const life = { maxAge: browserSecondsMax, path: '/' }
  setCookie(c, browserCookieName(site), browser, { ...life, httpOnly: true, sameSite: 'Strict', secure: isTls(site) })
}
