import type { Report } from '../block.ts';
import { tones } from '../design.ts';

/** How the printed pages look. Titles stand in strings of CSS: what could end one is written as a code. */
export function pageStyle({ title, mark, page }: Report): string {
  return `
@page { size: A4; margin: 2.5cm;
  @top-left { content: ${cssText(title)}; ${running} }${
    mark === ''
      ? ''
      : `
  @top-right { content: ${cssText(mark)}; ${running} font-weight: 700; }`
  }
  @bottom-right { content: ${cssText(`${page.page} `)} counter(page) ${cssText(` ${page.of} `)} counter(pages); ${running} } }
@page :first { @top-left { content: none } @bottom-right { content: none } }
* { box-sizing: border-box; }
html { font: 400 10.5pt/1.4 "Report", "Segoe UI", "Noto Sans", sans-serif; color: #${tones.ink}; }
body { margin: 0; overflow-wrap: anywhere; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
p, dl, ul { margin: 0 0 6pt; orphans: 2; widows: 2; }
p, li, dt, dd, th, td, h1, h2, h3, caption { white-space: pre-wrap; }
.kind { font-weight: 700; font-size: 12pt; color: #${tones.soft}; }
.title { margin: 4pt 0 8pt; font-weight: 700; font-size: 28pt; line-height: 1.15; color: #${tones.accent}; }
.subject { margin-bottom: 16pt; font-size: 14pt; color: #${tones.soft}; }
.line { margin-bottom: 2pt; }
nav { break-before: page; }
.contents { margin-bottom: 8pt; font-weight: 700; font-size: 14pt; color: #${tones.accent}; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li { margin: 0; line-height: 1.4; font-size: 9.5pt; }
nav a { display: flex; align-items: last baseline; color: inherit; text-decoration: none; }
nav i { flex: 1; margin-left: 4pt; border-bottom: 1pt dotted #${tones.soft}; }
.page { flex: 0 0 2em; text-align: right; font-variant-numeric: tabular-nums; }
.at-1 { margin-top: 4pt !important; font-weight: 700; font-size: 10pt; }
.at-2 { padding-left: 0.6cm; }
.at-3 { padding-left: 1.2cm; }
h1, h2, h3 { break-after: avoid; break-inside: avoid; line-height: 1.25; color: #${tones.accent}; }
h1 { margin: 26pt 0 8pt; font-size: 17pt; }
h2 { margin: 18pt 0 6pt; font-size: 13.5pt; }
h3 { margin: 16pt 0 6pt; font-size: 11.5pt; color: #${tones.ink}; }
.starts-page { break-before: page; margin-top: 0; }
.keeps-next { break-after: avoid; break-inside: avoid; }
.whole { break-inside: avoid; }
.list { padding-left: 0.6cm; }
.list li { margin: 0 0 2pt; }
dl { display: grid; grid-template-columns: 3.6cm 1fr; row-gap: 3pt; }
dt { font-weight: 700; }
dd { margin: 0; }
table { margin: 6pt 0 10pt; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; line-height: 1.3; }
caption { padding: 0 0 4pt; text-align: left; font-weight: 700; color: #${tones.soft}; break-after: avoid; }
thead { display: table-header-group; }
thead th { border-bottom: 1pt solid #${tones.ink}; background: #${tones.wash}; vertical-align: middle; }
th, td { padding: 2.5pt 4pt; border-bottom: 0.5pt solid #${tones.line}; text-align: left; vertical-align: top; }
tbody th { font-weight: 400; }
thead th, tbody .strong { font-weight: 700; }
.middle { text-align: center; }
.level { vertical-align: middle; }
.to-write { height: 1.1cm; }
tr { break-inside: avoid; }
tbody tr:first-child { break-before: avoid; }
.figure { margin: 6pt 0 14pt; break-inside: avoid; }
svg { display: block; width: 16cm; }
svg, svg * { font-family: "Report", sans-serif; }
.figure-caption { margin-top: 4pt; font-weight: 700; font-size: 9.5pt; color: #${tones.soft}; }
`;
}

const running = `font: 400 8.5pt "Report", sans-serif; color: #${tones.soft};`;

/** A text as a string of CSS inside a style element: only letters and digits stand as they are. */
function cssText(text: string): string {
  const coded = [...text.replace(/\s+/g, ' ')].map((sign) =>
    /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `,
  );
  return `"${coded.join('')}"`;
}
