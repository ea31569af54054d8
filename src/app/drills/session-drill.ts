// A stolen editor's session on a copy: what the thief can do with it, what not, and how fast and how wholly he is out (security 8.3, SR-6).
import type { Drill } from '../../domain/drill.ts'
import { thaw } from '../../outlets/desk/freeze.ts'
import { unproven } from '../../outlets/desk/proofs.ts'
import type { Recorded } from '../../outlets/desk/record.ts'
import { addPerson, type RosterWork, revokePerson } from '../../outlets/desk/roster.ts'
import { bytesOfBase32, codeOf, stepAt } from '../../outlets/desk/totp.ts'
import { newToken } from '../clock.ts'
import { webOf } from '../serve.ts'
import type { CopiedSite } from './copied-site.ts'
import type { Stopwatch } from './stopwatch.ts'

const victim = 'drill-editor'
const colleague = 'drill-colleague'
const by = 'drill'
const reason = 'A drill on a copy of the site.'
/** As the server names whoever asks from this machine; nothing is asked over a socket. */
const fromHere = (headers: Readonly<Record<string, string>>) => ({
  incoming: { headers, socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } },
})

interface Answer {
  readonly status: number
  readonly text: string
}

/** Whoever holds a session: asks for pages and sends forms with its token, which is read once, while the session is good. */
interface Holder {
  readonly cookie: string
  see(path: string): Promise<Answer>
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>
}

type Web = ReturnType<typeof webOf>

const ask = async (
  web: Web,
  path: string,
  { headers: more = {}, ...init }: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> => {
  const headers = { host: 'localhost', ...more }
  return web(new Request(`http://localhost${path}`, { ...init, headers }), fromHere(headers))
}

async function enter(web: Web, key: string): Promise<string | null> {
  const answer = await ask(web, '/desk/enter', { method: 'POST', body: new URLSearchParams({ key }) })
  return /^desk=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? null
}

const read = async (answer: Response): Promise<Answer> => ({ status: answer.status, text: await answer.text() })

async function holderOf(web: Web, cookie: string): Promise<Holder> {
  const headers = { cookie }
  const see = async (path: string): Promise<Answer> => read(await ask(web, path, { headers }))
  const token = /name="token" value="([^"]+)"/.exec((await see('/desk')).text)?.[1] ?? ''
  return {
    cookie,
    see,
    send: async (path, fields) => read(await ask(web, path, { method: 'POST', headers, body: new URLSearchParams({ token, ...fields }) })),
  }
}

const must = (it: Recorded): void => {
  if (it.kind !== 'recorded') throw new Error(`The desk of the copy refused: ${it.reason}`)
}

/** What a session of an editor must not do, whoever holds it: each with the answer that it has to get. What it may after a proof is tried apart. */
const barred = [
  ['lift the freeze', '/desk/thaw', { outlet: '', reason }, 403],
  ['kill a story', '/desk/story/x/kill', { reason }, 403],
  ['put a source under quarantine', '/desk/quarantine', { origin: 'x', reason }, 403],
  ['record a licence', '/desk/licences', { reason }, 403],
] as const

/** The secret of the codes where the page shows one, as in the link for apps. */
function secretIn(page: string): Buffer | null {
  const written = /[?]secret=([A-Z2-7]+)/.exec(page)?.[1]
  return written === undefined ? null : bytesOfBase32(written)
}

/** What opens the desk later is tried with all that a thief can have, so that nothing but the proof that is asked for again stops him. */
async function leaveWayIn(thief: Holder, now: Date, watch: Stopwatch): Promise<void> {
  const found = ({ status, text }: Answer): string =>
    `answer ${status}, ${text.includes(unproven.reason) ? 'asked for' : 'without'} a proof`
  const isStopped = (answer: Answer, status: number): boolean => answer.status === status && answer.text.includes(unproven.reason)
  const shown = secretIn((await thief.see('/desk/password')).text)
  const code = shown === null ? '123456' : codeOf(shown, stepAt(now))
  const password = await thief.send('/desk/password', { password: 'harbour lamp otter quay', code })
  watch.check('he cannot set a password', isStopped(password, 409), found(password))
  const challenge = await thief.send('/desk/passkeys/ask', {})
  const passkey = await thief.send('/desk/passkeys', { label: 'x', answer: '{}' })
  watch.check('he cannot add a passkey', isStopped(challenge, 403) && isStopped(passkey, 409), `${found(challenge)}; ${found(passkey)}`)
}

export const webOfCopy = ({ wire, clock, config }: CopiedSite): Web =>
  webOf(wire, clock, config, { url: 'http://localhost', isSample: false, notice: () => null, keepsPages: false })

/** @param web what is drilled: the site of the copy */
export async function drillSession(site: CopiedSite, watch: Stopwatch, web: Web = webOfCopy(site)): Promise<Drill> {
  const { wire, clock, work } = site
  const { store } = wire
  const roster: RosterWork = { store, now: () => clock.now(), settings: [] }
  const keys = { [victim]: `${newToken()}${newToken()}`, [colleague]: `${newToken()}${newToken()}` }
  await watch.step('an editor signs in', async () => {
    for (const [name, key] of Object.entries(keys)) must(await addPerson(roster, { by, name, key, roles: ['editor'] }))
  })
  const stolen = await holderOf(web, (await enter(web, keys[victim])) ?? '')
  const other = await holderOf(web, (await enter(web, keys[colleague])) ?? '')
  const { status: seen } = await stolen.see('/desk')
  watch.check('the session is one that opens the desk', seen === 200 && stolen.cookie !== '', `answer ${seen}`)
  await watch.step('the thief acts', async () => {
    const { status: froze } = await stolen.send('/desk/freeze', { outlet: '', reason: 'By whoever has the cookie.' })
    watch.check('he can do what an editor can', froze === 200 && (await store.freezes()).length === 1, `answer ${froze}`)
    for (const [asks, path, fields, status] of barred) {
      const { status: got } = await stolen.send(path, fields)
      watch.check(`he cannot ${asks}`, got === status, `answer ${got}`)
    }
    await leaveWayIn(stolen, clock.now(), watch)
  })
  const ways = [...(await store.passkeysOf(victim)), ...[await store.deskPasswordOf(victim)].filter((it) => it !== null)]
  watch.check('nothing that opens the desk later was left behind', ways.length === 0, `${ways.length} ways in`)
  await watch.step('revoke the editor', async () => must(await revokePerson(roster, { by, name: victim, reason })))
  await watch.step('the thief is out', async () => {
    const [{ status: page }, { status: act }] = [await stolen.see('/desk'), await stolen.send('/desk/freeze', { outlet: 'email', reason })]
    watch.check('his next page and his next form get nothing', page === 403 && act === 403, `answers ${page} and ${act}`)
    watch.check('nor does the key open the desk', (await enter(web, keys[victim])) === null, 'asked for once')
  })
  const { status: colleagueSees } = await other.see('/desk')
  watch.check('whoever else is at the desk stays in', colleagueSees === 200, `answer ${colleagueSees}`)
  await watch.step('account of what was done', async () => {
    const done = (await store.eventsOf('wire')).filter(({ actor }) => actor === `desk:${victim}`)
    watch.check('the log names each act of the session', done.length === 1 && done[0]?.name === 'outlet.frozen', `${done.length} acts`)
  })
  await watch.step('undo', async () => must(await thaw(work, { by, reason, outlet: '' })))
  watch.check('what he did is undone', (await store.freezes()).length === 0, `${(await store.freezes()).length} freezes`)
  return watch.drill({ kind: 'session', about: 'an editor who was added for it' })
}
