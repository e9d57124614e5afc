import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

type Step = { readonly run?: string; readonly uses?: string };
type Workflow = { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> };

/** A command of npm that exists: `npm ci`, `npm test`, or a script of package.json. */
function isScript(command: string): boolean {
  const name = /^npm run ([\w:-]+)(?: -- .+)?$/.exec(command)?.[1];
  return command === 'npm ci' || command === 'npm test' || (name !== undefined && name in scripts);
}

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const steps = Object.values((parse(text) as Workflow).jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run }) => run ?? []);

  it('is one by the schema of GitHub', () => {
    expect(validateWorkflow(text)).toEqual({ actionType: 'workflow', errors: [] });
    expect(validateWorkflow(text.replace('runs-on:', 'run-on:')).errors).not.toEqual([]);
  });

  it('runs nothing but scripts of the project, which can be run by hand', () => {
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((command) => !isScript(command))).toEqual([]);
  });

  it('uses actions by the hash of their commit only', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });
});

it('a command that is no script of the project is seen', () => {
  expect(['npm run nothing', 'curl https://example.org', 'npm install', 'npm test'].map(isScript)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
