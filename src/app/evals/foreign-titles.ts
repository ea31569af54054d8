// Headlines of ours in French, German and Spanish, and what of them is told in English: as marked, otherwise, or not at all.
import { readdirSync, readFileSync } from 'node:fs'
import { findGlossedTitle } from '../../text/foreign-titles.ts'
import { conjugate } from '../../text/verbs.ts'

/** A headline as marked and as told; `told` is undefined where it is left alone. */
export interface ToldTitle {
  readonly set: 'own' | 'held'
  readonly language: string
  readonly title: string
  readonly marked: string
  readonly told: string | undefined
}

const folder = new URL('../../../test/fixtures/titles/', import.meta.url)

/** Every marked headline of test/fixtures/titles; a file "held-fr.txt" is of the held-out set. */
export function toldTitles(): readonly ToldTitle[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const set = file.startsWith('held-') ? 'held' : 'own'
      return [...text.matchAll(/^(?<language>[a-z]{2}): (?<title>.+)\n= (?<marked>.+)$/gmu)].map(({ groups }) => {
        const { language = '', title = '', marked = '' } = groups ?? {}
        return { set, language, title, marked, told: inEnglish(title, language) } as const
      })
    })
}

function inEnglish(title: string, language: string): string | undefined {
  const read = findGlossedTitle(title, language)
  if (read === undefined) return undefined
  const [head = read.lemma, ...particle] = read.lemma.split(' ')
  const verb = [read.isAhead ? `will ${head}` : read.form === 's' ? conjugate(head, 's') : head, ...particle].join(' ')
  return [read.subject, verb, read.object, read.tail ?? '', read.month === undefined ? '' : `| ${read.month}`]
    .filter((part) => part !== '')
    .join(' ')
}

/** Articles and size of letters are the headline's own business. */
const bare = (text: string): string => ` ${text.toLowerCase()} `.replace(/ (?:a|an|the)(?= )/gu, '').trim()

/** The share of headlines told as marked, and of those told at all the share told otherwise, by set. */
export function titleMeasures(all: readonly ToldTitle[]): readonly { readonly name: string; readonly value: number; readonly n: number }[] {
  return (['own', 'held'] as const).flatMap((set) => {
    const rows = all.filter((each) => each.set === set)
    const told = rows.filter((each) => each.told !== undefined)
    const right = told.filter((each) => bare(each.told ?? '') === bare(each.marked))
    return [
      { name: `foreign_titles.${set}.told`, value: right.length / Math.max(1, rows.length), n: rows.length },
      { name: `foreign_titles.${set}.right`, value: right.length / Math.max(1, told.length), n: told.length },
    ]
  })
}
