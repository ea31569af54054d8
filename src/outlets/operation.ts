// The form of what programs can ask.
import type { z } from 'zod'
import type { WebParts } from './parts.ts'
import type { answers, OperationName, questions } from './shapes.ts'

export type Asked<Name extends OperationName> = z.output<(typeof questions)[Name]>
export type Given<Name extends OperationName> = z.output<(typeof answers)[Name]>
export type Source = Pick<WebParts, 'store' | 'site' | 'now'>
/** One answer; null when nothing is at what was asked. Reads only. */
export type Operation<Name extends OperationName> = (parts: Source, asked: Asked<Name>) => Promise<Given<Name> | null>

/** The address of this site, without a slash at its end. */
export const base = ({ site }: Pick<WebParts, 'site'>): string => site.url.replace(/\/$/, '')
