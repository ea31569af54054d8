import { basename, resolve } from 'node:path'
import { unansweredWords } from '../answerable.ts'
import { exportSite } from '../export-site.ts'
import { webOf } from '../serve.ts'
import { UsageError } from './say.ts'
import { type HomeOption, homeOf, withWire } from './with-wire.ts'

/** `groundwire export site --out DIR`: the site as a folder that any server, or none, can show. */
export async function exportToFolder(options: HomeOption & { readonly out?: string }): Promise<void> {
  const { out } = options
  if (out === undefined || out === '') throw new UsageError('Say where to: groundwire export site --out DIR')
  await withWire(options, async (wire, clock, config) => {
    const url = config.siteUrl || `http://localhost:${config.port}`
    // The moment of the last change: an archive that has not moved gives the same bytes, and nothing is written.
    const at = (await wire.store.lastChangeAt()) ?? clock.now()
    const isSample = basename(homeOf(options, config)) === 'sample'
    if (wire.policy.nobodyAnswers && !isSample) throw new UsageError(`Nothing is exported: ${unansweredWords}`)
    const site = webOf(wire, { ...clock, now: () => at }, config, { url, isSample, notice: () => null })
    const { files, written, removed, live, dangling } = await exportSite(site, url, resolve(out)).catch((error: unknown) => {
      throw error instanceof Error && /not of an export/.test(error.message) ? new UsageError(error.message) : error
    })
    console.log(`${files} files in ${out}: ${written} written, ${removed} removed, ${live} links to the live site at ${url}.`)
    if (dangling.length === 0) return
    console.error(`The export is not whole: ${dangling.length} addresses gave no page.\n  ${dangling.slice(0, 20).join('\n  ')}`)
    process.exitCode = 1
  })
}
