// Words of a sentence that call for another reading than "this was done": denial, condition, guess, retelling, comparison, other trades.
import type { Fact } from '../../../domain/fact.ts'
import { wordy } from './deal-lexicon.ts'
import { inDirectSpeech } from './how-far.ts'

/** What another reading the words call for. */
export type Cue =
  | 'denial'
  | 'condition'
  | 'guess'
  | 'open'
  | 'asking'
  | 'retold'
  | 'pluperfect'
  | 'compared'
  | 'summed'
  | 'market'
  | 'trading'
  | 'other_trade'
  | 'contested'
  | 'generic'
  | 'invented'

const cues: readonly (readonly [Cue, RegExp])[] = [
  [
    'denial',
    wordy(
      String.raw`\b(?:not|never|lost (?:its|the|an?) (?:bid|fight|battle|appeal|chance)|no longer|neither|nor|cannot|without|nobody|none|no one|nothing|n[’']t|don[’']t|den(?:y|ies|ied|ying)|denial|refus(?:e|es|ed|ing)|declin(?:e|es|ed) to|reject(?:s|ed|ion)?|dismiss(?:es|ed)?|rul(?:es|ed|ing) out|turn(?:s|ed) down|fail(?:s|ed)?|wrong|untrue|false|pas|jamais|aucune?|n[’']|ne|dément(?:i|ent)?|refus\p{L}*|play(?:s|ed)? down|talk of|sans|ni|nicht|kein\p{L}*|nie|niemals|ohne|dementier\p{L}*|bestreitet|nunca|jamás|ningun[ao]?|ningún|niega\p{L}*|negó|descart\p{L}*|exclu[ts]?|sin|desm(?:iente|intió)|rechaz\p{L}*|no)\b`,
      'iu',
    ),
  ],
  [
    'condition',
    wordy(
      String.raw`\b(?:if|unless|whether|would have|could have|might have|should(?! (?:be (?:ready|open|running|online|live|finished|complete|completed|in service)|open|start|come|go live|enter)\b)|had (?:it|the|they)|assuming|provided that|suppos\p{L}+|were to|in case|si|s[’']il|à condition|aurait|auraient|pourrait|falls|sofern|wenn|ob|hätten?|würden?|müssten?|könnten?|siempre que|hubiera\p{L}*|habría\p{L}*|podría\p{L}*)\b`,
      'iu',
    ),
  ],
  [
    'guess',
    wordy(
      String.raw`\b(?:(?<!\b(?:told|tells) )analysts?|economists?|forecasts?|forecasters?|predict\p{L}*|estimat\p{L}*|reckons?|thinks?|believes?|speculat\p{L}*|guess\p{L}*|likely|probably|perhaps|maybe|seems?|appears? to|expected|analystes?|estime\p{L}*|probablement|peut-être|Analysten?|Marktforscher|schätz\p{L}*|vermutlich|wohl|vielleicht|rechnen damit|analistas?|calcula\p{L}*|probablemente|quizás?)\b`,
      'iu',
    ),
  ],
  [
    'open',
    wordy(
      String.raw`\b(?:unclear|remains to be seen|yet to|hopes?|hoped|hoping|it takes|postpon\p{L}* (?:its |the |a )?(?:decision|vote|ruling)|defer(?:s|red)|wants?|wanted|one day|could|might|may|would|considered|mulls?|argued|espère\p{L}*|will (?:nicht|sich)|hofft|wollte\p{L}*|espera\p{L}*|algún día)\b`,
      'iu',
    ),
  ],
  [
    'asking',
    wordy(
      String.raw`\b(?:asked|asks|why|what(?! (?:it|they|he|she) (?:calls?|says?|describes?)| (?:is|are|will be) (?:its|their|the)\b)|how|whoever|somebody|someone|ever|obliged?|obliges|needs?|pourquoi|demande\p{L}*|warum|wer|pide|por qué|quién)\b`,
      'iu',
    ),
  ],
  [
    'retold',
    wordy(
      String.raw`\b(?:ago|(?<=\b(?:was|were|had|have|has|who|which|that|is),? )once|once (?:had|meant|intended|planned|leased|reserved|earmarked|booked|owned|home|a|an)|earlier(?! (?:this|in the) (?:week|month|year|day|quarter))|formerly|(?<!\bthe )previously|last year|years? (?:before|after|earlier)|in (?:its|the|their) early|back (?:in|then)|at the time|used to|recalls?|since (?:19|20)\d\d|in (?:19|20)\d\d|en (?:19|20)\d\d|il y a|jadis|autrefois|l[’']an (?:dernier|passé)|naguère|noch (?:19|20)\d\d|damals|früher|einst|vor (?:\p{L}+|\d+) Jahren|im vergangenen Jahr|hace (?:\p{L}+|\d+) años|antes(?! del?\b)|el año pasado)\b`,
      'iu',
    ),
  ],
  [
    'pluperfect',
    wordy(
      String.raw`\b(?:had|was to|were to|(?:was|were) (?:once )?(?:going|meant|supposed|due|slated|intended|in (?:\p{L}+ )?talks) (?:to|with|over)|(?:would|might|could|should) have|avai(?:t|ent)|hatten?|habían?)\b`,
      'iu',
    ),
  ],
  [
    'compared',
    wordy(
      String.raw`\b(?:(?<!\b(?:later|earlier|sooner|more|less|fewer|rather) )than|such as|as much (?:power|electricity)|as (?:much|many) as(?! (?:[$€£]|\d|[A-Z]{1,3}\$))|the same as|compared|comparison|far (?:less|more)|(?<!\b(?:secured|backed|pledged) )against|versus|unlike|similar to|rivals? the|roughly what|equal to|equivalent|twice|half as|like the|as many(?! as \d)|autant|que les|comme celui|plus que|als die|so viel|wie eine?|tanto como|como el|más que)\b`,
      'iu',
    ),
  ],
  [
    'summed',
    wordy(
      String.raw`\b(?:total(?:s|ling|led)?|altogether|in all|add(?:s|ed|ing)? up|combined|together(?! AI| with)|brings? (?:the|its|their|total)|sum|now (?:has|holds|runs|operates)(?! .{0,20}\b(?:up and running|running|live|online|operational|in (?:operation|service))\b)|au total|en tout|ensemble|insgesamt|zusammen|en total|en conjunto|suma\p{L}*)\b`,
      'iu',
    ),
  ],
  [
    'market',
    wordy(
      String.raw`\b(?:(?<!\b(?:bond|debt|capital|loan|credit|subject to) )market|(?<!\b(?:public|private) )sector|industry|worldwide|global(?:ly)?|nationwide|demand|average|typical|two out of|per cent of|marché|secteur(?! (?:public|privé))|français\p{L}* des|moyenne|Branche|Markt|weltweit|durchschnitt\p{L}*|mercado|sector|mundial|media)\b`,
      'iu',
    ),
  ],
  [
    'trading',
    wordy(
      String.raw`\b(?:(?:debts?|borrowings|obligations|liabilities)\b.{0,40}\b(?:climb\p{L}*|ris(?:es|en|ing)|rose|stood|stands?|reach\p{L}*|swell\p{L}*|swollen|total\p{L}*|capped|gr[eo]w\p{L}*|fell)|(?:hire[sd]?|poach(?:es|ed)|recruit(?:s|ed)|named|appoint(?:s|ed)) (?:[\p{L}-]+ ){0,4}(?:engineers?|researchers?|executives?|scientists?|chief|head|veteran|former)|first (?:three|six|nine) months|revenues?|sales (?:rose|fell|of)|profits?|turnover|quarter|first half|second half|semestre|trimestre|Quartal|Halbjahr|fewer than planned|[’']s? (?:shares|stock)|(?:shares|stock) (?:have|has)|shares (?:in|of|fell|rose|hit|clos\p{L}+|rall\p{L}+|climb\p{L}*|tumbl\p{L}*|jump\p{L}*|soar\p{L}*|surg\p{L}*|slid|slip\p{L}*|dropp?\p{L}*|gain\p{L}*|up|down|price)|sent (?:its |the )?(?:\p{L}+ )?shares|price target|(?:credit |debt )?ratings?|downgrad\p{L}+|upgraded (?:its|the) (?:rating|outlook)|to junk|dividends?|(?<!\b(?:contracts?|deals?|agreements?|orders?|projects?|campus|investment|leases?|loans?|pacts?|is)\b[^.;]{0,60} )valued at|valuation|guid(?:ed|ance)|capital (?:expenditure|spending)|capex|fin(?:ed|es)|tax(?:es)?(?! (?:abatement|break|exemption|incentive|credit|relief)s?)|penalt\p{L}+|manages|oversees|(?:buyout|growth|infrastructure|venture|flagship|credit|debut|latest|(?:seco|thi|four|fif|six|seven|eigh|nin|ten)\p{L}*(?: \p{L}+)?) funds?|paid its|takeover|acquir\p{L}+ (?:rival|the company)|buy rival|in cash|chiffre d[’']affaires|bénéfices?|Umsatz|Gewinn|Aktien?|ingresos|ventas|beneficios?)\b`,
      'iu',
    ),
  ],
  [
    'other_trade',
    wordy(
      String.raw`\b(?:turbine(?= (?:maker|manufacturer|builder))|order intake|wind farms?|solar (?:farms?|parks?) (?:in|off|near)|ferr(?:y|ies)|fleet|warehouses?|(?<!family )offices|hospital|steelworks|smelter|(?<!\bAI )factory|battery|batteries|storage plant|(?:steel|chemical|car|paper|bottling|assembly|battery|cement|desalination|power|the|an?|its) plant|electrolyser|railway|airline|aircraft|carmaker|supermarket\p{L}*|cancer|vaccines?|clinical|drugs|homes|households|shops?|hotel|éoliennes?|foyers|usine|Windpark|Haushalte|Kleinstadt|Fabrik|hogares|naves|fábrica)\b(?!\s{4})`,
      'iu',
    ),
  ],
  [
    'contested',
    wordy(
      String.raw`\b(?:opponents?|opposed|critics?|critici[sz]\p{L}+|residents|petition|lawsuit|court(?! (?:sur|pendant|jusqu|du|de|à|depuis))|protest\p{L}*|signatures|rumou?rs?|reports? that|riverains|opposants|rumeurs?|Gegner|Anwohner|Klage|Gerüchte?|vecinos|opositores|demanda|rumor(?:es)?)\b`,
      'iu',
    ),
  ],
  [
    'generic',
    wordy(
      String.raw`^(?:an?|every|each|any|no|one|two|several|many|most|some|anyone|whoever|un|une|chaque|tout|ein|eine|jedes?|manche|un|una|cada|todo)\s(?!\p{Lu})(?:\p{L}+\s){0,3}(?:campus|data cent(?:re|er)|site|hall|lab|MW|megawatts|centre|Rechenzentrum|centro)\b`,
      'iu',
    ),
  ],
  [
    'invented',
    wordy(
      String.raw`\b(?:thriller|novel|film|movie|video ?games?|(?:in|of) the game|fiction(?:al)?|imagin(?:e|ary)|hypothetical(?:ly)?|for (?:example|instance)|say an? \p{L}+ (?:order|rent|lease|buy|build)s|let us say|a firm called|imaginons|par exemple|angenommen|beispielsweise|zum Beispiel|novela|película|imaginemos|por ejemplo)\b`,
      'iu',
    ),
  ],
]

