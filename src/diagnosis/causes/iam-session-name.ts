import { valuesOf } from '../../iam-federation/attributes.ts';
import { CREATE_ASSERTIONS, TROUBLESHOOT_SAML } from '../basis.ts';
import { failing, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { missingAttribute } from '../missing-attribute.ts';
import { checkSessionNames } from '../session-names.ts';
import { numberValue, wordedRule } from '../value.ts';

/** RoleSessionName must occur once, and contain only the characters that a session's name may have. */
export const iamSessionName: MessageCheck<'iam-session-name'> = {
  code: 'iam-session-name',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOT_SAML, CREATE_ASSERTIONS],
  idpTopics: ['account-session-name'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    if (!assertion) return NOT_APPLICABLE;
    const values = valuesOf(assertion, 'RoleSessionName');
    if (values === null || values.length === 0) return missingAttribute(assertion, 'RoleSessionName', values);
    if (values.length > 1) {
      return failing({
        // AWS documents one value, but not what it does with more.
        weight: 'likely',
        field: 'AttributeStatement/Attribute/AttributeValue',
        expected: wordedRule('one AttributeValue'),
        received: numberValue(values.length),
        expectedFrom: 'iam-rule',
      });
    }
    return checkSessionNames(values);
  },
};
