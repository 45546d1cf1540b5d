import { parseAcsUrl, parseIssuerUrl, signInHostOf } from '../identity-center/endpoints.ts';
import { parsePortalUrl } from '../identity-center/portal-url.ts';
import type { Context } from './context.ts';

/** The Regions that this instance is known to be in: by the settings, or by the last accepted sign-in. */
const regionsOf = ({ instance, lastAccepted }: Pick<Context, 'instance' | 'lastAccepted'>): readonly string[] =>
  [
    parseIssuerUrl(instance?.issuerUrl ?? '')?.region,
    parseIssuerUrl(lastAccepted?.audience ?? '')?.region,
    parsePortalUrl(instance?.portalUrl ?? '')?.region,
    ...(instance?.acsUrls ?? []).map((url) => parseAcsUrl(url)?.region),
  ].filter((region) => region != null);

/** Whether AWS's page is of a Region that the instance is not known to be in: somebody began at another start. */
export const isOfOtherRegion = (context: Pick<Context, 'observed' | 'instance' | 'lastAccepted'>): boolean => {
  const region = signInHostOf(context.observed.pageAt ?? '')?.region;
  const known = regionsOf(context);
  return region !== undefined && known.length > 0 && !known.includes(region);
};
