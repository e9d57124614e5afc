import { wallBoard } from '../../../shared/domain/projector/board.ts';
import { projectorScale } from '../../../shared/domain/projector/legibility.ts';
import { wallRegister } from '../../../shared/domain/projector/register.ts';
import type { WallContent } from '../../../shared/domain/projector/schema.ts';
import { curtain, wallRisk, wallThreat } from '../../../shared/domain/projector/threat.ts';
import { isOn } from '../../../shared/domain/workshop/timer.ts';
import { textLanguage } from '../../../shared/words/index.ts';
import { useBoard } from '../../state/board-store.ts';
import { useUi } from '../../state/ui-store.ts';
import { listsNow } from '../cluster/board-model.ts';
import { discussed, useOneByOne } from '../one-by-one/one-by-one-store.ts';
import { useTimer } from '../timer/timer-store.ts';
import { useWall } from './projector-store.ts';

/** What is released at this moment, ready to be shown. */
export function releasedNow(): WallContent {
  const { tables, file } = useBoard.getState();
  const { room, projectorZoom, language } = useUi.getState().preferences;
  const { choice, page, isTesting } = useWall.getState();
  const scale = projectorScale(room, projectorZoom);
  if (isTesting) return { view: 'test' };
  if (file === null) return curtain;
  if (choice === 'threat') return threatNow(scale);
  if (choice === 'board') return wallBoard(tables, scale, page);
  if (choice === 'result') return resultNow() ?? wallRegister(tables, textLanguage(language), scale, page);
  return choice === 'timer' ? timerNow() : curtain;
}

/** While recording, the threat told last by whoever speaks; afterwards the one the plenary has come to. */
function threatNow(scale: number): WallContent {
  const { tables } = useBoard.getState();
  const { screen } = useUi.getState();
  const { tray } = listsNow();
  const walked =
    screen === 'record' ? undefined : discussed(useOneByOne.getState().round, tray, tables.threat);
  const id = walked?.id ?? newestId();
  return id === undefined ? curtain : wallThreat(tables, id, walked ? tray.length : null, scale);
}

function newestId(): string | undefined {
  const threats = [...useBoard.getState().tables.threat.values()];
  return threats.reduce<(typeof threats)[number] | undefined>(
    (newest, each) => (newest === undefined || each.number > newest.number ? each : newest),
    undefined,
  )?.id;
}

/** While the room assesses or treats, the risk it is at; otherwise nothing of one's own. */
function resultNow(): WallContent | null {
  const { tables } = useBoard.getState();
  const { screen, riskId, preferences } = useUi.getState();
  const isAtRisk = (screen === 'assess' || screen === 'treat') && tables.risk.has(riskId ?? '');
  const scale = projectorScale(preferences.room, preferences.projectorZoom);
  return isAtRisk ? wallRisk(tables, riskId ?? '', textLanguage(preferences.language), scale) : null;
}

/** The time that is running; where none is, nothing is shown. */
function timerNow(): WallContent {
  const { timer } = useTimer.getState();
  if (!isOn(timer)) return curtain;
  const { groupId } = useUi.getState();
  const group = useBoard.getState().tables.workGroup.get(groupId ?? '');
  return { view: 'timer', ...timer, sign: group?.sign ?? null, group: group?.name ?? '' };
}
