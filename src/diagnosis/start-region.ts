import { parseAcsUrl, parseIssuerUrl, signInHostOf } from '../identity-center/endpoints.ts';
import type { Instance } from '../identity-center/instance.ts';
import { parsePortalUrl } from '../identity-center/portal-url.ts';
import type { Context } from './context.ts';

type Situation = Pick<Context, 'observed' | 'possibleInstances'>;

/** The Regions that an instance is known to be in, from the settings or the last accepted sign-in. */
const regionsOf = ({ issuerUrl, portalUrl, acsUrls, lastAccepted }: Instance): readonly string[] =>
  [
    parseIssuerUrl(issuerUrl ?? '')?.region,
    parseIssuerUrl(lastAccepted?.audience ?? '')?.region,
    parsePortalUrl(portalUrl ?? '')?.region,
    ...acsUrls.map((url) => parseAcsUrl(url)?.region),
  ].filter((region) => region != null);

/** The instances that AWS's page may belong to: those in its Region, and those without a known Region. */
export const instancesOfPage = ({ observed, possibleInstances }: Situation): readonly Instance[] => {
  const region = signInHostOf(observed.pageAt ?? '')?.region;
  return possibleInstances.filter((instance) => {
    const known = regionsOf(instance);
    return region === undefined || known.length === 0 || known.includes(region);
  });
};

/**
 * Whether AWS's page belongs to a Region that no instance is known to be in, because somebody began at another start
 * URL.
 */
export const isOfOtherRegion = (situation: Situation): boolean =>
  situation.possibleInstances.length > 0 && instancesOfPage(situation).length === 0;
