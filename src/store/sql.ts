import type { QueryResultRow } from 'pg'

/** One parameterised statement. Values never become text. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Builds a statement from a template: every `${value}` becomes a numbered parameter. */
export function sql(parts: TemplateStringsArray, ...values: readonly unknown[]): Statement {
  const text = parts.reduce((all, part, i) => `${all}$${i}${part}`)
  return { text, values }
}

/** Whatever can run a statement: the pool, a read snapshot or a transaction. */
export interface Db {
  rows<Row extends QueryResultRow>(statement: Statement): Promise<readonly Row[]>
}

/** The first row, or undefined. */
export async function first<Row extends QueryResultRow>(db: Db, statement: Statement): Promise<Row | undefined> {
  return (await db.rows<Row>(statement))[0]
}

export async function docs<T>(db: Db, statement: Statement): Promise<readonly T[]> {
  return (await db.rows<{ doc: T }>(statement)).map((row) => row.doc)
}

export async function doc<T>(db: Db, statement: Statement): Promise<T | null> {
  return (await first<{ doc: T }>(db, statement))?.doc ?? null
}

/** JSON for a jsonb parameter. PostgreSQL refuses NUL and lone surrogates, which hostile pages contain. */
export function json(value: unknown): string {
  const text = JSON.stringify(value)
  if (!text.includes('\\u0000') && !/\\ud[89a-f]/i.test(text)) return text
  return JSON.stringify(value, (_, it: unknown) => (typeof it === 'string' ? it.replaceAll('\u0000', '').toWellFormed() : it))
}

/**
 * Whole numbers for an int[] parameter, as the server keeps them: the driver would look at each of thousands by itself, and the server would read
 * the digits of each.
 */
export function ints(values: readonly number[] | Int32Array): Buffer {
  const bytes = Buffer.allocUnsafe(arrayHeader.length + 8 * values.length)
  bytes.set(arrayHeader)
  bytes.writeInt32BE(values.length, 12)
  let at = arrayHeader.length
  for (let i = 0; i < values.length; i++) {
    bytes.writeInt32BE(4, at)
    bytes.writeInt32BE(values[i] as number, at + 4)
    at += 8
  }
  return bytes
}

/** One dimension, nothing null, elements of type int4 (23), so many, counted from 1; then each with its length. */
const arrayHeader = Buffer.from('0000000100000000000000170000000000000001', 'hex')
