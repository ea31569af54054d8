import { type Explanation, explainAddress, readAddress } from '../../outlets/why.ts'
import { comparedWith, weighStory } from '../weigh-story.ts'
import type { Wire } from '../wire.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

interface WhyOptions extends HomeOption {
  readonly json?: boolean
  readonly again?: boolean
}

/** The score of the address's story, worked out once more from the archive as at the time it was weighed. */
async function weighedAgain(wire: Wire, { storyId, significance }: Explanation): Promise<string> {
  if (storyId === null || significance?.weighedAt === undefined) return 'There is no score to work out again.'
  const again = await weighStory(wire, storyId, new Date(significance.weighedAt))
  return again === null ? 'Its story is gone.' : comparedWith(significance, again.significance)
}

/**
 * `groundwire why URL`: what became of an address and by which rule; the page /why says the same. With `--again` the score is worked out
 * once more and held against the one that stands. Exit code 1 if the address was never met.
 */
export async function why(given: string, options: WhyOptions): Promise<void> {
  const url = readAddress(given)
  if (typeof url !== 'string') throw new UsageError(`groundwire why takes an address such as https://example.org/news/one. ${url.reason}`)
  await withWire(options, async (wire) => {
    const explained = await explainAddress(wire.store, url)
    const { isKnown, outcome, record } = explained
    const lines = options.again === true ? [...explained.lines, await weighedAgain(wire, explained)] : explained.lines
    if (options.json === true) console.log(JSON.stringify({ url, outcome, lines, record }))
    else for (const line of lines) console.log(line)
    if (!isKnown) process.exitCode = 1
  })
}
