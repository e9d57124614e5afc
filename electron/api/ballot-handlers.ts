import type { BallotSheet } from '../../shared/api/types.ts';
import { screenScale } from '../../shared/domain/projector/legibility.ts';
import type { ProjectorContentOf } from '../../shared/domain/projector/schema.ts';
import { hyphenatedIn } from '../../shared/domain/text/hyphenation.ts';
import { register } from '../../shared/domain/workshop/register.ts';
import { ballotsCast, castBallot, closeBallot, openBallotBox } from '../commands/ballot.ts';
import { readTables } from '../db/queries/snapshot.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';

export const ballotHandlers: Handlers<
  'ballot.begin' | 'ballot.count' | 'ballot.read' | 'ballot.cast' | 'ballot.discard' | 'ballot.end'
> = {
  'ballot.begin': (app, ballot) => {
    openBallotBox(app.workshop, ballot.roundId);
    app.ballots.begin(ballot);
    app.showOnProjector(progress(app, ballot.roundId));
    return null;
  },
  'ballot.count': (app, { roundId }) => ballotsCast(app.workshop, roundId),
  'ballot.read': (app) => sheetOf(app),

  'ballot.cast': (app, { token, answers }) => {
    app.ballots.castOnce(token, ({ roundId }) => castBallot(app.workshop, roundId, answers));
    app.showOnProjector(progress(app, app.ballots.round.roundId));
    return null;
  },
  'ballot.discard': (app) => {
    app.ballots.discard();
    return null;
  },

  'ballot.end': (app) => {
    // No window hears of it: the voter must not, and the facilitator's page is loaded again and reads the workshop.
    closeBallot(app.workshop, app.ballots.round.roundId);
    app.backups.changed(app.workshop);
    app.showOnProjector({ view: 'curtain' });
    app.ballots.giveBack();
    return null;
  },
};

/** How far the round has come: all that the projector shows of it. */
function progress(app: AppState, roundId: string): ProjectorContentOf<'ballot'> {
  const round = readTables(app.workshop.database).votingRound.get(roundId);
  return { view: 'ballot', cast: ballotsCast(app.workshop, roundId), present: round?.present ?? null };
}

function sheetOf(app: AppState): BallotSheet {
  const { roundId } = app.ballots.round;
  const { language, theme, room, zoom } = app.preferences;
  const tables = readTables(app.workshop.database);
  const { probability = [], consequence = [] } = tables.workshop.get('workshop')?.method ?? {};
  const shown = hyphenatedIn(tables);
  const titles = new Map(register(tables).map(({ risk, title }) => [risk.id, title]));
  const risks = (tables.votingRound.get(roundId)?.riskIds ?? []).flatMap((id) => {
    const risk = tables.risk.get(id);
    if (!risk) return [];
    const words = { title: shown(titles.get(id) ?? ''), description: shown(risk.description) };
    return [{ id, number: risk.number, ...words }];
  });
  const { cast, present } = progress(app, roundId);
  const look = { language, theme, scale: screenScale(room, zoom) };
  const { pageNavigates } = app.ballots;
  // Last: a page that is refused its sheet has not read it.
  const { layout, token, last, isAgain } = app.ballots.read();
  const turn = { layout, token, last, isAgain };
  return { ...look, ...turn, cast, present, risks, scales: { probability, consequence }, pageNavigates };
}
