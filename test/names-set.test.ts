// Sentences written and marked by us: {name|o} organisation, p person, l place, x product, law or machine.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Entity } from '../src/domain/entity.ts'
import { indexAliases, linkMentions } from '../src/stages/cluster/link-mentions.ts'
import { findNames } from '../src/text/names.ts'

interface Marked {
  readonly start: number
  readonly end: number
  readonly type: string
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const registry = JSON.parse(read('../beat/entities.json')) as readonly Entity[]
const kindOf = new Map(registry.map(({ id, kind }) => [id, kind]))
const index = indexAliases(registry)
const sentences = read('fixtures/names/en.txt').trim().split('\n').map(unmark)

function unmark(line: string): { readonly text: string; readonly gold: readonly Marked[] } {
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
function namesOf(text: string): readonly Marked[] {
  const linked = linkMentions('a', text, index).map(({ start, end, entityId }) => ({ start, end, type: typeOf(entityId) }))
  const shaped = findNames(text, 'en')
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

test('names of 300 sentences of ours are found to the letter, and their types told', (t) => {
  let [found, right, typed, gold] = [0, 0, 0, 0]
  for (const { text, gold: marks } of sentences) {
    const names = namesOf(text)
    found += names.length
    gold += marks.length
    for (const mark of marks) {
      const name = names.find((it) => it.start === mark.start && it.end === mark.end)
      if (name !== undefined) right += 1
      if (name?.type === mark.type) typed += 1
    }
  }
  const f1 = (2 * right) / (found + gold)
  t.diagnostic(`${sentences.length} sentences, ${gold} names: spans F1 ${f1.toFixed(3)}, types right ${(typed / gold).toFixed(3)}`)
  assert.ok(sentences.length >= 300)
  assert.ok(f1 >= 0.93, `${f1}`)
  assert.ok(typed / gold >= 0.85, `${typed / gold}`)
})
