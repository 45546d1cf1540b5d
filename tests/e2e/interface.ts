import { expect, type Page } from '@playwright/test';
import type { Lab } from '../lab/lab.ts';

/** What the tests do in the interface as a user would. */

export const openSettings = async (popup: Page): Promise<void> => {
  // A page behind another one is drawn about once a second only.
  await popup.bringToFront();
  await popup.evaluate(() => {
    location.hash = 'settings';
  });
  await expect(popup.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
};

export const openDiagnosis = async (popup: Page): Promise<void> => {
  await popup.evaluate(() => {
    location.hash = 'diagnosis';
  });
};

export const openImport = async (popup: Page): Promise<void> => {
  await popup.bringToFront();
  await popup.evaluate(() => {
    location.hash = 'import';
  });
  await expect(popup.getByLabel('Choose files')).toBeAttached();
};

/** Pastes text into the import box that is shown. */
export const paste = async (popup: Page, text: string): Promise<void> => {
  const entry = popup.getByRole('textbox', { name: 'Paste the text of a file instead' });
  if (!(await entry.isVisible())) await popup.getByText('Paste the text of a file instead').click();
  await entry.fill(text);
  await popup.getByRole('button', { name: 'Read it' }).click();
};

/** Drops a file onto the import box that is shown. */
export const dropFile = async (popup: Page, name: string, text: string): Promise<void> => {
  const dataTransfer = await popup.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    { name, text },
  );
  await popup.locator('.drop-box').dispatchEvent('drop', { dataTransfer });
};

export const addInstance = async (popup: Page): Promise<void> => {
  await popup.getByRole('button', { name: 'Add an Identity Center instance' }).click();
};

/** Chooses these files, by name, at once in the one instance's import box. */
export const chooseFiles = async (popup: Page, files: Readonly<Record<string, string | Buffer>>): Promise<void> => {
  await popup.getByLabel('Choose files').setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })),
  );
};

/** What was told of the last import, a sentence a file. */
export const importTold = (popup: Page) => popup.getByRole('status').locator('.notice');

/** Makes an instance of all that AWS and the IdP know of each other, unless told otherwise. */
export const importSettings = async (
  popup: Page,
  { spMetadata, idpMetadata, certificatePem }: Pick<Lab, 'spMetadata' | 'idpMetadata' | 'certificatePem'>,
): Promise<void> => {
  await openSettings(popup);
  await addInstance(popup);
  await chooseFiles(popup, { 'aws.xml': spMetadata, 'idp.xml': idpMetadata, 'certificate.pem': certificatePem });
  await expect(importTold(popup)).toHaveText([/^That is AWS's/, /^That is the identity provider's/, /^Certificates/]);
};

/** The codes of the findings shown, each once, in no particular order. */
export const findingsShown = async (popup: Page): Promise<ReadonlySet<string | null>> =>
  new Set(
    await popup
      .locator('[data-finding]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('data-finding'))),
  );
