import { consequenceDomains, type Language, languages } from '../../../shared/domain/codes.ts';
import { levelEdited } from '../../../shared/domain/method/edit.ts';
import type { MethodPart } from '../../../shared/domain/method/lint.ts';
import { criterionTexts } from '../../../shared/domain/method/meaning.ts';
import type { Level } from '../../../shared/domain/method/method.ts';
import { type Acceptance, longestDescription, longestRemark } from '../../../shared/domain/method/schema.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { levelKeys } from '../../keys/tables/prepare.ts';
import { asText, edit, toggleDetails, useEditor } from './editor-store.ts';
import styles from './MethodEditor.module.css';

type Props = { readonly part: Exclude<MethodPart, 'probability'>; readonly level: Level };

/** What is seldom said of a level, behind one key: of a consequence by domain, of a risk level who may accept it. */
export function LevelDetails({ part, level }: Props) {
  const { t } = useWords('method');
  const isShown = useEditor((editor) => editor.isDetailed);
  return (
    <>
      <div className={styles.wide}>
        <Button look="quiet" aria-expanded={isShown} onClick={toggleDetails}>
          {t(`more.${part}`)} <KeyCapOf table={levelKeys} row="more" />
        </Button>
      </div>
      {isShown && part === 'consequence' && <DomainFields level={level} />}
      {isShown && part === 'levels' && <CriterionFields level={level} />}
    </>
  );
}

/** What a consequence means in each domain, in both languages. */
function DomainFields({ level }: { readonly level: Level }) {
  const { t } = useWords('method');
  return consequenceDomains.flatMap((domain) =>
    languages.map((language) => (
      <CommitField
        key={`${domain}-${language}`}
        rows={2}
        label={t('domainIn', {
          domain: capital(t(`common:domain.${domain}`)),
          language: t(`inLanguage.${language}`),
        })}
        value={level.domains?.[domain]?.[language] ?? ''}
        onCommit={(typed) =>
          asText(typed, longestDescription, (said) => {
            const words = { ...(level.domains?.[domain] ?? { sv: '', en: '' }), [language]: said };
            const domains = { ...level.domains, [domain]: words };
            edit((method) => levelEdited(method, 'consequence', level.code, { domains }));
          })
        }
      />
    )),
  );
}

const mayChoices = ['unsaid', 'yes', 'no'] as const;
const choiceOf = (may: boolean | undefined) => (may === undefined ? 'unsaid' : may ? 'yes' : 'no');
const mayOf = { unsaid: undefined, yes: true, no: false } as const;

/** The four parts of what applies to accepting a risk of a level. */
function CriterionFields({ level }: { readonly level: Level }) {
  const { t } = useWords('method');
  const set = (patch: Acceptance) =>
    edit((method) =>
      levelEdited(method, 'levels', level.code, { acceptance: { ...level.acceptance, ...patch } }),
    );
  const words = (part: (typeof criterionTexts)[number], language: Language) => ({
    label: t(`criterion.${part}`, { language: t(`inLanguage.${language}`) }),
    value: level.acceptance?.[part]?.[language] ?? '',
    onCommit: (typed: string) =>
      asText(typed, longestRemark, (said) =>
        set({ [part]: { ...(level.acceptance?.[part] ?? { sv: '', en: '' }), [language]: said } }),
      ),
  });
  return (
    <>
      <div className={styles.wide}>
        <p className={styles.legend} aria-hidden="true">
          {t('ownerMay')}
        </p>
        <Choice
          label={t('ownerMay')}
          options={mayChoices.map((value) => ({ value, text: t(`mayChoice.${value}`) }))}
          value={choiceOf(level.acceptance?.ownerMay)}
          onChoose={(choice) => set({ ownerMay: mayOf[choice] })}
        />
        <p className={styles.hint}>{t('lineHint')}</p>
      </div>
      {criterionTexts.flatMap((part) =>
        languages.map((language) => <CommitField key={`${part}-${language}`} {...words(part, language)} />),
      )}
    </>
  );
}
