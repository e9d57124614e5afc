import type { Notice } from '../../../shared/api/types.ts';
import { type NoticeCode, openingCodes } from '../../../shared/domain/codes.ts';
import type { WordKey, Words } from '../../../shared/words/areas.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import styles from './Incoming.module.css';

/** What there is to say of how the host started, and of files that were opened, until it has been read. */
export function HostNotices() {
  return <Notices notices={useUi((ui) => ui.start?.notices) ?? []} />;
}

const ofFiles: readonly NoticeCode[] = openingCodes;

/** Within a workshop: of files that were opened alone. */
export function OpeningNotices() {
  const notices = useUi((ui) => ui.start?.notices) ?? [];
  return <Notices notices={notices.filter(({ code }) => ofFiles.includes(code))} />;
}

function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useWords('library');
  return notices.map(({ code, params }, index) => (
    // Of one kind there may be several.
    // biome-ignore lint/suspicious/noArrayIndexKey: the list only shrinks, by whole kinds.
    <section key={`${code} ${index}`} role="status" className={styles.notice}>
      <p>{t(`notice.${code}`, { ...params, ...phraseOf(t, params) })}</p>
      <Button onClick={() => dismiss(code)}>{t('common:close')}</Button>
    </section>
  ));
}

/** A fault within a file is itself a code, and its phrase stands inside the sentence. */
function phraseOf(t: Words, { fault, ...params }: Notice['params']) {
  return fault === undefined ? {} : { phrase: t(`refusal:fault.${fault}` as WordKey, params) };
}

/** Where the host does not hear of it, the notice is only said once more. */
async function dismiss(code: Notice['code']): Promise<void> {
  const { start } = useUi.getState();
  if (start) setUi({ start: { ...start, notices: start.notices.filter((each) => each.code !== code) } });
  await call('app.dismissNotice', { code });
}
