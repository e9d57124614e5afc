import type { Language } from '../codes.ts';
import { type Level, levelSign, levelStep, type Method } from '../method/method.ts';
import type { ProjectorContentOf } from './schema.ts';

/** The level as the projector needs it: its name, its sign, and its step on the ramp of colours. */
export function projectorLevel(
  method: Method,
  of: Level | null,
  language: Language,
): ProjectorContentOf<'risk'>['level'] {
  return of && { label: of[language], step: levelStep(method, of), sign: levelSign(method, of) };
}
