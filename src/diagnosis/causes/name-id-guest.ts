import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

/** An Entra guest's user principal name contains #EXT#; the user's name in Identity Center usually does not. */
export const nameIdGuest: MessageCheck<'name-id-guest'> = {
  code: 'name-id-guest',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [
    observed(
      'Microsoft: properties of a B2B collaboration user',
      'https://learn.microsoft.com/entra/external-id/user-properties',
    ),
  ],
  idpTopics: ['name-id-value'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
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
