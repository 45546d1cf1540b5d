import { toBase64 } from '../bytes.ts';
import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import type { Instance } from '../identity-center/instance.ts';
import { headingOf } from '../identity-center/page-headings.ts';
import type { Refusal } from '../idp/refusals/refusal.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { Context } from './context.ts';
import type {
  DiagnosedAccount,
  DiagnosedCertificate,
  DiagnosedIdp,
  DiagnosedInstance,
  DiagnosedMetadata,
  DiagnosedRefusal,
  DiagnosedRequest,
  DiagnosedSignIn,
} from './diagnosis.ts';
import { idpMetadataOf } from './idp-metadata.ts';
import { issuedAt } from './issued-at.ts';
import { singleSignOnUrls } from './sign-in-url.ts';
import { verifyingCertificate } from './signatures.ts';
import { isoTime } from './value.ts';

/** Plain data about a sign-in, for the report: what was seen, which instance and which IdP it belongs to. */

const isoOrNull = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : isoTime(milliseconds);

export const describeSignIn = (context: Context): DiagnosedSignIn => {
  const { post, page, outcome, failure } = context.observed;
  const { pairing, now } = context;
  return {
    door: context.door,
    at: isoOrNull(now?.from ?? null),
    atFrom: post?.timeFrom && post.timeFrom !== 'browser' ? post.timeFrom : (now?.clock ?? null),
    clocks: {
      device: isoOrNull(post?.deviceTime ?? null),
      aws: isoOrNull(post?.awsTime ?? failure?.time ?? null),
      issueInstant: isoOrNull(issuedAt(context)),
    },
    postedTo: post?.url ?? null,
    outcome,
    page: page && headingOf(page),
    status: post?.status ?? null,
    // The page's ID is the one that AWS Support asks for; the header's is only assumed to be the same.
    requestId: failure?.requestId ?? post?.requestId ?? null,
    initiatedBy:
      pairing.kind === 'idp-initiated' ? 'idp' : pairing.kind === 'no-response' && !pairing.request ? null : 'sp',
    idpOrigin: post?.idpOrigin ?? null,
  };
};

/** The instance as AWS's own request and the settings describe it; what only the message says is marked as such. */
export const describeInstance = (context: Context): DiagnosedInstance | null => {
  const { instance, request, expectations, observed } = context;
  const audiences = context.assertion?.audienceRestrictions.flat() ?? [];
  const claimed = audiences.find((audience) => parseIssuerUrl(audience) !== null) ?? null;
  const issuerUrl = expectations.audience?.values[0] ?? claimed;
  const acsUrls = expectations.acsUrls?.values ?? (context.acs && observed.post?.url ? [observed.post.url] : []);
  if (issuerUrl === null && acsUrls.length === 0) return null;
  const issuer = parseIssuerUrl(issuerUrl ?? '');
  const acs = parseAcsUrl(acsUrls[0] ?? '');
  return {
    name: instance?.name ?? null,
    source: request ? 'authn-request' : instance ? 'settings' : 'message',
    issuerUrl,
    acsUrls,
    portalUrl: instance?.portalUrl ?? null,
    region: issuer?.region ?? acs?.region ?? null,
    partition: issuer?.partition ?? acs?.partition ?? null,
    directoryId: issuer?.directoryId ?? null,
    tenant: acs?.tenant ?? null,
  };
};

export const describeAccount = ({ account }: Context): DiagnosedAccount | null =>
  account && { name: account.name || null, providerArn: account.providerArn, audience: account.audience };

export const describeIdp = ({ idp, assertion, response, instance, account }: Context): DiagnosedIdp | null => {
  const entityId =
    assertion?.issuer?.value ?? response?.issuer?.value ?? instance?.idpEntityId ?? account?.idpEntityId ?? null;
  return entityId === null && idp.product.id === 'general' ? null : { product: idp.product.id, entityId };
};

export const describeRequest = ({ request }: Context): DiagnosedRequest | null =>
  request && {
    id: request.id,
    issuer: request.issuer?.value ?? null,
    acsUrl: request.acsUrl,
    destination: request.destination,
    nameIdFormat: request.nameIdFormat,
    issueInstant: request.issueInstant,
  };

const keyOf = ({ publicKey: { kind, bits, curve } }: Certificate): string =>
  kind === 'EC' ? `EC ${curve ?? bits}` : kind === 'RSA' ? `RSA ${bits}` : 'other';

/** Every certificate once, with its roles. */
export const describeCertificates = (context: Context): readonly DiagnosedCertificate[] => {
  const embedded = context.signatures.flatMap(({ embeddedCertificates }) => embeddedCertificates);
  const verifying = verifyingCertificate(context);
  const all = [...embedded, ...context.configured.map(({ certificate }) => certificate)];
  const distinct = all.filter(({ sha256 }, index) => all.findIndex((each) => each.sha256 === sha256) === index);
  return distinct.map((certificate) => {
    const isSame = (other: Certificate): boolean => other.sha256 === certificate.sha256;
    const isConfigured = (source: 'held' | 'metadata') =>
      context.configured.some((each) => each.source === source && isSame(each.certificate));
    return {
      role: [
        ...(embedded.some(isSame) ? (['embedded'] as const) : []),
        ...(isConfigured('held') ? (['configured'] as const) : []),
        ...(isConfigured('metadata') ? (['metadata'] as const) : []),
        ...(verifying && isSame(verifying) ? (['verifies'] as const) : []),
      ],
      subject: certificate.subject,
      issuer: certificate.issuer,
      notBefore: isoTime(certificate.notBefore),
      notAfter: isoTime(certificate.notAfter),
      key: keyOf(certificate),
      sha256: certificate.sha256,
      der: toBase64(certificate.der),
    };
  });
};

const describeSpMetadata = (instance: Instance): readonly DiagnosedMetadata[] =>
  instance.issuerUrl === null && instance.acsUrls.length === 0
    ? []
    : [
        {
          of: 'sp',
          entityId: instance.issuerUrl,
          acsUrls: instance.acsUrls,
          singleSignOn: [],
          nameIdFormats: [],
          certificates: [],
          wantAuthnRequestsSigned: null,
          validUntil: null,
        },
      ];

/** What the imported metadata of both sides contains. */
export const describeMetadata = ({ instance, account, configured }: Context): readonly DiagnosedMetadata[] => {
  const idpMetadata = idpMetadataOf({ instance, account });
  const ofIdp: readonly DiagnosedMetadata[] = idpMetadata
    ? [
        {
          of: 'idp',
          entityId: idpMetadata.entityId,
          acsUrls: [],
          singleSignOn: singleSignOnUrls(instance ?? account),
          nameIdFormats: idpMetadata.nameIdFormats,
          certificates: configured
            .filter(({ source }) => source === 'metadata')
            .map(({ certificate }) => certificate.sha256),
          wantAuthnRequestsSigned: idpMetadata.wantAuthnRequestsSigned,
          validUntil: idpMetadata.validUntil,
        },
      ]
    : [];
  return [...(instance ? describeSpMetadata(instance) : []), ...ofIdp];
};

export const describeRefusal = ({ product, reason, code, basis, source }: Refusal): DiagnosedRefusal => ({
  product,
  reason,
  code,
  basis,
  source,
});
