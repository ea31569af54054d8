// An expected no: robots, a forbidden address, a spent budget. A value in the return union, never thrown.

/** Why something was not done; `code` is dotted and stable (`net.address`), `reason` is for people, `nextTryAt` is ISO 8601. */
export type Refusal = { readonly kind: 'refused'; readonly code: string; readonly reason: string; readonly nextTryAt?: string }

/** Makes a Refusal; `nextTryAt` only when asking again later can help. */
export function refuse(code: string, reason: string, nextTryAt?: string): Refusal {
  return nextTryAt === undefined ? { kind: 'refused', code, reason } : { kind: 'refused', code, reason, nextTryAt }
}
