import type { ConsoleStep, KnownValue } from '../console-step.ts';
import { causeByCode } from '../diagnosis/causes.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { CONSOLE_STEPS } from '../identity-center/console.ts';
import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import { parsePortalUrl } from '../identity-center/portal-url.ts';
import { productById } from '../idp/products.ts';
import { stepsFor } from '../idp/steps-for.ts';
import { NAME_ID_EMAIL } from '../saml/names.ts';
import { withoutMarks } from './marked.ts';

/** What one administrator does to fix the cause, step by step. */
export interface Remedy {
  readonly fixer: 'idp-admin' | 'aws-admin';
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

/** Who does what in which console to fix the cause; empty without a cause, or where no setting fixes it. */
export const remediesFor = (diagnosis: Remediable): readonly Remedy[] => {
  const cause = diagnosis.cause === null ? undefined : causeByCode(diagnosis.cause.code);
  if (cause === undefined) {
    return [];
  }
  const product = productById(diagnosis.idp?.product ?? 'general');
  const withValues = (step: ConsoleStep): RemedyStep => ({ step, values: valuesFor(step, diagnosis) });
  const remedies: readonly Remedy[] = [
    {
      fixer: 'idp-admin',
      product: product.name,
      steps: cause.idpTopics.flatMap((topic) => stepsFor(product, topic)).map(withValues),
    },
    {
      fixer: 'aws-admin',
      product: 'AWS IAM Identity Center',
      steps: cause.awsTopics.flatMap((topic) => CONSOLE_STEPS[topic]).map(withValues),
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
