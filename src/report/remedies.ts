import type { ConsoleStep, KnownValue } from '../console-step.ts';
import type { Code } from '../diagnosis/codes.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { CONSOLE_STEPS, type ConsoleTopic } from '../identity-center/console.ts';
import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import { parsePortalUrl } from '../identity-center/portal-url.ts';
import { productById } from '../idp/products.ts';
import { stepsFor } from '../idp/steps-for.ts';
import type { SettingTopic } from '../idp/topics.ts';
import { NAME_ID_EMAIL } from '../saml/names.ts';
import { withoutMarks } from './marked.ts';

/** What one administrator does to mend the cause, step by step. */
export interface Remedy {
  readonly mender: 'idp-admin' | 'aws-admin';
  /** The console's product, as its maker writes it; for an unknown IdP the general product's name. */
  readonly product: string;
  readonly steps: readonly RemedyStep[];
}

export interface RemedyStep {
  readonly step: ConsoleStep;
  /** The exact texts to paste; empty where the step needs none or they are not known. */
  readonly values: readonly string[];
}

/** The members of a diagnosis that a remedy is made from; a redacted report has them as well. */
export type Remediable = Pick<Diagnosis, 'cause' | 'authnRequest' | 'instance' | 'idp' | 'metadata'>;

interface Topics {
  readonly idp: readonly SettingTopic[];
  readonly aws: readonly ConsoleTopic[];
}

const idp = (...topics: readonly SettingTopic[]): Topics => ({ idp: topics, aws: [] });
const aws = (...topics: readonly ConsoleTopic[]): Topics => ({ idp: [], aws: topics });
/** The IdP's administrator hands something over, which AWS's then imports. */
const handedOver = (from: SettingTopic, to: ConsoleTopic): Topics => ({ idp: [from], aws: [to] });

const ACS = idp('acs-url');
const AUDIENCE = idp('audience');
const NAME_ID = idp('name-id-format', 'name-id-value');
const CERTIFICATE = handedOver('certificate', 'import-certificate');
const METADATA = handedOver('metadata', 'idp-metadata');
const SIGN_IN_URL = aws('idp-sign-in-url');
const ACCESS_CONTROL = idp('access-control-attributes');

/** The settings behind each cause. Causes that no setting mends (an old sign-in, the device's clock) are not here. */
const TOPICS: Readonly<Partial<Record<Code, Topics>>> = {
  'wrong-application': idp('application'),
  'status-not-success': idp('user-assignment'),
  'assertion-encrypted': idp('encryption'),
  'assertion-missing': idp('application'),
  'assertion-multiple': idp('application'),
  'assertion-too-long': idp('attributes'),
  'other-instance': idp('audience', 'acs-url'),
  'acs-not-registered': ACS,
  'posted-to-unknown-acs': ACS,
  'region-acs-mismatch': ACS,
  'endpoint-family-mismatch': ACS,
  'other-idp-application': METADATA,
  'audience-mismatch': AUDIENCE,
  'audience-missing': AUDIENCE,
  'recipient-mismatch': ACS,
  'recipient-missing': ACS,
  'destination-mismatch': ACS,
  'destination-missing': ACS,
  'issuer-mismatch': handedOver('issuer', 'idp-issuer-url'),
  'response-issuer-mismatch': idp('issuer'),
  'signature-wrapped': idp('sign-assertion'),
  'signature-broken': idp('sign-assertion'),
  'signature-key-mismatch': CERTIFICATE,
  'assertion-unsigned': idp('sign-assertion'),
  'certificate-changed': CERTIFICATE,
  'certificate-expired': CERTIFICATE,
  'certificate-not-yet-valid': CERTIFICATE,
  'certificate-expires-soon': CERTIFICATE,
  'idp-clock-off': idp('clock'),
  expired: idp('validity', 'clock'),
  'not-yet-valid': idp('clock'),
  'subject-confirmation-missing': ACS,
  'subject-confirmation-expired': idp('validity', 'clock'),
  'session-over': idp('session-length'),
  'session-end-missing': idp('session-length'),
  'name-id-missing': NAME_ID,
  'idp-initiated-name-id-format': NAME_ID,
  'name-id-format': NAME_ID,
  'name-id-comment': idp('name-id-value'),
  'name-id-whitespace': idp('name-id-value'),
  'name-id-not-email': idp('name-id-value'),
  'name-id-guest': idp('name-id-value'),
  'username-mismatch': handedOver('name-id-value', 'users'),
  'attribute-multivalued': ACCESS_CONTROL,
  'attribute-duplicate': ACCESS_CONTROL,
  'attribute-structured': ACCESS_CONTROL,
  'attribute-name-format': ACCESS_CONTROL,
  'attribute-count': ACCESS_CONTROL,
  'attribute-blank': idp('attributes'),
  'signature-algorithm-weak': idp('signature-algorithm'),
  'portal-url-malformed': aws('sp-metadata'),
  'acs-url-malformed': aws('acs-urls'),
  'issuer-url-malformed': aws('sp-metadata'),
  'sign-in-url-malformed': SIGN_IN_URL,
  'instance-urls-disagree': aws('sp-metadata'),
  'sign-in-url-mismatch': SIGN_IN_URL,
  'entra-tenant-mismatch': SIGN_IN_URL,
  'idp-metadata-too-long': METADATA,
  'idp-metadata-incomplete': METADATA,
  'idp-metadata-bad-url': METADATA,
  'idp-metadata-expired': METADATA,
  'idp-metadata-name-id-format': idp('name-id-format'),
  'idp-metadata-wants-signed-requests': idp('request-signature'),
  'metadata-swapped': METADATA,
  'certificate-too-long': CERTIFICATE,
  'certificate-file-raw': CERTIFICATE,
  'certificate-subject': CERTIFICATE,
  'instance-settings-stale': aws('sp-metadata'),
  'idp-gave-no-response': idp('acs-url', 'audience', 'user-assignment'),
  'identity-source-not-external': aws('identity-source'),
  'user-not-provisioned': { idp: ['provisioning'], aws: ['users'] },
  'certificate-held-by-aws': CERTIFICATE,
};

