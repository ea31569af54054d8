// The subject of a clause: which words it is, its head, and whether its number fits the verb's.
import type { Ground, NounPhrase } from './clause.ts'
import type { VerbGroup } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

const subjectWordsMax = 18
/** With a clause or participle of its own. */
const longSubjectWordsMax = 24

/** Nouns that a name may stand behind: somebody's role, or a kind of body or thing that bears one. */
const bearers =
  /(?:er|or|ist|ian|ant|ent|man|woman|person|star|chief|boss|head|king|queen|prince|judge|justice|journalist|nominee|coach|critic|aide|ally|wife|husband|son|daughter|brother|sister|father|mother|attorney|pastor|veteran|company|firm|lab|group|agency|bank|chain|brand|network|magazine|newspaper|channel|station|site|website|organisation|organization|charity|nonprofit|school|museum|airline|retailer|university|programme|program|league|club|team|band|party|union|think-tank|department|ministry|startup|start-up|giant|utility|operator|city|town|state|county|island|country|nation|republic|suburb|village|river|storm|hurricane|rocket|ship|film|movie|series|model|chip|app|service)$/

/** "The nonpartisan Budget Office", "the state-run Gazette": of which kind, and no thing. */
const ofKind = /(?:partisan|arian|-(?:leaning|run|based|backed|owned|led|controlled|funded))$/

