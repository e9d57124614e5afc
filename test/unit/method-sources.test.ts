import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedMethods } from '../../electron/library/own-methods.ts';
import { sourced } from '../../shared/domain/method/edit.ts';
import { sourceOf } from '../../shared/domain/method/method.ts';
import { methodSchema } from '../../shared/domain/method/schema.ts';

const methods = shippedMethods(join(import.meta.dirname, '..', '..', 'resources'));

it.each(methods.map((method) => [method.id, method] as const))(
  'the source of %s stands in both languages, without working notes',
  (_, method) => {
    const [swedish, english] = [sourceOf(method, 'sv'), sourceOf(method, 'en')];
    expect(swedish).not.toBe(english);
    for (const text of [swedish, english]) {
      expect(text).toMatch(/\.$/);
      expect(text.length).toBeLessThan(200);
      expect(text).not.toMatch(/not confirmed|read off/);
    }
    expect(method.comment).not.toBe('');
  },
);

it('a method of before has one source for both languages, and keeps it until one is edited', () => {
  const old = methodSchema.parse({ ...methods[0], source: 'Vår egen' });
  expect([old.source, sourceOf(old, 'sv'), sourceOf(old, 'en')]).toEqual([
    'Vår egen',
    'Vår egen',
    'Vår egen',
  ]);
  expect(sourced(old, 'en', 'Our own').source).toEqual({ sv: 'Vår egen', en: 'Our own' });
});
