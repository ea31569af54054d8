import type { Context } from 'hono'
import type { Fields } from './fields.ts'
import type { Filed } from './filing.ts'
import type { Session } from './sessions.ts'
import type { DeskPage, Said } from './shell.ts'

/** What a page of the desk is made with. */
export interface AtDesk {
  readonly c: Context
  readonly session: Session
  readonly fields: Fields
}
/** Gives the page, after what was just filed if anything was. */
export type Show = (it: AtDesk) => Promise<DeskPage>
export type Act = (it: AtDesk) => Promise<{ readonly filed: Filed | Said; readonly page: DeskPage }>
export interface DeskRouter {
  page(path: string, show: Show): void
  act(path: string, act: Act): void
}
