// The tools: each one an operation that the API has too, with its answer in words and as data.
import { z } from 'zod'
import { type Outcome, perform } from '../operations.ts'
import type { WebParts } from '../parts.ts'
import { answers, type OperationName, questions } from '../shapes.ts'
import { fence } from './fence.ts'
import {
  archiveSearchWords,
  coverageWords,
  evidenceWords,
  ledgerWords,
  searchWords,
  storyWords,
  timelineWords,
  watchWords,
} from './words.ts'

interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject
  readonly operation: OperationName
  readonly words: (value: unknown, asked: Readonly<Record<string, unknown>>) => string
}

export const tools: readonly Tool[] = [
  {
    name: 'search',
    title: 'Search the wire',
    description: 'Stories, ledger facts, watches and names that match words; says what was searched.',
    input: questions.search,
    operation: 'search',
    words: (value) => searchWords(answers.search.parse(value)),
  },
  {
    name: 'read_story',
    title: 'Read a story with its evidence',
    description: 'One story: label, every sentence with the records it stands on, sources, corrections.',
    input: questions.story,
    operation: 'story',
    words: (value) => storyWords(answers.story.parse(value)),
  },
  {
    name: 'open_evidence',
    title: 'Open the evidence under a sentence',
    description:
      'One record that a sentence stands on, by the id read_story gives: its source and place, its digest, and the sentences on it.',
    input: questions.evidence,
    operation: 'evidence',
    words: (value) => evidenceWords(answers.evidence.parse(value)),
  },
  {
    name: 'open_archive_search',
    title: 'Open an archive search',
    description:
      'The stored search behind “no prior coverage”, by its id: what was asked, in what scope, what it found, and where to run it again.',
    input: questions.query,
    operation: 'query',
    words: (value) => archiveSearchWords(answers.query.parse(value)),
  },
  {
    name: 'read_timeline',
    title: 'Read the timeline of a name',
    description:
      'The days that the coverage of a person, company or place turns on, by entity id, with sources; with since, what was said after.',
    input: questions.timeline,
    operation: 'timeline',
    words: (value) => timelineWords(answers.timeline.parse(value)),
  },
  {
    name: 'query_ledger',
    title: 'Query the ledger',
    description:
      'Dated facts on AI computing capacity by type, country, status or party, now or as of a past day, with a sum that says what it leaves out.',
    input: questions.ledger,
    operation: 'ledger',
    words: (value, { asof }) => ledgerWords(answers.ledger.parse(value), asof === undefined ? undefined : String(asof)),
  },
  {
    name: 'convert_power',
    title: 'Run a conversion',
    description:
      'Megawatts to servers, racks and GPUs, or GPUs to megawatts, always a range; or how far two towns or sites are apart, with the shortest possible delay. Each with its basis.',
    input: questions.convert,
    operation: 'convert',
    words: (value) => {
      const { label, ...answer } = answers.convert.parse(value)
      return `${label}\n${JSON.stringify(answer, null, 1)}`
    },
  },
  {
    name: 'check_coverage',
    title: 'Check coverage',
    description: 'Whether this archive already holds stories on given words or names; an empty answer says what was searched.',
    input: questions.search,
    operation: 'search',
    words: (value, asked) => coverageWords(answers.search.parse(value), String(asked['q'] ?? '').slice(0, 200)),
  },
  {
    name: 'list_watches',
    title: 'List watches',
    description: 'Dated questions with their wording fixed at publication, open or settled, with outcomes.',
    input: questions.watches,
    operation: 'watches',
    words: (value) => watchWords(answers.watches.parse(value)),
  },
  {
    name: 'explain_decision',
    title: 'Explain a decision',
    description: 'For an address: whether it was read, at which level of use and why, which story it joined, why that story runs or rests.',
    input: questions.coverage,
    operation: 'coverage',
    words: (value) => {
      const { label, lines, story } = answers.coverage.parse(value)
      return [
        label,
        ...lines.map((it) => fence(it, 'the record, which quotes a title')),
        ...(story === null ? [] : [`Story: ${story}`]),
      ].join('\n')
    },
  },
]

/** Titles of sources in structured answers are fenced too: data must not be a way around. */
function fenced(value: unknown): unknown {
  const story = answers.story.safeParse(value)
  if (!story.success) return value
  return { ...story.data, sources: story.data.sources.map((it) => ({ ...it, title: fence(it.title, it.publisher) })) }
}

export function toolList(): readonly unknown[] {
  return tools.map(({ name, title, description, input }) => {
    const { $schema: _dialect, ...inputSchema } = z.toJSONSchema(input, { io: 'input' }) as Record<string, unknown>
    return {
      name,
      title,
      description,
      inputSchema,
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    }
  })
}

interface ToolResult {
  readonly content: readonly { readonly type: 'text'; readonly text: string }[]
  readonly structuredContent?: unknown
  readonly isError?: boolean
}

const said = (text: string): ToolResult => ({ content: [{ type: 'text', text }], isError: true })

function resultOf(tool: Tool, outcome: Outcome, asked: Readonly<Record<string, unknown>>): ToolResult {
  if (outcome.kind === 'wrong') return said(`The question is not understood: ${outcome.reasons.join('; ')}`)
  if (outcome.kind === 'nothing') return said('Nothing is there: no such id. Take ids from search.')
  if (outcome.kind === 'gone') {
    const { killedAt, reason, legal } = outcome.stone
    return said(
      `Removed${legal ? ' for legal reasons' : ''} on ${killedAt.slice(0, 10)}: ${reason} Status: canceled. Delete your copy; it does not come back.`,
    )
  }
  const value = tool.operation === 'story' ? fenced(outcome.value) : outcome.value
  return { content: [{ type: 'text', text: tool.words(outcome.value, asked) }], structuredContent: value }
}

/** Runs a tool; undefined when none has the name. Reads only. */
export async function callTool(
  name: string,
  asked: Readonly<Record<string, unknown>>,
  parts: Pick<WebParts, 'store' | 'site' | 'now'>,
): Promise<ToolResult | undefined> {
  const tool = tools.find((it) => it.name === name)
  return tool === undefined ? undefined : resultOf(tool, await perform(tool.operation, asked, parts), asked)
}
