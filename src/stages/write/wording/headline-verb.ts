// The short form a verb has in a headline.
import { literal } from '../../../text/literal.ts'
import { conjugate, type VerbGroup } from '../../../text/verbs.ts'

/** The verb as a headline has it: present for what happened, "to build" for what is to come; undefined when it cannot be said short. */
export function headlineVerb(group: VerbGroup, plural: boolean | undefined): string | undefined {
  const helpers = group.helpers.filter((word) => !/ly$|^(?:also|now|already|still|just|since|then|later|first|once)$/.test(word))
  const modal = helpers.find((helper) => /^(?:will|would|may|might|could|can|should|must|shall)$/.test(helper))
  const negated = helpers.some((helper) => /^(?:not|never|no)$/.test(helper))
  const not = helpers.includes('no') ? (helpers.includes('longer') ? ' no longer' : undefined) : ' not'
  if (not === undefined) return undefined
  const isDone = group.passive && helpers.length === 2 && /^(?:has|have)$/.test(helpers[0] ?? '') && helpers[1] === 'been'
  if (!isDone && helpers.some((word) => /^(?:had|been|never)$/.test(word))) return undefined
  const manner = group.helpers.filter((word) => /ly$/.test(word))
  const many = plural ?? numberOf({ ...group, helpers })
  if (manner.length > 0)
    return negated || modal !== undefined || group.lemma === 'be' ? undefined : withManner(manner, group, helpers, many)
  if (modal !== undefined) {
    const verb = group.passive ? `be ${conjugate(group.lemma, 'participle')}` : group.form === 'base' ? group.lemma : undefined
    return verb === undefined ? undefined : `${modal}${negated ? not : ''} ${verb}`
  }
  if (many === undefined) return undefined
  const is = many ? 'are' : 'is'
  // "Was supposed to be" is over.
  if (group.passive && /\bsupposed$/iu.test(group.text)) return undefined
  if (group.passive) return `${is}${negated ? not : ''} ${conjugate(group.lemma, 'participle')}`
  if (group.form === 'ing') {
    if (helpers.some((word) => /^(?:was|were)$/.test(word))) return negated ? undefined : many ? group.lemma : conjugate(group.lemma, 's')
    return `${is}${negated ? not : ''} ${conjugate(group.lemma, 'ing')}`
  }
  if (group.lemma === 'be') return /\b(?:was|were|been)$/.test(group.text.toLowerCase()) ? undefined : `${is}${negated ? not : ''}`
  if (negated)
    return not === ' not' ? `${many ? 'do' : 'does'} not ${group.lemma}` : `no longer ${many ? group.lemma : conjugate(group.lemma, 's')}`
  return many ? group.lemma : conjugate(group.lemma, 's')
}

/** "Badly divides", "is widely mocked": an adverb of a plain verb stays before it. */
function withManner(
  manner: readonly string[],
  group: VerbGroup,
  helpers: readonly string[],
  many: boolean | undefined,
): string | undefined {
  if (many === undefined || (helpers.length > 0 && !group.passive)) return undefined
  const [is, does] = many ? ['are', group.lemma] : ['is', conjugate(group.lemma, 's')]
  const how = manner.join(' ')
  return group.passive ? `${is} ${how} ${conjugate(group.lemma, 'participle')}` : `${how} ${does}`
}

/** Number as the source's own verb shows it. */
function numberOf(group: VerbGroup): boolean | undefined {
  const first = group.helpers[0] ?? ''
  if (/^(?:have|are|were|do)$/.test(first)) return true
  if (/^(?:has|is|was|does)$/.test(first)) return false
  if (group.helpers.length > 0) return undefined
  return group.form === 's' ? false : group.form === 'base' ? true : undefined
}

/** "Two Lund shopkeepers": whatever is told of them behind, they are many. */
const isCounted = (subject: string): boolean =>
  /^(?:(?:At least|Over|About|Almost|More than|Nearly|Up to) )?(?:[2-9]|\d\d|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several|some)\b/iu.test(
    subject,
  )

/** "Lund Harbour and Pilots Authority": an "and" inside the name of one body. */
const bodyOfTwo =
  /^(?:the )?(?<first>(?:\p{Lu}[\p{L}.’'-]* )+)and (?:\p{Lu}[\p{L}.’'-]* )*(?:Protection|Enforcement|Prevention|Administration|Commission|Committee|Department|Authority|Agency|Bureau|Office|Ministry|Board|Services)$/iu

/**
 * Whether a headline's subject takes the verb of many.
 *
 * @param plural what the reading of its clause says; undefined where it is not sure
 * @param text the report: a body whose first half it names alone stands for two
 */
export function isPlural(subject: string, plural: boolean | undefined, text: string): boolean | undefined {
  const first = bodyOfTwo.exec(subject)?.groups?.['first']?.trim()
  const isOne = first !== undefined && /^\p{Lu}/u.test(first) && !new RegExp(`${literal(first)}(?! and\\b)(?![\\p{L}-])`, 'u').test(text)
  return isCounted(subject) || (isOne ? false : plural)
}
