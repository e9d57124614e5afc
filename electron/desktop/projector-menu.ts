import type { MenuItemConstructorOptions } from 'electron';
import { type ProjectorAction, projectorActions } from '../../shared/domain/projector/window.ts';
import type { MenuWord } from './menu.ts';

export type ProjectorItems = {
  /** The word of a key below `host:menu`. */
  readonly word: (key: MenuWord) => string;
  readonly act: (action: ProjectorAction) => void;
  /** Shows the test picture, or what is released again. */
  readonly test: () => void;
};

/** What the menu offers for the projector's window, also while no workshop is open. */
export function projectorMenu({ word, act, test }: ProjectorItems): MenuItemConstructorOptions {
  const items = projectorActions.map((action) => ({
    label: word(`projector.${action}`),
    click: () => act(action),
  }));
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return {
    label: word('projector.title'),
    submenu: [...items, line, { label: word('projector.test'), click: test }],
  };
}
