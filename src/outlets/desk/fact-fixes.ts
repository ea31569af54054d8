// Ledger rows that a person corrects with a story: the form, what was meant, and whether a source says so.
import type { Entity } from '../../domain/entity.ts'
import type { Fact, FactChange } from '../../domain/fact.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Store } from '../../store/store.ts'
import { figureOf, placeWords } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { plainName } from '../wording.ts'
import { type FactFieldName, factFieldNames, factFields } from './fact-fields.ts'
import type { FactFix } from './filing.ts'

const rowsMax = 20
/** What closes a row: no statement of it stands. */
const none = 'none'

export type GivenRows = ReadonlyMap<string, ReadonlyMap<FactFieldName, string>>
type Reads = Pick<Store, 'factsOfStory' | 'entities'>

/** Rows of the ledger that the story stands on and that are not closed. */
async function rowsOf(store: Pick<Store, 'factsOfStory'>, storyId: string): Promise<readonly Fact[]> {
  return (await store.factsOfStory(storyId)).filter((it) => it.status !== 'superseded').slice(0, rowsMax)
}

/** A group of fields for each row, filled with what it says. */
export async function factForm(store: Reads, storyId: string): Promise<Html> {
  const rows = await rowsOf(store, storyId)
  if (rows.length === 0) return html``
  const registry = await store.entities()
  const fieldOf = (it: Fact, name: FactFieldName): Html => {
    const { label, print, options } = factFields[name]
    const id = `${name}-${it.id}`
    const stands = print(it, registry)
    const input =
      options === undefined
        ? html`<input type="text" id="${id}" name="${name}:${it.id}" value="${stands}" maxlength="400">`
        : html`<select id="${id}" name="${name}:${it.id}">${options.map((one) => html`<option value="${one}"${one === stands ? html` selected` : ''}>${plainName(one)}</option>`)}</select>`
    return html`<div><label for="${id}">${label}</label>${input}</div>`
  }
  const groups = rows.map((it) => {
    const place = placeWords(it)
    return html`<details><summary>${plainName(it.type)}, ${figureOf(it)}${place === '' ? '' : `, ${place}`}</summary><p class="meta"><a href="/fact/${it.id}">Ledger row ${it.id}</a></p>${factFieldNames.map((name) => fieldOf(it, name))}</details>`
  })
  return html`<fieldset><legend>Rows of the ledger</legend><p class="meta">As the source says it. MW: 40, 40-60, up to 40, 0.5 GW; “${none}” where the row should not stand. Money: EUR 900 million. Parties: operator: Mesalta; tenant: Alder. Dates: 2027-06-30, 2027-06 or 2027. An empty field: not stated. Every story and question that leans on the row is told anew.</p>${groups}</fieldset>`
}

/**
 * What a person changed, by row id, against what stands. A figure, name or place must be in the text of a source, as long as that is kept.
 * @returns a refusal that names the row, the field and what to give instead
 */
export async function factFixes(
  store: Reads & Pick<Store, 'articleIdOfUrl' | 'articlesById'>,
  storyId: string,
  given: GivenRows,
): Promise<readonly FactFix[] | Refusal> {
  if (given.size === 0) return []
  const rows = new Map((await rowsOf(store, storyId)).map((it) => [it.id, it]))
  const registry = await store.entities()
  const fixes: FactFix[] = []
  for (const [id, fields] of given) {
    const fact = rows.get(id)
    if (fact === undefined) return refuse('desk.unknown', `The story stands on no ledger row ${id.slice(0, 40)} that is open.`)
    if (fields.get('mw')?.trim() === none) {
      fixes.push({ fact, change: null, words: [{ field: 'row', from: figureOf(fact), to: null }] })
      continue
    }
    const fix = await fixOf(store, fact, fields, registry)
    if ('code' in fix) return fix
    if (fix.words.length > 0) fixes.push(fix)
  }
  return fixes
}

async function fixOf(
  store: Pick<Store, 'articleIdOfUrl' | 'articlesById'>,
  fact: Fact,
  fields: ReadonlyMap<FactFieldName, string>,
  registry: readonly Entity[],
): Promise<FactFix | Refusal> {
  let change: FactChange = {}
  const words: { field: string; from: string; to: string }[] = []
  for (const [name, typed] of fields) {
    const { label, print, read } = factFields[name]
    const [stands, text] = [print(fact, registry), typed.replace(/\s+/g, ' ').trim()]
    if (text === stands) continue
    const found = read(text, fact, registry)
    if (typeof found === 'string')
      return refuse(
        'desk.figure',
        `Row ${fact.id}, ${label.toLowerCase() === 'mw' ? 'MW' : label.toLowerCase()}: ${found}. Not “${text.slice(0, 60)}”.`,
      )
    if (!(await isInSource(store, fact, found.mustSay)))
      return refuse(
        'desk.unsupported',
        `Row ${fact.id}, ${label}: no source of it says ${text.slice(0, 100)}. The ledger holds what sources say; “${none}” as its MW closes the row.`,
      )
    change = { ...change, ...found.change }
    words.push({ field: name, from: stands === '' ? 'not stated' : stands, to: text === '' ? 'not stated' : text })
  }
  return { fact, change, words }
}

/** True also where no text of its sources is kept any more: then the person has read them where they stand. */
async function isInSource(
  store: Pick<Store, 'articleIdOfUrl' | 'articlesById'>,
  fact: Fact,
  mustSay: readonly (readonly string[])[],
): Promise<boolean> {
  if (mustSay.length === 0) return true
  const ids: string[] = []
  for (const url of new Set(fact.claims.map((it) => it.url))) {
    const id = await store.articleIdOfUrl(url)
    if (id !== null) ids.push(id)
  }
  const texts = (await store.articlesById(ids)).filter((it) => it.text !== '').map((it) => `${it.title}\n${it.text}`)
  return texts.length === 0 || texts.some((text) => mustSay.every((one) => one.some((words) => says(text, words))))
}

/** A figure stands alone, not inside a longer one; a name in whatever case, not inside a longer word. */
function says(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (/^[\d.,]+$/.test(words)) return new RegExp(`(?<![\\d.,])${escaped.replace('\\.', '[.,]')}(?![\\d]|[.,]\\d)`).test(text)
  return words.length < 2 ? text.includes(words) : new RegExp(`(?<![\\p{L}\\p{N}])${escaped}`, 'iu').test(text)
}
