// The calls of a secret ballot, on the machine or on paper: begin, cast, count and end.

import { join } from 'node:path';
import type { BallotSheet } from '../../shared/api/types.ts';
import { conventionsText } from '../../shared/domain/method/meaning.ts';
import type { Level } from '../../shared/domain/method/method.ts';
import { projectorScale, screenScale } from '../../shared/domain/projector/legibility.ts';
import { scalesInBallot } from '../../shared/domain/projector/scales.ts';
import type { ProjectorContentOf } from '../../shared/domain/projector/schema.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { hyphenated, hyphenatedIn } from '../../shared/domain/text/hyphenation.ts';
import { register } from '../../shared/domain/workshop/register.ts';
import type { Tables } from '../../shared/history/row-change.ts';
import { type InterfaceLanguage, textLanguage, wordsLanguage } from '../../shared/words/index.ts';
import { ballotsCast, castBallot, closeBallot, openBallotBox } from '../commands/ballot.ts';
import { snapshotOf } from '../commands/session.ts';
import { readTables } from '../db/queries/snapshot.ts';
import { writeFileWhole } from '../files/atomic-file.ts';
import { translator } from '../host/words.ts';
import { freeName } from '../library/file-names.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';
import { prepareTarget } from './export-handlers.ts';

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
  const tables = readTables(app.workshop.database);
  const round = tables.votingRound.get(roundId);
  const { language, room, projectorZoom } = app.preferences;
  const conventions = conventionsIn(tables, language);
  const scales = scalesInBallot(tables, textLanguage(language), projectorScale(room, projectorZoom));
  const cast = ballotsCast(app.workshop, roundId);
  const about = round?.about === 'residual' && { about: round.about };
  return {
    view: 'ballot',
    cast,
    present: round?.present ?? null,
    ...(conventions && { conventions }),
    ...about,
    ...(scales && { scales }),
  };
}

function conventionsIn(tables: Tables, language: InterfaceLanguage): string {
  const method = tables.workshop.get('workshop')?.method;
  return method ? conventionsText(method, textLanguage(language)) : '';
}

/** Levels whose names may be broken where they have no room. */
function shownNames(scale: readonly Level[]): Level[] {
  return scale.map((level) => ({
    ...level,
    sv: hyphenated(level.sv, 'sv'),
    en: hyphenated(level.en, 'en'),
  }));
}

function sheetOf(app: AppState): BallotSheet {
  const { roundId } = app.ballots.round;
  const { language, theme, room, zoom } = app.preferences;
  const tables = readTables(app.workshop.database);
  const { probability = [], consequence = [] } = tables.workshop.get('workshop')?.method ?? {};
  const shown = hyphenatedIn(tables);
  const rows = new Map(register(tables).map((row) => [row.risk.id, row]));
  const { riskIds = [], about = 'level' } = tables.votingRound.get(roundId) ?? {};
  const risks = riskIds.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { risk, title, measures } = row;
    const words = { title: shown(title), description: shown(risk.description) };
    // What is left of a risk is judged by what is done about it.
    const done = about === 'residual' ? measures.map(({ text }) => shown(text)) : [];
    return [{ id, number: risk.number, ...words, measures: done }];
  });
  const { cast, present } = progress(app, roundId);
  const look = { language, theme, scale: screenScale(room, zoom) };
  const { pageNavigates } = app.ballots;
  // Last: a page that is refused its sheet has not read it.
  const { layout, time, token, last, isAgain } = app.ballots.read();
  const turn = { layout, time, token, last, isAgain };
  const conventions = conventionsIn(tables, language);
  const scales = { probability: shownNames(probability), consequence: shownNames(consequence) };
  const asked = { about, risks, scales, conventions };
  return { ...look, ...turn, cast, present, ...asked, pageNavigates };
}

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
    const name = freeName(
      documents,
      `${title} ${translator(wordsLanguage(language))('host:ballots')}`,
      'pdf',
    );
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
