import type { BallotSheet } from '../../shared/api/types.ts';
import { screenScale } from '../../shared/domain/legibility.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { register } from '../../shared/domain/register.ts';
import type { WallOf } from '../../shared/domain/wall/schema.ts';
import { ballotsCast, castBallot, closeBallot, openBallotBox } from '../commands/ballot.ts';
import { readTables } from '../db/queries/snapshot.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';

export const ballotHandlers: Handlers<
  'ballot.begin' | 'ballot.count' | 'ballot.read' | 'ballot.cast' | 'ballot.discard' | 'ballot.end'
> = {
  'ballot.begin': (app, ballot) => {
    openBallotBox(app.workshop, ballot.roundId);
    app.ballots.passOn(ballot);
    app.showOnWall(progress(app, ballot.roundId));
    return null;
  },
  'ballot.count': (app, { roundId }) => ballotsCast(app.workshop, roundId),
  'ballot.read': (app) => sheetOf(app),

  'ballot.cast': (app, { token, answers }) => {
    if (app.ballots.isSpent(token)) return null;
    const { ballot } = app.ballots;
    if (token !== ballot.token) throw new Refusal('ballot-spent');
    castBallot(app.workshop, ballot.roundId, answers);
    app.ballots.passOn(ballot, token);
    app.showOnWall(progress(app, ballot.roundId));
    return null;
  },
  'ballot.discard': (app) => {
    app.ballots.passOn(app.ballots.ballot);
    return null;
  },

  'ballot.end': (app) => {
    closeBallot(app.workshop, app.ballots.ballot.roundId);
    app.backups.changed(app.workshop);
    app.showOnWall({ view: 'curtain' });
    app.ballots.giveBack();
    return null;
  },
};

/** How far the round has come: all that the wall shows of it. */
function progress(app: AppState, roundId: string): WallOf<'ballot'> {
  const round = readTables(app.workshop.database).votingRound.get(roundId);
  return { view: 'ballot', cast: ballotsCast(app.workshop, roundId), present: round?.present ?? null };
}

function sheetOf(app: AppState): BallotSheet {
  const { roundId, layout, token } = app.ballots.ballot;
  const { language, theme, room, zoom } = app.preferences;
  const tables = readTables(app.workshop.database);
  const { probability = [], consequence = [] } = tables.workshop.get('workshop')?.method ?? {};
  const titles = new Map(register(tables).map(({ risk, title }) => [risk.id, title]));
  const risks = (tables.votingRound.get(roundId)?.riskIds ?? []).flatMap((id) => {
    const risk = tables.risk.get(id);
    if (!risk) return [];
    return [{ id, number: risk.number, title: titles.get(id) ?? '', description: risk.description }];
  });
  const { cast, present } = progress(app, roundId);
  const look = { language, theme, scale: screenScale(room, zoom) };
  return { ...look, layout, cast, present, risks, scales: { probability, consequence }, token };
}
