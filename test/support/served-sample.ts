// The sample wire played for some steps, with its site behind real HTTP.
import { readConfig } from '../../src/app/config.ts'
import { openSample, type SampleWire } from '../../src/app/sample/run-sample.ts'
import { listen, webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { makeReadyHome } from './ready-home.ts'

export type ServedSample = AsyncDisposable & {
  readonly sample: SampleWire
  readonly url: string
  readonly home: string
  /** What stands on the wire, newest first. */
  onWire(limit: number): Promise<readonly Dispatch[]>
}

/** @param basePort invented outlets listen from here on: addresses hold ports, and ids come from addresses */
export async function serveSample(basePort: number, steps: number): Promise<ServedSample> {
  const home = await makeReadyHome()
  const config = readConfig({ port: 0 }, {})
  const sample = await openSample(config, home.path, basePort)
  await sample.play({ upTo: steps })
  const site = await listen(config)
  site.show(webOf(sample.wire, sample.clock, config, { url: site.url, isSample: true, notice: () => null }))
  return {
    sample,
    url: site.url,
    home: home.path,
    onWire: (limit) => sample.wire.store.dispatchesOnWire({ before: new Date('2030-01-01'), limit }),
    async [Symbol.asyncDispose]() {
      await site.close()
      await sample.close()
      await home[Symbol.asyncDispose]()
    },
  }
}
