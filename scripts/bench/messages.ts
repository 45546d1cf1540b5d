import { keyPair } from '../../fixtures/keys.ts';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { sign } from '../../fixtures/sign.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { type Known, NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';

/** A valid Response: first its Assertion is signed, then the Response (RSA-SHA256, 2048 bits). */
export interface Message {
  readonly xml: string;
  /** The posted value. */
  readonly base64: string;
  /** A moment at which it is valid, in milliseconds since the epoch. */
  readonly at: number;
}

const { acsUrl, audience, issuer, attributes: _, ...fields } = defaultFields;
const key = keyPair('bench');

export const certificatePem = key.certificate;
export { acsUrl, audience };

/** Valid while the benchmark runs, because node-saml uses the machine's clock. */
const MINUTES_VALID = 60;

/** @param size the length of the XML in characters, at least 10,000 */
export const messageOf = (size: number): Message => {
  const at = Date.now();
  const instant = (minutes: number): string => new Date(at + minutes * 60_000).toISOString();
  const signed = (attributes: string): string => {
    const unsigned = responseXml({
      ...fields,
      issueInstant: instant(0),
      notBefore: instant(-5),
      notOnOrAfter: instant(MINUTES_VALID),
      sessionNotOnOrAfter: instant(MINUTES_VALID),
      attributes,
    });
    return sign(sign(unsigned, { key, element: 'Assertion' }), { key, element: 'Response' });
  };
  const xml = signed(groups(size - signed(groups(0)).length));
  return { xml, base64: Buffer.from(xml).toString('base64'), at };
};

/** What makes messages large in practice: an attribute with a value for each of the user's groups. */
const groups = (characters: number): string => {
  let values = '';
  for (let number = 1; values.length < characters; number += 1) {
    values += `<saml:AttributeValue>CN=team-${number},OU=Groups,OU=Example &amp; Sons,DC=example,DC=com</saml:AttributeValue>`;
  }
  return `<saml:Attribute Name="groups">${values}</saml:Attribute>`;
};

/** The sign-in as the worker passes it to the diagnosis. */
export const observedPost = ({ base64, at }: Message): ObservedSignIn => ({
  ...NOTHING_OBSERVED,
  post: {
    ...UNKNOWN_POST,
    url: acsUrl,
    message: base64,
    deviceTime: at,
    awsTime: at,
    timeFrom: 'browser',
    status: 200,
  },
  outcome: 'refused',
  postedBefore: false,
});

/** Identity Center's settings, with the signing certificate. */
export const known: Known = {
  ...NOTHING_KNOWN,
  instances: [
    {
      ...EMPTY_INSTANCE,
      id: 'bench',
      issuerUrl: audience,
      acsUrls: [acsUrl],
      idpEntityId: issuer,
      certificates: [{ der: key.certificateBase64, source: 'held', encoding: 'pem', length: key.certificate.length }],
    },
  ],
};
