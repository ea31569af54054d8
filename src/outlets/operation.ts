// The form of what programs can ask.
import type { z } from 'zod'
import type { Stone } from '../domain/dispatch.ts'
import type { WebParts } from './parts.ts'
import type { answers, OperationName, questions } from './shapes.ts'

export type Asked<Name extends OperationName> = z.output<(typeof questions)[Name]>
export type Given<Name extends OperationName> = z.output<(typeof answers)[Name]>
export type Source = Pick<WebParts, 'store' | 'site' | 'now'>
/** What was asked for belonged to a story that was removed. */
export interface Gone {
  readonly gone: Stone
}
export const isGone = (it: object): it is Gone => 'gone' in it

/** One answer; null when nothing is at what was asked. Reads only. */
export type Operation<Name extends OperationName> = (parts: Source, asked: Asked<Name>) => Promise<Given<Name> | Gone | null>

/** The address of this site, without a slash at its end. */
export const base = ({ site }: Pick<WebParts, 'site'>): string => site.url.replace(/\/$/, '')
