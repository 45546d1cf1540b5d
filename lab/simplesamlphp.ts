import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IdentityProvider, IdpKeys } from './idp.ts';
import { listen } from './server.ts';
import { OTHER_ENTITY_ID, serviceProvidersFor } from './simplesamlphp-service-providers.ts';

const HOST = 'simplesamlphp.example.test';
const BASE = `https://${HOST}/simplesaml/`;
const CONFIGURATION = fileURLToPath(new URL('simplesamlphp', import.meta.url));

/** Debian's SimpleSAMLphp under PHP's own web server. Everything it writes is in a folder that is deleted with it. */
export async function startSimpleSamlPhp(keys: IdpKeys): Promise<IdentityProvider> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lab-simplesamlphp-'));
  for (const name of ['www', 'cert', 'log', 'data', 'tmp']) mkdirSync(path.join(folder, name));
  symlinkSync('/usr/share/simplesamlphp/www', path.join(folder, 'www', 'simplesaml'));
  for (const [name, pair] of Object.entries(keys)) {
    writeFileSync(path.join(folder, 'cert', `${name}.key`), pair.key);
    writeFileSync(path.join(folder, 'cert', `${name}.crt`), pair.certificate);
  }

  const entityId = `${BASE}saml2/idp/metadata.php`;
  const port = await freePort();
  const php = spawn(
    'sh',
    // PHP ends when the pipe to this process closes, however that ends; otherwise the server would outlive a killed
    // process.
    [
      ...['-c', 'php "$@" & read -r _; kill $!; wait', 'sh'],
      ...['-d', 'display_errors=0', '-d', `auto_prepend_file=${path.join(CONFIGURATION, 'clock.php')}`],
      ...['-S', `127.0.0.1:${port}`, '-t', path.join(folder, 'www')],
    ],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {
        ...process.env,
        SIMPLESAMLPHP_CONFIG_DIR: CONFIGURATION,
        LAB_FOLDER: folder,
        LAB_BASE: BASE,
        LAB_ENTITY_ID: entityId,
        LAB_OTHER_ENTITY_ID: OTHER_ENTITY_ID,
      },
    },
  );
  const ended = new Promise((resolve) => php.once('exit', resolve));
  await waitForPort(port);

  return {
    name: 'simplesamlphp',
    host: HOST,
    port,
    entityId,
    singleSignOnUrl: `${BASE}saml2/idp/SSOService.php`,
    metadataPath: '/simplesaml/saml2/idp/metadata.php',
    idpInitiatedUrl: (serviceProvider) =>
      `${BASE}saml2/idp/SSOService.php?spentityid=${encodeURIComponent(serviceProvider)}`,
    configurationFor: (signIn) =>
      Buffer.from(JSON.stringify(serviceProvidersFor(signIn, keys.other.certificate))).toString('base64'),
    close: async () => {
      php.stdin.end();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** PHP cannot choose a free port itself. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitForPort(port: number): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await accepts(port))) {
    if (Date.now() > deadline) throw new Error('php -S did not start within 30 seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
