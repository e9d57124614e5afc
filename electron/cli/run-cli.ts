import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { WordKey, Words } from '../../shared/words/areas.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../shared/words/index.ts';
import type { CsvTable } from '../export/csv.ts';
import { appFolders } from '../host/folders.ts';
import { hostLanguage, translator } from '../host/words.ts';
import { createLog, type Log } from '../log/log.ts';
import { CliFault, isUnexpected, sentenceOf } from './cli-fault.ts';
import { exampleCommand } from './example-command.ts';
import { exportCommand, importCommand, summaryCommand, verifyCommand } from './file-commands.ts';
import { deleteCommand, forgetCommand } from './library-commands.ts';

/** What a command gets: its arguments, and the words to answer in. */
export type Call = {
  readonly language: InterfaceLanguage;
  readonly words: Words;
  /** Which table a CSV file is to hold. */
  readonly table: CsvTable;
  /** Whether what cannot be undone was said yes to. */
  readonly isSure: boolean;
};
export type Outcome = { readonly code: 0 | 1; readonly output: string; readonly errors: string };

/** A command: how many arguments it takes, and what it says when all went well. Throws otherwise. */
type CliCommand = {
  readonly takes: number;
  readonly run: (call: Call, ...given: string[]) => string | Promise<string>;
};

const commands: Readonly<Record<string, CliCommand>> = {
  delete: { takes: 1, run: deleteCommand },
  example: { takes: 1, run: exampleCommand },
  export: { takes: 2, run: exportCommand },
  forget: { takes: 2, run: forgetCommand },
  import: { takes: 2, run: importCommand },
  summary: { takes: 2, run: summaryCommand },
  verify: { takes: 1, run: verifyCommand },
};

/** Runs a command line. Whatever goes wrong is one sentence in the person's language, and code 1. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const language = languageOf(args, env);
  const call = { language, words: translator(language), table: 'register', isSure: false } as const;
  try {
    return { code: 0, output: await answer(args, call), errors: '' };
  } catch (thrown) {
    if (isUnexpected(thrown)) logOf(env).error('command-line', thrown);
    return { code: 1, output: '', errors: sentenceOf(call.words, thrown) };
  }
}

/** The same log as the app's. */
function logOf(env: NodeJS.ProcessEnv): Log {
  return createLog(appFolders({ env }).data, join(import.meta.dirname, '..', '..'));
}

async function answer(args: readonly string[], call: Call): Promise<string> {
  const { values, positionals } = parsed(args, call);
  const [name = '', ...given] = positionals;
  if (values.help || name === '') return call.words('cli:usage');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CliFault('unknownCommand', { command: name });
  const whole = values.out === undefined ? given : [...given, values.out];
  const isKnown =
    values.language === undefined || interfaceLanguages.some((each) => each === values.language);
  if (whole.length !== command.takes || !isKnown) throw wrongArguments(name, call);
  const isSure = isSureOf(values.yes, name, call);
  return command.run({ ...call, table: tableOf(values.table, name, call), isSure }, ...whole);
}

function parsed(args: readonly string[], call: Call) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        language: { type: 'string' },
        table: { type: 'string' },
        yes: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw wrongArguments(args.find((each) => Object.hasOwn(commands, each)) ?? '', call);
  }
}

function wrongArguments(name: string, { words }: Call): CliFault {
  if (!Object.hasOwn(commands, name)) return new CliFault('unknownCommand', { command: name });
  return new CliFault('wrongArguments', { usage: words(`cli:arguments.${name}` as WordKey) });
}

function tableOf(said: string | undefined, name: string, call: Call): CsvTable {
  if (said === undefined || (said === 'register' && name === 'export')) return 'register';
  if ((said === 'threats' || said === 'measures') && name === 'export') return said;
  throw wrongArguments(name, call);
}

function isSureOf(said: boolean | undefined, name: string, call: Call): boolean {
  if (said && name !== 'delete') throw wrongArguments(name, call);
  return said === true;
}

/** As said by `--language`, otherwise as the host speaks. */
function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): InterfaceLanguage {
  return hostLanguage(env, undefined, /--language[= ]\s*(\S+)/.exec(args.join(' '))?.[1]);
}
