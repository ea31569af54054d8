import { createInterface } from 'node:readline'
import { withFrozenLedger } from '../../outlets/frozen-ledger.ts'
import { makeAgent, notJson } from '../../outlets/mcp/server.ts'
import { readVersion } from '../config.ts'
import { type HomeOption, withWire } from './with-wire.ts'

const lineCharsMax = 64 * 1024

/** `groundwire mcp`: the agent server on stdin and stdout, a message a line, until stdin ends. Nothing else is written to stdout. */
export async function mcp(options: HomeOption): Promise<void> {
  await withWire(options, async (wire, clock, config) => {
    const url = config.siteUrl || `http://localhost:${config.port}`
    const agent = makeAgent({
      store: withFrozenLedger(wire.store),
      now: () => clock.now(),
      site: { name: config.name, url, contact: config.contact, responsible: config.responsible, isSample: false },
      version: readVersion(),
      report: (error) => wire.log.write({ event: 'agent.failed', error: String(error) }),
    })
    const say = (answer: unknown): void => {
      if (answer !== null) process.stdout.write(`${JSON.stringify(answer)}\n`)
    }
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue
      say(line.length > lineCharsMax ? notJson : await answerLine(agent, line))
    }
  })
}

async function answerLine(agent: ReturnType<typeof makeAgent>, line: string): Promise<unknown> {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    return notJson
  }
  return agent.answer(raw)
}
