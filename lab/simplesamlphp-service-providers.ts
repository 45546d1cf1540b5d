import type { FaultId } from './faults.ts';
import { IAM_ATTRIBUTE, iamApplicationOf } from './iam-application.ts';
import {
  NAME_ID_EMAIL,
  NAME_ID_PERSISTENT,
  NAME_ID_UNSPECIFIED,
  otherInstance,
  otherRegion,
  type SignInAtIdp,
  UNKNOWN_USER,
} from './idp.ts';
import { acsUrl, IAM_FEDERATION, otherDomain, urlsOf } from './instance.ts';
import { base64Of } from './keys.ts';

/** The second entityID under which the IdP can sign. */
export const OTHER_ENTITY_ID = 'https://simplesamlphp.example.test/another-application';

/**
 * One entry of SimpleSAMLphp's saml20-sp-remote.php, as JSON:
 * https://simplesamlphp.org/docs/1.19/simplesamlphp-reference-sp-remote.html
 */
type ServiceProvider = Readonly<Record<string, unknown>>;
type AuthProc = Readonly<Record<string, unknown>>;

const HOUR = 3600;

/** SimpleSAMLphp's configuration during this sign-in: entries by entityID. */
export function serviceProvidersFor(signIn: SignInAtIdp, otherCertificate: string): Record<string, ServiceProvider> {
  if (signIn.fault === 'no-response') return {};
  const application = { ...entry(signIn.urls.acs), ...faultyEntry(signIn, otherCertificate) };
  return {
    [signIn.urls.issuer]: application,
    ...iamFederation(signIn.fault),
  };
}

/** The application for the AWS account, under the entityID that its fault gives it. */
function iamFederation(fault: FaultId): Record<string, ServiceProvider> {
  const { audience, attributes, signsWith, issuer } = iamApplicationOf(fault);
  const steps = [
    ...Object.entries(attributes).map(([name, values]) => addAttribute(IAM_ATTRIBUTE + name, ...values)),
    ...(issuer === 'other' ? [asOtherEntity] : []),
  ];
  const signing = signsWith === 'other' ? OTHER_SIGNING : {};
  return { [audience]: { ...entry(IAM_FEDERATION.acs, steps, NAME_ID_PERSISTENT), ...signing } };
}

const OTHER_SIGNING: ServiceProvider = { 'signature.privatekey': 'other.key', 'signature.certificate': 'other.crt' };

const entry = (acs: string, steps: readonly AuthProc[] = [], nameIdFormat = NAME_ID_EMAIL): ServiceProvider => ({
  AssertionConsumerService: acs,
  NameIDFormat: nameIdFormat,
  'saml20.sign.response': true,
  'saml20.sign.assertion': true,
  authproc: {
    ...Object.fromEntries(steps.map((step, index) => [10 + index, step])),
    50: { class: 'saml:AttributeNameID', attribute: 'mail', Format: nameIdFormat },
  },
});

/** What the fault changes in the entry for Identity Center. */
function faultyEntry(
  { fault, instance, urls, earlierRequestId }: SignInAtIdp,
  otherCertificate: string,
): ServiceProvider {
  const withStep = (step: AuthProc): ServiceProvider => entry(urls.acs, [step]);
  const postingTo = (acs: string): ServiceProvider => ({ AssertionConsumerService: acs });

  const faults: Partial<Record<FaultId, ServiceProvider>> = {
    'wrong-audience': withStep(php(`$state['SPMetadata']['entityid'] = '${urlsOf(otherInstance(instance)).issuer}';`)),
    'wrong-acs': postingTo(acsUrl(otherInstance(instance))),
    'wrong-region-acs': postingTo(acsUrl(otherRegion(instance))),
    'wrong-family-acs': postingTo(acsUrl({ ...instance, domain: otherDomain(instance.domain) ?? instance.domain })),
    'wrong-issuer': withStep(asOtherEntity),
    'name-id-format': entry(urls.acs, [], NAME_ID_UNSPECIFIED),
    'name-id-persistent': entry(urls.acs, [], NAME_ID_PERSISTENT),
    'name-id-source-missing': withStep(php("unset($attributes['mail']);")),
    'name-id-not-email': withStep(replaceAttribute('mail', 'EXAMPLE\\alice')),
    'unknown-user': withStep(replaceAttribute('mail', UNKNOWN_USER)),
    encrypted: { 'assertion.encryption': true, certData: base64Of(otherCertificate) },
    expired: { 'assertion.lifetime': -600 },
    'one-second-lifetime': { 'assertion.lifetime': 1 },
    'idp-clock-ahead': withStep(php(`$GLOBALS['lab_clock_offset'] = ${HOUR};`)),
    'idp-clock-behind': withStep(php(`$GLOBALS['lab_clock_offset'] = -${HOUR};`)),
    'stale-request': withStep(php(`$state['saml:RequestId'] = '${earlierRequestId}';`)),
    'two-assertions': { 'saml20.sign.response': false },
    'failed-status': withStep(
      php(
        'SimpleSAML\\Auth\\State::throwException($state, new SimpleSAML\\Module\\saml\\Error(' +
          "SAML2\\Constants::STATUS_RESPONDER, SAML2\\Constants::STATUS_AUTHN_FAILED, 'The user is not assigned.'));",
      ),
    ),
    unsigned: { 'saml20.sign.response': false, 'saml20.sign.assertion': false },
    'response-only-signed': { 'saml20.sign.assertion': false },
    sha1: { 'signature.algorithm': 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' },
    'other-certificate': OTHER_SIGNING,
  };
  return faults[fault] ?? {};
}

/** https://simplesamlphp.org/docs/1.19/core/authproc_php.html */
const php = (code: string): AuthProc => ({ class: 'core:PHP', code });

/** Signs and speaks under the second entityID. */
const asOtherEntity = php(`$state['core:IdP'] = 'saml2:${OTHER_ENTITY_ID}';`);

/** https://simplesamlphp.org/docs/1.19/core/authproc_attributeadd.html */
const addAttribute = (name: string, ...values: readonly string[]): AuthProc => ({
  class: 'core:AttributeAdd',
  [name]: values,
});
const replaceAttribute = (name: string, value: string): AuthProc => ({ 0: '%replace', ...addAttribute(name, value) });
