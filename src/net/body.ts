// Reads a body under limits: bytes on the wire and bytes decoded are counted apart, while they stream.
import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'

/** How much may be read. `onExcess: 'cut'` keeps the first `decodedBytesMax` bytes instead of failing. */
export type BodyLimits = { readonly wireBytesMax: number; readonly decodedBytesMax: number; readonly onExcess: 'fail' | 'cut' }

type Chunks = AsyncIterable<Uint8Array>

/**
 * Reads and decodes a body, and closes it in every case.
 *
 * @param body the bytes as they come; it is destroyed when reading stops early
 * @param headers `encoding` and `length` are the values of Content-Encoding and Content-Length, '' when absent
 * @param onBytes called for each piece that arrives, so that the caller can tell a slow body from a silent one
 * @returns the decoded bytes
 * @throws Fault net.tooLarge, net.ratio, net.encoding, net.truncated; errors of the stream pass as they are
 */
export async function readBody(
  body: Readable,
  headers: { readonly encoding: string; readonly length: string },
  caps: BodyLimits,
  onBytes: () => void,
): Promise<Uint8Array> {
  const count = { wire: 0 }
  try {
    const encoding = parseEncoding(headers.encoding)
    if (caps.onExcess === 'fail' && Number(headers.length) > caps.wireBytesMax) throw tooLarge('announces', caps.wireBytesMax)
    const wire = countWire(body, count, caps, onBytes)
    if (encoding === 'identity') return await collect(wire, count, { ...caps, isDecoded: false })
    return await collect(decode(wire, encoding), count, { ...caps, isDecoded: true })
  } finally {
    body.destroy()
  }
}

type Encoding = 'identity' | 'gzip' | 'br' | 'deflate'

/** One layer at most: no honest server packs twice, and each layer multiplies what a bomb can unpack to. */
function parseEncoding(header: string): Encoding {
  const names = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity')
  const [name = 'identity'] = names
  if (names.length > 1) throw new Fault('net.encoding', 'The body is encoded more than once.', { retry: 'never' })
  if (name === 'identity' || name === 'gzip' || name === 'br' || name === 'deflate') return name
  throw new Fault('net.encoding', 'The body has an encoding that was not asked for.', { retry: 'never' })
}

async function* countWire(body: Chunks, count: { wire: number }, caps: BodyLimits, onBytes: () => void): Chunks {
  for await (const chunk of body) {
    count.wire += chunk.length
    onBytes()
    // When cutting, what already came may complete the text, so the piece is passed on before the end.
    if (count.wire > caps.wireBytesMax && caps.onExcess === 'fail') throw tooLarge('sends', caps.wireBytesMax)
    yield chunk
    if (count.wire > caps.wireBytesMax) return
  }
}

async function* decode(wire: Chunks, encoding: Exclude<Encoding, 'identity'>): Chunks {
  const pieces = wire[Symbol.asyncIterator]()
  const first = await pieces.next()
  if (first.done) return
  const decoder = makeDecoder(encoding, first.value)
  const rest: Chunks = { [Symbol.asyncIterator]: () => pieces }
  const input = Readable.from(startingWith(first.value, rest))
  // A failure before the decoder ends it at once; destroying an ended stream twice is harmless.
  input.on('error', (error) => decoder.destroy(error))
  input.pipe(decoder)
  try {
    yield* decoder as Chunks
  } catch (error) {
    throw asDecodeFault(error)
  } finally {
    input.destroy()
    decoder.destroy()
  }
}

async function* startingWith(first: Uint8Array, rest: Chunks): Chunks {
  yield first
  yield* rest
}

/** Some servers send `deflate` without its zlib frame; the frame's first half-byte is always 8. */
function makeDecoder(encoding: Exclude<Encoding, 'identity'>, first: Uint8Array): Transform {
  if (encoding === 'gzip') return createGunzip()
  if (encoding === 'br') return createBrotliDecompress()
  return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
}

async function collect(chunks: Chunks, count: { wire: number }, caps: BodyLimits & { readonly isDecoded: boolean }): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let total = 0
  for await (const piece of chunks) {
    total += piece.length
    const isCounted = caps.isDecoded && caps.onExcess === 'fail'
    const isBomb = isCounted && total > limits.net.ratioFromBytes && total > limits.net.decodeRatioMax * count.wire
    if (isBomb) throw new Fault('net.ratio', 'The body unpacks to more than a hundred times its size.', { retry: 'never' })
    if (total > caps.decodedBytesMax && caps.onExcess === 'fail') throw tooLarge('unpacks to', caps.decodedBytesMax)
    pieces.push(piece)
    if (total >= caps.decodedBytesMax && caps.onExcess === 'cut') break
  }
  return new Uint8Array(Buffer.concat(pieces).subarray(0, caps.decodedBytesMax))
}

function asDecodeFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR') return new Fault('net.truncated', 'The packed body ends too early.', { retry: 'soon', cause: error })
  // zlib's codes start with Z_, brotli's with ERR__ (two underscores); any other code is not about decoding.
  if (/^(Z_|ERR__)/.test(code)) {
    return new Fault('net.encoding', 'The body does not decode.', { retry: 'soon', cause: error })
  }
  return error
}

function tooLarge(verb: string, bytesMax: number): Fault {
  return new Fault('net.tooLarge', `The body ${verb} more than ${bytesMax} bytes.`, { retry: 'never' })
}
