import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/api/bridge.ts';
import type { CallName, Input, Output } from '../../shared/api/contract.ts';
import type { Result } from '../../shared/api/result.ts';
import type { Command } from '../../shared/domain/commands.ts';

type Asked = readonly [name: string, input: unknown];

/** Asks the host as the page would, past the screens: for what a spec needs but is not about. */
export async function askHost<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const asked: Asked = [name, input];
  const result = (await page.evaluate(
    ([name, input]) =>
      (globalThis as unknown as { storforum: Bridge }).storforum.call(name as never, input as never),
    asked,
  )) as Result<Output<N>>;
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Runs commands as another window of the same workshop would, and waits until this one has heard of them. */
export async function runElsewhere(page: Page, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    const heard = await page.evaluateHandle(() => ({
      // The window listens since it was opened: by the time this hears, it knows.
      change: new Promise<void>((resolve) => {
        const { storforum } = globalThis as unknown as { storforum: Bridge };
        const stop = storforum.listen(({ type }) => {
          if (type !== 'changed') return;
          stop();
          resolve();
        });
      }),
    }));
    await askHost(page, 'workshop.run', { key: crypto.randomUUID(), command });
    await heard.evaluate(({ change }) => change);
  }
}
