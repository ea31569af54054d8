// What a device said, as our own script sends it: parsed once, here.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

const bytes = z.string().regex(/^[\w-]{1,6000}$/)
const ways = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
const signed = { id: bytes, rawId: bytes, type: z.literal('public-key') }
const made = z.object({
  ...signed,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z
      .array(z.string())
      .max(20)
      .default([])
      .transform((given) => ways.filter((it) => given.includes(it))),
  }),
})
const used = z.object({
  ...signed,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: bytes.optional() }),
})

function parsed<T>(shape: z.ZodType<T>, text: string | undefined): T | null {
  try {
    return shape.safeParse(JSON.parse(text ?? '')).data ?? null
  } catch {
    return null
  }
}

/** The passkey a device made; null when the text is none. */
export function parseMade(text: string | undefined): RegistrationResponseJSON | null {
  const it = parsed(made, text)
  return it === null ? null : { ...it, clientExtensionResults: {} }
}

/** What a device signed with a passkey it has; null when the text is none. */
export function parseUsed(text: string | undefined): AuthenticationResponseJSON | null {
  const it = parsed(used, text)
  if (it === null) return null
  const { userHandle, ...response } = it.response
  return { ...it, response: { ...response, ...(userHandle !== undefined && { userHandle }) }, clientExtensionResults: {} }
}
