import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE } from '../check.ts';
import type { NoResponseCheck } from '../definition.ts';
import { ruleValue } from '../value.ts';

/** Identity Center asked for a password itself and handed nobody over: the identity source is not the external IdP. */
export const identitySourceNotExternal: NoResponseCheck<'identity-source-not-external'> = {
  code: 'identity-source-not-external',
  kind: 'no-response',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [observed("Identity Center's own password page", null)],
  idpTopics: [],
  awsTopics: ['identity-source', 'idp-metadata'],
  step: 'request',
  unlikelyUnder: null,
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
