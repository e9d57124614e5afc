import { attempts } from './attempts.ts';
import { expect, openExample, test } from './fixtures.ts';

const away = 'https://example.org';
/** How long an attempt may hang before that counts as refused, in milliseconds. */
const patience = 3_000;

/**
 * Tries each from a timer, outside what the browser's own tools may do: 'refused', or 'DONE' where it came to its end.
 */
const tryAll = (list: typeof attempts) => `(async () => {
  const away = '${away}';
  const outcomes = {};
  const hung = new Promise((resolve) => setTimeout(resolve, ${patience}, 'refused'));
  const one = (work) => new Promise((resolve) => setTimeout(async () => {
    try { await work(); resolve('DONE'); } catch { resolve('refused'); }
  }));
  await Promise.all(Object.entries({ ${Object.entries(list)
    .map(([name, code]) => `${JSON.stringify(name)}: async () => { await ${asExpression(code)} }`)
    .join(
      ',\n',
    )} }).map(async ([name, work]) => { outcomes[name] = await Promise.race([one(work), hung]); }));
  return outcomes;
})()`;

function asExpression(code: string): string {
  return code.startsWith('{') ? `(async () => ${code})()` : `(${code})`;
}

test('a script in the page would be refused all that it tries, and the page goes on', async ({ page }) => {
  await openExample(page);
  const reached: string[] = [];
  page.context().on('requestfinished', (request) => {
    if (!request.url().startsWith(new URL(page.url()).origin) && !/^(data|blob):/.test(request.url()))
      reached.push(request.url());
  });
  const allowed = {
    'a request to the app’s own files': `fetch(document.querySelector('link[rel=stylesheet]').href).then((answer) => { if (!answer.ok) throw answer.status; })`,
  };
  expect(await page.evaluate(tryAll(allowed))).toEqual({ 'a request to the app’s own files': 'DONE' });
  const outcomes = await page.evaluate(tryAll(attempts));
  const names = Object.keys(attempts);
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(outcomes).toEqual(Object.fromEntries(names.map((name) => [name, 'refused'])));
  expect(reached).toEqual([]);
  const answer = await page.evaluate('storforum.call("app.start", {})');
  expect(answer).toMatchObject({ ok: true, value: { open: { rows: {} } } });
});
