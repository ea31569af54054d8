// Who speaks at the end of a sentence without a name: "Vega Labs will close a site, it said", "Lena Brandt will leave, she told staff".
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Entity } from '../../../domain/entity.ts'
import { findNames } from '../../../text/names.ts'
import { isBody } from './bodies.ts'

/** Nouns for a body that speaks: "the company said". */
export const bodyNouns =
  'company|firm|maker|lab|laboratory|operator|group|bank|agency|ministry|authority|board|regulator|institute|university|council|utility|supplier|retailer|start-up|startup|lender|developer|owner|publisher|association|office|commission|chipmaker|chip maker|airline|insurer|watchdog|department|union|government|court'
const speaking = new RegExp(`^the (?:[\\p{L}-]+ ){0,2}(?:${bodyNouns})$`, 'u')

/** "The authority", "the county council": a body, by what it is. */
export const speaksAsBody = (text: string): boolean => speaking.test(text.replace(/^The /u, 'the '))

const named = new RegExp(`^[Tt]he (?:[\\p{Ll}-]+ )?(?:${bodyNouns}) \\p{Lu}`, 'u')

/** "Norrland's data protection authority", "the county's planning office": a body of somebody's, by what it is. */
const owned = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*){0,2}|[Tt]he [\\p{Ll}-]+)['’]s? (?:[\\p{Ll}-]+ ){0,3}(?:${bodyNouns})$`,
  'u',
)

/** Whether a registered body is what the words name, and not whose thing, part or share it is: "Orla Cloud's storage", "a share of Vega". */
function isNamedWhole(text: string, { name, aliases }: Entity): boolean {
  const own = [name, ...aliases].find((each) => text === each || text.endsWith(` ${each}`))
  return own !== undefined && !/ (?:of|at|in|on|for|from|with|and|by) |['’]s? /u.test(` ${text.slice(0, text.length - own.length)}`)
}

const standsIn = (outer: Slot, { start, end }: Slot): boolean => start >= outer.start && end <= outer.end

/** "Supreme Court judge Lena Brandt": somebody of a body, and not the body. */
const inOffice =
  /\b(?:judge|justice|chief|minister|director|president|chair(?:man|woman)?|secretary|spokes(?:man|woman|person)|governor|head|leader|official|officer|commissioner|member|adviser|chancellor|mayor|lawyer|prosecutor|founder|scientist) \p{Lu}[\p{L}’'-]+ (?:\p{Lu}[\p{L}.’'-]* )*\p{Lu}[\p{L}’'-]+$/iu

/** "Workers at Vega Labs", "attackers who broke into a contractor of Orla Cloud": many, and no body though they name one. */
const isOfBody =
  /^(?:[\p{L}\d-]+ ){0,3}\p{L}[\p{Ll}-]*s (?:at|of|in|from|for|who|which|that|with|against|near|hired|employed|used)\b(?! \p{Lu}\p{L}*$)|\b(?:who|which|that)\b/u

/** The words of a name for nobody: a body or a thing has it. */
function namesBody(slot: Slot, { names, articleId }: Claim, { entities, sources }: Dossier): boolean {
  const behind = sources.find(({ article }) => article.id === articleId)?.article.text.slice(slot.end, slot.end + 60) ?? ''
  // "Norrland's trade ministry", and not "a ministry".
  if (inOffice.test(slot.text) || isOfBody.test(slot.text)) return false
  if (isBody.test(slot.text)) return names.some((name) => standsIn(slot, name))
  if (owned.test(slot.text)) return true
  const entity = entities.find(({ id }) => id === slot.entityId)
  if (entity !== undefined) return !/^(?:person|country|place|site|chip|model)$/.test(entity.kind) && isNamedWhole(slot.text, entity)
  // "The insurer Beltane Mutual": what it is stands before its name.
  if (named.test(slot.text)) return true
  if (!/^(?:\p{Lu}[\p{L}\d&’'-]*)(?: \p{Lu}[\p{L}\d&’'-]*)*$/u.test(slot.text)) return false
  const isOrg = findNames(slot.text, 'en').some(({ kind: of }) => of === 'org')
  // "Lena Brandt" has the look of a firm's name, until it is told what it makes.
  return isOrg || /^, (?:the |an? )?[\p{Ll}-]+ (?:of|that|which)\b/u.test(behind)
}

const namesPerson = (slot: Slot, { entities }: Dossier): boolean =>
  /^\p{Lu}[\p{L}’'-]+ (?:\p{Lu}[\p{L}.’'-]* )?\p{Lu}[\p{L}’'-]+$/u.test(slot.text) &&
  !isBody.test(slot.text) &&
  (slot.entityId === undefined || entities.some(({ id, kind }) => id === slot.entityId && kind === 'person'))

/**
 * The pronoun by which a clause's subject speaks of itself, where who speaks stands behind the clause and can only be its subject;
 * undefined where it is somebody else or nobody can tell.
 */
export function speaksOfItself(claim: Claim, dossier: Dossier): 'it' | 'he' | 'she' | undefined {
  const { speaker, subject, names } = claim
  if (speaker === undefined || speaker.start < claim.verb.end || speaker.entityId !== undefined) return undefined
  // Behind the first sentence a pronoun may mean whoever was spoken of before.
  if (claim.position > 0 && subject.entityId === undefined) return undefined
  const said = speaker.text.toLowerCase()
  if (said === 'he' || said === 'she') return claim.position === 0 && namesPerson(subject, dossier) ? said : undefined
  // "Harrowgate Compute will shut its hall, the company said": what has an "its" and is the only name is no person.
  const isThing =
    speaking.test(said) &&
    /\bits\b/u.test(claim.object?.text ?? '') &&
    /^\p{Lu}[\p{L}\d&’'-]*(?: \p{Lu}[\p{L}\d&’'-]*)+$/u.test(subject.text)
  if (!isThing && !namesBody(subject, claim, dossier)) return undefined
  if (said === 'it') return 'it'
  // "Vega Labs has sued Orla Cloud, the company said": which of them?
  const isAlone = names.every((name) => standsIn(subject, name) || !namesBody(name, claim, dossier))
  return speaking.test(said) && isAlone ? 'it' : undefined
}
