import type { SampleOutlet, VisibleArticle } from './sample-data.ts'
import { escapeXml, feedPlace } from './sample-feeds.ts'

interface Words {
  readonly home: string
  readonly related: string
  readonly advert: string
  readonly published: string
  readonly updated: string
  readonly newsletter: string
  readonly sections: readonly string[]
}

const words: Readonly<Record<SampleOutlet['language'], Words>> = {
  en: {
    home: 'Home',
    related: 'Read next',
    advert: 'Advertisement',
    published: 'Published',
    updated: 'Updated',
    newsletter: 'Get the Friday letter in your inbox',
    sections: ['Power', 'Chips', 'Finance', 'Policy'],
  },
  fr: {
    home: 'Accueil',
    related: 'À lire aussi',
    advert: 'Publicité',
    published: 'Publié le',
    updated: 'Mis à jour le',
    newsletter: 'Recevez notre lettre du vendredi',
    sections: ['Énergie', 'Puces', 'Finance', 'Réglementation'],
  },
  de: {
    home: 'Startseite',
    related: 'Lesen Sie auch',
    advert: 'Anzeige',
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    newsletter: 'Unser Freitagsbrief als E-Mail',
    sections: ['Strom', 'Chips', 'Finanzen', 'Politik'],
  },
  es: {
    home: 'Portada',
    related: 'Más noticias',
    advert: 'Publicidad',
    published: 'Publicado',
    updated: 'Actualizado',
    newsletter: 'Reciba nuestra carta de los viernes',
    sections: ['Energía', 'Chips', 'Finanzas', 'Regulación'],
  },
}

/** An article page as a news site would serve it: the text sits among navigation, advertising and links to other items. */
export function renderArticlePage(outlet: SampleOutlet, origin: string, seen: VisibleArticle, others: readonly VisibleArticle[]): string {
  const text = words[outlet.language]
  const url = origin + seen.article.path
  const changed = seen.changedAt.getTime() > seen.publishedAt.getTime()
  const byline = seen.article.byline === undefined ? '' : `<p class="byline">${escapeXml(seen.article.byline)}</p>`
  const updated = changed ? ` · ${text.updated} <time datetime="${seen.changedAt.toISOString()}">${stamp(seen.changedAt)}</time>` : ''
  const body = seen.paragraphs.map((paragraph, index) => {
    const advert = index === 1 ? `\n<div class="ad-slot" role="complementary"><small>${text.advert}</small> Rackwarm Blankets</div>` : ''
    return `<p>${escapeXml(paragraph)}</p>${advert}`
  })
  const related = others.slice(0, 4).map((other) => `<li><a href="${other.article.path}">${escapeXml(other.title)}</a></li>`)
  return page(
    outlet,
    origin,
    seen.title,
    articleHead(outlet, url, seen),
    `<main><article>\n<h1>${escapeXml(seen.title)}</h1>\n${byline}<p class="dateline">${text.published} <time datetime="${seen.publishedAt.toISOString()}">${stamp(seen.publishedAt)}</time>${updated}</p>\n<div class="article-body">\n${body.join('\n')}\n${hiddenText(seen.article.hidden)}</div>\n</article></main>\n<aside class="related"><h2>${text.related}</h2><ul>${related.join('')}</ul></aside>`,
  )
}

/** An outlet's home page: its newest items as links, and where its feed is. */
export function renderHomePage(outlet: SampleOutlet, origin: string, articles: readonly VisibleArticle[]): string {
  const items = articles.map(
    (seen) =>
      `<li><a href="${seen.article.path}">${escapeXml(seen.title)}</a> <time datetime="${seen.publishedAt.toISOString()}">${stamp(seen.publishedAt)}</time></li>`,
  )
  const body = `<main><h1>${escapeXml(outlet.name)}</h1><p>${escapeXml(outlet.description)}</p><ul>${items.join('\n')}</ul></main>`
  return page(outlet, origin, outlet.name, '', body)
}

function articleHead(outlet: SampleOutlet, url: string, seen: VisibleArticle): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: seen.title,
    url,
    datePublished: seen.publishedAt.toISOString(),
    dateModified: seen.changedAt.toISOString(),
    inLanguage: outlet.language,
    publisher: { '@type': 'Organization', name: outlet.name },
    ...(seen.article.byline === undefined ? {} : { author: { '@type': 'Person', name: seen.article.byline } }),
  }
  // "<" is written as an escape so that no article text can close the script element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  const robots = outlet.signal?.metaRobots === undefined ? '' : `<meta name="robots" content="${escapeXml(outlet.signal.metaRobots)}">\n`
  return `${robots}<link rel="canonical" href="${url}">
<meta property="og:type" content="article"><meta property="og:title" content="${escapeXml(seen.title)}"><meta property="og:site_name" content="${escapeXml(outlet.name)}">
<meta property="article:published_time" content="${seen.publishedAt.toISOString()}"><meta property="article:modified_time" content="${seen.changedAt.toISOString()}">
<script type="application/ld+json">${json}</script>`
}

function hiddenText(hidden: string | undefined): string {
  if (hidden === undefined) return ''
  // Three common hiding places, so that a reader of the page sees none of it and a careless parser sees all of it.
  return `<div style="display:none" aria-hidden="true">${escapeXml(hidden)}</div>\n<span style="color:#fff;background:#fff;font-size:0">${escapeXml(hidden)}</span>\n<!-- ${hidden.replaceAll('--', '- -')} -->\n`
}

function page(outlet: SampleOutlet, origin: string, title: string, head: string, body: string): string {
  const text = words[outlet.language]
  const feed = feedPlace(outlet)
  const alternate =
    outlet.format === 'sitemap' ? '' : `<link rel="alternate" type="${feed.mediaType.split(';')[0] ?? ''}" href="${origin}${feed.path}">`
  const sections = text.sections.map((section) => `<li><a href="/">${section}</a></li>`)
  return `<!doctype html>
<html lang="${outlet.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}${title === outlet.name ? '' : ` | ${escapeXml(outlet.name)}`}</title>
${alternate}
${head}
</head><body>
<header><a class="logo" href="/">${escapeXml(outlet.name)}</a><nav><ul><li><a href="/">${text.home}</a></li>${sections.join('')}</ul></nav></header>
${body}
<div class="newsletter"><form action="/" method="get"><label>${text.newsletter} <input type="email" name="email"></label></form></div>
<footer><p>Sample: invented outlet. ${escapeXml(outlet.name)} (${escapeXml(outlet.owner)}) does not exist; every company and event on this page is made up.</p></footer>
</body></html>
`
}

function stamp(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
