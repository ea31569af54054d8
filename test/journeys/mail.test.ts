// Editions by mail, against a real mail server on this machine: asked for, confirmed, delivered, left.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { SMTPServer } from 'smtp-server'
import { readConfig } from '../../src/app/config.ts'
import { openSample, type SampleWire } from '../../src/app/sample/run-sample.ts'
import { webOf } from '../../src/app/serve.ts'
import { labelOf } from '../../src/outlets/label.ts'
import { freeBasePort } from '../support/base-port.ts'
import { makeReadyHome } from '../support/ready-home.ts'
import type { TempHome } from '../support/temp-home.ts'

const basePort = await freeBasePort()
const steps = 20
const origin = 'https://wire.example'

interface Received {
  readonly to: string
  readonly raw: string
}

let home: TempHome | undefined
let sample: SampleWire | undefined
let server: SMTPServer | undefined
let web: (request: Request) => Response | Promise<Response>
const received: Received[] = []
const refusedAddress = 'nobody@reader.example'

before(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      done(address === refusedAddress ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : undefined),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (it: Buffer) => chunks.push(it))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
  })
  const port = await new Promise<number>((done) => {
    const it = server?.listen(0, '127.0.0.1', () => {
      const address = it?.address()
      done(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  home = await makeReadyHome()
  const config = readConfig({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'editions@wire.example', siteUrl: origin, proxies: 1 }, {})
  sample = await openSample(config, home.path, basePort)
  web = webOf(sample.wire, sample.clock, config, { url: origin, isSample: true, notice: () => null })
})
after(async () => {
  await sample?.close()
  await new Promise<void>((done) => {
    if (server === undefined) done()
    else server.close(() => done())
  })
  await home?.[Symbol.asyncDispose]()
})

const the = (): SampleWire => sample ?? assert.fail('no sample')
const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  web(new Request(origin + path, { method: 'POST', body: new URLSearchParams(fields) }))

/** The parts of a message as nodemailer writes them: quoted-printable or base64, by content type. */
function partsOf(raw: string): { readonly headers: string; readonly text: string; readonly html: string; readonly htmlBytes: number } {
  const unfolded = (block: string): string => block.replace(/\r\n[ \t]+/g, ' ')
  const [head = ''] = raw.split('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/.exec(unfolded(head))?.[1] ?? assert.fail('no parts')
  const bodies = raw.split(`--${boundary}`).slice(1, -1)
  const decode = (type: string): string => {
    const part = bodies.find((it) => it.includes(`Content-Type: ${type}`)) ?? assert.fail(`no ${type}`)
    const at = part.indexOf('\r\n\r\n')
    const body = part.slice(at + 4)
    if (/base64/i.test(part.slice(0, at))) return Buffer.from(body, 'base64').toString('utf8')
    const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    return Buffer.from(bytes, 'latin1').toString('utf8')
  }
  const html = decode('text/html')
  return { headers: unfolded(head), text: decode('text/plain').replaceAll('\r\n', '\n'), html, htmlBytes: Buffer.byteLength(html) }
}

const mailTo = (address: string): readonly Received[] => received.filter((it) => it.to === address)

test('an address is asked once, gets nothing before it confirms, and a link alone confirms nothing', async () => {
  const address = 'ada@reader.example'
  const first = await post('/join', { email: address, rhythm: 'daily' })
  const again = await post('/join', { email: address, rhythm: 'daily' })
  assert.equal(first.status, 200)
  assert.equal(await first.text(), await again.text(), 'the answer does not tell who reads here')
  await the().wire.runner.drain(1)
  assert.equal(mailTo(address).length, 1, 'one message a day to an address that has not confirmed')
  const { text } = partsOf(mailTo(address)[0]?.raw ?? '')
  const link = /https:\/\/wire\.example(\/join\/confirm\?token=\S+)/.exec(text)?.[1] ?? assert.fail(text)
  const page = await web(new Request(origin + link))
  const { document } = parseHTML(await page.text())
  const token = document.querySelector('input[name="token"]')?.getAttribute('value') ?? ''
  assert.equal((await the().wire.store.subscriptionOfAddress(address))?.state, 'asked')
  assert.match(await (await post('/join/confirm', { token })).text(), /Confirmed/)
  assert.equal((await the().wire.store.subscriptionOfAddress(address))?.state, 'active')
  assert.equal((await post('/join/confirm', { token: 'x'.repeat(40) })).status, 404)
})

test('an address that is none is told so in words', async () => {
  const answer = await post('/join', { email: 'not an address', rhythm: 'daily' })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Enter an address such as/)
  const injected = await post('/join', { email: 'a@b.example\r\nBcc: c@d.example', rhythm: 'daily' })
  assert.equal(injected.status, 422)
})

test('[AI-5] a closed edition goes out once, small, labelled, in two forms, and with an end', async () => {
  const { wire, clock } = the()
  await wire.store.transaction((tx) =>
    tx.saveSubscription({
      id: 'm_wrong',
      address: refusedAddress,
      rhythm: 'daily',
      state: 'active',
      askedAt: '2026-01-01T00:00:00.000Z',
      expiresAt: '2026-01-03T00:00:00.000Z',
      token: 'w'.repeat(40),
    }),
  )
  await the().play({ upTo: steps })
  const mails = mailTo('ada@reader.example').slice(1)
  const closed = (await wire.store.editions(100)).filter((it) => it.closedAt !== undefined && it.storyIds.length > 0)
  assert.ok(
    mails.length > 0 && mails.length <= closed.length,
    `${mails.length} mails, ${closed.length} editions by ${clock.now().toISOString()}`,
  )
  const ids = mails.map((it) => /^Message-ID: (\S+)/im.exec(partsOf(it.raw).headers)?.[1])
  assert.equal(new Set(ids).size, ids.length)
  for (const { raw } of mails) {
    const { headers, text, html, htmlBytes } = partsOf(raw)
    assert.ok(htmlBytes <= 30_000, `${htmlBytes} bytes`)
    assert.match(headers, /List-Unsubscribe: <https:\/\/wire\.example\/leave\?token=\w+>/)
    assert.match(headers, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
    assert.match(headers, /X-AI-Generated: text/i)
    assert.match(headers, /Auto-Submitted: auto-generated/)
    const day = /Message-ID: <(\d{4}-\d{2}-\d{2})/i.exec(headers)?.[1] ?? ''
    const edition = await wire.store.editionOfDay(day)
    for (const id of edition?.storyIds ?? []) {
      const dispatch = await wire.store.dispatchOfStory(id)
      assert.ok(dispatch && text.includes(`/story/${dispatch.slug}`))
      assert.ok(text.indexOf(labelOf(dispatch)) >= 0 && text.indexOf(labelOf(dispatch)) < text.lastIndexOf(dispatch.headline.text))
      const { document } = parseHTML(html)
      assert.ok(document.body.textContent?.includes(dispatch.headline.text))
    }
    assert.ok(text.includes('You have reached the end of this edition.'))
    const { document } = parseHTML(html)
    assert.equal(document.querySelectorAll('img, script, link, iframe, form').length, 0)
    assert.ok(!/url\(/.test(html))
    for (const link of document.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? ''
      assert.ok(href.startsWith(origin) || /^http:\/\/127\.0\.0\.1:\d+\//.test(href), href)
      assert.ok(!/[?&](?:utm_|mc_|fbclid|cid)/.test(href))
    }
  }
  assert.equal((await wire.store.subscriptionById('m_wrong'))?.state, 'left', 'a mailbox that does not exist is not tried for ever')
})

test('a week goes out once, also when nothing came out on its Sunday', async () => {
  const { wire } = the()
  const subscribed = {
    rhythm: 'weekly',
    state: 'active',
    askedAt: '2026-01-01T00:00:00.000Z',
    expiresAt: '2026-01-03T00:00:00.000Z',
  } as const
  await wire.store.transaction((tx) =>
    tx.saveSubscription({ id: 'm_weekly', address: 'eve@reader.example', token: 'e'.repeat(40), ...subscribed }),
  )
  await the().play({ upTo: steps + 6 })
  const weeks = mailTo('eve@reader.example').map(({ raw }) => partsOf(raw))
  assert.ok(weeks.length > 0, 'no week was sent')
  const days = weeks.map(({ headers }) => /Message-ID: <(\d{4}-\d{2}-\d{2})\.weekly/i.exec(headers)?.[1] ?? assert.fail(headers))
  assert.equal(new Set(days).size, days.length, 'a week went out twice')
  assert.ok(days.every((it) => new Date(it).getUTCDay() === 0))
  const editions = await Promise.all(days.map((it) => wire.store.editionOfDay(it)))
  assert.ok(editions.includes(null), 'every Sunday of the sample has an edition: this shows nothing')
  for (const { text, htmlBytes } of weeks) {
    assert.match(text, /The week to \d{1,2} \w+ 2026/)
    assert.match(text, /You have reached the end of this edition/)
    assert.ok(htmlBytes <= 30_000)
  }
})

test('one click leaves, and the address is gone', async () => {
  const { wire } = the()
  const subscription = await wire.store.subscriptionOfAddress('ada@reader.example')
  assert.ok(subscription)
  const answer = await post(`/leave?token=${subscription.token}`, { 'List-Unsubscribe': 'One-Click' })
  assert.equal(answer.status, 200)
  const left = await wire.store.subscriptionById(subscription.id)
  assert.equal(left?.state, 'left')
  assert.ok(!JSON.stringify(left).includes('ada@'))
  const count = mailTo('ada@reader.example').length
  await the().play({ upTo: steps + 8 })
  assert.equal(mailTo('ada@reader.example').length, count)
})

/** Somebody who asks from an address of their own. */
const joinFrom = async (reader: string, email: string): Promise<Response> =>
  web(
    new Request(`${origin}/join`, {
      method: 'POST',
      headers: { 'x-forwarded-for': reader },
      body: new URLSearchParams({ email, rhythm: 'daily' }),
    }),
  )

test('SR-5: a thousand sign-ups for one address, from a hundred readers and in many spellings, send it one mail in a day', async () => {
  const target = 'target@reader.example'
  for (let i = 0; i < 1000; i++) {
    const spelt = i % 3 === 0 ? target : i % 3 === 1 ? target.toUpperCase() : 'Target@Reader.Example'
    assert.equal((await joinFrom(`203.0.113.${i % 100}`, spelt)).status, 200, `sign-up ${i}`)
    // Between them the wire sends what it has, so that it is not the queue alone that makes one of many.
    if (i % 100 === 0) await the().wire.runner.drain(1)
  }
  await the().wire.runner.drain(1)
  assert.equal(received.filter(({ to }) => to.toLowerCase() === target).length, 1)
})

test('SR-5: one reader who signs up everybody is stopped after ten, whatever the addresses, and no further mail goes out', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 1000; i++) statuses.push((await joinFrom('198.51.100.7', `somebody-${i}@reader.example`)).status)
  const granted = statuses.filter((it) => it === 200).length
  // One more comes free every six minutes, for a machine that is slow to ask.
  assert.ok(granted >= 10 && granted <= 12, `${granted} of 1,000 were granted`)
  await the().wire.runner.drain(1)
  assert.equal(received.filter(({ to }) => /^somebody-\d+@/.test(to)).length, granted)
  const told = await joinFrom('198.51.100.7', 'one-more@reader.example')
  assert.match(await told.text(), /one request in 6 minutes/)
  assert.ok(Number(told.headers.get('retry-after')) > 60)
})

test('SR-5: the answer is the same for an address that has the editions, one that was asked and one that nobody knows', async () => {
  const answers = []
  for (const email of ['eve@reader.example', 'target@reader.example', 'new-here@reader.example']) {
    const answer = await joinFrom('192.0.2.9', email)
    answers.push([answer.status, await answer.text(), [...answer.headers].filter(([name]) => !/^(?:date|ratelimit)$/i.test(name))])
  }
  assert.equal((await the().wire.store.subscriptionOfAddress('eve@reader.example'))?.state, 'active')
  assert.deepEqual(answers[1], answers[0])
  assert.deepEqual(answers[2], answers[0])
})
