import type { CommandType } from '../../domain/commands.ts';
import type { ChangeView, Describers } from '../change-view.ts';
import { phrase } from '../phrase.ts';
import { fieldNames } from './fields.ts';
import { signOf } from './people.ts';

type Types = Extract<CommandType, `parkedNote.${string}`>;

export const parkedNoteDescribers: Describers<Types> = {
  'parkedNote.add': (view) => {
    const sign = signOf(view, view.first('parkedNote').after?.groupId);
    const text = textOf(view);
    return sign === null
      ? phrase('history:parkedNote.add.noGroup', { text })
      : phrase('history:parkedNote.add.inGroup', { text, sign });
  },
  'parkedNote.edit': (view) =>
    phrase('history:parkedNote.edit', {
      text: textOf(view),
      fields: fieldNames('parkedNote', view.fields('parkedNote')),
    }),
  'parkedNote.handle': (view) => {
    const state = view.first('parkedNote').after?.state ?? 'open';
    return phrase(`history:parkedNote.handle.${state}`, { text: textOf(view) });
  },
  'parkedNote.remove': (view) =>
    phrase('history:parkedNote.remove', { count: view.images('parkedNote').length, text: textOf(view) }),
};

function textOf(view: ChangeView): string {
  return view.text(view.images('parkedNote')[0]?.text);
}
