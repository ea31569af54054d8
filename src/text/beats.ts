// Which part of the news a text of ours belongs to, by its words: the sections of a wire, without a model and the same for every reader.

/** A part of the news. `words` are looked for as whole words, whatever their case, with a plural "s" or "es". */
export interface Beat {
  readonly id: string
  readonly name: string
  readonly words: readonly string[]
}

const list = (words: string): readonly string[] => words.trim().split(/\s*\n\s*|\s*\|\s*/)

/** In the order they are shown. */
export const beats: readonly Beat[] = [
  {
    id: 'compute',
    name: 'Compute and power',
    words: list(`mw|gw|megawatt|gigawatt|data centre|data center|campus|capacity|grid|substation|power plant|electricity|cooling|hall
      lease|let|site|colocation|kwh|mwh|turbine|reactor|power supply|connection|hosting`),
  },
  {
    id: 'chips',
    name: 'Chips',
    words:
      list(`chip|chipmaker|gpu|tpu|npu|accelerator|semiconductor|wafer|foundry|fab|hbm|memory|nvl72|b200|b300|gb200|gb300|h100|h200|server|rack|processor|lithography
      nanometre|packaging|silicon`),
  },
  {
    id: 'models',
    name: 'Models and products',
    words: list(`model|language model|weights|open weights|context window|benchmark|parameter|chatbot|assistant|agent|token|api|prompt
      multimodal|fine-tuning|training run|release|launch|app|preview|developer|coding`),
  },
  {
    id: 'money',
    name: 'Money and deals',
    words:
      list(`usd|eur|gbp|jpy|funding|raise|raised|financing|loan|lend|lender|bond|notes|debt|valuation|acquire|acquisition|buy|bought|takeover|merger
      revenue|profit|earnings|stake|ipo|share|investor|invest|investment|contract|deal|price|fee|auction`),
  },
  {
    id: 'rules',
    name: 'Rules and courts',
    words:
      list(`regulator|regulation|law|lawsuit|sue|court|judge|ruling|commission|ministry|minister|parliament|congress|senate|antitrust|competition
      inquiry|investigation|fine|export control|copyright|licence|license|permit|act|ban|order|orders|settlement|privacy|compliance|consultation`),
  },
  {
    id: 'research',
    name: 'Research and safety',
    words:
      list(`research|researcher|paper|study|scientist|university|dataset|experiment|arxiv|safety|alignment|evaluation|audit|interpretability
      red team|incident|vulnerability|jailbreak|risk|outage`),
  },
]

/** What fits no beat. */
export const elsewhere = { id: 'other', name: 'Elsewhere' } as const

const patterns = beats.map(({ id, words }) => ({
  id,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`, 'giu'),
}))

const beatsMax = 2
/** One word beside the headline proves little. */
const scoreMin = 2

/**
 * The beats of a text, the strongest first, at most two; those that fit no beat get `other`.
 *
 * @param headline a word here counts twice; names of companies belong into neither text, since they say nothing of the matter
 * @param text what follows it, e.g. a summary; a word counts once, however often it stands
 */
export function beatsOf(headline: string, text: string): readonly string[] {
  const distinct = (words: string, pattern: RegExp): number => new Set(words.match(pattern)?.map((it) => it.toLowerCase())).size
  const scored = patterns
    .map(({ id, pattern }) => ({ id, score: 2 * distinct(headline, pattern) + distinct(text, pattern) }))
    .filter(({ score }) => score >= scoreMin)
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const kept = scored.filter(({ score }) => score >= best / 2).toSorted((a, b) => b.score - a.score)
  return kept.length === 0 ? [elsewhere.id] : kept.slice(0, beatsMax).map(({ id }) => id)
}

/** The name of a beat; undefined for an id that is none. */
export const beatName = (id: string): string | undefined => [...beats, elsewhere].find((it) => it.id === id)?.name