/** The noun phrase from `from` to the verb at `verbAt`, without days and asides; undefined where no such phrase stands there. */
export function subjectOf(ground: Ground, from: number, verbAt: number): NounPhrase | undefined {
  const { words } = ground
  let to = verbAt
  const comma = words.findIndex((word, at) => at > from && at < verbAt && word.tag === ',')
  // "Kelly, who lost a son in 2010, said": the name stands before the commas. A list has no comma before its verb.
  if (comma > 0 && words[verbAt - 1]?.tag === ',') to = comma
  to = withoutTime(ground, from, to)
  const core = words.slice(from, to)
  const [first] = core
  const wordsMax = core.some((word) => /^[WHEe]$/.test(word.tag)) ? longSubjectWordsMax : subjectWordsMax
  if (
    first === undefined ||
    core.length > wordsMax ||
    /^[IBWTKHn,EMXhdV]$/.test(first.tag) ||
    core.at(-1)?.tag === 'C' ||
    first.lower === 'there'
  )
    return undefined
  if (core.some((word) => /^["“”‘'’;:–()?]$/.test(word.tag) || word.tag === 'B' || word.tag === 'K')) return undefined
  // "The law “likely” violates": what is quoted before the verb belongs to it.
  if (/^["“‘]\p{L}+["”’]$/u.test(core.at(-1)?.text ?? '') && /^[NLP]$/.test(core.at(-2)?.tag ?? '')) return undefined
  // "The bank reckoned the figure would": a participle of the subject has no object.
  const participle = core.findIndex((word, at) => at > 0 && /^[Ee]$/.test(word.tag) && core[at + 1]?.tag === 'D')
  if (participle > 0 && !core.slice(0, participle).some((word) => /^[WH]$/.test(word.tag))) return undefined
  if (first.tag !== 'D' && /^(?:when|while|if|as|after|before|because|although|though|since|unless|once)$/.test(first.lower))
    return undefined
  if (core.some((word, at) => /^(?:year|day|week|month|time|moment)$/.test(word.lower) && core[at + 1]?.tag === 'P')) return undefined
  const post = core.findIndex((word, at) => at > 0 && (/^[IWHT,]$/.test(word.tag) || isBehindNoun(core, at)))
  const before = post < 0 ? core : core.slice(0, post)
  // "the show the judges liked": a second article begins a clause of its own.
  if (before.some((word, at) => at > 0 && word.tag === 'D' && /^[NLPv]$/.test(before[at - 1]?.tag ?? ''))) return undefined
  // "The email Rice sent": a name behind a thing begins a relative clause; behind somebody's role it is the name of that one.
  const name = before.findIndex((word, at) => at > 1 && word.tag === 'P' && before[at - 1]?.tag === 'N')
  const bearer = before[name - 1]?.lower ?? ''
  if (name > 0 && before[0]?.tag === 'D' && !bearers.test(bearer) && !ofKind.test(bearer)) return undefined
  const joined = before.findLastIndex((word) => word.tag === 'C')
  const head = before.findLast((word) => /^[NLPOvG#]$/.test(word.tag)) ?? before.findLast((word) => /^[AD]$/.test(word.tag))
  if (
    head === undefined ||
    (/^[AD]$/.test(head.tag) && !/^(?:many|some|others|all|both|several|half|most|few|none|one|each)$/.test(head.lower))
  )
    return undefined
  if (/^(?:one|each)$/.test(head.lower) && core.length === 1) return undefined
  // "Son-in-law and adviser Tom Orr": two roles of one.
  const isOneByName =
    joined > 0 && head.tag === 'P' && before[joined + 1]?.tag === 'N' && before.slice(0, joined).every((word) => /^[DNA]$/.test(word.tag))
  // "Lund, DC, Judge Brandt": commas alone make no list.
  const isList = (joined > 0 && !isOneByName) || (core.some(({ tag }) => tag === ',') && core.some(({ tag }) => tag === 'C'))
  const plural = isPluralHead(head, before, isList)
  // "The ministry of trade and two regulators have": what is joined further on may be part of the head or stand beside it.
  const isUnsure = plural === false && post > 0 && core.slice(post).some(({ tag }) => tag === 'C')
  return { start: first.start, end: core.at(-1)?.end ?? first.end, head: head.text, plural: isUnsure ? undefined : plural }
}

/** "The men held in Lund", "towns protesting the tax": a participle behind its noun; in "a visibly shaken Reyes" it stands before. */
function isBehindNoun(core: readonly ClassedWord[], at: number): boolean {
  const tag = core[at]?.tag ?? ''
  const next = core[at + 1]?.tag ?? ''
  if (tag === 'E' || tag === 'e') return !(/^[DAR]$/.test(core[at - 1]?.tag ?? '') && /^[NLPAv]$/.test(next))
  return tag === 'G' && /^[NLP]$/.test(core[at - 1]?.tag ?? '') && /^[DPoI#]$/.test(next)
}

/** "Brandt on Thursday", "The council late Monday night": the day is no part of the name. */
function withoutTime({ words }: Ground, from: number, to: number): number {
  let end = to
  while (end > from + 1) {
    const last = words[end - 1]
    const before = words[end - 2]
    if (last === undefined) break
    if (last.tag === 'Z' && /^(?:super|black|palm|cyber|good|giving|easter|bloody)$/.test(before?.lower ?? '')) break
    if (last.tag === 'R' || last.tag === 'Z' || /^(?:first|both|all)$/.test(last.lower)) end--
    else if (/^(?:night|morning|afternoon|evening)$/.test(last.lower) && before?.tag === 'Z') end--
    else if (
      before?.lower === 'in' &&
      /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(last.lower)
    )
      end -= 2
    else if (
      last.lower === 'on' ||
      (/^(?:late|early)$/.test(last.lower) && (words[end]?.tag === 'Z' || /^(?:on|last|this|next)$/.test(words[end]?.lower ?? '')))
    )
      end--
    else if (spanStart(words, from, end) !== undefined) end = spanStart(words, from, end) ?? end
    else if (/^(?:week|month|year)$/.test(last.lower) && /^(?:last|this|next)$/.test(before?.lower ?? '')) end -= 2
    else break
  }
  return end
}

/** "In the past two years" at the end: where it begins. */
function spanStart(words: readonly ClassedWord[], from: number, end: number): number | undefined {
  if (!/^(?:years?|months?|weeks?|days?|decades?|hours?)$/.test(words[end - 1]?.lower ?? '')) return undefined
  for (let at = end - 3; at > from && at > end - 7; at--)
    if (
      /^(?:in|over|during|for)$/.test(words[at]?.lower ?? '') &&
      words[at + 1]?.lower === 'the' &&
      /^(?:past|last)$/.test(words[at + 2]?.lower ?? '')
    )
      return at
  return undefined
}

const singularInS =
  /(?:ss|us|is|'s|s\.)$|^(?:congress|texas|paris|news|politics|illinois|kansas|arkansas|massachusetts|reuters|times|wales|brussels|athens|naples|dallas|united|states|nations|industries|holdings|airlines|motors|systems|technologies|labs|services|associates|partners|securities|studios|enterprises|james|charles|thomas|williams|davis|jones|adams|harris|lewis|edwards|roberts|evans|collins|rogers|stevens|phillips|sanders|rubens|ross)$/i
const peoples = /(?:icans|ians|crats|[kr]eans|eans|ives|iberals|uslims|[^r]ews|elis|raqis|urds|alists|ists|ese)$/i

/** "The poor are", "the military is": nouns made of adjectives take either number. */
const ofMany =
  /^(?:poor|rich|elderly|young|old|sick|dead|wounded|injured|homeless|unemployed|uninsured|accused|first|second|third|last|latest|best|worst|military|public|few|other|others|same|former|latter|rest|percent|cent)$/

function isPluralHead(head: ClassedWord, phrase: readonly ClassedWord[], isList: boolean): boolean | undefined {
  if (isList) return true
  const first = phrase[0]?.lower ?? ''
  if (head.tag === 'O') return /^(?:they|we|you)$/.test(head.lower) ? true : head.lower === 'i' ? undefined : false
  if (/^(?:these|those|many|several|few|both)$/.test(first)) return true
  // "A growing number of towns are", "a majority of voters says".
  if (/^(?:number|majority|handful|group|couple|variety|series|total|host|string|pair|lot|range|minority|wave|trio|team)$/.test(head.lower))
    return undefined
  // "A dozen countries", "another 40 people".
  if (head.tag === 'L' && phrase.some((word) => word.tag === '#' || word.lower === 'few')) return true
  if (/^(?:this|that|a|an|each|every|another|one)$/.test(first)) return false
  if (/^(?:data|media)$/.test(head.lower) || head.text.endsWith('%')) return undefined
  if (head.tag === 'L') return true
  if (head.tag === 'N' && ofMany.test(head.lower)) return undefined
  // "40 MW are free", and "Findings are due" behind a dateline: one capital says nothing of number.
  if (head.tag === 'P' && (/^[kMGT]?W$|^GPUs$|^TPUs$/.test(head.text) || (phrase.length === 1 && /ings$/.test(head.text)))) return undefined
  // "Tariffs are threatened": one capital that opens a sentence says nothing of a name.
  if (head.tag === 'P' && head.start === 0 && phrase.length === 1 && /[^s]s$/.test(head.text) && !singularInS.test(head.text))
    return undefined
  if (head.tag === 'P')
    return singularInS.test(head.text)
      ? phrase.length > 1 && /^(?:partners|services|states)$/i.test(head.text)
        ? undefined
        : false
      : peoples.test(head.text) && phrase.filter((word) => word.tag === 'P').length < 4
  if (head.tag === 'v') return /[^s]s$/.test(head.lower)
  // "Marel 2" is one thing: a number behind a name is part of it.
  if (head.tag === '#') return phrase[phrase.indexOf(head) - 1]?.tag === 'P' ? false : head.lower !== 'one'
  if (/^(?:half|most|none)$/.test(head.lower)) return undefined
  if (head.tag === 'D') return /^(?:many|some|others|all|both|several)$/.test(head.lower)
  if (/^(?:staff|crew|personnel|family|team|government|data|media|cast)$/.test(head.lower)) return undefined
  return /^(?:police|people|men|women|children)$/.test(head.lower)
}

/** Subject and verb must fit: a sign that the verb is one. */
export function agrees(subject: NounPhrase, verb: VerbGroup): boolean {
  // "Could have mentioned": a modal goes with either number.
  const [helper = ''] = verb.helpers.filter((word) =>
    /^(?:is|was|has|does|are|were|have|do|will|would|may|might|could|can|should|must|shall|had|did)$/i.test(word),
  )
  const first = /^(?:is|was|has|does|are|were|have|do)$/i.test(helper) ? helper.toLowerCase() : ''
  const main = verb.helpers.length === 0 ? (verb.lemma === 'be' ? verb.text.toLowerCase() : verb.form) : ''
  if (subject.plural === true && (/^(?:is|was|has|does)$/.test(first) || /^(?:s|is|was)$/.test(main)))
    return verb.lemma === 'be' || first !== ''
  if (subject.plural === false && (/^(?:are|have|do)$/.test(first) || /^(?:base|are)$/.test(main))) return false
  return true
}
