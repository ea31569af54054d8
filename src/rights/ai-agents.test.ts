import assert from 'node:assert/strict'
import test from 'node:test'
import { aiAgentSignals } from './ai-agents.ts'
import { parseRobots } from './robots.ts'

const url = 'https://outlet.example/news/a'
const capsOf = (text: string): readonly (string | undefined)[] => aiAgentSignals(parseRobots(text), url, 'robots.txt').map((it) => it.cap)

test('a robots.txt that shuts out several AI agents and lets others in leaves us the facts', () => {
  assert.deepEqual(capsOf('User-agent: *\nAllow: /\n\nUser-agent: GPTBot\nUser-agent: CCBot\nUser-agent: ClaudeBot\nDisallow: /\n'), ['L2'])
})
test('one shut agent is no wish about AI use as such', () => {
  assert.deepEqual(capsOf('User-agent: GPTBot\nDisallow: /\n'), [])
})
test('a path that is shut to everybody is the plain robots rule', () => {
  assert.deepEqual(capsOf('User-agent: *\nDisallow: /news/\n'), [])
})
