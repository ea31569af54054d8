// Verbs that another small word turns into another deed: who took over a firm acquired it, and who ruled a rise out ruled for none.
import { readOnce } from '../../text/read-once.ts'
import { conjugate, verbReadings } from '../../text/verbs.ts'

/** Each with the one verb that stands for it; a verb whose particle leaves it what it is is not in here. */
const single = new Map(
  `take over:acquire,rule out:exclude,turn down:reject,call off:cancel,lay off:dismiss,step down:resign,stand down:resign,
  put off:postpone,set up:establish,go up:increase,go down:decline,go on:continue,carry on:continue,shut down:close,close down:close,strike down:annul,
  burn down:destroy,tear down:demolish,throw out:dismiss,carry out:conduct,vote down:reject,give up:abandon,bring forward:advance,buy out:acquire,
  scale back:reduce,cut back:reduce,look into:investigate,hand over:deliver,fire at:attack,shoot at:attack,
  find out:discover,speed up:accelerate,drop out:quit,put forward:propose,send off:expel,back down:yield,break out:start,run into:hit,lead to:cause,stand at:be,amount to:be,result in:cause,bring about:cause,tip over:overturn,wipe out:destroy,pay back:repay,
  give back:return,hand back:return,come back:return,get back:regain,pull out:withdraw,sell off:sell,spin off:separate,team up:join,
  pass away:die,turn up:appear,make up:comprise,hand out:distribute,give out:distribute,fill in:complete,point out:note,walk out:strike,call for:demand,push back:postpone,
  pull back:withdraw,pay out:pay,pay off:repay,phase out:abolish,roll out:introduce,bring in:introduce,send back:return,bring back:restore,
  back out:withdraw,sign up:join,kick off:start,look for:seek,search for:seek,ask for:request,apply for:request`
    .split(',')
    .map((each) => each.trim().split(':') as [string, string]),
)
const particles = new RegExp(
  `(?<![\\p{L}’'-])(?<verb>\\p{L}+)(?<between> (?:it|them|him|her))? (?<particle>${[...new Set([...single.keys()].map((each) => each.split(' ')[1] ?? ''))].join('|')})(?![\\p{L}-])(?!(?<=\\b(?:goes|go|going|gone|went) on) (?:strike|trial|sale|show|display|holiday|leave|air|foot|record|stage|tour|offer|to \\p{L}))`,
  'giu',
)

/** Deeds that a verb does only together with a noun. */
const withNoun: readonly (readonly [RegExp, string])[] = [
  [/(?<verb>\bt(?:ake|akes|ook|aken|aking)) (?<whom>[^,.;]{2,50}?) to court\b/giu, 'sue'],
  [/(?<verb>\b(?:brings?|brought|bringing|files?|filed|filing)) (?:an? |the )?(?:law)?suit against (?<whom>)/giu, 'sue'],
]

const inForm = (verb: string, by: string): string => {
  // "Put" is base and past: as a helperless verb of the news it is more often what was done.
  const readings = verbReadings(verb.toLowerCase())
  const form = (readings.find(({ form: each }) => each === 'past') ?? readings[0])?.form
  return form === undefined ? by : conjugate(by, form)
}

/**
 * A text with each such verb as the single one: "took over Vega" as "acquired Vega". Offsets are not those of the text given.
 *
 * @param text English
 */
export const asSingleVerbs: (text: string) => string = readOnce((text) => {
  const told = text.replace(particles, (...found) => {
    const [whole, groups] = [String(found[0]), found.at(-1) as Record<string, string | undefined>]
    const by = verbReadings((groups['verb'] ?? '').toLowerCase())
      .map(({ lemma }) => single.get(`${lemma} ${(groups['particle'] ?? '').toLowerCase()}`))
      .find((each) => each !== undefined)
    return by === undefined ? whole : `${inForm(groups['verb'] ?? '', by)}${groups['between'] ?? ''}`
  })
  return withNoun.reduce(
    (out, [pattern, by]) =>
      out.replace(pattern, (...found) => {
        const groups = found.at(-1) as Record<string, string | undefined>
        return `${inForm((groups['verb'] ?? '').trim(), by)} ${groups['whom'] ?? ''}`
      }),
    told,
  )
})
