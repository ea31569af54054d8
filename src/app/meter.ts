// What a job fetches and parses, counted beside it whichever way it ends.
import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'
import type { SourceUse } from '../domain/source-use.ts'
import type { Tools } from '../stages/stage.ts'

/** Bodies that broke off have come in part: they count as the most we take. */
const brokenOff: ReadonlySet<string> = new Set(['net.tooLarge', 'net.ratio', 'net.truncated', 'net.timeout'])

interface Meter extends Pick<Tools, 'net' | 'pool'> {
  /** What was counted so far. */
  use(): Omit<SourceUse, 'items'>
}

/** The same net and pool, counted: decoded bytes of every answer, and milliseconds on a parsing thread. */
export function meter({ net, pool }: Pick<Tools, 'net' | 'pool'>, now: () => Date): Meter {
  const began = now().getTime()
  let bytes = 0
  let parseMs = 0
  const counted = async <T extends { readonly kind: string }>(asked: Promise<T>): Promise<T> => {
    try {
      const answer = await asked
      if ('bytes' in answer && answer.bytes instanceof Uint8Array) bytes += answer.bytes.byteLength
      return answer
    } catch (error) {
      if (error instanceof Fault && brokenOff.has(error.code)) bytes += limits.net.wireBytesMax
      throw error
    }
  }
  return {
    net: {
      ...net,
      feed: (permit, validators) => counted(net.feed(permit, validators)),
      page: (permit, validators) => counted(net.page(permit, validators)),
      resource: (permit, options) => counted(net.resource(permit, options)),
      async sitePolicies(origin, wanted) {
        const files = await net.sitePolicies(origin, wanted)
        // What is remembered from an earlier job was counted there.
        if (files.fetchedAt.getTime() >= began)
          for (const file of [files.robots, files.tdmrep, files.aiTxt, files.aiTxtWellKnown, files.aiJson])
            if (file !== undefined && 'body' in file) bytes += file.body.length
        return files
      },
    },
    pool: {
      run: (task, input, timeoutMs) =>
        pool.run(task, input, timeoutMs, (ms) => {
          parseMs += ms
        }),
    },
    use: () => ({ bytes, parseMs }),
  }
}
