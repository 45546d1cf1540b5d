import { OTHER_IDPS, TROUBLESHOOTING } from '../basis.ts';
import type { Group } from '../definition.ts';
import { has } from '../find-findings.ts';

/** AWS has the metadata of another application or tenant of the IdP. */
export const otherIdpApplication: Group<'other-idp-application'> = {
  code: 'other-idp-application',
  kind: 'group',
  door: 'identity-center',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOTING, OTHER_IDPS],
  idpTopics: ['metadata'],
  awsTopics: ['idp-metadata'],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  grouping: {
    applies: (findings, { idp }) =>
      has(findings, 'issuer-mismatch') &&
      has(findings, 'signature-key-mismatch', 'certificate-changed') &&
      idp.product.id !== 'general',
    explains: ['issuer-mismatch', 'response-issuer-mismatch', 'signature-key-mismatch', 'certificate-changed'],
  },
};
