// Who may do what at the desk: every act with every role, and what stands on whose pages.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { addDesk } from '../../src/outlets/desk/routes.ts'
import { makeFixture } from '../../src/outlets/fixture.ts'
import { bodyOf, type DeskClient, signIn } from '../support/desk-client.ts'
import { heldOn } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, hall } from '../support/reports.ts'

const roles = ['reader', 'editor', 'responsible', 'admin'] as const
type Role = (typeof roles)[number]
const keyOf = (name: string): string => `${name}-has-a-long-key-of-their-own`

/** Who may take each act, as it was agreed; the acts themselves are found in the program. */
const agreed: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  (
    [
      [
        ['reader', 'editor', 'responsible', 'admin'],
        '/desk/leave /desk/passkeys /desk/passkeys/ask /desk/passkeys/proof /desk/passkey/:id/remove /desk/password /desk/password/proof /desk/password/remove',
      ],
      [
        ['editor', 'responsible'],
        '/desk/draft/:id /desk/drafts /desk/story/:id/correct /desk/story/:id/merge /desk/story/:id/split /desk/ruling/:id/undo /desk/watch/:id /desk/watch/:id/forecast /desk/overruling/watch/:id /desk/fact/:id /desk/held/:id /desk/names /desk/names/merge /desk/names/unmerge /desk/freeze',
      ],
      [
        ['responsible'],
        '/desk/thaw /desk/story/:id/retract /desk/story/:id/kill /desk/notice/:id /desk/overruling/notice/:id /desk/licences /desk/licence/:id/end /desk/terms /desk/terms/strike /desk/sources /desk/quarantine /desk/lift /desk/no-copy',
      ],
      [['admin'], '/desk/parked'],
    ] as const
  ).flatMap(([who, paths]) => paths.split(' ').map((path) => [path, who] as const)),
)

/** Every address of the desk that takes a form, but for those by which somebody signs in. */
function actsFound(): readonly string[] {
  const { parts } = makeFixture()
  const app = new Hono()
  const desk = { keys: [], isOpen: false, localUrl: 'http://localhost:3000', work: { store: parts.store } as never }
  addDesk(app, { ...parts, desk })
  const posts = app.routes.filter((it) => it.method === 'POST' && it.path.startsWith('/desk')).map((it) => it.path)
  return [...new Set(posts)].filter((it) => !it.startsWith('/desk/enter'))
}

const opened: AsyncDisposable[] = []
let it: TestWire
const clients = new Map<string, DeskClient>()
const at = (name: string): DeskClient => clients.get(name) ?? assert.fail(name)

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  opened.push(harbour)
  const deskKeys = [`ada=${keyOf('ada')}`, ...roles.map((role) => `${role}:${role}=${keyOf(role)}`)].join(' ')
  it = await openTestWire([harbour], new Date().toISOString(), { settings: { holdIf: 'first-version', deskKeys } })
  opened.push(it)
  await it.at(new Date().toISOString())
  for (const name of ['ada', ...roles]) clients.set(name, await signIn(it.url, keyOf(name)))
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

/** All that the archive keeps, as one digest. */
async function whole(): Promise<string> {
  const hash = createHash('sha256')
  await it.wire.store.snapshot(async (reader) => {
    for await (const part of reader.backupParts()) hash.update(JSON.stringify(part))
  })
  return hash.digest('hex')
}

async function tokenOf(name: string): Promise<string> {
  return /name="token" value="([^"]+)"/.exec((await at(name).get('/desk')).text)?.[1] ?? assert.fail(`no form for ${name}`)
}

async function take(name: string, path: string, token: string): Promise<{ readonly status: number; readonly text: string }> {
  const fields = { token, reason: 'Tried by all.', origin: 'nobody', page: 'https://nobody.example/', id: 'none', verb: 'none' }
  const answer = await fetch(it.url + path, {
    method: 'POST',
    headers: { cookie: at(name).cookie(), origin: it.url },
    body: bodyOf(fields),
  })
  return { status: answer.status, text: await answer.text() }
}

test('SR-6: the acts that were agreed on are those the program has', () => {
  assert.deepEqual(new Set(actsFound()), new Set(Object.keys(agreed)))
})

test('SR-6: whoever lacks the role of an act gets 403, is told who has it, and nothing whatever is changed', async () => {
  const before = await whole()
  let refused = 0
  for (const role of roles) {
    const token = await tokenOf(role)
    for (const path of actsFound()) {
      const who = agreed[path] ?? []
      if (who.includes(role)) continue
      const { status, text } = await take(role, path.replace(':id', 'x_1'), token)
      assert.equal(status, 403, `${role} ${path}`)
      const [needed] = who
      assert.match(text, new RegExp(`This takes the role ${needed}; (?:[a-z]+, )*(?:[a-z]+ and )?[a-z]+ may do it`), `${role} ${path}`)
      assert.ok(text.includes('ada'), 'she has every role')
      refused++
    }
  }
  assert.ok(refused > 50, `${refused}`)
  assert.equal(await whole(), before)
})

test('SR-6: no page shows anybody a form of an act that is not theirs, and all forms to whom all acts are open', async () => {
  const { draftId, storyId } = await heldOn(it, /Duisburg/)
  const paths = [
    ...[
      '',
      '/stories',
      '/watches',
      '/notices',
      '/facts',
      '/licences',
      '/names',
      '/sources',
      '/freeze',
      '/cuts',
      '/log',
      '/passkeys',
      '/password',
    ],
    `/draft/${draftId}`,
    `/story/${storyId}`,
  ]
  const seen = new Map<string, Set<string>>()
  for (const name of ['ada', ...roles])
    for (const path of paths) {
      const { status, text } = await at(name).get(`/desk${path}`)
      assert.equal(status, 200, `${name} ${path}`)
      for (const [, action = ''] of text.matchAll(/<form\b[^>]*method="post" action="([^"]+)"/g)) {
        const act = Object.keys(agreed).find((one) => new RegExp(`^${one.replace(':id', '[^/]+')}$`).test(action)) ?? assert.fail(action)
        seen.set(name, (seen.get(name) ?? new Set()).add(act))
        if (name !== 'ada')
          assert.ok(
            agreed[act]?.some((role) => role === name),
            `${name} is shown ${act} at ${path}`,
          )
      }
      if (name === 'reader')
        assert.ok(!/<summary>[^<]*<\/summary><\/details>|<details><\/details>|name="leaveOut"|form="many"/.test(text), path)
    }
  assert.deepEqual(seen.get('reader'), new Set(['/desk/leave', '/desk/passkeys/proof', '/desk/password/proof']))
  assert.ok((seen.get('ada')?.size ?? 0) >= 12, [...(seen.get('ada') ?? [])].join(' '))
})

test('SR-6: whoever has the role of an act is let through to it, and a key of before there were roles to all', async () => {
  for (const name of ['ada', ...roles]) {
    const token = await tokenOf(name)
    for (const path of actsFound().filter((one) => one !== '/desk/leave' && one !== '/desk/passkeys/ask')) {
      if (name !== 'ada' && !agreed[path]?.some((role) => role === name)) continue
      const { status, text } = await take(name, path.replace(':id', 'x_1'), token)
      assert.ok(status !== 403 && status < 500, `${name} ${path} ${status}`)
      assert.ok(!text.includes('Not yours to do'), `${name} ${path}`)
    }
  }
})
