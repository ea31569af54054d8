import assert from 'node:assert/strict'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Reader } from '../store/store.ts'
import { BackupError, type BackupKey, checkBackup, writeBackup } from './backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwire-backups-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const now = new Date('2026-03-02T12:00:00Z')
const key = 'for tests only, and not a secret'
const reader = {
  schemaVersion: () => 1,
  async *backupParts() {
    yield { table: 'story', rows: [{ id: 's_1' }] }
  },
} as unknown as Reader
const written = async (given: BackupKey): Promise<string> => (await writeBackup(reader, folder, { now, key: given })).file
const checked = (file: string, given: BackupKey, isPlainTaken = false) =>
  checkBackup(file, { schema: 1, now, key: given, isPlainTaken }).then(({ rows }) => rows)
const refused = (file: string) => (error: unknown) =>
  error instanceof BackupError && error.message.startsWith(file) && /is not encrypted.*--plain/.test(error.message)

test('[RET-2] where a key is given, or the name promises encryption, a plain file put in the place of a backup is refused by name', async () => {
  const plain = await written(null)
  assert.equal(await checked(plain, null), 1, 'who keeps plain backups reads them without a word more')
  await assert.rejects(checked(plain, key), refused(plain))
  assert.equal(await checked(plain, key, true), 1, '--plain takes it')
  const encrypted = await written(key)
  assert.equal(await checked(encrypted, key), 1)
  renameSync(plain, encrypted)
  for (const given of [key, null]) await assert.rejects(checked(encrypted, given), refused(encrypted))
  assert.equal(await checked(encrypted, null, true), 1)
})
