// What an English verb stands with: no object, or a clause.

/** Verbs that take a clause without "that": "said the bill would pass". */
const clauseTakers = new Set(
  `figure signal say tell report announce add confirm note argue warn claim state explain believe think know hope fear expect predict suggest insist
  acknowledge admit concede deny indicate allege estimate complain promise vow pledge decide conclude determine find show learn reveal
  declare assert contend maintain testify tweet write feel understand realise realize recall reply respond caution disclose agree
  rule repeat reiterate speculate joke boast observe remember emphasise emphasize stress assume worry demand propose recommend request order see hear prove doubt imply mean guess wish`.split(
    /\s+/,
  ),
)

/** Verbs that stand without an object; another past form before "on" or a day is as likely a participle ("a poll released Sunday"). */
const intransitives = new Set(
  `double triple quadruple halve assemble awake backfire balk balloon bicker bleed bristle camp capsize cease circle clash cluster commute converge crumble cry descend dine
  drift dwell ebb enlist evaporate fade faint feud flare flock flop frown grin haggle hike jog kneel languish leak leap linger loom lurch march mature
  mingle mushroom nod orbit pounce pour prosper quarrel rage recoil reside ricochet roar sail scoff sigh skid skirmish skyrocket
  smile snowball spar spill spiral splinter sprint squabble stagnate starve stream stumble subside swarm swell swerve teeter thrive tumble volunteer wander
  waver weep agree apologise apologize appeal appear apply argue arrive ask back begin belong break call campaign care change climb close collapse come
  comment compete complain concentrate condole confer consent consist consult continue contribute cooperate cope count crash cut deal decline
  depart depend die differ dip disagree disappear dive draw drop dwindle ease emerge end enter erupt escalate evolve expand expire explode fall
  falter fight file fire flee fly focus form fail gather go grow happen hesitate hint hover improve increase insist intervene jump lag lapse last
  laugh lead lean leave lie live lobby look lose meet merge move negotiate object occur open operate opt originate pass pause pay peak perish plead
  pledge plummet plunge point pray preside prevail proceed profit protest pull push qualify quit rally react rebound recede recover refer refrain
  relent rely remain reply resign respond result resume retire retreat return reunite revert rise rule run search serve settle shift shop shout
  shrink shut side sign sink sit sleep slide slip slow soar speak spike split spread stand start stay steer step stop strike struggle succeed suffer
  surface surge surrender survive swear talk tell testify throw travel turn tweet vanish veer vote vow wait walk wane warn widen win withdraw work
  worry worsen yield say speak write abstain adjourn arise balk collide date debut dissent erode flounder gird graduate hinge hurtle inch land last
    matter migrate peer peter plateau premiere race rank resonate rest resurface revolve soften stall stem stray strive sway toil trek triumph unfold wade
    wrestle center divide cram account accelerate accrue act backtrack battle behave benefit bounce brag cheer circulate cling coincide collaborate collude commence comply contend cool correspond creep culminate deepen defect deteriorate devolve dim diminish elaborate elapse embark encroach excel fizzle flatten flourish fret fume gesture grapple groan grumble harden hope huddle infringe inquire intensify interact interfere lessen listen meddle multiply narrow overlap overreact panic participate persist pertain pivot quibble rail relapse remark reopen resort reverberate scramble seethe slacken slump speculate spring sputter stabilise stabilize strategise strategize subscribe succumb swirl sympathise sympathize tamper taper team teem thaw trickle vary vie weaken wither wobble yearn`.split(
    /\s+/,
  ),
)

/** Whether a verb stands without an object. */
export function isIntransitive(lemma: string): boolean {
  return intransitives.has(lemma)
}

/** Whether a verb may be followed by a clause. */
export function takesClause(lemma: string): boolean {
  return clauseTakers.has(lemma)
}
