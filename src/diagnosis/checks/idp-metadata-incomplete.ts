import { OTHER_IDPS } from '../basis.ts';
import { type Check, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import { ruleValue } from '../value.ts';

/** The IdP's metadata must hold an entityID, a certificate and a SingleSignOnService. */
export const idpMetadataIncomplete: Check = {
  code: 'idp-metadata-incomplete',
  mendedBy: ['idp-admin'],
  basis: [OTHER_IDPS],
  ask: ({ instance }) => {
    if (!instance?.idpMetadata) return NOT_APPLICABLE;
    const { entityId, certificateCount, singleSignOn } = instance.idpMetadata;
    const missing = [
      ...(entityId ? [] : ['EntityDescriptor/@entityID']),
      ...(certificateCount > 0 ? [] : ['KeyDescriptor/KeyInfo/X509Data/X509Certificate']),
      ...(singleSignOn.some(({ location }) => location) ? [] : ['IDPSSODescriptor/SingleSignOnService']),
    ];
    return failingOrPass(
      missing.map((field) => ({
        weight: 'decisive',
        field,
        expected: ruleValue(field),
        received: null,
        expectedFrom: 'identity-center-rule',
      })),
    );
  },
};
