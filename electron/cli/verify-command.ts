import { CliFault, needFile } from './cli-fault.ts';
import { withInspector } from './read-workshop.ts';
import type { Call } from './run-cli.ts';

/** Checks a file without writing to it. The first damage found is told in one sentence. */
export async function verifyCommand({ words }: Call, file: string): Promise<string> {
  needFile(file);
  const { damage, changes, risks, threats } = await withInspector((inspector) =>
    inspector.ask('damage', { path: file }),
  );
  const [first] = damage;
  if (first) throw new CliFault(`damage.${first.code}`, { where: first.where });
  return words('cli:whole', {
    changes: words('cli:changes', { count: changes }),
    risks: words('common:risks', { count: risks }),
    threats: words('common:threats', { count: threats }),
  });
}
