import type { Notice, NoticeKind } from '../../domain/notice.ts'
import { quoted } from '../asked.ts'
import type { FieldError } from '../form-parts.ts'
import { lowersUse } from '../lowers-use.ts'
import { publisherHostOf, safeHref } from '../wording.ts'
import { emptyForm, type Given, kinds, levels } from './form.ts'

const urlsMax = 400
/** Longest reason, in characters. */
export const textMax = 5000
const longest = { urls: 200_000, domain: 253, name: 200, email: 320, reason: textMax } as const

export const tooLong = (text: string, most: number): string =>
  `At most ${most.toLocaleString('en')} characters; this has ${text.length.toLocaleString('en')}`

/** Takes the form's fields, all as text; what is too long for its field is told by `toNotice`. */
export function readForm(body: Readonly<Record<string, unknown>>): Given {
  const text = (name: keyof Given): string =>
    typeof body[name] === 'string' ? body[name].replaceAll('\u0000', '').trim() : emptyForm[name]
  return {
    kind: text('kind'),
    urls: text('urls'),
    domain: text('domain'),
    wantsLevel: text('wantsLevel'),
    name: text('name'),
    email: text('email'),
    reason: text('reason'),
  }
}

const isKind = (it: string): it is NoticeKind => Object.hasOwn(kinds, it)
const isLevel = (it: string): it is Notice['wantsLevel'] => Object.hasOwn(levels, it)

const isPlea = (it: string): boolean => isKind(it) && !lowersUse(it)
/** Whoever changes the use of pages says to what; removal that names no level is headline and link. */
const needsLevel = ({ kind, wantsLevel }: Given): boolean => !isPlea(kind) && (kind !== 'takedown' || wantsLevel !== '')

/** What is asked at most; whoever reports an error or replies asks for no level, whatever the form carries. */
const levelOf = ({ kind, wantsLevel }: Given): Notice['wantsLevel'] => (isPlea(kind) ? 'L3' : isLevel(wantsLevel) ? wantsLevel : 'L1')

interface Stamp {
  readonly receivedAt: string
  readonly newToken: () => string
  readonly siteUrl: string
}

/** Makes a Notice of a form, and the list of fields that keep it from being whole. A notice with errors is still logged. */
export function toNotice(given: Given, stamp: Stamp): { readonly notice: Notice; readonly errors: readonly FieldError[] } {
  const lines = given.urls.split(/\s+/).filter((it) => it !== '')
  const base = stamp.siteUrl.replace(/\/$/, '')
  const urls = lines.flatMap((it) => safeHref(it.startsWith('/') ? `${base}${it}` : it) ?? [])
  const errors: FieldError[] = Object.entries(longest).flatMap(([field, most]) => {
    const it = given[field as keyof typeof longest]
    return it.length > most ? [{ field, message: tooLong(it, most) }] : []
  })
  const broken = lines.find((it) => safeHref(it.startsWith('/') ? `${base}${it}` : it) === undefined)
  if (lines.length === 0) errors.push({ field: 'urls', message: 'Give at least one address' })
  else if (urls.length < lines.length)
    errors.push({
      field: 'urls',
      message: `Each line must be a whole address that begins with http:// or https://, which ${quoted(broken ?? '')} is not`,
    })
  if (lines.length > urlsMax) errors.push({ field: 'urls', message: `At most ${urlsMax} addresses in one notice` })
  if (!isKind(given.kind)) errors.push({ field: 'kind', message: 'Choose what you ask for' })
  if (needsLevel(given) && !isLevel(given.wantsLevel)) errors.push({ field: 'wantsLevel', message: 'Choose one of the levels' })
  if (given.email !== '' && !/^[^\s@]+@[^\s@]+$/.test(given.email))
    errors.push({ field: 'email', message: 'The e-mail address is not whole' })
  const domain = publisherHostOf(given.domain.includes('://') ? given.domain : `https://${given.domain}`) ?? ''
  if (given.domain !== '' && domain === '') errors.push({ field: 'domain', message: 'Give a domain such as news.example' })
  const id = stamp.newToken()
  const notice: Notice = {
    id,
    receivedAt: stamp.receivedAt,
    kind: isKind(given.kind) ? given.kind : 'error',
    state: 'acknowledged',
    urls: urls.slice(0, urlsMax),
    domain,
    isDomainProved: false,
    wantsLevel: levelOf(given),
    name: given.name,
    email: given.email,
    reason: given.reason,
    receiptCode: id.replaceAll('-', '').slice(0, 10).toUpperCase(),
    proofToken: stamp.newToken(),
  }
  return { notice, errors }
}
