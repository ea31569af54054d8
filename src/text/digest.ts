// SHA-256 in plain arithmetic, so that the pure rooms need no runtime module for their ids and digests.

const encoder = new TextEncoder()
const roundConstants = fractionsOfRoots(64, 1 / 3)
const startState = fractionsOfRoots(8, 1 / 2)

/** The SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits (FIPS 180-4). */
export function sha256Hex(text: string): string {
  const bytes = padded(encoder.encode(text))
  const view = new DataView(bytes.buffer)
  const state = Uint32Array.from(startState)
  for (let at = 0; at < bytes.length; at += 64) mixBlock(state, view, at)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

/** First 32 bits of the fractional parts of the roots of the first primes. */
function fractionsOfRoots(count: number, power: number): Uint32Array {
  const words = new Uint32Array(count)
  for (let found = 0, candidate = 2; found < count; candidate++) {
    if (!isPrime(candidate)) continue
    const root = candidate ** power
    words[found] = Math.floor((root - Math.floor(root)) * 2 ** 32)
    found++
  }
  return words
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false
  return true
}

/** The message, a one bit, zeros, and the length in bits, filling whole blocks of 64 bytes. */
function padded(message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(bytes.length - 4, (message.length << 3) >>> 0)
  return bytes
}

function mixBlock(state: Uint32Array, view: DataView, start: number): void {
  const words = new Uint32Array(64)
  for (let at = 0; at < 16; at++) words[at] = view.getUint32(start + at * 4)
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] ?? 0
    const late = words[at - 2] ?? 0
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[at] = (words[at - 16] ?? 0) + small + (words[at - 7] ?? 0) + large
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (roundConstants[at] ?? 0) + (words[at] ?? 0)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) state[place] = (state[place] ?? 0) + word
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}
