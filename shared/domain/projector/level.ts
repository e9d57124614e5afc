import type { Language } from '../codes.ts';
import { type Level, levelStep, type Method } from '../method/method.ts';
import type { ProjectorContentOf } from './schema.ts';

/** The level as the projector needs it: its name, and its step on the ramp of colours and signs. */
export function projectorLevel(
  method: Method,
  of: Level | null,
  language: Language,
): ProjectorContentOf<'risk'>['level'] {
  return of && { label: of[language], step: levelStep(method, of) };
}
