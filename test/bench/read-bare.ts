import exceljs from 'exceljs';

/** Loads a workbook with the bare library and ends: what the app's own reading is measured against. */
await new exceljs.Workbook().xlsx.readFile(process.argv[2] ?? '');
