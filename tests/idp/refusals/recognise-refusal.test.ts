import { describe, expect, it } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { PRODUCT_REFUSALS } from '../../../src/idp/refusals/product-refusals.ts';
import { recogniseRefusal } from '../../../src/idp/refusals/recognise-refusal.ts';
import { REFUSAL_REASONS } from '../../../src/idp/refusals/refusal.ts';
import { matchTemplate, searchable } from '../../../src/idp/refusals/text-template.ts';
import { isRefusalSource } from '../../../src/report/known/refusal-words.ts';
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

  it('is the code inside a wrapper, and not a longer code that begins with it', () => {
    const wrapped = 'AADSTS75006: An error occurred while processing a SAML2 Authentication request. AADSTS50011: …';
    expect(recogniseRefusal(wrapped, PRODUCT_REFUSALS)?.code).toBe('AADSTS50011');
    expect(recogniseRefusal('AADSTS501051', PRODUCT_REFUSALS)?.reason).toBe('code-unlisted');
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

  it.each([
    ['AADSTS9001011: x', 'entra', 'AADSTS9001011', 'https://login.microsoftonline.com/error?code=9001011'],
    [
      'Error Code: 53999 Correlation Id: x',
      'entra',
      'AADSTS53999',
      'https://login.microsoftonline.com/error?code=53999',
    ],
    ['MSIS9999: x', 'adfs', 'MSIS9999', null],
    ['MSIS7012: x ---> MSIS9999: x', 'adfs', 'MSIS9999', null],
    ['E0000099', 'okta', 'E0000099', null],
    ["Error: app_not_known_yet. That's all we know.", 'google', 'app_not_known_yet', null],
    ['type="LOGIN_ERROR", error="some_new_error"', 'keycloak', 'some_new_error', null],
    ['PingOne AUTHN_099', 'pingone', 'AUTHN_099', null],
    ['/saml2error.jsp?errorcode=someNewError', 'pingfederate', 'someNewError', null],
    ['AADSTS75006: A wrapper. AADSTS90999: x', 'entra', 'AADSTS90999', null],
  ])('belongs to the product even if its code is unlisted: %s', (text, product, code, page) => {
    const refusal = recogniseRefusal(text, PRODUCT_REFUSALS);
    expect(refusal).toMatchObject({ product, code, reason: 'code-unlisted' });
    expect(isRefusalSource(refusal?.source ?? '')).toBe(true);
    if (page !== null) expect(refusal?.source).toBe(page);
  });

  it('is a listed code rather than an unlisted one, and absent if the code is not a refusal', () => {
    expect(causeOf('AADSTS50105: x. AADSTS9001011: x')).toEqual(['entra', 'user-not-assigned']);
    expect(recogniseRefusal('AADSTS50140: Keep me signed in', PRODUCT_REFUSALS)).toBeNull();
    expect(recogniseRefusal('some_snake_case: other_snake_case_word', PRODUCT_REFUSALS)).toBeNull();
  });

  const IDS = 'ID: 7b0c1d2e-1111-2222-3333-444455556666';
  it.each([
    ['full-width letters', 'エラー コード：５３００３ 要求 ID：7b0c1d2e-1111-2222-3333-444455556666', 'AADSTS53003'],
    ['no colon, as a table is copied', `Error Code\t53003\nRequest ${IDS}`, 'AADSTS53003'],
    ['a label on its own line', `Fehlercode\n53003\nAnforderungs-${IDS}`, 'AADSTS53003'],
    ['a space in the code', 'AADSTS 50011: x', 'AADSTS50011'],
    ['letters read for digits', 'AADSTS5OOll: x', 'AADSTS50011'],
    ['an underscore behind it', 'error_AADSTS50011_x', 'AADSTS50011'],
    ['invisible characters', 'AADSTS\u200b50\u00ad011', 'AADSTS50011'],
    ['codes as JSON', '{"error":"invalid_grant","error_codes":[50105]}', 'AADSTS50105'],
    ['an event as JSON', '{"type":"LOGIN_ERROR","error":"invalid_signature"}', 'invalid_signature'],
  ])('is found by its code with %s', (_, text, code) => {
    expect(recogniseRefusal(text, PRODUCT_REFUSALS)?.code).toBe(code);
  });

  it.each([
    ["> Sorry, you can't access AWS because\n> you are not assigned this app in Okta.", 'okta', 'user-not-assigned'],
    ['Sorry, you can\\u0027t access AWS because you are not assigned this app in Okta.', 'okta', 'user-not-assigned'],
    ['App&nbsp;Not&nbsp;Assigned', 'okta', 'user-not-assigned'],
  ])('is found by its words in an e-mail, JSON or HTML: %s', (text, product, cause) => {
    expect(causeOf(text)).toEqual([product, cause]);
  });

  it("is not found in other texts, nor in common words without a product's frame", () => {
    for (const text of [
      '',
      'Everything is fine.',
      'Access denied by the gatekeeper of the castle',
      'The page was Not Found in the book',
      'Room: 50105',
      `Order: 50105 for 7b0c1d2e-1111-2222-3333-444455556666`,
      'https://db.example.com:50011/ 7b0c1d2e-1111-2222-3333-444455556666',
      'Sorry, Invalid Request in our accounting programme',
    ]) {
      expect(recogniseRefusal(text, PRODUCT_REFUSALS)).toBeNull();
    }
  });

  it('with common words is attributed to the known product', () => {
    expect(recogniseRefusal('An error. Not Found. Go back', PRODUCT_REFUSALS, 'authentik')?.product).toBe('authentik');
    expect(recogniseRefusal('An error. Not Found. Go back', PRODUCT_REFUSALS)).toBeNull();
  });

  it('provides its values', () => {
    const text = `Invalid request, ACS Url in request ${ACS} doesn't match configured ACS Url ${OTHER_ACS}.`;
    expect(recogniseRefusal(text, PRODUCT_REFUSALS)?.values).toEqual([
      { kind: 'requested-acs', text: ACS },
      { kind: 'configured-acs', text: OTHER_ACS },
    ]);
  });

  it('has a sentence for every reason, and a page that shows it', () => {
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
