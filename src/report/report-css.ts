/** Style of reports and portfolios. Every colour is a variable that a theme gives: `PAGE_THEME`, `EDITOR_THEME`. */
export const REPORT_CSS = `
.kt,.kt *{box-sizing:border-box}
.kt{color:var(--kt-text);font:1rem/1.5 var(--kt-font);max-width:64rem;margin:0 auto;padding:1rem}
.kt h1,.kt h2,.kt h3,.kt h4{line-height:1.25;margin:1.6em 0 .5em;font-weight:650;break-after:avoid}
.kt h1{font-size:1.7em;margin-top:.2em}.kt h2{font-size:1.3em}.kt h3{font-size:1.05em}.kt h4{font-size:1em}
.kt p{margin:.4em 0}
.kt a{color:var(--kt-link)}
.kt a:focus-visible,.kt [tabindex]:focus-visible,.kt button:focus-visible,.kt input:focus-visible,.kt select:focus-visible{outline:2px solid var(--kt-link);outline-offset:2px}
.kt bdi{overflow-wrap:anywhere}
.kt-score{font-size:1.15em;font-weight:600}
.kt-files,.kt-small,.kt-reading{color:var(--kt-dim);font-size:.85em;font-weight:400}
.kt-small{display:block}
.kt-status+.kt-small,.kt-severity+.kt-small{margin-top:.1em}
.kt-reading{border-top:1px solid var(--kt-line);margin-top:2rem;padding-top:.8rem}
.kt-note{border-left:.25rem solid var(--kt-half);padding-left:.7rem}
.kt-aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.kt-picture{display:flex;flex-wrap:wrap;gap:.8rem 1.2rem;margin:1rem 0}
.kt-svg{display:block;flex:1 1 12rem;max-width:16rem;height:auto;font-family:var(--kt-font)}
.kt-svg text{fill:var(--kt-text);text-anchor:middle;font-size:13px}
.kt-svg .kt-number{font-size:20px;font-weight:700}
.kt-svg .kt-word{font-weight:700;fill:var(--kt-own)}
.kt-svg .kt-dimension{font-size:14px;font-weight:650}
.kt-svg .kt-tension{font-style:italic;fill:var(--kt-dim)}
.kt-line{fill:none;stroke:var(--kt-dim)}
.kt-shaft{fill:none;stroke:var(--kt-own);stroke-width:2}
.kt-missing .kt-shaft,.kt-missing .kt-edge{stroke-dasharray:5 4}
.kt-edge{fill:var(--kt-back);stroke:var(--kt-own);stroke-width:2}
.kt-addressed .kt-edge,.kt-fill{fill:var(--kt-own)}
.kt-addressed{--kt-own:var(--kt-good)}.kt-thin{--kt-own:var(--kt-half)}.kt-missing{--kt-own:var(--kt-bad)}.kt-exempt{--kt-own:var(--kt-dim)}
.kt-error{--kt-own:var(--kt-bad)}.kt-warning{--kt-own:var(--kt-half)}.kt-info{--kt-own:var(--kt-link)}.kt-hint{--kt-own:var(--kt-dim)}
.kt-status,.kt-severity{color:var(--kt-own);font-weight:650;white-space:nowrap}
.kt-table{width:100%;border-collapse:collapse;font-size:.95em}
.kt-table th,.kt-table td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--kt-line)}
.kt-table thead th{color:var(--kt-dim);font-size:.85em;font-weight:600}
.kt-table tr{break-inside:avoid}
.kt-pillars tbody th{width:28%}.kt-pillars tbody td:nth-child(2){width:17%}
.kt-findings tbody th,.kt-suppressed tbody th{font-weight:400;width:14%}.kt-findings td:nth-child(2){width:14%}.kt-findings td:nth-child(4),.kt-suppressed td:nth-child(4){width:16%}
.kt-findings td:nth-child(4),.kt-suppressed td:nth-child(4){font-size:.85em}
.kt q{quotes:"“" "”"}
.kt-place{color:var(--kt-dim);font-size:.85em}
a.kt-place{color:var(--kt-link)}
.kt-writer{background:none;color:var(--kt-link);border:1px solid;border-radius:.3em;padding:0 .35em;font-size:.8em;white-space:nowrap}
.kt-gaps{list-style:none;padding:0;margin:0}
.kt-gaps li{border-left:.25rem solid var(--kt-line);padding-left:.9rem;margin:0 0 1.1rem;break-inside:avoid}
.kt-gaps h3,.kt-gaps h4{margin:.2em 0}.kt-gaps .kt-status{margin-left:.5em}
.kt-advice{display:block;color:var(--kt-text)}
.kt-advice::before{content:"→ ";color:var(--kt-link)}
.kt-plans{padding-left:1.2rem}
.kt-changes-list{margin:0;padding-left:1.1rem}.kt-changes-list ins{text-decoration:none}.kt-changes-list del{color:var(--kt-dim)}
@media (max-width:40rem){
.kt-none{display:none}
.kt-table:not(.kt-heat) thead{display:none}
.kt-table:not(.kt-heat) tr{display:block;border-bottom:1px solid var(--kt-line);padding:.5rem 0}
.kt-table:not(.kt-heat) :is(th,td){display:block;width:auto!important;border:0;padding:.1rem 0}
}
@media (forced-colors:active){.kt-fill,.kt-addressed .kt-edge{fill:CanvasText;forced-color-adjust:none}.kt-shaft,.kt-edge{stroke:CanvasText}}
@media print{
.kt{max-width:none;padding:0;font-size:10pt}
.kt+.kt{break-before:page}
.kt a{color:inherit;text-decoration:none}
.kt-svg{flex-basis:0;print-color-adjust:exact}
.kt-picture{flex-wrap:nowrap;break-inside:avoid}
.kt thead{display:table-header-group}
}
`;

const LIGHT_STATUS = '--kt-good:#0b6e4f;--kt-half:#8f4e00;--kt-bad:#b3261e;';
const DARK_STATUS = '--kt-good:#5fd0a5;--kt-half:#f0b35a;--kt-bad:#ff9188;';
const LIGHT = `--kt-back:#fff;--kt-text:#1b1d21;--kt-dim:#555b66;--kt-line:#d3d7de;--kt-link:#0b57a4;${LIGHT_STATUS}`;
const DARK = `--kt-back:#1c1e22;--kt-text:#e8eaee;--kt-dim:#a9b0bb;--kt-line:#434852;--kt-link:#8abfff;${DARK_STATUS}`;

/** Colours of a page by itself: light or dark as the reader's system has it, light on paper. */
export const PAGE_THEME = `
@page{size:A4;margin:16mm}
:root{${LIGHT}--kt-font:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root{${DARK}color-scheme:dark}}
html{background:var(--kt-back)}body{margin:0}
`;

/** Colours of the editor's theme, high contrast included. Statuses have colours that can be read as text, which those of themes are not always. */
export const EDITOR_THEME = `
:root{--kt-back:var(--vscode-editor-background);--kt-text:var(--vscode-foreground);--kt-dim:var(--vscode-descriptionForeground);--kt-line:var(--vscode-widget-border,var(--vscode-contrastBorder,#8888));--kt-link:var(--vscode-textLink-foreground);--kt-font:var(--vscode-font-family)}
@media screen{
body.vscode-light,body.vscode-high-contrast-light{${LIGHT_STATUS}color-scheme:light}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${DARK_STATUS}color-scheme:dark}
}
@media print{body{${LIGHT}}}
`;
