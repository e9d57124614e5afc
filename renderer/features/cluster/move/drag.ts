import { isTextField } from '../../../keys/text-fields.ts';
import { elementId, inBoardOrder, listsNow } from '../board-model.ts';
import { type Point, say, setCluster, useCluster } from '../cluster-store.ts';
import { paint } from '../paint.ts';
import { commandOf, type Source } from './command-of.ts';
import { type Hit, hitAt } from './drop-target.ts';
import { requestMove } from './request-move.ts';

/** The card or risk under the pointer when it was last pressed: what a drag would take. */
let pressed: { readonly element: HTMLElement; readonly point: Point } | null = null;
let hasDragged = false;

/** Remembers what is pressed; tells whether it can be dragged. With Shift a lasso is drawn from anywhere. */
export function pressAt({ target, clientX, clientY, shiftKey }: PointerEvent): boolean {
  const held = target instanceof Element && !isTextField(target) && !shiftKey ? target : null;
  const element = held?.closest<HTMLElement>('[data-item=threat], [data-drag]') ?? null;
  hasDragged = false;
  pressed = element && { element, point: { x: clientX, y: clientY } };
  return element !== null;
}

/** Whether a click is only the end of a drag; one by key has no count. */
export function isEndOfDrag({ detail }: MouseEvent): boolean {
  return hasDragged && detail > 0;
}

/** The click that follows only ends a gesture. */
export function endDrag(): void {
  hasDragged = true;
}

/** Begins to drag the pressed card or risk; a marked card brings all marked ones. */
export function lift(): void {
  if (!pressed) return;
  const { element, point } = pressed;
  const source = sourceOf(element);
  const { left, top, width } = element.getBoundingClientRect();
  hasDragged = true;
  paint('lifted', elementsOf(source));
  setCluster({ drag: { source, width, grip: { x: point.x - left, y: point.y - top }, point, hit: null } });
  say(source.kind === 'risk' ? 'cluster:said.liftedRisk' : 'cluster:said.lifted', { count: countOf(source) });
}

/** Follows the pointer, or the board that has scrolled below it. */
export function hover(point?: Point): void {
  const { drag } = useCluster.getState();
  if (!drag) return;
  const at = point ?? drag.point;
  const found = hitAt(at, drag.source);
  const hit = found && commandOf(drag.source, found.target, listsNow(), 'new') ? found : null;
  showHit(hit);
  setCluster({ drag: { ...drag, point: at, hit } });
  if (hit && hit.element !== drag.hit?.element) sayOver(hit);
}

/** Ends the drag: moves to the target, or nothing where there is none or the drag was cancelled. */
export function drop(isCancelled: boolean): void {
  const { drag } = useCluster.getState();
  if (!drag) return;
  showHit(null);
  paint('lifted', []);
  setCluster({ drag: null });
  if (isCancelled) say('cluster:said.cancelled');
  else if (drag.hit) requestMove(drag.source, drag.hit.target, 'pointer');
  else say('cluster:said.nothing');
}

function sourceOf(element: HTMLElement): Source {
  const riskId = element.dataset.drag;
  if (riskId !== undefined) return { kind: 'risk', id: riskId };
  const id = element.dataset.id ?? '';
  const { markedThreats } = useCluster.getState();
  return { kind: 'threats', ids: markedThreats.has(id) ? inBoardOrder(listsNow(), markedThreats) : [id] };
}

function countOf(source: Source): number {
  return source.kind === 'threats' ? source.ids.length : 1;
}

/** What fades where it stood while it is dragged. */
function elementsOf(source: Source): (Element | null)[] {
  return source.kind === 'threats'
    ? source.ids.map((id) => document.getElementById(elementId({ kind: 'threat', id })))
    : [document.querySelector(`[data-risk][data-list="${source.id}"]`)];
}

function showHit(hit: Hit | null): void {
  paint('over', [hit?.element], () => hit?.look ?? '');
}

function sayOver({ target }: Hit): void {
  const risks = listsNow().columns;
  const riskId = target.kind === 'risk' ? target.id : target.kind === 'slot' ? target.riskId : null;
  const number = risks.find(({ risk }) => risk.id === riskId)?.risk.number;
  if (number !== undefined) say('cluster:said.overRisk', { number });
  else if (target.kind === 'threat') say('cluster:said.overThreat');
  else if (target.kind === 'new') say('cluster:said.overEmpty');
  else if (target.kind !== 'gap') say('cluster:said.overTray');
}
