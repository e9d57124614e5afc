import { join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { ballotsCast, castBallot, closeBallot } from '../commands/ballot.ts';
import { snapshotOf } from '../commands/snapshot.ts';
import { writeFileWhole } from '../export/write-file.ts';
import { translator } from '../host/words.ts';
import { freeName } from '../library/file-names.ts';
import type { Handlers } from './create-api.ts';
import { prepareTarget } from './export-handlers.ts';

export const paperHandlers: Handlers<'paper.cast' | 'paper.print' | 'paper.count' | 'paper.end'> = {
  'paper.cast': (app, { roundId, key, answers }) => {
    // The file knows no ballot, so that only memory can tell one that is sent again.
    if (app.lastPaperKey !== key) castBallot(app.workshop, roundId, answers, 'paper');
    app.lastPaperKey = key;
    return ballotsCast(app.workshop, roundId, 'paper');
  },
  'paper.print': async (app) => {
    const { printPage, showFile } = app.capabilities;
    if (!printPage) throw new Refusal('not-available');
    const { title = '', language = 'sv' } = snapshotOf(app.workshop).rows.workshop[0] ?? {};
    const pdf = await printPage();
    if (!pdf) return { path: null };
    const { documents } = app.folders;
    const name = freeName(documents, `${title} ${translator(language)('host:ballots')}`, 'pdf');
    const path = prepareTarget(app, 'pdf', join(documents, name), false);
    await writeFileWhole(path, pdf);
    // There is no printer here: the file goes to where one is, and is at hand for that.
    showFile?.(path);
    return { path };
  },
  'paper.count': (app, { roundId }) => ballotsCast(app.workshop, roundId, 'paper'),
  'paper.end': (app, { roundId }) => {
    app.lastPaperKey = null;
    return app.afterCommit(closeBallot(app.workshop, roundId, 'paper'));
  },
};
