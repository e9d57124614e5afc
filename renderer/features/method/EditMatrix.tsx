import { type CSSProperties, type FocusEvent, useRef, useState } from 'react';
import { cellSet } from '../../../shared/domain/method/edit.ts';
import type { MethodWarning } from '../../../shared/domain/method/lint.ts';
import { level, type Method, placeOf } from '../../../shared/domain/method/method.ts';
import { Button } from '../../components/Button.tsx';
import { type Cell, RiskMatrix } from '../../components/RiskMatrix.tsx';
import { levelLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { digitOf } from '../../keys/key-table.ts';
import { cellKeys } from '../../keys/tables/prepare.ts';
import { isWithin } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useLanguage } from '../../state/selectors.ts';
import styles from './EditMatrix.module.css';
import { type CellCodes, edit, useEditor } from './editor-store.ts';
import { RuleForm } from './RuleForm.tsx';
import { letterOf, warningsAt } from './Warnings.tsx';

type Props = { readonly draft: Method; readonly warnings: readonly MethodWarning[] };

/** The matrix, in which each cell is chosen by click or arrows and set by a digit or the row of levels below. */
export function EditMatrix({ draft, warnings }: Props) {
  const { t } = useWords('method');
  const language = useLanguage();
  const area = useRef<HTMLDivElement>(null);
  const [isRuleShown, setRuleShown] = useState(false);
  const chosen = useEditor((editor) => editor.cell);
  const pointed = useEditor((editor) => editor.pointed);
  const cell = chosen && level(draft, chosen.probability, chosen.consequence) ? chosen : null;
  const set = (code: string) => cell && edit((method) => setCell(method, cell, code));
  // The tenth has the 0, which stands after the 9 on a keyboard.
  const levelOf = (event: KeyboardEvent) => draft.levels[(digitOf(event) || 10) - 1];
  useKeys(cellKeys, {
    level: {
      cap: `1–${draft.levels.length % 10}`,
      when: (event) => isWithin(area.current, event) && levelOf(event) !== undefined,
      run: (event) => set(levelOf(event)?.code ?? ''),
    },
  });
  const rows = { '--rows': draft.probability.length } as CSSProperties;
  const choose = ({ probability, consequence }: Cell) => show(probability.code, consequence.code);
  return (
    <div ref={area} className={styles.area}>
      <section className={styles.matrix} style={rows} aria-label={t('matrix')} onFocus={showFocused}>
        <RiskMatrix
          method={draft}
          language={language}
          caption={t('matrix')}
          onChoose={choose}
          {...(cell && { chosen: cell })}
        >
          {({ probability, consequence }) => {
            const place = {
              row: placeOf(draft.probability, probability.code),
              column: placeOf(draft.consequence, consequence.code),
            };
            const here = warningsAt(warnings, place);
            return (
              <>
                <b className={styles.letters}>{here.map(letterOf).join(' ')}</b>
                {pointed !== null && here.includes(pointed) && <span className={styles.pointed} />}
              </>
            );
          }}
        </RiskMatrix>
      </section>
      <fieldset className={styles.palette}>
        <legend className={styles.legend}>
          {cell ? t('cell', wordsOf(draft, cell, language)) : t('noCell')}
        </legend>
        {draft.levels.map((each, index) => {
          const { sign, ...colours } = levelLook(draft, each);
          const isSet = cell !== null && level(draft, cell.probability, cell.consequence)?.code === each.code;
          return (
            <button
              key={each.code}
              type="button"
              style={colours}
              className={styles.level}
              disabled={cell === null}
              aria-pressed={isSet}
              onClick={() => set(each.code)}
            >
              <span aria-hidden="true">{sign}</span> {each[language]}{' '}
              <KeyCapOf table={cellKeys} row="level" alternative={index} />
            </button>
          );
        })}
      </fieldset>
      <div>
        <Button onClick={() => setRuleShown(true)}>{t('rule.open')}</Button>
      </div>
      {isRuleShown && <RuleForm draft={draft} onClose={() => setRuleShown(false)} />}
    </div>
  );
}

function show(probability: string, consequence: string): void {
  useEditor.setState({ cell: { probability, consequence } });
}

/** The cell in focus is the one that a digit sets. */
function showFocused({ target }: FocusEvent<HTMLElement>): void {
  const [probability, consequence] = target.dataset.cell?.split('/') ?? [];
  if (probability && consequence) show(probability, consequence);
}

function setCell(method: Method, { probability, consequence }: CellCodes, code: string): Method {
  const row = placeOf(method.probability, probability);
  return cellSet(method, row, placeOf(method.consequence, consequence), code);
}

function wordsOf(method: Method, cell: CellCodes, language: 'sv' | 'en') {
  const name = (axis: 'probability' | 'consequence') =>
    method[axis].find(({ code }) => code === cell[axis])?.[language] ?? '';
  return { probability: name('probability'), consequence: name('consequence') };
}
