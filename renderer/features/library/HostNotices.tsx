import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { setUi, useUi } from '../../state/ui-store.ts';
import styles from './HostNotices.module.css';

/** What the host found when it started, until it has been read. */
export function HostNotices() {
  const { t } = useTranslation('library');
  const notices = useUi((ui) => ui.start?.notices) ?? [];
  return notices.map(({ code, params }) => (
    <section key={code} role="status" className={styles.notice}>
      <p>{t(`notice.${code}`, params)}</p>
      <Button onClick={() => dismiss(code)}>{t('common:close')}</Button>
    </section>
  ));
}

/** Where the host does not hear of it, the notice is only said once more. */
async function dismiss(code: Notice['code']): Promise<void> {
  const { start } = useUi.getState();
  if (start) setUi({ start: { ...start, notices: start.notices.filter((each) => each.code !== code) } });
  await call('app.dismissNotice', { code });
}
