import { NOTHING_OBSERVED, type ObservedSignIn } from '../diagnosis/observed.ts';
import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import type { IdpWords } from '../idp/refusals/idp-words.ts';
import { OTHER_APPLICATION } from '../idp/refusals/other-application.ts';
import { PRODUCT_REFUSALS } from '../idp/refusals/product-refusals.ts';
import { recogniseRefusal } from '../idp/refusals/recognise-refusal.ts';
import { decodePercent } from '../percent.ts';
import type { AuthnRequest } from '../saml/messages.ts';
import { readSaml } from '../saml/read.ts';
import { parseJson } from './json.ts';
import { visibleText } from './visible-text.ts';

/** A longer text cannot be an error page. */
const LONGEST = 1024 * 1024;

/**
 * Reads what an identity provider showed when it refused: a code, an address, a text, a page as copied or as HTML.
 *
 * @returns null if nothing in it is known
 */
export const readIdpWords = async (pasted: string): Promise<IdpWords | null> => {
  const text = pasted.slice(0, LONGEST);
  const request = await requestIn(text);
  if (request !== null && !isOfIdentityCenter(request.read)) return { refusal: OTHER_APPLICATION, request: null };
  const words = looksLikeHtml(text) ? `${visibleText(text)}\n${entraConfig(text)}` : text;
  const refusal = recogniseRefusal(`${words}\n${percentDecoded(words)}`, PRODUCT_REFUSALS);
  // A request alone does not mean that the IdP refused.
  return refusal === null ? null : { refusal, request: request?.message ?? null };
};

const looksLikeHtml = (text: string): boolean => /^\s*</.test(text);

interface RequestInText {
  readonly message: string;
  readonly read: AuthnRequest;
}

/** Google's page shows the request that it refused, and so does the address of any IdP's page. */
const requestIn = async (text: string): Promise<RequestInText | null> => {
  const message = /\bSAMLRequest=([\w%+/=-]{40,20000})/.exec(text)?.[1];
  if (message === undefined) return null;
  const read = await readSaml(`SAMLRequest=${message}`);
  return read.ok && read.value.kind === 'AuthnRequest' ? { message: `SAMLRequest=${message}`, read: read.value } : null;
};

const isOfIdentityCenter = ({ issuer, acsUrl }: AuthnRequest): boolean =>
  parseIssuerUrl(issuer?.value ?? '') !== null || parseAcsUrl(acsUrl ?? '') !== null;

/** Entra's error page is drawn by a script from `$Config={…}`, which the page's source contains. */
const entraConfig = (html: string): string =>
  [
    ...html.matchAll(
      /"(?:strServiceExceptionMessage|strMainMessage|[is]ErrorCode)" ?: ?(?:"(?:[^"\\]|\\.){1,4000}"|\d+)/g,
    ),
  ]
    .map(([member]) => `${member}\n${textOfMember(member)}`)
    .join('\n');

const textOfMember = (member: string): string => {
  const parsed = parseJson(`{${member}}`);
  return parsed.ok && typeof parsed.value === 'object' && parsed.value !== null
    ? Object.values(parsed.value).join('\n')
    : '';
};

/** An address carries its text percent-encoded. */
const percentDecoded = (text: string): string =>
  /%[0-9a-f]{2}/i.test(text)
    ? text.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodePercent(run) ?? run)
    : '';

/** Makes a sign-in of which only the IdP's words are known. */
export const refusedByIdp = (idpWords: IdpWords): ObservedSignIn => ({
  ...NOTHING_OBSERVED,
  idpWords,
  waitedInVain: true,
});
