import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { readConfig } from '../config.ts'
import { openSample } from '../sample/run-sample.ts'
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

/** `groundwire replay`: plays the sample wire twice into fresh archives and compares the digests. Exit code 1 if they differ. */
export async function replay(options: { readonly steps?: number }): Promise<void> {
  const steps = numberOption('steps', options.steps, 1, 1000)
  const digests: string[] = []
  // Addresses hold ports, so the second run listens where the first did.
  let port: number | undefined
  for (const round of [1, 2]) {
    const home = mkdtempSync(join(tmpdir(), 'groundwire-replay-'))
    try {
      const sample = await openSample(readConfig({}), home, port)
      try {
        port = Number(new URL(sample.server.origin).port)
        await sample.play(steps === undefined ? {} : { upTo: steps })
        const digest = await wireDigest(sample.wire.store)
        digests.push(digest)
        console.log(`run ${round}: ${await sample.wire.store.countDispatches()} stories, digest ${digest}`)
      } finally {
        await sample.close()
      }
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }
  const same = digests[0] === digests[1]
  console.log(same ? 'Same input, same clock, same wire.' : 'The two runs differ.')
  if (!same) process.exitCode = 1
}
