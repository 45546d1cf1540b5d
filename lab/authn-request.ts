import { randomInt } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { InstanceUrls } from './instance.ts';

export interface AuthnRequest {
  readonly id: string;
  readonly xml: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An ID as AWS makes them: `aws_` and 32 letters or digits. */
export const makeRequestId = (): string =>
  `aws_${Array.from({ length: 32 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')}`;

/**
 * An AuthnRequest with exactly the members of AWS's: unsigned, the ACS by URL, NameIDPolicy emailAddress.
 * https://github.com/goauthentik/authentik (fixture of test_auth_n_request, a real one)
 */
export function makeAuthnRequest(urls: InstanceUrls, destination: string, issueInstant: Date): AuthnRequest {
  const id = makeRequestId();
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<saml2p:AuthnRequest xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol" AssertionConsumerServiceURL="${urls.acs}"` +
    ` Destination="${destination}" ID="${id}" IssueInstant="${issueInstant.toISOString()}"` +
    ' ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Version="2.0">' +
    `<saml2:Issuer xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion">${urls.issuer}</saml2:Issuer>` +
    '<saml2p:NameIDPolicy Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"/></saml2p:AuthnRequest>';
  return { id, xml };
}

/** The form fields of the HTTP-POST binding (saml-bindings 3.5.4). */
export const postFields = (request: AuthnRequest, relayState: string): Record<string, string> => ({
  SAMLRequest: Buffer.from(request.xml).toString('base64'),
  RelayState: relayState,
});

/** The URL of the HTTP-Redirect binding (saml-bindings 3.4.4.1). */
export function redirectUrl(destination: string, request: AuthnRequest, relayState: string): string {
  const url = new URL(destination);
  url.searchParams.set('SAMLRequest', deflateRawSync(request.xml).toString('base64'));
  url.searchParams.set('RelayState', relayState);
  return url.href;
}
