import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The application at the IdP has no valid signing certificate. */
export const signingCertificateMissing: RefusalCheck<'signing-certificate-missing'> = {
  code: 'signing-certificate-missing',
  kind: 'refusal',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('signing-certificate-missing'),
  ask: askRefusal('signing-certificate-missing'),
};
