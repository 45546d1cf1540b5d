import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { AWS, cleanSignIn, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import { readCloudTrailError } from '../../src/identity-center/cloudtrail.ts';
import { evidenceTexts } from '../../src/wording/evidence-text.ts';
import { headline } from '../../src/wording/headline.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { judge } from '../matrix/judge.ts';

const t = createTranslator(messages);
const diagnosisWith = (known: Partial<SignIn>) =>
  judge({ ...cleanSignIn(IDP_STYLES.general, 'sp', true), ...known }, 'xml-crypto');

describe('the text about evidence from AWS', () => {
  it('is empty if there was none', async () => {
    expect(evidenceTexts(await diagnosisWith({}), t)).toEqual([]);
  });

  it("is a headline that does not deny an existing Assertion if AWS's record counts Assertions", async () => {
    const cloudTrail = readCloudTrailError('Responses must contain exactly one Assertion');
    const diagnosis = await diagnosisWith({ cloudTrail });
    expect(headline(diagnosis, t)).toBe("It's the Assertion: AWS did not count exactly one. Probably.");
    expect(evidenceTexts(diagnosis, t)).toEqual([
      expect.stringMatching(/contradicts a check .*: It's the Assertion: AWS did not count exactly one\.$/),
    ]);
  });

  it('is a note if a list of users comes from another identity store', async () => {
    const users = { names: [], from: 'list', isComplete: true } as const;
    const ofOther = await diagnosisWith({ users: { ...users, identityStoreId: 'd-90677a1b2c' } });
    expect(evidenceTexts(ofOther, t)).toEqual([expect.stringMatching(/different identity store/)]);
    const own = await diagnosisWith({ users: { ...users, identityStoreId: AWS.directoryId } });
    expect(evidenceTexts(own, t)).toEqual([]);
  });
});