/** A stop says why, until when, and who was against it. */
const stopped: readonly Cue[] = ['pluperfect', 'denial', 'condition', 'compared', 'market', 'trading', 'contested']

/** Cues that the status of a row already answers: a plan hopes, a rumour guesses, a stop denies. */
const answered: Readonly<Partial<Record<Fact['status'], readonly Cue[]>>> = {
  rumoured: ['open', 'asking', 'guess', 'condition', 'contested'],
  proposed: ['open', 'asking', 'condition'],
  cancelled: stopped,
  paused: stopped,
}
const answeredBy: Readonly<Partial<Record<Fact['type'], readonly Cue[]>>> = {
  estimate: ['guess', 'open', 'asking'],
  programme_target: ['open', 'asking', 'summed', 'compared'],
  offtaker_change: ['denial', 'retold', 'pluperfect', 'open', 'asking'],
  power_supply: ['other_trade'],
  // Carmakers and hospitals buy computers too.
  compute_contract: ['other_trade'],
  hardware_purchase: ['other_trade'],
}

const ifClause = wordy(String.raw`\b(?:if|unless|provided that|si|s[’']il|wenn|falls|sofern|siempre que)\b`, 'iu')
const optional = wordy(String.raw`\b(?:options?|right to|droit de|Optionen?|opción|opciones)\b`, 'iu')

