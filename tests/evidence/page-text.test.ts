import { describe, expect, it } from 'vitest';
import { readPageText } from '../../src/evidence/page-text.ts';
import { headingOf } from '../../src/identity-center/page-headings.ts';
import { SIGN_IN_PAGES } from '../../src/identity-center/sign-in-pages.ts';

const PRINTED =
  "We couldn't complete your request right now. Please try again later.\nRequest ID: 7f3c1d0e-5b94-4f6a-8c2d-0b7f2c9d3e41\nTime: Wed, 05 Aug 2026 13:31:04 GMT";

describe('the text of a page', () => {
  it.each(SIGN_IN_PAGES)("is AWS's, with all that AWS prints around it: %s", async (page) => {
    expect(await readPageText(headingOf(page))).toMatchObject({ of: 'aws', signIn: { page } });
    expect(await readPageText(`${headingOf(page)}\n${PRINTED}`)).toMatchObject({ of: 'aws' });
  });

  it.each([
    [
      'entra',
      "Sorry, but we're having trouble signing you in. AADSTS50105: The signed in user is blocked because they are not a direct member of a group with access",
    ],
    ['entra', 'Something went wrong\nAADSTS700016: Application with identifier was not found in the directory'],
    ['google', '403. That’s an error.\nError: app_not_configured_for_user\nService is not configured for this user.'],
  ])("is the identity provider's where it says why it refuses, whatever its heading: %s", async (product, text) => {
    expect(await readPageText(text)).toMatchObject({ of: 'idp', words: { refusal: { product } } });
  });

  it("is AWS's where an identity provider has the same words, and no code", async () => {
    expect(await readPageText('Access denied')).toMatchObject({
      of: 'idp',
      words: { refusal: { product: 'keycloak' } },
    });
    expect(await readPageText('No access')).toMatchObject({ of: 'aws', signIn: { page: 'no-access' } });
  });

  it('is nothing where nobody knows it', async () => {
    expect(await readPageText('Welcome')).toBeNull();
  });
});
