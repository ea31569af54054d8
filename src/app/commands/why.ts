import { explainAddress } from '../../outlets/why.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

/** `groundwire why URL`: what became of an address and by which rule; the page /why says the same. Exit code 1 if it was never met. */
export async function why(url: string, options: HomeOption & { readonly json?: boolean }): Promise<void> {
  if (!/^https?:\/\//.test(url)) throw new UsageError(`groundwire why takes an address such as https://example.org/news/one, not "${url}".`)
  await withWire(options, async ({ store }) => {
    const { isKnown, outcome, lines, record } = await explainAddress(store, url)
    if (options.json === true) console.log(JSON.stringify({ url, outcome, lines, record }))
    else for (const line of lines) console.log(line)
    if (!isKnown) process.exitCode = 1
  })
}
