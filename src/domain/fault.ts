// The world failed: a host, the disk, the database, a model. Thrown, and caught only by the runner and by the web outlet.

/** Every way the world may fail us. The list is closed, so that the desk can explain each one. */
export type FaultCode =
  | 'net.timeout' // no connection, no header or no end of the body in time
  | 'net.refused' // nobody listens, or the connection broke before an answer
  | 'net.dns' // the name did not resolve
  | 'net.tls' // the certificate or the handshake is bad
  | 'net.protocol' // the answer is not HTTP
  | 'net.status' // an answer that the caller cannot go on with
  | 'net.redirect' // a loop, a chain that is too long, or no usable target
  | 'net.rateLimited' // the host asked us to come back later, or its queue is longer than a job may wait
  | 'net.tooLarge' // more bytes on the wire, decoded or in the headers than we take
  | 'net.ratio' // it unpacks to more than a hundred times its size
  | 'net.encoding' // a content encoding that we did not ask for, or that does not decode
  | 'net.truncated' // the body ended before its announced end
  | 'parse.killed' // a parser ran out of time or memory and its worker was stopped
  | 'store.unavailable'
  | 'store.schema'
  | 'store.busy' // all connections to the database stayed taken
  | 'store.tooSlow' // a reader's search took longer than it may
  | 'store.halfRestored' // a restore broke off; until it is done again nothing else may use the archive
  | 'store.conflict' // what we read has changed meanwhile; take the job again
  | 'model.failed'
  | 'model.timeout'
  | 'mail.failed'
  | 'disk.full'
  | 'port.inUse' // another program listens where we want to

/** `soon` counts an attempt and backs off, `never` parks the job, a Date puts it back without counting. */
export type FaultRetry = 'soon' | 'never' | Date

/** The one error class of the house. `code` says what failed, `retry` what the runner should do about it. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode
  readonly retry: FaultRetry

  constructor(code: FaultCode, message: string, options: { readonly retry: FaultRetry; readonly cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.retry = options.retry
  }
}
