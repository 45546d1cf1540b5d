import { aws, OTHER_IDPS } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/** AWS's own metadata was given as the IdP's, or the IdP's as AWS's. */
export const metadataSwapped: SettingsCheck<'metadata-swapped'> = {
  code: 'metadata-swapped',
  kind: 'settings',
  fixedBy: ['aws-admin'],
  basis: [OTHER_IDPS, aws('External identity providers', 'manage-your-identity-source-idp.html')],
  idpTopics: ['metadata'],
  awsTopics: ['idp-metadata'],
  step: null,
  ask: ({ swapped, instance, account }) => {
    if (swapped.length === 0 && !instance && !account) return NOT_APPLICABLE;
    return failingOrPass(
      swapped.map(({ givenAs, entityId }) => ({
        weight: 'decisive',
        field: givenAs === 'idp' ? 'IdP metadata' : 'IAM Identity Center metadata',
        expected: ruleValue(givenAs === 'idp' ? 'IDPSSODescriptor' : 'SPSSODescriptor'),
        received: stated('entity-id', entityId),
        expectedFrom: 'identity-center-rule',
      })),
    );
  },
};
