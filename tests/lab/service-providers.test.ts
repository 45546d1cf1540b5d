import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { startSimpleSamlPhpServiceProvider } from '../../lab/service-providers/simplesamlphp.ts';

const POSTED = {
  message: Buffer.from('<a/>').toString('base64'),
  postedTo: 'https://sp.example/acs',
  requestId: null,
  audience: 'https://sp.example/',
  issuer: 'https://idp.example/',
  certificates: [],
  now: 1_767_225_600,
};

it('still judges after PHP has had nothing to read for longer than its socket timeout', async () => {
  const folder = temporaryFolder('php');
  writeFileSync(path.join(folder, 'wait.ini'), 'default_socket_timeout = 1\n');
  // PHP reads the ini files in this folder after its own.
  vi.stubEnv('PHP_INI_SCAN_DIR', `:${folder}`);
  const serviceProvider = startSimpleSamlPhpServiceProvider();
  try {
    const first = await serviceProvider.refusalOf(POSTED);
    expect(first).not.toBeNull();
    await setTimeout(2_500);
    expect(await serviceProvider.refusalOf(POSTED)).toBe(first);
  } finally {
    await serviceProvider.close();
    vi.unstubAllEnvs();
  }
});
