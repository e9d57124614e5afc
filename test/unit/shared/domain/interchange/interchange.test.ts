import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../../../electron/commands/run-command.ts';
import { endSession, snapshotOf } from '../../../../../electron/commands/session.ts';
import { readerOf } from '../../../../../electron/db/queries/reader.ts';
import {
  fromInterchange,
  interchangeText,
  parseInterchange,
  parseJson,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import { smallest, taken } from '../../../../helpers/interchange.ts';
import { everyField, fieldsFilledIn } from '../../../../helpers/random/fields-filled.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { randomCommand } from '../../../../helpers/random/random-commands.ts';
import { counter, rowsAfter } from '../../../../helpers/rows.ts';
import { newSession } from '../../../../helpers/workshop.ts';

const readAndWritten = (text: string) => {
  const { rows, personNames } = fromInterchange(parseInterchange(parseJson(text)), counter('again'));
  return interchangeText(toInterchange(rowsAfter(rows), personNames));
};
const rowsOf = (data: object) => rowsAfter(taken(data).rows);

describe('a workshop as interchange', () => {
  const filled = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`gives the same bytes when read in and written again (random workshop ${seed})`, () => {
      const session = newSession();
      const random = new Random(seed);
      for (let step = 0; step < 400; step += 1)
        try {
          runCommand(session, `k-${step}`, randomCommand(random, readerOf(session.database)));
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
        }
      const { rows, personNames } = snapshotOf(session);
      endSession(session);
      for (const field of fieldsFilledIn(rows)) filled.add(field);
      const text = interchangeText(toInterchange(rows, personNames));
      expect(text.length).toBeGreaterThan(3_000);
      expect(readAndWritten(text)).toBe(text);
    });

  it('has had something in every field of every table in those workshops', () => {
    expect(everyField.filter((field) => !filled.has(field))).toEqual([]);
  });

  for (const language of ['sv', 'en'])
    it(`holds the example whole (${language})`, () => {
      const file = new URL(
        `../../../../../resources/example/mina-meddelanden-2014.${language}.json`,
        import.meta.url,
      );
      const example = JSON.parse(readFileSync(file, 'utf8'));
      const { rows, personNames } = taken(example);
      const written = JSON.parse(interchangeText(toInterchange(rowsAfter(rows), personNames)));
      written.threats.sort((a: { number: number }, b: { number: number }) => a.number - b.number);
      expect(written).toEqual(example);
    });

  it('is as it is documented', () => {
    const page = readFileSync(new URL('../../../../../resources/interchange.md', import.meta.url), 'utf8');
    const documented = { ...JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? ''), method: smallest.method };
    const { rows, personNames } = taken(documented);
    expect(JSON.parse(interchangeText(toInterchange(rowsAfter(rows), personNames)))).toEqual(documented);
  });

  it('may be no more than a title and a method', () => {
    expect(taken(smallest)).toEqual({
      rows: [
        {
          table: 'workshop',
          id: 'workshop',
          before: null,
          after: {
            id: 'workshop',
            title: 'Prov',
            objectOfAnalysis: '',
            purpose: '',
            date: '',
            place: '',
            language: 'sv',
            facilitatorId: null,
            recommendations: '',
            participantListing: 'counted',
            method: smallest.method,
            votingWay: 'fingers',
            referenceNumber: '',
            classificationMark: '',
            system: '',
            confidentialityClass: null,
            integrityClass: null,
            availabilityClass: null,
            traceabilityClass: null,
            legalDemands: '',
            decidedById: null,
            decidedOn: null,
            reviewOn: null,
            supervisionPart: 'left-out',
            registerOrder: 'number',
            earlier: null,
            agenda: null,
          },
        },
      ],
      personNames: [],
      command: { type: 'workshop.import', threats: 0, risks: 0 },
    });
  });

  it('keeps the numbers it is given and numbers the others after the highest', () => {
    const rows = rowsOf({
      ...smallest,
      risks: [
        { title: 'a' },
        { title: 'b', number: 7 },
        { title: 'c', number: null },
        { title: 'd', number: 3 },
      ],
      threats: [{ text: 'x', number: 2 }, { text: 'y' }],
    });
    expect(rows.risk.map((risk) => [risk.title, risk.number])).toEqual([
      ['a', 8],
      ['b', 7],
      ['c', 9],
      ['d', 3],
    ]);
    expect(rows.threat.map((threat) => threat.number)).toEqual([2, 3]);
  });

  it('lists parents before children, so that every reference has its target when it is written', () => {
    const order = taken({
      ...smallest,
      groups: [{ id: 'g' }],
      participants: [{ organisation: 'Verket', groupId: 'g' }],
      risks: [
        { id: 'r', measures: [{ text: 'Öva' }], rounds: [{ tallies: [{ probability: 'low', count: 2 }] }] },
      ],
      threats: [{ text: 'Åska', groupId: 'g', riskId: 'r' }],
    }).rows.map((row) => row.table);
    expect(order).toEqual([
      'workshop',
      'organisation',
      'workGroup',
      'participant',
      'risk',
      'threat',
      'measure',
      'measureRisk',
      'votingRound',
      'tally',
    ]);
  });

  it('adds organisations that only a participant names, and gives the same owner one name', () => {
    const { rows, personNames } = taken({
      ...smallest,
      workshop: { title: 'Prov', organisations: ['Kommunen'] },
      participants: [
        { name: 'Siv', organisation: ' Verket ' },
        { name: 'Siv', organisation: 'Kommunen' },
      ],
      risks: [
        {
          measures: [
            { text: 'a', owner: 'Ture' },
            { text: 'b', owner: 'Ture' },
          ],
        },
      ],
    });
    const lists = rowsAfter(rows);
    const nameOf = new Map(personNames.map(({ id, text }) => [id, text]));
    expect(lists.organisation.map(({ nameId }) => nameOf.get(nameId))).toEqual(['Kommunen', 'Verket']);
    expect([...nameOf.values()]).toEqual(['Kommunen', 'Verket', 'Siv', 'Siv', 'Ture']);
    expect(new Set(lists.measure.map((measure) => measure.ownerId)).size).toBe(1);
  });

  it('knows a measure that serves several risks by its id, and keeps its place with each', () => {
    const shared = { id: 'm', text: 'Öva', owner: 'Ture', cost: 50 };
    const lists = rowsOf({
      ...smallest,
      risks: [
        { id: 'r', measures: [shared] },
        { id: 's', measures: [{ text: 'Köp' }, shared] },
      ],
    });
    expect(lists.measure.map(({ text, cost }) => [text, cost])).toEqual([
      ['Öva', 50],
      ['Köp', null],
    ]);
    const links = lists.measureRisk.filter(({ measureId }) => measureId === 'm');
    expect(links.map(({ riskId }) => riskId)).toEqual(['r', 's']);
  });

  it('takes in why a risk is accepted, by whom and when', () => {
    const acceptance = { reason: 'Ryms i vardagen', by: 'Siv', on: '2026-06-05' };
    const { rows, personNames } = taken({ ...smallest, risks: [{ treatment: { acceptance } }] });
    const { acceptedReason, acceptedById, acceptedOn } = rowsAfter(rows).risk[0] ?? {};
    expect([acceptedReason, acceptedById, acceptedOn]).toEqual([
      'Ryms i vardagen',
      personNames[0]?.id,
      '2026-06-05',
    ]);
  });

  it('gives groups their signs in order, around those already given', () => {
    const { workGroup } = rowsOf({
      ...smallest,
      groups: [{ name: 'x' }, { name: 'y', sign: 'A' }, { name: 'z' }],
    });
    expect(workGroup.map((group) => group.sign)).toEqual(['B', 'A', 'C']);
  });

  it('cleans texts as typed ones are', () => {
    const { threat } = rowsOf({
      ...smallest,
      threats: [{ text: '  Ström\u0000men\n går ', cause: ' åska\n', detail: 'a\r\nb' }],
    });
    expect(threat.map(({ text, cause, detail }) => [text, cause, detail])).toEqual([
      ['Strömmen går', 'åska', 'a\nb'],
    ]);
  });
});
