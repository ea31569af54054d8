// The terms of a deal beyond its size: price, length, start, phases and lenders, each as the ledger row has it.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { claimSentence, ledgerEvidence } from '../wording/evidence-of.ts'
import { countWord, joinWords, printDate, printMoney } from '../wording/phrases.ts'
import { partyName } from './fact-sentences.ts'
import type { ToldFact } from './told-fact.ts'

/** "On 1 October 2026", "in March 2027", "by 30 June 2026" for a deadline. */
function when(iso: string, isDeadline: boolean): string {
  const day = printDate(iso)
  if (isDeadline) return `by ${day}`
  return /^\d{4}-\d{2}-\d{2}/.test(iso) ? `on ${day}` : `in ${day}`
}

const ahead = (fact: Fact, iso: string): boolean => iso.slice(0, 10) > fact.announcedAt.slice(0, 10)

/** "A, b and c" of what is known, in an order of our own: what it is worth, how long it lasts, when it begins. */
function dealTerms(what: string, fact: Fact, worth: string | undefined): string | undefined {
  const years = fact.value?.[0]?.termYears
  const start = fact.effectiveAt ?? fact.horizon
  const parts = [
    worth,
    years === undefined ? undefined : `covers ${countWord(years)} ${years === 1 ? 'year' : 'years'}`,
    start !== undefined && ahead(fact, start) ? `begins ${when(start, false)}` : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : `The ${what} ${joinWords(parts)}.`
}

function buildTerms(fact: Fact): string | undefined {
  const [value] = fact.value ?? []
  const due = fact.horizon ?? fact.effectiveAt
  const cost = value === undefined ? undefined : `is put at ${printMoney(value)}`
  const open = due !== undefined && ahead(fact, due) ? `is due ${when(due, /^\d{4}-\d{2}-\d{2}/.test(due))}` : undefined
  const parts = [cost, open].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : `The project ${joinWords(parts)}.`
}

function loanTerms(fact: Fact, dossier: Dossier): string | undefined {
  const lenders = [...fact.subject, ...(fact.object ?? [])].filter(({ role }) => role === 'lender' || role === 'investor')
  const names = [...new Set(lenders.map((party) => partyName(party, dossier)))]
  const isDebt = fact.value?.[0]?.kind === 'debt'
  return names.length === 0 ? undefined : `The ${isDebt ? `money is lent` : 'money comes'} ${isDebt ? 'by' : 'from'} ${joinWords(names)}.`
}

/** Price, length and start of the lead fact in one sentence; undefined where the row states none. */
export function termsSentence({ fact }: ToldFact, dossier: Dossier): Sentence | undefined {
  const isOption = fact.quantity?.[0]?.qualifier === 'option'
  const text =
    fact.status === 'paused' || fact.status === 'cancelled' || isOption
      ? undefined
      : fact.type === 'capacity_lease'
        ? dealTerms('lease', fact, fact.value?.[0] === undefined ? undefined : `is worth ${printMoney(fact.value[0])}`)
        : fact.type === 'capacity_build'
          ? buildTerms(fact)
          : fact.type === 'compute_contract'
            ? dealTerms('contract', fact, undefined)
            : fact.type === 'financing'
              ? loanTerms(fact, dossier)
              : undefined
  return text === undefined ? undefined : claimSentence(dossier.storyId, 'summary', text, [ledgerEvidence(fact)])
}

/** A phase of the lead project with its own size and day: "The first 40 MW are due by 30 June 2026." */
export function phaseSentence(lead: ToldFact, others: readonly ToldFact[], dossier: Dossier): Sentence | undefined {
  const phase = others.find(
    ({ fact, amount }) =>
      fact.partOf === lead.fact.id && amount !== undefined && fact.type === 'capacity_build' && fact.horizon !== undefined,
  )
  const due = phase?.fact.horizon
  if (phase === undefined || due === undefined || !ahead(phase.fact, due)) return undefined
  const text = `A first phase of ${phase.amount ?? ''} is due ${when(due, /^\d{4}-\d{2}-\d{2}/.test(due))}.`
  return claimSentence(dossier.storyId, 'summary', text, [ledgerEvidence(phase.fact)])
}

/** The loan or round that pays for the lead project, where the story has one. */
export function moneySentence(lead: ToldFact, others: readonly ToldFact[], dossier: Dossier): Sentence | undefined {
  const round = others.find(({ fact, actor, worth }) => fact.type === 'financing' && actor === lead.actor && worth !== undefined)
  if (round === undefined || lead.fact.type === 'financing') return undefined
  const lender = round.fact.subject.find(({ role }) => role === 'lender' || role === 'investor')
  const isDebt = round.fact.value?.[0]?.kind === 'debt'
  const text =
    lender === undefined
      ? `${round.actor} has raised ${round.worth ?? ''}${isDebt ? ' in debt' : ''}.`
      : `${partyName(lender, dossier)} ${isDebt ? 'lends' : 'puts in'} ${round.worth ?? ''}.`
  return claimSentence(dossier.storyId, 'summary', text, [ledgerEvidence(round.fact)])
}
