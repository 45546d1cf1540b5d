import { OTHER_IDPS } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue } from '../value.ts';

/** The IdP's metadata must contain an entityID, a certificate and a SingleSignOnService. */
export const idpMetadataIncomplete: SettingsCheck<'idp-metadata-incomplete'> = {
  code: 'idp-metadata-incomplete',
  kind: 'settings',
  stopsImport: true,
  fixedBy: ['idp-admin'],
  basis: [OTHER_IDPS],
  idpTopics: ['metadata'],
  awsTopics: ['idp-metadata'],
  step: null,
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
