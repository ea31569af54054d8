// Who was something told as who is: "a former minister" is not "the minister".

const past = String.raw`(?:former|ex-?|then-?|one-?time|outgoing|acting|interim|incoming|would-be|self-styled|designated|ousted|retired)`
const roles =
  'president|minister|secretary|senator|governor|mayor|chancellor|premier|judge|director|executive|chief|head|chairman|chairwoman|chair|manager|adviser|advisor|ambassador|commissioner|engineer|scientist|researcher|employee|officer|general|lawyer|attorney|prosecutor|spokesman|spokeswoman|partner|boss|coach|captain|editor|owner'
const pastRole = new RegExp(String.raw`\b${past}[ -](?:[\p{L}-]+ ){0,4}?(?<role>${roles})s?\b`, 'giu')
/** "The chief executive of Kestrel until May". */
const until = new RegExp(
  String.raw`\b(?<role>${roles})\b(?: (?:of|at|for) [^,.;]{2,40}?)? (?:until|from \d{4} (?:to|until)|between \d{4} and)\b`,
  'giu',
)
/** Ours says that it was, or is to come: "was" only of the office itself, for a minister who "was jailed" may still be the minister. */
const ourPast = new RegExp(String.raw`\b(?:${past}|previous(?:ly)?|once|used to)(?![\p{L}])`, 'iu')
const heldThen = (role: string): RegExp =>
  new RegExp(
    String.raw`\b(?:was|were|been|will be|becom(?:es?|ing)|became|(?:replac|succe)\p{L}+ [^.;]{0,60}?\bas|st(?:ands?|anding|ood) in as) (?:[\p{L}’'-]+ ){0,4}?${role}s?\b|\b${role}s?\b(?: (?:of|at|for|in) [^,.;]{2,40}?)?,? (?:until|from \d{4}|between \d{4}|at the time)(?![\p{L}])|\b(?:until|from \d{4}|between \d{4})(?![\p{L}])[^.;]{0,30}? (?:the|an?|its|their) (?:[\p{L}’'-]+ ){0,3}?${role}s?\b`,
    'iu',
  )

/** The role that a passage has only as somebody's past or passing one, and ours as one that is held. */
export function lostOffice(own: string, theirs: string): string | undefined {
  if (ourPast.test(own)) return undefined
  const found = [...theirs.matchAll(pastRole), ...theirs.matchAll(until)]
  for (const role of new Set(found.map(({ groups }) => (groups?.['role'] ?? '').toLowerCase()))) {
    if (!new RegExp(String.raw`\b${role}s?\b`, 'iu').test(own) || heldThen(role).test(own)) continue
    const all = [...theirs.matchAll(new RegExp(String.raw`\b${role}s?\b`, 'giu'))].length
    const bound = found.filter((each) => each.groups?.['role']?.toLowerCase() === role).length
    if (all === bound) return role
  }
  return undefined
}
