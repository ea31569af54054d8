// Nouns that stand one before the other in a report, taken apart: "sexual assault allegations" are "allegations of sexual assault".

/** One capitalised word that may be the head of a government, and no adjective of a people or a level of the state. */
const head =
  '(?!(?:Federal|State|City|County|Royal|Local|National|Regional|Current|Previous|Former|New|Old|Last|First|Second)\\b)(?!\\p{L}+(?:ish|an|ese|ch|ic)\\b)\\p{Lu}\\p{Ll}{2,}'
const illness = '(?:coronavirus|COVID-19|influenza|flu|measles|cholera|Ebola|mpox|polio|malaria|tuberculosis|HIV)'
/** Neither an owner nor what stands before a name. */
const alone = "(?!['’])(?! \\p{Lu})"

/** What colours a thing and tells nothing of it: a sentence without it says no less. */
const colour =
  'abrupt|ambitious|bitter|blistering|blockbuster|bold|brazen|breathtaking|bruising|brutal|colossal|concerted|controversial|daring|deep-pocketed|dramatic|emotional|explosive|fast-moving|feverish|fiery|fierce|frantic|frenzied|furious|grueling|gruelling|harsh|heated|high-profile|high-stakes|highly anticipated|historic|huge|jaw-dropping|landmark|lengthy|long-awaited|long-running|long-simmering|longtime|major|massive|mounting|much-anticipated|packed|pivotal|pumped-up|raucous|renewed|scathing|sharp|spiralling|spiraling|startling|striking|stunning|sudden|surprise|sweeping|tense|testy|tiny|troubled|tumultuous|vast|whirlwind|wide-ranging'
const coloured = new RegExp(
  `(?<=\\b(?:an?|the|his|her|its|their|of|in|with|by|for|on|after|amid|several|new|another) )(?<!\\b(?:not|no|never|without|hardly) (?:an?|the|by|of|in|with|for|on) )(?:${colour}) (?=\\p{Ll}{3,}(?<!ly)\\b)(?!(?:moments?|steps?|ways?|times?|things?|roles?|part|finish|mood|atmosphere|note|tone|pace|terms|of|in|on|to|for|with|and|or|but|than|that|enough|at|by|from)\\b)`,
  'u',
)

