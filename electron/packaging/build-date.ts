import { execFileSync } from 'node:child_process';

/** ISO time of the newest commit, or null where there is no git or no history. */
function commitDate(root: string): string | null {
  try {
    const said = execFileSync('git', ['log', '-1', '--format=%cI'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Date(said.trim()).toISOString();
  } catch {
    return null;
  }
}

/**
 * The age of what is built: that of its sources, so that the same sources make the same bundle. `SOURCE_DATE_EPOCH`
 * (seconds, reproducible-builds.org) comes first, then the newest commit; null where neither is known.
 */
export function sourceDate(root: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const epoch = env.SOURCE_DATE_EPOCH ?? '';
  return /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1_000).toISOString() : commitDate(root);
}
