/** One independent voice behind a story: an owner, an agency or a party, with the articles that go back to it. */
export interface Origin {
  readonly id: string
  readonly name: string
  readonly isParty: boolean
  readonly articleIds: readonly string[]
  readonly why: string
}
