import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import type { Instance } from '../identity-center/instance.ts';
import { parsePortalUrl } from '../identity-center/portal-url.ts';

/** What the URLs of one instance say of it; URLs that cannot be read are left out, other checks tell of those. */
export const readInstanceUrls = (instance: Instance) => ({
  issuer: instance.issuerUrl === null ? null : parseIssuerUrl(instance.issuerUrl),
  acs: instance.acsUrls.map(parseAcsUrl).filter((url) => url !== null),
  portal: instance.portalUrl === null ? null : parsePortalUrl(instance.portalUrl),
});
