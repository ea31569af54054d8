// English news verbs: finding a finite verb group in a clause, and putting a verb into a form.

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

// base/past/participle, where a rule would not give them.
const irregular = new Map(
  `be/was/been have/had/had do/did/done say/said/said buy/bought/bought build/built/built sell/sold/sold take/took/taken give/gave/given
get/got/got win/won/won lose/lost/lost make/made/made tell/told/told see/saw/seen show/showed/shown begin/began/begun rise/rose/risen
fall/fell/fallen grow/grew/grown cut/cut/cut put/put/put set/set/set hit/hit/hit shut/shut/shut spend/spent/spent send/sent/sent
leave/left/left hold/held/held keep/kept/kept bring/brought/brought find/found/found meet/met/met lead/led/led run/ran/run draw/drew/drawn
withdraw/withdrew/withdrawn choose/chose/chosen seek/sought/sought pay/paid/paid become/became/become come/came/come go/went/gone
let/let/let sue/sued/sued strike/struck/struck think/thought/thought know/knew/known write/wrote/written break/broke/broken
drive/drove/driven face/faced/faced ban/banned/banned plan/planned/planned drop/dropped/dropped ship/shipped/shipped stop/stopped/stopped
scrap/scrapped/scrapped top/topped/topped cap/capped/capped commit/committed/committed submit/submitted/submitted admit/admitted/admitted
permit/permitted/permitted refer/referred/referred prefer/preferred/preferred occur/occurred/occurred tap/tapped/tapped trim/trimmed/trimmed
swap/swapped/swapped slip/slipped/slipped step/stepped/stepped back/backed/backed sign/signed/signed quit/quit/quit read/read/read
overtake/overtook/overtaken undergo/underwent/undergone mean/meant/meant lend/lent/lent feel/felt/felt bid/bid/bid cost/cost/cost
strip/stripped/stripped transfer/transferred/transferred control/controlled/controlled cancel/cancelled/cancelled fuel/fuelled/fuelled`
    .split(/\s+/)
    .map((line) => line.split('/'))
    .map(([base = '', past = '', participle = '']) => [base, { past, participle }] as const),
)

const regular =
  `accept accuse achieve acquire act add address adopt agree allow amend announce appeal apply appoint approve argue arrest ask assess
attack award become block boost borrow call carry cause challenge change charge claim clear close collect combine complete confirm
consider construct consult continue contract convert cover create criticise criticize deal decide declare decline defend delay deliver demand
demonstrate deny deploy describe design detail develop direct disclose discuss dismiss double earn elect employ enable end enter
establish estimate examine exceed expand expect explore export extend file finance fine finalise finalize fire fix force forecast form
fund halt handle help hire host impose improve include increase indicate install integrate intend introduce invest investigate invite
issue join jump kill launch lay lease lift limit link list locate lower maintain manage market measure merge migrate miss move name need negotiate
note obtain offer open operate oppose order outline overturn own partner pass pause pledge post power predict prepare present press
prevent price probe process produce prohibit project promise propose protect provide publish purchase push raise reach receive recommend
record recruit reduce refuse reject release rely remain remove rename rent repeal replace report request require rescue reserve resign
resolve respond express vow label sue swear indict subpoena testify donate allege nominate condemn praise cite slam tout hail rebuke withhold pardon restart restore restrict restructure resume return reveal reverse review revise roll rule save schedule secure select serve settle
share shift slash slow speed split start suffer suggest supply support surge suspend target test threaten trade train treat triple
turn unveil update upgrade urge use value vote wait want warn work yield host supply total house deny double merge demolish evacuate
injure collapse crash explode recall acquit convict sentence release testify`.split(/\s+/)

const modals = new Set(['will', 'would', 'may', 'might', 'could', 'can', 'should', 'must', 'shall'])
const helperForms = new Set([
  'has',
  'have',
  'had',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'does',
  'do',
  'did',
  'not',
  'never',
  'also',
  'now',
  'to',
  'already',
  'since',
])
const adverbs =
  /^(?:also|now|already|not|never|formally|officially|recently|still|just|reportedly|quietly|finally|jointly|since|so|only|then|later|soon|first|\p{L}+ly)$/u

