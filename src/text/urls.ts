// One address for one page: absolute, WHATWG-normal, without tracking.
import { getDomain } from 'tldts'

/** Longer addresses are traps or data, never articles. */
const urlCharactersMax = 2_048
/** Parameters that follow a reader about and never choose the page. */
const trackingNames = new Set(
  `gclid gclsrc dclid gbraid wbraid fbclid msclkid twclid ttclid yclid ysclid igshid igsh mc_cid mc_eid mkt_tok oly_enc_id oly_anon_id
  _hsenc _hsmi hsctatracking vero_id vero_conv wickedid s_cid icid ncid cmpid cmp campaign_id ito ocid sr_share smid smtyp xtor at_medium
  at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_origin at_link_type at_ptr_name at_format at_bbc_team
  guccounter guce_referrer guce_referrer_sig spm scm ref_src ref_url __twitter_impression ftag taid fb_action_ids fb_action_types
  fb_source fb_ref ga_source ga_medium ga_term ga_content ga_campaign _ga _gl rb_clickid ml_subscriber ml_subscriber_hash
  cn-track s_kwcid wt_mc wt.mc wt_zmc traffic_source partner_source echobox dlbk trk trkcampaign sc_channel sc_campaign sc_content
  sc_medium sc_outcome sc_geo sc_country srsltid mibextid syclid __s __hstc __hssc __hsfp hsa_acc hsa_cam`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
const trackingPrefixes = ['utm_', 'pk_', 'piwik_', 'mtm_', 'matomo_', 'hsa_', 'itm_', 'stm_', 'bcsi_', 'ns_']
/** Names that look like tracking and on many sites choose the article: kept whatever rule would drop them. */
const keepNames = new Set([
  'id',
  'p',
  'q',
  'v',
  'page',
  'article',
  'articleid',
  'article_id',
  'story',
  'storyid',
  'newsid',
  'aid',
  'sid',
  'cid',
  'nid',
])

/**
 * The one address under which we know a page: absolute http(s), host and escapes as WHATWG writes them, no fragment, user
 * name, default port or tracking parameter; what is left of the query stays in its order.
 *
 * @param base the page or feed the address was found in; without it a relative address is nothing
 * @returns undefined for anything that is no http(s) page address of at most 2,048 characters
 * @throws never
 * Source: WHATWG URL; the tracking list is our own.
 */
export function canonicalUrl(raw: string, base?: string): string | undefined {
  const url = parseUrl(raw.trim(), base)
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return undefined
  url.hash = ''
  url.username = ''
  url.password = ''
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '')
  url.search = searchWithoutTracking(url.search)
  return url.href.length > urlCharactersMax ? undefined : url.href
}

/**
 * Other ways in which people write the address of the same page: with the other scheme, with or without "www." and a slash at its end, and
 * with plain letters escaped. No two pages of an outlet are told apart by these alone, as far as readers know them.
 *
 * @param url a canonical address
 * @returns at most seven, the address itself not among them
 */
export function alikeUrls(url: string): readonly string[] {
  const it = parseUrl(
    url.replace(/%(?:2[dDeE]|3\d|[46][1-9A-Fa-f]|[57][0-9Aa]|5[fF]|7[eE])/g, (code) => decodeURIComponent(code)),
    undefined,
  )
  if (it === undefined) return []
  const rest = `${it.port === '' ? '' : `:${it.port}`}${it.pathname.replace(/\/+$/, '')}`
  const host = it.hostname.replace(/^www\./, '')
  const forms = ['https', 'http'].flatMap((scheme) =>
    [host, `www.${host}`].flatMap((one) => ['', '/'].map((end) => `${scheme}://${one}${rest}${end}${it.search}`)),
  )
  return forms.flatMap((form) => canonicalUrl(form) ?? []).filter((form, i, all) => form !== url && all.indexOf(form) === i)
}

/** The host of an address in lower case, without "www.", port or final dot; undefined if it is no address. */
export function hostOf(url: string): string | undefined {
  const host = parseUrl(url, undefined)
    ?.hostname.replace(/\.+$/, '')
    .replace(/^www\./, '')
  return host === undefined || host === '' ? undefined : host
}

/**
 * The domain one buys: "bbc.co.uk" for "news.bbc.co.uk". Hosting suffixes of the public suffix list count as suffixes, so two
 * blogs at one host are two domains. An IP address or a bare host name stands for itself.
 */
export function registrableDomain(url: string): string | undefined {
  return getDomain(url, { allowPrivateDomains: true }) ?? hostOf(url)
}

function parseUrl(raw: string, base: string | undefined): URL | undefined {
  if (raw === '' || raw.length > urlCharactersMax * 4) return undefined
  return URL.parse(raw, base) ?? undefined
}

/** Works on the raw pairs: decoding and encoding again would change addresses that servers compare byte by byte. */
function searchWithoutTracking(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !/^ref=(?:rss|feed)$/i.test(pair) && !isTracking(pair.split('=', 1)[0] ?? ''))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** Whether a parameter follows a reader about: others hang it on the links they pass on. */
export function isTracking(rawName: string): boolean {
  const name = rawName.toLowerCase()
  if (keepNames.has(name)) return false
  return trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix))
}

/** The host that stands for a publisher; on loopback, where many outlets share one address, with its port. */
export function publisherHost(url: string): string {
  const host = hostOf(url) ?? url
  return host === '127.0.0.1' || host === 'localhost' ? (URL.parse(url)?.host ?? host) : host
}
