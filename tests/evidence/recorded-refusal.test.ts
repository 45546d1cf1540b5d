import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { evidenceLimits } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { authnRequest, entry, har, IDP, type Recorded, redirectTo } from './recordings.ts';

const REFUSED_PAGE = `<!DOCTYPE html><html><script>$Config={"strServiceExceptionMessage":"AADSTS50105: x"}</script><p>Connexion</p></html>`;
const sent: Recorded = { url: redirectTo(IDP, authnRequest()) };

const causesIn = async (...recorded: readonly Recorded[]) => {
  const evidence = await readEvidence(har(...recorded.map(entry)));
  if (!evidence.ok) return evidence.error.code;
  if (evidence.value.kind !== 'sign-ins') throw new Error('no sign-ins');
  const diagnoses = await Promise.all(evidence.value.signIns.map((signIn) => diagnose(signIn, NOTHING_KNOWN)));
  return diagnoses.map(({ cause }) => cause?.code ?? null);
};

describe('a recording in which the IdP refuses on its own page', () => {
  it("names the reason if the IdP's words are known, and otherwise says only that no Response came", async () => {
    expect(await causesIn({ ...sent, html: REFUSED_PAGE })).toEqual(['user-not-assigned']);
    expect(await causesIn({ ...sent, html: '<html>Welcome</html>' })).toEqual(['idp-gave-no-response']);
  });

  it('reports them even if it contains no AWS request', async () => {
    expect(await causesIn({ url: 'https://login.microsoftonline.com/x/saml2', html: REFUSED_PAGE })).toEqual([
      'user-not-assigned',
    ]);
    expect(await causesIn({ url: IDP, html: '<html>Welcome</html>' })).toBe('evidence-without-sign-in');
  });

  it('is searched from its end, within the bounds on pages and characters', async () => {
    const refused: Recorded = { url: 'https://login.microsoftonline.com/x/saml2', html: REFUSED_PAGE };
    const welcome = (html = '<html>Welcome</html>'): Recorded => ({ url: IDP, html });
    const { pages, pageCharacters } = evidenceLimits;
    const others = (count: number): readonly Recorded[] => Array.from({ length: count }, () => welcome());
    expect(await causesIn(refused, ...others(pages - 1))).toEqual(['user-not-assigned']);
    expect(await causesIn(refused, ...others(pages))).toBe('evidence-without-sign-in');
    const half = welcome('a'.repeat(pageCharacters / 2));
    expect(await causesIn(refused, half)).toEqual(['user-not-assigned']);
    expect(await causesIn(refused, half, half)).toBe('evidence-without-sign-in');
  });
});
