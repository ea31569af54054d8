import type { Signal } from '../domain/rights.ts'
import { isAllowed, type Robots } from './robots.ts'

/** Product tokens that fetch for generated answers or for training, as their operators publish them. */
const aiAgents = [
  'GPTBot',
  'OAI-SearchBot',
  'ChatGPT-User',
  'CCBot',
  'Google-Extended',
  'anthropic-ai',
  'ClaudeBot',
  'Claude-User',
  'PerplexityBot',
  'Applebot-Extended',
  'Bytespider',
  'meta-externalagent',
  'cohere-ai',
  'Amazonbot',
]
/** One or two shut agents may be a quarrel with those; from three on it is a wish about AI use as such. */
const wishFrom = 3

/**
 * A robots.txt that lets others in and shuts named AI agents out does not name us, but says what its publisher wants:
 * we take it as "facts only" (docs/decisions/0006).
 */
export function aiAgentSignals(robots: Robots, url: string, where: string): readonly Signal[] {
  if (!isAllowed(robots, url, 'any-other-reader')) return []
  const shut = aiAgents.filter((agent) => !isAllowed(robots, url, agent))
  if (shut.length < wishFrom) return []
  return [
    { signal: 'robots-ai-agents', raw: shut.join(', '), where, cap: 'L2', effect: `shuts out ${shut.length} named AI agents: facts only` },
  ]
}
