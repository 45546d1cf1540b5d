import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Lets the processes of one run share the keys that fixtures/keys.ts makes. */
export default function shareKeys(): () => void {
  // Each project of vitest.config.ts sets up once.
  if (process.env['SHARED_KEYS'] !== undefined) return () => undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'its-the-saml-shared-keys-'));
  process.env['SHARED_KEYS'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
