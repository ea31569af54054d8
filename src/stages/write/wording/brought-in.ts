// Which thing "the deal", "the permit" or "the cuts" is, where the sentence before told the deed that brought it in.
import { verbReadings } from '../../../text/verbs.ts'

/** Nouns for what a deed leaves behind, and the words that tell the deed. Each noun fits only what its deed brings about. */
const deeds: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:agreement|deal|contract|accord)$/,
    /\b(?:agree[sd]?|agreed|agreement|deal|contract|signs?|signed|settle[sd]?|accord|to (?:buy|sell|supply|lease|rent)|licens(?:e[sd]?|ing)|has bought|bought|sold)\b/u,
  ],
  [/^(?:takeover|acquisition|purchase|transaction)$/, /\b(?:buy|buys|bought|buying|acquire[sd]?|take over|takeover|purchase)\b/u],
  [/^(?:offer|bid)$/, /\b(?:offer(?:s|ed)?|bid|to buy)\b/u],
  [/^(?:sale|disposal)$/, /\b(?:sell|sells|sold|selling|sale)\b/u],
  [/^(?:round|funding|investment|money)$/, /\b(?:raise[sd]?|secure[sd]?|round|funding|invest(?:s|ed)?)\b.*\d/u],
  [/^(?:loan|debt|bonds?)$/, /\b(?:borrow(?:s|ed)?|loan|lent|lends?|bonds?|debt)\b/u],
  [/^(?:cuts|cutbacks|redundancies|lay-?offs|reductions)$/, /\b(?:jobs|staff|workers|employees|posts|workforce)\b/u],
  [/^(?:fine|penalty)$/, /\b(?:fine[sd]?|penalty|penalised)\b/u],
  [/^(?:strike|walkout|stoppage)$/, /\b(?:strike[sd]?|striking|walk(?:s|ed)? out|walkout|stopped work)\b/u],
  [/^(?:permit|licence|permission|consent|approval)$/, /\b(?:permit|licence|permission|allow(?:s|ed)?|approve[sd]?|approval|consent)\b/u],
  [
    /^(?:rule|rules|measure|regulation|requirement|regime)$/,
    /\b(?:require[sd]?|rules?|must|oblige[sd]?|licence|limit(?:s|ed)?|demands?|bans?|banned|caps?|capped)\b/u,
  ],
  [
    /^(?:ban|limit|cap|restriction|restrictions|quota|quotas)$/,
    /\b(?:bans?|banned|limit(?:s|ed)?|caps?|capped|restrict(?:s|ed)?|bars?|barred|may no longer)\b/u,
  ],
  [
    /^(?:decision|ruling|judgment|verdict|order)$/,
    /\b(?:rule[sd]|ruling|order(?:s|ed)?|decide[sd]|refuse[sd]|decline[sd]|dismiss(?:es|ed)|approve[sd]|reject(?:s|ed)|fined|awarded|vote[sd]?)\b/u,
  ],
  // A court that allowed or struck down something has ruled, whatever verb tells it.
  [
    /^(?:decision|ruling|judgment)$/,
    /\b(?:[Cc]ourt|[Jj]udges?|[Jj]ustices?)\b.*?\b(?:allow(?:s|ed)|uph(?:olds|eld)|block(?:s|ed)|str(?:ikes|uck) down|lift(?:s|ed)|overturn(?:s|ed)|throws? out|threw out|grant(?:s|ed)|denie[sd]|clear(?:s|ed)|halt(?:s|ed)|revers(?:es|ed)|sid(?:es|ed) with)\b/u,
  ],
  [
    /^(?:vote)$/,
    /\b(?:voted|votes|voting)\b|\b(?:House|Senate|Congress|Parliament|parliament|Commons|council|Council|committee|Committee)\b.*?\b(?:passe[sd]|approve[sd]|adopt(?:s|ed)|reject(?:s|ed))\b/u,
  ],
  [/^(?:killings?|deaths?)$/, /\b(?:kill(?:s|ed)|shot dead|murder(?:s|ed))\b/u],
  [/^(?:shootings?)$/, /\b(?:shot|shoots|opened fire|gunman)\b/u],
  [/^(?:arrests?)$/, /\b(?:arrest(?:s|ed)|detain(?:s|ed))\b/u],
  [/^(?:explosions?|blasts?|bombings?)$/, /\b(?:explosions?|blasts?|bombs?|bombings?|exploded)\b/u],
  [/^(?:crash)$/, /\bcrash(?:es|ed)?\b/u],
  [/^(?:conviction)$/, /\b(?:convict(?:s|ed)|found guilty|pleaded guilty)\b/u],
  [/^(?:sentence)$/, /\bsentenced\b/u],
  [/^(?:indictment|charges)$/, /\b(?:indict(?:s|ed)|charged)\b/u],
  [/^(?:testimony)$/, /\btestif(?:y|ies|ied)\b/u],
  [/^(?:nomination)$/, /\bnominat(?:es|ed)\b/u],
  [/^(?:suspension)$/, /\bsuspend(?:s|ed)\b/u],
  [/^(?:withdrawal|pull-?out)$/, /\b(?:withdr(?:aws?|ew|awn)|pull(?:s|ed)? out)\b/u],
  [/^(?:visit)$/, /\bvisit(?:s|ed)?\b/u],
  [/^(?:meeting|talks)$/, /\b(?:met|meets)\b/u],
  [/^(?:law|bill|legislation|act)$/, /\b(?:law|bill|legislation|act)\b/u],
  [/^(?:lawsuit|suit|case|claim|complaint)$/, /\b(?:sue[sd]?|suing|lawsuit|suit|case|complaint|took .* to court)\b/u],
  [/^(?:inquiry|investigation|probe|review)$/, /\b(?:inquiry|investigat(?:e[sd]?|ion|ing)|probe|review|looking into)\b/u],
  [
    /^(?:outage|failure|breakdown|disruption|fault)$/,
    /\b(?:outage|failure|failed|breakdown|went down|is down|was down|disruption|fault)\b/u,
  ],
  [
    /^(?:attack|breach|intrusion|theft|hack)$/,
    /\b(?:attack(?:s|ed)?|breach(?:es|ed)?|intruders|intrusion|stole|stolen|theft|hack(?:s|ed|ers)?|copied)\b/u,
  ],
  [/^(?:plant|station)$/, /\b(?:reactor|power station|factory|works)\b/u],
  [/^(?:fire|blaze)$/, /\b(?:fire|blaze|burned|burnt)\b/u],
  [/^(?:delay|postponement)$/, /\b(?:delay(?:s|ed)?|put off|postpone[sd]?|pushed back)\b/u],
  [/^(?:increase|rise)$/, /\b(?:raise[sd]?|increase[sd]?|rise|rose|put up)\b/u],
  [/^(?:merger|tie-up|combination)$/, /\b(?:merge[sd]?|merger|combine[sd]?|to buy|take over)\b/u],
  [/^(?:appointment)$/, /\b(?:appoint(?:s|ed)?|name[sd]?|chosen|chose|succeed(?:s|ed)?)\b/u],
  [/^(?:departure|resignation|exit)$/, /\b(?:leave|leaves|left|resign(?:s|ed)?|step(?:s|ped)? down|quit)\b/u],
  [/^(?:trial|hearing)$/, /\b(?:trial|hearing)\b/u],
  [/^(?:model|version)$/, /\b(?:weights|models?|version)\b/u],
  [/^(?:release|launch)$/, /\b(?:release[sd]?|launch(?:es|ed)?|publish(?:es|ed)?)\b/u],
  [/^(?:forecast|outlook|guidance)$/, /\b(?:forecast|outlook|guidance)\b/u],
  [/^(?:study|paper|research|trial)$/, /\b(?:study|paper|research(?:ers)?|trial|scientists)\b/u],
]

/** "The copying" behind "were copied": the deed itself, by the noun of its verb. */
function isOfVerb(noun: string, before: string): boolean {
  const lemma = /ing$/u.test(noun) ? verbReadings(noun).find(({ form }) => form === 'ing')?.lemma : undefined
  const told = (word: string): boolean => verbReadings(word).some((reading) => reading.lemma === lemma && reading.form !== 'base')
  return lemma !== undefined && (before.match(/\p{Ll}{3,}/gu) ?? []).some(told)
}

/** Whether the sentences before brought in what the noun names: by its own word or by the deed it comes from. */
export function isBroughtIn(noun: string, before: string): boolean {
  if (before === '') return false
  return (
    new RegExp(`\\b${noun}\\b`, 'u').test(before) ||
    deeds.some(([nouns, told]) => nouns.test(noun) && told.test(before)) ||
    isOfVerb(noun, before)
  )
}
