// What an address asks for, as somebody may type it: moments and days, and what to say of a part that cannot be meant.
import { isoDay } from '../text/calendar.ts'
import { html } from './html.ts'
import type { Page } from './page.ts'
import { problemBody } from './respond.ts'
import { section } from './wording.ts'

/** Why a question is not asked as it stands: the part that is meant, and what it takes. */
export interface Flaw<Field extends string = string> {
  readonly field: Field
  readonly fix: string
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
/** Whether three letters are a currency in use by ISO 4217; XXX, which means none, is not. */
export const isCurrency = (code: string): boolean => currencies.has(code)

const shownMax = 30

/** Somebody's words as they are named in an answer, cut short. */
export const quoted = (text: string): string => `“${text.length > shownMax ? `${text.slice(0, shownMax)}…` : text}”`

/** Whether a text is a day of the calendar, such as 2026-05-01. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  return year !== undefined && month !== undefined && day !== undefined && isoDay(year, month, day) !== undefined
}

const moment = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

/** A moment in an address: a day, or a time of it such as `2026-11-24T10:00Z`, which is UTC unless it says otherwise; null when it is none. */
export function momentOf(text: string): Date | null {
  const day = moment.exec(text)?.[1]
  if (day === undefined || !isDay(day)) return null
  const at = new Date(/(?:Z|[+-]\d{2}:\d{2})$/.test(text) || text === day ? text : `${text}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}

export const momentFlaw = (field: string, given: string): Flaw => ({
  field,
  fix: `${quoted(given)} is no moment: write a day or a time in UTC, such as 2026-11-24 or 2026-11-24T10:00Z.`,
})

export const numberFlaw = (field: string, given: string): Flaw => ({
  field,
  fix: `${quoted(given)} is no version: write its number, such as 1.`,
})

/** One of a closed list, or a flaw that names them. */
export function choiceFlaw(field: string, given: string | undefined, choices: readonly string[]): readonly Flaw[] {
  return given === undefined || given === '' || choices.includes(given)
    ? []
    : [{ field, fix: `${quoted(given)} is not among them: give one of ${choices.join(', ')}.` }]
}

/** What a program is told of a question that cannot be asked as it stands: each field with what it takes. */
export const flawedBody = (title: string, flaws: readonly Flaw[]): ReturnType<typeof problemBody> =>
  problemBody({
    status: 400,
    code: 'question',
    title,
    detail: flaws.map(({ field, fix }) => `${field}: ${fix}`).join(' '),
    fix: 'Mend the fields named here and ask again.',
    fields: flaws,
  })

/**
 * The answer to an address some part of which cannot be meant: a page that names the part and what it takes.
 *
 * @param path where the same is to be had without that part
 */
export function flawedPage(path: string, flaws: readonly Flaw[]): Page {
  const title = 'That address cannot be followed'
  return {
    status: 400,
    title,
    path,
    isThin: true,
    json: flawedBody(title, flaws),
    main: html`<div class="lead"><p class="meta kick"><b>400</b></p><h1>${title}</h1><p class="dek">A part of it is not in a form that we can read, so nothing was looked up.</p></div>${section('Address', '', html`<div class="errs" role="alert"><h3>Please mend the address</h3><ul>${flaws.map(({ field, fix }) => html`<li><b>${field}</b>: ${fix}</li>`)}</ul></div><p class="meta by"><a href="${path}">The same without it</a>, <a href="/">today’s stories</a>, or <a href="/search">search the archive</a>.</p>`)}`,
  }
}
