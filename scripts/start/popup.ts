import type { LabBrowser, Popup, Tab } from '../../lab/browser.ts';
import { until } from '../../lab/until.ts';
import type { SharedLevel } from '../../src/report/format.ts';
import type { Rendering } from '../../src/report/render.ts';

/** The interface in a tab of its own, with the newest sign-in's diagnosis in it. An IdP that sent no Response is waited for no longer. */
export const openDiagnosis = async (browser: LabBrowser): Promise<Tab> => {
  const tab = await browser.openInterface();
  await tab.waitFor('main[data-cause], main[data-state="waiting"]');
  if (await tab.isVisible('main[data-state="waiting"]')) {
    await tab.click({ role: 'button', name: 'Show possible reasons' });
    await tab.waitFor('main[data-cause]');
  }
  return tab;
};

/** The redacted report, as the interface's own export hands it over. */
export const exportReport = async (tab: Tab, format: Rendering, level: SharedLevel = 'colleague'): Promise<string> => {
  await until('the export', () =>
    tab.run(() => {
      const fold = document.querySelector('[data-action="download"]')?.closest('details');
      fold?.setAttribute('open', '');
      return fold !== undefined && fold !== null;
    }, null),
  );
  await tab.click(`input[name="export-level"][value="${level}"]`);
  await tab.click(`input[name="export-format"][value="${format}"]`);
  return tab.download('[data-action="download"]');
};

/** The toolbar's popup as it shows the cause, in that theme, as a PNG. */
export const screenshot = async (popup: Popup, theme: 'light' | 'dark', file: string): Promise<void> => {
  // What is done about the cause is drawn after it.
  await until('the cause', () =>
    popup.run(({ document }) => document.querySelector('main[data-cause] .folds') !== null, null),
  );
  await popup.run(async ({ document }, chosen) => {
    document.documentElement.dataset['theme'] = chosen;
    // Colours take a moment to change.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  }, theme);
  await popup.screenshot(file);
};
