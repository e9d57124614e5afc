import type { Page } from '@playwright/test';
import type { Command } from '../../../../shared/domain/commands.ts';
import { askHost, runElsewhere } from '../../ask-host.ts';
import { leaveUnsorted } from './board.ts';

const names = ['Anna', 'Bo', 'Carin', 'David', 'Eva', 'Fredrik', 'Gun', 'Hassan', 'Ida', 'Jan'] as const;
const notes = [
  'Vem äger listan över behöriga? Who owns the list of those who have access?',
  'Avtalet går ut i mars',
  'Frågan om nycklarna tas med säkerhetschefen. The question of keys is for the head of security, who has been asked twice and has not come back to us yet.',
];

/** Gives a workshop what the projector shows besides: people in its groups, notes set aside, measures and what they leave. */
export async function prepareRoom(page: Page): Promise<void> {
  const { rows: before } = await askHost(page, 'workshop.read', {});
  // The long threat is the second, and is not placed yet.
  await leaveUnsorted(page, Math.max(0.4, 2 / before.threat.length));
  const { rows } = await askHost(page, 'workshop.read', {});
  const groups = rows.workGroup.toSorted((a, b) => a.sign.localeCompare(b.sign));
  const participants = groups.flatMap(({ id }, at) =>
    names.slice(0, 4 + (at % 3)).map((name, place) => ({
      id: `seat-${at}-${place}`,
      personName: { id: `name-${at}-${place}`, text: `${name} ${names[(at + place) % names.length]}son` },
      organisationId: null,
      role: '',
      groupId: id,
    })),
  );
  const risks = rows.risk.toSorted((a, b) => a.number - b.number);
  await runElsewhere(
    page,
    { type: 'workshop.edit', date: '2026-12-03', place: 'Sammanträdesrum Linden' },
    { type: 'participant.add', participants },
    ...notes.map(
      (text, at): Command => ({
        type: 'parkedNote.add',
        id: `note-${at}`,
        text,
        groupId: groups[at]?.id ?? null,
      }),
    ),
    // One at least is not judged yet.
    ...risks.slice(0, Math.min(8, risks.length - 1)).flatMap(({ id, title }, at) => treated(id, title, at)),
  );
}

/** A measure of a risk, whom it falls to, and the level that it leaves. */
function treated(riskId: string, title: string, at: number): Command[] {
  const owner = names[at % 3] ?? '';
  return [
    {
      type: 'risk.assess',
      id: riskId,
      probability: at % 2 ? 'very-high' : 'high',
      consequence: 'serious',
    },
    {
      type: 'measure.add',
      id: `measure-${at}`,
      riskId,
      text: `Följa upp: ${title || 'Larm'}`,
      kind: 'preventive',
      personName: at % 3 === 0 ? null : { id: `owner-${at % 3}`, text: `${owner} Ek` },
      due: `2027-0${1 + at}-15`,
      status: 'planned',
    },
    {
      type: 'risk.treat',
      id: riskId,
      residualProbability: 'medium',
      residualConsequence: at % 2 ? 'moderate' : 'serious',
    },
  ];
}
