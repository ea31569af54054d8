// What is wrong with a form: told first, in a list that leads to each field, and again at the field, tied to it for readers who hear it.
import { type Html, html } from './html.ts'

export interface FieldError {
  readonly field: string
  readonly message: string
}

/** Stands above the form; nothing where nothing is wrong. */
export function errorSummary(errors: readonly FieldError[]): Html | string {
  return errors.length === 0
    ? ''
    : html`<div class="errs" role="alert"><h2>Please check the form</h2><ul>${errors.map((it) => html`<li><a href="#${it.field}">${it.message}</a></li>`)}</ul></div>`
}

/** What a field is given while it is in error: attributes of its input or fieldset. */
export const errorMark = (name: string, errors: readonly FieldError[]): Html | string =>
  errors.some((it) => it.field === name) ? html` aria-invalid="true" aria-describedby="${name}-error"` : ''

/** The words of a field's error, at the field. */
export function errorWords(name: string, errors: readonly FieldError[]): Html | string {
  const error = errors.find((it) => it.field === name)
  return error === undefined ? '' : html`<p class="err" id="${name}-error">Error: ${error.message}</p>`
}
