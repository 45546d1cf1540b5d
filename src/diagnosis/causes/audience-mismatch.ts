import { parseIssuerUrl } from '../../identity-center/endpoints.ts';
import { samlCore } from '../basis.ts';
import { type CheckResult, type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import type { Context } from '../context.ts';
import type { MessageCheck } from '../definition.ts';
import { differenceBetween, nearest, weightOfDifference } from '../difference.ts';
import type { Expectation } from '../expectations.ts';
import type { Difference } from '../finding.ts';
import { withoutHiddenCharacters } from '../name-id.ts';
import { ruleValue, stated } from '../value.ts';

/** The Audience of a restriction that is nearest to an expected one; null for a restriction without any. */
const nearestAudience = (restriction: readonly string[], expected: string): string | null =>
  restriction.find((audience) => differenceBetween(expected, audience) !== 'other') ?? restriction[0] ?? null;

const FIELD = 'Assertion/Conditions/AudienceRestriction/Audience';
const EXAMPLE = 'https://<region>.signin.aws.amazon.com/platform/saml/d-…';

const faultOf = (restriction: readonly string[], { values, from }: Expectation): Fault => {
  const expected = nearest(values, restriction[0] ?? '');
  const received = nearestAudience(restriction, expected ?? '');
  return {
    weight: received === null ? 'decisive' : weightOfDifference(values, received),
    field: FIELD,
    expected: stated('audience', expected),
    received: stated('audience', received),
    expectedFrom: from,
  };
};

/** What people and IdPs' forms do to an issuer URL, and how to undo it. */
const SLIPS: readonly (readonly [Difference, (text: string) => string])[] = [
  ['white-space', withoutHiddenCharacters],
  ['trailing-slash', (text) => text.replace(/\/$/, '')],
  ['scheme', (text) => text.replace(/^http:/i, 'https:')],
  ['letter-case', (text) => text.toLowerCase()],
];

/**
 * Even without an expectation, an Audience must have the form of Identity Center's issuer URLs and belong to the
 * partition that was posted to. Null if it does.
 */
const faultByRule = (restriction: readonly string[], { acs }: Context): Fault | null => {
  const issuers = restriction.map(parseIssuerUrl).filter((issuer) => issuer !== null);
  const [received = null] = restriction;
  const fault = { field: FIELD, received: stated('audience', received), expectedFrom: 'identity-center-rule' as const };
  if (issuers.length === 0) {
    const slip = SLIPS.find(([, undo]) => received !== null && parseIssuerUrl(undo(received)) !== null);
    const right = slip && received !== null ? slip[1](received) : null;
    return {
      ...fault,
      weight: right !== null && received !== null ? weightOfDifference([right], received) : 'decisive',
      expected: stated('audience', right) ?? ruleValue(EXAMPLE),
    };
  }
  if (acs === null || issuers.some(({ partition }) => partition === acs.partition)) return null;
  return { ...fault, weight: 'likely', expected: ruleValue(EXAMPLE) };
};

const faultsByRule = (restrictions: readonly (readonly string[])[], context: Context): readonly Fault[] =>
  restrictions.map((restriction) => faultByRule(restriction, context)).filter((fault) => fault !== null);

const resultByRule = (restrictions: readonly (readonly string[])[], context: Context): CheckResult => {
  const faults = faultsByRule(restrictions, context);
  if (faults.length > 0) return failingOrPass(faults);
  return unknown(context.pairing.kind === 'idp-initiated' ? 'sp-metadata' : 'authn-request');
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
  ask: (context) => {
    const { assertion, expectations } = context;
    if (!assertion || assertion.audienceRestrictions.length === 0) return NOT_APPLICABLE;
    const { audience } = expectations;
    if (!audience) return resultByRule(assertion.audienceRestrictions, context);
    // A text that is not an issuer URL at all is wrong for every instance.
    const wrongForAll = context.isInstanceGuessed ? faultsByRule(assertion.audienceRestrictions, context) : [];
    if (wrongForAll.some(({ weight }) => weight === 'decisive')) return failingOrPass(wrongForAll);
    const missed = assertion.audienceRestrictions.filter(
      (restriction) => !restriction.some((each) => audience.values.includes(each)),
    );
    return failingOrPass(missed.map((restriction) => faultOf(restriction, audience)));
  },
};
