import { explainAddress, readAddress } from '../../outlets/why.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

/** `groundwire why URL`: what became of an address and by which rule; the page /why says the same. Exit code 1 if it was never met. */
export async function why(given: string, options: HomeOption & { readonly json?: boolean }): Promise<void> {
  const url = readAddress(given)
  if (typeof url !== 'string') throw new UsageError(`groundwire why takes an address such as https://example.org/news/one. ${url.reason}`)
  await withWire(options, async ({ store }) => {
    const { isKnown, outcome, lines, record } = await explainAddress(store, url)
    if (options.json === true) console.log(JSON.stringify({ url, outcome, lines, record }))
    else for (const line of lines) console.log(line)
    if (!isKnown) process.exitCode = 1
  })
}
