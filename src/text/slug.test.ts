import assert from 'node:assert/strict'
import test from 'node:test'
import { slugOf } from './slug.ts'

test('a title becomes an address in plain letters, whatever signs its letters carry', () => {
  for (const [title, slug] of [
    ['Zürich: Halle geht in Betrieb', 'zurich-halle-geht-in-betrieb-ab12'],
    ['Größter Saal für Köln', 'grosster-saal-fur-koln-ab12'],
    ['Ørsted bygger på Ærø', 'orsted-bygger-pa-aero-ab12'],
    ['Łódź opens', 'lodz-opens-ab12'],
    ['L’œuvre d’Évreux', 'loeuvre-devreux-ab12'],
    ['İzmir & Çelik', 'izmir-celik-ab12'],
    ['Cré\u00addit agricole', 'credit-agricole-ab12'],
    ['東京', 'story-ab12'],
    ['', 'story-ab12'],
  ] as const)
    assert.equal(slugOf(title, 'ab12'), slug)
})
