import type { MiddlewareHandler } from 'hono'

const policy =
  "default-src 'none'; style-src 'self'; script-src 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Headers every answer carries, also errors. HSTS only behind TLS, or a plain test server would lock itself out. */
export function readerHeaderList(site: { readonly url: string }): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
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
    for (const [name, value] of list) c.header(name, value)
  }
}
