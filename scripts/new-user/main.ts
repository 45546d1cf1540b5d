/**
 * `npm run new-user`: does in each browser what README.md tells a new user, on a virtual screen with a mouse and a
 * keyboard. It installs the zips that `npm run package` makes with the browser's own buttons and file dialogue, into a
 * new profile that checks signatures and asks for permissions as usual; then come a failing sign-in, the popup and the
 * report. It writes a picture of the whole screen and the report of each browser into `out/new-user`, and exits with 1
 * if a step fails. Then it does five tasks in Chromium, and prints how many clicks and seconds each takes; `-- --tasks`
 * does only these. Needs npm run build.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName, type LabBrowser } from '../../lab/browser.ts';
import { launchChromium } from '../../lab/chromium.ts';
import { launchFirefox } from '../../lab/firefox.ts';
import { type Lab, startLab } from '../../lab/lab.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { until } from '../../lab/until.ts';
import { unzip } from '../../lab/unzip.ts';
import { ensureDebianPackages, ROOT } from '../setup.mjs';
import { exportReport, openDiagnosis } from '../start/popup.ts';
import { installInChromium } from './chromium.ts';
import { type Desktop, openDesktop } from './desktop.ts';
import { installInFirefox } from './firefox.ts';
import { timeTasks } from './tasks.ts';

const OUT = path.join(ROOT, 'out', 'new-user');
const CAUSE = "It's the audience.";

/** The browser, with the zip in this folder installed. */
const install = (name: BrowserName, lab: Lab, desktop: Desktop, folder: string): Promise<LabBrowser> => {
  const zip = path.join(folder, `its-the-saml-${name}.zip`);
  if (name === 'firefox') {
    const profile = path.join(folder, 'profile');
    mkdirSync(profile);
    return launchFirefox(lab, { headless: false, start: installInFirefox(desktop, profile, zip) });
  }
  const unpacked = unzip(zip, path.join(folder, 'unpacked'));
  const { env } = desktop;
  return launchChromium(lab, { headless: false, env, install: installInChromium(desktop, unpacked) });
};

const tryIn = async (name: BrowserName, lab: Lab, desktop: Desktop, folder: string): Promise<void> => {
  const browser = await install(name, lab, desktop, folder);
  try {
    console.log(`${name}: the zip is installed`);
    const { tab } = await runFailingSignIn(lab, browser, 'wrong-audience');
    const popup = await browser.openPopup(tab);
    const headline = await until('the cause', () =>
      popup.run(({ document }) => document.querySelector('main[data-cause]:has(.folds) h1')?.textContent, null),
    );
    desktop.picture(path.join(OUT, `${name}.png`));
    await popup.close();
    const report = await exportReport(await openDiagnosis(browser), 'markdown');
    writeFileSync(path.join(OUT, `${name}.md`), report);
    const [title = ''] = report.split('\n');
    console.log(`${name}: the popup says “${headline}”, the report “${title}”`);
    if (headline !== CAUSE || !title.endsWith(CAUSE)) throw new Error(`both have to say “${CAUSE}”`);
  } finally {
    await browser.close();
  }
};

const installAndTry = async (lab: Lab): Promise<void> => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'new-user-'));
  const desktop = await openDesktop();
  try {
    execFileSync(process.execPath, ['scripts/package.mjs', folder], { cwd: ROOT });
    for (const name of BROWSER_NAMES) await tryIn(name, lab, desktop, folder);
  } finally {
    desktop.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const { values: options } = parseArgs({ options: { tasks: { type: 'boolean', default: false } } });
ensureDebianPackages(['chromium', 'firefox', 'desktop']);
const lab = await startLab();
try {
  if (!options.tasks) await installAndTry(lab);
  for (const line of await timeTasks(lab)) console.log(line);
} finally {
  await lab.close();
}
