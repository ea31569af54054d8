// The same words in another order: pairs told the other way round, to whom something is given before what, and nouns that stand one before the other taken apart.

const turn = (pattern: string, into: string): readonly [RegExp, string] => [new RegExp(pattern, 'u'), into]

const goesOn = String.raw`(?=$|[,.;]| (?:in|on|at|for|from|to|by|with|after|before|because|as|is|are|was|were|has|have|had|will|would|can|could|may|that|which|who|said|says|during|under|over|against|amid)\b)`
/** Nothing goes on that the second of two would carry alone. */
const closes = String.raw`(?=$|[.]$| (?:in|on|at) (?:the \p{Lu}|\p{Lu}|\d))`
/** What stands before the first of two alone, so that it cannot be part of a longer phrase. */
const opens = String.raw`(?<=\b(?:of|to|in|on|for|with|between|from|against|by|reopening|closing|cut|hit|help|protect|fund|teach|ban|sell|buy) )`
/** Whom something is let to do: no length of time. */
const whom = String.raw`(?<whom>(?!(?:time|(?:\p{L}+ )?(?:\d+|two|three|four|five|six|several|more) (?:years|months|weeks|days|hours)|\d)\b)(?:the |a |an |its |his |her |their )?(?:[\p{L}’-]+ ){1,3}?)`
const person = String.raw`\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]+`
/** Nouns that mean the same in either order: "schools and businesses". What comes first in a course of things is none: "trial and conviction". */
const paired =
  'schools|businesses|hospitals|clinics|shops|restaurants|bars|offices|factories|homes|towns|cities|villages|states|counties|countries|farmers|fishermen|workers|employers|teachers|pupils|students|parents|children|women|men|patients|doctors|nurses|drivers|passengers|tenants|landlords|buyers|sellers|lenders|borrowers|banks|insurers|unions|companies|charities|churches|libraries|museums|roads|bridges|railways|ports|airports|cars|lorries|buses|trains|ships|ferries|planes|taxes|tariffs|wages|prices|rents|food|water|fuel|medicine|oil|gas|coal|wind|solar|steel|aluminium|wheat|maize|rice|meat|milk|burial|cremation|schooling|housing|energy|transport|trade|defence|security|health|education|agriculture|industry|culture|sport|science|technology|chips|servers|models|software|hardware'

/** "Law reform" as "reform of the law": the nouns whose first may stand behind, with the word that binds it, and how it stands there. */
const apart: readonly (readonly [of: string, heads: string, before: string])[] = [
  [
    'of',
    'reforms?|overhaul',
    'law enforcement|criminal justice|immigration|tax|prison|bail|welfare|pension|health ?care|education|campaign finance',
  ],
  ['on', 'bans?', 'travel|smoking|import|export|advertising|alcohol'],
  [
    'of',
    'charges',
    'terrorism|corruption|fraud|murder|bribery|conspiracy|perjury|robbery|manslaughter|insider trading|money laundering|tax evasion|espionage',
  ],
  ['on', 'spending', 'defen[cs]e|military|health|education|infrastructure|welfare|social'],
  [
    'on',
    '(?:polic(?:y|ies)|laws?|rules|bills?|legislation|debate)',
    'immigration|abortion|asylum|citizenship|privacy|data protection|gun control|health ?care|climate|energy|net neutrality|police reform|tax reform',
  ],
  [
    'of',
    '(?:production|exports|imports|supply|supplies|output|sales)',
    'oil|gas|coal|steel|grain|wheat|wine|food|electricity|arms|weapons|cement|fertiliser',
  ],
  ['into', '(?:investigations?|inquir(?:y|ies))', 'corruption|fraud|murder|doping|bribery'],
  ['for', '(?:requirements?|mandates?)', 'voter ID|vaccine|visa'],
]

const american =
  'troops|soldiers|forces|embass(?:y|ies)|diplomats?|companies|firms|officials|citizens|farmers|workers|businesses|involvement|ports|hostages?|journalists?|support|aid|sanctions|tariffs|intelligence|allies|policy|airstrikes|warships?|consumers|pastor|student|banks|carmakers|chipmakers|chips|goods|exports|imports|market|economy|government|military|prisoners?|tourists?|hospitals|schools|voters|adults|children|drivers|airlines?|airports?|universities'

