// Ways of saying a claim in other words: verbs of the same frame, objects cut where a phrase ends.
import type { Claim } from '../../domain/claim.ts'
import { conjugate, type VerbForm, type VerbGroup, verbGroupAt } from '../../text/verbs.ts'

// Pairs that take the same objects in news prose; the first word carries the ending.
const sameFrame = new Map(
  `acquire:buy buy:acquire purchase:buy secure:obtain obtain:secure launch:start unveil:present reveal:disclose disclose:reveal build:construct
construct:build expand:extend cut:reduce reduce:cut slash:cut hire:recruit recruit:hire fire:dismiss appoint:name close:shut shut:close begin:start
start:begin ban:prohibit prohibit:ban block:stop stop:halt halt:stop delay:postpone postpone:delay sign:conclude choose:select select:choose request:ask_for reject:turn_down drop:abandon
release:issue issue:release publish:issue plan:intend lease:rent rent:lease deploy:install deliver:supply complete:finish finish:complete win:gain
examine:study investigate:look_into probe:investigate demand:call_for urge:call_on suspend:halt test:try_out develop:create create:develop
introduce:bring_in maintain:keep arrest:detain strike:hit hit:strike resign:step_down increase:raise
boost:increase raise:increase lower:reduce surge:climb rise:climb fall:drop grow:expand allow:permit permit:allow impose:introduce
order:instruct accuse:charge approve:accept adopt:approve oppose:resist scrap:abandon injure:wound explore:examine seek:look_for`
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([from = '', to = '']) => [from, to.replace('_', ' ')] as const),
)
// "Raised funds" is not "increased funds", "charged" is a legal step, a person is "ordered": these change meaning with the object.
const riskyBefore = /^(?:raise|accuse|order|fire|strike|hit|increase|drop|cut|lead|fall|grow|rise|approve|surge)$/

/** The verb group of a claim's verb slot; undefined when it is not one we can say again. */
export function verbOf(claim: Claim): VerbGroup | undefined {
  return verbGroupAt(claim.verb.text, 0)
}

/** A lemma in a form, also of two words: ("turn down", "past") gives "turned down". */
export function inflect(lemma: string, form: VerbForm): string {
  const [head = lemma, ...rest] = lemma.split(' ')
  return [conjugate(head, form), ...rest].join(' ')
}

/** The same verb group with each usable verb, ours first and the source's own last. */
export function verbChoices(group: VerbGroup): readonly string[] {
  const other = riskyBefore.test(group.lemma) || group.passive ? undefined : sameFrame.get(group.lemma)
  const helpers = group.helpers.filter(
    (helper) => !/^(?:also|now|already|formally|officially|recently|still|just|quietly|finally|jointly|\p{L}+ly)$/u.test(helper),
  )
  const say = (lemma: string): string => {
    // A plain past is retold in the perfect where the source's day is printed elsewhere: news prose has both.
    const main = inflect(lemma, group.form)
    return [...helpers, main].join(' ')
  }
  return [...(other === undefined ? [] : [say(other)]), say(group.lemma)]
}

const phraseStart =
  /\s(?:after|before|during|following|amid|because|despite|since|while|in|on|at|for|over|from|through|under|as part of|by|against|amid|when|where|to (?:help|boost|avoid|protect|support|prevent|meet|reduce))\s/gu
const danglingEnd =
  /(?:^|\s)(?:the|a|an|its|their|of|to|for|with|from|and|or|in|on|at|by|as|new|more|than|between|up|about|over|under|that|is|was|be|will|s|both|either|not)$/iu
const cutKeepers = /\b(?:between|both|from)\b/i

/** Shorter and shorter objects, whole first, each ending where a phrase ends; never inside a figure. */
export function objectChoices(object: string): readonly string[] {
  const cuts = [...object.matchAll(phraseStart)].map((match) => match.index).reverse()
  const shorter = cuts
    .map((cut) => object.slice(0, cut).replace(/[,;:\s]+$/u, ''))
    .filter((text) => text.split(/\s+/).length >= 3 && !danglingEnd.test(text) && !cutKeepers.test(text))
  return [object, ...shorter].filter((text) => !danglingEnd.test(text))
}

/** Whether a subject takes a plural verb. */
export function isPlural(subject: string, group: VerbGroup): boolean {
  const first = group.helpers[0] ?? group.text.split(' ')[0] ?? ''
  if (/^(?:have|are|were|do)\b/i.test(first)) return true
  if (/^(?:has|is|was|does)\b/i.test(first) || (group.helpers.length === 0 && group.form === 's')) return false
  return / and /.test(subject) || /\b(?:[a-z]+[^s'’i]s)$/.test(subject)
}

/** The verb as a headline has it: present for what happened, "to build" for what is to come; undefined when it cannot be said short. */
export function headlineVerb(group: VerbGroup, plural: boolean): string | undefined {
  const modal = group.helpers.find((helper) => /^(?:will|would|may|might|could|can|should|must|shall)$/.test(helper))
  const negated = group.helpers.some((helper) => /^(?:not|never)$|n[’']t$/.test(helper))
  if (negated) return undefined
  if (group.passive)
    return modal === undefined
      ? `${plural ? 'are' : 'is'} ${conjugate(group.lemma, 'participle')}`
      : `${modal} be ${conjugate(group.lemma, 'participle')}`
  if (modal !== undefined) return `${modal} ${group.lemma}`
  if (group.form === 'ing') return `${plural ? 'are' : 'is'} ${conjugate(group.lemma, 'ing')}`
  return plural ? (group.lemma === 'be' ? 'are' : group.lemma) : conjugate(group.lemma, 's')
}
