import { rmSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { launchBrowser } from '../../lab/launch.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { unzip } from '../../lab/unzip.ts';
import { exportReport } from '../../scripts/start/popup.ts';
import { builtPackages } from '../built-packages.ts';
import { eventually } from './eventually.ts';
import { shown } from './interface.ts';
import { expect, test } from './test.ts';

test('the zip that is published: installed, a failing sign-in, the popup, the report', async ({ lab }, { project }) => {
  const folder = temporaryFolder('package');
  const zip = path.join(builtPackages(), `its-the-saml-${project.name}.zip`);
  // Firefox accepts the zip itself, Chromium the unpacked folder.
  const browser =
    project.name === 'firefox'
      ? await launchBrowser('firefox', lab, { extension: zip })
      : await launchBrowser('chromium', lab, { extension: unzip(zip, path.join(folder, 'unpacked')) });
  try {
    const { tab, decision } = await runFailingSignIn(lab, browser, 'wrong-audience');
    const popup = await browser.openPopup(tab);
    await eventually(() => popup.run((view) => view.document.querySelector('h1')?.textContent, null)).toBe(
      "It's the audience.",
    );
    await popup.close();
    const app = await browser.openInterface();
    await eventually(() => shown(app)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });
    const report = JSON.parse(await exportReport(app, 'json', 'colleague'));
    expect(report).toMatchObject({ cause: { code: 'audience-mismatch' }, signIn: { postedTo: decision?.postedTo } });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
