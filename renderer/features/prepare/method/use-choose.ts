import type { Fault } from '../../../../shared/api/result.ts';
import type { MethodMapping } from '../../../../shared/domain/method/mapping.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { run } from '../../../state/board-store.ts';
import { useLanguage } from '../../../state/selectors.ts';
import { setUi } from '../../../state/ui-store.ts';
import { say } from '../prepare-store.ts';

/** Gives the workshop a method, its ratings mapped; the refusal where it was refused. */
export function useChoose(): (method: Method, mapping?: MethodMapping) => Fault | null {
  const language = useLanguage();
  return (method, mapping) => {
    const { fault } = run({ type: 'workshop.setMethod', method, ...(mapping && { mapping }) });
    if (fault) setUi({ fault });
    else say('said.method', { name: method.name[language] });
    return fault;
  };
}
