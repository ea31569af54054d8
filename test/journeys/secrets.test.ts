// Servers that repeat what they were sent: a mail server and a model provider answer with the password and the key in their own words.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
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

/** A message of PostgreSQL's protocol 3.0: its letter, its length with itself, and what it holds. */
function messageOf(letter: string, held: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(held.length + 4)
  return Buffer.concat([Buffer.from(letter), length, held])
}
const wantsPassword = messageOf('R', Buffer.from([0, 0, 0, 3]))

/** A database that asks for the password as plain text and refuses it in its own words, with the password in them. */
async function startEchoingDatabase() {
  const heard: string[] = []
  const server = createSocketServer((socket) => {
    let isAsked = false
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      if (!isAsked) socket.write(wantsPassword)
      else {
        const password = data.subarray(5, -1).toString()
        heard.push(password)
        const told = ['SFATAL', 'C28P01', `Mno user wire with ${password}`, '', ''].join('\0')
        socket.end(messageOf('E', Buffer.from(told)))
      }
      isAsked = true
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    async [Symbol.asyncDispose]() {
      await new Promise((done) => server.close(done))
    },
  }
}

test('SR-9: a command that fails prints no password of the database, also where the database repeats it', async () => {
  await using database = await startEchoingDatabase()
  const password = 'canary-of-the-database'
  const { code, err, out } = await groundwire(['doctor'], { DATABASE_URL: `postgres://wire:${password}@127.0.0.1:${database.port}/wire` })
  assert.notEqual(code, 0)
  assert.ok(database.heard.includes(password), 'the database was told it')
  assert.match(err + out, /no user wire with \[secret\]/, 'its answer is passed on, without the password')
  assert.doesNotMatch(err + out, /canary/)
})
