import type { MiddlewareHandler } from 'hono'

const policyName = 'Content-Security-Policy'
const policy =
  "default-src 'none'; style-src 'self'; script-src 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** For an answer that needs a script of our own: it may run files of this site, and none of them may make markup of words. */
export const ownScriptHeader: readonly [string, string] = [
  policyName,
  `${policy.replace("script-src 'none'", "script-src 'self'")}; require-trusted-types-for 'script'; trusted-types 'none'`,
]

/** Headers every answer carries, also errors. HSTS only behind TLS, or a plain test server would lock itself out. */
export function readerHeaderList(site: { readonly url: string }): Readonly<Record<string, string>> {
  return {
    [policyName]: policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(site.url.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  }
}

export function readerHeaders(site: { readonly url: string }): MiddlewareHandler {
  const list = Object.entries(readerHeaderList(site))
  return async (c, next) => {
    await next()
    // The one header that an answer may have set for itself, with `ownScriptHeader`.
    for (const [name, value] of list) if (name !== policyName || !c.res.headers.has(name)) c.header(name, value)
  }
}
