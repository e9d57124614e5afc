import { ballotsCast, castBallot, closeBallot } from '../commands/ballot.ts';
import type { Handlers } from './create-api.ts';
import { told } from './workshop-handlers.ts';

export const paperHandlers: Handlers<'paper.cast' | 'paper.count' | 'paper.end'> = {
  'paper.cast': (app, { roundId, key, answers }) => {
    // The file knows no ballot, so that only memory can tell one that is sent again.
    if (app.lastPaperKey !== key) castBallot(app.workshop, roundId, answers, 'paper');
    app.lastPaperKey = key;
    return ballotsCast(app.workshop, roundId, 'paper');
  },
  'paper.count': (app, { roundId }) => ballotsCast(app.workshop, roundId, 'paper'),
  'paper.end': (app, { roundId }) => {
    app.lastPaperKey = null;
    return told(app, closeBallot(app.workshop, roundId, 'paper'));
  },
};
