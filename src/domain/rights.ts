// What we may do with one address: the level, the decision with its reasons, and the key without which nothing is fetched.
import type { NoticeState } from './notice.ts'

/** L0 nothing, L1 headline and link, L2 facts only, L3 own-words summary, L4 summary and one short quotation. */
export type Level = 'L0' | 'L1' | 'L2' | 'L3' | 'L4'

/** The lower of two levels; level names sort in the order of what they allow. */
export function lowerLevel(a: Level, b: Level): Level {
  return a <= b ? a : b
}

/** Prose of our own may rest on a source from this level up; below it only facts or a link. */
export const proseLevel: Level = 'L3'
/** Facts may be taken from a source from this level up; below it nothing but its headline and a link. */
export const factLevel: Level = 'L2'

/** The outcome for one address, kept with the story that used it. Times are ISO 8601. */
export interface RightsDecision {
  readonly url: string
  readonly fetchedAt: string
  readonly level: Level
  readonly policyVersion: string
  /** 0 to 25. */
  readonly quoteMaxWords: number
  readonly quoteMaxChars?: number
  /** 0 to 72; 0 means that the text goes as soon as facts are taken from it. */
  readonly retainTextHours: number
  readonly showLink: boolean
  /** In our own search and lists. */
  readonly indexable: boolean
  /** The text may enter the archive index. */
  readonly embed: boolean
  readonly images: false
  readonly training: false
  readonly attributionLink: 'required'
  /** The desk-recorded licence that raised the level. */
  readonly licenceId?: string
  readonly reasons: readonly RightsReason[]
}

export interface RightsReason {
  readonly signal: string
  readonly raw: string
  readonly where: string
  readonly effect: string
  /** The most this statement alone would allow; absent where it sets no level, or does not count now. */
  readonly cap?: Level
  /** For a statement that waits for its date: from when (ISO 8601) it will allow how much. */
  readonly later?: { readonly from: string; readonly cap: Level }
}

/** One thing a publisher (or our desk) said about a page. Every limit it sets can only lower what we do. */
export interface Signal {
  /** The kind of statement, e.g. `robots`, `rsl`, `tdmrep-file`. */
  readonly signal: string
  /** The bytes as read, shortened for storage. */
  readonly raw: string
  /** Where it was read: an address, `header X`, `meta y`. */
  readonly where: string
  readonly cap?: Level
  readonly quoteMaxWords?: number
  readonly quoteMaxChars?: number
  readonly retainTextHours?: number
  readonly indexable?: boolean
  readonly embed?: boolean
  /** ISO 8601: the limits hold from this instant on. Without it they hold always. */
  readonly from?: string
  /** Kinds this statement replaces, where the standard says that the nearer statement wins (only TDMRep does). */
  readonly supersedes?: readonly string[]
  /** One line for people. */
  readonly effect: string
  /** For the desk, e.g. that a licence is on offer. */
  readonly note?: string
}

/** A permission the desk recorded: the one thing that raises a level, inside host, path, use and end date. */
export interface Licence {
  readonly id: string
  readonly host: string
  readonly pathPrefix: string
  readonly level: Level
  /** `all`, or the one use it was given for. */
  readonly use: 'all' | 'ai-input'
  /** Last instant it holds (ISO 8601); a bare date holds to the end of that day in UTC. */
  readonly until: string
  readonly grantedBy: string
}

/** A licence as the desk keeps it: with the document it rests on, who recorded it and when (ISO 8601). */
export interface RecordedLicence extends Licence {
  readonly document: string
  readonly recordedBy: string
  readonly recordedAt: string
}

/** Terms a person read in prose and recorded at the desk. */
export interface RecordedTerms {
  readonly host: string
  readonly pathPrefix: string
  readonly quoteOfTerm: string
  readonly url: string
  readonly recordedBy: string
  readonly recordedAt: string
  readonly reviewBy: string
}

/** What the operator decided about reading signals. */
export interface RightsPolicy {
  readonly policyVersion: string
  /** Our robots product token, e.g. `GroundwireBot`. */
  readonly token: string
  /** Level for `Content-Signal: use=reference`. */
  readonly contentSignalsReference: Level
  /** As RSL names them, e.g. `commercial`. */
  readonly operatorClass?: string
  /** ISO 3166 two letters. */
  readonly operatorCountry?: string
}

/** What a publisher asked for an address by notice: it can only lower. */
export interface Wish {
  readonly level: Level
  readonly reason: string
  readonly noticeId: string
}

/** How far a takedown has come, and what it asks for. */
export interface TakedownState {
  readonly id: string
  readonly state: NoticeState
  /** The state an appeal was made from. */
  readonly before?: NoticeState
  readonly isDomainProved: boolean
  readonly wantsLevel: Level
}

/** The key to one request: net takes nothing without it. */
export interface Permit {
  readonly url: string
  readonly level: Level
  readonly use: 'feed' | 'page' | 'site-policy'
  readonly brand: 'permit'
}
