// Servers that repeat what they were sent: a mail server and a model provider answer with the password and the key in their own words.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { rowsOf } from '../../src/app/commands/export.ts'
import { exportKinds } from '../../src/app/commands/export-kinds.ts'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo } from '../support/reports.ts'

const canaries = { mail: 'canary-of-the-mail-server', model: 'canary-of-the-model-key', desk: 'canary-of-the-desk-0123456789' }

async function startEchoes() {
  let refused = 0
  const mail = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      refused += 1
      done(new Error(`No ${username} with ${password} or ${Buffer.from(password ?? '').toString('base64')}`))
    },
  })
  const model = createServer((request, response) => {
    refused += 1
    const body = JSON.stringify({ error: { message: `Wrong key: ${request.headers.authorization}`, type: 'auth' } })
    response.writeHead(401, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((done) => model.listen(0, '127.0.0.1', done))
  const mailPort = await new Promise<number>((done) => {
    const server = mail.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port))
  })
  return {
    mailPort,
    modelPort: (model.address() as AddressInfo).port,
    refused: () => refused,
    async [Symbol.asyncDispose]() {
      model.closeAllConnections()
      await new Promise((done) => model.close(done))
      await new Promise<void>((done) => mail.close(done))
    },
  }
}

test('SR-9: what a mail server and a model provider repeat of our secrets is in no log, row, page or answer', async () => {
  await using echoes = await startEchoes()
  await using harbour = await startOutlet('Harbour Post', [campus])
  await using basin = await startOutlet('Basin Ledger', [campusToo])
  const settings = {
    smtpUrl: `smtp://post:${canaries.mail}@127.0.0.1:${echoes.mailPort}`,
    mailFrom: 'editions@wire.example',
    model: 'compatible/any',
    modelUrl: `http://127.0.0.1:${echoes.modelPort}/v1`,
    modelKey: canaries.model,
    deskKeys: `ada=${canaries.desk}`,
  }
  await using it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', { settings })
  const told: string[] = [(await it.post('/join', { email: 'rita@reader.example' })).text]
  for (const hour of ['12', '13', '14', '15']) await it.at(`2026-03-02T${hour}:00:00Z`)
  assert.ok(echoes.refused() >= 2, 'both were asked and answered')
  const log = readFileSync(join(it.wire.home, 'groundwire.log'), 'utf8')
  assert.match(log, /mail server did not take the message: .{0,80}\[secret\]/, 'the answer is kept, without its secret')
  told.push(log)
  for (const kind of exportKinds) told.push(JSON.stringify(await rowsOf(kind, it.wire.store)))
  await it.wire.store.snapshot(async (reader) => {
    for await (const part of reader.backupParts()) told.push(JSON.stringify(part))
  })
  assert.ok(
    told.some((text) => text.startsWith('{"table":"parked"')),
    'a job that failed for good keeps its reason',
  )
  for (const path of ['/', '/method', '/index.json', '/feed.atom', '/join', '/desk', '/desk/queue', '/nothing'])
    told.push((await it.get(path)).text)
  for (const text of told)
    for (const canary of Object.values(canaries))
      for (const form of [canary, Buffer.from(canary).toString('base64')])
        assert.ok(!text.includes(form), `${form} in ${text.slice(0, 80)}`)
})

test('SR-9: a command that fails prints no password of the database it could not reach', async () => {
  const { code, err, out } = await groundwire(['doctor'], { DATABASE_URL: 'postgres://wire:canary-of-the-database@127.0.0.1:9/wire' })
  assert.notEqual(code, 0)
  assert.doesNotMatch(err + out, /canary/)
})
