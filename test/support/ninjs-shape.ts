// The part of IPTC ninjs 3.1 that we emit, closed: a key the standard does not have fails. Written from the published schema.
import { z } from 'zod'

const uri = z.url()
const time = z.iso.datetime()
const role = { role: z.string().optional(), contentType: z.string().optional() }
const named = z.strictObject({
  name: z.string().optional(),
  rel: z.string().optional(),
  uri: uri.optional(),
  literal: z.string().optional(),
})

export const ninjsShape = z.strictObject({
  uri,
  type: z.enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning']).optional(),
  representationType: z.enum(['full', 'partial']).optional(),
  version: z.string().optional(),
  firstCreated: time.optional(),
  versionCreated: time.optional(),
  contentCreated: time.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  urgency: z.int().min(1).max(9).optional(),
  usageTerms: z.string().optional(),
  edNote: z.string().optional(),
  language: z.string().optional(),
  title: z.string().optional(),
  by: z.string().optional(),
  slugline: z.string().optional(),
  located: z.string().optional(),
  headlines: z.array(z.strictObject({ ...role, value: z.string() })).optional(),
  bodies: z.array(z.strictObject({ ...role, charCount: z.int().optional(), wordCount: z.int().optional(), value: z.string() })).optional(),
  descriptions: z.array(z.strictObject({ ...role, value: z.string() })).optional(),
  people: z.array(named).optional(),
  organisations: z.array(named).optional(),
  places: z.array(named).optional(),
  subjects: z.array(named).optional(),
  infoSources: z
    .array(
      z.strictObject({ name: z.string().optional(), role: z.string().optional(), uri: uri.optional(), literal: z.string().optional() }),
    )
    .optional(),
  genres: z.array(z.strictObject({ name: z.string().optional(), uri: z.string().optional(), literal: z.string().optional() })).optional(),
  trustIndicators: z.array(z.strictObject({ role: uri.optional(), title: z.string().optional(), href: uri.optional() })).optional(),
  rightsInfo: z.strictObject({ langId: uri.optional(), linkedRights: uri }).optional(),
  digitalSourceType: z.strictObject({ name: z.string().optional(), uri: uri.optional(), literal: z.string().optional() }).optional(),
  altIds: z.array(z.strictObject({ role: z.string().optional(), value: z.string().optional() })).optional(),
  associations: z.array(z.strictObject({ name: z.string(), uri, rel: z.string().optional() })).optional(),
  standard: z.strictObject({ name: z.string().optional(), version: z.string().optional(), schema: uri.optional() }).optional(),
})
