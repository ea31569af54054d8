// A freeze: nothing goes out any more, by every way or by one, until a person lifts it. Reading, sorting and recording go on.

/** Ways out that can be shut one by one. */
export const outletNames = ['email', 'webhooks', 'hub', 'feeds', 'api', 'mcp'] as const
export type OutletName = (typeof outletNames)[number]

/** `wire`: publishing as a whole. */
export type Frozen = 'wire' | OutletName

/** One freeze that holds. `since` is ISO UTC; the reason is told to readers only where the operator says so. */
export interface Freeze {
  readonly what: Frozen
  readonly since: string
  readonly by: string
  readonly reason: string
  readonly isReasonPublic: boolean
}

/** Whether nothing goes out by this way: it is shut itself, or publishing is as a whole. */
export const isShut = (freezes: readonly Freeze[], way: OutletName): boolean => freezes.some(({ what }) => what === way || what === 'wire')

export const isFrozen = (freezes: readonly Freeze[], one: Frozen): boolean => freezes.some(({ what }) => what === one)
export const isWireFrozen = (freezes: readonly Freeze[]): boolean => isFrozen(freezes, 'wire')

/** What a way is called where it is told of. */
export const outletWords: Readonly<Record<Frozen, string>> = {
  wire: 'Publishing',
  email: 'E-mail',
  webhooks: 'Web hooks',
  hub: 'Word to the hub',
  feeds: 'Feeds',
  api: 'The API',
  mcp: 'The agent server',
}
