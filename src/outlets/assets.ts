// The stylesheet and the two fonts, read once, each under an address that carries its digest.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

interface Packed {
  readonly br: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
}

export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
  /** The same, packed once when it is first asked for; faces are packed already. */
  readonly packed?: () => Packed
}

const read = (name: string): Buffer => readFileSync(new URL(`./site/${name}`, import.meta.url))
/** The digest our own arithmetic gives; faces are long, and every command reads them at its start. */
const digestOf = (body: Uint8Array): string =>
  createHash('sha256').update(Buffer.from(body).toString('latin1'), 'utf8').digest('hex').slice(0, 12)

function assetOf(name: string, type: string, body: Uint8Array): Asset {
  const dot = name.lastIndexOf('.')
  return { path: `/${name.slice(0, dot)}.${digestOf(body)}${name.slice(dot)}`, type, body: Uint8Array.from(body) }
}

/** Comments and the blanks between rules; strings of our own sheet hold neither. */
function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()
}

const serif = assetOf('newsreader.woff2', 'font/woff2', read('fonts/newsreader.woff2'))
const sans = assetOf('inter.woff2', 'font/woff2', read('fonts/inter.woff2'))
/** In this order: later sheets build on the tokens and layers of the first. */
const sheets = ['style.css', 'front.css', 'figures.css']
const sheet = minify(sheets.map((name) => read(name).toString('utf8')).join('\n'))
  .replace('/newsreader.woff2', serif.path)
  .replace('/inter.woff2', sans.path)
let packedSheet: Packed | undefined
function packed(): Packed {
  packedSheet ??= { br: Uint8Array.from(brotliCompressSync(sheet)), gzip: Uint8Array.from(gzipSync(sheet, { level: 9 })) }
  return packedSheet
}
const style: Asset = { ...assetOf('style.css', 'text/css; charset=utf-8', Buffer.from(sheet)), packed }

export const assets: readonly Asset[] = [style, serif, sans]
export const stylePath = style.path
/** Both faces are asked for with the page, before the stylesheet names them. */
export const fontPaths: readonly string[] = [serif.path, sans.path]
