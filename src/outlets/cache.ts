/** Rendered bytes in memory, oldest out first. The key carries the archive's state, so nothing taken down can come back. */
export interface Cache<T> {
  get(key: string): T | undefined
  set(key: string, value: T, size: number): void
}

/** Makes a cache that holds at most so many bytes; a value larger than a tenth of that is not kept. */
export function makeCache<T>(bytesMax: number): Cache<T> {
  const held = new Map<string, { readonly value: T; readonly size: number }>()
  let bytes = 0
  return {
    get(key) {
      const found = held.get(key)
      if (found === undefined) return undefined
      held.delete(key)
      held.set(key, found)
      return found.value
    },
    set(key, value, size) {
      if (size > bytesMax / 10) return
      bytes += size - (held.get(key)?.size ?? 0)
      held.delete(key)
      held.set(key, { value, size })
      for (const [oldest, { size: freed }] of held) {
        if (bytes <= bytesMax) break
        held.delete(oldest)
        bytes -= freed
      }
    },
  }
}
