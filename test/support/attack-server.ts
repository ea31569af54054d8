// A web server on loopback that behaves as badly as the web does. Each path is one attack; every request is recorded.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

/** `origin` without a final slash; `asked` holds the path of each request; `connections` counts the dials, asked or not. */
export type AttackServer = AsyncDisposable & {
  readonly origin: string
  readonly port: number
  readonly asked: string[]
  readonly seen: { connections: number; headers: IncomingMessage['headers']; busiest: number }
}

type Answer = (request: IncomingMessage, response: ServerResponse, server: { readonly port: number }) => void

const MIB = 1024 * 1024

/** Every path it knows, with the longest chain that is too long. */
export const attackPaths = (): readonly string[] => Object.keys({ ...ATTACKS, ...REDIRECTS }).map((path) => path.replace('*', '6'))

/** Starts it on a free port; `extra` adds or replaces paths. */
export async function startAttackServer(extra: Readonly<Record<string, Answer>> = {}): Promise<AttackServer> {
  const answers: Readonly<Record<string, Answer>> = { ...ATTACKS, ...REDIRECTS, ...extra }
  const asked: string[] = []
  const seen: AttackServer['seen'] = { connections: 0, headers: {}, busiest: 0 }
  let open = 0
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    seen.headers = request.headers
    open += 1
    seen.busiest = Math.max(seen.busiest, open)
    response.on('close', () => {
      open -= 1
    })
    const answer = answers[path] ?? answers[path.replace(/\/\d+$/, '/*')]
    if (answer === undefined) response.writeHead(404).end('none')
    else answer(request, response, { port: (server.address() as AddressInfo).port })
  })
  server.on('connection', (socket) => {
    seen.connections += 1
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Answers with a status, headers and a body. */
export function reply(status: number, headers: Readonly<Record<string, string>> = {}, body: string | Uint8Array = ''): Answer {
  return (_request, response) => {
    response.writeHead(status, headers).end(body)
  }
}

/** Answers with bytes as they stand, status line and all, then closes (or not). */
function raw(text: string, isClosing = true): Answer {
  return (_request, response) => {
    response.socket?.write(text, 'latin1')
    if (isClosing) response.socket?.end()
  }
}

/** Writes for as long as anybody reads. */
function endless(status: number, headers: Readonly<Record<string, string>>, piece: Uint8Array): Answer {
  return (_request, response) => {
    response.writeHead(status, headers)
    const pump = () => {
      while (!response.destroyed && response.write(piece));
    }
    response.on('drain', pump)
    pump()
  }
}

const redirect = (to: string, status = 302): Answer => reply(status, { location: to })

const bombOf = (mib: number) => gzipSync(Buffer.alloc(mib * MIB), { level: 9 })
const brotliBomb = () => brotliCompressSync(Buffer.alloc(100 * MIB), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
const page = '<p>The harbour grid serves twelve megawatts.</p>'.repeat(20)

const ATTACKS: Readonly<Record<string, Answer>> = {
  '/fine': reply(200, { 'content-type': 'text/html', etag: '"v1"' }, page),
  '/gzip': reply(200, { 'content-encoding': 'gzip' }, gzipSync(page)),
  '/br': reply(200, { 'content-encoding': 'br' }, brotliCompressSync(page)),
  '/deflate': reply(200, { 'content-encoding': 'deflate' }, deflateSync(page)),
  '/deflate-raw': reply(200, { 'content-encoding': 'deflate' }, deflateRawSync(page)),
  '/conditional': (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] !== undefined
    response.writeHead(isKnown ? 304 : 200, { etag: '"v1"' }).end(isKnown ? '' : page)
  },
  '/two-cookies': (_request, response) => response.writeHead(200, { 'X-Robots-Tag': ['noai', 'noindex'] }).end(page),

  // Twenty members of ten MiB each: a gzip file may be several in a row.
  '/gzip-bomb': (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.concat(new Array<Buffer>(20).fill(bombOf(10)))),
  '/br-bomb': (_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliBomb()),
  '/ratio': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bombOf(1)),
  // Noise wider than the packer's window, then blanks: packs fourfold, so only the cap on decoded bytes can stop it.
  '/decoded-large': (_request, response) => {
    let seed = 1
    const noise = Uint8Array.from({ length: 40 * 1024 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed >> 16
    })
    const block = Buffer.concat([noise, Buffer.alloc(120 * 1024)])
    const body = gzipSync(Buffer.concat(new Array<Buffer>(58).fill(block)), { level: 1 })
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(body)
  },
  '/triple': reply(200, { 'content-encoding': 'gzip, gzip, gzip' }, gzipSync(gzipSync(gzipSync(page)))),
  '/zstd': reply(200, { 'content-encoding': 'zstd' }, page),
  '/gzip-lie': reply(200, { 'content-encoding': 'gzip' }, page),
  '/gzip-cut': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(page).subarray(0, -9)),
  '/length-too-long': raw(`HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n${page}`),
  '/length-too-short': raw(`HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n${page}`),
  '/length-huge': raw('HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx', false),
  '/length-twice': raw('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nabcdefghi'),
  '/chunks-cut': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'),
  '/endless': endless(200, { 'content-type': 'text/html' }, Buffer.alloc(64 * 1024, 'x')),
  '/redirect-endless': endless(302, { location: '/fine' }, Buffer.alloc(64 * 1024, 'x')),
  '/error-endless': endless(500, {}, Buffer.alloc(64 * 1024, 'x')),
  '/drip': (_request, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/stall': (_request, response) => void response.writeHead(200).write('begun'),
  '/silent': () => {},
  '/hang-up': (_request, response) => void response.socket?.destroy(),
  '/headers-huge': raw(`HTTP/1.1 200 OK\r\n${`X-Pad: ${'y'.repeat(1000)}\r\n`.repeat(40)}\r\nbody`),
  '/headers-endless': (_request, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\n')
    const timer = setInterval(() => response.socket?.write(`X-Pad: ${'y'.repeat(4000)}\r\n`), 2)
    response.socket?.on('close', () => clearInterval(timer))
  },
  '/not-http': raw('SSH-2.0-OpenSSH_9.9\r\n'),
  '/busy': reply(429, { 'retry-after': '120' }, 'slow down'),
  '/down': reply(503, { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }, 'later'),
  '/gone': reply(410),
}

const REDIRECTS: Readonly<Record<string, Answer>> = {
  '/to-fine': redirect('/fine', 301),
  '/to-utf8': redirect(Buffer.from('/fine?q=café').toString('latin1')),
  '/fine?q=caf%C3%A9': reply(200, {}, page),
  '/to-fine-308': redirect('fine#part', 308),
  '/loop': redirect('/loop'),
  '/ping': redirect('/pong'),
  '/pong': redirect('/ping'),
  '/chain/*': (request, response) => {
    const left = Number((request.url ?? '').split('/')[2])
    response.writeHead(302, { location: left > 1 ? `/chain/${left - 1}` : '/fine' }).end()
  },
  '/to-no-location': reply(302),
  '/to-nonsense': redirect('http://[::1'),
  '/to-file': redirect('file:///etc/hosts'),
  '/to-ftp': redirect('ftp://files.example/a'),
  '/to-data': redirect('data:text/html,hello'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-metadata-v6': redirect('http://[fd00:ec2::254]/latest/meta-data/'),
  '/to-mapped': redirect('http://[::ffff:10.0.0.1]/'),
  '/to-private': redirect('http://10.1.2.3/'),
  '/to-short': redirect('http://10.1/'),
  '/to-userinfo': redirect('http://admin:admin@news.example/'),
  '/to-odd-port': redirect('http://news.example:6379/'),
  '/to-internal': redirect('http://metadata.google.internal/'),
  '/to-other': redirect('https://other.example/story', 301),
  '/to-localhost': (_request, response, { port }) => response.writeHead(302, { location: `http://localhost:${port}/fine` }).end(),
}
