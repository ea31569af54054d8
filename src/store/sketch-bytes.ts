// Sketches as bytes: hashes in 4, counts in 1, rarities in 2 bytes a term, so that a hundred of them load at once.
import type { Sketch } from '../domain/sketch.ts'

/** Counts come in halves up to 127.5, rarities up to 16 in steps of 1/4096; both are far finer than what is done with them. */
const countSteps = 2
const raritySteps = 4096
const factorSteps = 127
const vectorSteps = 32767

type Kept = Pick<Sketch, 'language' | 'terms' | 'titleTerms' | 'counts' | 'rarity' | 'bridge' | 'bridgeNames' | 'bridgeRarity' | 'minhash'>

export function bytesOfSketch(it: Kept): Buffer {
  const { terms, bridge, minhash } = it
  const bytes = Buffer.alloc(12 + terms.length * 7 + bridge.length * 6 + minhash.length * 4)
  bytes.write(it.language.padEnd(2).slice(0, 2), 0, 'latin1')
  bytes.writeUInt16LE(terms.length, 2)
  bytes.writeUInt16LE(it.titleTerms, 4)
  bytes.writeUInt16LE(bridge.length, 6)
  bytes.writeUInt16LE(minhash.length, 8)
  bytes.writeUInt16LE(it.bridgeNames, 10)
  let at = 12
  for (const term of terms) at = bytes.writeInt32LE(term, at)
  for (const count of it.counts) at = bytes.writeUInt8(Math.min(255, Math.round(count * countSteps)), at)
  for (const rarity of it.rarity) at = bytes.writeUInt16LE(Math.min(65_535, Math.round(rarity * raritySteps)), at)
  for (const term of bridge) at = bytes.writeInt32LE(term, at)
  for (const rarity of it.bridgeRarity) at = bytes.writeUInt16LE(Math.min(65_535, Math.round(rarity * raritySteps)), at)
  for (const hash of minhash) at = bytes.writeUInt32LE(hash, at)
  return bytes
}

export function sketchOfBytes(bytes: Buffer): Kept {
  const [terms, titleTerms, bridge, minhash, bridgeNames] = [2, 4, 6, 8, 10].map((at) => bytes.readUInt16LE(at)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  let at = 12
  const take = (n: number, size: number, read: (at: number) => number): number[] => {
    const from = at
    at += n * size
    return Array.from({ length: n }, (_, i) => read(from + i * size))
  }
  const rarity = (from: number): number => bytes.readUInt16LE(from) / raritySteps
  return {
    language: bytes.toString('latin1', 0, 2).trim(),
    titleTerms,
    bridgeNames,
    terms: Int32Array.from(take(terms, 4, (from) => bytes.readInt32LE(from))),
    counts: Float32Array.from(take(terms, 1, (from) => bytes.readUInt8(from) / countSteps)),
    rarity: Float32Array.from(take(terms, 2, rarity)),
    bridge: Int32Array.from(take(bridge, 4, (from) => bytes.readInt32LE(from))),
    bridgeRarity: Float32Array.from(take(bridge, 2, rarity)),
    minhash: Uint32Array.from(take(minhash, 4, (from) => bytes.readUInt32LE(from))),
  }
}

/** An article's place: unit length, so one signed byte a factor. */
export function bytesOfFactors(factors: Float32Array): Buffer {
  return Buffer.from(Int8Array.from(factors, (it) => Math.round(it * factorSteps)).buffer)
}

export function factorsOfBytes(bytes: Buffer | null): Float32Array {
  return bytes === null ? new Float32Array(0) : Float32Array.from(bytes, (_, i) => bytes.readInt8(i) / factorSteps)
}

/** A term's vector: two bytes a factor, since most of its values are small. */
export function bytesOfVector(vector: Float32Array): Buffer {
  return Buffer.from(Int16Array.from(vector, (it) => Math.round(Math.max(-1, Math.min(1, it)) * vectorSteps)).buffer)
}

export function vectorOfBytes(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readInt16LE(2 * i) / vectorSteps)
}
