import type { SamlResponse } from '../../saml/messages.ts';
import { STATUS_SUCCESS } from '../../saml/names.ts';
import { OTHER_IDPS, TROUBLESHOOTING } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

const encryptedParts = (response: SamlResponse): readonly string[] => [
  ...(response.encryptedAssertions > 0 ? ['EncryptedAssertion'] : []),
  ...(response.assertions.some((assertion) => assertion.otherIdentifier === 'EncryptedID') ? ['EncryptedID'] : []),
  ...(response.assertions.some((assertion) => assertion.encryptedAttributes > 0) ? ['EncryptedAttribute'] : []),
];

/** Identity Center supports encryption neither of the Assertion nor of a part of it. */
export const assertionEncrypted: MessageCheck<'assertion-encrypted'> = {
  code: 'assertion-encrypted',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING, OTHER_IDPS],
  idpTopics: ['encryption'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ response }) => {
    if (!response || response.statusCodes[0] !== STATUS_SUCCESS) return NOT_APPLICABLE;
    return failingOrPass(
      encryptedParts(response).map((part) => ({
        weight: 'decisive',
        field: part === 'EncryptedAssertion' ? 'Response/EncryptedAssertion' : `Assertion/${part}`,
        expected: wordedRule('no encryption'),
        received: stated('element', part),
        expectedFrom: 'identity-center-rule',
      })),
    );
  },
};
