// Who takes a lease over, and from whom.
import type { Party } from '../../../domain/fact.ts'
import { isBystander } from './deal-bystanders.ts'
import { houseOf } from './deal-houses.ts'
import { actorBefore, byLead, isParty, isPassiveAt, type PartyQuestion, partyAfter, toLead } from './deal-leads.ts'
import { partyOf } from './deal-names.ts'
import { rolesOf } from './deal-roles.ts'
import type { Trigger } from './deal-words.ts'
import type { NameAt } from './name-at.ts'

const landlords: readonly string[] = ['operator', 'utility', 'investor']
const isLandlord = (name: NameAt, text: string): boolean =>
  houseOf(name, text) === 'operator' ||
  /\b(?:at|with|bei|chez)\s$/u.test(text.slice(0, name.start)) ||
  /^[’']s? (?:[\p{L}-]+ )?tenant\b/u.test(text.slice(name.end))

/** Who takes over, and from whom: by who hands over, is replaced or owns the lease. */
export function handoverParties(question: PartyQuestion): { readonly list: readonly Party[]; readonly hasActor: boolean } {
  const { text, names, trigger } = question
  const all = names.filter(
    (name) => isParty(name) && (!isBystander(text, name) || /\b(?:its|of) rival\s$/u.test(text.slice(0, name.start))),
  )
  // "The 75 MW that Orion gives up goes to Vega, Kestrel said": the third who tells of it is whose place it is.
  const teller =
    all.length === 2
      ? names.find(
          (name) =>
            isParty(name) &&
            !all.includes(name) &&
            /,\s$/u.test(text.slice(0, name.start)) &&
            /^\s(?:said|confirmed)\b/u.test(text.slice(name.end)),
        )
      : undefined
  const landlord =
    teller ??
    (all.length > 2 || all.some((name) => landlords.includes(name.entity?.kind ?? ''))
      ? all.find((name) => isLandlord(name, text))
      : undefined)
  const parties = all.filter((name) => name !== landlord && !landlords.includes(name.entity?.kind ?? ''))
  const words = text.slice(trigger.start, trigger.end)
  const handed =
    /^(?:transfer|assign|reassign|gives? up|gave up|given up|giving up|hand|pass|novat|sign|sell|sold|goes|going|go\b|went|cèd|céd|transf|transm|überträgt|übertragen|tritt|abgetreten|gibt|trasp|ced)/iu.test(
      words,
    )
  const taker = handed ? lastTo(text, parties, trigger) : partyAfter(text, parties, byLead, trigger, undefined)
  const actor = handed || isPassiveAt(text, trigger) ? taker : actorBefore(question, parties, trigger.start)
  // "Von Aurelis zu Brightmoor AI", "With Aurelis gone": who leaves is told first.
  const gone = parties.find(
    (name) =>
      /^\s(?:gone|out)\b/u.test(text.slice(name.end)) ||
      (/(?:^|\s)(?:[Vv]on|[Ff]rom)\s$/u.test(text.slice(0, name.start)) && /^\s(?:zu|an|to)\s/u.test(text.slice(name.end))),
  )
  if (gone !== undefined)
    return sidesOf(
      question,
      parties.find((name) => name !== gone),
      gone,
      landlord,
    )
  const inWords = parties.find((name) => name !== actor && name.start >= trigger.start && name.end <= trigger.end)
  const former =
    inWords ??
    parties.find(
      (name) =>
        name !== actor &&
        !/(?<!\p{L})(?:à|en|in|near)\s$/u.test(text.slice(0, name.start)) &&
        (actor === undefined || name.text !== actor.text),
    )
  return former === undefined ? sidesOf(question, actor, landlord, undefined) : sidesOf(question, actor, former, landlord)
}

function sidesOf(
  { type, words }: PartyQuestion,
  actor: NameAt | undefined,
  former: NameAt | undefined,
  landlord: NameAt | undefined,
): { readonly list: readonly Party[]; readonly hasActor: boolean } {
  const roles = rolesOf(type, words)
  const isSame = actor !== undefined && former !== undefined && partyOf(former) === partyOf(actor)
  const list = [
    ...(actor === undefined ? [] : [{ entity: partyOf(actor), role: roles.actor }]),
    ...(former === undefined || isSame ? [] : [{ entity: partyOf(former), role: roles.host ?? '' }]),
    ...(landlord === undefined ? [] : [{ entity: partyOf(landlord), role: 'operator' }]),
  ]
  return { list, hasActor: actor !== undefined }
}

/** The last name that "to" or "à" leads to: towns stand before who receives. */
const lastTo = (text: string, parties: readonly NameAt[], { start }: Trigger): NameAt | undefined =>
  parties.findLast((name) => name.start >= start && toLead.test(text.slice(Math.max(0, name.start - 60), name.start)))
