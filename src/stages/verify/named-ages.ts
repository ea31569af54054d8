// Ages beside names: "Lena Brandt, 61, the mother of Ida Brandt, 30" told as Lena Brandt's thirty.

const name = String.raw`(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?[\p{L}’'-]*)*)`
const forms: readonly RegExp[] = [
  new RegExp(String.raw`${name}(?:,| \() ?(?:aged? |who (?:is|was) )?(?<age>\d{1,3})(?=[,.;)]| ?$| and\b)`, 'gu'),
  new RegExp(String.raw`${name} (?:is|was) (?<age>\d{1,3})(?: years old)?(?=[,.;]| ?$| (?:and|when|at)\b)`, 'gu'),
  new RegExp(String.raw`\b(?<age>\d{1,3})-year-old ${name}`, 'gu'),
]

interface Aged {
  readonly name: string
  readonly age: string
}

const agesIn = (text: string): readonly Aged[] =>
  forms.flatMap((form) => [...text.matchAll(form)].map(({ groups }) => ({ name: groups?.['name'] ?? '', age: groups?.['age'] ?? '' })))

/** Whether two ways to name somebody may be one: the same, or the end of the other. */
const mayBeOne = (one: string, other: string): boolean => one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)

/** Whom ours gives an age that the passage gives to another, while it gives them another age; undefined where nobody has. */
export function otherAge(own: string, theirs: string): string | undefined {
  const known = agesIn(theirs)
  return agesIn(own).find((ours) => {
    const same = known.filter((each) => mayBeOne(each.name, ours.name))
    return same.length > 0 && same.every(({ age }) => age !== ours.age)
  })?.name
}
