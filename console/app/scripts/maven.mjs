// What the Maven build calls: `build` makes ../target/app when a source changed, `check` proves it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const app = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const output = resolve(app, '../target/app');
const services = ['oncall', 'incident', 'comms', 'postmortem'];

requireNode(20, 19);
const task = process.argv[2];
installWhenLockChanged();
if (task === 'build') {
  buildWhenChanged();
} else if (task === 'check') {
  run('npm', ['run', '--silent', 'api']);
  run('npm', ['run', '--silent', 'check']);
} else {
  fail(`unknown task ${task}; known are build and check`);
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor < major || (haveMajor === major && haveMinor < minor)) {
    fail(`Node ${major}.${minor} or newer is needed to build the console; this is ${process.versions.node}`);
  }
}

function installWhenLockChanged() {
  const stamp = join(app, 'node_modules/.muster-lock');
  const hash = hashOf([join(app, 'package-lock.json')]);
  if (read(stamp) === hash) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, hash);
}

function buildWhenChanged() {
  const stamp = resolve(output, '../app.sources');
  const contracts = services.map((name) => resolve(app, `../../${name}-service/openapi.json`));
  const sources = ['src', 'public', 'scripts', 'index.html', 'package-lock.json', 'vite.config.ts', 'postcss.config.cjs'];
  const hash = hashOf([...sources.map((name) => join(app, name)), ...contracts]);
  if (read(stamp) === hash && existsSync(join(output, 'index.html'))) return;
  run('npm', ['run', '--silent', 'build']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(files).sort()) {
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function files(path) {
  if (!existsSync(path) || path.endsWith('src/api/generated')) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => files(join(path, name)));
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: app, stdio: 'inherit' });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
