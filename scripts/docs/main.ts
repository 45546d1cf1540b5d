/** `npm run docs`: writes the documents that are generated from the program's own data. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const files = await generatedFiles();
const causes = path.join(ROOT, 'docs/causes');

for (const [file, content] of files) {
  mkdirSync(path.join(ROOT, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(ROOT, file), content);
}
for (const file of readdirSync(causes)) {
  if (!files.has(`docs/causes/${file}`)) rmSync(path.join(causes, file));
}
console.log(`Wrote ${files.size} files.`);
