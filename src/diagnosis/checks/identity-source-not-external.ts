import { observed } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE } from '../check.ts';
import { ruleValue } from '../value.ts';

/** Identity Center asked for a password itself and handed nobody over: the identity source is not the external IdP. */
export const identitySourceNotExternal: Check = {
  code: 'identity-source-not-external',
  mendedBy: ['aws-admin'],
  basis: [observed("Identity Center's own password page", null)],
  ask: ({ observed: { post, requests, passwordPageFailed } }) => {
    if (post || requests.length > 0 || !passwordPageFailed) return NOT_APPLICABLE;
    return failing({
      weight: 'likely',
      field: 'identity source',
      expected: ruleValue('External identity provider'),
      received: null,
      expectedFrom: 'identity-center-rule',
    });
  },
};
