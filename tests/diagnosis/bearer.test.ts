import { describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { nearestBearer } from '../../src/diagnosis/bearer.ts';
import type { Assertion } from '../../src/saml/messages.ts';
import { readSaml } from '../../src/saml/read.ts';

const POSTED_TO = 'https://acs.example/here';
const T = Date.parse('2026-01-15T10:00:00Z');
const NOW = { from: T, to: T + 1000, clock: 'aws' } as const;
const RIGHT = `Recipient="${POSTED_TO}"`;
const WRONG = 'Recipient="https://acs.example/there"';
const OPEN = 'NotOnOrAfter="2026-01-15T10:05:00Z"';
const OVER = 'NotOnOrAfter="2026-01-15T09:55:00Z"';
const TO_COME = 'NotBefore="2026-01-15T10:01:00Z"';

/** An Assertion with one bearer SubjectConfirmation for each set of SubjectConfirmationData attributes. */
const assertionWith = async (...data: readonly string[]): Promise<Assertion> => {
  const confirmations = data.map(
    (attributes) =>
      `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData ${attributes}/></saml:SubjectConfirmation>`,
  );
  const xml = responseXml().replace(/<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/, confirmations.join(''));
  const message = await readSaml(xml);
  const [assertion] = message.ok && message.value.kind === 'Response' ? message.value.assertions : [];
  if (!assertion) throw new Error('no Assertion');
  return assertion;
};

const judge = async (...data: readonly string[]) => {
  const bearer = nearestBearer(await assertionWith(...data), { url: POSTED_TO }, NOW);
  return bearer && { recipient: bearer.recipient, lateBy: bearer.lateBy, earlyBy: bearer.earlyBy };
};

describe('the nearest bearer SubjectConfirmation', () => {
  it('is the one that can confirm, at any position', async () => {
    const right = { recipient: 'right', lateBy: null, earlyBy: null };
    expect(await judge(`${RIGHT} ${OPEN}`)).toEqual(right);
    expect(await judge(`${WRONG} ${OPEN}`, `${RIGHT} ${OVER}`, `${RIGHT} ${OPEN}`)).toEqual(right);
  });

  it('is never combined from two', async () => {
    expect(await judge(`${WRONG} ${OPEN}`, `${RIGHT} ${OVER}`)).toEqual({
      recipient: 'wrong',
      lateBy: null,
      earlyBy: null,
    });
  });

  it('misses the fewest conditions', async () => {
    expect(await judge(`${WRONG} ${OVER}`, `${RIGHT} ${OVER}`)).toEqual({
      recipient: 'right',
      lateBy: 300_000,
      earlyBy: null,
    });
    expect(await judge(`${OVER} ${TO_COME}`, `${RIGHT} ${OPEN} ${TO_COME}`)).toEqual({
      recipient: 'right',
      lateBy: null,
      earlyBy: 59_001,
    });
  });

  it('lacks its Recipient', async () => {
    expect(await judge(OPEN)).toEqual({ recipient: 'missing', lateBy: null, earlyBy: null });
  });

  it('misses a condition without NotOnOrAfter', async () => {
    expect(nearestBearer(await assertionWith(RIGHT), { url: POSTED_TO }, NOW)).toMatchObject({
      isEndless: true,
      missed: 1,
    });
    expect(await judge(WRONG, `${WRONG} ${OPEN}`)).toMatchObject({ recipient: 'wrong' });
    expect(nearestBearer(await assertionWith(WRONG, `${WRONG} ${OPEN}`), { url: POSTED_TO }, NOW)).toMatchObject({
      isEndless: false,
    });
  });

  it('may name the URL to which AWS forwarded the POST', async () => {
    const post = { url: 'https://acs.example/first', forwardedTo: POSTED_TO };
    expect(nearestBearer(await assertionWith(`${RIGHT} ${OPEN}`), post, NOW)).toMatchObject({ recipient: 'right' });
    expect(nearestBearer(await assertionWith(`${WRONG} ${OPEN}`), post, NOW)).toMatchObject({ recipient: 'wrong' });
  });

  it('has an unknown Recipient if the URL of the POST is not known, and no time without one', async () => {
    const bearer = nearestBearer(await assertionWith(`${WRONG} ${OVER}`), null, null);
    expect(bearer).toMatchObject({ recipient: 'unknown', lateBy: null, earlyBy: null, missed: 0 });
  });
});
