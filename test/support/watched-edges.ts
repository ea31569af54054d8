// What a running house does at its edges, as the platform itself sees it: addresses and headers asked for, texts of statements, paths of files.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import pg from 'pg'

export const edges = ['address', 'header', 'statement', 'path'] as const
export type Edge = (typeof edges)[number]

export interface WatchedEdges extends Disposable {
  /** Everything that went over an edge. */
  readonly seen: Readonly<Record<Edge, ReadonlySet<string>>>
  /** Values of statements: where words of others belong. */
  readonly values: ReadonlySet<string>
}

type Called = (this: unknown, ...given: unknown[]) => unknown
const opens =
  /^(?:open|readFile|writeFile|appendFile|mkdir|rename|rm|unlink|stat|lstat|access|copyFile|cp|readdir|createReadStream|createWriteStream|exists)(?:Sync)?$/

/** Wraps each function that opens a path; gives what puts it back. */
function watchPaths(of: Record<string, unknown>, see: (path: string) => void): () => void {
  const before = Object.entries(of).filter(([name, it]) => opens.test(name) && typeof it === 'function') as [string, Called][]
  for (const [name, call] of before)
    of[name] = function (this: unknown, ...given: unknown[]) {
      for (const it of given.slice(0, 2)) if (typeof it === 'string' || it instanceof URL) see(String(it))
      return call.apply(this, given)
    }
  return () => {
    for (const [name, call] of before) of[name] = call
  }
}

function watchStatements(see: (text: string) => void, value: (it: string) => void): () => void {
  const { query } = pg.Client.prototype
  const asked = function (this: pg.Client, ...given: unknown[]) {
    const [statement, list] = given as [string | { readonly text?: string; readonly values?: readonly unknown[] }, unknown]
    see(typeof statement === 'string' ? statement : (statement.text ?? ''))
    const values = typeof statement === 'string' ? list : statement.values
    if (Array.isArray(values)) for (const it of values.flat(2)) if (typeof it === 'string') value(it)
    return Reflect.apply(query, this, given)
  }
  pg.Client.prototype.query = asked as typeof query
  return () => {
    pg.Client.prototype.query = query
  }
}

/** Watches this process until it is disposed of. */
export function watchEdges(): WatchedEdges {
  const seen = { address: new Set<string>(), header: new Set<string>(), statement: new Set<string>(), path: new Set<string>() }
  const values = new Set<string>()
  const onRequest = (message: unknown): void => {
    const { request } = message as { readonly request: { origin?: unknown; path?: unknown; headers?: unknown } }
    seen.address.add(`${String(request.origin)}${String(request.path)}`)
    seen.header.add(JSON.stringify(request.headers))
  }
  subscribe('undici:request:create', onRequest)
  const path = (it: string): void => void seen.path.add(it)
  const back = [
    watchPaths(fs as unknown as Record<string, unknown>, path),
    watchPaths(fs.promises as unknown as Record<string, unknown>, path),
    watchStatements(
      (it) => void seen.statement.add(it),
      (it) => void values.add(it),
    ),
  ]
  syncBuiltinESMExports()
  return {
    seen,
    values,
    [Symbol.dispose]() {
      unsubscribe('undici:request:create', onRequest)
      for (const it of back) it()
      syncBuiltinESMExports()
    },
  }
}
