// What persons at the desk have ruled on a story before, and what follows for every later draft of it.
import { isByPerson, type Ruling } from '../../domain/ruling.ts'

export interface StandingOrders {
  /** Words of sentences that a person struck, with the reason: written again, they are struck again. */
  readonly struck: ReadonlyMap<string, string>
  /** Why every draft of this story waits for a person; null when none must. */
  readonly holdReason: string | null
}

/** Kinds that answer the question "may this story run", the last of them counts. */
const answers: ReadonlySet<Ruling['kind']> = new Set(['pass', 'hold', 'spike', 'correct', 'retract', 'kill'])

/** @param rulings of one story, oldest first */
export function standingOrders(rulings: readonly Ruling[]): StandingOrders {
  const byPersons = rulings.filter(isByPerson)
  const struck = new Map(
    byPersons.flatMap((it) => (it.struck ?? []).filter(({ now }) => now === undefined).map(({ text, reason }) => [text, reason] as const)),
  )
  const last = byPersons.findLast((it) => answers.has(it.kind))
  return { struck, holdReason: last === undefined ? null : waitsFor(last) }
}

function waitsFor(last: Ruling): string | null {
  if (last.kind === 'hold') return `Held at the desk: ${last.reason}`
  if (last.kind === 'retract') return 'The story was retracted: a person decides whether it runs again.'
  return null
}
