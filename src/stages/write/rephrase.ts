// Verbs: forms of one or two words, equal verbs where the object allows them, and the short form a headline has.
import type { Clause } from '../../text/clauses.ts'
import { conjugate, type VerbForm, type VerbGroup } from '../../text/verbs.ts'

/** A lemma in a form, also of two words: ("turn down", "past") gives "turned down". */
export function inflect(lemma: string, form: VerbForm): string {
  const [head = lemma, ...rest] = lemma.split(' ')
  return [conjugate(head, form), ...rest].join(' ')
}

/** Pairs that mean the same with these objects and no others: lemma, what the object must be like, and the other lemma. */
const equals: readonly (readonly [string, RegExp, string])[] = [
  ['purchase', /./u, 'buy'],
  ['acquire', /\p{Lu}|\b(?:company|rival|firm|stake|site)\b/u, 'buy'],
  ['disclose', /./u, 'reveal'],
  ['reveal', /./u, 'disclose'],
  ['postpone', /./u, 'put off'],
  ['cancel', /\b(?:meeting|summit|rally|trip|event|talks|debate|vote|visit|concert|game|hearing|speech|plans?|exercises?)\b/u, 'call off'],
  ['establish', /\b(?:commission|committee|agency|fund|programme|task force|body|office|group|panel)\b/u, 'set up'],
  ['create', /\b(?:commission|committee|agency|fund|programme|task force|body|office|panel)\b/u, 'set up'],
  ['denounce', /./u, 'condemn'],
  ['condemn', /./u, 'denounce'],
  ['begin', /./u, 'start'],
  ['select', /./u, 'choose'],
  ['demand', /^(?:an?|the|more|new|\p{Ll}+s)\b/u, 'call for'],
  [
    'release',
    /\b(?:report|statement|documents?|letter|transcripts?|memo|records|emails|list|results|findings|figures|data|guidelines|plan|budget)\b/u,
    'publish',
  ],
  ['publish', /\b(?:report|statement|documents?|letter|transcripts?|memo|records|emails|list|results|findings|figures|data)\b/u, 'release'],
  ['reject', /\b(?:proposal|offer|request|appeal|bid|application|invitation|plea)\b/u, 'turn down'],
  ['examine', /./u, 'look at'],
  ['obtain', /./u, 'get'],
  ['receive', /./u, 'get'],
  ['halt', /./u, 'stop'],
  ['hire', /^\p{Lu}|\b(?:workers|staff|people|employees|engineers)\b/u, 'take on'],
  ['appoint', /^\p{Lu}/u, 'name'],
  ['unveil', /\b(?:plan|proposal|budget|bill|model|product|programme|strategy|policy)\b/u, 'present'],
  ['launch', /\b(?:campaign|investigation|probe|inquiry|effort|review|programme|initiative)\b/u, 'start'],
  ['seek', /^(?:an?|the|more|\p{Ll}+s)\b/u, 'ask for'],
  ['construct', /./u, 'build'],
  ['slam', /./u, 'criticise'],
  ['blast', /./u, 'criticise'],
  ['rip', /^\p{Lu}/u, 'criticise'],
  ['lambast', /./u, 'criticise'],
  ['tap', /^\p{Lu}/u, 'choose'],
  ['nix', /./u, 'reject'],
  ['probe', /./u, 'investigate'],
  ['oust', /./u, 'remove'],
  ['hike', /./u, 'raise'],
  ['axe', /./u, 'cut'],
  ['slash', /./u, 'cut'],
  ['vow', /./u, 'promise'],
  ['mull', /./u, 'consider'],
  ['fire', /^\p{Lu}|\b(?:chief|head|director|staff|officer|officers|employees)\b/u, 'dismiss'],
  ['pass', /\b(?:bill|measure|law|package|budget|resolution|legislation|plan|act)\b/iu, 'approve'],
  ['lower', /\b(?:price|prices|rate|rates|tax|taxes|fees?|forecast|target)\b/u, 'cut'],
  ['cut', /\b(?:price|prices|rate|rates|fees?|forecast)\b/u, 'lower'],
  ['introduce', /./u, 'present'],
  ['drop', /\b(?:plans?|bid|project|case|charges)\b/u, 'abandon'],
  ['rent', /\d/u, 'lease'],
  ['terminate', /\b(?:contract|agreement|deal|programme|lease)\b/u, 'end'],
]

/** Verbs that say the same of this object; the source's own is not among them. */
export function otherVerbs(clause: Clause, object: string): readonly string[] {
  const first = clause.parts[0]
  if (clause.verb.passive || first?.kind !== 'object') return clause.verb.lemma === 'begin' && first?.kind === 'infinitive' ? ['start'] : []
  const opening = object.split(' ').slice(0, 7).join(' ')
  return equals.filter(([lemma, fits]) => lemma === clause.verb.lemma && fits.test(opening)).map(([, , other]) => other)
}

/** The verb as a headline has it: present for what happened, "to build" for what is to come; undefined when it cannot be said short. */
export function headlineVerb(group: VerbGroup, plural: boolean | undefined): string | undefined {
  const helpers = group.helpers.filter((word) => !/ly$|^(?:also|now|already|still|just|since|then|later|first|once)$/.test(word))
  const modal = helpers.find((helper) => /^(?:will|would|may|might|could|can|should|must|shall)$/.test(helper))
  const negated = helpers.some((helper) => /^(?:not|never)$/.test(helper))
  if (helpers.some((word) => /^(?:had|been|never)$/.test(word)) || group.helpers.some((word) => /ly$/.test(word))) return undefined
  const many = plural ?? numberOf(group)
  if (modal !== undefined) {
    const verb = group.passive ? `be ${conjugate(group.lemma, 'participle')}` : group.form === 'base' ? group.lemma : undefined
    return verb === undefined ? undefined : `${modal}${negated ? ' not' : ''} ${verb}`
  }
  if (many === undefined) return undefined
  const is = many ? 'are' : 'is'
  if (group.passive) return `${is}${negated ? ' not' : ''} ${conjugate(group.lemma, 'participle')}`
  if (group.form === 'ing') {
    if (helpers.some((word) => /^(?:was|were)$/.test(word))) return negated ? undefined : many ? group.lemma : conjugate(group.lemma, 's')
    return `${is}${negated ? ' not' : ''} ${conjugate(group.lemma, 'ing')}`
  }
  if (group.lemma === 'be') return /\b(?:was|were|been)$/.test(group.text.toLowerCase()) ? undefined : `${is}${negated ? ' not' : ''}`
  if (negated) return `${many ? 'do' : 'does'} not ${group.lemma}`
  return many ? group.lemma : conjugate(group.lemma, 's')
}

/** Number as the source's own verb shows it. */
function numberOf(group: VerbGroup): boolean | undefined {
  const first = group.helpers[0] ?? ''
  if (/^(?:have|are|were|do)$/.test(first)) return true
  if (/^(?:has|is|was|does)$/.test(first)) return false
  if (group.helpers.length > 0) return undefined
  return group.form === 's' ? false : group.form === 'base' ? true : undefined
}
