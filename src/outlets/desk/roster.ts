// The people of the desk, changed: added, given other roles, given another key, revoked. Each change stands in the log.
import type { DeskPerson, DeskRole, KeptPerson } from '../../domain/desk-person.ts'
import { refuse } from '../../domain/refusal.ts'
import type { Store, Tx } from '../../store/store.ts'
import type { DeskWork } from './filing.ts'
import { keyDigest, nameFold, nameForm } from './keys.ts'
import { lapseFiledBy } from './overrule.ts'
import { makePeople } from './people.ts'
import { type Recorded, recorded } from './record.ts'

/** What the roster needs: the archive, the clock, and whom the settings name. */
export interface RosterWork extends Pick<DeskWork, 'now'> {
  readonly store: Pick<Store, 'transaction'>
  readonly settings: readonly DeskPerson[]
}

interface RosterChange {
  /** Who changes it, as the log is to name them. */
  readonly by: string
  readonly name: string
}

interface Changed {
  readonly kept: Pick<KeptPerson, 'roles'> & Partial<KeptPerson>
  readonly event: 'added' | 'changed' | 'rekeyed' | 'revoked'
  readonly detail: Readonly<Record<string, unknown>>
  readonly words: string
}

const unknown = (name: string) => refuse('desk.unknown', `Nobody of this desk is called "${name}". groundwire people lists who is.`)

/** One change of one person, held against who is of the desk at that moment. */
function change(
  { store, now, settings }: RosterWork,
  { by, name }: RosterChange,
  next: (person: DeskPerson | null, names: readonly string[]) => Changed | ReturnType<typeof refuse>,
): Promise<Recorded> {
  return store.transaction(async (tx: Tx): Promise<Recorded> => {
    await tx.lockDeskPeople()
    const kept = await tx.deskPeople()
    const before = kept.find((it) => it.name === name)
    // Whoever was revoked stands in the log too.
    const names = [...settings, ...kept].map((it) => it.name)
    const done = next(await makePeople(settings, tx).named(name), names)
    if ('code' in done) return done
    const at = now().toISOString()
    const actor = `desk:${by}`
    const { revokedAt: _, ...rest } = before ?? { addedAt: at }
    await tx.saveDeskPerson({ ...rest, name, by: actor, ...done.kept })
    await tx.appendEvent({ at, name: `person.${done.event}`, subject: name, actor, detail: done.detail })
    if (done.event === 'rekeyed' || done.event === 'revoked')
      await lapseFiledBy(name, { at, actor, reason: `The key of ${name}, who filed it, opens nothing any more.` }, tx)
    return recorded(done.words)
  })
}

const saidRoles = (roles: readonly DeskRole[]): string => roles.join(' and ')

export function addPerson(
  work: RosterWork,
  on: RosterChange & { readonly roles: readonly DeskRole[]; readonly key: string },
): Promise<Recorded> {
  const { name, roles, key } = on
  return change(work, on, (person, names) => {
    if (!nameForm.test(name))
      return refuse('desk.name', `"${name}" is no name: a letter, then at most 39 letters, digits, dots, dashes or underscores.`)
    if (person !== null)
      return refuse('desk.known', `${name} is of the desk already. Use groundwire people change, rekey or revoke ${name}.`)
    const alike = names.find((it) => it !== name && nameFold(it) === nameFold(name))
    if (alike !== undefined)
      return refuse(
        'desk.known',
        `${name} is too like ${alike}, who is in the log. Give a name that differs by more than case, such as ${name}2.`,
      )
    return {
      kept: { roles, keySha256: keyDigest(key), addedAt: work.now().toISOString() },
      event: 'added',
      detail: { roles },
      words: `${name} is of the desk: ${saidRoles(roles)}.`,
    }
  })
}

export const changePerson = (work: RosterWork, on: RosterChange & { readonly roles: readonly DeskRole[] }): Promise<Recorded> =>
  change(work, on, (person) =>
    person === null
      ? unknown(on.name)
      : {
          kept: { roles: on.roles },
          event: 'changed',
          detail: { from: person.roles, to: on.roles },
          words: `${on.name} was ${saidRoles(person.roles)} and is now ${saidRoles(on.roles)}, from the next page on.`,
        },
  )

/** Another key; the old one opens nothing, its sessions are ended and so are passkeys that were added with it. */
export const rekeyPerson = (work: RosterWork, on: RosterChange & { readonly key: string }): Promise<Recorded> =>
  change(work, on, (person) =>
    person === null
      ? unknown(on.name)
      : {
          kept: { roles: person.roles, keySha256: keyDigest(on.key) },
          event: 'rekeyed',
          detail: {},
          words: `${on.name} has another key. The old one, its sessions and its passkeys open nothing any more.`,
        },
  )

/** No key of that name opens the desk from now on, the settings' one included; what the person did stays in the log under the name. */
export const revokePerson = (work: RosterWork, on: RosterChange & { readonly reason: string }): Promise<Recorded> =>
  change(work, on, (person) =>
    person === null
      ? unknown(on.name)
      : on.reason.trim().length < 3
        ? refuse('desk.reason', '--reason: say why; it stands in the log.')
        : {
            kept: { roles: person.roles, revokedAt: work.now().toISOString() },
            event: 'revoked',
            detail: { reason: on.reason.trim() },
            words: `${on.name} is of the desk no more: key, sessions and passkeys open nothing from now on.${
              work.settings.some((it) => it.name === on.name)
                ? ` Take ${on.name} out of GROUNDWIRE_DESK_KEYS too: an archive restored into a new home knows of no revocation.`
                : ''
            }`,
          },
  )
