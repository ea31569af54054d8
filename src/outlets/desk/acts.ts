// Every act of the desk and the role it takes: the one place that says so, for forms, routes and commands alike.
import { type DeskRole, hasRole } from '../../domain/desk-person.ts'
import type { Session } from './sessions.ts'

/**
 * By the address that a form is sent to. Whoever works on the news is an editor; what binds the wire to others, or takes away for
 * good, is for who is responsible; what could not be worked off is the machine's. Anybody may stop publishing, of those who work on it.
 */
export const actRoles = {
  '/desk/leave': 'reader',
  '/desk/passkeys': 'reader',
  '/desk/passkeys/ask': 'reader',
  '/desk/passkeys/proof': 'reader',
  '/desk/passkey/:id/remove': 'reader',
  '/desk/password': 'reader',
  '/desk/password/proof': 'reader',
  '/desk/password/remove': 'reader',
  '/desk/draft/:id': 'editor',
  '/desk/drafts': 'editor',
  '/desk/story/:id/correct': 'editor',
  '/desk/story/:id/merge': 'editor',
  '/desk/story/:id/split': 'editor',
  '/desk/ruling/:id/undo': 'editor',
  '/desk/watch/:id': 'editor',
  '/desk/watch/:id/forecast': 'editor',
  '/desk/overruling/watch/:id': 'editor',
  '/desk/fact/:id': 'editor',
  '/desk/held/:id': 'editor',
  '/desk/names': 'editor',
  '/desk/names/merge': 'editor',
  '/desk/names/unmerge': 'editor',
  '/desk/freeze': 'editor',
  '/desk/thaw': 'responsible',
  '/desk/story/:id/retract': 'responsible',
  '/desk/story/:id/kill': 'responsible',
  '/desk/notice/:id': 'responsible',
  '/desk/overruling/notice/:id': 'responsible',
  '/desk/licences': 'responsible',
  '/desk/licence/:id/end': 'responsible',
  '/desk/terms': 'responsible',
  '/desk/terms/strike': 'responsible',
  '/desk/sources': 'responsible',
  '/desk/quarantine': 'responsible',
  '/desk/lift': 'responsible',
  '/desk/no-copy': 'responsible',
  '/desk/parked': 'admin',
} as const satisfies Readonly<Record<string, DeskRole>>

export type DeskAct = keyof typeof actRoles

const shapes = Object.entries(actRoles).map(([path, role]) => ({ role, shape: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }))

/** Whether whoever is signed in may take the act that a form at this address asks for. @throws Error where no act has that address */
export function mayAct(session: Pick<Session, 'roles'>, action: string): boolean {
  const found = shapes.find(({ shape }) => shape.test(action))
  if (found === undefined) throw new Error(`No act of the desk is at ${action}.`)
  return hasRole(session, found.role)
}
