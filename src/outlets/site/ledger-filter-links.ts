// The filters of the ledger as links, and the day it is looked at from.
import type { Fact } from '../../domain/fact.ts'
import { countriesOf, countryName } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { type LedgerFilter, queryOf } from '../ledger-filter.ts'
import { capital, plainName } from '../wording.ts'

const fields = ['type', 'country', 'status'] as const

/**
 * Each value that some row has, as a link, and what is chosen.
 *
 * @param party the name of the party asked for
 */
export function filterLinks(facts: readonly Fact[], by: LedgerFilter, party: string | undefined): Html {
  const values = { type: facts.map((it) => it.type), country: facts.flatMap(countriesOf), status: facts.map((it) => it.status) }
  const groups = fields.map((field) => {
    const options = [...new Set<string>(values[field])].toSorted((a, b) => (a < b ? -1 : 1))
    const words = (it: string): string => (field === 'country' ? countryName(it) : plainName(it))
    const pick = (value: string | undefined, label: string): Html =>
      by[field] === value
        ? html`<li><span aria-current="true">${label}</span></li>`
        : html`<li><a href="/ledger${queryOf({ ...by, [field]: value })}">${label}</a></li>`
    return html`<dt>${capital(field)}</dt><dd><ul class="pills">${pick(undefined, 'all')}${options.map((it) => pick(it, words(it)))}</ul></dd>`
  })
  const whose =
    party === undefined
      ? ''
      : html`<dt>Party</dt><dd><ul class="pills"><li><a href="/ledger${queryOf({ ...by, party: undefined })}">all</a></li><li><span aria-current="true">${party}</span></li></ul></dd>`
  const order =
    by.sort === 'size'
      ? html`<a href="/ledger${queryOf({ ...by, sort: undefined })}">newest first</a>`
      : html`<a href="/ledger${queryOf({ ...by, sort: 'size' })}">largest first</a>`
  const chosenValues = fields.flatMap((field) =>
    by[field] === undefined ? [] : [field === 'country' ? countryName(by[field]) : plainName(by[field])],
  )
  const chosen = [...chosenValues, ...(party === undefined ? [] : [party])]
  const isOn = chosen.length > 0 || by.asof !== undefined
  const sum = chosen.length === 0 ? 'By type, country, status, or as of a day' : chosen.join(', ')
  return html`<details class="sift"${isOn ? html` open` : ''}><summary>${sum}</summary><nav aria-label="Ledger filters"><dl class="filters">${groups}${whose}</dl></nav>${asOfForm(by)}</details><p class="meta">In order: ${by.sort === 'size' ? 'largest first' : 'newest first'}; ${order}.</p>`
}

function asOfForm(by: LedgerFilter): Html {
  const kept = Object.entries(by).flatMap(([field, value]) =>
    value === undefined || field === 'asof' ? [] : [html`<input type="hidden" name="${field}" value="${value}">`],
  )
  const back = by.asof === undefined ? '' : html`<a href="/ledger${queryOf({ ...by, asof: undefined })}">as of today</a>`
  return html`<form class="form inline" action="/ledger" method="get">${kept}<label for="asof">As of</label><input id="asof" name="asof" type="date" value="${by.asof ?? ''}"><button type="submit">Show</button>${back}</form>`
}
