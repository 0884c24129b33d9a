/** Beside the style of every page: a table that is wider than a column of text, and prints across. */
export const lawStyle = `
main{max-width:72rem}
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
@media print{@page{size:A4 landscape;margin:12mm}main{max-width:none}main>p,main>h1,main>section>p,main>section>h2,.legend,.cell details,#disputes~*,#texts~*,.whole{max-width:none}.matrix table{min-width:0;font-size:8.5pt}.matrix th,.matrix td{min-width:0;padding:.3rem .4rem}thead{display:table-header-group}.matrix a{display:none}}
`
