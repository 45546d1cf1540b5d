import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Decision } from '../../lab/aws-double.ts';
import { BROWSER_NAMES, type BrowserName } from '../../lab/browser.ts';
import { FAULTS, type FaultId } from '../../lab/faults.ts';
import { startLab } from '../../lab/lab.ts';
import { launchBrowser } from '../../lab/launch.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { ROOT } from '../setup.mjs';
import { exportReport, openDiagnosis, screenshot } from './popup.ts';
import { reportAsText } from './report-as-text.ts';

const USAGE = `npm start [-- OPTIONS]

Signs in at the lab's IdP with a mistake in its configuration, and shows what the extension says.

  --fault ID    the mistake (default: wrong-audience)
  --list        names the mistakes
  --browser B   chromium (default) or firefox
  --help        this text
`;

const OUT = path.join(ROOT, 'out');

const isBrowser = (name: string): name is BrowserName => BROWSER_NAMES.some((each) => each === name);

const isFault = (id: string): id is FaultId => Object.hasOwn(FAULTS, id);

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      fault: { type: 'string', default: 'wrong-audience' },
      list: { type: 'boolean', default: false },
      browser: { type: 'string', default: 'chromium' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.list) {
    for (const [id, { is }] of Object.entries(FAULTS)) console.log(`${id.padEnd(22)} ${is}`);
    return 0;
  }
  if (!isFault(values.fault)) {
    console.error(`There is no mistake named so. npm start -- --list names those that there are.`);
    return 64;
  }
  if (!isBrowser(values.browser)) {
    console.error(`--browser takes one of ${BROWSER_NAMES.join(', ')}.`);
    return 64;
  }
  await demonstrate(values.fault, values.browser);
  return 0;
};

const saidBy = ({ verdict }: Decision): string =>
  verdict.accepted ? 'accepted' : `${verdict.reason} (judged by ${verdict.judge})`;

const demonstrate = async (fault: FaultId, name: BrowserName): Promise<void> => {
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const lab = await startLab();
  const browser = await launchBrowser(name, lab, { headless: !hasDisplay });
  try {
    const { fault: is, tab, decision } = await runFailingSignIn(lab, browser, fault);
    console.log(`The mistake:     ${is} (IdP: ${lab.settings.idp})`);
    console.log(`The double says: ${decision ? saidBy(decision) : 'no Response came'}`);
    console.log(
      `AWS shows:       ${await tab.run(() => document.querySelector('h1, h2')?.textContent?.trim(), null)}\n`,
    );

    const diagnosis = await openDiagnosis(browser);
    const report = await exportReport(diagnosis, 'json');
    const markdown = await exportReport(diagnosis, 'markdown');
    console.log(reportAsText(report));

    mkdirSync(OUT, { recursive: true });
    const files = { 'report.json': report, 'report.md': markdown };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(OUT, name), text);
    const popup = await browser.openPopup(tab);
    await screenshot(popup, 'light', path.join(OUT, 'popup-light.png'));
    await screenshot(popup, 'dark', path.join(OUT, 'popup-dark.png'));
    await popup.close();
    console.log(`Written to out/: ${[...Object.keys(files), 'popup-light.png', 'popup-dark.png'].join(', ')}`);

    if (hasDisplay) {
      console.log('\nThe browser stays open: sign in again at', lab.signInUrl, '(alice, alicepass). Close it to end.');
      await browser.closed();
    }
  } finally {
    await browser.close();
    await lab.close();
  }
};

process.exitCode = await main();
