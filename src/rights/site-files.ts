import type { SiteFile, SiteFiles } from './collect.ts'
import type { FetchedLicence } from './rsl.ts'

/** A site's files as the network hands them over: named by kind, without their addresses. */
export interface AnsweredFiles {
  readonly origin: string
  readonly robots: { readonly status: number; readonly body: string } | { readonly unreachable: string }
  readonly tdmrep?: { readonly status: number; readonly body: string }
  readonly aiTxt?: { readonly status: number; readonly body: string }
  readonly aiTxtWellKnown?: { readonly status: number; readonly body: string }
  readonly aiJson?: { readonly status: number; readonly body: string }
}

/** Gives the answered files their addresses back, and adds the policy documents fetched since. */
export function siteFilesOf(
  answered: AnsweredFiles,
  extra: { readonly licences?: readonly FetchedLicence[]; readonly tdmPolicies?: readonly SiteFile[] } = {},
): SiteFiles {
  const { origin, robots } = answered
  const at = (path: string, file: { readonly status: number; readonly body: string } | undefined): SiteFile | undefined =>
    file && { url: `${origin}${path}`, status: file.status, body: file.body }
  const [tdmrep, aiTxt, wellKnownAiTxt, aiJson] = [
    at('/.well-known/tdmrep.json', answered.tdmrep),
    at('/ai.txt', answered.aiTxt),
    at('/.well-known/ai.txt', answered.aiTxtWellKnown),
    at('/.well-known/ai.json', answered.aiJson),
  ]
  return {
    robots: 'unreachable' in robots ? robots : { url: `${origin}/robots.txt`, status: robots.status, body: robots.body },
    ...(tdmrep && { tdmrep }),
    ...(aiTxt && { aiTxt }),
    ...(wellKnownAiTxt && { wellKnownAiTxt }),
    ...(aiJson && { aiJson }),
    ...extra,
  }
}
