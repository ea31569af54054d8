// Ages beside names: "Lena Brandt, 61, the mother of Ida Brandt, 30" told as Lena Brandt's thirty.

// Bounded, so that a text of capitals alone is not read again from each of them.
const name = String.raw`(?<![\p{L}])(?<name>\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}\.?[\p{L}’'-]{0,30}){0,5})`
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`${name}(?:,| \() ?(?:aged? |now |who (?:is|was|turn(?:s|ed)|is now) )?(?<age>\d{1,3})(?=[,.;)]| ?$| (?:and|on)\b)`,
    'gu',
  ),
  new RegExp(String.raw`${name} (?:is|was) (?<age>\d{1,3})(?: years old)?(?=[,.;]| ?$| (?:and|when|at)\b)`, 'gu'),
  new RegExp(String.raw`\b(?<age>\d{1,3})-year-old ${name}`, 'gu'),
]

interface Aged {
  readonly name: string
  readonly age: string
  /** "Otto Vega of Lund, 44": whose age it is stands further ahead. */
  readonly isPlace: boolean
}

const placed = /\b(?:of|from|in|at|near|on|as|for|with|to|by|known|called|nicknamed|is|was)(?: the)? $/u
const agesIn = (text: string): readonly Aged[] =>
  forms.flatMap((form) =>
    [...text.matchAll(form)].map(({ 0: said, groups, index }) => {
      const whose = groups?.['name'] ?? ''
      const start = index + said.indexOf(whose)
      return { name: whose, age: groups?.['age'] ?? '', isPlace: placed.test(text.slice(Math.max(0, start - 20), start)) }
    }),
  )

/** Whether two ways to name somebody may be one: the same, or the end of the other. */
const mayBeOne = (one: string, other: string): boolean => one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)

const lastOf = (whose: string): string => whose.slice(whose.lastIndexOf(' ') + 1)

/** Whether the passage gives an age each time to somebody of another name, and names ours. */
function isOfOthers({ name: whose, age }: Aged, known: readonly Aged[], theirs: string): boolean {
  const holders = known.filter((each) => each.age === age)
  const places = [...theirs.matchAll(new RegExp(String.raw`(?<![\p{L}\d])${age}(?![\p{L}\d])`, 'gu'))].length
  const isOther = holders.every((each) => !each.isPlace && lastOf(each.name) !== lastOf(whose))
  return holders.length > 0 && holders.length >= places && isOther && theirs.includes(whose)
}

/** Whom ours gives an age that is another's in the passage, or other than the passage gives them; undefined where nobody has. */
export function otherAge(own: string, theirs: string): string | undefined {
  const known = agesIn(theirs)
  return agesIn(own).find((ours) => {
    // "Was 25 when" is an age of another time.
    if (new RegExp(String.raw`\bwas ${ours.age} when\b`, 'u').test(theirs)) return false
    const same = known.filter((each) => mayBeOne(each.name, ours.name))
    return same.length > 0 ? same.every(({ age }) => age !== ours.age) : isOfOthers(ours, known, theirs)
  })?.name
}
