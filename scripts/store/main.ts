/** `npm run store`: writes what the stores require: texts into docs/store, pictures into out/store. Needs npm run build. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../lab/chromium.ts';
import { startLab } from '../../lab/lab.ts';
import { ROOT } from '../setup.mjs';
import { takePictures } from './pictures.ts';
import { listings, storeTexts } from './texts.ts';

const write = (file: string, content: string | Buffer): void => {
  mkdirSync(path.join(ROOT, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(ROOT, file), content);
};

rmSync(path.join(ROOT, 'docs/store'), { recursive: true, force: true });
for (const [file, text] of storeTexts()) write(file, text);

const lab = await startLab();
const browser = await launchChromium(lab);
try {
  const pictures = await takePictures(browser, [...listings().keys()]);
  rmSync(path.join(ROOT, 'out/store'), { recursive: true, force: true });
  for (const [name, picture] of pictures) write(`out/store/${name}`, picture);
  console.log(`Wrote docs/store, and ${pictures.size} pictures into out/store.`);
} finally {
  await browser.close();
  await lab.close();
}
