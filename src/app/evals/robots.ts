// Robots verdicts for the test set of the robots specification.
import { matchRobots, parseRobots } from '../../rights/robots.ts'

/** One verdict. The set states the bare rule, without the standing exception for `/robots.txt` itself. */
export function predictRobots(record: { id: string; robotstxt?: string; robotstxt_b64?: string; url: string; agent: string }): {
  id: string
  allowed: boolean
} {
  const text = record.robotstxt ?? Buffer.from(record.robotstxt_b64 ?? '', 'base64').toString('utf8')
  return { id: record.id, allowed: matchRobots(parseRobots(text), record.url, record.agent).allowed }
}
