import assert from 'node:assert/strict'
import test from 'node:test'
import { indexNames, namesIn } from './deal-names.ts'
import { inPlainWords } from './in-plain-words.ts'

const index = indexNames([])
const plain = (text: string): string => inPlainWords(text, 'en', namesIn(text, index, 'en', new Set()))

for (const [told, said] of [
  [
    'Ilsa AI has let go of 12 MW at Wexcombe Hosting; Brume Labs is the new tenant.',
    'Brume Labs has taken over 12 MW at Wexcombe Hosting from Ilsa AI.',
  ],
  [
    'Ilsa AI gave up its lease on 12 MW at Wexcombe Hosting; Brume Labs moved in.',
    'Brume Labs has taken over 12 MW at Wexcombe Hosting from Ilsa AI.',
  ],
  [
    'Ilsa AI walked away from a plan to lease 12 MW at Wexcombe Hosting, and Brume Labs has taken the space instead.',
    'Brume Labs has taken over 12 MW at Wexcombe Hosting from Ilsa AI.',
  ],
  [
    'The 12 MW in Denton that Ilsa AI handed back in April have a new user, Brume Labs.',
    'Brume Labs has taken over 12 MW in Denton from Ilsa AI.',
  ],
  [
    'Ilsa AI’s 12 MW at Wexcombe Hosting have found a new tenant in Brume Labs.',
    'Brume Labs has taken over 12 MW at Wexcombe Hosting from Ilsa AI.',
  ],
  [
    'The 900 GPUs set aside for Ilsa AI at Wexcombe Cloud have gone to Brume Labs instead.',
    'Brume Labs has taken over 900 GPUs at Wexcombe Cloud from Ilsa AI.',
  ],
] as const)
  test(told, () => assert.equal(plain(told), said))

// Who might come, or nobody, takes nothing over.
for (const kept of [
  'The 12 MW in Denton that Ilsa AI handed back have no new user.',
  'Ilsa AI gave up its lease on 12 MW at Wexcombe Hosting; Brume Labs might move in.',
])
  test(kept, () => assert.equal(plain(kept), kept))
