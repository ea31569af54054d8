// A form that was refused comes back as it was sent: nobody types a correction twice because its reason was missing.
import { html } from '../html.ts'
import type { Fields } from './fields.ts'

/** A form that changed nothing: where it was sent, and what with. */
export interface SentForm {
  readonly action: string
  readonly fields: Fields
}

/** Where the form stands on the page that comes back. */
export const refilledId = 'sent'

const escaped = (text: string): string => String(html`${text}`)
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
const plainNameOf = (tag: string): string => unescaped(attribute(tag, 'name') ?? '')
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (it) => entities[it] ?? it)

function input(tag: string, { texts, all }: Fields): string {
  const name = plainNameOf(tag)
  const type = attribute(tag, 'type') ?? 'text'
  if (type === 'hidden' || type === 'password') return tag
  if (type === 'checkbox' || type === 'radio') {
    const bare = tag.replace(/\schecked(?=[\s>])/, '')
    return all(name).includes(unescaped(attribute(tag, 'value') ?? 'on')) ? bare.replace(/>$/, ' checked>') : bare
  }
  const typed = texts[name]
  if (typed === undefined) return tag
  return tag.replace(/\svalue="[^"]*"/, '').replace(/>$/, () => ` value="${escaped(typed)}">`)
}

function area(whole: string, open: string, { texts }: Fields): string {
  const typed = texts[plainNameOf(open)]
  // A textarea swallows a line break that stands first.
  return typed === undefined ? whole : `${open}${typed.startsWith('\n') ? '\n' : ''}${escaped(typed)}</textarea>`
}

function choice(whole: string, open: string, options: string, { texts }: Fields): string {
  const chosen = texts[plainNameOf(open)]
  if (chosen === undefined) return whole
  const marked = options.replace(/<option\b[^>]*>/g, (tag) => {
    const bare = tag.replace(/\sselected(?=[\s>])/, '')
    return unescaped(attribute(tag, 'value') ?? '') === chosen ? bare.replace(/>$/, ' selected>') : bare
  })
  return `${open}${marked}</select>`
}

const controls = /(<input\b[^>]*>)|(<textarea\b[^>]*>)[^<]*<\/textarea>|(<select\b[^>]*>)((?:(?!<\/select>).)*)<\/select>/gs

const filled = (markup: string, fields: Fields, isOurs: (tag: string) => boolean): string =>
  markup.replace(controls, (whole: string, one?: string, text?: string, list?: string, options = '') => {
    if (!isOurs(one ?? text ?? list ?? '')) return whole
    if (one !== undefined) return input(one, fields)
    return text === undefined ? choice(whole, list ?? '', options, fields) : area(whole, text, fields)
  })

/** Two forms may go to one address: what tells them apart is what they carry unseen. */
const isSame = (form: string, { action, fields }: SentForm): boolean =>
  unescaped(attribute(/^<form\b[^>]*>/.exec(form)?.[0] ?? '', 'action') ?? '') === action &&
  [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].every(
    ([tag]) => plainNameOf(tag) === 'token' || fields.texts[plainNameOf(tag)] === unescaped(attribute(tag, 'value') ?? ''),
  )

/**
 * The page with the form as it was sent, in the fold it stands in, which is open; null when the page has no such form any more.
 * @param page markup as the desk writes it: every attribute in double quotes
 */
export function refilled(page: string, sent: SentForm): { readonly page: string; readonly id: string } | null {
  const found = [...page.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].find(([it]) => isSame(it, sent))
  if (found === undefined) return null
  const [form] = found
  const open = /^<form\b[^>]*>/.exec(form)?.[0] ?? ''
  const own = attribute(open, 'id')
  const [before, after] = [page.slice(0, found.index), page.slice(found.index + form.length)]
  const fold = before.lastIndexOf('<details>')
  const isFolded = fold > before.lastIndexOf('</details>')
  const opened = isFolded ? `${before.slice(0, fold)}<details open>${before.slice(fold + '<details>'.length)}` : before
  const outside = (markup: string): string =>
    own === undefined ? markup : filled(markup, sent.fields, (it) => attribute(it, 'form') === own)
  const inside = filled(form, sent.fields, () => true)
  const named = own === undefined ? inside.replace('<form ', `<form id="${refilledId}" `) : inside
  return { page: `${outside(opened)}${named}${outside(after)}`, id: own ?? refilledId }
}
