import { USER } from '../../lab/idp.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { exportReport } from '../../scripts/start/popup.ts';
import { SHARED_LEVELS } from '../../src/report/format.ts';
import { RENDERINGS } from '../../src/report/render.ts';
import { eventually } from './eventually.ts';
import { shown, textsOf } from './interface.ts';
import { expect, test } from './test.ts';

/** A value as written, and in the encodings in which it could slip through; base64 may contain a short one by chance. */
const spellings = (value: string): readonly string[] => [
  value.toLowerCase(),
  encodeURIComponent(value).toLowerCase(),
  // Inside a longer base64 text a value has one of three alignments, and shares its ends with its neighbours.
  ...(value.length < 8 ? [] : ['', ' ', '  ']).map((before) =>
    Buffer.from(`${before}${value}`)
      .toString('base64')
      .slice(before.length + 1, -4)
      .toLowerCase(),
  ),
];

const PERSONAL = [USER.name, USER.displayName, USER.uid];

test('the exported report contains nothing of the user and no message', async ({ lab, labBrowser, app }) => {
  const { decision } = await runFailingSignIn(lab, labBrowser, 'wrong-audience');
  await eventually(() => shown(app)).toMatchObject({ cause: 'audience-mismatch' });
  for (const level of SHARED_LEVELS) {
    for (const format of RENDERINGS) {
      const report = await exportReport(app, format, level);
      expect(report.includes(decision?.postedTo ?? '')).toBe(level === 'colleague');
      const folded = report.toLowerCase();
      for (const spelling of PERSONAL.flatMap(spellings)) expect(folded).not.toContain(spelling);
      expect(report).not.toContain(decision?.samlResponse.slice(0, 60));
      expect(report).not.toMatch(/SignatureValue>|<saml/);
      // The preview is exactly what was saved, as text whatever its format, with marked placeholders.
      expect(await app.run(() => document.querySelector('.preview section')?.textContent, null)).toBe(report);
      expect(await textsOf(app, '.preview mark')).toContain(level === 'public' ? 'tenant-1' : 'domain-1');
    }
  }
});

test('what a sender may include in a message is off, and appears in its preview when it is chosen', async ({
  lab,
  labBrowser,
  app,
}) => {
  await runFailingSignIn(lab, labBrowser, 'none');
  await eventually(() => shown(app)).toMatchObject({ state: 'accepted' });
  await runFailingSignIn(lab, labBrowser, 'other-certificate');
  await eventually(() => shown(app)).toMatchObject({ cause: 'certificate-changed' });
  await app.waitFor('[data-part="messages"]');
  // The first one shows the message with the new certificate.
  await app.run(
    () => document.querySelector('[data-part="messages"] details:last-of-type')?.setAttribute('open', ''),
    null,
  );
  await app.click('input[name="message-to"][value="aws-admin"]');
  const preview = (): Promise<string> =>
    app.run(
      () =>
        document.querySelector<HTMLTextAreaElement>('[data-part="messages"] details:last-of-type textarea')?.value ??
        '',
      null,
    );
  const chosen = (): Promise<readonly boolean[]> =>
    app.run(() => [...document.querySelectorAll<HTMLInputElement>('[data-add]')].map(({ checked }) => checked), null);
  expect(await chosen()).toEqual([false, false]);
  // A step may name the line with which a PEM file begins.
  const pem = /^-----BEGIN CERTIFICATE-----$/m;
  expect(await preview()).not.toContain(USER.name);
  expect(await preview()).not.toMatch(pem);
  await app.click('[data-add="userName"]');
  await eventually(preview).toContain(USER.name);
  expect(await preview()).not.toMatch(pem);
  await app.click('[data-add="certificate"]');
  await eventually(preview).toMatch(pem);
  await app.click('[data-add="userName"]');
  await eventually(preview).not.toContain(USER.name);
});
