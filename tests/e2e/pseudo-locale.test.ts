import type { Page } from '@playwright/test';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { launchChromium } from '../../lab/chromium.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { CHECKS } from '../../src/diagnosis/causes.ts';
import type { Need } from '../../src/diagnosis/diagnosis.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { diagnosis, finding } from '../popup/records.ts';
import { importSettings } from './interface.ts';
import { look, markIntl, STAND_IN, withPseudoLocale } from './pseudo-locale.ts';
import { expect, test } from './test.ts';

const NEEDS: readonly Need[] = ['idp-metadata', 'sp-metadata', 'certificate', 'authn-request', 'post-url', 'time'];

/** A report with a finding of every check. */
const everyFinding = (): string => {
  const codes = CHECKS.map(({ code }) => code);
  const report = reportOf(
    diagnosis({
      findings: codes.map((code) => finding({ code, weight: code === 'audience-mismatch' ? 'decisive' : 'likely' })),
      passed: codes,
      unknown: NEEDS.map((needs) => ({ code: 'expired', needs })),
    }),
    { level: 'colleague', file: null, program: { name: 'its-the-saml', version: '1' } },
  );
  return render(report, 'json', createTranslator(english));
};

/** Nothing that is shown bypasses the locales, and everything fits, in the popup's width and in a tab's. */
const expectTranslatedAndFitting = async (page: Page, state: string): Promise<void> => {
  for (const [view, width] of [
    ['popup', 420],
    ['tab', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((shown) => {
      document.documentElement.dataset['view'] = shown;
    }, view);
    expect(await look(page), `${state}, ${view}`).toEqual({ untranslated: [], cutOff: [] });
  }
};

test(
  'no sentence of the interface bypasses the locales, and text that is 40 % longer fits',
  { tag: '@chromium' },
  async ({ lab }, testInfo) => {
    const browser = await launchChromium(lab, { extension: withPseudoLocale(testInfo.outputPath('extension')) });
    const app = await browser.openInterface();
    const popup = browser.pageOf(app);
    await popup.addInitScript(markIntl);
    await popup.reload();
    const main = popup.locator('main');
    const show = async (page: string): Promise<void> => {
      await popup.bringToFront();
      await popup.evaluate((hash) => {
        location.hash = hash;
      }, page);
    };

    await importSettings(app, lab);
    await popup.locator('select[name="language"]').selectOption(STAND_IN);
    await expect(popup.getByRole('heading', { level: 1 })).toContainText('⟪');
    // The page still shows the result of the import in the earlier language.
    await popup.reload();
    await expectTranslatedAndFitting(popup, 'settings');

    await show('diagnosis');
    await expect(main).toHaveAttribute('data-state', 'empty');
    await expectTranslatedAndFitting(popup, 'empty');

    await runFailingSignIn(lab, browser, 'wrong-audience');
    await popup.bringToFront();
    await expect(main).toHaveAttribute('data-cause', 'audience-mismatch');
    await expectTranslatedAndFitting(popup, 'refused');

    await runFailingSignIn(lab, browser, 'none');
    await popup.bringToFront();
    await popup.locator('.sign-in').first().click();
    await expect(main).toHaveAttribute('data-state', 'accepted');
    await expectTranslatedAndFitting(popup, 'accepted');

    await runFailingSignIn(lab, browser, 'no-response');
    await popup.bringToFront();
    await popup.locator('.sign-in').first().click();
    await expect(main).toHaveAttribute('data-state', 'waiting');
    await expectTranslatedAndFitting(popup, 'waiting');

    await show('import');
    const file = main.locator('input[type="file"]');
    await expect(file).toBeAttached();
    await expectTranslatedAndFitting(popup, 'nothing imported');
    await file.setInputFiles({ name: 'no.har', mimeType: 'text/plain', buffer: Buffer.from('{"log":1}') });
    await popup.locator('.notice.bad').waitFor();
    await expectTranslatedAndFitting(popup, 'a file that cannot be used');
    await file.setInputFiles({
      name: 'report.json',
      mimeType: 'application/json',
      buffer: Buffer.from(everyFinding()),
    });
    await expect(main).toHaveAttribute('data-state', 'imported');
    await expectTranslatedAndFitting(popup, 'imported, with every finding');
    await browser.close();
  },
);

test('the check finds text without brackets on the page, in an attribute or in a text box, and text that is cut off', {
  tag: '@chromium',
}, async ({ chromium: { context } }) => {
  const page = await context.newPage();
  await page.setContent(`
    <p>⟪Ŵöŕďš ⟪ŵíťh⟫ á šlöť⟫ · <bdi>a value</bdi> 42</p>
    <textarea readonly>⟪Fíéld: https://idp.example/⟫\n   https://idp.example/</textarea>
  `);
  expect(await look(page)).toEqual({ untranslated: [], cutOff: [] });
  await page.setContent(`
    <p>Forgotten</p>
    <p title="A hint">⟪šéén⟫ and joined</p>
    <textarea readonly>Hello, ⟪téxt⟫</textarea>
    <div style="width: 40px; overflow: hidden; white-space: nowrap">⟪á löñg šéñťéñçé⟫</div>
    <div style="width: 4000px; text-align: end">⟪öüť⟫</div>
  `);
  expect(await look(page)).toEqual({
    untranslated: ['Forgotten', 'and joined', 'A hint', 'Hello,'],
    cutOff: ['⟪á löñg šéñťéñçé⟫', '⟪öüť⟫', 'the page itself'],
  });
});
