import { call } from '../../api.ts';
import { setUi, useUi } from '../../state/ui-store.ts';

/**
 * Opens the wall's window: by the host where it has windows of its own, otherwise as a second one of the browser. That
 * one knows nothing of this: a window that knew its opener could reach into it.
 */
export async function openWall(): Promise<void> {
  if (useUi.getState().start?.host !== 'electron') {
    window.open('/wall', '_blank', 'popup,noopener,width=1280,height=720');
    return;
  }
  const result = await call('wall.open', {});
  if (!result.ok) setUi({ fault: result.error });
}
