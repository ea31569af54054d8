// Why a program got nothing, as the API's document describes it.
import { z } from 'zod'

export const problemCodes = ['question', 'unknown', 'removed', 'path', 'method', 'rate', 'frozen', 'unavailable', 'fault'] as const

export const problem = z.object({
  error: z.object({
    status: z.number(),
    code: z.enum(problemCodes).describe('What went wrong, for a program'),
    title: z.string(),
    detail: z.string(),
    fix: z.string().describe('What to do about it'),
    removed: z
      .object({ status: z.literal('canceled'), storyId: z.string(), killedAt: z.string(), reason: z.string(), legal: z.boolean() })
      .optional()
      .describe('With code removed: the story that was asked for, or that this belonged to'),
    fields: z
      .array(z.object({ field: z.string(), fix: z.string() }))
      .describe('Fields of the question that were not understood, and what each takes'),
  }),
})
