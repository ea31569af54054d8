// Whether a watch's statement names an event that anyone can see: a verb of the closed list (watch.md 4) that is done to something.

/** Third person, past, participle and gerund of each verb of the list; the plain form is told by what stands before it. */
const forms = [
  'announces|announced|announcing',
  'leases|leased|leasing',
  'opens|opened|opening',
  'ships|shipped|shipping',
  'files|filed|filing',
  'signs|signed|signing',
  'publishes|published|publishing',
  'reaches|reached|reaching',
  'cancels|cancelled|cancelling|canceled|canceling',
  'prices|priced|pricing',
].join('|')
const plainForms = 'announce|lease|open|ship|file|sign|publish|reach|cancel|price'
/** Before a form: it is a noun, or belongs to one ("has leases", "a signed letter", "the opening of"). */
const nounBefore = String.raw`(?<!\b(?:an?|the|its|their|his|her|this|these|those|any|no|some|all|of|in|on|at|for|from|with|without|about|new|dedicated|\d+)\s)(?<!\b(?:has|have|had)\s(?=(?:leases|opens|ships|files|signs|reaches|prices)\b))`
/** What a verb is done to: whatever is no preposition of time or place and no stop. */
const object = String.raw`\s+(?!(?:by|on|in|at(?! (?:least|most)\b)|from|until|before|after|during|within|for|to|and|or|as|up(?! to\b))\b)(?=[\p{L}\p{N}“"€$£])`
const active = new RegExp(String.raw`${nounBefore}\b(?:${forms})\b${object}`, 'iu')
const promised = new RegExp(String.raw`\b(?:to|will|shall|must|would|not) (?:${plainForms})\b${object}`, 'iu')
/** The thing itself stands before a passive. */
const passive =
  /\b(?:is|are|was|were|be|been|being) (?:\p{L}+ly )?(?:announced|leased|opened|shipped|filed|signed|published|reached|cancelled|canceled|priced)\b/iu
/** That a public source reports it done is what can be seen of any other deed ("is reported live", watch.md 9). */
const reported = /\b(?:is|are) (?:publicly )?reported (?:to (?:have|be) \p{L}|that \p{L}|as \p{L}|live\b|open\b|closed\b)/iu

/** Whether the statement names such an event. */
export const isObservable = (statement: string): boolean => [active, promised, passive, reported].some((pattern) => pattern.test(statement))

const banned =
  /\b(?:similar(?:ly|ity)?|significan\w+|more|continu(?:e[ds]?|ing|ously?|ation)|ramp(?:s|ed|ing)?|soon(?:er)?|likel(?:y|ihood)|momentum)\b/iu
const comparable = /\bcomparabl[ey]\b(?! (?:to|with) (?:[\p{L}-]+ ){0,3}?\d)/iu

/** The first word that lets a statement be settled either way; "comparable" with a number is none. */
export const vagueWord = (statement: string): string | undefined => (banned.exec(statement) ?? comparable.exec(statement))?.[0]
