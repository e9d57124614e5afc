// When each phase is to be held, how far ahead or behind the room is, and times of day as they are typed and shown.

import type { Tables } from '../../history/row-change.ts';
import type { InterfaceLanguage } from '../../words/index.ts';
import { type Phase, phases } from '../codes.ts';
import type { Workshop } from '../tables.ts';
import { discussionQueue, settledRisks } from '../voting/queue.ts';
import { cardsOf } from '../workshop/joined.ts';
import { isTreated, register } from '../workshop/register.ts';
import { countedRows } from '../workshop/risk-status.ts';

/** Minutes since midnight, also parts of them; what is written as 10.20 in Swedish and 10:20 in English. */
type TimeOfDay = number;

const dayMinutes = 24 * 60;

/** A time as it was typed: 9, 9.30, 09:30, 0930; null where it is none. */
export function timeOfDay(typed: string): TimeOfDay | null {
  const [, hours = '', minutes = '0'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim()) ?? [];
  const [h, m] = [Number(hours), Number(minutes)];
  return hours !== '' && h < 24 && m < 60 ? h * 60 + m : null;
}

/** A time as a language writes it. */
export function timeInWords(time: TimeOfDay, language: InterfaceLanguage): string {
  const within = ((Math.round(time) % dayMinutes) + dayMinutes) % dayMinutes;
  const minutes = String(within % 60).padStart(2, '0');
  return `${Math.floor(within / 60)}${language === 'sv' ? '.' : ':'}${minutes}`;
}

/** A typed time as a language writes it; null where it is none. */
export function typedTime(typed: string, language: InterfaceLanguage): string | null {
  const time = timeOfDay(typed);
  return time === null ? null : timeInWords(time, language);
}

/** When a break of so many minutes ends, at whole five minutes, never sooner. */
export function breakEnd(now: Date, minutes: number, language: InterfaceLanguage): string {
  const end = now.getHours() * 60 + now.getMinutes() + minutes;
  return timeInWords(Math.ceil(end / 5) * 5, language);
}

/** Whether a typed time is still to come that day; a text that is no time yet may become one. */
export function isAhead(typed: string, now: Date): boolean {
  const time = timeOfDay(typed);
  return time === null || time > now.getHours() * 60 + now.getMinutes();
}

/** The times of a sitting, as the workshop's file has them. */
export type Agenda = NonNullable<Workshop['agenda']>;

/** When the sitting ends. */
export function agendaEnd({ start, minutes }: Agenda): TimeOfDay {
  return start + sum(minutes);
}

/** How much of a phase's work is done: things, and all there are; `agreed`: risks that one key accepts at once. */
export type Progress = { readonly done: number; readonly all: number; readonly agreed: number };

/** Null where the work of a phase cannot be counted. */
export function progressOf(tables: Tables, phase: Phase): Progress | null {
  const method = tables.workshop.get('workshop')?.method;
  if (phase === 'cluster') {
    const threats = cardsOf(tables.threat.values());
    return { done: threats.filter(({ riskId }) => riskId !== null).length, all: threats.length, agreed: 0 };
  }
  if (!method || (phase !== 'assess' && phase !== 'treat')) return null;
  const rows = countedRows(register(tables));
  if (phase === 'treat') return { done: rows.filter(isTreated).length, all: rows.length, agreed: 0 };
  const { toAccept } = settledRisks(discussionQueue(tables, method));
  return {
    done: rows.filter(({ level }) => level !== null).length,
    all: rows.length,
    agreed: toAccept.length,
  };
}

/** How far the room is ahead of its times or behind them. */
export type Standing = {
  /** Whole minutes behind; negative when ahead. */
  readonly behind: number;
  /** Seconds that each thing left may take; 0 where the time of the phase is up, null where nothing is counted or left. */
  readonly pace: number | null;
  readonly agreed: number;
};

/**
 * Compares the clock with the times: in a phase whose work is counted with where as much of it should have been done, else
 * with the time of the phase, within which one is neither ahead nor behind.
 */
export function standingOf(
  agenda: Agenda,
  phase: Phase,
  progress: Progress | null,
  now: TimeOfDay,
): Standing {
  const at = phases.indexOf(phase);
  const begin = agenda.start + sum(agenda.minutes.slice(0, at));
  const length = agenda.minutes[at] ?? 0;
  const end = begin + length;
  if (!progress || progress.all === 0)
    return { behind: Math.round(now < begin ? now - begin : Math.max(0, now - end)), pace: null, agreed: 0 };
  const left = progress.all - progress.done;
  return {
    behind: Math.round(now - (begin + (length * progress.done) / progress.all)),
    pace: left === 0 ? null : Math.max(0, Math.floor(((end - now) * 60) / left)),
    agreed: progress.agreed,
  };
}

/** Minutes and seconds, as 2:40. */
export function paceInWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((all, each) => all + each, 0);
}
