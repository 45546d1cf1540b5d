import { samlCore } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { differenceBetween, nearest } from '../difference.ts';
import type { Expectation } from '../expectations.ts';
import { stated } from '../value.ts';

/** The Audience of a restriction that comes nearest to what is expected; null for a restriction without any. */
const nearestAudience = (restriction: readonly string[], expected: string): string | null =>
  restriction.find((audience) => differenceBetween(expected, audience) !== 'other') ?? restriction[0] ?? null;

const faultOf = (restriction: readonly string[], { values, from }: Expectation): Fault => {
  const expected = nearest(values, restriction[0] ?? '');
  return {
    weight: 'decisive',
    field: 'Assertion/Conditions/AudienceRestriction/Audience',
    expected: stated('audience', expected),
    received: stated('audience', nearestAudience(restriction, expected ?? '')),
    expectedFrom: from,
  };
};

/** Every AudienceRestriction must name Identity Center's issuer URL; any Audience within one suffices. */
export const audienceMismatch: MessageCheck<'audience-mismatch'> = {
  code: 'audience-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [samlCore('2.5.1.4')],
  idpTopics: ['audience'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: 'audience',
  ask: ({ assertion, pairing, expectations: { audience } }) => {
    if (!assertion || assertion.audienceRestrictions.length === 0) return NOT_APPLICABLE;
    const { audienceRestrictions } = assertion;
    if (!audience) {
      const empty = audienceRestrictions.filter((restriction) => restriction.length === 0);
      return empty.length > 0
        ? failingOrPass(empty.map((restriction) => faultOf(restriction, { values: [], from: 'saml-rule' })))
        : unknown(pairing.kind === 'idp-initiated' ? 'sp-metadata' : 'authn-request');
    }
    const missed = audienceRestrictions.filter(
      (restriction) => !restriction.some((each) => audience.values.includes(each)),
    );
    return failingOrPass(missed.map((restriction) => faultOf(restriction, audience)));
  },
};
