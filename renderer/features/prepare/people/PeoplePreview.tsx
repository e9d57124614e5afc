import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './PeopleSection.module.css';
import type { CommaMeaning } from './person-cells.ts';
import type { PeopleRead } from './read-people.ts';

const shown = 100;
const meanings = ['surname', 'organisation'] as const satisfies readonly CommaMeaning[];

type Props = {
  readonly text: string;
  readonly read: PeopleRead;
  /** Names of the organisations that are there. */
  readonly known: readonly string[];
  readonly onComma: (comma: CommaMeaning) => void;
};

/** How the lines are read as people, before anything is recorded. Nothing for a single name, which needs no preview. */
export function PeoplePreview({ text, read, known, onComma }: Props) {
  const { t } = useWords('prepare');
  const { people, comma, unused, absent } = read;
  const [first] = people;
  const left = absent.length > 0 && <p>{t('people.absent', { names: absent.join(', ') })}</p>;
  if (!first) return left && <div className={styles.preview}>{left}</div>;
  if (people.length === 1 && first.name === cleanLine(text)) return null;
  const rest = people.length - shown;
  const fresh = freshAmong(people, known);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is read by keys as well.
    <section tabIndex={0} aria-label={t('people.preview')} className={styles.preview}>
      {comma && (
        <SelectField
          beside
          label={t('people.comma')}
          value={comma}
          options={meanings.map((meaning) => ({ value: meaning, label: t(`people.commaMeans.${meaning}`) }))}
          onChoose={(value) => onComma(meanings.find((each) => each === value) ?? comma)}
        />
      )}
      <table>
        <thead>
          <tr>
            {[t('people.name'), t('people.organisation'), t('people.role')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.slice(0, shown).map(({ line, name, organisation, role }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other identity while a text is typed.
            <tr key={`${line}/${index}`}>
              <td dir="auto">{name}</td>
              <td dir="auto">{organisation}</td>
              <td dir="auto">{role}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p>{t('people.morePeople', { count: rest })}</p>}
      {fresh.length > 0 && <p>{t('people.newOrganisations', { names: fresh.join(', ') })}</p>}
      {unused.length > 0 && <p>{t('people.unused', { names: unused.join(', ') })}</p>}
      {left}
    </section>
  );
}

function freshAmong(people: PeopleRead['people'], known: readonly string[]): string[] {
  const taken = new Set(known.map(folded));
  return people.flatMap(({ organisation }) => {
    if (organisation === '' || taken.has(folded(organisation))) return [];
    taken.add(folded(organisation));
    return [organisation];
  });
}
