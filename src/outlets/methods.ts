import type { Hono } from 'hono'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

/** The methods that something answers at `path`, in the order of the list above, HEAD wherever GET is; none where nothing is. */
export function methodsAt(app: Hono, path: string): readonly Method[] {
  return methods.filter((method) => {
    const asked = method === 'HEAD' ? 'GET' : method
    return app.router.match(asked, path)[0].some(([[, route]]) => route.method === asked)
  })
}

/** The value of an `Allow` header (RFC 9110, 10.2.1): what may be asked of an address, and asking that itself. */
export const allowed = (given: readonly Method[]): string => [...given, 'OPTIONS'].join(', ')
