import { runCli } from './cli/run-cli.ts';

const { code, output, errors } = await runCli(process.argv.slice(2), process.env);
if (output !== '') process.stdout.write(`${output}\n`);
if (errors !== '') process.stderr.write(`${errors}\n`);
process.exitCode = code;
