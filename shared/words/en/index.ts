/** English as written in Europe: day before month, twenty-four hours. */
export const locale = 'en-GB';

export { default as cli } from './cli.json' with { type: 'json' };
export { default as common } from './common.json' with { type: 'json' };
export { default as history } from './history.json' with { type: 'json' };
export { default as host } from './host.json' with { type: 'json' };
export { default as refusal } from './refusal.json' with { type: 'json' };
export { default as report } from './report.json' with { type: 'json' };
export { default as since } from './since.json' with { type: 'json' };
export { default as summary } from './summary.json' with { type: 'json' };
export { default as supervision } from './supervision.json' with { type: 'json' };
export { default as workbook } from './workbook.json' with { type: 'json' };
