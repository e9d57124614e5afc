import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../../../../shared/domain/commands.ts';
import { parseInterchange } from '../../../../../shared/domain/interchange/index.ts';
import { commandsOf } from '../../../../../shared/domain/workshop/play.ts';
import { smallest } from '../../../../helpers/interchange.ts';
import { counter } from '../../../../helpers/rows.ts';

const played = (data: object) => commandsOf(parseInterchange({ ...smallest, ...data }), counter('new'));

describe('a finished workshop played', () => {
  it('gives only commands that a window could have sent', () => {
    const file = new URL('../../../../../resources/example/mina-meddelanden-2014.sv.json', import.meta.url);
    const commands = played(JSON.parse(readFileSync(file, 'utf8')));
    expect(commands.map((command) => commandSchema.parse(command))).toEqual(commands);
    expect(commands.length).toBeGreaterThan(200);
  });

  it('records threats by number and forms risks by number, whatever their order in the file', () => {
    const commands = played({
      risks: [
        { id: 'r-2', number: 2 },
        { id: 'r-1', number: 1 },
      ],
      threats: [
        { id: 't-2', number: 2, text: 'b', riskId: 'r-1' },
        { id: 't-1', number: 1, text: 'a', riskId: 'r-2' },
        { id: 't-3', number: 3, text: 'c', riskId: 'r-2' },
      ],
    });
    const happenings = commands.flatMap((command) => {
      if (command.type === 'threat.record') return [`record ${command.threats[0]?.id}`];
      if (command.type === 'risk.form') return [`form ${command.id} of ${command.threatIds}`];
      if (command.type === 'threat.place') return [`place ${command.ids} in ${command.riskId}`];
      return [];
    });
    expect(happenings).toEqual([
      'record t-1',
      'record t-2',
      'record t-3',
      'form r-1 of t-2',
      'form r-2 of t-1',
      'place t-3 in r-2',
    ]);
  });

  it('forms a risk whose number the register lacks, and merges it into the nearest earlier one that has two', () => {
    const commands = played({
      risks: [
        { id: 'r-1', number: 1 },
        { id: 'r-2', number: 2 },
        { id: 'r-4', number: 4 },
      ],
      threats: [
        { id: 't-1', text: 'a', riskId: 'r-1' },
        { id: 't-2', text: 'b', riskId: 'r-1' },
        { id: 't-3', text: 'c', riskId: 'r-2' },
        { id: 't-4', text: 'd', riskId: 'r-4' },
      ],
    });
    expect(commands.filter((command) => /^risk\.(form|merge)/.test(command.type))).toEqual([
      { type: 'risk.form', id: 'r-1', threatIds: ['t-1'] },
      { type: 'risk.form', id: 'r-2', threatIds: ['t-3'] },
      { type: 'risk.form', id: 'new-1', threatIds: ['t-2'] },
      { type: 'risk.merge', id: 'new-1', intoId: 'r-1' },
      { type: 'risk.form', id: 'r-4', threatIds: ['t-4'] },
    ]);
  });
});
