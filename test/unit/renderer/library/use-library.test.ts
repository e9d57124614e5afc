import { describe, expect, test } from 'vitest';
import {
  faultOfTitle,
  newlyListed,
  newlyTrashed,
  possibleWith,
} from '../../../../renderer/features/library/use-library.ts';
import type { Library, LibraryEntry, TrashEntry } from '../../../../shared/api/types.ts';
import type { RefusalCode } from '../../../../shared/domain/refusal.ts';

const entry = (file: string, code: RefusalCode | null = null): LibraryEntry => ({
  file,
  title: file,
  date: '',
  language: 'sv',
  risks: 0,
  threats: 0,
  bytes: 4_096,
  modified: '2026-05-12T10:02:31.000Z',
  fault: code && { code, params: {} },
});
const trashed = (file: string): TrashEntry => ({
  file,
  title: file,
  trashedAt: '2026-05-12T10:02:31.000Z',
  fault: null,
});
const library = (files: string[], trash: string[]): Library => ({
  workshops: files.map((file) => entry(file)),
  trash: trash.map(trashed),
});

describe('what has changed between two answers', () => {
  test('is told by the files themselves, whatever name one got in the trash', () => {
    const before = library(['a', 'b'], ['a-1']);
    expect(newlyTrashed(before, library(['b'], ['a-2', 'a-1']))).toEqual([trashed('a-2')]);
    expect(newlyListed(before, library(['a-2', 'a', 'b'], ['a-1']))).toBe('a-2');
  });

  test('is nothing where nothing came', () => {
    const same = library(['a'], ['b']);
    expect([newlyTrashed(same, same), newlyListed(same, same)]).toEqual([[], null]);
  });
});

describe('what can be done with a file', () => {
  test('is everything with one that can be read', () => {
    expect(possibleWith(entry('a'))).toEqual({ change: true, trash: true });
  });

  test('is only putting away one that cannot, and nothing with one in use elsewhere', () => {
    expect(possibleWith(entry('a', 'file-damaged'))).toEqual({ change: false, trash: true });
    expect(possibleWith(entry('a', 'file-locked'))).toEqual({ change: false, trash: false });
  });
});

describe('a title', () => {
  test('is taken where it says something', () => {
    expect(faultOfTitle(' Mina Meddelanden ')).toBeNull();
  });

  test('is refused empty or too long, before anything is asked of the host', () => {
    expect([faultOfTitle(' \t'), faultOfTitle('x'.repeat(2_001))]).toEqual([
      { code: 'text-empty', params: {} },
      { code: 'text-too-long', params: { length: 2_001, longest: 2_000 } },
    ]);
  });
});
