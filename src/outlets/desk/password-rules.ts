// What a password of the desk may be: long, and none that whoever guesses tries first. Source: ASVS 5.0, 6.2.1, 6.2.4, 6.2.9.
import { type Refusal, refuse } from '../../domain/refusal.ts'

export const passwordCharsMin = 15
export const passwordCharsMax = 200
/** Fewer different characters are a pattern. */
const differentMin = 6
/** Characters of a piece that is repeated, and of what may stand behind the last one. */
const pieceMax = 20
const tailMax = 7

/** What long passwords are commonly made of; one that is nothing else is guessed. Own list, after what the commonest ones are built from. */
const common =
  /^(?:password|passwort|passw0rd|motdepasse|contrasena|qwertyuiop|qwertzuiop|azertyuiop|asdfghjkl|zxcvbnm|qwerty|qwertz|azerty|abcdefghijklmnopqrstuvwxyz|abcdef|abc|letmein|welcome|iloveyou|admin|administrator|changeme|default|secret|monkey|dragon|football|baseball|sunshine|princess|master|superman|trustno1|correcthorsebatterystaple|correct|horse|battery|staple|groundwire|desk|login|news|editor|the|my|is|this|[0-9]|[^\p{L}\p{N}])+$/u

/** NFKC, so that one word typed on two keyboards is one password. */
export const passwordText = (typed: string): string => typed.normalize('NFKC')

/** A text that is one piece again and again, with a little behind it. */
function isRepeated(text: string): boolean {
  for (let size = 1; size <= pieceMax; size += 1) {
    let at = size
    while (text.startsWith(text.slice(0, size), at)) at += size
    if (at > size && text.length - at <= tailMax) return true
  }
  return false
}

/** Why it may not be one; null where it may. */
export function passwordFault(typed: string, name: string): Refusal | null {
  const text = passwordText(typed)
  const { length } = [...text]
  if (length < passwordCharsMin)
    return refuse(
      'desk.password',
      `A password has at least ${passwordCharsMin} characters, and this has ${length}: four or five words are easy to keep.`,
    )
  if (length > passwordCharsMax)
    return refuse('desk.password', `A password has at most ${passwordCharsMax} characters, and this has ${length}.`)
  const plain = text.toLowerCase().replace(/[\s._-]+/gu, '')
  const bare = plain.replaceAll(name.toLowerCase(), '')
  if (new Set(plain).size < differentMin || isRepeated(plain) || common.test(bare))
    return refuse(
      'desk.password',
      'Whoever guesses tries such a password first. Take four or five words that have nothing to do with each other.',
    )
  return null
}
