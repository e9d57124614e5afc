import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isOwnedByRoot, policyPath, readPolicy } from '../../../../electron/host/read-policy.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const linux = { platform: 'linux', env: {} } as const;
const trusted = () => true;

function policyFile(text: string): string {
  const path = join(temporaryFolder(), 'policy.json');
  writeFileSync(path, text);
  return path;
}

it('each system has one place for it', () => {
  expect([
    policyPath(linux),
    policyPath({ platform: 'darwin', env: {} }),
    policyPath({ platform: 'win32', env: { ProgramFiles: 'D:\\Program', ProgramW6432: 'E:\\Program' } }),
    policyPath({ platform: 'win32', env: {} }),
  ]).toEqual([
    '/etc/storforum/policy.json',
    '/Library/Application Support/Storforum/policy.json',
    'E:\\Program\\Storforum\\policy.json',
    'C:\\Program Files\\Storforum\\policy.json',
  ]);
});

it('where there is none, nothing is settled and nothing said', () => {
  expect(readPolicy(linux, join(temporaryFolder(), 'policy.json'))).toEqual({
    policy: {},
    path: null,
    notices: [],
  });
});

it('what it says holds, and each fault is told with the file and the place', () => {
  const path = policyFile('{"language": "en", "theme": "pink"}');
  expect(readPolicy(linux, path, trusted)).toEqual({
    policy: { language: 'en' },
    path,
    notices: [
      {
        code: 'policy-fault',
        params: { file: path, path: 'theme', fault: 'not-a-choice', choices: 'light, dark, contrast' },
      },
    ],
  });
});

it('a file that is no JSON is told with its place', () => {
  const path = policyFile('{"language": "en"');
  expect(readPolicy(linux, path, trusted)).toEqual({
    policy: {},
    path,
    notices: [{ code: 'policy-not-json', params: { file: path, position: '18' } }],
  });
});

it('a folder in its place is told', () => {
  const path = join(temporaryFolder(), 'policy.json');
  mkdirSync(path);
  expect(readPolicy(linux, path, trusted).notices).toEqual([
    { code: 'policy-unreadable', params: { file: path } },
  ]);
});

it.runIf(process.platform !== 'win32')(
  'a pipe in its place, and a file of any size, are told and not waited for',
  () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    const large = join(folder, 'large.json');
    writeFileSync(large, '[');
    truncateSync(large, 5_000_000_000);
    for (const path of [pipe, large])
      expect(readPolicy(linux, path, trusted).notices).toEqual([
        { code: 'policy-unreadable', params: { file: path } },
      ]);
  },
);

it.runIf(process.platform !== 'win32')('a file in a folder that everybody may write to is not obeyed', () => {
  const path = policyFile('{"language": "en"}');
  expect(readPolicy(linux, path)).toEqual({
    policy: {},
    path,
    notices: [{ code: 'policy-not-trusted', params: { file: path } }],
  });
});

it('on Windows a file that opens for writing is not obeyed', () => {
  const path = policyFile('{"language": "en"}');
  expect(readPolicy({ platform: 'win32', env: {} }, path).notices[0]?.code).toBe('policy-not-trusted');
});

it('only root may be able to write, on macOS the group of administrators too', () => {
  const own = { uid: 0, gid: 0, mode: 0o100644 };
  expect([
    isOwnedByRoot(own, 'linux'),
    isOwnedByRoot({ ...own, uid: 1_000 }, 'linux'),
    isOwnedByRoot({ ...own, mode: 0o100664 }, 'linux'),
    isOwnedByRoot({ ...own, mode: 0o100646 }, 'linux'),
    isOwnedByRoot({ ...own, gid: 80, mode: 0o40775 }, 'darwin'),
    isOwnedByRoot({ ...own, gid: 80, mode: 0o40777 }, 'darwin'),
    isOwnedByRoot({ ...own, gid: 20, mode: 0o40775 }, 'darwin'),
  ]).toEqual([true, false, false, false, true, false, false]);
});

it('a file can be tried out by a variable, but only where the machine has none', () => {
  const tried = policyFile('{"language": "en"}');
  const machine = { platform: 'linux', env: { STORFORUM_POLICY: tried } } as const;
  const own = policyFile('{"language": "sv"}');
  expect([
    readPolicy(machine, join(temporaryFolder(), 'none.json')).policy,
    readPolicy(machine, own, trusted).policy,
    readPolicy(machine, own, () => false).policy,
  ]).toEqual([{ language: 'en' }, { language: 'sv' }, {}]);
});
