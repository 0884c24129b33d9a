/** Beside the style of every page: a table that is wider than a column of text. */
const screen = `
header,main,footer{max-width:72rem}
footer>*{max-width:44rem}
main>p,main>h1,main>section>p,main>section>h2,.legend,.cell details,#disputes~*,#texts~*,#norms~*,.whole{max-width:44rem}
.matrix table{border-collapse:collapse;min-width:46rem;margin:.75rem 0}
.matrix th,.matrix td{border:1px solid var(--line);padding:.6rem .75rem;min-width:9.5rem}
.matrix thead th{color:var(--ink);background:var(--panel)}
.matrix tbody th{white-space:normal;font-weight:600;background:var(--panel);width:11rem}
.matrix th b{display:block;font-weight:600}
.matrix th .soft{display:block;font-size:.92em}
.matrix p{margin:.1rem 0}
.matrix a{display:inline-block;min-height:1.5rem;min-width:1.5rem}
.marks{list-style:none;padding:0;margin:.35rem 0}
.marks li{font-weight:600}
.marks .within,.marks .cannot-say,.marks .milder{font-weight:400}
.marks .harsher,.marks .no-basis,.marks .other-kind,.marks .others-reached,.marks .conflict{color:var(--warn)}
.marks li span[aria-hidden]{display:inline-block;width:1.25em}
.cell{border-top:1px solid var(--line);padding:.35rem 0}
.cell .marks{margin:0 0 .35rem 1.1rem}
.cell .marks li{display:inline-block;margin-right:1rem}
.cell:target{outline:3px solid var(--link);outline-offset:4px}
ul.norms{list-style:none;padding:0;margin:.25rem 0}
.norms li{padding:.15rem 0 .15rem 1.4em;text-indent:-1.4em}
.norms li span[aria-hidden]{display:inline-block;width:1.4em;text-indent:0}
.norms .proposed b{font-weight:400}
.whole{margin:1rem 0 2rem}.whole:target{outline:3px solid var(--link);outline-offset:4px}
.cell blockquote{margin:.25rem 0}
.verdicts{padding-left:1.1rem}
.verdicts li{margin:.45rem 0}
.legend dt{flex-basis:10rem;color:var(--ink);font-weight:600}
.legend dt span{display:inline-block;width:1.5em}
@media (max-width:30rem){.matrix tbody th{width:9rem}}
`

/**
 * On paper, across: the table, norms, disagreements, texts and accounts, in two columns. Of the cells those that are
 * unfolded, or all where the box is ticked; a browser that can't tell prints the names of folded ones.
 */
const paper = `
.print-all{display:none}
@supports selector(:has(*)){.print-all{display:block}}
.print-all input{width:1.25rem;height:1.25rem;vertical-align:-.25rem;margin:0 .35rem 0 0}
@media print{
@page{size:A4 landscape;margin:11mm 12mm}
body{font-size:8.5pt;line-height:1.4}
main,header{padding-top:0}
main>p,main>h1,main>section>p,main>section>h2,.legend,.cell details,#disputes~*,#texts~*,#norms~*,.whole{max-width:none}
h1{font-size:16pt;margin:0 0 .3rem}
.lead{font-size:inherit}
h2{font-size:12pt;margin:1rem 0 .3rem;column-span:all;break-after:avoid}
h3{font-size:9.5pt;margin:.7rem 0 .15rem}
h4{font-size:8.5pt;margin:.4rem 0 0}
p,dl,figure,blockquote{margin:.15rem 0}
dl{font-size:inherit}
dt{flex-basis:6rem}
.print-all,.matrix a{display:none}
.legend dl{columns:2;column-gap:8mm;font-size:8pt}
.legend dl div,.norms li,dl div,blockquote{break-inside:avoid}
.matrix table{min-width:0;table-layout:fixed;font-size:8pt;margin:.3rem 0}
.matrix th,.matrix td{min-width:0;padding:.25rem .4rem}
.matrix tbody th,.matrix thead th:first-child{width:15%}
.matrix tr{break-inside:avoid}
thead{display:table-header-group}
.matrix .marks{margin:.15rem 0}
.pages>.body{columns:2;column-gap:8mm}
.cell{padding:.2rem 0}
.cell:target,.whole:target{outline:0}
.whole{margin:.4rem 0;break-inside:avoid}
body:not(:has(#print-all:checked)) .whole details:not([open]){display:none}
.account{margin:.2rem 0;padding-bottom:0}
body:not(:has(#print-all:checked)) .cell:not(:has(details[open])),body:not(:has(#print-all:checked)) .cells:not(:has(details[open])),body:not(:has(#print-all:checked)) .of-row:not(:has(details[open])){display:none}
footer>*{max-width:none}
footer{columns:2;column-gap:8mm;font-size:8pt;padding:.5rem 0 0;margin-top:.7rem}
footer h2{font-size:9pt;margin:.2rem 0;column-span:none}
}
`
export const lawStyle = screen + paper
