import { fromInterchange, parseInterchange } from '../../shared/domain/interchange/index.ts';
import { presetMethod } from './preset-method.ts';
import { counter } from './rows.ts';

/** No more than a file must say. */
export const smallest = {
  format: 'storforum-workshop',
  version: 1,
  workshop: { title: 'Prov' },
  method: presetMethod(),
};

/** Data as it is taken in, with ids in a row where it gives none. */
export const taken = (data: object) => fromInterchange(parseInterchange(data), counter('new'));
