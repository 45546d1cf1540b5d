/**
 * `npm start`: sets up what is missing, builds, and goes through a failing sign-in in a real browser with the extension.
 * `npm start -- --help` lists the options.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureDebianPackages, ensureNodeModules, ROOT } from './setup.mjs';

ensureDebianPackages(['openssl', 'chromium']);
// Without SimpleSAMLphp the lab uses samlp, which comes with the npm packages.
ensureDebianPackages(['simplesamlphp'], { optional: true });
ensureNodeModules();
run(process.execPath, ['scripts/build.mjs'], 'ignore');
run(path.join(ROOT, 'node_modules', '.bin', 'tsx'), ['scripts/start/main.ts', ...process.argv.slice(2)], 'inherit');

function run(command, args, stdout) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['inherit', stdout, 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
