// English news verbs: what a word can be as a verb, and a verb put into a form.
import { irregularVerbs, nounVerbs, plainVerbs } from './lists/en-verbs.ts'

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

/** A finite verb with its helpers: "will not build" has the helpers "will not" and the lemma "build". Offsets are UTF-16. */
export interface VerbGroup {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly helpers: readonly string[]
  readonly lemma: string
  readonly form: VerbForm
  readonly passive: boolean
}

const irregular = new Map(
  irregularVerbs
    .split(/\s+/)
    .map((line) => line.split('/'))
    .map(([base = '', past = '', participle = '']) => [base, { past, participle }] as const),
)
const alsoNouns = new Set(
  `${nounVerbs} beat bid break broadcast cast catch control cost cut deal draw drink drive echo fall feed feel fight fly forecast freeze
  fuel hit hold label lead level lie light model offset patrol pay quarrel rethink ride ring rise run set
  shake shed shoot show shut signal sleep slide speed spin split spread spring stand stick strike sweep swell swing tear throw
  thrust total transfer travel undercut upset veto wake wear win wind worship`.split(/\s+/),
)

function regularForms(base: string): { past: string; participle: string } {
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) || /^[^aeiou]*qui[pt]$/.test(base)) {
    const doubled = `${base}${base.at(-1) ?? ''}ed`
    return { past: doubled, participle: doubled }
  }
  if (base.endsWith('c')) return { past: `${base}ked`, participle: `${base}ked` }
  const past = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
  return { past, participle: past }
}

/** A verb in the form asked for; knows the irregular verbs of the news, and the spelling rules for the rest. */
export function conjugate(lemma: string, form: VerbForm): string {
  const { past, participle } = irregular.get(lemma) ?? regularForms(lemma)
  switch (form) {
    case 'base':
      return lemma
    case 's':
      if (lemma === 'be') return 'is'
      if (lemma === 'have') return 'has'
      if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
      return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
    case 'past':
      return past
    case 'participle':
      return participle
    case 'ing':
      return presentParticiple(lemma, past)
  }
}

function presentParticiple(lemma: string, past: string): string {
  if (lemma === 'be') return 'being'
  if (/ie$/.test(lemma)) return `${lemma.slice(0, -2)}ying`
  if (/[^eo]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`
  const doubled = past.startsWith(`${lemma}${lemma.at(-1) ?? ''}e`)
  const short = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) || /^(?:begin|forget|forbid|undercut|upset|offset|quit)$/.test(lemma)
  return doubled || short ? `${lemma}${lemma.at(-1) ?? ''}ing` : `${lemma}ing`
}

const byForm = new Map<string, { lemma: string; form: VerbForm }[]>()
for (const lemma of new Set([...irregular.keys(), ...plainVerbs.split(/\s+/), ...nounVerbs.split(/\s+/)])) {
  for (const form of ['base', 's', 'past', 'participle', 'ing'] as const) {
    const written = conjugate(lemma, form)
    byForm.set(written, [...(byForm.get(written) ?? []), { lemma, form }])
  }
}
// American spelling keeps one l: "canceled", "traveling".
for (const lemma of irregular.keys()) {
  if (!/[aeiou]l$/.test(lemma)) continue
  for (const form of ['past', 'participle', 'ing'] as const) {
    const single = conjugate(lemma, form).replace(/ll(ed|ing)$/, 'l$1')
    if (!byForm.has(single)) byForm.set(single, [])
    byForm.set(single, [...(byForm.get(single) ?? []), { lemma, form }])
  }
}
for (const [written, form] of [
  ['are', 's'],
  ['were', 'past'],
  ['am', 's'],
] as const)
  byForm.set(written, [{ lemma: 'be', form }])

// To lie is to rest, and to say what is false.
byForm.set('lied', [
  { lemma: 'lie', form: 'past' },
  { lemma: 'lie', form: 'participle' },
])

// "Has proved" and "has proven".
byForm.set('proved', [
  { lemma: 'prove', form: 'past' },
  { lemma: 'prove', form: 'participle' },
])

byForm.set('eyeing', [{ lemma: 'eye', form: 'ing' }])

// "Laid" is news and "lay" as a past is not: "Brandt and Dietz lay down rules" is said of what they do.
byForm.set('lay', [{ lemma: 'lay', form: 'base' }])

/** Every reading of a word as a verb form; empty for a word that is none. */
export function verbReadings(word: string): readonly { readonly lemma: string; readonly form: VerbForm }[] {
  return byForm.get(word) ?? []
}

/** Whether a verb's bare form and s-form are as often nouns ("plan", "votes"). */
export function isAlsoNoun(lemma: string): boolean {
  return alsoNouns.has(lemma)
}
