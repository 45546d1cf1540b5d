import { describe, expect, it } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { BARE_STATUS, EXPLAINED_STATUS, refusalReasons } from '../../src/idp/refusal-reasons.ts';
import { refusalText } from '../../src/wording/refusal-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';

const status = (name: string): string => `urn:oasis:names:tc:SAML:2.0:status:${name}`;
const codes = (statusCodes: readonly string[], message: string | null) =>
  refusalReasons(statusCodes, message).map(({ code }) => code);

describe('the reasons of a refusal', () => {
  it("explain the product's code first, then the inner status code", () => {
    const message = "AADSTS50105: The signed in user 'someone' is not assigned to a role for the application.";
    expect(codes([status('Responder'), status('RequestDenied')], message)).toEqual(['AADSTS50105', 'RequestDenied']);
  });

  it('explain Requester and Responder where there is nothing else to explain', () => {
    expect(codes([status('Responder')], null)).toEqual(['Responder']);
    expect(codes([status('Responder'), status('AuthnFailed')], null)).toEqual(['AuthnFailed']);
    expect(codes([status('Responder')], 'Something happened')).toEqual([]);
  });

  it('are none for a code of no standard', () => {
    expect(codes(['urn:example:own'], null)).toEqual([]);
  });

  it('have a sentence each, which names the code of a product', () => {
    const t = createTranslator(english);
    const bySaml = [...EXPLAINED_STATUS, ...BARE_STATUS].flatMap((code) => refusalReasons([status(code)], null));
    const texts = bySaml.map((reason) => refusalText(reason, t));
    expect(texts.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(14);
    const [ofProduct] = refusalReasons([], 'AADSTS50105');
    expect(ofProduct && refusalText(ofProduct, t)).toMatch(/^AADSTS50105: /);
  });
});
