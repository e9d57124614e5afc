import type { Language } from '../codes.ts';
import { type Level, levelSign, levelStep, type Method } from '../method/method.ts';
import type { ProjectorContent, ProjectorContentOf } from './schema.ts';

/** What is shown where nothing is released; the host writes the name of the workshop on it. */
export const curtain: ProjectorContent = { view: 'curtain' };

/** The level as the projector needs it: its name, its sign, and its step on the ramp of colours. */
export function projectorLevel(
  method: Method,
  of: Level | null,
  language: Language,
): ProjectorContentOf<'risk'>['level'] {
  return of && { label: of[language], step: levelStep(method, of), sign: levelSign(method, of) };
}
