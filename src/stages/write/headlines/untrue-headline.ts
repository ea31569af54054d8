// What no headline may say: what a report takes back or tells further on, a swap told the wrong way round, a verb without what it needs.
import type { Dossier } from '../../../domain/dossier.ts'
import { isDone } from '../sentences/news-lede.ts'
import { blursSwap } from '../sentences/swapped-plan.ts'
import { statesReadWrong } from '../wording/read-wrong.ts'
import { isSuperseded } from '../wording/superseded.ts'

/** "Vega puts Orion": on what, was cut off. */
const endsShort = /^[^,]*\bputs? (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}(?=$|,)/u

/** Whether the reports show a headline to be untrue or no longer so, or it was cut where its verb says nothing. */
export const isUntrue = (text: string, prose: Dossier): boolean =>
  statesReadWrong(text, prose) || isDone(text, prose) || isSuperseded(text, prose) || blursSwap(text, prose) || endsShort.test(text)
