// The table of deeds: the plain verb that both readings know, and every other way English has of saying it, in all its forms.
import { conjugate } from '../../../text/verbs.ts'

/** What a deed is of: megawatts, electricity, chips, a sum. */
export type Had = 'power' | 'electricity' | 'chips' | 'money'

export interface Deed {
  /** Base, third person, past, `-ing`, and the participle. */
  readonly plain: readonly [base: string, third: string, past: string, ing: string, participle: string]
  readonly had: Had
  /** Verbs that say the same, parted by spaces; `_` stands for a space. */
  readonly verbs: string
}

/** A verb in the forms that a deed has. */
export const plainForms = (lemma: string): Deed['plain'] => [
  lemma,
  conjugate(lemma, 's'),
  conjugate(lemma, 'past'),
  conjugate(lemma, 'ing'),
  conjugate(lemma, 'participle'),
]
export const lease = plainForms('lease')
export const rent = plainForms('rent')
export const buy = plainForms('buy')
export const sell = plainForms('sell')
const open = plainForms('open')
const raise = plainForms('raise')
const cancel = plainForms('cancel')
const build = plainForms('build')

export const deeds: readonly Deed[] = [
  {
    plain: lease,
    had: 'power',
    verbs:
      'scoop_up gobble_up hoover_up sew_up nail_down pocket clinch absorb soak_up mop_up swallow corner commandeer call_dibs_on put_its_name_to put_its_name_down_for settle_into relocate_to relocate_into decamp_to set_up_shop_in move_in_to plump_for pounce_on sign_on_for charter go_for opt_for commit_itself_to commit_to hold_a_lease_on take_a_lease_on take_out_a_lease_on snag nab lay_claim_to co-locate colocate',
  },
  {
    plain: buy,
    had: 'electricity',
    verbs:
      'scoop_up sew_up nail_down snap_up soak_up line_up clinch pocket opt_for sign_up_for sign_on_for commit_to lay_claim_to arrange source',
  },
  {
    plain: buy,
    had: 'chips',
    verbs:
      'put_in_for send_off_for load_up_on splash_out_on splurge_on scoop_up gobble_up hoover_up nab snag plump_for get_hold_of stump_up_for lay_in opt_for settle_on line_up',
  },
  {
    plain: raise,
    had: 'money',
    verbs: 'rake_in haul_in reel_in scoop_up drum_up hoover_up bank',
  },
  {
    plain: open,
    had: 'power',
    verbs:
      'flip_the_switch_on flick_the_switch_on throw_the_switch_on hit_the_switch_on pull_the_switch_on bring_up turn_up spin_up usher_in crank_up cut_the_tape_on cut_the_tape_at cut_the_ribbon_on',
  },
  {
    plain: build,
    had: 'power',
    verbs: 'throw_up run_up assemble raise deliver_from_scratch',
  },
  {
    plain: cancel,
    had: 'power',
    verbs:
      'throw_in_the_towel_on kill_off pull_the_plug_on bin nix back_away_from bail_on bail_out_of wash_its_hands_of walk_out_on turn_its_back_on call_a_halt_to_plans_for scupper bow_out_of',
  },
]

/** Deeds told as things: the noun, and the verb that says the same of who is named "by". */
export interface DeedNoun {
  readonly nouns: string
  readonly plain: Deed['plain']
  readonly had: Had
  /** "The sale by Kestrel of … to Orion": who is named "by" gives. */
  readonly gives?: true
}

export const deedNouns: readonly DeedNoun[] = [
  { nouns: 'lease|leasing|rental|renting|letting|tenancy|pre-lease|sublease|booking|reservation', plain: lease, had: 'power' },
  { nouns: 'purchase|offtake', plain: buy, had: 'electricity' },
  { nouns: 'sale|supply|delivery', plain: sell, had: 'electricity', gives: true },
  { nouns: 'purchase|order|acquisition|procurement', plain: buy, had: 'chips' },
  { nouns: 'sale|supply|delivery|shipment', plain: sell, had: 'chips', gives: true },
  { nouns: 'rental|hire|lease', plain: rent, had: 'chips' },
]
