import { MULTI_REGION } from '../basis.ts';
import { type Check, type Fault, failingOrPass, NOT_APPLICABLE, unknown } from '../check.ts';
import { readInstanceUrls } from '../instance-urls.ts';
import { stated } from '../value.ts';

/** The instance's URLs belong together: one partition, one identity store, one tenant. */
export const instanceUrlsDisagree: Check = {
  code: 'instance-urls-disagree',
  mendedBy: ['idp-admin'],
  basis: [MULTI_REGION],
  ask: ({ instance }) => {
    if (!instance) return NOT_APPLICABLE;
    const { issuer, acs, portal } = readInstanceUrls(instance);
    const partitions = new Set(
      [issuer, ...acs, portal].filter((url) => url !== null).map(({ partition }) => partition),
    );
    const tenants = [...new Set(acs.map(({ tenant }) => tenant))];
    const faults: Fault[] = [];
    const fault = (field: string, expected: string | undefined, received: string | undefined): Fault => ({
      weight: 'decisive',
      field,
      expected: stated('url', expected ?? null),
      received: stated('url', received ?? null),
      expectedFrom: 'instance',
    });
    if (partitions.size > 1) {
      faults.push(
        fault(
          'partition',
          instance.issuerUrl ?? instance.acsUrls[0],
          instance.acsUrls[0] ?? instance.portalUrl ?? undefined,
        ),
      );
    }
    if (tenants.length > 1)
      faults.push(fault('ACS URL', instance.acsUrls[0], otherTenant(instance.acsUrls, tenants[0])));
    const isOtherDirectory = issuer && portal?.directoryId && issuer.directoryId !== portal.directoryId;
    if (isOtherDirectory)
      faults.push(fault('AWS access portal URL', instance.issuerUrl ?? undefined, instance.portalUrl ?? undefined));
    if (faults.length > 0) return failingOrPass(faults);
    const compared =
      (issuer !== null || acs.length > 0) && (acs.length > 1 || portal?.directoryId != null || acs.length > 0);
    return compared ? failingOrPass([]) : unknown('sp-metadata');
  },
};

const otherTenant = (urls: readonly string[], tenant: string | undefined): string | undefined =>
  urls.find((url) => tenant !== undefined && !url.includes(tenant));
