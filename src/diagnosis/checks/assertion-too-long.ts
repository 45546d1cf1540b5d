import { canonicalize, EXCLUSIVE } from '../../xml/canonicalize.ts';
import { QUOTAS } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { numberValue } from '../value.ts';

const QUOTA = 50_000;

/** The quota counts the decoded assertion's characters; its canonical form is the one length that does not depend on layout. */
export const assertionTooLong: Check = {
  code: 'assertion-too-long',
  mendedBy: ['idp-admin'],
  basis: [QUOTAS],
  ask: ({ assertion }) => {
    if (!assertion) return NOT_APPLICABLE;
    const length = canonicalize(assertion.element, EXCLUSIVE).length;
    if (length <= QUOTA) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion',
      expected: numberValue(QUOTA),
      received: numberValue(length),
      expectedFrom: 'identity-center-rule',
    });
  },
};
