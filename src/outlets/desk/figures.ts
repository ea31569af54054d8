// Figures of the ledger that a person corrects with a story: what was meant, and whether it may be so.
import type { Fact } from '../../domain/fact.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Store } from '../../store/store.ts'
import { megawatts } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import type { FigureFix } from './filing.ts'

const mwMax = 1_000_000
const rowsMax = 20
/** What closes a row: no statement of it stands. */
const none = 'none'

/** Rows of the ledger that the story stands on and that give a power. */
async function rowsOf(store: Pick<Store, 'factsOfStory'>, storyId: string): Promise<readonly Fact[]> {
  return (await store.factsOfStory(storyId)).filter((it) => megawatts(it) !== undefined && it.status !== 'superseded').slice(0, rowsMax)
}

const printed = (it: Fact): string => {
  const { lo, hi } = megawatts(it) ?? { lo: 0, hi: 0 }
  return lo === hi ? `${hi}` : `${lo}-${hi}`
}

/** A field for each row, filled with what it says. */
export async function figureFields(store: Pick<Store, 'factsOfStory'>, storyId: string): Promise<Html> {
  const rows = await rowsOf(store, storyId)
  if (rows.length === 0) return html``
  const fields = rows.map((it) => {
    const id = `mw-${it.id}`
    return html`<div><label for="${id}">Ledger row <a href="/fact/${it.id}">${it.id}</a>: MW</label><input type="text" id="${id}" name="mw:${it.id}" value="${printed(it)}" maxlength="40"></div>`
  })
  return html`<fieldset><legend>Figures of the ledger</legend><p class="meta">As the source says it: 40, or 40-60, or “${none}” where the row should not stand. Every story and question that leans on it is told anew.</p>${fields}</fieldset>`
}

/**
 * What a person changed, by row id, against what stands. A figure must be in the text of a source, as long as that is kept.
 * @returns a refusal that names the row
 */
export async function figureFixes(
  store: Pick<Store, 'factsOfStory' | 'articleIdOfUrl' | 'articlesById'>,
  storyId: string,
  given: ReadonlyMap<string, string>,
): Promise<readonly FigureFix[] | Refusal> {
  const rows = new Map((await rowsOf(store, storyId)).map((it) => [it.id, it]))
  const fixes: FigureFix[] = []
  for (const [id, words] of given) {
    const fact = rows.get(id)
    if (fact === undefined) return refuse('desk.unknown', `The story stands on no ledger row ${id.slice(0, 40)} with a power.`)
    const text = words.trim().replaceAll(',', '')
    if (text === printed(fact)) continue
    if (text === none) {
      fixes.push({ fact, mw: null })
      continue
    }
    const [, low = '', high = low] = /^(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?$/.exec(text) ?? []
    const mw = { lo: Number(low), hi: Number(high) }
    if (low === '' || !(mw.lo > 0 && mw.lo <= mw.hi && mw.hi <= mwMax))
      return refuse(
        'desk.figure',
        `Row ${id}: give MW as a number or a range, such as 40 or 40-60, or “${none}”. Not “${text.slice(0, 40)}”.`,
      )
    if (!(await isInSource(store, fact, [low, high])))
      return refuse(
        'desk.unsupported',
        `Row ${id}: no source of it says ${text}. The ledger holds what sources say; “${none}” closes the row.`,
      )
    fixes.push({ fact, mw })
  }
  return fixes
}

/** True also where no text of its sources is kept any more: then the person has read them where they stand. */
async function isInSource(store: Pick<Store, 'articleIdOfUrl' | 'articlesById'>, fact: Fact, figures: readonly string[]): Promise<boolean> {
  const ids: string[] = []
  for (const url of new Set(fact.claims.map((it) => it.url))) {
    const id = await store.articleIdOfUrl(url)
    if (id !== null) ids.push(id)
  }
  const texts = (await store.articlesById(ids)).map((it) => it.text).filter((it) => it !== '')
  if (texts.length === 0) return true
  const says = (text: string, figure: string): boolean =>
    new RegExp(`(?<![\\d.,])${figure.replace('.', '[.,]')}(?![\\d]|[.,]\\d)`).test(text)
  return texts.some((text) => figures.every((figure) => says(text, figure)))
}
