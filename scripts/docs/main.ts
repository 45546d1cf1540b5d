/** `npm run docs`: writes the documents that are made from the program's own data. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const files = await generatedFiles();
const causes = path.join(ROOT, 'docs/causes');

mkdirSync(causes, { recursive: true });
for (const folder of ['docs/schema', 'docs/examples']) mkdirSync(path.join(ROOT, folder), { recursive: true });
for (const file of readdirSync(causes)) {
  if (!files.has(`docs/causes/${file}`)) rmSync(path.join(causes, file));
}
for (const [file, content] of files) {
  writeFileSync(path.join(ROOT, file), content);
}
console.log(`Wrote ${files.size} files.`);
