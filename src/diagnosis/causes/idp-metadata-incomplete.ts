import { OTHER_IDPS, samlMetadata } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { idpMetadataOf } from '../idp-metadata.ts';
import { ruleValue } from '../value.ts';

/** The IdP's metadata must contain an entityID, a certificate and a SingleSignOnService. */
export const idpMetadataIncomplete: SettingsCheck<'idp-metadata-incomplete'> = {
  code: 'idp-metadata-incomplete',
  kind: 'settings',
  stopsImport: true,
  fixedBy: ['idp-admin'],
  basis: [OTHER_IDPS, samlMetadata('2.4.3')],
  idpTopics: ['metadata'],
  awsTopics: ['idp-metadata'],
  step: null,
  ask: (context) => {
    const metadata = idpMetadataOf(context);
    if (metadata === null) return NOT_APPLICABLE;
    const { entityId, certificateCount, singleSignOn } = metadata;
    // AWS does not say that IAM needs an address for requests.
    const sendsRequests = context.door === 'identity-center';
    const missing = [
      ...(entityId ? [] : ['EntityDescriptor/@entityID']),
      ...(certificateCount > 0 ? [] : ['KeyDescriptor/KeyInfo/X509Data/X509Certificate']),
      ...(sendsRequests && !singleSignOn.some(({ location }) => location)
        ? ['IDPSSODescriptor/SingleSignOnService']
        : []),
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
