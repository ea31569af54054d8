// Words made hard to read for a filter and easy for a machine, turned back into plain ones.

/** Signs that take no room on a page, and those that turn its direction: no word of the news needs one inside. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu
const beyondPlain = /[^\n\r\t -~À-ž’‘“”«»–—…€£•]/u

/** Letters of other scripts that pass for a Latin one. Source: our own reading of Unicode's confusables (UTS 39), the commonest. */
const alike = new Map(
  Object.entries({
    a: 'аα',
    b: 'ЬьΒβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еεєҽ',
    g: 'ɡ',
    h: 'һ',
    i: 'іιı',
    j: 'ј',
    k: 'кκ',
    l: 'ӏ',
    m: 'м',
    n: 'пη',
    o: 'оοσ',
    p: 'рρ',
    q: 'ԛ',
    r: 'гɾ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    v: 'ѵν',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγ',
    z: 'ᴢ',
    A: 'АΑ',
    B: 'В',
    C: 'С',
    E: 'ЕΕ',
    H: 'НΗ',
    I: 'ІΙ',
    K: 'КΚ',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    S: 'Ѕ',
    T: 'ТΤ',
    X: 'ХΧ',
    Y: 'УΥ',
    Z: 'Ζ',
  }).flatMap(([latin, others]) => [...others].map((it): readonly [string, string] => [it, latin])),
)
const figuresAsLetters: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }
/** A word of small letters with a figure among or before them: "1gnore", "pr0mpt"; no "B200s" and no "2nd". */
const spiked = /(?<![\p{L}\p{N}])(?=[\p{L}013457@$]*\p{Ll}{2})(?=[\p{L}]*[013457@$]\p{L})[\p{L}013457@$]{4,}(?![\p{N}])/gu

/** A sentence as a machine would read it: without unseen signs, in Latin letters, with figures in words as the letters they stand for. */
export function plainLetters(sentence: string): string {
  const seen = beyondPlain.test(sentence)
    ? [...sentence.replace(unseen, '').normalize('NFKC')].map((it) => alike.get(it) ?? it).join('')
    : sentence.replace(unseen, '')
  return seen.replace(spiked, (word) => [...word].map((it) => figuresAsLetters[it] ?? it).join(''))
}

const base64 =
  /(?<![\p{L}\p{N}/+=_-])(?=[A-Za-z]*\d|[a-z]*[A-Z][A-Za-z]*[a-z][A-Za-z]*[A-Z])[A-Za-z0-9+/]{20,4000}={0,2}(?![\p{L}\p{N}/+=_-])/gu
const hex = /(?<![\p{L}\p{N}])(?:0x)?(?:[0-9a-f]{2}){16,2000}(?![\p{L}\p{N}])/giu
/** What a reader could read: words with spaces between them. */
const readable = /^(?=\S+ \S+)[\n\r\t -~À-ž–—’“”]{12,}$/u

/** Whether a sentence carries words in base64 or as bytes in hexadecimal, which a publisher shows to no reader. */
export function hidesWords(sentence: string): boolean {
  const inBase64 = (sentence.match(base64) ?? []).some((run) => run.length % 4 !== 1 && readable.test(bytesAsText(fromBase64(run))))
  return inBase64 || (sentence.match(hex) ?? []).some((run) => readable.test(bytesAsText(fromHex(run.replace(/^0x/iu, '')))))
}

const fromHex = (run: string): readonly number[] => (run.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))
const sextets = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
function fromBase64(run: string): readonly number[] {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of run.replace(/=+$/u, '')) {
    bits = ((bits << 6) | sextets.indexOf(letter)) & 0xfff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 0xff)
  }
  return bytes
}
const bytesAsText = (bytes: readonly number[]): string => new TextDecoder('utf-8').decode(Uint8Array.from(bytes))

/** A sentence written backwards, or with each letter thirteen places on. */
export const turnedAbout = (sentence: string): readonly string[] => [[...sentence].reverse().join(''), rot13(sentence)]
const rot13 = (text: string): string =>
  text.replace(/[a-z]/giu, (it) => {
    const first = it <= 'Z' ? 65 : 97
    return String.fromCharCode(((it.charCodeAt(0) - first + 13) % 26) + first)
  })
