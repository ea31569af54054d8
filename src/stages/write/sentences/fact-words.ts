// Headline and lede of a typed fact: the verb fits its type and status, roles come from its slots.
import { type VerbForm, verbReadings } from '../../../text/verbs.ts'
import { possessive } from '../wording/phrases.ts'
import { inflect } from '../wording/rephrase.ts'
import type { ToldFact } from './told-fact.ts'

interface Words {
  readonly headline: string
  readonly lede: string
}

const at = (told: ToldFact): string => {
  if (told.place === undefined) return told.host === undefined ? '' : ` from ${told.host}`
  if (told.fact.place.precision !== 'site') return told.host === undefined ? ` in ${told.place}` : ` from ${told.host} in ${told.place}`
  return ` at ${told.host === undefined ? told.place : `${possessive(told.host)} ${told.place}`}`
}
/** "At the Oulu North data centre", "at Steinquell's Leipzig West data centre": a site in a sentence, which a headline only names. */
const inFull = (told: ToldFact): string => {
  if (told.place === undefined || told.fact.place.precision !== 'site') return at(told)
  const kind = /\b(?:data cent(?:re|er)|campus|park|hub|hall)$/iu.test(told.place) ? '' : ' data centre'
  return kind !== '' && told.host === undefined ? ` at the ${told.place}${kind}` : `${at(told)}${kind}`
}

/** Only the one who lets is named. */
const isLandlord = ({ fact }: ToldFact): boolean => fact.subject.every((party) => party.role === 'operator' || party.role === 'landlord')

/** Verbs by type and status; announced facts are attributed in the same sentence. */
export function wordsOf(told: ToldFact, dedicated: string): Words | undefined {
  const words = wordsByType(told, dedicated)
  return words === undefined || told.fact.status !== 'rumoured' ? words : onlyReported(words, told.actor)
}

/** What is only said to be done, or talked of: neither done nor anybody's plan. Undefined where there are no words for it. */
function onlyReported({ headline, lede }: Words, actor: string): Words | undefined {
  const [title = '', told = ''] = [headline, lede].map((line) => (line.startsWith(`${actor} `) ? line.slice(actor.length + 1) : ''))
  const deed = withVerb(title, 's', 'base')
  if (deed === undefined || told === '') return undefined
  return {
    headline: /^plan /u.test(deed) ? `${actor} reportedly ${title}` : `${actor} reportedly to ${deed}`,
    lede: `${actor} ${reportedLede(told)}`,
  }
}

/** "Has taken 40 MW" as "is reportedly taking 40 MW"; a plan and an option are had as they are. */
function reportedLede(told: string): string {
  if (told.startsWith('is ')) return told.replace(/^is /u, 'is reportedly ')
  const doing = told.startsWith('has ') ? withVerb(told.slice('has '.length), 'participle', 'ing') : withVerb(told, 's', 'ing')
  return doing === undefined || told.startsWith('plans ') ? `reportedly ${told}` : `is reportedly ${doing}`
}

/** The words with the verb that opens them in another form; undefined where they open with none of that form. */
function withVerb(words: string, from: VerbForm, to: VerbForm): string | undefined {
  const [word = '', ...rest] = words.split(' ')
  const lemma = verbReadings(word).find(({ form }) => form === from)?.lemma
  return lemma === undefined ? undefined : [inflect(lemma, to), ...rest].join(' ')
}

function wordsByType(told: ToldFact, dedicated: string): Words | undefined {
  const { fact, actor, amount, worth, host } = told
  const placed = told.place === undefined ? '' : ` ${fact.place.precision === 'site' ? 'at' : 'in'} ${told.place}`
  if (fact.status === 'paused' || fact.status === 'cancelled') return stopped(told, fact.status, placed)
  if (told.isJoint === true) return signedTogether(told, placed)
  const isPlan = fact.status === 'proposed'
  switch (fact.type) {
    case 'capacity_lease':
      return amount === undefined ? undefined : lease(told, amount, dedicated, placed)
    case 'capacity_build':
      if (amount === undefined) return undefined
      if (fact.status === 'under_construction')
        return { headline: `${actor} builds ${amount} site${placed}`, lede: `${actor} is building a ${amount} data centre${placed}` }
      return { headline: `${actor} plans ${amount} site${placed}`, lede: `${actor} plans a ${amount} data centre${placed}` }
    case 'capacity_live':
      return amount === undefined
        ? undefined
        : { headline: `${actor} opens ${amount}${placed}`, lede: `${actor} has opened ${amount} of capacity${placed}` }
    case 'compute_contract':
      return contract(told, isPlan)
    case 'financing':
      return worth === undefined
        ? undefined
        : {
            headline: `${actor} raises ${worth}`,
            lede: `${actor} has raised ${worth}${fact.value?.[0]?.kind === 'debt' ? ' in debt' : ''}`,
          }
    case 'hardware_purchase':
      return {
        headline: `${actor} orders ${amount ?? `chips worth ${worth ?? ''}`}${host === undefined ? '' : ` from ${host}`}`,
        lede: `${actor} has ordered ${amount ?? `chips worth ${worth ?? ''}`}${host === undefined ? '' : ` from ${host}`}`,
      }
    case 'power_supply':
      return amount === undefined
        ? undefined
        : { headline: `${actor} secures ${amount} of power${placed}`, lede: `${actor} has secured ${amount} of power${placed}` }
    case 'programme_target':
      return {
        headline: `${actor} targets ${amount ?? worth ?? ''}${placed}`,
        lede: `${actor} has set a target of ${amount ?? worth ?? ''}${placed}`,
      }
    case 'offtaker_change':
      return takeover(told, placed)
    default:
      return undefined
  }
}

