import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import { spanOf } from '../write/wording/evidence-of.ts'
import { verifySentence } from './verify-draft.ts'

/** Whether the check of who speaks refuses what is told from a report of one passage. */
function isRefused(report: string, text: string, publisher = 'Fenwick Courier'): boolean {
  const dossier = dossierOf({
    reports: [{ id: 'r', title: 'News', text: report, publishedAt: '2026-05-12T08:00:00Z', publisher }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const claim = dossier.claims.at(-1)
  const span = claim && spanOf(claim, dossier)
  assert.ok(span, `no claim is read from: ${report}`)
  const sentence = { kind: 'claim', id: 's', part: 'summary', text, evidence: [span], writer: 'template/1' } as const
  return verifySentence(sentence, dossier, 'x', new Map()).some(({ grade, check }) => grade !== 'supported' && check === 'attribution')
}

interface Row {
  readonly says: string
  readonly passage: string
  readonly stands: readonly string[]
  readonly falls: readonly string[]
}

const rows: readonly Row[] = [
  {
    says: 'what one company says of another stays its word',
    passage: 'Pellow Toys will shut its Tolland works in May, Denby Steel said.',
    stands: ['Pellow Toys will shut its Tolland works in May, Denby Steel said, Fenwick Courier reports.'],
    falls: [
      'Pellow Toys said it will shut its Tolland works in May, Fenwick Courier reports.',
      'Pellow Toys will shut its Tolland works in May, according to Pellow Toys.',
      'Pellow Toys will shut its Tolland works in May, the ministry said, Fenwick Courier reports.',
      'Pellow Toys will shut its Tolland works in May, Fenwick Courier reports.',
    ],
  },
  {
    says: 'what a company says of itself may be the report’s',
    passage: 'Pellow Toys will shut its Tolland works in May, the company said.',
    stands: [
      'Pellow Toys will shut its Tolland works in May, Fenwick Courier reports.',
      'Pellow Toys said it will shut its Tolland works in May, Fenwick Courier reports.',
      'Pellow Toys will shut its Tolland works in May, according to a report dated 12 May 2026.',
    ],
    falls: ['The union said that Pellow Toys will shut its Tolland works in May, Fenwick Courier reports.'],
  },
  {
    says: 'what investigators or rivals say is not the outlet’s own word',
    passage: 'Detectives said the quay was flooded on purpose.',
    stands: ['The quay was flooded on purpose, detectives said, Fenwick Courier reports.'],
    falls: ['Fenwick Courier reports that the quay was flooded on purpose.'],
  },
  {
    says: 'a claim of a company about itself is told as its claim',
    passage: 'Denby Steel claims its furnace is the cleanest in Norrland.',
    stands: ['Denby Steel says its furnace is the cleanest in Norrland, Fenwick Courier reports.'],
    falls: ['Fenwick Courier reports that Denby Steel’s furnace is the cleanest in Norrland.'],
  },
  {
    says: 'an allegation told with who alleges it stands',
    passage: 'Denby Steel hid the spill for a year, campaigners allege.',
    stands: ['Fenwick Courier reports: “Denby Steel hid the spill for a year, campaigners allege.”'],
    falls: ['Fenwick Courier reports that Denby Steel hid the spill for a year.'],
  },
  {
    says: 'an analyst at a bank is not the bank, and its head is',
    passage: 'Pellow Toys has 40 shops, an analyst at Larkrise said.',
    stands: ['Pellow Toys has 40 shops, an analyst at Larkrise said, Fenwick Courier reports.'],
    falls: ['Pellow Toys has 40 shops, Larkrise said, Fenwick Courier reports.'],
  },
  {
    says: 'a company speaks through who heads it',
    passage: 'Pellow Toys has 40 shops, said Ines Holm, chief executive of Pellow Toys.',
    stands: [
      'Pellow Toys said that it has 40 shops, Fenwick Courier reports.',
      'Pellow Toys has 40 shops, Ines Holm said, Fenwick Courier reports.',
    ],
    falls: ['Pellow Toys has 40 shops, Dana Whitfield said, Fenwick Courier reports.'],
  },
]

for (const { says, passage, stands, falls } of rows)
  test(says, () => {
    assert.deepEqual(
      stands.filter((text) => isRefused(passage, text)),
      [],
    )
    assert.deepEqual(
      falls.filter((text) => !isRefused(passage, text)),
      [],
    )
  })

test('an outlet that is called after its site speaks for itself', () => {
  const passage = 'Denby Steel has opened a mill in Lund.'
  assert.ok(!isRefused(passage, 'Denby Steel has opened a mill in Lund, according to OrlaPost.com.', 'OrlaPost.com'))
  assert.ok(isRefused(passage, 'Denby Steel has opened a mill in Lund, according to Vega Post.', 'OrlaPost.com'))
})
