// General claims from French, German and Spanish sentences of ours: which of the marked parts the rules find.
import { readdirSync, readFileSync } from 'node:fs'
import type { Claim } from '../../domain/claim.ts'
import { claimsByRule } from '../../stages/record/claims/claims-by-rule.ts'
import { findQuantities } from '../../text/quantities.ts'
import { splitSentences } from '../../text/sentences.ts'

const parts = ['who', 'verb', 'what', 'when', 'figures', 'says', 'mode'] as const
type Part = (typeof parts)[number]

/** A sentence with its parts as marked, in its own words; "-" where it has none. `wrong` are those that the rules did not find. */
export interface ReadForeign {
  readonly set: string
  readonly language: string
  readonly text: string
  readonly marked: Readonly<Record<Part, string>>
  readonly found: Readonly<Record<Part, string>>
  readonly wrong: readonly Part[]
}

const folder = new URL('../../../test/fixtures/claims/', import.meta.url)

/** Every marked sentence of test/fixtures/claims, read as a report of one sentence; a file "held-fr.txt" is of the held-out set. */
export function readForeignSentences(): readonly ReadForeign[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) => parseMarked(readFileSync(new URL(file, folder), 'utf8'), file.startsWith('held-') ? 'held' : 'own'))
}

function parseMarked(text: string, set: string): readonly ReadForeign[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.flatMap((line, at) => {
    const opened = /^(?<language>[a-z]{2}): (?<words>.+)$/u.exec(line)?.groups
    const cells = lines[at + 1]?.slice(2).split(' | ') ?? []
    if (opened === undefined || cells.length !== parts.length) return []
    const language = opened['language'] ?? ''
    const words = opened['words'] ?? ''
    const marked = Object.fromEntries(parts.map((part, index) => [part, cells[index] ?? '-'])) as Record<Part, string>
    return [{ set, language, text: words, marked, ...compared(marked, claimsOf(words, language), language) }]
  })
}

/** Plain counts and shares have no unit of the ledger; they count where the claim's own words hold them. */
const countsIn = (claim: Claim, language: string): readonly string[] =>
  [claim.subject.text, claim.object?.text ?? ''].flatMap((text) => [
    ...(text.match(/(?<![\p{L}\d])\d[\d.\u00a0 ]*(?![\d,])/gu) ?? []).map((digits) => digits.replace(/\D/gu, '')),
    ...findQuantities(text, language).flatMap(({ lo, unit }) => (unit === '%' ? [`${lo} %`] : unit === '' ? [`${lo}`] : [])),
  ])

function claimsOf(text: string, language: string): readonly Claim[] {
  const article = { id: 'a', version: 1, text, sentences: splitSentences(text, language), language, publishedAt: '2026-05-28T09:00:00Z' }
  return claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
}

const bare = (words: string): string =>
  words.toLowerCase().replace(/^(?:le|la|les|der|die|das|dem|den|el|los|las|un|une|ein|eine|una) |^l[’']/u, '')

/** The claim that has most of the marked parts. */
function compared(marked: ReadForeign['marked'], claims: readonly Claim[], language: string): Pick<ReadForeign, 'found' | 'wrong'> {
  const read = claims.map((claim) => {
    const found = written(claim, language)
    return { found, wrong: parts.filter((part) => !agrees(part, marked[part], found[part])) }
  })
  const none = Object.fromEntries(parts.map((part) => [part, '-'])) as Record<Part, string>
  return read.toSorted((a, b) => a.wrong.length - b.wrong.length)[0] ?? { found: none, wrong: parts }
}

function written(claim: Claim, language: string): Record<Part, string> {
  const figures = [
    ...claim.quantities.map(({ quantity }) => `${quantity.lo} ${quantity.unit}`),
    ...countsIn(claim, language),
    ...claim.money.map(({ money }) => `${money.lo} ${money.currency}`),
  ]
  const or = (text: string | undefined): string => (text === undefined || text === '' ? '-' : text)
  return {
    who: or(claim.subject.text),
    verb: or(claim.verb.text),
    what: or(claim.object?.text),
    when: or(claim.dates.map(({ text }) => text).join('; ')),
    figures: or(figures.toSorted((a, b) => a.localeCompare(b)).join('; ')),
    says: or(claim.speaker?.text),
    mode: `${claim.negated ? '!' : ''}${claim.modality}`,
  }
}

function agrees(part: Part, marked: string, found: string): boolean {
  switch (part) {
    case 'who':
    case 'says':
      return bare(found) === bare(marked)
    case 'figures':
      return figuresAgree(marked, found)
    case 'when':
      return marked === '-' ? found === '-' : found.includes(marked) || (found !== '-' && marked.includes(found))
    case 'verb':
      return found.split(/\s+/).includes(marked)
    case 'what':
      return marked === '-' || found.includes(marked)
    case 'mode':
      return marked === found
  }
}

/** Every marked figure is found, and no amount or measure that is not marked. */
function figuresAgree(marked: string, found: string): boolean {
  const [wanted, held] = [marked, found].map((text) => text.split('; ').filter((each) => each !== '-')) as [string[], string[]]
  return wanted.every((each) => held.includes(each)) && held.every((each) => wanted.includes(each) || /^\d+(?: %)?$/.test(each))
}

/** The share of each part found, over the sentences that have it (for days, figures and speakers also those that have none), by language. */
export function foreignMeasures(
  read: readonly ReadForeign[],
): readonly { readonly name: string; readonly value: number; readonly n: number }[] {
  const share = (name: string, of: readonly boolean[]) => ({
    name,
    value: of.filter(Boolean).length / Math.max(1, of.length),
    n: of.length,
  })
  return [...new Set(read.map(({ set }) => set))].flatMap((set) => {
    const all = read.filter((each) => each.set === set)
    const right = (part: Part, of: readonly ReadForeign[]): readonly boolean[] =>
      of.filter(({ marked }) => part !== 'what' || marked.what !== '-').map(({ wrong }) => !wrong.includes(part))
    return [
      ...parts.map((part) => share(`foreign_claims.${set}.${part}`, right(part, all))),
      ...['fr', 'de', 'es'].map((language) =>
        share(
          `foreign_claims.${set}.${language}`,
          parts.flatMap((part) =>
            right(
              part,
              all.filter((each) => each.language === language),
            ),
          ),
        ),
      ),
      share(
        `foreign_claims.${set}.whole`,
        all.map(({ wrong }) => wrong.length === 0),
      ),
    ]
  })
}
