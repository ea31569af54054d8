import { userInfo } from 'node:os'
import { type DeskRole, hasRole, lackingWords } from '../../domain/desk-person.ts'
import { parseDeskKeys } from '../../outlets/desk/keys.ts'
import { makePeople, type People } from '../../outlets/desk/people.ts'
import type { Reader } from '../../store/store.ts'
import type { Config } from '../config.ts'
import { UsageError } from './say.ts'

/** The people of the desk as the settings of this command and the archive have them. */
export const peopleAt = (store: Pick<Reader, 'deskPeople'>, config: Pick<Config, 'deskKeys'>): People =>
  makePeople(parseDeskKeys(config.deskKeys) ?? [], store)

/**
 * By whose name a command rules. Whoever is named must be of the desk and have the role; whoever names nobody is the operator of this
 * machine, who could as well change the archive: under their own name in the log, and by their role where they are of the desk.
 *
 * @throws UsageError that says who may, where the one named may not
 */
export async function rulerFor(
  store: Pick<Reader, 'deskPeople'>,
  config: Pick<Config, 'deskKeys'>,
  named: string | undefined,
  needed: DeskRole,
): Promise<string> {
  const people = await peopleAt(store, config).all()
  const name = named ?? userInfo().username
  const person = people.find((it) => it.name === name)
  if (person === undefined) {
    if (named === undefined || people.length === 0) return name
    const known = people.map((it) => it.name).join(', ')
    throw new UsageError(
      `--by: nobody of this desk is called "${name}". Of it are ${known}. Without --by you rule as who you are on this machine.`,
    )
  }
  if (!hasRole(person, needed)) throw new UsageError(`--by ${name}: ${lackingWords(people, needed)}`)
  return name
}
