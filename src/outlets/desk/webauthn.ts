// The one place that speaks the devices' protocol (WebAuthn): what they are asked, and the checks of the standard on what they answer.
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Passkey } from '../../domain/passkey.ts'
import { challengeMsMax } from './challenges.ts'
import type { RelyingParty } from './relying-party.ts'

export type AskedToMake = PublicKeyCredentialCreationOptionsJSON
export type AskedToUse = PublicKeyCredentialRequestOptionsJSON

/** EdDSA, ES256 and RS256: every device has one of them. */
const algorithms = [-8, -7, -257]

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'base64url'))
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

// On first use: whoever signs in with a key, and every reader, goes without.
const load = () => import('@simplewebauthn/server')
const loadDecoders = () => import('@simplewebauthn/server/helpers')

/** What a device is asked to make: a passkey it keeps under the person's name, for its owner alone, and none if it has one. */
export async function askToMake(it: {
  readonly at: RelyingParty
  readonly siteName: string
  readonly person: string
  readonly userHandle: string
  readonly challenge: string
  readonly had: readonly Passkey[]
}): Promise<AskedToMake> {
  const { generateRegistrationOptions } = await load()
  return generateRegistrationOptions({
    rpName: `Desk of ${it.siteName}`,
    rpID: it.at.id,
    userName: it.person,
    userDisplayName: it.person,
    userID: bytesOf(it.userHandle),
    challenge: bytesOf(it.challenge),
    timeout: challengeMsMax,
    excludeCredentials: it.had.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

/** What a device is asked to sign, with any passkey that it has for this desk. */
export async function askToUse(at: RelyingParty, challenge: string): Promise<AskedToUse> {
  const { generateAuthenticationOptions } = await load()
  return generateAuthenticationOptions({
    rpID: at.id,
    challenge: bytesOf(challenge),
    timeout: challengeMsMax,
    userVerification: 'required',
  })
}

/** The challenge that an answer says it answers; empty when it says nothing readable. */
export async function challengeIn({ response }: RegistrationResponseJSON | AuthenticationResponseJSON): Promise<string> {
  const { decodeClientDataJSON } = await loadDecoders()
  try {
    const { challenge } = decodeClientDataJSON(response.clientDataJSON)
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}

/** The passkey that a device made, when it made it as asked, here, with its owner before it; else null. */
export async function checkMade(
  answer: RegistrationResponseJSON,
  challenge: string,
  at: RelyingParty,
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'> | null> {
  const [{ verifyRegistrationResponse }, { decodeAttestationObject }] = await Promise.all([load(), loadDecoders()])
  try {
    // Nobody is asked who made the device. A statement with certificates would have the check open whatever address they name.
    const stated = decodeAttestationObject(bytesOf(answer.response.attestationObject))
    const [format, statement] = [stated.get('fmt'), stated.get('attStmt')]
    if (format !== 'none' && (format !== 'packed' || statement.get('x5c') !== undefined)) return null
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: at.origin,
      expectedRPID: at.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { credentialId: id, publicKey: textOf(publicKey), counter }
  } catch {
    return null
  }
}

/** What the device counts now, when it signed what was asked, here, with its owner before it; else what was wrong. */
export async function checkUsed(
  answer: AuthenticationResponseJSON,
  challenge: string,
  at: RelyingParty,
  { credentialId, publicKey, counter }: Passkey,
): Promise<number | 'counter' | 'answer'> {
  const { verifyAuthenticationResponse } = await load()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: at.origin,
      expectedRPID: at.id,
      requireUserVerification: true,
      credential: { id: credentialId, publicKey: bytesOf(publicKey), counter },
    })
    return verified ? authenticationInfo.newCounter : 'answer'
  } catch (error) {
    return error instanceof Error && error.message.startsWith('Response counter value') ? 'counter' : 'answer'
  }
}
