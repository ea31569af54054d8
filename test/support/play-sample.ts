// A process to be killed: plays the first moments of the sample into a home, going on where an earlier one stopped.
import { wireDigest } from '../../src/app/commands/replay.ts'
import { readConfig } from '../../src/app/config.ts'
import { openSample } from '../../src/app/sample/run-sample.ts'

const [home = '', basePort = '', steps = ''] = process.argv.slice(2)
const sample = await openSample(readConfig({}, {}), home, Number(basePort))
console.log('playing')
await sample.play({ upTo: Number(steps), onTick: (at) => console.log(`played ${at.toISOString()}`) })
const { store } = sample.wire
console.log(
  `result ${JSON.stringify({ digest: await wireDigest(store), parked: await store.parkedJobs(), stories: await store.countDispatches() })}`,
)
await sample.close()