/** Turns of order, each with what may stand for it; as `equalTurns`, for sentences. Neither says more than the other. */
export const orderTurns: readonly (readonly [RegExp, string])[] = [
  turn(String.raw`${opens}(?<one>${paired}) and (?<two>${paired})${closes}`, '$<two> and $<one>'),
  turn(String.raw`${opens}(?<one>${paired}) or (?<two>${paired})${closes}`, '$<two> or $<one>'),
  turn(String.raw`\b(?<one>burial) or (?<two>cremation)\b`, '$<two> or $<one>'),
  // "Show images to patients" is to show patients images.
  turn(
    String.raw`\b(?<give>show|give|send|offer|teach|lend|hand)(?<s>s?) (?<what>(?:\p{Ll}+ ){0,2}\p{Ll}+s) to (?<whom>patients|pupils|students|workers|customers|voters|residents|families|farmers|soldiers|refugees|passengers|children|parents|women|users|people|tenants|inmates|prisoners)${closes}`,
    '$<give>$<s> $<whom> $<what>',
  ),
  // "Allows the state to enforce" is "lets the state enforce".
  turn(String.raw`\b(?:allows|permits) ${whom}to (?=(?!be\b|have\b)\p{Ll}+ )`, 'lets $<whom>'),
  turn(String.raw`\b(?:allowing|permitting) ${whom}to (?=(?!be\b|have\b)\p{Ll}+ )`, 'letting $<whom>'),
  turn(
    String.raw`\bwould (?:allow|permit) (?<whom>(?:the |a |an |its |his |her |their )(?:[\p{L}’-]+ ){1,3}?)to (?=(?!be\b|have\b)\p{Ll}+ )`,
    'would let $<whom>',
  ),
  ...apart.map(([of, heads, before]) =>
    turn(
      String.raw`(?<!\b(?:crude|clean|renewable|natural|palm|shale|olive|stainless|nuclear|green) )(?<![\p{L}\d]-)\b(?<mod>${before}) (?<head>${heads})\b(?!['’])${goesOn}`,
      `$<head> ${of} $<mod>`,
    ),
  ),
  turn(
    String.raw`\b(?<det>a|an|the|its|this) (?<how>partial |long |brief |second |longest )?(?:US )?government shutdown\b(?!['’])${goesOn}`,
    '$<det> $<how>shutdown of the government',
  ),
  turn(
    String.raw`\bthe (?<where>(?!Super )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?<party>Democratic|Republican) (?<what>primary|caucus|convention)\b(?!['’])${goesOn}`,
    'the $<party> $<what> in $<where>',
  ),
  turn(String.raw`\b(?<party>Democratic|Republican) presidential (?<what>nomination)\b(?!['’])`, '$<party> $<what> for president'),
  turn(String.raw`\bpresidential (?<what>bid|run)\b(?!['’])`, '$<what> for the presidency'),
  turn(String.raw`\bpresidential (?<what>race)\b(?!['’])`, '$<what> for president'),
  turn(
    String.raw`\bWhite House (?<what>(?:deputy )?(?:chief of staff|press secretary|communications director)|counsel)(?=$|[,.;]| (?:for|in|and|to|on|after|who)\b)`,
    '$<what> at the White House',
  ),
  turn(String.raw`(?<!White )\b(?<house>Senate|House) (?<what>floor)\b(?!['’])${goesOn}`, '$<what> of the $<house>'),
  turn(String.raw`(?<!White )\b(?<house>Senate|House) (?<what>seat)\b(?!['’])${goesOn}`, '$<what> in the $<house>'),
  turn(String.raw`\b(?<kind>federal |US )?appeals court\b(?!['’])${goesOn}`, '$<kind>court of appeals'),
  turn(String.raw`(?<!\p{Lu}[\p{L}-]* )\bUS (?=(?:${american})\b)`, 'American '),
  turn(String.raw`(?<!\p{Lu}[\p{L}-]* )\bAmerican (?=(?:${american})\b)`, 'US '),
  turn(
    String.raw`\b(?<n>1|one) in (?<all>\d|three|four|five|six|eight|ten) (?<who>(?!\p{L}*(?:ies|[sxz]es|ches|shes)\b)\p{L}+)s\b`,
    'one $<who> in $<all>',
  ),

  // "Brandt's former lawyer Arne Vestberg was": whose he was stands behind him as well.
  turn(
    String.raw`(?<=^|[.,] |\b(?:that|with|to|by|from|of|for|against|and|when|after) )(?<whose>(?:President |Senator )?\p{Lu}[\p{L}.’-]+(?: \p{Lu}[\p{L}.’-]+){0,2}['’]s (?:former |personal |longtime |then-)?(?:campaign |defence |defense |national security )?(?:lawyer|attorney|chairman|manager|adviser|aide|chief|secretary|doctor|spokesman|spokeswoman|deputy|rival|wife|husband|son|daughter|brother|sister)) (?<who>${person})(?=$|[,.]| \p{Ll})(?!['’]| and \p{Lu})`,
    '$<who>, $<whose>,',
  ),
  turn(
    String.raw`(?<=^|[.,] |\b(?:that|with|to|by|from|of|for|against|and) )(?<what>Supreme Court nominee) (?<who>${person})(?=$|[,.]| \p{Ll})(?!['’]| and \p{Lu})`,
    '$<who>, the $<what>,',
  ),
  turn(
    String.raw`(?<!\b(?:and|or) )\b(?<house>Senate|House) (?<party>Democratic|Republican) (?<who>leaders?|lawmakers|members|aides)\b(?!['’])(?! \p{Lu})`,
    '$<party> $<who> in the $<house>',
  ),
  turn(
    String.raw`\b(?<party>Democratic|Republican) congressional (?<who>leaders?|aides|staff)\b(?!['’])(?! \p{Lu})`,
    '$<party> $<who> in Congress',
  ),
  turn(String.raw`\b[Aa] (?<us>US |)(?<house>Senate|House) committee\b(?!['’])${goesOn}`, 'a committee of the $<us>$<house>'),
  turn(
    String.raw`\b(?<a>an?) (?<kind>district|federal|lower|state|high|appeals|county) court (?<what>ruling|decision|order)\b(?!['’])`,
    'the $<what> of $<a> $<kind> court',
  ),
  turn(String.raw`\bleft in place (?=an? |the )`, 'kept in place '),
  turn(
    String.raw`\b(?<the>the|a|an|its|his|her) (?<n>\d{1,2})-(?<unit>year|month|week|day) (?<what>war|ban|strike|blockade|siege|conflict|campaign|reign|standoff|shutdown|recession)\b(?!['’])`,
    '$<the> $<what> of $<n> $<unit>s',
  ),
  turn(
    String.raw`\bhelp (?<whom>(?:the |its |US |American |local )?(?:[\p{Ll}-]+ )?\p{Ll}+s) (?=(?:weather|maintain|cope|recover|pay|keep|find|survive|fight|meet|build|stay|save|return|reopen|repay|hire|afford)\b)`,
    'help $<whom> to ',
  ),
  turn(String.raw`\bfederal civil rights law\b`, 'federal law on civil rights'),
  turn(String.raw`\b(?<has>has|have|had) submitted written answers to (?<what>questions from)\b`, '$<has> answered in writing $<what>'),
  turn(
    String.raw`\b(?<took>took|takes|taken|taking) the (?:extraordinary|rare|unusual|unprecedented) step of (?=\p{Ll}+ing\b)`,
    '$<took> the step of ',
  ),
  turn(String.raw`\bcalled for (?=\p{Lu}[\p{L} .]+['’]s (?:impeachment|resignation|removal|release|arrest))`, 'asked for '),
  turn(String.raw`\bin the military\b${goesOn}`, 'in the armed forces'),
  turn(String.raw`\bmaking false statements to\b`, 'lying to'),
  turn(
    String.raw`\bthe (?<what>impeachment trial|nomination|arrest|resignation|death|election|acquittal|conviction|confirmation) of (?<who>(?:President |Judge |Senator )?${person})(?!['’])${goesOn}`,
    "$<who>'s $<what>",
  ),
]
