import { describe, expect, it } from 'vitest';
import { readPastedText } from '../../src/evidence/pasted-text.ts';
import { EXPORTS, RIGHT } from '../idp/applications/exports.ts';

describe('pasted text about a sign-in', () => {
  it("is AWS's record, a user, the IdP's words, or the settings of its application", async () => {
    const record = '"errorMessage": "Response contains invalid name id policy format"';
    expect((await readPastedText(record))?.cloudTrail).toHaveLength(1);
    expect((await readPastedText('{"Users":[{"UserName":"kim","UserId":"1"}]}'))?.users?.names).toEqual(['kim']);
    expect((await readPastedText('AADSTS50105'))?.idpWords?.refusal?.reason).toBe('user-not-assigned');
    for (const { name, product, write } of EXPORTS) {
      expect((await readPastedText(write(RIGHT)))?.application?.product, name).toBe(product);
    }
  });

  it('is none of these if nothing in it is known', async () => {
    for (const text of ['', 'something else', '{"a":1}', '<html><body>Welcome</body></html>']) {
      expect(await readPastedText(text)).toBeNull();
    }
  });
});
