// The whole sample wire behind a site on loopback, for scripts that look at it. Playing it takes a minute or more; a home that
// holds it already starts at once.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/app/config.ts'
import { openSample } from '../src/app/sample/run-sample.ts'
import { listen, webOf } from '../src/app/serve.ts'

/** A free port with room for the outlets of the sample after it. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address()
  await new Promise((done) => server.close(done))
  return port > 60_000 ? port - 8_000 : port
}

/**
 * Opens the sample and plays it to its end.
 * @param given a home to keep it in, as for `groundwire start --sample --home`; none: a temporary one that goes with the site
 */
export async function openSampleSite(given) {
  const home = given ?? mkdtempSync(join(tmpdir(), 'groundwire-look-'))
  const config = readConfig({ port: 0 })
  const sample = await openSample(config, join(home, 'sample'), given === undefined ? await freePort() : undefined)
  const site = await listen(config)
  site.show(webOf(sample.wire, sample.clock, config, { url: site.url, isSample: true, notice: () => null }))
  await sample.play()
  const stories = await sample.wire.store.dispatchesOnWire({ before: new Date('2030-01-01'), limit: 200 })
  // The fullest story shows most: a take, watches, a fact strip.
  const full = stories.toSorted(
    (a, b) => b.take.length + b.watchIds.length + b.factStrip.length - (a.take.length + a.watchIds.length + a.factStrip.length),
  )[0]
  const counts = new Map()
  for (const { entityId } of stories.flatMap((it) => it.mentions)) counts.set(entityId, (counts.get(entityId) ?? 0) + 1)
  const [entity] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? []
  return {
    url: site.url,
    stories,
    store: sample.wire.store,
    story: `/story/${full?.slug}`,
    entity: `/entity/${entity}`,
    async close() {
      await site.close()
      await sample.close()
      if (given === undefined) rmSync(home, { recursive: true, force: true })
    },
  }
}

/** The value of `--name=value`, or undefined. */
export const option = (name) => process.argv.find((it) => it.startsWith(`--${name}=`))?.slice(name.length + 3)
