import type { ConsoleStep, KnownValue } from '../console-step.ts';
import { type CauseDefinition, causeByCode } from '../diagnosis/causes.ts';
import type { DiagnosedRefusal, Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Fixer } from '../diagnosis/finding.ts';
import type { OutsideBrowserCode } from '../diagnosis/outside-codes.ts';
import { entityIdsOf } from '../iam-federation/audience.ts';
import { IAM_CONSOLE_STEPS, type IamConsoleTopic } from '../iam-federation/console.ts';
import { parseFederationSignInUrl } from '../iam-federation/sign-in-url.ts';
import { CONSOLE_STEPS } from '../identity-center/console.ts';
import { isDirectoryOrInstanceId, parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import type { PartitionId } from '../identity-center/partitions.ts';
import { parsePortalUrl } from '../identity-center/portal-url.ts';
import { ACCOUNT_TOPICS, type AccountTopic } from '../idp/account-topics.ts';
import type { IdpProduct } from '../idp/product.ts';
import { productById } from '../idp/products.ts';
import { REASON_TOPICS } from '../idp/refusals/reason-topics.ts';
import { REFUSAL_REASONS } from '../idp/refusals/refusal.ts';
import { accountStepsFor, stepsFor } from '../idp/steps-for.ts';
import { NAME_ID_EMAIL } from '../saml/names.ts';
import { withoutMarks } from './marked.ts';

/** What one administrator does to fix the cause, step by step. */
export interface Remedy {
  readonly fixer: 'idp-admin' | 'aws-admin';
  /** The product whose console it is, as its maker writes it; for an unknown IdP the general product's name. */
  readonly product: string;
  readonly steps: readonly RemedyStep[];
}

export interface RemedyStep {
  readonly step: ConsoleStep;
  /** The exact texts to paste; empty if the step needs none or they are not known. */
  readonly values: readonly string[];
}

/** The members of a diagnosis that remedies are made from; a redacted report has them as well. */
export type Remediable = Pick<Diagnosis, 'cause' | 'authnRequest' | 'instance' | 'account' | 'idp' | 'metadata'> & {
  readonly signIn: Pick<Diagnosis['signIn'], 'door' | 'postedTo'>;
  readonly refusal: Pick<DiagnosedRefusal, 'reason'> | null;
};

/** Who does what in which console to fix the cause; empty without a cause, or if no setting fixes it. */
export const remediesFor = (diagnosis: Remediable): readonly Remedy[] => {
  const cause = diagnosis.cause === null ? undefined : causeByCode(diagnosis.cause.code);
  if (cause === undefined) {
    return [];
  }
  const product = productById(diagnosis.idp?.product ?? 'general');
  // A wrong application is replaced with the one for Identity Center, whichever door the Response went to.
  const isIam = diagnosis.signIn.door === 'iam-federation' && cause.code !== 'wrong-application';
  const withValues = valuesIn(diagnosis);
  const remedies: readonly Remedy[] = [
    {
      fixer: 'idp-admin',
      product: product.name,
      steps: topicsOf(cause, diagnosis.refusal)
        .flatMap((topic) => idpSteps(product, topic, isIam))
        .map(withValues),
    },
    {
      fixer: 'aws-admin',
      product: isIam ? 'AWS IAM' : 'AWS IAM Identity Center',
      steps: [...new Set(cause.awsTopics.flatMap((topic) => awsSteps(topic, isIam)))].map(withValues),
    },
  ];
  return remedies
    .filter(({ steps }) => steps.length > 0)
    .toSorted((one, other) => rankOf(one, cause.fixedBy) - rankOf(other, cause.fixedBy));
};

/** The IdP's own reason decides if this cause comes from it. */
const topicsOf = (cause: CauseDefinition, refusal: Remediable['refusal']): readonly IdpTopic[] =>
  refusal !== null && REFUSAL_REASONS[refusal.reason].cause === cause.code
    ? (REASON_TOPICS[refusal.reason] ?? cause.idpTopics)
    : cause.idpTopics;

type IdpTopic = CauseDefinition['idpTopics'][number];
type AwsTopic = CauseDefinition['awsTopics'][number];

const isAccountTopic = (topic: IdpTopic): topic is AccountTopic =>
  ACCOUNT_TOPICS.some((accountTopic) => accountTopic === topic);
const isIamTopic = (topic: AwsTopic): topic is IamConsoleTopic => topic in IAM_CONSOLE_STEPS;

const idpSteps = (product: IdpProduct, topic: IdpTopic, isIam: boolean): readonly ConsoleStep[] =>
  isIam || isAccountTopic(topic) ? accountStepsFor(product, topic) : stepsFor(product, topic);

/** For IAM, the provider's metadata contains what Identity Center keeps in several places. */
const OF_PROVIDER: readonly AwsTopic[] = ['import-certificate', 'idp-metadata', 'idp-issuer-url'];

const awsSteps = (topic: AwsTopic, isIam: boolean): readonly ConsoleStep[] => {
  if (isIamTopic(topic)) return IAM_CONSOLE_STEPS[topic];
  if (!isIam) return CONSOLE_STEPS[topic];
  return OF_PROVIDER.includes(topic) ? IAM_CONSOLE_STEPS['provider-metadata'] : [];
};

/** The administrator who must act first comes first. One whose console has no such setting comes last. */
const rankOf = ({ fixer, steps }: Remedy, fixedBy: readonly Fixer[]): number => {
  const place = fixedBy.indexOf(fixer);
  return (place === -1 ? fixedBy.length : place) + (steps.some(({ step }) => step.path.length > 0) ? 0 : LAST);
};

const LAST = 10;

/** Where AWS's consoles show what a browser cannot see. */
const OUTSIDE_TOPICS: Readonly<Record<OutsideBrowserCode, readonly AwsTopic[]>> = {
  'user-not-provisioned': ['users', 'add-user', 'provisioning'],
  'certificate-held-by-aws': ['import-certificate'],
  'ad-connector-credentials': ['ad-connector'],
  'nothing-assigned': [],
  'attributes-for-access-control-enabled': ['attributes-for-access-control'],
  'cloudtrail-external-idp-login': ['cloudtrail'],
  'iam-trust-policy': ['role-trust'],
  'iam-provider-metadata': ['provider-metadata'],
  'iam-provider-missing': ['provider'],
  'cloudtrail-assume-role-with-saml': [],
};

/** How to look at what a browser cannot see, and how to fix it there. */
export const outsideSteps = (code: OutsideBrowserCode, diagnosis: Remediable): readonly RemedyStep[] =>
  OUTSIDE_TOPICS[code].flatMap((topic) => awsSteps(topic, false)).map(valuesIn(diagnosis));

const valuesIn =
  (diagnosis: Remediable) =>
  (step: ConsoleStep): RemedyStep => ({ step, values: valuesFor(step, diagnosis) });

const valuesFor = ({ value }: ConsoleStep, diagnosis: Remediable): readonly string[] => {
  if (value === null) {
    return [];
  }
  return value.kind === 'literal' ? [value.text] : knownValues(value.what, diagnosis);
};

/**
 * Values to paste come only from AWS's own AuthnRequest and the settings. Any web page can post a message to an ACS, so
 * nothing in a Response is ever offered as the right value. AWS addresses are offered only if they really are AWS's,
 * because a recording or a report that somebody sent may say anything. A user name is personal and stays out.
 */
const knownValues = (what: KnownValue, diagnosis: Remediable): readonly string[] => {
  const { authnRequest, instance, account, metadata } = diagnosis;
  const trusted = instance?.source === 'message' ? null : instance;
  const idpMetadata = metadata.find(({ of }) => of === 'idp');
  switch (what) {
    case 'issuer-url':
      return unique([authnRequest?.issuer ?? trusted?.issuerUrl]).filter(isReadBy(parseIssuerUrl));
    case 'acs-url':
      return acsUrlsOf(diagnosis).slice(0, 1);
    case 'acs-urls':
      return acsUrlsOf(diagnosis);
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
    case 'federation-sign-in-url':
      return unique([signInUrlOf(diagnosis)]);
    case 'federation-audience':
      return unique([account?.audience ?? entityIdsOf(partitionOf(diagnosis))[0]]);
    case 'provider-arn':
      return unique([account?.providerArn]);
  }
};

/** Every ACS URL of the instance that is known from AWS or the settings, this sign-in's first. */
export const acsUrlsOf = ({
  authnRequest,
  instance,
}: Pick<Remediable, 'authnRequest' | 'instance'>): readonly string[] =>
  unique([
    authnRequest?.acsUrl,
    ...(instance === null || instance.source === 'message' ? [] : instance.acsUrls),
  ]).filter(isReadBy(acsUrlWithTenant));

/** Settings may have an id in place of the tenant (`acs-url-malformed`), which nobody should paste. */
const acsUrlWithTenant = (url: string): object | null => {
  const acs = parseAcsUrl(url);
  return acs !== null && !isDirectoryOrInstanceId(acs.tenant ?? '') ? acs : null;
};

/**
 * The endpoint that was posted to, if it is the same for all AWS customers. One that names a provider may belong to the
 * wrong provider.
 */
const signInUrlOf = ({ signIn }: Remediable): string | null =>
  parseFederationSignInUrl(signIn.postedTo ?? '')?.providerId === null ? signIn.postedTo : null;

const partitionOf = ({ signIn }: Remediable): PartitionId =>
  parseFederationSignInUrl(signIn.postedTo ?? '')?.partition ?? 'aws';

/** A preview marks placeholders, but must offer exactly what leaves the device. */
const isReadBy =
  (parse: (url: string) => object | null) =>
  (url: string): boolean =>
    parse(withoutMarks(url)) !== null;

const unique = (values: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
];
