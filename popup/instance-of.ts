import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { EMPTY_INSTANCE, type Instance } from '../src/identity-center/instance.ts';

/**
 * The instance that AWS's own AuthnRequest names, as settings begin with; null if there was none, or where the
 * settings have it already. Nothing is taken from the Response: any web page can post one.
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
