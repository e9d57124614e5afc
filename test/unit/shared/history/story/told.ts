import type { Command } from '../../../../../shared/domain/commands.ts';

/** A command, and how the log tells it in Swedish and English. */
export type Told = [Command, swedish: string, english: string];

export const person = (id: string) => ({ id, text: 'Siv Lingonsten' });
