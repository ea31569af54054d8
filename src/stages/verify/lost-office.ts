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
const ourPast = new RegExp(
  String.raw`\b(?:${past}|until|from \d{4}|between|previous(?:ly)?|once|was|were|had been|used to)(?![\p{L}])`,
  'iu',
)

/** The role that a passage has only as somebody's past or passing one, and ours as one that is held. */
export function lostOffice(own: string, theirs: string): string | undefined {
  if (ourPast.test(own)) return undefined
  const found = [...theirs.matchAll(pastRole), ...theirs.matchAll(until)]
  for (const { groups } of found) {
    const role = (groups?.['role'] ?? '').toLowerCase()
    const all = [...theirs.matchAll(new RegExp(String.raw`\b${role}s?\b`, 'giu'))].length
    const bound = found.filter((each) => each.groups?.['role']?.toLowerCase() === role).length
    if (all === bound && new RegExp(String.raw`\b${role}\b`, 'iu').test(own)) return role
  }
  return undefined
}
