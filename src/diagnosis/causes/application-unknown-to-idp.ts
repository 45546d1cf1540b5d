import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** No application at the IdP has AWS's issuer URL as its entity ID. */
export const applicationUnknownToIdp: RefusalCheck<'application-unknown-to-idp'> = {
  code: 'application-unknown-to-idp',
  kind: 'refusal',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['audience'],
  awsTopics: ['idp-sign-in-url'],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('application-unknown-to-idp'),
  ask: askRefusal('application-unknown-to-idp'),
};
