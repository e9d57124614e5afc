import enCommon from './en/common.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enHost from './en/host.json' with { type: 'json' };
import enRefusal from './en/refusal.json' with { type: 'json' };
import enSummary from './en/summary.json' with { type: 'json' };
import enWorkbook from './en/workbook.json' with { type: 'json' };
import svCommon from './sv/common.json' with { type: 'json' };
import svHistory from './sv/history.json' with { type: 'json' };
import svHost from './sv/host.json' with { type: 'json' };
import svRefusal from './sv/refusal.json' with { type: 'json' };
import svSummary from './sv/summary.json' with { type: 'json' };
import svWorkbook from './sv/workbook.json' with { type: 'json' };

/** Words that both hosts and windows need, by language and area; the areas are namespaces of i18next. */
export const words = {
  sv: {
    common: svCommon,
    history: svHistory,
    host: svHost,
    refusal: svRefusal,
    summary: svSummary,
    workbook: svWorkbook,
  },
  en: {
    common: enCommon,
    history: enHistory,
    host: enHost,
    refusal: enRefusal,
    summary: enSummary,
    workbook: enWorkbook,
  },
} as const;
