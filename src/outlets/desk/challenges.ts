// What a device is asked to sign: each is good once and for two minutes, and only so many are out at a time.

interface Held<T> {
  readonly about: T
  readonly givenMs: number
}

export const challengeMsMax = 120_000
const challengesMax = 200

export interface Challenges<T> {
  /** Gives a new one, base64url. */
  give(about: T): string
  /** What it was given for; null when it was not given here, was taken before or is too old. It is used up in any case. */
  take(challenge: string): T | null
}

/** @param clock milliseconds that only go forward; `newSecret` gives at least 120 bits of chance */
export function makeChallenges<T>({ clock, newSecret }: { readonly clock: () => number; readonly newSecret: () => string }): Challenges<T> {
  const held = new Map<string, Held<T>>()
  const isOver = (it: Held<T>): boolean => clock() - it.givenMs > challengeMsMax
  return {
    give(about) {
      for (const [key, it] of held) if (isOver(it) || held.size >= challengesMax) held.delete(key)
      const challenge = Buffer.from(newSecret() + newSecret()).toString('base64url')
      held.set(challenge, { about, givenMs: clock() })
      return challenge
    },
    take(challenge) {
      const it = held.get(challenge)
      held.delete(challenge)
      return it === undefined || isOver(it) ? null : it.about
    },
  }
}
