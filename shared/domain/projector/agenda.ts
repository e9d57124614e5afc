import type { InterfaceLanguage } from '../../words/index.ts';

/** Minutes since midnight; what is written as 10.20 in Swedish and 10:20 in English. */
export type TimeOfDay = number;

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
