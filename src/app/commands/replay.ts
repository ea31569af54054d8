import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { readConfig } from '../config.ts'
import { openSample, openSampleWeb, type SampleWeb } from '../sample/run-sample.ts'
import { rowsOf } from './export.ts'
import { exportKinds } from './export-kinds.ts'
import { numberOption } from './say.ts'

/** One digest over everything the archive would publish or export; equal digests mean the same wire. */
export async function wireDigest(store: Store): Promise<string> {
  const parts: string[] = []
  for (const kind of exportKinds) parts.push(JSON.stringify(await rowsOf(kind, store)))
  for (const story of await store.stories()) parts.push(JSON.stringify(await store.dispatchVersions(story.id)))
  return sha256Hex(parts.join('\n'))
}

async function playedOnce(
  home: string,
  web: SampleWeb,
  upTo: number | undefined,
): Promise<{ readonly stories: number; readonly digest: string }> {
  const sample = await openSample(readConfig({}), home, web)
  try {
    await sample.play(upTo === undefined ? {} : { upTo })
    return { stories: await sample.wire.store.countDispatches(), digest: await wireDigest(sample.wire.store) }
  } finally {
    await sample.close()
  }
}

/** `groundwire replay`: plays the sample wire twice into fresh archives and compares the digests. Exit code 1 if they differ. */
export async function replay(options: { readonly steps?: number }): Promise<void> {
  const steps = numberOption('steps', options.steps, 1, 1000)
  const digests: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'groundwire-replay-'))
  try {
    // Addresses hold ports, so both runs read one web that listens all the while: nobody takes a port of it in between.
    const web = await openSampleWeb(folder)
    console.log(`the invented web is at ${web.server.origin}`)
    try {
      for (const round of [1, 2]) {
        const { stories, digest } = await playedOnce(join(folder, String(round)), web, steps)
        digests.push(digest)
        console.log(`run ${round}: ${stories} stories, digest ${digest}`)
      }
    } finally {
      await web.server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const same = digests[0] === digests[1]
  console.log(same ? 'Same input, same clock, same wire.' : 'The two runs differ.')
  if (!same) process.exitCode = 1
}