/** Space taken, let, meant to be taken or held by an option. */
function lease(told: ToldFact, amount: string, dedicated: string, placed: string): Words {
  const { fact, actor } = told
  const where = at(told)
  if (fact.quantity?.[0]?.qualifier === 'option')
    return {
      headline: `${actor} takes option on ${amount}${where}`,
      lede: `${actor} has an option on ${amount} of capacity${inFull(told)}`,
    }
  if (isLandlord(told)) return { headline: `${actor} lets ${amount}${placed}`, lede: `${actor} has let ${amount} of capacity${placed}` }
  if (fact.status === 'proposed')
    return {
      headline: `${actor} plans to take ${amount}${where}`,
      lede: `${actor} plans to take ${amount} of ${dedicated}capacity${inFull(told)}`,
    }
  return {
    headline: `${actor} secures ${amount}${where}`,
    lede: `${actor} has taken ${amount} of ${dedicated}capacity${inFull(told)}`,
  }
}

function stopped(told: ToldFact, status: 'paused' | 'cancelled', placed: string): Words {
  const what = `its ${told.amount ?? told.worth ?? ''} ${stoppedOf(told)}${placed}`
  const verb = status === 'paused' ? 'pauses' : 'cancels'
  return { headline: `${told.actor} ${verb} ${what}`, lede: `${told.actor} has ${status} ${what}` }
}

/** What is stopped, by who stops it. */
function stoppedOf({ fact }: ToldFact): string {
  const isOf = (role: string): boolean => fact.type === 'cancellation' && fact.subject.some((party) => party.role === role)
  return isOf('tenant') ? 'lease' : isOf('customer') ? 'order' : 'project'
}

/** Two parties on one footing: what they sign is told, who of them gives is not. */
function signedTogether({ fact, actor, amount, worth }: ToldFact, placed: string): Words | undefined {
  if (fact.status !== 'contracted' && fact.status !== 'announced') return undefined
  const size = amount === undefined ? ` worth ${worth ?? ''}` : ` for ${amount}`
  const papers: Readonly<Record<string, string>> = {
    capacity_lease: 'a lease',
    compute_contract: 'a compute contract',
    hardware_purchase: 'an order of chips',
    power_supply: 'a power contract',
  }
  const paper = papers[fact.type]
  if (paper === undefined) return undefined
  return {
    headline: `${actor} sign ${paper.replace(/^an? /u, '')}${size}${placed}`,
    lede: `${actor} have signed ${paper}${size}${placed}`,
  }
}

function contract({ actor, amount, worth, host }: ToldFact, isPlan: boolean): Words {
  const other = host === undefined ? '' : ` with ${host}`
  const size = worth ?? amount?.replace(/s$/u, '') ?? ''
  const sum = worth === undefined ? ` for ${amount ?? ''}` : ` worth ${worth}`
  return isPlan
    ? { headline: `${actor} plans ${size} compute deal${other}`, lede: `${actor} plans a compute contract${sum}${other}` }
    : { headline: `${actor} signs ${size} compute deal${other}`, lede: `${actor} has signed a compute contract${sum}${other}` }
}

function takeover({ fact, actor, amount }: ToldFact, placed: string): Words {
  const former = fact.subject.find((party) => party.role === 'former customer')?.entity
  const from = former === undefined ? '' : ` from ${former}`
  const what = amount ?? 'a lease'
  return {
    headline: `${actor} takes over ${what}${from}${placed}`,
    lede: `${actor} takes over ${amount === undefined ? 'a lease' : `${amount} of capacity`}${from}${placed}`,
  }
}
