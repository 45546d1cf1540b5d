import { describe, expect, it } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { BARE_STATUS, EXPLAINED_STATUS, refusalReasons } from '../../src/idp/refusal-reasons.ts';
import { refusalText } from '../../src/wording/refusal-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';

const status = (name: string): string => `urn:oasis:names:tc:SAML:2.0:status:${name}`;
const t = createTranslator(english);
const SAID = {
  product: 'entra',
  reason: 'user-not-assigned',
  code: 'AADSTS50105',
  source: 'https://login.microsoftonline.com/error?code=50105',
} as const;
const texts = (...args: Parameters<typeof refusalReasons>) =>
  refusalReasons(...args).map((each) => refusalText(each, t));

describe('the reasons of a refusal', () => {
  it("are the product's own words, with its code, instead of the status codes", () => {
    expect(texts(SAID, [status('Responder'), status('RequestDenied')])).toEqual([
      expect.stringMatching(/^AADSTS50105: .*assigned/),
    ]);
    expect(texts(null, [status('Responder'), status('RequestDenied')])).toEqual([
      expect.stringMatching(/chose not to/),
    ]);
    expect(texts({ ...SAID, code: null }, [])).toEqual([expect.stringMatching(/^The user may not use/)]);
  });

  it('name an unlisted code, its product, and the page where its vendor explains it', () => {
    expect(texts({ ...SAID, reason: 'code-unlisted' }, [])).toEqual([
      'AADSTS50105: This program does not know this code of Microsoft Entra ID. See https://login.microsoftonline.com/error?code=50105.',
    ]);
  });

  it('are Requester and Responder if there is nothing else to explain', () => {
    const bare = texts(null, [status('Responder')]);
    expect(bare).toHaveLength(1);
    expect(texts(null, [status('Responder'), status('AuthnFailed')])).not.toContain(bare[0]);
    expect(texts(SAID, [status('Responder')])).not.toContain(bare[0]);
  });

  it('are empty for a non-standard code', () => {
    expect(texts(null, ['urn:example:own'])).toEqual([]);
  });

  it('each have their own sentence', () => {
    const each = [...EXPLAINED_STATUS, ...BARE_STATUS].flatMap((code) => texts(null, [status(code)]));
    expect(each.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
    expect(new Set(each).size).toBe(14);
  });
});
