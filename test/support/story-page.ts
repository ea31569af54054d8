// A story's page held against its record: every sentence opens the evidence it stands on, each note is whole, nothing else is printed.
import type { parseHTML } from 'linkedom'
import type { Dispatch } from '../../src/domain/dispatch.ts'

export type StoryPage = ReturnType<typeof parseHTML>['document']

type Part = NonNullable<ReturnType<StoryPage['querySelector']>>

/** What is wrong with one note: without kind, date, locator or link, or with a record that does not open. */
function flawsOfNote(page: StoryPage, note: Part): readonly string[] {
  const [, kind, date] = [...note.querySelectorAll('.k span')].map((one) => one.textContent ?? '')
  const link = note.querySelector('a[href^="/evidence/"]')?.getAttribute('href')
  const record = page.getElementById(note.querySelector('button[popovertarget]')?.getAttribute('popovertarget') ?? '')
  return [
    ...(kind && date ? [] : ['a note without kind or date']),
    ...(link ? [] : ['a note without its record']),
    ...((note.querySelector('.by2 > span:not(.open)')?.textContent ?? '').length > 3 ? [] : ['a note without a locator']),
    ...(record?.hasAttribute('popover') ? [] : ['a record that does not open beside its sentence']),
    ...(record === null || record?.querySelector('.foot a')?.getAttribute('href') === link ? [] : ['two records of one note']),
  ]
}

/** Everything on a story's page that breaks the promise: each sentence opens the evidence it stands on, and nothing else is printed. */
export function flawsOf(page: StoryPage, dispatch: Dispatch): readonly string[] {
  const flaws: string[] = []
  for (const it of page.querySelectorAll('[data-sentence], .facts dd')) {
    const words = it.textContent ?? ''
    const isJudgement = it.getAttribute('data-sentence') === 'judgement'
    if (isJudgement && it.closest('.take') === null) flaws.push(`a judgement outside the take: ${words}`)
    if (isJudgement && !/judgement/i.test(words)) flaws.push(`a judgement that does not say so: ${words}`)
    const chips = [...it.querySelectorAll('a.c')]
    if (chips.length === 0 && !isJudgement) flaws.push(`no evidence: ${words}`)
    for (const chip of chips) {
      const note = page.querySelector(`.note[id="${(chip.getAttribute('href') ?? '').slice(1)}"]`)
      flaws.push(...(note === null ? [`no note for ${chip.getAttribute('href')}`] : flawsOfNote(page, note)))
    }
  }
  const own = [dispatch.headline, ...dispatch.summary, ...dispatch.take, ...dispatch.archive].map((it) => it.id)
  const printed = [...page.querySelectorAll('[data-sentence]')].map((it) => it.id)
  for (const id of new Set([...own, ...printed]))
    if (!own.includes(id) || !printed.includes(id)) flaws.push(`only on one of page and archive: ${id}`)
  for (const it of page.querySelectorAll('.sum .row > *, .take .row > *'))
    if (!it.matches('.sent, .none, .notes')) flaws.push(`printed outside a sentence: ${it.outerHTML.slice(0, 120)}`)
  return flaws
}
