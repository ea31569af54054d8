import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the program's memory near what it holds. On a machine with much memory V8 lets the heap grow to four times its live objects
 * before it looks through all of it; a newswire shares its machine, so here it looks at 1.3 times. Read by V8 at each collection, so it
 * may be set after the start (`heap-growing-percent`, `node --v8-options`).
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30')
}
