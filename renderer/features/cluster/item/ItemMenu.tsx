import { Menu } from '@base-ui/react/menu';
import { type ReactNode, useEffect } from 'react';
import { titleOf } from '../../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import menuStyles from '../../../components/Menu.module.css';
import { useWords } from '../../../i18n/use-words.ts';
import { useCapOf } from '../../../keys/KeyCapOf.tsx';
import { keysOf } from '../../../keys/key-table.ts';
import { boardKeys } from '../../../keys/tables/cluster.ts';
import {
  editThreat,
  mark,
  markedSourceWith,
  openMenu,
  sendToNew,
  shift,
  splitThreat,
  toggleCollapsed,
} from '../board-commands.ts';
import { type BoardItem, elementId, type Lists, listOf } from '../board-model.ts';
import { hasMarks, setCluster, useCluster } from '../cluster-store.ts';
import { focusFirst, focusItem } from '../focus.ts';
import type { Target } from '../move/command-of.ts';
import { removeRisk, requestMove } from '../move/request-move.ts';
import { joinCards, proposedSame, separateCard } from '../same.ts';
import { watchHandle } from './handle.ts';
import styles from './ItemMenu.module.css';

type Row = keyof typeof boardKeys.rows;
const titles = { all: 'menu', targets: 'moveTo', same: 'same.title' } as const;

/** What can be done with an item, each with its key; and a button at the card one looks at that says where it can go. */
export function ItemMenu({ lists }: { readonly lists: Lists }) {
  const { t } = useWords('cluster');
  const menu = useCluster((state) => state.menu);
  const isDragging = useCluster((state) => state.drag !== null);
  const isEditing = useCluster((state) => state.editing !== null || state.naming !== null);
  useEffect(() => watchHandle(), []);
  return (
    <>
      <button
        type="button"
        id="move-to"
        className={styles.handle}
        hidden={isDragging || isEditing}
        aria-haspopup="menu"
      >
        {t('moveTo')}
      </button>
      <Menu.Root open={menu !== null} onOpenChange={(isOpen) => !isOpen && close()} modal={false}>
        <Menu.Portal>
          <Menu.Positioner
            anchor={() => (menu ? document.getElementById(elementId(menu.item)) : null)}
            align="end"
            sideOffset={2}
            className={menuStyles.positioner}
          >
            <Menu.Popup
              className={`${menuStyles.popup} ${styles.popup}`}
              aria-label={menu ? t(titles[menu.page]) : undefined}
              finalFocus={false}
            >
              {menu?.page === 'same' && <Same item={menu.item} lists={lists} />}
              {menu?.page === 'targets' && <Targets item={menu.item} lists={lists} />}
              {menu?.page === 'all' && menu.item.kind === 'threat' && (
                <OfThreat item={menu.item} lists={lists} />
              )}
              {menu?.page === 'all' && menu.item.kind === 'risk' && <OfRisk item={menu.item} lists={lists} />}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </>
  );
}

/** Closes it, and the item has the focus again, where nothing that was chosen has taken it. */
function close(): void {
  const { menu } = useCluster.getState();
  setCluster({ menu: null });
  if (menu) requestAnimationFrame(() => isFocusFree() && focusFirst([menu.item]));
}

function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.closest('[role=menu]') !== null;
}

type PartProps = { readonly item: BoardItem; readonly lists: Lists };

/** Acts on an item as its key would: it has the focus first. */
const onItem = (item: BoardItem) => (act: () => void) => () => {
  focusItem(item);
  act();
};

function OfThreat({ item, lists }: PartProps) {
  const { t } = useWords('cluster');
  const isPlaced = listOf(lists, item.id) !== null;
  const on = onItem(item);
  return (
    <>
      <Item stays onClick={() => openMenu(item, 'targets')}>
        {t('moveTo')}
      </Item>
      <Item row="new" onClick={on(sendToNew)}>
        {t(isPlaced ? 'splitOff' : 'key.new')}
      </Item>
      <Item row="edit" onClick={() => editThreat(item.id)}>
        {t('editThreat')}
      </Item>
      <Item row="splitThreat" onClick={() => splitThreat(item.id)}>
        {t('key.splitThreat')}
      </Item>
      <Item row="same" stays onClick={() => openMenu(item, 'same')}>
        {t('same.title')}
      </Item>
      <Separate item={item} lists={lists} />
      <Item row="earlier" onClick={on(() => shift(-1))}>
        {t('key.earlier')}
      </Item>
      <Item row="later" onClick={on(() => shift(1))}>
        {t('key.later')}
      </Item>
      <Item row="mark" onClick={on(() => mark(item))}>
        {t('key.markOne')}
      </Item>
    </>
  );
}

