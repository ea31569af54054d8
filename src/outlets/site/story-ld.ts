import type { Dispatch } from '../../domain/dispatch.ts'
import { labelOfItem, schemaSourceType, sourceTypeOfItem } from '../label.ts'
import type { SiteIdentity } from '../parts.ts'
import { safeHref } from '../wording.ts'

const types: Readonly<Record<string, string>> = {
  person: 'Person',
  country: 'Place',
  place: 'Place',
  site: 'Place',
  chip: 'Product',
  model: 'Product',
}

/** JSON-LD of a report, or of the take at its own address (provenance 2). */
export function storyLd(it: Dispatch, site: SiteIdentity, kind: 'NewsArticle' | 'AnalysisNewsArticle'): unknown {
  const base = site.url.replace(/\/$/, '')
  const path = kind === 'NewsArticle' ? `${base}/story/${it.slug}` : `${base}/story/${it.slug}/take`
  const item = kind === 'NewsArticle' ? 'report' : 'take'
  const digitalSourceType = schemaSourceType({ digitalSourceType: sourceTypeOfItem(it, item) })
  const works = it.sources.flatMap((source) => {
    const url = safeHref(source.url)
    return url === undefined
      ? []
      : [
          {
            '@type': 'NewsArticle',
            url,
            headline: source.title,
            publisher: { '@type': 'Organization', name: source.publisher },
            datePublished: source.publishedAt,
            role: source.role,
          },
        ]
  })
  const firsts = works.filter((work) => work.role === 'first')
  const plain = (list: typeof works) => list.map(({ role: _, ...work }) => work)
  const mentions = it.mentions.map((one) => ({ '@type': types[one.kind] ?? 'Organization', name: one.name }))
  return {
    '@context': 'https://schema.org',
    '@type': kind,
    '@id': `${path}#v${it.version}`,
    headline: it.headline.text,
    datePublished: it.firstPublishedAt,
    dateModified: it.publishedAt,
    inLanguage: 'en',
    isBasedOn: plain(firsts.length > 0 ? firsts : works),
    citation: plain(firsts.length > 0 ? works.filter((work) => work.role !== 'first') : []),
    mentions,
    about: mentions.slice(0, 3),
    author: { '@type': 'Organization', name: `${site.name} desk`, url: `${base}/about` },
    // A person is named only who opened the evidence of every sentence.
    ...(it.reviewedBy !== undefined && { editor: { '@type': 'Person', name: it.reviewedBy } }),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: site.name,
      publishingPrinciples: `${base}/method`,
      correctionsPolicy: `${base}/corrections`,
      actionableFeedbackPolicy: `${base}/publishers`,
      verificationFactCheckingPolicy: `${base}/method`,
      unnamedSourcesPolicy: `${base}/method`,
      noBylinesPolicy: `${base}/method`,
    },
    isAccessibleForFree: true,
    usageInfo: `${base}/about`,
    creditText: labelOfItem(it, item),
    ...(digitalSourceType !== undefined && { digitalSourceType }),
    correction: it.corrections.map((one) => ({ '@type': 'CorrectionComment', text: one.text, datePublished: one.at })),
    ...(kind === 'NewsArticle'
      ? { speakable: { '@type': 'SpeakableSpecification', cssSelector: ['#summary'] } }
      : { backstory: `${base}/method` }),
  }
}
