import { valuesOf } from '../../iam-federation/attributes.ts';
import { CREATE_ASSERTIONS, OKTA_ACCOUNT_FEDERATION, TROUBLESHOOT_SAML } from '../basis.ts';
import { NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { missingAttribute } from '../missing-attribute.ts';

/**
 * IAM federation needs the Role attribute with at least one value: without it, AWS does not know which role the user
 * may assume.
 */
export const iamRoleMissing: MessageCheck<'iam-role-missing'> = {
  code: 'iam-role-missing',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOT_SAML, CREATE_ASSERTIONS, OKTA_ACCOUNT_FEDERATION],
  idpTopics: ['account-role'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    if (!assertion) return NOT_APPLICABLE;
    const values = valuesOf(assertion, 'Role');
    if (values !== null && values.length > 0) return PASS;
    return missingAttribute(assertion, 'Role', values);
  },
};
