import { type CacheProvider, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type { Posted, ServiceProvider } from './service-provider.ts';

export const NODE_SAML: ServiceProvider = { name: 'node-saml', refusalOf, close: async () => {} };

async function refusalOf({
  message,
  postedTo,
  requestId,
  audience,
  certificates,
  now,
}: Posted): Promise<string | null> {
  const serviceProvider = new SamlAtTime(now * 1000, {
    issuer: audience,
    audience,
    callbackUrl: postedTo,
    idpCert: [...certificates],
    // AWS's metadata: AuthnRequestsSigned="false" WantAssertionsSigned="true".
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    validateInResponseTo: ValidateInResponseTo.ifPresent,
    cacheProvider: onlyRequest(requestId),
    acceptedClockSkewMs: 0,
  });
  try {
    const { profile } = await serviceProvider.validatePostResponseAsync({ SAMLResponse: message });
    return profile === null ? 'no profile' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** node-saml at a given time, because it has no setting for the current time. */
class SamlAtTime extends SAML {
  readonly #now: number;

  constructor(now: number, options: ConstructorParameters<typeof SAML>[0]) {
    super(options);
    this.#now = now;
  }

  protected override checkTimestampsValidityError(_now: number, ...times: [string, string, number?]): Error | null {
    return super.checkTimestampsValidityError(this.#now, ...times);
  }
}

/** Makes node-saml expect only this request. */
function onlyRequest(requestId: string | null): CacheProvider {
  const issued = new Date().toISOString();
  return {
    saveAsync: async () => null,
    getAsync: async (id) => (id === requestId ? issued : null),
    removeAsync: async (id) => id,
  };
}
