// Whether somebody answers for what the wire publishes (rights 10, AI-4): a wire that others can read names a person.
import type { Config } from './config.ts'

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i

/** Whether anyone but the person at this machine is meant to read it: the site listens to others, has a public address, or sends mail. */
export function isOpenToOthers({ host, siteUrl, smtpUrl, mailFrom }: Config): boolean {
  if (!thisMachine.test(host)) return true
  if (siteUrl !== '' && !thisMachine.test(URL.parse(siteUrl)?.hostname ?? '')) return true
  return smtpUrl !== undefined && mailFrom !== undefined
}

/** True where publishing is refused: others can read the wire, and no person is named as responsible for it. */
export const nobodyAnswers = (config: Config): boolean => config.responsible.trim() === '' && isOpenToOthers(config)

/** Said wherever something is refused for it: what is missing, and both ways out. */
export const unansweredWords =
  'others can read this wire, and nobody is named who answers for what it publishes, so it publishes nothing. Name a person in GROUNDWIRE_RESPONSIBLE and start again; what waits is published then. Or keep it to this machine: no GROUNDWIRE_HOST, no GROUNDWIRE_URL, no mail.'
