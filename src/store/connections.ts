// The connections to the database: statements and transactions on them, and what goes wrong there told as a fault.
import pg from 'pg'
import { Fault, type FaultCode } from '../domain/fault.ts'
import type { Db, Statement } from './sql.ts'

export interface ConnectConfig {
  /** A PostgreSQL URL, or the socket folder of the embedded server. */
  readonly url?: string
  readonly host?: string
  readonly database?: string
  readonly user?: string
  readonly connectionsMax: number
  /** How long a question waits for a connection, those that are busy included, in ms. Absent = 10,000. */
  readonly connectMsMax?: number
}

export interface Connections {
  /** Each statement on whichever connection is free. */
  readonly db: Db
  /** Runs work in a transaction on a connection of its own: committed when it is done, rolled back when it throws. */
  inTransaction<T>(begin: string, work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Connects when first asked.
 * Its statements fail with Fault 'store.unavailable', 'store.busy', 'store.tooSlow', 'store.conflict' or 'disk.full', or with the database's own
 * error where a statement is wrong.
 */
export function makeConnections({ url, host, database, user, connectionsMax, connectMsMax = 10_000 }: ConnectConfig): Connections {
  const place = url === undefined ? { host, database, user } : { connectionString: url }
  const pool = new pg.Pool({ ...place, max: connectionsMax, connectionTimeoutMillis: connectMsMax } as pg.PoolConfig)
  pool.on('error', ignore)
  return {
    db: { rows: (statement) => on(pool).rows(statement).catch(fail) as never },
    inTransaction: transactionsOf(pool),
    close: () => pool.end(),
  }
}

const on = (client: { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }): Db => ({
  rows: async <Row>({ text, values }: Statement) => {
    const result = values.length === 0 ? await client.query(text) : await client.query(text, [...values])
    return (Array.isArray(result) ? [] : result.rows) as readonly Row[]
  },
})

const ignore = (): void => undefined

function fail(error: unknown): never {
  throw storeFault(error)
}

function transactionsOf(pool: pg.Pool): Connections['inTransaction'] {
  return async (begin, work) => {
    const client = await pool.connect().catch(fail)
    // A database that goes away is told to the statement that waits for it, and once more to the connection, where nobody would listen.
    client.on('error', ignore)
    let broken = false
    try {
      await client.query(begin)
      const result = await work(on(client))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw storeFault(error)
    } finally {
      client.off('error', ignore)
      client.release(broken)
    }
  }
}

function storeFault(error: unknown): unknown {
  const { code, message = '' } = error as { code?: string; message?: string }
  const as = (fault: FaultCode, words: string, retry: 'soon' | 'never') => new Fault(fault, words, { retry, cause: error })
  if (code === '53100') return as('disk.full', 'The disk is full; the transaction was rolled back and nothing was lost.', 'soon')
  if (code === '57014') return as('store.tooSlow', 'The search took longer than it may and was stopped.', 'never')
  if (code === '40001' || code === '40P01') return as('store.conflict', message || 'conflict', 'soon')
  // pg-pool has no code for it: its words for a question that waited too long, and the server's own code for no room.
  if (message.startsWith('timeout exceeded when trying to connect') || code === '53300')
    return as('store.busy', 'No connection to the database became free in time.', 'soon')
  if (code === 'ECONNREFUSED' || code === 'ENOENT' || code?.startsWith('57P') || /terminated|Connection/.test(message))
    return as('store.unavailable', `The database went away: ${message || code}`, 'soon')
  return error
}
