// Run inside a namespace without a network: starts the sample as a reader does, proves that nothing beyond this machine can be reached,
// and walks from the front page to the evidence. Prints one JSON line. Arguments: the folder of the archive, the port.
import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const [home = '', port = ''] = process.argv.slice(2)
const base = `http://127.0.0.1:${port}`
const waitMsMax = 200_000

/** Why an address of the public internet cannot be reached; 'reached' if it can. */
const reach = (host: string): Promise<string> =>
  new Promise((done) => {
    const socket = connect({ host, port: 443, timeout: 3_000 })
    const end = (why: string): void => {
      socket.destroy()
      done(why)
    }
    socket.once('connect', () => end('reached'))
    socket.once('timeout', () => end('timeout'))
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'error'))
  })

const text = async (path: string): Promise<string> => (await fetch(base + path)).text()

async function storiesShown(): Promise<number> {
  const front = await text('/').catch(() => '')
  return new Set([...front.matchAll(/href="(\/story\/[^"#?/]+)"/g)].map(([, path]) => path)).size
}

const program = spawn(
  process.execPath,
  [fileURLToPath(new URL('../../src/main.ts', import.meta.url)), 'start', '--sample', '--home', home, '--port', port],
  {
    stdio: ['ignore', 'pipe', 'pipe'],
  },
)
let said = ''
for (const stream of [program.stdout, program.stderr]) stream.setEncoding('utf8').on('data', (it: string) => (said += it))
try {
  const until = performance.now() + waitMsMax
  while (performance.now() < until && program.exitCode === null && (await storiesShown()) < 5) await sleep(500)
  const story = /href="(\/story\/[^"#?/]+)"/.exec(await text('/'))?.[1] ?? ''
  const page = await text(story)
  const evidence = /href="(\/evidence\/[^"#?]+)"/.exec(page)?.[1] ?? ''
  const pages = Object.fromEntries(
    await Promise.all(
      [story, evidence, '/ledger', '/watch', '/feed.atom', '/search?q=hall', '/api/v1/stories'].map(async (path) => {
        const answer = await fetch(base + path)
        return [path, answer.status] as const
      }),
    ),
  )
  console.log(
    JSON.stringify({
      reached: [await reach('1.1.1.1'), await reach('2606:4700:4700::1111')],
      interfaces: Object.keys(networkInterfaces()),
      stories: await storiesShown(),
      pages,
      said: said.slice(0, 2_000),
    }),
  )
} finally {
  program.kill('SIGTERM')
  await new Promise((done) => (program.exitCode === null ? program.once('exit', done) : done(null)))
}
