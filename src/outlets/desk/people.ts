// Who works at the desk now: whom the settings name, and whom commands added, changed or revoked since.
import { type DeskPerson, peopleOf } from '../../domain/desk-person.ts'
import type { Reader } from '../../store/store.ts'

export interface People {
  all(): Promise<readonly DeskPerson[]>
  named(name: string): Promise<DeskPerson | null>
}

/** Asked for at every request, so that whoever was revoked is out with the next one, whichever process did it. */
export function makePeople(settings: readonly DeskPerson[], store: Pick<Reader, 'deskPeople'>): People {
  const all = async (): Promise<readonly DeskPerson[]> => peopleOf(settings, await store.deskPeople())
  return { all, named: async (name) => (await all()).find((it) => it.name === name) ?? null }
}
