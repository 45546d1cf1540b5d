import { describe, expect, it, vi } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';

vi.mock('../../storage/browser.ts', () => ({ browser: {} }));

const { fingerprintOf } = await import('../../storage/accepted.ts');

const ISSUER = /<saml:Issuer>[^<]*<\/saml:Issuer>/g;
const NAME_ID = /(<saml:NameID[^>]*>)[^<]*(<\/saml:NameID>)/;

/** What is stored of a Response with this Issuer and this NameID. */
const issuerKept = async (
  issuer: string,
  nameId = 'quentin.zyzzyva@planted.example',
): Promise<string | null | undefined> => {
  const xml = responseXml()
    .replaceAll(ISSUER, `<saml:Issuer>${issuer}</saml:Issuer>`)
    .replace(NAME_ID, `$1${nameId}$2`);
  const evidence = await readEvidence(xml);
  const signIn = evidence.ok && evidence.value.kind === 'sign-ins' ? evidence.value.signIns[0] : undefined;
  return signIn && fingerprintOf(await diagnose(signIn, NOTHING_KNOWN), 0)?.issuer;
};

describe('the fingerprint of an accepted sign-in', () => {
  it('keeps an Issuer that is a plain URL', async () => {
    expect(await issuerKept('https://idp.planted.example/realms/main')).toBe('https://idp.planted.example/realms/main');
  });

  it.each([
    ['user information', 'https://quentin@idp.example.com/saml'],
    ['a query', 'https://idp.example.com/saml?user=1'],
    ['a part of the name', 'https://idp.example.com/u/Zyzzyva'],
    ['the name, encoded twice', 'https://idp.example.com/u/%2551uentin'],
    ["somebody's encoded address", 'https://idp.example.com/u/someone%40example.com'],
    ['no URL', 'quentin'],
  ])('does not keep one with %s', async (_, issuer) => {
    expect(await issuerKept(issuer)).toBeNull();
  });

  it('does not keep one with a part of three letters of the name, which shorter ones contain by chance', async () => {
    expect(await issuerKept('https://idp.example.com/lee', 'xu.lee@planted.example')).toBeNull();
    expect(await issuerKept('https://idp.example.com/xu', 'xu.lee@planted.example')).not.toBeNull();
  });

  it("does not keep one with the user's name without accents", async () => {
    expect(await issuerKept('https://idp.example.com/garcia', 'josé.garcía@planted.example')).toBeNull();
    expect(await issuerKept('https://idp.example.com/other', 'josé.garcía@planted.example')).not.toBeNull();
  });
});
