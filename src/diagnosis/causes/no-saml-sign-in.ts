import { headingOf } from '../../identity-center/page-headings.ts';
import { observed as observedBasis } from '../basis.ts';
import { failing, NOT_APPLICABLE } from '../check.ts';
import type { NoResponseCheck } from '../definition.ts';
import { isWithoutSaml } from '../observed.ts';
import { ruleValue } from '../value.ts';

/**
 * One of AWS's sign-in pages showed a failure without an AuthnRequest or a Response, so this was not a SAML sign-in.
 * AWS shows the same headings to users of its own directory and of Builder ID, and when a tool is set to another start
 * URL or Region.
 */
export const noSamlSignIn: NoResponseCheck<'no-saml-sign-in'> = {
  code: 'no-saml-sign-in',
  kind: 'no-response',
  door: 'identity-center',
  fixedBy: ['user', 'aws-admin'],
  basis: [
    observedBasis('kirodotdev/Kiro #10681', 'https://github.com/kirodotdev/Kiro/issues/10681'),
    observedBasis('aws/aws-toolkit-vscode #4580', 'https://github.com/aws/aws-toolkit-vscode/issues/4580'),
  ],
  idpTopics: [],
  awsTopics: ['start-url'],
  step: 'request',
  unlikelyUnder: null,
  ask: ({ observed }) => {
    if (!isWithoutSaml(observed)) return NOT_APPLICABLE;
    return failing({
      weight: 'likely',
      field: 'AWS page',
      expected: ruleValue('AuthnRequest'),
      received: observed.page && ruleValue(headingOf(observed.page)),
      expectedFrom: 'identity-center-rule',
    });
  },
};
