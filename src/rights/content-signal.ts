// Content-Signal, Cloudflare's robots line (policy of September 2025; the `use` key of July 2026).
import type { RightsPolicy, Signal } from '../domain/rights.ts'
import { matchesPattern, normalizePath, pathOf } from './path-pattern.ts'
import { rawText } from './raw-text.ts'
import type { Robots } from './robots.ts'

function signalFor(key: string, value: string, where: string, policy: RightsPolicy): Signal {
  const statement = [key, value].join('=')
  const base = { signal: 'content-signal', raw: rawText(statement), where }
  switch (statement) {
    case 'ai-input=no':
      return { ...base, cap: 'L1', effect: 'not to be given to a model: link only' }
    case 'search=no':
      return { ...base, cap: 'L1', indexable: false, effect: 'no search: link only, not indexed' }
    case 'ai-train=no':
      return { ...base, effect: 'we never train' }
    case 'use=immediate':
      return { ...base, cap: 'L1', retainTextHours: 0, effect: 'momentary use only: link only, nothing kept' }
    case 'use=reference':
      return {
        ...base,
        cap: policy.contentSignalsReference,
        effect: `listing with a brief reference: at most ${policy.contentSignalsReference}`,
      }
    default:
      return { ...base, effect: 'no effect' }
  }
}

/** Signals of one `Content-Signal` value (`key=value, ...`, names and values without case). Never throws. */
export function parseContentSignal(text: string, where: string, policy: RightsPolicy): readonly Signal[] {
  return text
    .slice(0, 4_096)
    .split(',')
    .map((part) => part.split('=', 2).map((side) => side.trim().toLowerCase()))
    .filter(([key = '', value = '']) => key !== '' && value !== '')
    .map(([key = '', value = '']) => signalFor(key, value, where, policy))
}

/**
 * Signals of all robots lines that may be meant for us. By the group rules our own group would silence the lines under `*`;
 * a reservation counts all the same, because a group for us is usually written to open paths and not to take it back.
 */
export function robotsContentSignals(robots: Robots, url: string, where: string, policy: RightsPolicy): readonly Signal[] {
  const path = pathOf(url)
  const ours = policy.token.toLowerCase()
  return robots.groups
    .filter(({ agents }) => agents.length === 0 || agents.includes('*') || agents.includes(ours))
    .flatMap((group) => group.contentSignals)
    .flatMap((line) => {
      const scoped = /^(\/\S*)\s+(.*)$/.exec(line)
      const applies = scoped === null || matchesPattern(normalizePath(scoped[1] ?? ''), path)
      return applies ? parseContentSignal(scoped?.[2] ?? line, where, policy) : []
    })
}
