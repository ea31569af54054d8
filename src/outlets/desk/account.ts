// The account of an incident: how an origin came to be poisoned and which test holds it from now on, published within seven days (security 8.2).
import type { Quarantine } from '../../domain/quarantine.ts'
import { refuse } from '../../domain/refusal.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'
import { type Recorded, recorded } from './record.ts'

export interface AccountDecision extends Decision {
  /** Id of the ruling, or the name it gives the origin: the latest one of it then. */
  readonly ruling: string
  /** What would find it now: the name of a test, a check or a rule. */
  readonly test: string
}

const testCharsMax = 200

/** The reason is the root cause; both are public. A second account takes the first one's place, and the log keeps both. */
export async function accountFor(work: DeskWork, decision: AccountDecision): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const test = decision.test.trim()
  if (test === '' || test.length > testCharsMax)
    return refuse('desk.test', `Name the test that holds it from now on, in ${testCharsMax} characters at most.`)
  const at = work.now().toISOString()
  return work.store.transaction(async (tx): Promise<Recorded> => {
    const asked = decision.ruling.trim()
    const found = (await tx.quarantines()).filter(({ id, name }) => id === asked || name === asked)
    const [ruling] = found.toSorted((a, b) => (a.since < b.since ? 1 : -1))
    if (ruling === undefined)
      return refuse('desk.unknown', `No ruling on an origin has the id or name "${asked.slice(0, 80)}". /corrections lists them.`)
    const [by, cause] = [`desk:${decision.by}`, decision.reason.trim()]
    const told: Quarantine = { ...ruling, account: { at, by, cause, test } }
    await tx.saveQuarantine(told)
    await tx.appendEvent({ at, name: 'origin.accounted', subject: ruling.name, actor: by, detail: { quarantine: ruling.id, cause, test } })
    return recorded(`The account of ${ruling.name} stands at /corrections.`)
  })
}
