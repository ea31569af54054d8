// What the gate leaves of a capable model's takes of invented reports: which parts stand, and which of those that must fall do.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Dossier } from '../../domain/dossier.ts'
import { isByModel, type StoryPart } from '../../domain/sentence.ts'
import { missingData, type TakeAnswer, writeTake } from '../../prompts/write-take.ts'
import { verifyDraft } from '../../stages/verify/verify-draft.ts'
import { askForTake, withTake } from '../../stages/write/take-by-model.ts'
import { writeWithoutModel } from '../../stages/write/without-model.ts'
import { checkout } from '../config.ts'
import { inventedDossiers } from './invented-takes.ts'

/** Where the sentences of the claims begin in the report: short ids move when claims are read better. */
const at = z.array(z.number().int()).min(1)
const reading = z.strictObject({ if: z.string(), expect: z.string(), at })
const told = z.strictObject({ text: z.string(), at })
const kept = z.strictObject({
  note: z.string(),
  prompt: z.string(),
  answers: z.array(
    z.strictObject({
      id: z.string(),
      readings: z.array(reading),
      missing: z.array(z.enum(missingData)),
      against: z.array(told),
      mechanism: told,
    }),
  ),
  falls: z.array(
    z.union([
      z.strictObject({ id: z.string(), part: z.literal('mechanism'), text: z.string(), at }),
      z.strictObject({ id: z.string(), part: z.literal('readings'), if: z.string(), expect: z.string(), at }),
    ]),
  ),
})
type Kept = z.infer<typeof kept>

/** A part of a model's take, and why it fell. */
export interface ModelPart {
  readonly id: string
  readonly part: StoryPart
  readonly mustFall: boolean
  readonly texts: readonly string[]
  readonly fell?: string
}

/** A reading beside one that must fall: a take has two. */
const other = { if: 'the report is read again', expect: 'the same report' }
const beside = `If ${other.if}, expect ${other.expect}.`
/** Says nothing, so that the rules' own stays. */
const unsaid = { text: 'None here.' }

function answerOf(it: Kept['answers'][number] | Kept['falls'][number]): TakeAnswer {
  const ids = (places: readonly number[]): string[] => places.map(String)
  if (!('part' in it))
    return {
      readings: it.readings.map((each) => ({ if: each.if, expect: each.expect, claims: ids(each.at) })),
      missing: it.missing,
      against: it.against.map(({ text, at: places }) => ({ text, claims: ids(places) })),
      mechanism: { text: it.mechanism.text, claims: ids(it.mechanism.at) },
    }
  const claims = ids(it.at)
  return it.part === 'mechanism'
    ? { readings: [], missing: [], against: [], mechanism: { text: it.text, claims } }
    : {
        readings: [
          { if: it.if, expect: it.expect, claims },
          { ...other, claims },
        ],
        missing: [],
        against: [],
        mechanism: { ...unsaid, claims },
      }
}

/** The parts a model's answer put into the draft of a report, each with the first reason why one of its sentences fell. */
function partsOf(dossier: Dossier, it: Kept['answers'][number] | Kept['falls'][number]): readonly ModelPart[] {
  const base = writeWithoutModel(dossier, new Date(dossier.builtAt))
  const asked = askForTake(base, dossier)
  if (asked === undefined) throw new Error(`No take is asked for of ${it.id} by now: its answer has no place.`)
  const claims = new Map(dossier.claims.map((claim) => [String(claim.start), claim]))
  const draft = withTake(base, answerOf(it), { ...asked, claims }, dossier, `${writeTake.id}/${writeTake.version} a model`)
  const verdicts = verifyDraft(draft, dossier, { receiptSentence: dossier.receipt.sentence })
  const offered: readonly StoryPart[] =
    'part' in it ? [it.part] : ['readings', 'mechanism', ...(it.against.length > 0 ? (['against'] as const) : [])]
  return offered.flatMap((part) => {
    const own = draft.take.filter((each) => each.part === part && isByModel(each) && each.text !== beside)
    const failed = verdicts.find((each) => each.grade !== 'supported' && own.some(({ id }) => id === each.sentenceId))
    // What speaks against the news is the rules' where they found something; that is no fall.
    if (own.length === 0 && part === 'against') return []
    if (own.length === 0 && 'part' in it) throw new Error(`A part of ${it.id} that must fall did not come as far as the gate.`)
    const fell = own.length === 0 ? 'It copies, has no claim it may stand on, or does not fit.' : failed?.reason
    return [{ id: it.id, part, mustFall: 'part' in it, texts: own.map(({ text }) => text), ...(fell !== undefined && { fell }) }]
  })
}

/**
 * Every answer of `eval/model-takes.json` over its report, and every part that must fall.
 *
 * @throws where the answers are not those of today's prompt: they have to be asked for again
 */
export function modelTakes(): readonly ModelPart[] {
  const { prompt, answers, falls } = kept.parse(JSON.parse(readFileSync(join(checkout, 'eval', 'model-takes.json'), 'utf8')))
  const today = `${writeTake.id}/${writeTake.version}`
  if (prompt !== today) throw new Error(`eval/model-takes.json answers ${prompt}, and the question is ${today} by now.`)
  const dossiers = inventedDossiers()
  return [...answers, ...falls].flatMap((it) => {
    const dossier = dossiers.get(it.id)
    if (dossier === undefined) throw new Error(`eval/take-reports.json has no report ${it.id}.`)
    return partsOf(dossier, it)
  })
}

/** The shares of a model's readings and mechanisms that stand, and of the parts that must fall those that do. */
export function takeShares(all: readonly ModelPart[]): readonly { readonly name: string; readonly value: number; readonly n: number }[] {
  const share = (name: string, parts: readonly ModelPart[], isGood: (part: ModelPart) => boolean) => ({
    name: `rewrites.takes.${name}`,
    value: parts.filter(isGood).length / Math.max(1, parts.length),
    n: parts.length,
  })
  const stands = ({ fell }: ModelPart): boolean => fell === undefined
  const ofPart = (part: StoryPart): readonly ModelPart[] => all.filter((each) => !each.mustFall && each.part === part)
  return [
    share('readings', ofPart('readings'), stands),
    share('mechanism', ofPart('mechanism'), stands),
    share(
      'caught',
      all.filter((each) => each.mustFall),
      (part) => !stands(part),
    ),
  ]
}
