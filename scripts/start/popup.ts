import type { LabBrowser, Popup, Tab } from '../../lab/browser.ts';
import { until } from '../../lab/until.ts';
import type { SharedLevel } from '../../src/report/format.ts';
import type { Rendering } from '../../src/report/render.ts';

/**
 * The interface in its own tab, with the newest sign-in's diagnosis. Does not wait any longer for an IdP that sent no
 * Response.
 */
export const openDiagnosis = async (browser: LabBrowser): Promise<Tab> => {
  const tab = await browser.openInterface();
  await tab.waitFor('main[data-cause], main[data-state="waiting"]');
  if (await tab.isVisible('main[data-state="waiting"]')) {
    await tab.click({ role: 'button', name: 'Show possible reasons' });
    await tab.waitFor('main[data-cause]');
  }
  return tab;
};

/** The redacted report from the interface's own export. */
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

/** A screenshot of the toolbar's popup with the cause, in that theme, as PNG. */
export const screenshot = async (popup: Popup, theme: 'light' | 'dark', file: string): Promise<void> => {
  // The popup draws the steps to fix the cause after the cause itself.
  await until('the cause', () =>
    popup.run(({ document }) => document.querySelector('main[data-cause] .folds') !== null, null),
  );
  await popup.run(async ({ document }, chosen) => {
    document.documentElement.dataset['theme'] = chosen;
    // The transition of colours takes a moment.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  }, theme);
  await popup.screenshot(file);
};
