import { execFile, spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
/** A user with rights to nothing ('nobody'). Only root can be somebody else. */
const nobody = 65_534;
const canBeAnother = process.platform === 'linux' && process.getuid?.() === 0;
if (!canBeAnother) console.log('another user of the machine is not tried here: that takes root');

/** The running host: its process, and the file that lets a browser in. */
async function startedHost() {
  const folder = temporaryFolder();
  // The way to the private folder is open to all, as /tmp is.
  chmodSync(folder, 0o755);
  const host = spawn(process.execPath, ['electron/browser.ts', '--no-browser'], {
    cwd: root,
    env: { PATH: process.env.PATH, TMPDIR: folder, STORFORUM_DATA: folder, STORFORUM_DOCUMENTS: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void host.kill('SIGKILL'));
  for await (const line of createInterface({ input: host.stdout }))
    return { id: host.pid as number, launchFile: fileURLToPath(line.replace(/^open /, '')) };
  throw new Error('the host said nothing');
}

/** What a shell of the other user prints, complaints included. */
function asNobody(command: string): Promise<string> {
  const options = { uid: nobody, gid: nobody, cwd: '/', env: { PATH: process.env.PATH } };
  return new Promise((resolve) =>
    execFile('sh', ['-c', `${command} 2>&1`], options, (_error, stdout) => resolve(stdout)),
  );
}

/** The status a visit by the other user ends with. The program itself may lie where only its owner can run it from. */
function visitedByNobody(url: string, options: string): Promise<string> {
  const script = `process.setgid(${nobody}); process.setuid(${nobody});
    fetch('${url}', ${options}).then(({ status }) => console.log(process.getuid() === ${nobody} ? 'nobody' : '', status));`;
  return new Promise((resolve) =>
    execFile(process.execPath, ['--eval', script], (_error, stdout) => resolve(stdout.trim())),
  );
}

/** Everything that is said on command lines, to whoever looks. */
function commandLines(): string {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .join('\n');
}

it.runIf(canBeAnother)('another user of the machine finds no key and is let in nowhere', async () => {
  const { id, launchFile } = await startedHost();
  const page = readFileSync(launchFile, 'utf8');
  const [origin, key] = [
    /action="(.+)\/enter"/.exec(page)?.[1] ?? '',
    /value="([\w-]{43})"/.exec(page)?.[1] ?? '',
  ];
  expect([origin, key]).toEqual([expect.stringMatching(/^http:\/\/127/), expect.stringMatching(/^.{43}$/)]);
  expect(commandLines()).not.toContain(key);

  const denied = /Permission denied/;
  expect(await asNobody(`cat '${launchFile}'`)).toMatch(denied);
  expect(await asNobody(`ls '${dirname(launchFile)}'`)).toMatch(denied);
  expect(await asNobody(`cat /proc/${id}/environ`)).toMatch(denied);
  expect(await asNobody(`ls /proc/${id}/fd`)).toMatch(denied);
  expect(await asNobody(`head -c 1 /proc/${id}/mem`)).toMatch(denied);

  const guess =
    "{ method: 'POST', body: new URLSearchParams({ key: 'guess' }), headers: { origin: 'null' } }";
  const visits = [
    visitedByNobody(`${origin}/`, '{}'),
    visitedByNobody(`${origin}/call`, "{ method: 'POST', body: '{}' }"),
    visitedByNobody(`${origin}/enter`, guess),
  ];
  expect(await Promise.all(visits)).toEqual(['nobody 403', 'nobody 403', 'nobody 403']);
});
