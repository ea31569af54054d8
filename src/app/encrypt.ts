// A file encrypted with a key that its owner keeps: in pieces, each proved before a byte of it is passed on.
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/**
 * Layout: mark (8 bytes), salt (16), key mark (32), then pieces of at most 64 KiB, each followed by its tag (16).
 * Scrypt (N 2^15, r 8, p 1) makes 64 bytes of the key and the salt: the key of AES-256-GCM, and the key of the HMAC-SHA-256 over mark
 * and salt that tells a wrong key from a damaged file. A piece's nonce is its number (11 bytes, big-endian) and 1 for the last, else 0,
 * so that pieces cannot be left out, swapped or cut off (STREAM, Hoang and others, CRYPTO 2015).
 */
const mark = Buffer.from('GWENCR1\n', 'latin1')
const saltBytes = 16
const keyMarkBytes = 32
const tagBytes = 16
const pieceBytes = 64 * 1024
export const headBytes = mark.length + saltBytes + keyMarkBytes
const scryptCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** Why an encrypted file cannot be read, in words that follow its name. */
export class DecryptError extends Error {}

export const isEncrypted = (head: Uint8Array): boolean => mark.equals(head.subarray(0, mark.length))

interface Keys {
  readonly cipher: Buffer
  readonly mac: Buffer
}

function keysOf(key: string, salt: Buffer): Keys {
  const bytes = scryptSync(key.normalize('NFC'), salt, 64, scryptCost)
  return { cipher: bytes.subarray(0, 32), mac: bytes.subarray(32) }
}

const keyMarkOf = ({ mac }: Keys, salt: Buffer): Buffer => createHmac('sha256', mac).update(mark).update(salt).digest()

function nonceOf(piece: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(piece, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** Cuts what comes into pieces of one size; the last is known by nothing following it. */
function inPieces(size: number, each: (piece: Buffer, n: number, isLast: boolean) => Buffer, head?: Buffer): Transform {
  let held: Buffer[] = []
  let bytes = 0
  let n = 0
  const cut = (it: Transform, least: number): void => {
    if (bytes <= least) return
    const all = Buffer.concat(held)
    let at = 0
    // A piece goes out only when something follows it.
    for (; all.length - at > size; at += size) it.push(each(all.subarray(at, at + size), n++, false))
    held = [all.subarray(at)]
    bytes = all.length - at
  }
  const guarded = (done: TransformCallback, work: () => void): void => {
    try {
      work()
    } catch (error) {
      done(error as Error)
      return
    }
    done()
  }
  let isBegun = false
  const begin = (it: Transform): void => {
    if (!isBegun && head !== undefined) it.push(head)
    isBegun = true
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      guarded(done, () => {
        begin(this)
        held.push(chunk)
        bytes += chunk.length
        cut(this, size)
      })
    },
    flush(done) {
      guarded(done, () => {
        begin(this)
        this.push(each(Buffer.concat(held), n, true))
      })
    },
  })
}

/** Encrypts a stream with a key of any length; the same key and text give another file each time. */
export function encrypting(key: string): Transform {
  const salt = randomBytes(saltBytes)
  const keys = keysOf(key, salt)
  const each = (piece: Buffer, n: number, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', keys.cipher, nonceOf(n, isLast))
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
  return inPieces(pieceBytes, each, Buffer.concat([mark, salt, keyMarkOf(keys, salt)]))
}

/**
 * Decrypts what follows the head of an encrypted file.
 * @param head its first `headBytes` bytes
 * @throws DecryptError at once when the head is short or the key is another one; the stream fails with one when a piece was changed
 */
export function decrypting(key: string, head: Buffer): Transform {
  if (head.length < headBytes || !isEncrypted(head)) throw new DecryptError('is not whole')
  const salt = head.subarray(mark.length, mark.length + saltBytes)
  const keys = keysOf(key, salt)
  if (!timingSafeEqual(keyMarkOf(keys, salt), head.subarray(mark.length + saltBytes, headBytes)))
    throw new DecryptError('was encrypted with another key')
  return inPieces(pieceBytes + tagBytes, (piece, n, isLast) => {
    if (piece.length < tagBytes) throw new DecryptError('is not whole')
    const decipher = createDecipheriv('aes-256-gcm', keys.cipher, nonceOf(n, isLast), { authTagLength: tagBytes })
    decipher.setAuthTag(piece.subarray(piece.length - tagBytes))
    const text = decipher.update(piece.subarray(0, piece.length - tagBytes))
    try {
      decipher.final()
    } catch {
      throw new DecryptError('was changed since it was made, or is not whole')
    }
    return text
  })
}
