// A device with a lock, in memory: makes passkeys and signs with them as the standard says, or wrongly where a test asks it to.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Cbor = Parameters<typeof isoCBOR.encode>[0]

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** How this answer differs from an honest one. */
export interface Lie {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  readonly counter?: number
  readonly isOwner?: boolean
  readonly userHandle?: string
  readonly statement?: readonly [format: string, statement: Cbor]
}

export interface Device {
  readonly credentialId: string
  /** Answers what a page asks to add a passkey, as the page's script would send it. */
  make(asked: { readonly challenge: string; readonly user: { readonly id: string } }, lie?: Lie): string
  /** Answers what a page asks to sign in; every answer counts one up. */
  use(asked: { readonly challenge: string }, lie?: Lie): string
}

export function makeDevice(origin: string): Device {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = sha256(publicKey.export({ format: 'der', type: 'spki' }))
  const credentialId = text(id)
  let counted = 0
  let known = ''
  const clientData = (type: string, challenge: string, lie: Lie): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge: lie.challenge ?? challenge, origin: lie.origin ?? origin, crossOrigin: false }))
  const authData = (lie: Lie, attested: Uint8Array = Buffer.alloc(0)): Buffer => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(lie.counter ?? counted)
    const flags = 0x01 | (lie.isOwner === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0)
    return Buffer.concat([sha256(lie.rpId ?? new URL(origin).hostname), Buffer.from([flags]), counter, attested])
  }
  return {
    credentialId,
    make({ challenge, user }, lie = {}) {
      known = user.id
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseOf(publicKey)])
      const [format, statement] = lie.statement ?? ['none', new Map()]
      const attestation = new Map<string, Cbor>([
        ['fmt', format],
        ['attStmt', statement],
        ['authData', authData(lie, attested)],
      ])
      const response = {
        clientDataJSON: text(clientData('webauthn.create', challenge, lie)),
        attestationObject: text(isoCBOR.encode(attestation)),
        transports: ['internal', 'carrier pigeon'],
      }
      return JSON.stringify({ id: credentialId, rawId: credentialId, type: 'public-key', response })
    },
    use({ challenge }, lie = {}) {
      counted += 1
      const userHandle = lie.userHandle ?? known
      const [said, data] = [clientData('webauthn.get', challenge, lie), authData(lie)]
      const response = {
        clientDataJSON: text(said),
        authenticatorData: text(data),
        signature: text(sign('sha256', Buffer.concat([data, sha256(said)]), privateKey)),
        ...(userHandle !== '' && { userHandle }),
      }
      return JSON.stringify({ id: credentialId, rawId: credentialId, type: 'public-key', response })
    },
  }
}

/** The public key as devices give it: kind 2 (points on a curve), ES256, P-256, then x and y. */
function coseOf(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const parts: readonly (readonly [number, Cbor])[] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]
  return isoCBOR.encode(new Map(parts))
}
