// Who works at the desk, and which of its acts each may take (security 5, SR-6).

/** reader looks; editor works on drafts, stories, rows and questions; responsible answers for the wire; admin keeps people and machine. */
export const deskRoles = ['reader', 'editor', 'responsible', 'admin'] as const
export type DeskRole = (typeof deskRoles)[number]

/** What each role may do besides: whoever keeps the machine rules on no story by that alone. */
const covered: Readonly<Record<DeskRole, readonly DeskRole[]>> = {
  reader: ['reader'],
  editor: ['reader', 'editor'],
  responsible: ['reader', 'editor', 'responsible'],
  admin: ['reader', 'admin'],
}

/** A person whose key opens the desk now. `keySha256` is hex. */
export interface DeskPerson {
  readonly name: string
  readonly roles: readonly DeskRole[]
  readonly keySha256: string
}

/** What the archive keeps of a person; it goes before what the settings say of the same name. Times are ISO UTC. */
export interface KeptPerson {
  readonly name: string
  readonly roles: readonly DeskRole[]
  /** Absent = the key that the settings give. */
  readonly keySha256?: string
  readonly addedAt: string
  /** Who did it last, as the log names them. */
  readonly by: string
  /** Since when the person is no longer of the desk: no key of that name opens it, the settings' one included. */
  readonly revokedAt?: string
}

export const hasRole = ({ roles }: Pick<DeskPerson, 'roles'>, needed: DeskRole): boolean => roles.some((it) => covered[it].includes(needed))

/** Reads "responsible+admin" or "responsible, admin", in the order of the roles; null when a word is no role or there is none. */
export function parseRoles(text: string): readonly DeskRole[] | null {
  const words = text.split(/[\s,+]+/).filter((it) => it !== '')
  const roles = deskRoles.filter((it) => words.includes(it))
  return words.length > 0 && words.every((it) => deskRoles.some((role) => role === it)) ? roles : null
}

/** Everybody whose key opens the desk: the settings' people, changed, revoked and added to by what the archive keeps; by name. */
export function peopleOf(settings: readonly DeskPerson[], kept: readonly KeptPerson[]): readonly DeskPerson[] {
  const keyOf = new Map(settings.map((it) => [it.name, it.keySha256]))
  const ruled = new Set(kept.map((it) => it.name))
  const live = kept.flatMap(({ name, roles, keySha256 = keyOf.get(name), revokedAt }): readonly DeskPerson[] =>
    keySha256 === undefined || revokedAt !== undefined ? [] : [{ name, roles, keySha256 }],
  )
  return [...settings.filter((it) => !ruled.has(it.name)), ...live].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** Whose part an act is, said to somebody whose part it is not. */
export function lackingWords(people: readonly DeskPerson[], needed: DeskRole): string {
  const able = people.filter((it) => hasRole(it, needed)).map((it) => it.name)
  const who =
    able.length === 0
      ? `nobody here has it: the operator gives it with groundwire people change NAME --role ${needed}`
      : `${listed(able)} may do it`
  return `This takes the role ${needed}; ${who}. Nothing was changed.`
}
