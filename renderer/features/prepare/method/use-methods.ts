import { useEffect, useState } from 'react';
import type { Method } from '../../../../shared/domain/method.ts';
import { call } from '../../../api.ts';
import { useMethod } from '../../../state/selectors.ts';
import { setUi } from '../../../state/ui-store.ts';
import { methodsToChoose } from './methods-to-choose.ts';

/** The methods to choose among, the workshop's own copy in the place of the preset it came from. */
export function useMethods(): readonly Method[] {
  const own = useMethod();
  const [presets, setPresets] = useState<readonly Method[]>([]);
  useEffect(() => {
    void call('methods.list', {}).then((result) => {
      if (result.ok) setPresets([...result.value.shipped, ...result.value.own]);
      else setUi({ fault: result.error });
    });
  }, []);
  return methodsToChoose(own, presets);
}
