import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { judge } from './sizes/judge-page.ts';
import type { Fault } from './sizes/judges/index.ts';

/** The kinds of faults found on a page of this markup, each once. */
async function kindsIn(page: Page, markup: string): Promise<Fault[]> {
  await page.setContent(`<style>${base}</style><h1>Titel</h1>${markup}`);
  const found = [...(await judge(page, 'judgeLayout')), ...(await judge(page, 'judgeFocus'))];
  return [...new Set(found.map(([kind]) => kind))].sort();
}

const base = `
  html { font-size: 16px }
  body { font: 16px/1.25 sans-serif; margin: 10px }
  p { margin: 0 }
  button { display: block; width: 100px; height: 30px; border: 0; padding: 0 }
`;

const beside = `
  <p popover="manual" id="over" style="inset: auto; top: -90px; margin: 0">två</p>
  <script>field.focus({ preventScroll: true }); over.showPopover()</script>
`;

/** A page that stands well, the same with a fault, and what is then said of it. */
const seeded: Readonly<Record<string, readonly [sound: string, faulty: string, kind: Fault]>> = {
  'a text over a text': ['<p>ett</p><p>två</p>', '<p>ett</p><p style="margin-top: -20px">två</p>', 'overlap'],
  'a button over a button': [
    '<button>ett</button><button>två</button>',
    '<button>ett</button><button style="margin-top: -15px">två</button>',
    'overlap',
  ],
  'a text that is cut': [
    '<p style="width: 200px; overflow: hidden">ett ord till</p>',
    '<p style="width: 40px; overflow: hidden; white-space: nowrap">ett ord till</p>',
    'clipped',
  ],
  'dots after which nobody can read on': [
    '<button style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap">ett ord som är längre</button>',
    '<p style="width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">ett ord som är längre</p>',
    'clipped',
  ],
  'dots after which one can read on, and such a text that begins beyond the page': [
    `<p title="${'ord '.repeat(200)}" style="width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">${'ord '.repeat(200)}</p>`,
    `<style>html, body { overflow: hidden }</style><p title="${'ord '.repeat(200)}" style="width: 60px; margin-left: 3000px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">${'ord '.repeat(200)}</p>`,
    'clipped',
  ],
  'what opens beside a field, which one scrolls to, and beside one in sight': [
    `<div style="height: 120px; overflow: auto"><p style="height: 2000px">ett</p><input id="field"></div>${beside}`,
    `<input id="field">${beside}`,
    'clipped',
  ],
  'a text outside its box': [
    '<p style="width: 100px">ett ord</p>',
    '<p style="width: 20px; white-space: nowrap">ett ord</p>',
    'clipped',
  ],
  'a text below a page that does not scroll': [
    '<p style="margin-top: 2000px">ett</p>',
    '<style>html, body { overflow: hidden; height: 100% }</style><p style="margin-top: 2000px">ett</p>',
    'clipped',
  ],
  'a word that is broken': [
    '<p style="width: 60px; overflow-wrap: anywhere">verk&shy;samhet</p>',
    '<p style="width: 60px; overflow-wrap: anywhere">verksamhetens</p>',
    'broken',
  ],
  'a page that scrolls sideways': [
    '<div style="overflow-x: auto"><table><tr><td style="min-width: 3000px">ett</td></tr></table></div>',
    '<div style="width: 3000px; height: 10px"></div>',
    'sideways',
  ],
  'a part that shows hardly anything of itself': [
    '<div style="height: 150px; overflow: auto"><p style="height: 600px">ett</p></div>',
    '<div style="height: 30px; overflow: auto"><p style="height: 600px">ett</p></div>',
    'cramped',
  ],
  'a focus behind something': [
    '<button>ett</button>',
    '<button>ett</button><div style="position: fixed; inset: 0; background: white"></div>',
    'focus',
  ],
  'a focus that cannot be scrolled to': [
    '<div style="height: 40px; overflow: auto"><button style="margin-top: 10px">ett</button></div>',
    '<div style="height: 40px; overflow: clip"><button style="position: relative; top: 60px">ett</button></div>',
    'focus',
  ],
  'what has no box of its own, and what has': [
    '<div style="display: contents; height: 5px; overflow: hidden"><p>ett</p><p>två</p></div>',
    '<div style="height: 5px; overflow: hidden"><p>ett</p><p>två</p></div>',
    'clipped',
  ],
  'targets that are small and close': [
    '<button style="height: 18px; margin: 10px 0">ett</button><button style="height: 18px; margin: 10px 0">två</button>',
    '<button style="height: 18px">ett</button><button style="height: 18px">två</button>',
    'target',
  ],
  'a title that is out of sight': [
    '<p>ett</p>',
    '<style>h1 { position: absolute; left: -500px }</style><p>ett</p>',
    'title',
  ],
};

test('the judges find each fault that is seeded, and nothing where there is none', async ({ launch }) => {
  // A page of its own: what is judged is put there by the test.
  const { page } = await launch();
  await page.goto('about:blank');
  for (const [name, [sound, faulty, kind]] of Object.entries(seeded)) {
    expect(await kindsIn(page, sound), `${name}: sound`).toEqual([]);
    expect(await kindsIn(page, faulty), name).toContain(kind);
  }
});
