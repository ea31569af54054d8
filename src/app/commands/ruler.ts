import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { type DeskRole, hasRole, lackingWords } from '../../domain/desk-person.ts'
import { keyHolder, parseDeskKeys } from '../../outlets/desk/keys.ts'
import { makePeople, type People } from '../../outlets/desk/people.ts'
import type { Reader } from '../../store/store.ts'
import type { Config } from '../config.ts'
import { UsageError } from './say.ts'

/** The people of the desk as the settings of this command and the archive have them. */
export const peopleAt = (store: Pick<Reader, 'deskPeople'>, config: Pick<Config, 'deskKeys'>): People =>
  makePeople(parseDeskKeys(config.deskKeys) ?? [], store)

/** Who is said to rule: by name, or by a file that holds the key of one, `-` for standard input. */
export interface NamedRuler {
  readonly by?: string
  readonly key?: string
}

/** The person whose key the file holds. @throws UsageError where it cannot be read or opens nothing */
export async function keyedRuler(people: People, { by, key = '' }: NamedRuler): Promise<string> {
  let given: string
  try {
    given = readFileSync(key === '-' ? 0 : key, 'utf8').trim()
  } catch {
    throw new UsageError(`--key: ${key} cannot be read. Give a file that holds your key, or - to type it.`)
  }
  const holder = keyHolder(await people.all(), given)
  if (holder === null) throw new UsageError('--key: that key is not known here.')
  if (by !== undefined && by !== holder.name) throw new UsageError(`--key: that key is ${holder.name}’s, not ${by}’s.`)
  return holder.name
}

/**
 * By whose name a command rules. Whoever is named must be of the desk and have the role; whoever names nobody is the operator of this
 * machine, who could as well change the archive: under their own name in the log, and by their role where they are of the desk.
 *
 * @throws UsageError that says who may, where the one named may not
 */
export async function rulerFor(
  store: Pick<Reader, 'deskPeople'>,
  config: Pick<Config, 'deskKeys'>,
  ruler: NamedRuler,
  needed: DeskRole,
): Promise<string> {
  const all = peopleAt(store, config)
  const named = ruler.key === undefined ? ruler.by : await keyedRuler(all, ruler)
  const people = await all.all()
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
