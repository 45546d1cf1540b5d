import { samlProfiles } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { nearest, weightOfDifference } from '../difference.ts';
import { stated } from '../value.ts';

/** The Response's Issuer may be absent; if present it must be the IdP's entityID. */
export const responseIssuerMismatch: MessageCheck<'response-issuer-mismatch'> = {
  code: 'response-issuer-mismatch',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2')],
  idpTopics: ['issuer'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ response, expectations: { idpEntityId } }) => {
    if (!response?.issuer) return NOT_APPLICABLE;
    if (!idpEntityId) return unknown('idp-metadata');
    const received = response.issuer.value;
    if (idpEntityId.values.includes(received)) return PASS;
    return failing({
      weight: weightOfDifference(idpEntityId.values, received),
      field: 'Response/Issuer',
      expected: stated('entity-id', nearest(idpEntityId.values, received)),
      received: stated('entity-id', received),
      expectedFrom: idpEntityId.from,
    });
  },
};
