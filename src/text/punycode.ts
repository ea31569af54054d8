// Labels of international host names in their own script. Source: RFC 3492, sections 5 and 6.
const [base, tMin, tMax, skew, damp, firstBias, firstCode] = [36, 1, 26, 38, 700, 72, 128]
const codeMax = 0x10ffff

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2))
  rest += Math.floor(rest / points)
  let k = 0
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin))
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew))
}

const digitOf = (char: string): number =>
  /[a-z]/.test(char) ? char.charCodeAt(0) - 97 : /[0-9]/.test(char) ? char.charCodeAt(0) - 22 : Number.NaN

/** A label of a host name in its own script; one that is not in punycode, or not well formed, as it is. A label has at most 63 characters. */
export function labelInScript(label: string): string {
  const given = /^xn--(.{1,59})$/u.exec(label.toLowerCase())?.[1]
  if (given === undefined) return label
  const cut = given.lastIndexOf('-')
  const out = [...given.slice(0, Math.max(0, cut))]
  let [n, i, bias, at] = [firstCode, 0, firstBias, cut + 1]
  while (at < given.length) {
    const before = i
    for (let [weight, k] = [1, base]; ; k += base) {
      const digit = digitOf(given[at++] ?? '')
      if (Number.isNaN(digit)) return label
      i += digit * weight
      const t = Math.min(tMax, Math.max(tMin, k - bias))
      if (digit < t) break
      weight *= base - t
    }
    bias = adapt(i - before, out.length + 1, before === 0)
    n += Math.floor(i / (out.length + 1))
    i %= out.length + 1
    if (n > codeMax) return label
    out.splice(i++, 0, String.fromCodePoint(n))
  }
  return out.join('')
}
