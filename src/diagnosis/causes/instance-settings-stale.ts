import { aws } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { nearest } from '../difference.ts';
import { stated } from '../value.ts';

/** AWS's own request contradicts the stored instance: somebody changed the identity source, or added a Region. */
export const instanceSettingsStale: SettingsCheck<'instance-settings-stale'> = {
  code: 'instance-settings-stale',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [aws('Considerations for changing your identity source', 'manage-your-identity-source-considerations.html')],
  idpTopics: [],
  awsTopics: ['sp-metadata'],
  step: null,
  ask: ({ request, instance }) => {
    if (!request || !instance) return NOT_APPLICABLE;
    const issuer = request.issuer?.value ?? null;
    const faults: Fault[] = [];
    if (instance.issuerUrl !== null && issuer !== null && instance.issuerUrl !== issuer) {
      faults.push({
        weight: 'notice',
        field: 'AuthnRequest/Issuer',
        expected: stated('audience', issuer),
        received: stated('audience', instance.issuerUrl),
        expectedFrom: 'authn-request',
      });
    }
    if (instance.acsUrls.length > 0 && request.acsUrl !== null && !instance.acsUrls.includes(request.acsUrl)) {
      faults.push({
        weight: 'notice',
        field: 'AuthnRequest/@AssertionConsumerServiceURL',
        expected: stated('url', request.acsUrl),
        received: stated('url', nearest(instance.acsUrls, request.acsUrl)),
        expectedFrom: 'authn-request',
      });
    }
    return failingOrPass(faults);
  },
};
