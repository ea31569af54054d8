// Translates what Node, TLS and undici throw into our closed list of faults.
import { Fault, type FaultCode } from '../domain/fault.ts'

type Rule = { readonly pattern: RegExp; readonly code: FaultCode; readonly retry: 'soon' | 'never'; readonly says: string }

/** Tried in order against the error's code. */
const RULES: readonly Rule[] = [
  { pattern: /^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EREFUSED|EBADNAME|ENONAME)/, code: 'net.dns', retry: 'soon', says: 'does not resolve' },
  { pattern: /TIMEOUT|^ETIMEDOUT$/, code: 'net.timeout', retry: 'soon', says: 'did not answer in time' },
  {
    pattern: /^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/,
    code: 'net.tooLarge',
    retry: 'never',
    says: 'sends headers that are too large',
  },
  { pattern: /^HPE_/, code: 'net.protocol', retry: 'soon', says: 'does not speak HTTP' },
  {
    pattern: /^(CERT_|ERR_TLS|ERR_SSL|ERR_OSSL|EPROTO|INVALID_CA|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/,
    code: 'net.tls',
    retry: 'soon',
    says: 'has no valid certificate',
  },
  {
    pattern: /^UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH|ABORTED)$|^ERR_STREAM_PREMATURE_CLOSE$/,
    code: 'net.truncated',
    retry: 'soon',
    says: 'ended its answer too early',
  },
  {
    pattern: /^E(CONN|HOST|NET|PIPE|ADDR)|^UND_ERR_(INFO|DESTROYED|CLOSED)$/,
    code: 'net.refused',
    retry: 'soon',
    says: 'cannot be reached',
  },
]

/**
 * Makes a Fault of any error of a request; faults pass as they are.
 *
 * @param host named in the message, so that the log line is enough
 * @returns a Fault with the first error as its cause; an error that is none of the network's own is thrown as it is,
 *   because it is a bug
 */
export function faultOf(error: unknown, host: string): Fault {
  if (error instanceof Fault) return error
  const code = codeOf(error)
  const rule = RULES.find(({ pattern }) => pattern.test(code))
  if (rule === undefined) throw error
  return new Fault(rule.code, `${host} ${rule.says} (${code}).`, { retry: rule.retry, cause: error })
}

/** A host with several addresses fails with one error for each; the first one stands for all. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if (!(error instanceof Error)) return ''
  // undici leaves the code of some parser errors empty.
  if (error.name === 'HTTPParserError') return 'code' in error && error.code !== undefined ? String(error.code) : 'HPE_OTHER'
  return 'code' in error ? String(error.code) : ''
}
