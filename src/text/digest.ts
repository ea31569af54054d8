// SHA-256 in plain arithmetic, so that the pure rooms need no runtime module for their ids and digests.

const encoder = new TextEncoder()
const roundConstants = Int32Array.from(fractionsOfRoots(64, 1 / 3))
const startState = fractionsOfRoots(8, 1 / 2)

/** The SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits (FIPS 180-4). */
export function sha256Hex(text: string): string {
  const bytes = padded(encoder.encode(text))
  const view = new DataView(bytes.buffer)
  const state = startState.slice()
  for (let at = 0; at < bytes.length; at += 64) mixBlock(state, view, at)
  let hex = ''
  for (let place = 0; place < state.length; place++) hex += (state[place] as number).toString(16).padStart(8, '0')
  return hex
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

/** The words of the block at hand, filled anew for each. */
const words = new Int32Array(64)

function mixBlock(state: Uint32Array, view: DataView, start: number): void {
  for (let at = 0; at < 16; at++) words[at] = view.getInt32(start + at * 4)
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] as number
    const late = words[at - 2] as number
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[at] = ((words[at - 16] as number) + small + (words[at - 7] as number) + large) | 0
  }
  let a = (state[0] as number) | 0
  let b = (state[1] as number) | 0
  let c = (state[2] as number) | 0
  let d = (state[3] as number) | 0
  let e = (state[4] as number) | 0
  let f = (state[5] as number) | 0
  let g = (state[6] as number) | 0
  let h = (state[7] as number) | 0
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (roundConstants[at] as number) + (words[at] as number)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  add(state, 0, a)
  add(state, 1, b)
  add(state, 2, c)
  add(state, 3, d)
  add(state, 4, e)
  add(state, 5, f)
  add(state, 6, g)
  add(state, 7, h)
}

function add(state: Uint32Array, place: number, word: number): void {
  state[place] = (state[place] as number) + word
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}
