import { readFileSync } from 'node:fs';
import { asRefusal } from '../../../electron/db/as-refusal.ts';
import { translator } from '../../../electron/host/words.ts';
import { faultOf, refusalPhrase } from '../../../shared/api/result.ts';
import { Control, type Fault } from './fault.ts';
import { furnish, makeModel, reset, type Scene } from './scene.ts';
import { exportScene, scenes } from './scenes.ts';

/**
 * A program of its own, with the shim before it, that lets the first operation of a scene fail, then the second, and so
 * on until none is left to fail; writes what was found as JSON.
 */
export type Found = {
  readonly scene: string;
  readonly fault: Fault;
  /** How many runs something failed in. */
  readonly runs: number;
  /** Codes of what was said. */
  readonly said: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
};
export type Asked = {
  readonly faults: readonly Fault[];
  /** From the twelfth on only each such operation fails: 1 for all. */
  readonly stride: number;
  /** Finished exports, by the ending of their file. */
  readonly exports: Readonly<Record<string, string>>;
};

const [, , folder = '', control = '', model = '', askedFile = ''] = process.argv;
const asked = JSON.parse(readFileSync(askedFile, 'utf8')) as Asked;
const disk = new Control(control);
const place = furnish(folder);
makeModel(model);

const all: Record<string, Scene> = { ...scenes };
for (const [format, path] of Object.entries(asked.exports))
  all[`export ${format}`] = exportScene(format, readFileSync(path));

const found: Found[] = [];
for (const [name, scene] of Object.entries(all))
  for (const fault of asked.faults) found.push(await untilClean(name, scene, fault));
process.stdout.write(JSON.stringify(found));

async function untilClean(name: string, scene: Scene, fault: Fault): Promise<Found> {
  const said: Record<string, number> = {};
  const wrong: string[] = [];
  let runs = 0;
  for (let n = 1; ; n += n < 12 ? 1 : asked.stride, runs += 1) {
    reset(place, model);
    const { attempt, check } = scene(place);
    disk.arm(fault, n);
    const thrown = await caught(attempt);
    const failed = disk.disarm();
    if (thrown !== null) {
      const code = sentenceCode(thrown);
      said[code] = (said[code] ?? 0) + 1;
      if (code === 'unexpected') wrong.push(`${n}: ${String((thrown as Error).stack)}`);
    }
    const after = await caught(() => check(thrown !== null));
    if (after !== null) wrong.push(`${n}: ${String((after as Error).stack)}`);
    if (failed === 0) return { scene: name, fault, runs, said, wrong };
  }
}

async function caught(work: () => void | Promise<void>): Promise<unknown> {
  try {
    await work();
    return null;
  } catch (thrown) {
    return thrown;
  }
}

/** The code of what a person would be told, who is told it in both languages. */
function sentenceCode(thrown: unknown): string {
  const fault = faultOf(asRefusal(thrown));
  for (const language of ['sv', 'en'] as const) {
    const sentence = refusalPhrase(translator(language), fault);
    if (!/^\p{Lu}.+\.$/u.test(sentence)) throw new Error(`no sentence: ${sentence}`);
  }
  return fault.code;
}
