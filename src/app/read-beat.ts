import { z } from 'zod'
import type { NewFeed } from './wire.ts'

const beat = z.array(
  z.object({
    publisher: z.string().min(1),
    owner: z.string().min(1),
    language: z.string().length(2),
    feedUrl: z.url(),
    kind: z.enum(['lab', 'chip', 'cloud', 'operator', 'company', 'regulator', 'research', 'trade', 'general', 'agency', 'press-release']),
  }),
)

/** The feeds of a beat file. A mistake names the entry and the field. */
export function readBeat(text: string): readonly NewFeed[] {
  return beat.parse(JSON.parse(text))
}
