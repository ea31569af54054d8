import type { MiddlewareHandler } from 'hono'

const policy =
  "default-src 'none'; style-src 'self'; script-src 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Headers every answer carries, also errors. HSTS only behind TLS, or a plain test server would lock itself out. */
export function readerHeaders(site: { readonly url: string }): MiddlewareHandler {
  const isTls = site.url.startsWith('https:')
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policy)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    if (isTls) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  }
}
