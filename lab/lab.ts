import { hasSimpleSamlPhp } from '../scripts/setup.mjs';
import { AWS_DEFAULTS, AwsDouble, type AwsSettings, type Decision } from './aws-double.ts';
import { alterAtEdge, inResponseToOn } from './edge.ts';
import { faultOf, type IdpName } from './faults.ts';
import { iamApplicationOf } from './iam-application.ts';
import { CONFIGURATION_HEADER, type IdentityProvider, type IdpKeys } from './idp.ts';
import { DEFAULT_INSTANCE, type LabInstance, urlsOf } from './instance.ts';
import { makeSigningKey } from './keys.ts';
import { startProxy } from './proxy.ts';
import { startSamlp } from './samlp.ts';
import { forward, type LabAnswer, type LabRequest, startServer } from './server.ts';
import { NODE_SAML } from './service-providers/node-saml.ts';
import { startSimpleSamlPhpServiceProvider } from './service-providers/simplesamlphp.ts';
import { startSimpleSamlPhp } from './simplesamlphp.ts';
import { serviceProviderMetadata } from './sp-metadata.ts';

/** The lab's switches. Each may be changed at any time, and applies to sign-ins that begin after that. */
export interface LabSettings extends Omit<AwsSettings, 'idp'> {
  readonly idp: IdpName;
  readonly initiatedBy: 'sp' | 'idp';
}

/**
 * AWS and an IdP on loopback, under their real host names. The AWS double decides by third-party service providers
 * (@node-saml/node-saml, and SimpleSAMLphp if it is installed) and the documented rules of Identity Center, never by
 * the program under test.
 */
export interface Lab {
  /** The port of the https server that answers for every host name. */
  readonly port: number;
  /** The port of the CONNECT proxy that leads every host name there. */
  readonly proxyPort: number;
  readonly settings: LabSettings;
  /** The URL at which a user begins a sign-in: the access portal, or the IdP's page if the sign-in begins there. */
  readonly signInUrl: string;
  /** The metadata that AWS offers for download, to import at the IdP. */
  readonly spMetadata: string;
  /** The metadata that the IdP offers for download, to import at AWS. */
  readonly idpMetadata: string;
  /** The IdP's signing certificate that AWS has. */
  readonly certificatePem: string;
  /** What the double decided about each POST, and why. */
  readonly log: readonly Decision[];
  set(change: Partial<LabSettings>): void;
  /** Lets a test see each request before it is answered, delay it, or answer it in the lab's place; null ends that. */
  intercept(interceptor: Interceptor | null): void;
  close(): Promise<void>;
}

/** Its result replaces the lab's own answer; null keeps that, but delays it until this resolves. */
export type Interceptor = (request: LabRequest) => Promise<LabAnswer | null>;

export type LabOptions = Partial<Omit<LabSettings, 'instance'>> & { readonly instance?: Partial<LabInstance> };

/** SimpleSAMLphp if Debian's package is installed, samlp otherwise. */
export const DEFAULT_IDP: IdpName = hasSimpleSamlPhp() ? 'simplesamlphp' : 'samlp';

export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const keys: IdpKeys = { held: makeSigningKey('idp.example.test'), other: makeSigningKey('other.example.test') };
  const idps = await Promise.all([startSamlp(keys), ...(hasSimpleSamlPhp() ? [startSimpleSamlPhp(keys)] : [])]);
  const idpNamed = (name: IdpName): IdentityProvider => {
    const found = idps.find((idp) => idp.name === name);
    if (found === undefined) throw new Error(`the IdP ${name} is not installed`);
    return found;
  };

  let settings: LabSettings = {
    ...AWS_DEFAULTS,
    fault: 'none',
    initiatedBy: 'sp',
    idp: DEFAULT_IDP,
    ...options,
    instance: { ...DEFAULT_INSTANCE, ...options.instance },
  };
  const serviceProviders = [NODE_SAML, ...(hasSimpleSamlPhp() ? [startSimpleSamlPhpServiceProvider()] : [])];
  const aws = new AwsDouble(() => {
    const { entityId, singleSignOnUrl } = idpNamed(settings.idp);
    return { ...settings, idp: { entityId, singleSignOnUrl, certificates: [keys.held.certificate] } };
  }, serviceProviders);

  const atIdp = async (idp: IdentityProvider, request: LabRequest): Promise<LabAnswer> => {
    const relayState =
      request.url.searchParams.get('RelayState') ?? new URLSearchParams(`${request.body}`).get('RelayState');
    const answer = await forward(request, idp.port, {
      host: idp.host,
      'x-forwarded-proto': 'https',
      [CONFIGURATION_HEADER]: idp.configurationFor(aws.signInAtIdp(relayState)),
    });
    return alterAtEdge(answer, aws.signInAtIdp(inResponseToOn(answer)).fault);
  };
  let interceptor: Interceptor | null = null;
  const server = await startServer(async (request) => {
    const intercepted = await interceptor?.(request);
    if (intercepted) return intercepted;
    const idp = idps.find(({ host }) => host === request.url.hostname);
    return idp === undefined ? aws.handle(request) : atIdp(idp, request);
  });
  const proxy = await startProxy(server.port);
  const metadata = new Map<IdpName, string>();
  for (const idp of idps) metadata.set(idp.name, await fetchMetadata(idp));

  return {
    port: server.port,
    proxyPort: proxy.port,
    log: aws.log,
    certificatePem: keys.held.certificate,
    get settings() {
      return settings;
    },
    get signInUrl() {
      const { fault, initiatedBy, instance } = settings;
      const { issuer, portal } = urlsOf(instance);
      if (initiatedBy === 'sp' && faultOf(fault).initiatedBy !== 'idp') return portal;
      return idpNamed(settings.idp).idpInitiatedUrl(
        faultOf(fault).door === 'iam' ? iamApplicationOf(fault).audience : issuer,
      );
    },
    get spMetadata() {
      return serviceProviderMetadata(urlsOf(settings.instance));
    },
    get idpMetadata() {
      return metadata.get(settings.idp) ?? '';
    },
    set(change) {
      settings = { ...settings, ...change };
    },
    intercept(next) {
      interceptor = next;
    },
    async close() {
      await Promise.all([server, proxy, ...idps, ...serviceProviders].map((part) => part.close()));
    },
  };
}

async function fetchMetadata(idp: IdentityProvider): Promise<string> {
  const url = new URL(idp.metadataPath, `https://${idp.host}`);
  const request: LabRequest = { method: 'GET', url, headers: {}, body: Buffer.alloc(0) };
  const answer = await forward(request, idp.port, { host: idp.host, 'x-forwarded-proto': 'https' });
  return answer.body.toString();
}
