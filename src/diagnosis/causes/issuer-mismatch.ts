import { observed, samlProfiles } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { nearest, weightOfDifference } from '../difference.ts';
import { stated } from '../value.ts';

/** The Assertion's Issuer must be the entityID of the IdP that Identity Center is configured with. */
export const issuerMismatch: MessageCheck<'issuer-mismatch'> = {
  code: 'issuer-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [
    samlProfiles('4.1.4.2'),
    observed(
      'AWS re:Post: SAML metadata differs between IdP and SP',
      'https://repost.aws/knowledge-center/iam-troubleshoot-identity-center-sso',
    ),
  ],
  idpTopics: ['issuer'],
  awsTopics: ['idp-issuer-url'],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: 'issuer',
  ask: ({ assertion, expectations: { idpEntityId } }) => {
    if (!assertion) return NOT_APPLICABLE;
    if (!idpEntityId) return unknown('idp-metadata');
    const received = assertion.issuer?.value ?? null;
    if (received !== null && idpEntityId.values.includes(received)) return PASS;
    return failing({
      weight: received === null ? 'decisive' : weightOfDifference(idpEntityId.values, received),
      field: 'Assertion/Issuer',
      expected: stated('entity-id', nearest(idpEntityId.values, received ?? '')),
      received: stated('entity-id', received),
      expectedFrom: idpEntityId.from,
    });
  },
};
