import { describe, expect, test } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { handOverOf } from '../../popup/hand-over.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { diagnosis, finding, ISSUER_URL } from './records.ts';

const words = { t: createTranslator(english), locale: 'en' };
const program = { name: 'its-the-saml', version: '1.2.3' };
const handOver = (of: Diagnosis) =>
  handOverOf(of, { level: 'colleague', contact: null, program, salt: new Uint8Array(16).fill(7) }, words);

describe('handOverOf', () => {
  test('writes to the IdP administrator what to change, where, to which value', () => {
    const { message } = handOver(diagnosis());
    expect(message?.to).toBe('idp-admin');
    expect(message?.text).toContain("It's the audience.");
    expect(message?.text).toContain('What to change in Okta');
    expect(message?.text).toContain(ISSUER_URL);
    expect(message?.text).toContain('AWS request id: 5f3a0000-1111-2222-3333-444455556666');
  });

  test("writes to AWS's administrator where they mend it", () => {
    const cause = { code: 'signature-key-mismatch', weight: 'decisive', explains: ['signature-key-mismatch'] } as const;
    const held = finding({ code: 'signature-key-mismatch', mendedBy: ['aws-admin'], expected: null, received: null });
    const { message } = handOver(diagnosis({ cause, findings: [held] }));
    expect(message?.to).toBe('aws-admin');
    expect(message?.text).toContain('What to change in AWS IAM Identity Center');
  });

  test('writes to AWS Support what was verified, when all that can be seen is right', () => {
    const { message } = handOver(diagnosis({ cause: null, findings: [] }));
    expect(message?.to).toBe('aws-support');
    expect(message?.text).toContain('- Recipient');
    expect(message?.text).toContain('Region: us-east-1');
  });

  test('writes to nobody while something could still be imported, or when the user only has to start again', () => {
    const unknown = [{ code: 'issuer-mismatch', needs: 'idp-metadata' }] as const;
    expect(handOver(diagnosis({ cause: null, findings: [], unknown })).message).toBeNull();
    const cause = { code: 'response-replayed', weight: 'decisive', explains: ['response-replayed'] } as const;
    const replayed = finding({ code: 'response-replayed', mendedBy: ['user'] });
    expect(handOver(diagnosis({ cause, findings: [replayed] })).message).toBeNull();
  });

  test('tells of an unreadable message without quoting it', () => {
    const { message } = handOver(
      diagnosis({
        error: {
          code: 'message-undecodable',
          layer: 'xml',
          reason: 'doctype',
          offset: null,
          line: 3,
          column: 7,
          root: null,
          encoding: null,
        },
        facts: null,
      }),
    );
    expect(message?.to).toBe('idp-admin');
    expect(message?.text).toContain('Line 3, column 7');
  });

  test("names whom the organisation wants written to, but no address of the organisation's own in public", () => {
    const contact = 'Send this to identity@example.test';
    const making = { contact, program, salt: new Uint8Array(16).fill(7) };
    const asked = handOverOf(diagnosis(), { ...making, level: 'colleague' }, words);
    expect([asked.contact, asked.message?.text]).toEqual([contact, expect.stringContaining(contact)]);
    const strict = handOverOf(diagnosis(), { ...making, level: 'public' }, words);
    expect(strict.contact).toBe(contact);
    expect(strict.message?.text).toContain('AWS request id');
    expect(strict.message?.text).not.toContain(contact);
    expect(strict.reports[1]?.text).toContain('"level":"public"');
  });

  test('lets nothing personal leave, in no form', () => {
    const personal = finding({
      code: 'username-mismatch',
      field: 'Assertion/Subject/NameID',
      expected: { kind: 'user-name', text: 'quentin@planted.example' },
      received: { kind: 'name-id', text: 'quentin.zyzzyva@planted.example' },
    });
    const cause = { code: 'username-mismatch', weight: 'decisive', explains: ['username-mismatch'] } as const;
    const { message, reports } = handOver(diagnosis({ cause, findings: [personal] }));
    for (const text of [message?.text ?? '', ...reports.map((report) => report.text)]) {
      // What AWS finds the sign-in by is in it: the text is no empty one.
      expect(text).toContain('5f3a0000');
      expect(text).not.toMatch(/quentin|zyzzyva|planted/i);
    }
  });
});
