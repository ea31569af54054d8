// Facts that bear on a take by their class, whatever words they share with its news: what a party of it lost or leans on, what a cut costs, what is still to be ruled.

const amount = String.raw`(?:about |almost |nearly |more than |some )?(?:(?:USD|EUR|GBP|CHF|[$€£]) ?)\d`
const numbers = '(?:one|two|three|four|five|a single)'

/** What a party of the news lost, owes or leans on: it counts beside its name alone. */
const ofParty: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:lost|loses|(?:made|posted|had|reported) (?:an? |its )?(?:\p{L}+ )?loss(?:es)? of|owes|owed|debts? of) ${amount}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b\d+(?:\.\d+)?(?:%| per ?cent) of (?:them|it|its \p{L}+|the \p{L}+) (?:is |are |was |were )?(?:with|from|to) ${numbers}\b`,
    'iu',
  ),
  new RegExp(String.raw`\b${numbers} (?:customers?|clients?|buyers?) (?:bring in|account for|make up|provide) (?:\p{L}+ )?\d`, 'iu'),
]

/** What a cut or a stop costs itself. */
const costOfCut = new RegExp(
  String.raw`\b[Tt]he (?:job )?(?:cuts?|closures?|closing|layoffs?|dismissals?|redundanc(?:y|ies)|severance)\b[^.]*\b(?:costs?|comes? to) ${amount}`,
  'iu',
)
/** That a suit may not be heard. */
const mayNotBeHeard = /\bha(?:s|ve) (?:first )?to (?:decide|rule)(?: first)? (?:whether|if)\b/iu
/** That what was stopped or ordered may go on, or come back. */
const mayGoOn =
  /\b(?:is|are|was|were|has been|have been) not (?:been )?(?:cancelled|canceled|abandoned|final|over|retroactive|permanent)\b|\b(?:may|can|could|will|would|is to|are to|plans to|hopes to) (?:still )?(?:restart|resume|reopen|return|appeal|reapply|apply again|bid again)\b|\bha(?:s|ve) (?:\d+ (?:days|weeks|months)|until [^.,]{3,20}) to appeal\b|\b(?:imposed no|no \p{L}+ (?:was|were) imposed)\b|\bdoes not (?:touch|affect|apply to|end|change)\b/iu

/** Whether a sentence tells a loss, a debt or a dependence of somebody. */
export const tellsBurden = (text: string): boolean => ofParty.some((sign) => sign.test(text))
/** Whether a sentence sets something against a cut, a stop or a suit. */
export const speaksAgainstStop = (text: string): boolean => tellsCostOfCut(text) || mayNotBeHeard.test(text) || mayGoOn.test(text)

const loss = /\b(?:lost|loses|loss(?:es)?)\b/iu
const span = /\b(?:(?:19|20)\d\d|quarter|half|months?|year)\b/iu
/** A loss told without the time it was made in, where its report gives one. The report's own date is no such time. */
export const losesItsTime = (told: string, source: string): boolean =>
  loss.test(told) &&
  span.test(source) &&
  !span.test(told.replace(/,? (?:\p{Lu}[\p{L}&' ]+ )?reported on \d+ \p{L}+ \d{4}|,? according to .*$/gu, ''))

/** News of money that is raised or spent, or of capacity that is taken on: there a loss, a debt or a dependence counts against it. */
const ofMoney =
  /[$€£] ?\d|\b(?:USD|EUR|GBP) ?\d|\b\d+(?:\.\d+)? ?(?:MW|GW|megawatts?|gigawatts?)\b|\b(?:rais|spen[dt]|invest|buy|acquir|order|build|expand)\w*/iu
export const isNewsOfMoney = (title: string): boolean => ofMoney.test(title)
/** "The cuts will cost …": in a story of cuts those are its own. */
export const tellsCostOfCut = (text: string): boolean => costOfCut.test(text)