/** "28 May 2026" is a month and leaves nothing open. */
const may = /(?<=\d\s|\b(?:[Ii]n|of|by|since|until|from|last|next|to)\s)May\b|\bMay(?=[’']|\s\d)/gu

/** "…, which wants to bring its models closer to its customers": what it is for, behind what was agreed, leaves nothing open. */
const purpose = /^,? ?(?:which|who) (?:wants|wanted|hopes|hoped|needs|needed) to\b/u
/** "Though neither company would comment" denies nothing. */
const unnamed = /\b(?:who|which) (?:asked|declined|wished|preferred) not to be (?:named|identified|quoted)\b/u
const noComment =
  /,? (?:though |but |and |while )?(?:(?:neither|none of the|both)(?: \p{Ll}+)?|\p{Lu}[\p{L} ]{2,30}|[Tt]he \p{Ll}+|[Ii]t|[Tt]hey) (?:would (?:not )?comment|(?:has |have )?declined to comment|(?:has|have|had|did) not (?:immediately )?(?:comment(?:ed)?|respond(?:ed)?)[^.;]*)/u

/** "Before a single wall had gone up", "up from the 1.75 billion it had first offered": what was until then. */
const before = /,? ?\b(?:before [^,;]{2,60} had|up from [^,;]{2,60} had) [^,;]*/u
/** "…, whose shares soared". */
const whoseShares = /, whose (?:shares|stock) [^,;]*/u

/** "In the third quarter": when it was, and nothing of how trade went. */
const inQuarter = wordy(
  String.raw`\b(?:in|during|by|from|over|for|before|after|since|late in|early in|end of|im|ab dem|zum|au|durant|dès|en|durante|a partir del?) (?:the |its |den? |le |el |del )?(?:(?:next|last|same|current|coming|first|second|third|fourth|final|ersten|zweiten|dritten|vierten|premier|deuxième|troisième|quatrième|primer|segundo|tercer|cuarto) )?(?:(?:fiscal|financial|calendar) )?(?:quarter|half|Quartal|Halbjahr|trimestre|semestre)(?: of (?:the year|20\d\d|next year)| ended)?\b`,
  'gu',
)

/** "On the site of a former steelworks": what a place was says nothing of what is built there. */
const formerUse = /\b(?:an?|the|its) (?:former|disused|old|closed|abandoned|derelict|decommissioned|shuttered|ex-)(?: ?[\p{Ll}-]+){1,3}/gu

/** "Approved despite objections from residents": approved. */
const overObjection = /,? (?:despite|over|in the face of) (?:the )?(?:\p{L}+ )?(?:objections?|opposition|protests?|concerns)[^,;]*/gu

/** Talk that is about the row only in the row's own clause; a denial or a condition may come at the end of the sentence. */
const ofOwnClause: readonly Cue[] = ['other_trade', 'summed', 'market', 'trading']

/** What an aside tells of whom or what it stands beside, in a clause that has no figure of a deal: said of that alone. */
const ofItsNeighbour: readonly Cue[] = ['retold', 'pluperfect', 'asking', 'other_trade', 'contested']
/** ", for which it sought consent two years ago,", ", whose models read X-rays,", ", opposed by farmers since 2024,". */
const asideClause = wordy(
  String.raw`,\s(?:(?:(?:for|in|of|on|to|from|under|at|with|by)\s)?(?:which|whom|whose)|who|where|\p{Ll}{3,}ed\s(?:by|in|on|for|to|since|after|from))\s[^,;:–—]+,`,
  'gu',
)
const figureOfDeal = /\d\s?(?:[MGk]W|megawatts?|gigawatts?|million|billion|bn|m\b|GPUs?|[\p{L}]*chips)|[$€£]\s?\d/iu
const withoutNeighbours = (text: string): string => text.replace(asideClause, (aside) => (figureOfDeal.test(aside) ? aside : ','))

/** "For delivery in 2027": a year to come is nothing told again. */
const withoutYearsAhead = (text: string): string => inDirectSpeech(text).replace(yearAhead, ' ')
const yearAhead = wordy(
  String.raw`(?<=\b(?:will|is to|are to|plans?|intends?|expects?|expected|due|delivery|open|starting|beginning|reach\p{L}*|expires?|through|until|goals?|targets?|aims?|llegar|alcanzar|propone|objetivo|hasta|jusqu|bis|erreich\p{L}*|Ziel|objectif|attein\p{L}*|wird|ab|dès|à partir|vis\p{L}+|By the time|once|finished|complete[d]?|ready|livr\p{L}+|a partir|ouvrir\p{L}+|prêt\p{L}*|abrir\p{L}+|estar(?:á|án)|entrar(?:á|án)|list[oa]s?|fertig\p{L}*)\b.{0,80})\b(?:in|en|im Jahr) 20\d\d`,
  'gu',
)

/** The cues in a sentence that the row read from it does not answer; `clause` is the part of it up to the row's last figure. */
export function cuesIn(text: string, clause: string, { type, status }: Pick<Fact, 'type' | 'status'>): readonly Cue[] {
  const known = [...(answered[status] ?? []), ...(answeredBy[type] ?? [])]
  const words = withoutYearsAhead(`${clause}${text.slice(clause.length).replace(purpose, '')}`)
    .replaceAll(may, ' ')
    .replaceAll(inQuarter, ' ')
    .replace(noComment, '')
    .replace(unnamed, '')
    .replace(before, '')
    .replace(whoseShares, '')
    .replace(formerUse, ' ')
    .replace(overObjection, ' ')
  const own = clause.replaceAll(may, ' ').replaceAll(inQuarter, ' ').replace(formerUse, ' ')
  // What is planned "if it wins the permit" is planned on a condition; an option has one by its nature.
  const isConditional = status === 'proposed' && ifClause.test(words) && !optional.test(words)
  const bare = (cue: Cue, text: string): string => (ofItsNeighbour.includes(cue) ? withoutNeighbours(text) : text)
  const found = cues
    .filter(([cue, pattern]) => !known.includes(cue) && pattern.test(bare(cue, ofOwnClause.includes(cue) ? own : words)))
    .map(([cue]) => cue)
  return isConditional && !found.includes('condition') ? [...found, 'condition'] : found
}
