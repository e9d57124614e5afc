import { useState } from 'react';

/**
 * Whether an unsaved text was there when its field was, and still is: not one that somebody is just typing. `field` says
 * which field it is, where that may change.
 */
export function useIsBack(isThere: boolean, field = ''): boolean {
  const [found, setFound] = useState({ field, isBack: isThere });
  const isBack = isThere && (found.field === field ? found.isBack : true);
  if (found.field !== field || found.isBack !== isBack) setFound({ field, isBack });
  return isBack;
}
