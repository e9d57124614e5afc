import { createElement as h, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Runs in a bare page: the words of a board as React draws them, with nothing that could be done with them. */
type Card = { readonly sign: string; readonly text: string };
type Risk = { readonly number: number; readonly title: string; readonly cards: readonly Card[] };
export type PlainWords = { readonly tray: readonly Card[]; readonly risks: readonly Risk[] };

function CardPlain({ sign, text }: Card): ReactNode {
  return h(
    'div',
    { role: 'option', 'aria-label': `${text}, ${sign}`, tabIndex: -1, className: 'card' },
    h('b', null, sign),
    h('span', { dir: 'auto' }, text),
  );
}

function ListPlain({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  return h(
    'div',
    { role: 'listbox' },
    cards.map((card, index) => h(CardPlain, { key: index, ...card })),
  );
}

function RiskPlain({ number, title, cards }: Risk): ReactNode {
  const signs = [...new Set(cards.map(({ sign }) => sign))];
  return h(
    'section',
    { 'aria-label': `Risk ${number}: ${title}` },
    h(
      'header',
      null,
      h('button', { type: 'button' }, number),
      h('h3', null, h('button', { type: 'button' }, h('bdi', null, title))),
    ),
    h(
      'p',
      null,
      h('button', { type: 'button' }, `${cards.length} hot`),
      signs.map((sign) => h('b', { key: sign }, sign)),
    ),
    h(ListPlain, { cards }),
  );
}

function BoardPlain({ tray, risks }: PlainWords): ReactNode {
  return [
    h('aside', { key: 'tray' }, h('h2', null, `Osorterade ${tray.length}`), h(ListPlain, { cards: tray })),
    h(
      'main',
      { key: 'risks' },
      risks.map((risk) => h(RiskPlain, { key: risk.number, ...risk })),
    ),
  ];
}

const place = document.getElementById('board');
const { words } = window as unknown as { readonly words: PlainWords };
if (place) addEventListener('click', () => createRoot(place).render(h(BoardPlain, words)), { once: true });
