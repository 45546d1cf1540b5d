import { TROUBLESHOOT_SAML } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { nearest } from '../difference.ts';
import { stated } from '../value.ts';

/** The Issuer must be the entityID of the metadata that was uploaded for the provider in IAM. */
export const iamProviderIssuer: MessageCheck<'iam-provider-issuer'> = {
  code: 'iam-provider-issuer',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['aws-admin', 'idp-admin'],
  basis: [TROUBLESHOOT_SAML],
  idpTopics: ['account-metadata'],
  awsTopics: ['provider-metadata'],
  step: 'post',
  unlikelyUnder: null,
  decides: 'issuer',
  ask: ({ assertion, response, expectations: { idpEntityId } }) => {
    // An encrypted Assertion hides its Issuer, but the Response around it still names one.
    const issuer = assertion?.issuer ?? (response?.encryptedAssertions === 1 ? response.issuer : null);
    if (!issuer && !assertion) return NOT_APPLICABLE;
    if (!idpEntityId) return unknown('idp-metadata');
    const received = issuer?.value ?? null;
    if (received !== null && idpEntityId.values.includes(received)) return PASS;
    return failing({
      weight: 'decisive',
      field: assertion ? 'Assertion/Issuer' : 'Response/Issuer',
      expected: stated('entity-id', nearest(idpEntityId.values, received ?? '')),
      received: stated('entity-id', received),
      expectedFrom: idpEntityId.from,
    });
  },
};
