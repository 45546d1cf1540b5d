import fc from 'fast-check';
import { answeredOf, sentRequestOf } from '../../../background/observe/answer.ts';
import { originAndPath } from '../../../src/address.ts';
import { isFederationSignInUrl } from '../../../src/iam-federation/sign-in-url.ts';
import {
  isApiExecuteUrl,
  isArrivalUrl,
  isDocumentedAcsUrl,
  parseAcsUrl,
  parseIssuerUrl,
  signInHostOf,
} from '../../../src/identity-center/endpoints.ts';
import { parsePortalUrl } from '../../../src/identity-center/portal-url.ts';
import { hostileText } from '../../security/hostile-values.ts';
import { ACS, ISSUER } from '../messages.ts';
import { byteChanges } from '../mutate-bytes.ts';
import type { FuzzTarget } from '../target.ts';
import { fault, tryEach } from '../try-each.ts';

const KNOWN = [
  ACS,
  ISSUER,
  'https://us-east-1.sso.signin.aws/platform/d-1234567890/api/execute',
  'https://signin.aws.amazon.com/saml',
  'https://d-1234567890.awsapps.com/start/#/',
  'https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws',
  'https://idp.example/sso?SAMLRequest=fZ%2B&RelayState=x',
];

const addresses: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...KNOWN), byteChanges)
    .map(([url, change]) => Buffer.from(change(Buffer.from(url))).toString()),
  fc.tuple(fc.constantFrom(...KNOWN), hostileText).map(([url, text]) => url + text),
  fc
    .tuple(
      fc.constantFrom('https://', 'https://user:pw@', '//', '\\\\', 'https:'),
      hostileText,
      fc.constantFrom(...KNOWN),
    )
    .map((parts) => parts.join('')),
  hostileText,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

/**
 * A URL of a request, a redirect, a page or a setting. If the program takes it for AWS's, the browser's own parser must
 * agree.
 */
export const addressTarget: FuzzTarget = {
  name: 'address',
  batch: (seed) => tryEach(fc.sample(addresses, { seed, numRuns: 300 }), (input) => attempt(String(input))),
};

const AWS_HOSTS =
  /(?:^|\.)(?:signin\.aws|signin\.aws\.amazon\.com|signin(?:-fips)?\.amazonaws-us-gov\.com|signin\.amazonaws\.cn|signin\.amazonaws-eusc\.eu)$/;

const attempt = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  parsePortalUrl(text);
  isArrivalUrl(text);
  isDocumentedAcsUrl(text);
  const isTaken = [parseAcsUrl(text), parseIssuerUrl(text), signInHostOf(text)].some((each) => each !== null);
  if ((isTaken || isFederationSignInUrl(text) || isApiExecuteUrl(text)) && !AWS_HOSTS.test(url?.hostname ?? ''))
    return fault(`taken for AWS: ${url?.hostname}`);
  const details = {
    requestId: '1',
    url: text,
    type: 'main_frame' as const,
    tabId: 1,
    frameId: 0,
    timeStamp: 1,
    statusCode: 302,
    responseHeaders: [{ name: 'Location', value: text }],
  };
  const kept = [
    answeredOf(details, false)?.redirectedTo,
    answeredOf({ ...details, url: ACS }, false)?.redirectedTo,
    sentRequestOf({ ...details, url: ACS })?.sentTo,
    originAndPath(text),
  ];
  if (
    kept.some((each) =>
      /[?#@]/.test(URL.canParse(each ?? '') ? (each ?? '').replace(new URL(each ?? '').pathname, '') : ''),
    )
  )
    return fault('more was kept than origin and path');
  return isTaken ? "AWS's" : url === null ? 'no URL' : 'another';
};
