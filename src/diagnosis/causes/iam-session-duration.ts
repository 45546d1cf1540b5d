import { valuesOf } from '../../iam-federation/attributes.ts';
import { isSessionDuration, SESSION_DURATION } from '../../iam-federation/session.ts';
import { CREATE_ASSERTIONS, TROUBLESHOOT_SAML } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/**
 * If SessionDuration is sent, it must be a whole number of seconds from 900 to 43200. It must not exceed the role's own
 * maximum either, which only AWS knows.
 */
export const iamSessionDuration: MessageCheck<'iam-session-duration'> = {
  code: 'iam-session-duration',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [CREATE_ASSERTIONS, TROUBLESHOOT_SAML],
  idpTopics: ['account-session-duration'],
  awsTopics: ['role-session-duration'],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    const values = assertion && valuesOf(assertion, 'SessionDuration');
    if (!values) return NOT_APPLICABLE;
    return failingOrPass(
      values
        .filter(({ text }) => !isSessionDuration(text))
        .map(({ text }) => ({
          // AWS documents the range, but not that it refuses values outside it.
          weight: 'likely',
          field: 'AttributeStatement/Attribute/AttributeValue',
          expected: ruleValue(`${SESSION_DURATION.least}–${SESSION_DURATION.most}`),
          received: stated('attribute-value', text),
          expectedFrom: 'iam-rule',
        })),
    );
  },
};
