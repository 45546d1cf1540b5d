import { describe, expect, it } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { PRODUCT_REFUSALS } from '../../../src/idp/refusals/product-refusals.ts';
import { recogniseRefusal } from '../../../src/idp/refusals/recognise-refusal.ts';
import { REFUSAL_REASONS } from '../../../src/idp/refusals/refusal.ts';
import { matchTemplate, searchable } from '../../../src/idp/refusals/text-template.ts';
import { ACS, ENTRA_CODES, OTHER_ACS, PAGE_ADDRESS, TEXTS } from './rows.ts';

const causeOf = (text: string): readonly [product: string, cause: string] | null => {
  const refusal = recogniseRefusal(text, PRODUCT_REFUSALS);
  return refusal && [refusal.product, REFUSAL_REASONS[refusal.reason].cause];
};

describe('a refusal', () => {
  it.each(TEXTS)('%s', (text, product, cause) => {
    expect(causeOf(text)).toEqual([product, cause]);
    const copied = `Zurück\n\n${text.replaceAll("'", '’').replaceAll(' ', '\n')}\nImpressum`;
    if (text.length > 25) expect(causeOf(copied)).toEqual([product, cause]);
  });

  it.each(TEXTS)('%s, within a page of its product in another language', (text, product, cause) => {
    const page = `Anmelden bei ${PAGE_ADDRESS[product] ?? ''}\nEs ist ein Fehler aufgetreten.\n${text}\nZurück zur Startseite – Impressum`;
    expect(causeOf(page)).toEqual([product, cause]);
  });

  it('is listed here with every code and every text of every product', () => {
    const pages = [...TEXTS.map(([text]) => text), ...Object.values(ENTRA_CODES)];
    const texts = pages.map(searchable);
    const unlisted = PRODUCT_REFUSALS.flatMap(({ product, refusals }) =>
      refusals.flatMap((row) => [
        ...row.codes.filter((code) => !pages.some((page) => page.includes(code.replace(/^(?:AADSTS|event )/, '')))),
        ...row.texts
          .flat()
          .filter((template) => !texts.some((text) => matchTemplate(text, template)))
          .map((template) => `${product}: ${template}`),
      ]),
    );
    expect(unlisted).toEqual([]);
  });

  it('is listed here with a page of every product that is known to refuse', () => {
    const known = new Set(PRODUCT_REFUSALS.map(({ product }) => product));
    expect([...known].toSorted()).toEqual(Object.keys(PAGE_ADDRESS).toSorted());
  });

  it.each(Object.entries(ENTRA_CODES))(
    'of Entra is %s by each of its codes, also amid another language',
    (cause, codes) => {
      const wrong = codes
        .split(' ')
        .flatMap((code) => [
          `AADSTS${code}: …`,
          `https://learn.microsoft.com/x/error-code-aadsts${code}-x`,
          `https://login.microsoftonline.com/error?code=${code}`,
          `Désolé... Code d'erreur : ${code}\nID de demande : 11111111-2222-3333-4444-555555555555`,
          `登录时遇到问题。错误代码:${code} 请求 ID: 11111111-2222-3333-4444-555555555555`,
          `$Config={"sErrorCode":"${code}","pgid":"ConvergedError"}`,
        ])
        .filter((text) => causeOf(text)?.[0] !== 'entra' || causeOf(text)?.[1] !== cause);
      expect(wrong).toEqual([]);
    },
  );

  it('is the code that a wrapper wraps, and not a longer code that begins like it', () => {
    const wrapped = 'AADSTS75006: An error occurred while processing a SAML2 Authentication request. AADSTS50011: …';
    expect(recogniseRefusal(wrapped, PRODUCT_REFUSALS)?.code).toBe('AADSTS50011');
    expect(recogniseRefusal('AADSTS501051', PRODUCT_REFUSALS)).toBeNull();
    expect(recogniseRefusal('app_not_configured_for_userland', PRODUCT_REFUSALS)).toBeNull();
  });

  it.each([
    ['AADSTS50076 then AADSTS50105', 'entra', 'user-not-assigned'],
    ['AADSTS75005: invalid message. AADSTS750054: …', 'entra', 'request-unusable-at-idp'],
    ['failure_unknown, failure_invalid_sp_id', 'google', 'application-unknown-to-idp'],
    ['500. That’s an error. Error: app_not_enabled_for_user. That’s all we know.', 'google', 'user-not-assigned'],
    ['https://example.okta.com/error/400 GENERAL_NONSUCCESS', 'okta', 'idp-own-problem'],
    [
      'Event ID 364: Encountered error during federation passive request. MSIS7012: An error occurred while processing the request. ---> MSIS7070: x',
      'adfs',
      'name-id-format',
    ],
    ['MSIS3127: The specified request failed. ---> MSIS5007: x', 'adfs', 'user-not-assigned'],
    [
      `SimpleSAML\\Error\\Error: UNHANDLEDEXCEPTION Caused by: METADATANOTFOUND('%ENTITYID%' => 'x')`,
      'simplesamlphp',
      'application-unknown-to-idp',
    ],
    [
      'UNHANDLEDEXCEPTION Caused by: Validation of received messages enabled, but no signature found on message.',
      'simplesamlphp',
      'request-must-be-signed',
    ],
    ['AUTHN_005 SAML_215', 'pingone', 'name-id-format'],
    ['saml2error.jsp?errorcode=nullSPEntityID Unexpected System Error', 'pingfederate', 'application-unknown-to-idp'],
    ['failed to validate request content: x. missing usable assertion consumer url', 'zitadel', 'acs-not-registered'],
    ['We are sorry... Invalid Request. Invalid redirect uri', 'keycloak', 'acs-not-registered'],
  ])('is the most specific of several: %s', (text, product, cause) => {
    expect(causeOf(text)).toEqual([product, cause]);
  });

  it('is not seen in a text that is none, nor in common words without the frame of a product', () => {
    for (const text of [
      '',
      'Everything is fine.',
      'Access denied by the gatekeeper of the castle',
      'The page was Not Found in the book',
      'Room: 50105',
      'Sorry, Invalid Request in our accounting programme',
    ]) {
      expect(recogniseRefusal(text, PRODUCT_REFUSALS)).toBeNull();
    }
  });

  it('is read as the words of the product that is known, where they are common', () => {
    expect(recogniseRefusal('An error. Not Found. Go back', PRODUCT_REFUSALS, 'authentik')?.product).toBe('authentik');
    expect(recogniseRefusal('An error. Not Found. Go back', PRODUCT_REFUSALS)).toBeNull();
  });

  it('hands over its values', () => {
    const text = `Invalid request, ACS Url in request ${ACS} doesn't match configured ACS Url ${OTHER_ACS}.`;
    expect(recogniseRefusal(text, PRODUCT_REFUSALS)?.values).toEqual([
      { kind: 'requested-acs', text: ACS },
      { kind: 'configured-acs', text: OTHER_ACS },
    ]);
  });

  it('has a sentence for every reason, and a page that it is known from', () => {
    expect(
      Object.keys(REFUSAL_REASONS).filter((id) => !Object.hasOwn(english, `refusal_${id.replaceAll('-', '_')}`)),
    ).toEqual([]);
    const sources = PRODUCT_REFUSALS.flatMap(({ refusals }) => refusals.map(({ source }) => source));
    expect(sources.filter((source) => !URL.canParse(source))).toEqual([]);
  });

  it('is not found in a text that only begins like one, however often', () => {
    const long = 'Application with identifier '.repeat(9000);
    expect(recogniseRefusal(long, PRODUCT_REFUSALS)).toBeNull();
  });
});
