import type { Passkey } from '../domain/passkey.ts'
import { type Db, doc, docs, first, json, sql } from './sql.ts'

export const passkeyReads = (db: Db) => ({
  /** A person's passkeys, oldest first. */
  passkeysOf: (person: string) => docs<Passkey>(db, sql`select doc from passkey where person = ${person} order by doc->>'madeAt', id`),
  passkeyOfCredential: (credentialId: string) => doc<Passkey>(db, sql`select doc from passkey where credential_id = ${credentialId}`),
})

export const passkeyWrites = (db: Db) => ({
  /** Keeps a new one; false when somebody has it already, or the person has as many as one may. */
  async addPasskey(it: Passkey, most: number): Promise<boolean> {
    // One at a time, so that two of a person do not both see room for the last.
    await db.rows(sql`lock table passkey in share row exclusive mode`)
    const added = await first(
      db,
      sql`insert into passkey (id, person, credential_id, doc) select ${it.id}, ${it.person}, ${it.credentialId}, ${json(it)}::jsonb
      where (select count(*) from passkey where person = ${it.person}) < ${most} on conflict do nothing returning id`,
    )
    return added !== undefined
  },
  /** Notes a use; false when it is no longer kept, or counted no further than before: then it is a copy, or was sent twice. */
  async usePasskey(it: { readonly id: string; readonly counter: number; readonly at: string }): Promise<boolean> {
    const patch = json({ counter: it.counter, usedAt: it.at })
    const used = await first(
      db,
      sql`update passkey set doc = doc || ${patch}::jsonb where id = ${it.id}
      and ((doc->>'counter')::bigint < ${it.counter} or (${it.counter}::bigint = 0 and (doc->>'counter')::bigint = 0)) returning id`,
    )
    return used !== undefined
  },
  /** Takes away a person's own; null when the person has none of that id. */
  async removePasskey(it: { readonly id: string; readonly person: string }): Promise<Passkey | null> {
    return doc<Passkey>(db, sql`delete from passkey where id = ${it.id} and person = ${it.person} returning doc`)
  },
})
