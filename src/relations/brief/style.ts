/** The look of a brief, on a screen and on A4: one column, system fonts, black on white, nothing that moves. */
export const STYLE = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; background: #fff; color: #1f1e1b;
  font: 1rem/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; hyphens: manual; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; }
.subtitle { color: #5f5b53; margin: .25rem 0 1.25rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .6rem; }
p, ul, ol, dl, table, figure { margin: 0 0 .9rem; }
.small, figcaption { font-size: .88em; color: #5f5b53; }
dl > div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: .15rem 0; }
dt { color: #5f5b53; } dd { margin: 0; }
ul { padding-left: 1.2rem; } li { margin: 0 0 .4rem; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th { text-align: left; vertical-align: bottom; font-weight: 600; color: #5f5b53; border-bottom: 1px solid #8d877b; line-height: 1.25; }
td { vertical-align: top; border-bottom: 1px solid #e4e0d7; }
th, td { padding: .25rem .4rem .25rem 0; } .right { text-align: right; padding-right: .8rem; } td.right { white-space: nowrap; }
figure { margin-left: 0; margin-right: 0; } svg { display: block; width: 100%; height: auto; }
code { font: .85em ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: #1c4e7b; overflow-wrap: anywhere; } a.ref { text-decoration: none; white-space: nowrap; font-size: .85em; }
q:lang(de) { quotes: "„" "“" "‚" "‘"; } q:lang(en) { quotes: "“" "”" "‘" "’"; } q:lang(ru) { quotes: "«" "»" "„" "“"; }
ol.notes, ol.sources { list-style: none; padding: 0; font-size: .9rem; }
ol.notes > li, ol.sources > li { display: grid; grid-template-columns: 2.4rem 1fr; }
.number { color: #5f5b53; font-variant-numeric: tabular-nums; }
li:target { background: #fbeebf; }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } table { display: block; overflow-x: auto; } }
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #5f5b53; } }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  h1 { font-size: 19pt; } h2 { font-size: 12.5pt; margin-top: 14pt; break-after: avoid; }
  p, li { orphans: 3; widows: 3; } figure, tr, caption, dl > div, table.short { break-inside: avoid; }
  ol.notes > li, ol.sources > li { break-inside: avoid; }
  thead { display: table-header-group; } caption { break-after: avoid; } table { font-size: 8pt; display: table; }
  ol.notes, ol.sources { font-size: 8.5pt; } a { color: inherit; text-decoration: none; } li:target { background: none; }
}
`;
