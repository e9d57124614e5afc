import type { Language } from '../codes.ts';
import { type Level, levelStep, type Method } from '../method/method.ts';
import type { WallOf } from './schema.ts';

/** The level as the wall needs it: its name, and its step on the ramp of colours and signs. */
export function wallLevel(method: Method, of: Level | null, language: Language): WallOf<'risk'>['level'] {
  return of && { label: of[language], step: levelStep(method, of) };
}
