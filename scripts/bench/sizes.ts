import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, figureOf } from './figure.ts';

/** What the packages and the scripts weigh, in kilobytes of 1000 bytes. `folder` is what `npm run package` wrote to. */
export const measureSizes = (folder: string): readonly Figure[] => {
  const zip = (browser: string): number => statSync(path.join(folder, `its-the-saml-${browser}.zip`)).size / 1000;
  const gzipped = (script: string): number =>
    gzipSync(readFileSync(path.join(folder, 'chromium', script))).length / 1000;
  return [
    figureOf('package for Chromium, zipped', 'KB', [zip('chromium')], 300),
    figureOf('package for Firefox, zipped', 'KB', [zip('firefox')], 300),
    figureOf('background/worker.js, gzipped', 'KB', [gzipped('background/worker.js')], 80),
    figureOf('content/content.js, gzipped', 'KB', [gzipped('content/content.js')], 5),
    figureOf('popup/main.js, gzipped', 'KB', [gzipped('popup/main.js')]),
  ];
};
