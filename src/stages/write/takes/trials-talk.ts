// What a take says of a test with a count of failures, beside the range of rates that fit it.
import type { Talk } from './news-plan.ts'

/**
 * A test of a product; who made the test the words leave open.
 *
 * @param question.isOther whether its maker says that another version is in use
 */
export const trialsTalk = ({
  maker,
  thing,
  noun,
  isOther,
}: {
  readonly maker: string
  readonly thing: string
  readonly noun: string
  readonly isOther: boolean
}): Talk => ({
  readings: [
    `If use is like the test, expect the same about as often in the work of customers, and ${maker} to change ${thing} or its settings.`,
    isOther
      ? `If the version of ${maker} that is in use differs in what matters, expect a lower rate when the same test is run on it.`
      : `If the test was harder than use is, expect ${maker} to publish a lower count of its own, taken from use.`,
  ],
  gaps: [
    {
      slot: 'rate-in-use',
      open: `how often it happens in use${isOther ? ', with the version that customers have' : ''}`,
      missing: isOther ? `the same test on that version, with a count of ${noun},` : `a count of ${noun} drawn from use`,
    },
  ],
  mechanism: `a count of ${noun} in print gives buyers of what ${maker} makes a rate to write into contracts, and leaves it to ${maker} to show a better one`,
})
