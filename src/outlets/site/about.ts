import { html } from '../html.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { section, table } from '../wording.ts'

/** `/about`: who runs this, the label, the licence, and where to write. */
export function aboutPage({ site }: Pick<WebParts, 'site'>): Page {
  const who = site.responsible === '' ? 'No person is named as editorially responsible.' : `Editorial responsibility: ${site.responsible}.`
  const labels = table(
    'Labels and their machine marks',
    ['What it says', 'When', 'Machine mark (IPTC digital source type)'],
    [
      [
        'Assembled by software from the sources and ledger rows listed. No language model was used.',
        'Templates and quoted lines only',
        html`<code>algorithmicMedia</code>`,
      ],
      [
        'AI-generated from the sources listed. Not reviewed by a person.',
        'A language model wrote it, nobody has checked it',
        html`<code>trainedAlgorithmicMedia</code>`,
      ],
      [
        'AI-drafted, reviewed by NAME.',
        'A person opened the evidence of every claim and signed',
        html`<code>trainedAlgorithmicMedia</code>, or <code>compositeWithTrainedAlgorithmicMedia</code> when materially edited`,
      ],
      ['(no label)', 'A headline and a link of somebody else; nothing was generated', 'none'],
    ],
    'stack',
  )
  return {
    title: `About ${site.name}`,
    path: '/about',
    json: { name: site.name, url: site.url, contact: site.contact, responsible: site.responsible, isSample: site.isSample },
    main: html`<div class="lead"><h1>About ${site.name}</h1><p class="dek">An open, self-hosted newswire that prints only sentences that open their evidence.</p></div>${section('Who', '', html`<div class="prose"><p>Contact: ${site.contact === '' ? html`the operator has given no address; <a href="/publishers#notice">use the form</a>` : site.contact}. ${who}</p><p>Software reads sources within what their publishers allow. <a href="/method">How we write it</a>, <a href="/publishers">for publishers</a>, <a href="/sources">what we read</a>, <a href="/jti">how we answer what a trust initiative asks</a>.</p></div>`)}${section('The AI label', 'Always, first, in words', html`<div class="prose"><p>Every generated text carries its label above its first sentence, here and in feeds, mail, the API and the agent server, also when a person has reviewed it. The same mark is set for machines.</p></div>${labels}<p class="meta gap">The IPTC vocabulary was written for images; its use for text is our reading.</p>`, 'label')}${section('Owners and money', '', html`<div class="prose"><p>Set by the operator of this installation. None is declared here: no advertising, no payment for coverage, no tracking, no cookie for readers.</p></div>`, 'owners')}${section('Licence', '', html`<div class="prose"><p>Our sentences, the ledger and the watches may be reused with the label and a link back. Words quoted from a source belong to the source. Nothing here is investment or legal advice.</p></div>`, 'licence')}`,
  }
}
