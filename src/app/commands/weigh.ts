import { type Weighed, weighStory } from '../weigh-story.ts'
import { numberOption } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

interface WeighOptions extends HomeOption {
  readonly keep?: boolean
  readonly show?: number
  readonly json?: boolean
}

const tenth = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function spread(name: string, values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((it) => tenth(sorted, it).toFixed(3))
  return `${name.padEnd(10)} ${String(new Set(values).size).padStart(4)} different  ${sorted[0]?.toFixed(3)} | ${tenths.join(' ')} | ${sorted.at(-1)?.toFixed(3)}`
}

function inFull({ story, significance }: Weighed): string {
  const parts = significance.parts.map((it) => `    ${it.name} ${it.value.toFixed(2)}: ${it.reason}`)
  return [`${significance.score.toFixed(3)} ${story.title}`, ...parts].join('\n')
}

/**
 * `groundwire weigh`: weighs every story of an archive again by the rules of today, each as at the time it was weighed, and prints how the
 * scores are spread. Scores that stand are left as they are; with `--keep` the figures that later stories are placed among are kept.
 */
export async function weigh(options: WeighOptions): Promise<void> {
  const show = numberOption('show', options.show, 0, 10_000) ?? 10
  await withWire(options, async (wire) => {
    const all: Weighed[] = []
    const started = process.cpuUsage()
    for (const story of await wire.store.stories()) {
      const weighed = await weighStory(wire, story.id, new Date(story.significance?.weighedAt ?? story.changedAt), options.keep === true)
      if (weighed !== null) all.push(weighed)
    }
    const { user, system } = process.cpuUsage(started)
    const ordered = all.toSorted((a, b) => b.significance.score - a.significance.score || (a.story.id < b.story.id ? -1 : 1))
    if (options.json === true) {
      for (const { story, significance } of ordered)
        console.log(JSON.stringify({ id: story.id, slug: story.slug, title: story.title, ...significance }))
      return
    }
    for (const it of ordered.slice(0, show)) console.log(inFull(it))
    if (ordered.length > show) console.log('…')
    for (const it of ordered.slice(Math.max(show, ordered.length - show))) console.log(inFull(it))
    console.log(`${all.length} stories weighed, ${((user + system) / 1000 / Math.max(1, all.length)).toFixed(1)} ms of this process each`)
    console.log(
      spread(
        'score',
        all.map((it) => it.significance.score),
      ),
    )
    for (const [i, part] of (all[0]?.significance.parts ?? []).entries())
      console.log(
        spread(
          part.name,
          all.map((it) => it.significance.parts[i]?.value ?? 0),
        ),
      )
  })
}
