import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { EMPTY_INSTANCE, type Instance } from '../src/identity-center/instance.ts';

/**
 * The instance that AWS's own AuthnRequest names, with which settings can begin; null if there was no request, or if
 * the settings already have the instance. Nothing comes from the Response, because any web page can post one.
 */
export const instanceOf = (
  { authnRequest, instance, signIn }: Pick<Diagnosis, 'authnRequest' | 'instance' | 'signIn'>,
  configured: readonly Instance[],
  id: string,
): Instance | null => {
  if (authnRequest === null || authnRequest.issuer === null || instance === null) return null;
  const { issuer, acsUrl } = authnRequest;
  if (signIn.door !== 'identity-center' || configured.some(({ issuerUrl }) => issuerUrl === issuer)) return null;
  return {
    ...EMPTY_INSTANCE,
    id,
    name: instance.directoryId ?? instance.region ?? '',
    issuerUrl: issuer,
    acsUrls: acsUrl === null ? [] : [acsUrl],
    portalUrl: instance.portalUrl,
  };
};
