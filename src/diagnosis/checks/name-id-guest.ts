import { observed } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { stated, wordedRule } from '../value.ts';

/** An Entra guest's user principal name carries #EXT#; the user's name in Identity Center usually does not. */
export const nameIdGuest: Check = {
  code: 'name-id-guest',
  mendedBy: ['idp-admin'],
  basis: [
    observed(
      'Microsoft: properties of a B2B collaboration user',
      'https://learn.microsoft.com/entra/external-id/user-properties',
    ),
  ],
  ask: ({ assertion }) => {
    if (!assertion?.nameId) return NOT_APPLICABLE;
    if (!/#EXT#/i.test(assertion.nameId.value)) return PASS;
    return failing({
      weight: 'likely',
      field: 'Assertion/Subject/NameID',
      expected: wordedRule('a name without #EXT#'),
      received: stated('name-id', assertion.nameId.value),
      expectedFrom: 'identity-center-rule',
    });
  },
};
