import { IDP_WORDS } from '../basis.ts';
import type { RefusalCheck } from '../definition.ts';
import { askRefusal, explainsRefusal } from '../refused.ts';

/** The application exists, but is switched off. */
export const applicationDisabledAtIdp: RefusalCheck<'application-disabled-at-idp'> = {
  code: 'application-disabled-at-idp',
  kind: 'refusal',
  fixedBy: ['idp-admin'],
  basis: [IDP_WORDS],
  idpTopics: ['application-enabled'],
  awsTopics: [],
  step: 'login',
  unlikelyUnder: null,
  grouping: explainsRefusal('application-disabled-at-idp'),
  ask: askRefusal('application-disabled-at-idp'),
};
