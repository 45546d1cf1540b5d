import { WORDED_RULES } from '../../diagnosis/value.ts';
import { SESSION_DURATION, SESSION_NAME_PATTERN } from '../../iam-federation/session.ts';
import { TAG_KEY_PATTERN, TAG_VALUE_PATTERN } from '../../iam-federation/session-tags.ts';
import { isHeading } from '../../identity-center/page-headings.ts';
import { PRODUCTS } from '../../idp/products.ts';
import { isSamlIdentifier } from '../../saml/identifiers.ts';
import { isKnownPlace } from './places.ts';

/** What rules require, as the checks write it: the shapes of AWS's URLs, SAML's own words, the IdPs' examples. */
const RULES: ReadonlySet<string> = new Set([
  ...WORDED_RULES,
  'AWS IAM Identity Center',
  'External identity provider',
  'HTTP-POST',
  'HTTP-Redirect',
  'Off',
  'On',
  'RSA-SHA256',
  'SAML',
  'SHA-1',
  '0',
  'RSA 2048',
  'base64',
  'base64 (PEM)',
  'XML 1.0',
  'XML 1.1',
  'XML without <?…?>',
  '<?…?>',
  'false',
  'true',
  '2.0',
  'email',
  'name@example.com',
  'xs:dateTime, UTC',
  'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
  'https://…',
  'https://host/…',
  'https://d-….awsapps.com/start',
  'https://<region>.signin.aws/platform/saml/acs/<tenant>',
  'https://<region>.signin.aws.amazon.com/platform/saml/d-…',
  'arn:aws:iam::<account>:saml-provider/<name>',
  'EntityDescriptor/@entityID',
  'KeyDescriptor/KeyInfo/X509Data/X509Certificate',
  'IDPSSODescriptor/SingleSignOnService',
  'IDPSSODescriptor',
  'SPSSODescriptor',
  'NameID',
  SESSION_NAME_PATTERN,
  TAG_KEY_PATTERN,
  TAG_VALUE_PATTERN,
  `${SESSION_DURATION.least}–${SESSION_DURATION.most}`,
  ...PRODUCTS.flatMap(({ issuer, signInUrl, certificateSubject }) =>
    [...issuer, ...signInUrl, ...certificateSubject].map(({ example }) => example),
  ),
]);

/** Whether it is a label of the Encoding Standard, a closed list that every TextDecoder knows. */
const isEncoding = (text: string): boolean => {
  try {
    return new TextDecoder(text).encoding !== '';
  } catch {
    return false;
  }
};

export const isRule = (text: string): boolean =>
  RULES.has(text) || isHeading(text) || isKnownPlace(text) || isSamlIdentifier(text) || isEncoding(text);
