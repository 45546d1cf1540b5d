import { describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';

const found = async (fields: Parameters<typeof responseXml>[0], code: string): Promise<string | null> => {
  const { acsUrl: url = null, ...message } = fields ?? {};
  const post = {
    ...UNKNOWN_POST,
    url,
    message: responseXml(url === null ? message : { ...message, acsUrl: url }),
    awsTime: Date.parse('2026-01-15T10:05:00.000Z'),
    timeFrom: 'browser',
  } as const;
  const { findings } = await diagnose({ ...NOTHING_OBSERVED, post, outcome: 'refused' }, NOTHING_KNOWN);
  return findings.find((finding) => finding.code === code)?.weight ?? null;
};

describe("the end of the Assertion's Conditions", () => {
  it('is a notice even if it was missed by less than a second', async () => {
    expect(await found({ notOnOrAfter: '2026-01-15T10:05:00.001Z' }, 'expired')).toBeNull();
    expect(await found({ notOnOrAfter: '2026-01-15T10:04:59.500Z' }, 'expired')).toBe('notice');
  });
});

describe('an Audience without any expectation', () => {
  it('must belong to the partition that was posted to', async () => {
    const govCloud = 'https://us-gov-west-1.signin.amazonaws-us-gov.com/platform/saml';
    const toGovCloud = { acsUrl: `${govCloud}/acs/11111111-2222-3333-4444-555555555555`, inResponseTo: null };
    expect(await found({ ...toGovCloud, audience: `${govCloud}/d-1234567890` }, 'audience-mismatch')).toBeNull();
    expect(await found(toGovCloud, 'audience-mismatch')).toBe('likely');
  });
});
