// Sentences written and marked by us: {name|o} organisation, p person, l place, x product, law or machine.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Entity } from '../src/domain/entity.ts'
import { indexAliases, linkMentions } from '../src/stages/cluster/link-mentions.ts'
import { findNames } from '../src/text/names.ts'

interface Sentence {
  readonly text: string
  readonly gold: readonly Marked[]
}

interface Marked {
  readonly start: number
  readonly end: number
  readonly type: string
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const registry = JSON.parse(read('../beat/entities.json')) as readonly Entity[]
const kindOf = new Map(registry.map(({ id, kind }) => [id, kind]))
const index = indexAliases(registry)
const sentencesIn = (language: string): readonly Sentence[] => read(`fixtures/names/${language}.txt`).trim().split('\n').map(unmark)

function unmark(line: string): Sentence {
  const gold: Marked[] = []
  let text = ''
  let from = 0
  for (const mark of line.matchAll(/\{([^|]+)\|([oplx])\}/g)) {
    text += line.slice(from, mark.index)
    gold.push({ start: text.length, end: text.length + (mark[1] ?? '').length, type: mark[2] ?? '' })
    text += mark[1]
    from = mark.index + mark[0].length
  }
  return { text: text + line.slice(from), gold }
}

/** As the wire does it: the registry tells the type where it knows the name, the shape of the name elsewhere. */
function namesOf(text: string, language: string): readonly Marked[] {
  const linked = linkMentions('a', text, index, language).map(({ start, end, entityId }) => ({ start, end, type: typeOf(entityId) }))
  const shaped = findNames(text, language)
    .filter((name) => !linked.some((it) => it.start < name.end && it.end > name.start))
    .map(({ start, end, kind, text: name }) => ({
      start,
      end,
      type: { person: 'p', org: 'o', place: 'l', product: 'x' }[kind ?? (name.includes(' ') ? 'person' : 'org')],
    }))
  return [...linked, ...shaped].sort((a, b) => a.start - b.start)
}

function typeOf(id: string | undefined): string {
  const kind = kindOf.get(id ?? '')
  if (kind === 'person') return 'p'
  if (kind === 'country' || kind === 'place' || kind === 'site') return 'l'
  return kind === 'chip' || kind === 'model' ? 'x' : 'o'
}

/** F1 of spans, and the share of marked names whose type is told too. A German genitive is one name with its s and without. */
function scoreOf(language: string): { readonly count: number; readonly gold: number; readonly f1: number; readonly typed: number } {
  const sentences = sentencesIn(language)
  let [found, right, typed, gold] = [0, 0, 0, 0]
  for (const { text, gold: marks } of sentences) {
    const names = namesOf(text, language)
    const endOf = ({ end }: Marked): number => (language === 'de' && text[end - 1] === 's' ? end - 1 : end)
    found += names.length
    gold += marks.length
    for (const mark of marks) {
      const name = names.find((it) => it.start === mark.start && (it.end === mark.end || endOf(it) === endOf(mark)))
      if (name !== undefined) right += 1
      if (name?.type === mark.type) typed += 1
    }
  }
  return { count: sentences.length, gold, f1: (2 * right) / (found + gold), typed: typed / gold }
}

const floors: readonly (readonly [language: string, count: number, f1: number, typed: number])[] = [
  ['en', 300, 0.93, 0.85],
  ['de', 80, 0.92, 0.85],
  ['fr', 80, 0.95, 0.75],
  ['es', 80, 0.95, 0.77],
]

for (const [language, countMin, f1Min, typedMin] of floors)
  test(`names of ${countMin} sentences of ours in ${language} are found to the letter, and their types told`, (t) => {
    const { count, gold, f1, typed } = scoreOf(language)
    t.diagnostic(`${count} sentences, ${gold} names: spans F1 ${f1.toFixed(3)}, types right ${typed.toFixed(3)}`)
    assert.ok(count >= countMin)
    assert.ok(f1 >= f1Min, `${f1}`)
    assert.ok(typed >= typedMin, `${typed}`)
  })
