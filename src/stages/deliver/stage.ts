import type { Dispatch } from '../../domain/dispatch.ts'
import type { Edition } from '../../domain/edition.ts'
import type { Job } from '../../domain/job.ts'
import type { Stage } from '../stage.ts'
import { cutEdition } from './cut-edition.ts'
import { renderEdition } from './render-edition.ts'

interface In {
  readonly day: string
  readonly existing: Edition | null
  readonly dispatches: readonly Dispatch[]
}

/** Keeps the edition of a day current while it runs, and closes it once the day is over. A closed edition never changes. */
export const deliver: Stage<In, Edition> = {
  name: 'deliver',
  next: [],
  keyedBy: 'subject',
  limits: { seconds: 180, attempts: 3 },
  async load(subject, store) {
    const existing = await store.editionOfDay(subject)
    if (existing?.closedAt !== undefined) return null
    return {
      day: subject,
      existing,
      dispatches: await store.dispatchesOnWire({ before: new Date(`${subject}T23:59:59.999Z`), limit: 500 }),
    }
  },
  async run({ day, existing, dispatches }, tools) {
    const now = tools.now()
    const edition = cutEdition(day, dispatches, existing?.openedAt ?? now.toISOString())
    if (now.toISOString().slice(0, 10) <= day) return edition
    return { ...edition, closedAt: now.toISOString(), text: renderEdition(edition, dispatches) }
  },
  async save(edition, tx): Promise<readonly Job[]> {
    await tx.saveEdition(edition)
    return []
  },
}
