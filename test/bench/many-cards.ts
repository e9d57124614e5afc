import type { Method } from '../../shared/domain/method/method.ts';
import type { PlainWords } from './plain/react.ts';

/** A board for measuring: so many threats, of which so many are unsorted and the rest spread over the risks. */
export type BoardSize = { readonly threats: number; readonly risks: number; readonly unsorted: number };

export const signs = ['A', 'B', 'C', 'D', 'E'] as const;
const words = [
  'loggar',
  'granskas',
  'för',
  'sällan',
  'och',
  'brister',
  'syns',
  'inte',
  'hos',
  'leverantören',
];

/** Between four and eleven words, so that cards are of several heights. */
export function wording(index: number): string {
  const length = 4 + ((index * 7) % 8);
  return Array.from({ length }, (_, at) => words[(index + at * 3) % words.length]).join(' ');
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/** The risk that a threat is placed in; null is the tray. */
function riskOf(index: number, { risks, unsorted }: BoardSize): number | null {
  return index < unsorted ? null : (index - unsorted) % risks;
}

/** The board as interchange data. */
export function workshopOf(size: BoardSize, title: string, method: Method) {
  return {
    format: 'storforum-workshop',
    version: 1,
    workshop: { title, language: 'sv' },
    method,
    groups: signs.map((sign) => ({ id: sign, name: `Grupp ${sign}` })),
    risks: range(size.risks).map((index) => ({ id: `r${index}`, title: wording(index) })),
    threats: range(size.threats).map((index) => {
      const risk = riskOf(index, size);
      return {
        text: wording(index),
        groupId: signs[index % signs.length],
        properties: ['confidentiality'],
        riskId: risk === null ? null : `r${risk}`,
      };
    }),
  };
}

/** The same cards in the same places as plain HTML and CSS, dragged by a few lines of script. */
export function plainBoard(size: BoardSize): { readonly page: string; readonly cards: string } {
  const cards = Map.groupBy(range(size.threats), (index) => riskOf(index, size));
  const list = (risk: number | null) => (cards.get(risk) ?? []).map(card).join('');
  const risks = range(size.risks).map(
    (risk) => `<section><h3>${risk} ${wording(risk)}</h3>${list(risk)}</section>`,
  );
  return { page, cards: `<aside>${list(null)}</aside><main>${risks.join('')}</main>` };
}

/** The same words for a board that plain React draws. */
export function plainWords(size: BoardSize): PlainWords {
  const cards = Map.groupBy(range(size.threats), (index) => riskOf(index, size));
  const list = (risk: number | null) =>
    (cards.get(risk) ?? []).map((index) => ({
      sign: signs[index % signs.length] ?? 'A',
      text: wording(index),
    }));
  const risks = range(size.risks).map((risk) => ({
    number: risk + 1,
    title: wording(risk),
    cards: list(risk),
  }));
  return { tray: list(null), risks };
}

function card(index: number): string {
  const sign = signs[index % signs.length];
  return `<div class="card" tabindex="-1"><b>${sign}</b><span>${wording(index)}</span><small>K</small></div>`;
}

const page = `<!doctype html><meta charset="utf-8"><title>Plain</title><style>
  body { margin: 0; font: 24px/1.35 system-ui; }
  #board { display: grid; grid-template-columns: 400px 1fr; height: 980px; margin-top: 60px; }
  main, aside { overflow: auto; }
  main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 24px; align-items: start; }
  .card { display: flex; gap: 12px; padding: 12px; border: 1px solid #d9d4c7; border-radius: 10px; background: #fff; margin: 12px 0; user-select: none; }
  b { display: grid; place-items: center; flex: none; width: 38px; height: 38px; border-radius: 50%; background: #00568a; color: #fff; }
  .shadow { position: fixed; top: 0; left: 0; margin: 0; pointer-events: none; will-change: transform; }
  </style><div id="board"></div><script>{
  let held, shadow;
  addEventListener('pointerdown', ({ target }) => { held = target.closest('.card'); });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!held) return;
    if (!shadow) { shadow = held.cloneNode(true); shadow.classList.add('shadow'); shadow.style.width = held.offsetWidth + 'px'; document.body.append(shadow); }
    shadow.style.transform = 'translate(' + clientX + 'px,' + clientY + 'px)';
  });
  addEventListener('pointerup', ({ clientX, clientY }) => {
    const under = document.elementFromPoint(clientX, clientY)?.closest('.card');
    if (held && under && under !== held) under.before(held);
    shadow?.remove();
    held = shadow = undefined;
  });
  }</script>`;
