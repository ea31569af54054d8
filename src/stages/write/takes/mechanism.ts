// Who gains by what in a deal about capacity: roles and levers, no motives.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { partyName } from '../sentences/fact-sentences.ts'
import { isRefused } from '../sentences/refused-site.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import { judgementSentence, ledgerEvidence, spanOf } from '../wording/evidence-of.ts'

interface Deal {
  readonly told: ToldFact
  readonly dossier: Dossier
}

export const isOption = ({ fact }: ToldFact): boolean => fact.quantity?.some(({ qualifier }) => qualifier === 'option') === true

/** Whether a landlord builds or opens space to let. */
export function isToLet({ fact, actor }: ToldFact, dossier: Dossier): boolean {
  const kind = dossier.entities.find(({ name }) => name === actor)?.kind
  return (fact.type === 'capacity_build' || fact.type === 'capacity_live') && kind === 'operator'
}

/** Whether the told deal's actor is a party of another row. */
export const isSamePartyAs =
  (told: ToldFact, dossier: Dossier) =>
  (fact: Fact): boolean =>
    [...fact.subject, ...(fact.object ?? [])].some((party) => partyName(party, dossier) === told.actor)

/** The lease under which a party uses a site, as the ledger has it: what opens or stops there is no site of its own. */
function leaseAt({ told, dossier }: Deal): Fact | undefined {
  const isHere = (fact: Fact): boolean => told.place !== undefined && fact.place.name === told.fact.place.name
  const rents = (fact: Fact): boolean =>
    [...fact.subject, ...(fact.object ?? [])].some((party) => !isLetting(party) && partyName(party, dossier) === told.actor)
  return [...dossier.facts, ...dossier.ledger].find((fact) => fact.type === 'capacity_lease' && isHere(fact) && rents(fact))
}

const isLetting = ({ role }: Fact['subject'][number]): boolean => role === 'operator' || role === 'landlord'

/** Space that its landlord has yet to finish. */
const unbuilt =
  /\b(?:(?:is|are) (?:building|developing|constructing)|under construction|(?:to|will) be (?:handed over|built|delivered|completed|ready)|work on the first (?:building|hall|phase))\b/iu

const gains = /\b(?:carries|earns|fixes|gives|leaves|lets|moves|puts)\b/gu

/** What nobody has signed gives nobody anything yet. */
export const unlessFirm = (text: string, { status }: Pick<Fact, 'status'>): string =>
  status === 'proposed' || status === 'rumoured'
    ? text.replace(gains, (verb) => `would ${verbReadings(verb).find(({ form }) => form === 's')?.lemma ?? verb}`)
    : text

/** The judgement that a take ends on. */
export function mechanism(material: Deal): Sentence {
  const { told, dossier } = material
  const kind = dossier.entities.find((entity) => entity.name === told.actor)?.kind
  const named = kind === 'ai_lab' ? 'a named AI tenant' : 'a named tenant'
  const lease = told.fact.type === 'capacity_lease' ? told.fact : leaseAt(material)
  const landlord = lease === undefined ? undefined : [...lease.subject, ...(lease.object ?? [])].find(isLetting)
  const host = told.host ?? (landlord === undefined ? undefined : partyName(landlord, dossier))
  const evidence = [
    ledgerEvidence(told.fact),
    ...(lease === undefined || lease === told.fact ? [] : [ledgerEvidence(lease)]),
    ...dossier.claims.slice(0, 1).map((claim) => spanOf(claim, dossier)),
  ]
  const text = mechanismOf(told, {
    host,
    named,
    isRented: lease !== undefined,
    isRefused: isRefused(told, dossier),
    isToLet: lease === undefined && isToLet(told, dossier),
    isUnbuilt: dossier.sources.some(({ article }) => unbuilt.test(article.text)),
    isLandlord: host === told.actor || (kind === 'operator' && host === undefined),
  })
  return judgementSentence(dossier.storyId, 'mechanism', `Judgement: ${unlessFirm(text, told.fact)}.`, evidence)
}

/** Who gains by what in a deal about capacity. */
function mechanismOf(
  told: ToldFact,
  at: {
    readonly host: string | undefined
    readonly named: string
    readonly isRented: boolean
    readonly isRefused: boolean
    readonly isToLet: boolean
    readonly isUnbuilt: boolean
    readonly isLandlord: boolean
  },
): string {
  const { actor, fact } = told
  const { host } = at
  if (isOption(told))
    return `an option holds a place for ${actor} without the rent of a lease, and keeps ${host ?? 'the landlord'} from letting it firmly until the option ends`
  if (fact.status === 'paused' || fact.status === 'cancelled') {
    const after = fact.status === 'paused' ? 'until the work goes on' : 'on it'
    const other = at.isRented ? `, and leaves ${host ?? 'the landlord'} with space to let` : ''
    return `a ${fact.status === 'paused' ? 'pause' : 'stop'} spares ${actor} further spending ${after}, at the price of the capacity${other}`
  }
  if (at.isRefused)
    return `the refusal keeps ${actor} from building ${told.amount ?? 'there'}${told.amount === undefined ? '' : ` at ${told.place ?? 'the place'}`}, and favours those who have permission for space of their own`
  if (at.isToLet)
    return fact.type === 'capacity_live'
      ? `the opening ends what ${actor} pays for building it, and starts the rent on what is let`
      : `the site puts the cost of construction on ${actor} before rent comes in, and gives it space to let once it is built`
  if (fact.type === 'offtaker_change')
    return `a lease taken over gives ${actor} space on terms that are agreed, and spares ${host ?? 'the landlord'} an empty hall`
  if (fact.type === 'capacity_live' && at.isRented)
    return `space that is rented and open gives ${actor} capacity without the cost of construction, and leaves ${host ?? 'the landlord'} with the upkeep of the site`
  if (at.isRented && at.isLandlord) return `the lease gives ${actor} rent for the space, and its tenant the space without the construction`
  if (at.isRented) return ofTenant(told, at)
  return `a site of its own gives ${actor} control of the capacity and of its timing, and leaves the construction to it${host === undefined ? '' : ` or to ${host}`}`
}

/** What a lease moves between a tenant and its landlord. Space that is handed over later is not called finished. */
function ofTenant(
  { actor, fact }: ToldFact,
  { host, named, isUnbuilt }: { readonly host: string | undefined; readonly named: string; readonly isUnbuilt: boolean },
): string {
  const begins = fact.effectiveAt ?? fact.horizon
  const space = isUnbuilt || (begins !== undefined && begins > fact.announcedAt) ? 'renting the space' : 'renting finished space'
  return `${space} lets ${actor} add capacity without carrying the construction${host === undefined ? '' : `, and gives ${host} ${named}`}`
}
