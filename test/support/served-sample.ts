// The sample wire as it stands after some moments, to be looked at, with its site behind real HTTP.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeMovedClock } from '../../src/app/clock.ts'
import { checkout, readConfig } from '../../src/app/config.ts'
import { openSample, openSampleArchive, type SampleWire, sampleStart } from '../../src/app/sample/run-sample.ts'
import { listen, webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { sha256Hex } from '../../src/text/digest.ts'
import { freeBasePort } from './base-port.ts'
import { homeWith, makeReadyHome } from './ready-home.ts'
import type { TempHome } from './temp-home.ts'

/** Moments of the sample that were played. */
export const playedMoments = 40

export type PlayedSample = AsyncDisposable & Pick<SampleWire, 'wire' | 'clock'> & { readonly home: string }

export type ServedSample = AsyncDisposable & {
  readonly sample: PlayedSample
  readonly url: string
  readonly home: string
  /** What stands on the wire, newest first. */
  onWire(limit: number): Promise<readonly Dispatch[]>
}

/**
 * A copy of the sample after its first moments. It is played once for all who only look at it; the invented web is gone by then, so
 * whoever reads on plays for themselves.
 */
export async function openPlayedSample(): Promise<PlayedSample> {
  const home = await homeWith(playedKey(), play)
  const clock = makeMovedClock(sampleStart)
  const wire = await openSampleArchive(readConfig({}, {}), home.path, clock)
  clock.set(new Date((await wire.store.meta<string>('clock')) ?? sampleStart))
  return {
    wire,
    clock,
    home: home.path,
    async [Symbol.asyncDispose]() {
      await wire.close()
      await home[Symbol.asyncDispose]()
    },
  }
}

/** A change of anything that can be read, run or told by a play makes another. */
function playedKey(): string {
  const files = ['src', 'sample', 'beat', 'test/support']
    .flatMap((folder) =>
      readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true }).filter(
        (it) => it.isFile() && !/\.test\.ts$/.test(it.name),
      ),
    )
    .map((it) => join(it.parentPath, it.name))
    .sort()
  const digests = [...files, join(checkout, 'package-lock.json')].map((it) => [it, sha256Hex(readFileSync(it, 'base64'))])
  const machine = [process.platform, process.arch, process.version, process.getuid?.(), process.env['GROUNDWIRE_TEST_SEED']]
  return `played-${sha256Hex(JSON.stringify([playedMoments, machine, digests])).slice(0, 16)}`
}

async function play(): Promise<TempHome> {
  const home = await makeReadyHome()
  const sample = await openSample(readConfig({}, {}), home.path, await freeBasePort(process.env['GROUNDWIRE_TEST_SEED'] ?? 'played-sample'))
  await sample.play({ upTo: playedMoments })
  await sample.close()
  return home
}

/** With its site behind real HTTP. */
export async function serveSample(): Promise<ServedSample> {
  const sample = await openPlayedSample()
  const config = readConfig({ port: 0 }, {})
  const site = await listen(config)
  site.show(webOf(sample.wire, sample.clock, config, { url: site.url, isSample: true, notice: () => null }))
  return {
    sample,
    url: site.url,
    home: sample.home,
    onWire: (limit) => sample.wire.store.dispatchesOnWire({ before: new Date('2030-01-01'), limit }),
    async [Symbol.asyncDispose]() {
      await site.close()
      await sample[Symbol.asyncDispose]()
    },
  }
}
