import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'

const rows = [
  {
    says: 'nobody is murdered by a storm',
    passage: 'Nine sailors died in the storm off Elmire.',
    stands: 'Nine sailors were killed in the storm off Elmire',
    falls: 'Nine sailors were murdered in the storm off Elmire',
    check: 'evidence',
    writer: 'summary/1 m',
  },
  {
    says: 'who is arrested on suspicion has not surely done it',
    passage: 'A nurse from Birkby was arrested on suspicion of stealing morphine.',
    stands: 'A nurse was arrested on suspicion of stealing morphine',
    falls: 'A nurse from Birkby stole morphine',
    check: 'polarity',
    writer: 'template/1',
  },
  {
    says: 'a round led by a fund is led by it',
    passage: 'Orvelle closed a round led by Tessan Capital.',
    stands: 'Tessan Capital led the round that Orvelle closed',
    falls: 'Orvelle led a round that Tessan Capital closed',
    check: 'roles',
    writer: 'template/1',
  },
  {
    says: 'a year goes with its own figure',
    passage: 'Norvane lost 12% of its riders in 2025 and 5% in 2026.',
    stands: 'In 2025 Norvane lost 12% of its riders',
    falls: 'Norvane lost 5% of its riders in 2025',
    check: 'roles',
    writer: 'template/1',
  },
] as const
for (const { says, passage, stands, falls, check, writer } of rows)
  test(says, () => {
    assert.deepEqual(refusals(passage, stands), [])
    assert.ok(refusals(passage, falls, 'en', writer).includes(check))
  })
