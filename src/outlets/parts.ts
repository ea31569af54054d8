import type { OwnBeat } from '../domain/own-beat.ts'
import type { SignificanceWeights } from '../domain/significance.ts'
import type { Store } from '../store/store.ts'
import type { DeskOnWeb } from './desk/desk-on-web.ts'

export interface SiteIdentity {
  readonly name: string
  readonly url: string
  readonly contact: string
  readonly responsible: string
  readonly isSample: boolean
  /** Beats that the operator defined, besides those of every wire. */
  readonly beats?: readonly OwnBeat[]
  /** Whether what is traded in computing is this wire's matter: its pages stand in every footer then. */
  readonly hasCompute?: boolean
  /** Whether editions can be had by e-mail here. */
  readonly hasMail?: boolean
  /** WebSub hub that is told of news in our feeds. */
  readonly hub?: string
  /** Why nothing is published here; absent = it is. Every page that would tell a story says this instead. */
  readonly closed?: string
  /** Text of a banner on every page, e.g. that no source answers; null = none. */
  readonly notice?: () => string | null
  /** Since when publishing is frozen, in words for a banner on every page; null = it is not. */
  readonly frozen?: () => Promise<string | null>
}

export interface WebPolicy {
  readonly floor: number
  /** How much each part of significance counts. */
  readonly weights: SignificanceWeights
  /** Versions a story may have in a day. */
  readonly versionsADay: number
  readonly freshStoriesBelow: number
  readonly freshDaysBelow: number
  readonly matchThreshold: number
  readonly gatherMs: number
  /** Where hubs may call; null or absent = no public address is set. */
  readonly callbackUrl?: string | null
}

/** All that the web outlet needs from the program around it. */
export interface WebParts {
  readonly store: Store
  readonly now: () => Date
  readonly site: SiteIdentity
  readonly status: () => { readonly waiting: number; readonly parked: number }
  readonly newToken: () => string
  /** Looks for a notice's token on its domain now, and puts it into force if it is there; absent where nothing can be asked. */
  readonly checkProof?: (noticeId: string) => Promise<void>
  readonly policy: WebPolicy
  /** Absent = no desk on the web. */
  readonly desk?: DeskOnWeb
  /** How many proxies of ours stand in front of the site: the outermost one's word on who asks is believed. Absent = none. */
  readonly proxies?: number
  /** Version of the program, printed in the API's document. */
  readonly version?: string
  /** False = every page is made for whoever asks for it, e.g. to measure how long that takes. */
  readonly keepsPages?: boolean
  /** Told of every error that a reader saw as 500 or 503. */
  readonly report?: (error: unknown) => void
}
