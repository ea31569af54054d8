/** A bundle cut from the wire: the dispatches of one day, in order, with an end. */
export interface Edition {
  readonly id: string
  readonly day: string
  readonly openedAt: string
  readonly closedAt?: string
  readonly storyIds: readonly string[]
  readonly text?: string
}
