// Sketches as bytes: hashes in 4, counts in 1, rarities in 2 bytes a term, so that a hundred of them load at once.
import type { FactorModel, Sketch } from '../domain/sketch.ts'

/** Counts come in halves up to 127.5, rarities up to 16 in steps of 1/4096; both are far finer than what is done with them. */
const countSteps = 2
const raritySteps = 4096
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
  const [terms = 0, titleTerms = 0, bridge = 0, minhash = 0, bridgeNames = 0] = [2, 4, 6, 8, 10].map((at) => bytes.readUInt16LE(at))
  let at = 12
  /** A copy that begins where numbers of any size may, since a row does not; bytes are in the order that every machine we run on has. */
  const take = (n: number, size: number): ArrayBuffer => {
    const from = bytes.byteOffset + at
    at += n * size
    return (bytes.buffer as ArrayBuffer).slice(from, from + n * size)
  }
  const scaled = (values: Uint8Array | Uint16Array, steps: number): Float32Array => {
    const out = new Float32Array(values.length)
    for (let i = 0; i < out.length; i++) out[i] = (values[i] ?? 0) / steps
    return out
  }
  return {
    language: bytes.toString('latin1', 0, 2).trim(),
    titleTerms,
    bridgeNames,
    terms: new Int32Array(take(terms, 4)),
    counts: scaled(new Uint8Array(take(terms, 1)), countSteps),
    rarity: scaled(new Uint16Array(take(terms, 2)), raritySteps),
    bridge: new Int32Array(take(bridge, 4)),
    bridgeRarity: scaled(new Uint16Array(take(bridge, 2)), raritySteps),
    minhash: new Uint32Array(take(minhash, 4)),
  }
}

interface ModelPart {
  readonly terms: Buffer
  readonly vectors: Buffer
}

/** Terms of a part of a model: no single value that a server or a driver would mind. */
const termsOfPart = 8_192

/** A factor model as bytes, two a factor, since most of its values are small; in parts. */
export function partsOfModel({ width, terms, vectors }: FactorModel): readonly ModelPart[] {
  const steps = new Int16Array(vectors.length)
  for (let i = 0; i < steps.length; i++) steps[i] = Math.round(Math.max(-1, Math.min(1, vectors[i] ?? 0)) * vectorSteps)
  const parts = []
  for (let i = 0; i < terms.length; i += termsOfPart)
    parts.push({
      terms: bytesOf(terms.subarray(i, i + termsOfPart)),
      vectors: bytesOf(steps.subarray(i * width, (i + termsOfPart) * width)),
    })
  return parts
}

export function modelOfParts(width: number, parts: readonly ModelPart[]): FactorModel {
  const terms = new Int32Array(copyOf(Buffer.concat(parts.map((it) => it.terms))))
  const steps = new Int16Array(copyOf(Buffer.concat(parts.map((it) => it.vectors))))
  const vectors = new Float32Array(steps.length)
  for (let i = 0; i < steps.length; i++) vectors[i] = (steps[i] ?? 0) / vectorSteps
  return { width, terms, vectors }
}

export const bytesOf = (it: Int32Array | Int16Array | Float32Array): Buffer => Buffer.from(it.buffer, it.byteOffset, it.byteLength)
const copyOf = (bytes: Buffer): ArrayBuffer => (bytes.buffer as ArrayBuffer).slice(bytes.byteOffset, bytes.byteOffset + bytes.length)

/** An article's place in a model. */
export const factorsOfBytes = (bytes: Buffer | null): Float32Array =>
  bytes === null ? new Float32Array(0) : new Float32Array(copyOf(bytes))