function regularForms(base: string): { past: string; participle: string } {
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
  const short = lemma.length <= 4 && /[^aeiou][aeiou][bdgklmnprt]$/.test(lemma) && (irregular.has(lemma) || doubled) && lemma !== 'open'
  return doubled || short ? `${lemma}${lemma.at(-1) ?? ''}ing` : `${lemma}ing`
}

const byForm = new Map<string, { lemma: string; form: VerbForm }[]>()
for (const lemma of new Set([...irregular.keys(), ...regular])) {
  for (const form of ['base', 's', 'past', 'participle', 'ing'] as const) {
    const written = conjugate(lemma, form)
    byForm.set(written, [...(byForm.get(written) ?? []), { lemma, form }])
  }
}
for (const [written, form] of [
  ['are', 's'],
  ['were', 'past'],
  ['am', 's'],
] as const)
  byForm.set(written, [{ lemma: 'be', form }])
for (const written of ['announcement', 'building', 'found']) if (written !== 'found' && written !== 'building') byForm.delete(written)

/**
 * The finite verb group that begins at a word, or undefined.
 *
 * @param sentence read from `from`, which must be the start of a word
 */
export function verbGroupAt(sentence: string, from: number): VerbGroup | undefined {
  const words = [...sentence.slice(from).matchAll(/[\p{L}’'-]+|[^\s\p{L}]/gu)].slice(0, 8)
  const helpers: string[] = []
  let at = 0
  while (at < words.length) {
    const word = (words[at]?.[0] ?? '').toLowerCase()
    const next = (words[at + 1]?.[0] ?? '').toLowerCase()
    const contracted = /^(?:did|does|do|has|have|had|is|was|were|are|will|would|could|can)n[’']t$/.test(word)
    if (
      modals.has(word) ||
      contracted ||
      (helperForms.has(word) && leadsToVerb(words, at, next, helpers)) ||
      (adverbs.test(word) && hasVerbAfter(words, at))
    ) {
      helpers.push(word)
      at++
      continue
    }
    break
  }
  const main = words[at]
  if (main === undefined) return undefined
  const reading = readMain(main[0].toLowerCase(), helpers)
  if (reading === undefined) return undefined
  const end = from + main.index + main[0].length
  return { start: from, end, text: sentence.slice(from, end), helpers, ...reading }
}

function leadsToVerb(words: readonly RegExpMatchArray[], at: number, next: string, helpers: readonly string[]): boolean {
  const word = (words[at]?.[0] ?? '').toLowerCase()
  if (word === 'to') return helpers.length > 0 && byForm.get(next)?.some((reading) => reading.form === 'base') === true
  if (helperForms.has(next) || adverbs.test(next)) return hasVerbAfter(words, at)
  const readings = byForm.get(next) ?? []
  if (/^(?:has|have|had)$/.test(word)) return readings.some((reading) => reading.form === 'participle')
  if (/^(?:is|are|was|were|be|been|being)$/.test(word))
    return readings.some((reading) => reading.form === 'participle' || reading.form === 'ing')
  if (/^(?:do|does|did)$/.test(word)) return readings.some((reading) => reading.form === 'base')
  return false
}

function hasVerbAfter(words: readonly RegExpMatchArray[], at: number): boolean {
  for (const word of words.slice(at + 1, at + 4)) {
    const text = word[0].toLowerCase()
    if (byForm.has(text) && !helperForms.has(text)) return true
    if (!helperForms.has(text) && !adverbs.test(text) && !modals.has(text)) return false
  }
  return false
}

function readMain(word: string, helpers: readonly string[]): { lemma: string; form: VerbForm; passive: boolean } | undefined {
  const readings = byForm.get(word) ?? []
  const helper = helpers.findLast((each) => !adverbs.test(each))
  const pick = (form: VerbForm) => readings.find((reading) => reading.form === form)
  if (helper === undefined) {
    const found = pick('past') ?? pick('s') ?? undefined
    return found === undefined ? undefined : { ...found, passive: false }
  }
  if (modals.has(helper) || /^(?:do|does|did|to)$|n[’']t$/.test(helper)) {
    const found = pick('base')
    if (found !== undefined) return { ...found, passive: false }
  }
  if (/^(?:has|have|had)/.test(helper)) {
    const found = pick('participle')
    return found === undefined ? undefined : { ...found, passive: false }
  }
  const ing = pick('ing')
  if (ing !== undefined) return { ...ing, passive: false }
  const participle = pick('participle')
  return participle === undefined ? undefined : { ...participle, passive: true }
}
