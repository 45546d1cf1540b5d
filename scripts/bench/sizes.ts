import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { tagOf } from '../../src/wording/locale.ts';
import { languageScripts, scriptsOf } from '../bundles.mjs';
import { readLocales } from '../locales.mjs';
import { PAGE } from '../page.mjs';
import { type Figure, figureOf } from './figure.ts';

/** The sizes of the packages and scripts, in kilobytes of 1000 bytes. `folder` is the output of `npm run package`. */
export const measureSizes = (folder: string): readonly Figure[] => {
  const zip = (browser: string): number => statSync(path.join(folder, `its-the-saml-${browser}.zip`)).size / 1000;
  const built = path.join(folder, 'chromium');
  const deflated = (script: string): number => deflateRawSync(readFileSync(script)).length / 1000;
  const gzipped = (entry: string): number =>
    scriptsOf(built, entry)
      .map((script) => gzipSync(readFileSync(script)).length / 1000)
      .reduce((sum, size) => sum + size);
  const sentencesIn = (tag: string): number => {
    const { firstFrame, later } = languageScripts(built, tag);
    return deflated(firstFrame) + deflated(later);
  };
  const languages = Object.keys(readLocales()).map(tagOf);
  return [
    figureOf('package for Chromium, zipped', 'KB', [zip('chromium')], 230 + 40 * languages.length),
    figureOf('package for Firefox, zipped', 'KB', [zip('firefox')], 230 + 40 * languages.length),
    ...languages.map((tag) => figureOf(`sentences in ${tag}, deflated`, 'KB', [sentencesIn(tag)], 40)),
    figureOf('its-the-saml.html', 'KB', [statSync(path.join(folder, PAGE)).size / 1000], 400),
    figureOf('background/worker.js and what it loads, gzipped', 'KB', [gzipped('background/worker.js')], 95),
    figureOf('content/content.js, gzipped', 'KB', [gzipped('content/content.js')], 5),
    figureOf('popup/main.js and what it loads, gzipped', 'KB', [gzipped('popup/main.js')]),
  ];
};
