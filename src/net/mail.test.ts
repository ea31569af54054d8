import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { Fault } from '../domain/fault.ts'
import { type Mail, makeMail } from './mail.ts'

const received: { readonly to: readonly string[]; readonly head: string }[] = []
let server: SMTPServer
let mail: Mail

before(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (it: Buffer) => chunks.push(it))
      stream.on('end', () => {
        const [head = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), head })
        done()
      })
    },
  })
  const port = await new Promise<number>((done) => {
    const it = server.listen(0, '127.0.0.1', () => done((it.address() as AddressInfo).port))
  })
  const site = { name: 'Wire\r\nBcc: site@evil.example', url: 'https://wire.example' }
  mail = makeMail({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'editions@wire.example', site })
})
after(async () => {
  mail.close()
  await new Promise<void>((done) => server.close(done))
})

const ends = ['\r\n', '\n', '\r', '\r\n\r\n', '\u2028', '\u0085', '\v', '%0d%0a', '\0\n']

test('SR-11: a line end in a subject, a name, an id or a header starts no header and adds no reader', async () => {
  for (const end of ends) {
    const evil = `${end}Bcc: evil@evil.example${end}X-Evil: 1${end}`
    received.length = 0
    await mail.send({
      to: 'rita@reader.example',
      subject: `Hall opens${evil}`,
      text: 'Words.',
      html: '<p>Words.</p>',
      messageId: `<one@wire.example>${evil}`,
      headers: { 'List-Unsubscribe': `<https://wire.example/leave?token=a>${evil}` },
    })
    const [got] = received
    assert.deepEqual(got?.to, ['rita@reader.example'], JSON.stringify(end))
    const lines = got.head.split(/\r\n(?![ \t])|\r(?!\n)|(?<!\r)\n(?![ \t])/)
    const names = lines.map((line) => line.slice(0, Math.max(0, line.indexOf(':'))).toLowerCase())
    assert.ok(!names.some((name) => ['bcc', 'x-evil', 'cc'].includes(name)), `${JSON.stringify(end)}:\n${got.head}`)
    assert.equal(names.filter((name) => name === 'subject').length, 1)
    assert.ok(
      names.every((name) => /^[a-z-]+$/.test(name)),
      got.head,
    )
  }
})

test('SR-11: an address with a line end, or more than one address, is refused and nothing is sent', async () => {
  for (const end of [...ends, ', ', '; ', ' ']) {
    received.length = 0
    const to = `rita@reader.example${end}evil@evil.example`
    await assert.rejects(
      mail.send({ to, subject: 'One', text: 'One.', html: '<p>One.</p>', messageId: '<two@wire.example>', headers: {} }),
      (error) => error instanceof Fault && error.code === 'mail.failed' && error.retry === 'never',
      JSON.stringify(end),
    )
    assert.deepEqual(received, [], JSON.stringify(end))
  }
})