/** What is joined to a card becomes cards again: all of it, or one where there are several. */
function Separate({ item: { id }, lists }: PartProps) {
  const { t } = useWords('cluster');
  const joined = lists.joined.get(id) ?? [];
  if (joined.length === 0) return null;
  const each = joined.length > 1 ? joined : [];
  return (
    <>
      <Item row="separate" onClick={() => separateCard(id)}>
        {t('same.separate')}
      </Item>
      {each.map((threat) => (
        <Item key={threat.id} onClick={() => separateCard(id, threat.id)}>
          {t('same.separateOne', { number: threat.number })}
        </Item>
      ))}
    </>
  );
}

/** The cards that are most alike, each with its number; any other is reached by marking this one first. */
function Same({ item, lists }: PartProps) {
  const { t } = useWords('cluster');
  return (
    <>
      {proposedSame(lists, item.id).map(({ id, number, text }) => (
        <Item key={id} onClick={() => joinCards([item.id], id)}>
          {number}{' '}
          <bdi>
            <Hyphenated text={text} />
          </bdi>
        </Item>
      ))}
      <Item row="mark" onClick={onItem(item)(() => mark(item))}>
        {t('same.other')}
      </Item>
    </>
  );
}

function OfRisk({ item, lists }: PartProps) {
  const { t } = useWords('cluster');
  const isOpen = useCluster((state) => !state.isOverview);
  const name = (described: boolean) => setCluster({ naming: { riskId: item.id, described } });
  const on = onItem(item);
  return (
    <>
      {lists.columns.length > 1 && (
        <Item stays onClick={() => openMenu(item, 'targets')}>
          {t('mergeWith')}
        </Item>
      )}
      {isOpen && (
        <Item row="collapse" onClick={on(() => toggleCollapsed(item.id))}>
          {t('key.collapse')}
        </Item>
      )}
      <Item row="edit" onClick={() => name(false)}>
        {t('rename')}
      </Item>
      <Item row="describe" onClick={() => name(true)}>
        {t('key.describe')}
      </Item>
      <Item row="earlier" onClick={on(() => shift(-1))}>
        {t('moveEarlier')}
      </Item>
      <Item row="later" onClick={on(() => shift(1))}>
        {t('moveLater')}
      </Item>
      <Item row="remove" onClick={on(() => removeRisk(item.id))}>
        {t('key.remove')}
      </Item>
    </>
  );
}

/** Every risk by number and name; for threats a new risk and the unsorted ones too. A digit goes to its risk. */
function Targets({ item, lists }: PartProps) {
  const { t } = useWords('cluster');
  const isMarked = useCluster(hasMarks);
  const own = item.kind === 'risk' ? item.id : listOf(lists, item.id);
  const isThreat = item.kind === 'threat';
  const go = (target: Target) => () => requestMove(markedSourceWith(item), target, 'key');
  return (
    <>
      {lists.columns
        .filter(({ risk }) => risk.id !== own || isMarked)
        .map(({ risk, threats }) => (
          <Item key={risk.id} onClick={go({ kind: 'risk', id: risk.id })}>
            {risk.number}{' '}
            <bdi>
              <Hyphenated text={titleOf(risk, threats) || t('common:noTitle')} />
            </bdi>
          </Item>
        ))}
      {isThreat && (
        <Item row="new" onClick={sendToNew}>
          {t(own === null ? 'key.new' : 'splitOff')}
        </Item>
      )}
      {isThreat && own !== null && (
        <Item row="tray" onClick={go({ kind: 'tray' })}>
          {t('key.tray')}
        </Item>
      )}
    </>
  );
}

type ItemProps = {
  readonly row?: Row;
  /** Whether the menu stays open, with something else in it. */
  readonly stays?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Item({ row, stays = false, onClick, children }: ItemProps) {
  return (
    <Menu.Item className={`${menuStyles.item} ${styles.item}`} closeOnClick={!stays} onClick={onClick}>
      <span>{children}</span>
      {row && <Cap row={row} />}
    </Menu.Item>
  );
}

function Cap({ row }: { readonly row: Row }) {
  const { t } = useWords('common');
  const cap = useCapOf(keysOf(boardKeys.rows[row], t), boardKeys.rows[row]);
  return cap && <kbd className={styles.cap}>{cap}</kbd>;
}
