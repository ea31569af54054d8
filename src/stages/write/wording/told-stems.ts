// The words of content in a text, cut to what different endings share: for telling how much of a passage a sentence tells.
const small = new Set(
  'the and for that with from this these those their there they them was were has have had been being are will would could should may might into onto over under about after before when while where which who whom whose what than then also but not its his her him she our your you all any out off said says say just very more most some such only both each other'.split(
    ' ',
  ),
)

/** Names, figures and words of three letters and more, in small letters and at most five of them. */
export function toldStems(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().match(/\d[\d.,]*|[\p{L}]{3,}/gu) ?? []
  return new Set(found.filter((word) => !small.has(word)).map((word) => word.replace(/[.,]+$/u, '').slice(0, 5)))
}
