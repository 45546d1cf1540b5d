import { valuesOf } from '../../iam-federation/attributes.ts';
import { CREATE_ASSERTIONS, TROUBLESHOOT_SAML } from '../basis.ts';
import { NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { checkSessionNames } from '../session-names.ts';

/** If SourceIdentity is sent, it must contain only the characters of a session's name, and must not begin with `aws:`. */
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
    return checkSessionNames(values);
  },
};
