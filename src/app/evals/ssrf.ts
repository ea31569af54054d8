// Measures the address gate: which addresses would never be asked, judged by their form alone.
import { gateUrl } from '../../net/gate.ts'

/** Says for one address whether the gate refuses it. Names are not resolved: what they lead to is checked at the dial. */
export async function predictSsrf(record: { readonly id: string; readonly url: string }): Promise<{
  readonly id: string
  readonly blocked: boolean
}> {
  return { id: record.id, blocked: !(gateUrl(record.url, { allowLoopback: false }) instanceof URL) }
}
