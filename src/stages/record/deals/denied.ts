// Sentences that name a deal and do not state it: denials, refusals, doubts, conditions, questions, orders to a machine.
import { wordy } from './deal-lexicon.ts'
import type { Trigger } from './deal-words.ts'

const notBefore = wordy(
  String.raw`\b(?:not|never|no|n[’']t|nobody|none|nie|nicht|keine?\p{L}*|niemals|pas|jamais|aucun\p{L}*|sin|nunca|ningún|ninguna|no)\s(?:[\p{L}\d.,]+\s){0,4}$`,
  'iu',
)
const frenchNot = wordy(String.raw`\b(?:n[’']|ne\s)(?:\p{L}+\s){0,2}$`, 'iu')
/** Words that leave open, or put off, whether it is so. */
const doubtBefore = wordy(
  String.raw`\b(?:whether|(?:reject|dismiss|den[iy]|disput|refut|brush|shot|shoots|wav|laugh|play|pour|scotch|quash|rubbish)\p{L}* (?:\p{L}+ ){0,3}(?:claims?|reports?|suggestions?|rumou?rs?|talk|speculation|allegations?)|denie[sd]|denying|den(?:y|ies)|ruled out|rules out|decided against|decides against|declined to|declines to|refused to|refuses to|rejected|rejects|turned down|turns down|yet to|unclear|dismiss(?:es|ed)|(?:had|was|were|is|are) (?:widely )?expect(?:ed|ing)?|analysts? (?:had |have )?expect(?:ed)?|it takes|aurait pu|nothing (?:suggests|indicates|shows)|stopped short of|(?:block|barr|stopp|prevent|bann|forb[ai]d)\p{L}* [^,;.]{1,40} (?:from|to)|ahead of a decision|lost (?:its|the|an?) (?:bid|fight|battle|appeal|chance)|fail(?:s|ed|ing) to|no longer able to|dément(?:i|ent)?|démentent|exclu[ts]?|refuse de|refusé de|dementier(?:t|te)|bestreitet|lehnt(?:e)? (?:es )?ab|schließt aus|desmient(?:e|en)|desmintió|niega|negó|hubiera|habría podido|descarta(?:do)?|rechaza(?:do)?|falta de|ohne dass|sans que|sin que|why|wonder(?:s|ed)?|pourquoi|warum|weshalb|wieso|para qué|por qué|(?:has|had|have) no (?:plans?|intention)|no intention of|nie|jamais|nunca|scheiter\p{L}*)\b`,
  'iu',
)
const ifFirst =
  /^(?:Whoever|Neither|Anyone|Anybody|Any (?:tenant|buyer|customer|developer)|Those who|Quiconque|Ceux qui|Wer|Quien(?:es)?|De haber\p{L}*|If|Should|Unless|Without|Ob|Had|Were|Whether|Suppose|Supposing|Even if|Wenn|Falls|Würde|Sollte|Hätte|Si|S[’']il|À moins que|A menos que|En caso de)\s/u
const ifBefore = wordy(String.raw`\b(?:if|unless|in case|falls|wenn|sofern|si|à condition que|siempre que)\s(?:\p{L}+[\s,]+){0,6}$`, 'iu')

/** Said after the deed: that it came to nothing. */
const failedAfter = wordy(
  String.raw`\b(?:(?:was|were|has been|have been) (?:rejected|refused|turned down|voted down|blocked|denied|thrown out|dismissed|never \p{L}+)|but not (?:granted|signed|agreed|approved|built)|fell through|fallen through|collapsed|came to nothing|wurden? .{0,40}abgelehnt|a(?: finalement)? été (?:rejetée?|refusée?)|(?:fue|ha sido) (?:rechazad|denegad)[oa])\b`,
  'iu',
)
/** "Hatte vermietet", "avait loué", "había alquilado": the past before the past is no news. */
const pluperfect: Readonly<Record<string, RegExp>> = {
  de: wordy(String.raw`\bhatten?\b[^,;]*$`, 'u'),
  fr: wordy(String.raw`\bavai(?:t|ent)\b[^,;]*$`, 'u'),
  es: wordy(String.raw`\bhabían?\b[^,;]*$`, 'u'),
}

/** Who fights a project, and with what, states nothing of it. */
const opponents = wordy(
  String.raw`\b(?:[Oo]pponents|[Cc]ritics|[Rr]esidents|[Nn]eighbours|[Cc]ampaigners|[Pp]rotesters|Gegner|Kritiker|Anwohner|Klage|Petition|petition|lawsuit|riverains|opposants|adversaires|recours|vecinos|opositores|ecologistas?|demanda)\b`,
  'u',
)

/** "Will sich nicht äußern", "would not comment": what a house does not speak of, it does not state. */
const silent = wordy(
  String.raw`\b(?:nicht äußern|keinen? (?:Kommentar|Angaben)|(?:declined|declines|refused) to (?:comment|say)|would not (?:comment|say)|no comment|refusé de commenter|n[’']a pas (?:souhaité|voulu) commenter|no quiso (?:comentar|hacer))\b`,
  'iu',
)
/** What analysts, critics and bankers think, say or expect of a house. */
const opined = wordy(
  String.raw`\b(?:[Aa]nalysts?|[Ee]conomists?|[Cc]ritics|[Ii]nvestors)\b[^,;]{0,40}\b(?:think|thinks|say|says|believe|believes|expect|expects|want|wants|predict|predicts|see|sees)\b[^;]*$`,
  'u',
)

/** "Unless Orion leases 40 MW", "Should it": nothing is told as done. */
export const opensWithIf = (text: string): boolean => ifFirst.test(text)
/** A question states nothing. */
export const isQuestion = (text: string): boolean => /\?["”’»]?\s*$/u.test(text)

/** "Has not signed", "denied having ordered", "whether it will lease", "If it leased", "turned down an offer of". */
export function isDenied(
  text: string,
  trigger: Trigger,
  at: { readonly from: number; readonly to: number; readonly language: string },
): boolean {
  const before = text.slice(Math.max(0, trigger.start - 60), trigger.start)
  const own = text.slice(trigger.start, trigger.end)
  const isOwnNo = /^(?:will not|is not|are not|sich)/u.test(own)
  return (
    (!isOwnNo && (notBefore.test(before) || frenchNot.test(before))) ||
    doubtBefore.test(text.slice(Math.max(0, trigger.start - 110), trigger.start)) ||
    doubtBefore.test(own) ||
    /(?<!\p{L})(?:kein\p{L}*|nicht|nie)(?!\p{L})/iu.test(own) ||
    /^\s?(?:\p{L}+\s){0,2}(?:nicht|kein\p{L}*|pas)(?!\p{L})/iu.test(text.slice(trigger.end, trigger.end + 24)) ||
    /^\s(?:whether|if|how|why)\b/u.test(text.slice(trigger.end)) ||
    /\b(?:might|could|would|should) have\s$/u.test(before) ||
    (/,\s(?:had|were) (?:the|it|they|its|\p{Lu})/u.test(text.slice(trigger.end)) && /\bwould\b/u.test(text)) ||
    (!/^(?:cancel|pause)$/.test(trigger.act) && failedAfter.test(text.slice(trigger.end, at.to))) ||
    (pluperfect[at.language.slice(0, 2)]?.test(text.slice(at.from, trigger.end)) ?? false) ||
    (/^(?:build|propose|draw|live)$/.test(trigger.act) && opponents.test(text.slice(at.from, trigger.start))) ||
    (silent.test(text) && /^(?:lease|sign|take|build)$/.test(trigger.act) && !/\b(?:talks|understood|believed|said to)\b/u.test(text)) ||
    opined.test(text.slice(at.from, trigger.start)) ||
    ifFirst.test(text) ||
    ifBefore.test(before)
  )
}
