// How large the room is, from which the size of type follows.

import { type FormEvent, useId, useState } from 'react';
import {
  isPictureTooSmall,
  mostCards,
  picture,
  projectorScale,
  type Room,
  roomBounds,
  typedMetres,
} from '../../../shared/domain/projector/legibility.ts';
import { localeOf } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import { setPreferences } from '../../state/preferences.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './RoomDialog.module.css';

type Props = { readonly onClose: () => void };

/** The room's depth and the picture's width, given once, and what they ask of the views. */
export function RoomDialog({ onClose }: Props) {
  const { t } = useWords('legibility');
  const id = useId();
  const { room, zoom } = useUi((ui) => ui.preferences);
  const language = useInterfaceLanguage();
  const written = (metres: number | undefined) =>
    metres === undefined ? '' : metres.toLocaleString(localeOf(language));
  const [{ depthText, widthText }, change, forgetTyped] = useKeptForm('room', () => ({
    depthText: written(room?.depth),
    widthText: written(room?.width),
  }));
  const [isTried, setTried] = useState(false);
  const depth = typedMetres(depthText, roomBounds.depth);
  const width = typedMetres(widthText, roomBounds.width);
  const typed = depth !== null && width !== null ? { depth, width } : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!typed) return;
    void setPreferences({ room: typed });
    forgetTyped();
    onClose();
  };
  const forget = () => {
    void setPreferences({ room: null });
    forgetTyped();
    onClose();
  };
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          {room && <Button onClick={forget}>{t('forget')}</Button>}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="main" type="submit" form={id}>
            {t('use')}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.form} onSubmit={submit} noValidate>
        <p>{t('intro')}</p>
        <MetresField
          label={t('depth')}
          text={depthText}
          bounds={roomBounds.depth}
          isFaulty={isTried && depth === null}
          onType={(text) => change({ depthText: text })}
        />
        <MetresField
          label={t('width')}
          text={widthText}
          bounds={roomBounds.width}
          isFaulty={isTried && width === null}
          onType={(text) => change({ widthText: text })}
        />
        <Outcome room={typed} />
        <p className={styles.aside}>{t('zoom', { percent: Math.round(zoom * 100) })}</p>
      </form>
    </Dialog>
  );
}

/**
 * What the measures ask for, spoken while they are typed. A live region of its own, apart from the announcer: nothing has
 * changed yet, and what stands here with each digit takes the place of what was said, and does not queue behind it.
 */
function Outcome({ room }: { readonly room: Room | null }) {
  const { t } = useWords('legibility');
  const scale = projectorScale(room, 1);
  const figures = { type: Math.round(scale * picture.type), cards: mostCards(scale) };
  return (
    <div aria-live="polite" className={styles.outcome}>
      <p>{t(room ? 'result' : 'unmeasured', figures)}</p>
      {room && isPictureTooSmall(room) && <p className={styles.warning}>{t('tooSmall')}</p>}
      {room && scale > 1 && <p className={styles.aside}>{t('screens')}</p>}
    </div>
  );
}

type MetresFieldProps = {
  readonly label: string;
  readonly text: string;
  readonly bounds: { readonly least: number; readonly most: number };
  readonly isFaulty: boolean;
  readonly onType: (text: string) => void;
};

/** A length in metres, with comma or point as one is used to. */
function MetresField({ label, text, bounds, isFaulty, onType }: MetresFieldProps) {
  const { t } = useWords('legibility');
  const language = useInterfaceLanguage();
  const id = useId();
  const fault = {
    least: bounds.least.toLocaleString(localeOf(language)),
    most: bounds.most.toLocaleString(localeOf(language)),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? `${id}-fault` : undefined}
        onChange={(event) => onType(event.target.value)}
      />
      {isFaulty && (
        <p id={`${id}-fault`} role="alert" className={styles.warning}>
          {t('fault', fault)}
        </p>
      )}
    </div>
  );
}