/** Who does what in which console to mend the cause; empty without a cause, or where no setting mends it. */
export const remediesFor = (diagnosis: Remediable): readonly Remedy[] => {
  const topics = diagnosis.cause === null ? undefined : TOPICS[diagnosis.cause.code];
  if (topics === undefined) {
    return [];
  }
  const product = productById(diagnosis.idp?.product ?? 'general');
  const withValues = (step: ConsoleStep): RemedyStep => ({ step, values: valuesFor(step, diagnosis) });
  const remedies: readonly Remedy[] = [
    {
      mender: 'idp-admin',
      product: product.name,
      steps: topics.idp.flatMap((topic) => stepsFor(product, topic)).map(withValues),
    },
    {
      mender: 'aws-admin',
      product: 'AWS IAM Identity Center',
      steps: topics.aws.flatMap((topic) => CONSOLE_STEPS[topic]).map(withValues),
    },
  ];
  return remedies.filter(({ steps }) => steps.length > 0);
};

const valuesFor = ({ value }: ConsoleStep, diagnosis: Remediable): readonly string[] => {
  if (value === null) {
    return [];
  }
  return value.kind === 'literal' ? [value.text] : knownValues(value.what, diagnosis);
};

/**
 * Values to paste come from AWS's own AuthnRequest and from the settings only: any web page can post a message to an
 * ACS, so nothing of a Response is ever offered as the right value. AWS's own addresses are offered only where they are
 * addresses of AWS: a recording or a report that somebody sent may say anything. A user name is personal and stays out.
 */
const knownValues = (what: KnownValue, { authnRequest, instance, metadata }: Remediable): readonly string[] => {
  const trusted = instance?.source === 'message' ? null : instance;
  const idpMetadata = metadata.find(({ of }) => of === 'idp');
  const acsUrls = unique([authnRequest?.acsUrl, ...(trusted?.acsUrls ?? [])]).filter(isReadBy(parseAcsUrl));
  switch (what) {
    case 'issuer-url':
      return unique([authnRequest?.issuer ?? trusted?.issuerUrl]).filter(isReadBy(parseIssuerUrl));
    case 'acs-url':
      return acsUrls.slice(0, 1);
    case 'acs-urls':
      return acsUrls;
    case 'portal-url':
      return unique([trusted?.portalUrl]).filter(isReadBy(parsePortalUrl));
    case 'idp-entity-id':
      return unique([idpMetadata?.entityId]);
    case 'idp-sign-in-url':
      return unique(idpMetadata?.singleSignOn.slice(0, 1) ?? []);
    case 'email-name-id-format':
      return [NAME_ID_EMAIL];
    case 'user-name':
      return [];
  }
};

/** A preview's stand-ins are marked: what is offered there must be what leaves. */
const isReadBy =
  (parse: (url: string) => object | null) =>
  (url: string): boolean =>
    parse(withoutMarks(url)) !== null;

const unique = (values: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
];
