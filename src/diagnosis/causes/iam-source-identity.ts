import { valuesOf } from '../../iam-federation/attributes.ts';
import { isSessionName, SESSION_NAME_PATTERN } from '../../iam-federation/session.ts';
import { CREATE_ASSERTIONS, TROUBLESHOOT_SAML } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/** SourceIdentity, where it is sent, has the letters of a session's name, and cannot begin with `aws:`. */
export const iamSourceIdentity: MessageCheck<'iam-source-identity'> = {
  code: 'iam-source-identity',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOT_SAML, CREATE_ASSERTIONS],
  idpTopics: ['account-source-identity'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    const values = assertion && valuesOf(assertion, 'SourceIdentity');
    if (!values) return NOT_APPLICABLE;
    return failingOrPass(
      values
        .filter(({ text }) => !isSessionName(text))
        .map(({ text }) => ({
          weight: 'decisive',
          field: 'AttributeStatement/Attribute/AttributeValue',
          expected: ruleValue(SESSION_NAME_PATTERN),
          received: stated('session-name', text),
          expectedFrom: 'iam-rule',
        })),
    );
  },
};
