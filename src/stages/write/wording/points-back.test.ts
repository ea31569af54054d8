import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointsBack } from './points-back.ts'

test('what only the sentence before it explains is not told', () => {
  for (const own of [
    'About 90 of the 240 have been given shares',
    'Some 40 of the 300, mostly in Kiel, were sold',
    'All of the seven had left by May',
    'Kiel and Lund followed suit within two weeks.',
    'Vega put back the release of others',
    'Brandt opted to push for his original',
    'Halden has stopped altogether, citing safety',
    'Orion had agreed',
    'Three towns have signed on, in spite of the cost',
    'Most have been given new ones',
    'Orion did the same in Lund',
    "Brandt's next line struck a nerve, the Gazette says",
    "Otto Orne rejected Brandt's logic on 3 May 2026",
    'A columnist summed up the problem as one of scale',
    'Orne flagged the Brandt story',
    'Brandt vowed to escalate a standoff',
    "The Lund team's website is open to all",
    "Brandt released the family's 2025 numbers",
    'Brandt and Orne signed the 40-page final deal at the pier',
    'Orion and Halden have begun similar trials in Lund',
    'Brandt has declined to follow suit',
    'Brandt did an about-face on 3 May 2026 after pressure from pilots',
    'More than 40 firms have signed on, in spite of the fee',
    'The Courier story points to a memo of the harbour board',
    'According to the Courier story, pilots have left',
  ])
    assert.equal(pointsBack(own), true, own)
})

test('what says itself what it is about is told', () => {
  for (const own of [
    'About 90 of the 240 clerks have been given shares',
    'Some 40 of the 300 halls were sold',
    'Brandt opted to push for his original plan',
    'Halden has stopped sales altogether',
    'Orion opened a hall similar to the one in Lund',
    'Orion and Halden drew similar crowds in Kiel and Lund',
    'The two halls are similar',
    'Orion has agreed to a sale',
    "Otto Orne rejected Brandt's logic that ships pay for piers",
    'Brandt vowed to escalate a standoff over ferry fees',
    'Brandt and Orne signed the final deal on ferry fees',
    'Orion has agreed with Vega',
    'Brandt helps others',
    'Vega will swap old cards for new ones',
    'Vega replaced its servers with new ones',
    'Brandt moved to a house of her own',
    'Vega released the names of others who were paid',
    'Orion followed Halden and closed its hall',
    'Brandt did an about-face on ferry fees',
    'More than 40 firms have signed up for the trial',
    'The Courier has opened a hall in Lund',
  ])
    assert.equal(pointsBack(own), false, own)
})
