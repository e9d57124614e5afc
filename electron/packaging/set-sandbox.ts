import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { electronBinary } from '../host/find-electron.ts';

/**
 * `npm run electron:sandbox`: lets Electron's sandbox be set up by its own helper, which must belong to root, where the
 * system forbids user namespaces to programs that no package has installed (Ubuntu since 24.04).
 */
const binary = electronBinary();
if (!binary) throw new Error('Electron is not here: npm run electron:fetch');
const helper = join(dirname(binary), 'chrome-sandbox');
execFileSync('sudo', ['chown', 'root:root', helper], { stdio: 'inherit' });
execFileSync('sudo', ['chmod', '4755', helper], { stdio: 'inherit' });