/** Phrases, each with what may stand for it; `$<name>` is what the pattern named. Neither says more, or more firmly, than the other. */
export const equalPhrases: readonly (readonly [RegExp, string])[] = [
  [coloured, ''],
  [new RegExp(`\\b[Tt]he (?<who>${head}) (?<what>administration)\\b(?!['’])`, 'u'), "$<who>'s $<what>"],
  [new RegExp(`\\b(?<house>House|Senate) (?<who>Democrats|Republicans)\\b${alone}`, 'u'), '$<who> in the $<house>'],
  [
    new RegExp(
      `\\b(?<body>White House|Justice Department|State Department|Defense Department) (?<who>officials|aides|lawyers|advisers)\\b${alone}`,
      'u',
    ),
    '$<who> at the $<body>',
  ],
  [new RegExp(`\\bpresidential (?<who>candidates?|nominees?|contenders?|hopefuls?)\\b${alone}`, 'u'), '$<who> for president'],
  [new RegExp(`\\bSupreme Court (?<who>nominees?)\\b${alone}`, 'u'), '$<who> for the Supreme Court'],
  [/\bimpeachment (?<what>hearings?|votes?|proceedings)\b(?!['’])/u, '$<what> on impeachment'],
  [
    /\b(?<a>[Tt]he|[Aa]) border (?<what>wall|fence|barrier)\b(?!['’])(?! (?:funding|money|construction|prototypes?|fight|plan|deal|contract|with|on|along|at)\b)/u,
    '$<a> $<what> on the border',
  ],
  [new RegExp(`\\b(?<illness>${illness}) (?<what>cases?|infections?)\\b`, 'u'), '$<what> of $<illness>'],
  [new RegExp(`\\b(?<illness>${illness}) (?<what>deaths?)\\b(?! toll)`, 'u'), '$<what> from $<illness>'],
  [new RegExp(`\\b(?<illness>${illness}) (?<what>tests?)\\b(?! (?:results?|kits?|sites?))`, 'u'), '$<what> for $<illness>'],
  [
    new RegExp(`\\b(?<illness>${illness}) (?<what>vaccines?)\\b(?! (?:trials?|candidates?|development|doses?))`, 'u'),
    '$<what> against $<illness>',
  ],
  [
    /\b(?<of>(?:sexual (?:assault|harassment|misconduct|abuse)|corruption|fraud|racism|collusion|plagiarism)) (?<what>allegations?|accusations?|complaints?|claims?|charges)\b(?!['’])/u,
    '$<what> of $<of>',
  ],
  [/\btrade (?<what>deals?|talks|negotiations|agreements?)\b(?!['’])(?! (?:with|between|for|to)\b)/u, '$<what> on trade'],
  [/\btrade (?<what>disputes?)\b(?!['’])(?! (?:with|between)\b)/u, '$<what> over trade'],
  [
    /\bpolice (?<what>brutality|violence|misconduct)(?=$|[,.]| (?:in|on|after|and|as|to|for|amid|that|by|against)\b)/u,
    '$<what> by the police',
  ],
  [/\bpolice reforms?(?=$|[,.]| (?:in|on|after|and|as|to|for|amid|that)\b)/u, 'reform of the police'],
  [/\b(?:tele)?phone (?<what>calls?)\b(?! (?:records|logs?))/u, '$<what>'],
  [
    /\btop (?=(?:(?:\p{Lu}\p{L}+|military|intelligence|health|national security|foreign policy) )?(?:officials?|aides?|advis[eo]rs?|diplomats?|executives?|commanders?)\b)/u,
    'senior ',
  ],
  [/\bsenior (?=(?:officials?|aides?|advis[eo]rs?|diplomats?|executives?|commanders?|lawmakers?)\b)/u, 'high-ranking '],
  [/\bat least (?=\d[\d,]* (?!people\b|years?\b|months?\b|weeks?\b|days?\b|hours?\b)\p{Ll}+s\b)/u, 'no fewer than '],
  [/\bvoted (?<for>\d+)[-–](?<against>\d+) (?=to|against|for|in|on)/u, 'voted by $<for> to $<against> '],
  [
    /\b[Aa]n? (?<age>\d{1,2})-year-old (?<who>man|woman|boy|girl|student|teenager|suspect|father|mother|driver|nurse|soldier|officer)\b(?! \p{Lu})/u,
    'a $<who> aged $<age>',
  ],
  [/\bover the weekend\b/u, 'at the weekend'],
  [/\bcrack(?<form>s|ed|ing|) down on\b/u, 'clamp$<form> down on'],
  [/\bgunned down\b/u, 'shot dead'],
  [/\b(?<be>was|were|been|being) found guilty of\b/u, '$<be> convicted of'],
  [/\b(?<be>was|were|been|being) convicted of\b/u, '$<be> found guilty of'],
  [/\bsentenced to (?=\d+ (?:years?|months?|days)\b)/u, 'given '],
  [/\bbehind bars\b/u, 'in prison'],
  [/\bfiled a lawsuit against\b/u, 'sued'],
  [/\b(?<be>was|were) killed in (?=an? )/u, 'died in '],
  [/\b(?<has>has|have|had) been killed in (?=an? )/u, '$<has> died in '],
  [/\bopened fire\b(?! on\b)/u, 'began to shoot'],
  [/\bdelivered (?=an? (?:\p{Ll}+ )?(?:speech|address)\b)/u, 'gave '],
  [/\bdeliver (?=an? (?:\p{Ll}+ )?(?:speech|address)\b)/u, 'give '],
  [/\btook effect\b/u, 'came into force'],
  [/\btake effect\b/u, 'come into force'],
  [/\bstepped down as\b/u, 'resigned as'],
  [/\bstepping down as\b/u, 'resigning as'],
  [/\bstep down as\b/u, 'resign as'],
  [/\bput an end to\b/u, 'end'],
  [/\bsweeping (?=(?:new )?(?:bill|legislation|changes|reforms?|powers|cuts|restrictions|order|law|measures?|plan|package)\b)/u, 'broad '],
  [
    /\b(?<who>companies|firms|businesses|industries|groups|countries|states|cities|people|lawmakers|senators|officials) including (?<which>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*)*,? and \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*)(?=$|[.,])/u,
    '$<who>, $<which> among them',
  ],
  [
    /\b(?:who|that|which) (?:is|are|was|were) (?=(?:named|brought|held|born|built|made|sent|given|taken|known|killed|wounded|charged|accused|arrested|convicted|found|used|paid|based|led|owned|run|hired|elected|appointed|released|published|planned|detained|deported|stationed|deployed|infected|injured|trapped|separated)\b)/u,
    '',
  ],
]
