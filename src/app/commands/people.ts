import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type DeskRole, deskRoles, hasRole, parseRoles } from '../../domain/desk-person.ts'
import { parseDeskKeys } from '../../outlets/desk/keys.ts'
import { makePasswords } from '../../outlets/desk/passwords.ts'
import type { Recorded } from '../../outlets/desk/record.ts'
import { addPerson, changePerson, type RosterWork, rekeyPerson, revokePerson } from '../../outlets/desk/roster.ts'
import { appAddress, base32 } from '../../outlets/desk/totp.ts'
import type { Store } from '../../store/store.ts'
import { type Clock, newToken } from '../clock.ts'
import type { Config } from '../config.ts'
import { type NamedRuler, peopleAt, rulerFor } from './ruler.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

export interface PeopleOptions extends HomeOption, NamedRuler {
  readonly role?: string | readonly string[]
  readonly reason?: string
  /** A file with a password, `-` for standard input. */
  readonly password?: string
  readonly json?: boolean
}

const actions = ['list', 'add', 'change', 'rekey', 'revoke', 'password', 'no-password'] as const

/** `groundwire people`: who works at the desk and what each may do. Only who keeps the machine changes it. */
export async function people(action: string | undefined, name: string | undefined, options: PeopleOptions): Promise<void> {
  const verb = action === undefined ? 'list' : actions.find((it) => it === action)
  if (verb === undefined) throw new UsageError(`groundwire people takes ${actions.join(', ')}, not "${action}".`)
  await withWire(options, async ({ store }, clock, config) => {
    if (verb === 'list') return list(store, config, options.json === true)
    if (name === undefined)
      throw new UsageError(`Say who: groundwire people ${verb} NAME${verb === 'add' || verb === 'change' ? ' --role editor' : ''}`)
    const by = await rulerFor(store, config, options, 'admin')
    if (verb === 'password' || verb === 'no-password')
      return changePassword(verb, { by, name: String(name), options }, { store, clock, config })
    const work: RosterWork = { store, now: () => clock.now(), settings: parseDeskKeys(config.deskKeys) ?? [] }
    // The one time that it is seen: only its digest is kept.
    const key = verb === 'add' || verb === 'rekey' ? randomBytes(24).toString('base64url') : ''
    const done = await changed(work, verb, { by, name: String(name), key, options })
    if (done.kind === 'refused') throw new UsageError(done.reason)
    if (options.json === true) console.log(JSON.stringify({ kind: 'done', name, words: done.words, ...(key !== '' && { key }) }))
    else console.log(`${done.words}${key === '' ? '' : `\nKey, shown once: ${key}`}`)
    const missing = await rolesMissing(store, config)
    if (missing.length > 0 && options.json !== true)
      console.log(
        `Nobody is ${missing.join(' or ')} now. groundwire people change NAME --role ${missing.join(',')} gives the role to somebody.`,
      )
  })
}

/**
 * Sets a person's password with a new secret for one-time codes, in the place of the one before, or takes it away.
 * @throws UsageError where there is no such person, the file cannot be read or the password is a poor one
 */
async function changePassword(
  verb: 'password' | 'no-password',
  { by, name, options }: { readonly by: string; readonly name: string; readonly options: PeopleOptions },
  { store, clock, config }: { readonly store: Store; readonly clock: Clock; readonly config: Config },
): Promise<void> {
  const all = peopleAt(store, config)
  const person = await all.named(name)
  if (person === null && verb === 'password')
    throw new UsageError(`Nobody of this desk is called "${name}". groundwire people lists who is.`)
  const passwords = makePasswords({ store, people: all, now: () => clock.now(), clock: () => performance.now(), newToken })
  const told = (words: string, more: Readonly<Record<string, string>>): void => {
    if (options.json === true) console.log(JSON.stringify({ kind: 'done', name, words, ...more }))
    else console.log([words, ...Object.entries(more).map(([what, it]) => `${what}: ${it}`)].join('\n'))
  }
  if (person === null || verb === 'no-password') {
    if (!(await passwords.remove(name, `desk:${by}`))) throw new UsageError(`${name} has no password.`)
    return told(`The password of ${name} opens nothing any more, and whoever signed in with it is signed out.`, {})
  }
  const secret = passwords.newSecret()
  const done = await passwords.give(person, secret, { password: passwordIn(options.password), by })
  if ('kind' in done) throw new UsageError(`--password: ${done.reason}`)
  const address = appAddress(secret, { issuer: config.name, name })
  told(`${name} signs in with that password and a one-time code. The secret of the codes is shown once.`, {
    secret: base32(secret),
    address,
  })
}

function passwordIn(file: string | undefined): string {
  if (file === undefined) throw new UsageError('--password: give a file that holds the new password, or - to type it.')
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/\r?\n$/, '')
  } catch {
    throw new UsageError(`--password: ${file} cannot be read. Give a file that holds the new password, or - to type it.`)
  }
}

function changed(
  work: RosterWork,
  verb: 'add' | 'change' | 'rekey' | 'revoke',
  { options, ...on }: { readonly by: string; readonly name: string; readonly key: string; readonly options: PeopleOptions },
): Promise<Recorded> {
  if (verb === 'add') return addPerson(work, { ...on, roles: rolesOf(options.role) })
  if (verb === 'change') return changePerson(work, { ...on, roles: rolesOf(options.role) })
  return verb === 'rekey' ? rekeyPerson(work, on) : revokePerson(work, { ...on, reason: String(options.reason ?? '') })
}

function rolesOf(given: PeopleOptions['role']): readonly DeskRole[] {
  const roles = parseRoles([given ?? ''].flat().join(' '))
  if (roles === null)
    throw new UsageError(`--role takes one or more of ${deskRoles.join(', ')}, such as --role editor or --role responsible,admin.`)
  return roles
}

/** What a desk cannot do without, of which it has nobody. */
async function rolesMissing(store: Store, config: Config): Promise<readonly DeskRole[]> {
  const all = await peopleAt(store, config).all()
  return (['responsible', 'admin'] as const).filter((role) => !all.some((it) => hasRole(it, role)))
}

async function list(store: Store, config: Config, isJson: boolean): Promise<void> {
  const [live, kept] = await Promise.all([peopleAt(store, config).all(), store.deskPeople()])
  const keptOf = new Map(kept.map((it) => [it.name, it]))
  const rows = [
    ...live.map(({ name, roles }) => {
      const own = keptOf.get(name)
      return {
        name,
        roles,
        key: own?.keySha256 === undefined ? 'of the settings' : 'of a command',
        ...(own !== undefined && { by: own.by, since: own.addedAt }),
      }
    }),
    ...kept.flatMap(({ name, roles, by, revokedAt }) => (revokedAt === undefined ? [] : [{ name, roles, key: 'none', by, revokedAt }])),
  ]
  if (isJson) for (const it of rows) console.log(JSON.stringify(it))
  else if (rows.length === 0) console.log('Nobody is of the desk. groundwire people add NAME --role responsible,admin adds somebody.')
  else
    for (const it of rows)
      console.log(
        `${it.name.padEnd(16)}${it.roles.join(' and ').padEnd(24)}${'revokedAt' in it ? `revoked ${it.revokedAt.slice(0, 16)} by ${it.by}` : `key ${it.key}`}`,
      )
}
