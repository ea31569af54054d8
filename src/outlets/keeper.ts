// Made answers, kept until something they were made from has changed, or until they no longer say how long ago things happened.
import type { Leaning, Memory } from '../store/reader-memory.ts'
import { makeCache } from './cache.ts'
import type { Moved } from './page.ts'
import type { WebParts } from './parts.ts'
import { type Answer, type Encoding, encodingFor, headersOf, isKnown } from './respond.ts'

const cacheBytes = 32 * 1024 * 1024
/** Pages say how long ago things happened, by the minute. One that only says it a little late is shown while it is made anew. */
const lateMinutesMax = 2

/** Reads one header of a request. */
export type HeaderOf = (name: 'accept' | 'accept-encoding' | 'if-none-match') => string | undefined

export interface Keeper {
  /** The kept answer, or one that is made now: once for all who ask for it meanwhile. */
  answer(key: string, make: () => Promise<Answer | Moved>): Promise<Answer | Moved>
  /** The answer at once, when it is kept and nothing need be looked up: no routing, no database. */
  ready(request: Request, headerOf: HeaderOf, fixed: Readonly<Record<string, string>>): Response | undefined
}

interface Kept {
  readonly answer: Answer
  readonly leaning: Leaning
  readonly minute: number
  readonly notice: string
}

export const keyOf = (form: string, url: string): string => `${form}\n${url}`

export function makeKeeper({ now, site, keepsPages = true }: WebParts, memory: Memory): Keeper {
  const cache = makeCache<Kept>(keepsPages ? cacheBytes : 0)
  const making = new Map<string, { readonly value: Promise<Answer | Moved>; readonly leaning: Leaning }>()
  const minuteNow = (): number => Math.floor(now().getTime() / 60_000)
  const noticeNow = (): string => site.notice?.() ?? ''
  /** True as long as nothing that the page was made from has changed. */
  const isTrue = (it: Kept | undefined): it is Kept => it !== undefined && it.notice === noticeNow() && !memory.isOld(it.leaning)
  const makeNow = (key: string, make: () => Promise<Answer | Moved>): Promise<Answer | Moved> => {
    const begun = making.get(key)
    // What is being made from something that has changed meanwhile is for those who asked before.
    if (keepsPages && begun !== undefined && !memory.isOld(begun.leaning)) return begun.value
    const [minute, notice] = [minuteNow(), noticeNow()]
    const { value, leaning } = memory.follow(make)
    const kept = value
      .then((answer) => {
        if (!('kind' in answer) && answer.status === 200)
          cache.set(key, { answer, leaning, minute, notice }, key.length + answer.body.length * 3)
        return answer
      })
      .finally(() => {
        if (making.get(key)?.value === kept) making.delete(key)
      })
    making.set(key, { value: kept, leaning })
    return kept
  }
  return {
    async answer(key, make) {
      await memory.look()
      const held = cache.get(key)
      if (!isTrue(held)) return makeNow(key, make)
      const late = minuteNow() - held.minute
      if (late === 0) return held.answer
      const made = makeNow(key, make)
      if (late < 0 || late > lateMinutesMax) return made
      // Whoever asks next is told why it failed.
      made.catch(() => undefined)
      return held.answer
    },
    ready(request, headerOf, fixed) {
      if (request.method !== 'GET' || !memory.isFresh()) return undefined
      if (headerOf('accept')?.includes('text/html') !== true) return undefined
      const held = cache.get(keyOf('html', request.url))
      if (!isTrue(held) || held.minute !== minuteNow()) return undefined
      const encoding = encodingFor(headerOf('accept-encoding') ?? '', held.answer.body.length)
      const headers = readyHeaders(held.answer, encoding, fixed)
      return isKnown(held.answer, headerOf('if-none-match') ?? '')
        ? new Response(null, { status: 304, headers: without(headers, 'Content-Encoding', 'Content-Length', 'Content-Type') })
        : new Response(held.answer.encode(encoding), { status: held.answer.status, headers })
    },
  }
}

const madeHeaders = new WeakMap<Answer, Map<string, Readonly<Record<string, string>>>>()

/** All headers of a held answer in one packing, made once. */
function readyHeaders(answer: Answer, encoding: Encoding, fixed: Readonly<Record<string, string>>): Record<string, string> {
  const made = madeHeaders.get(answer) ?? new Map<string, Readonly<Record<string, string>>>()
  madeHeaders.set(answer, made)
  const found = made.get(encoding) ?? {
    ...fixed,
    ...headersOf(answer, encoding),
    'Content-Length': String(answer.encode(encoding).byteLength),
  }
  made.set(encoding, found)
  return found
}

function without(headers: Readonly<Record<string, string>>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}
