/** Goes into every page, so that a page saved alone still reads. Nothing newer than 2017 is needed to read it. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1c1a;--soft:#5a5650;--line:#d6d1c7;--mark:#fbe9a6;--link:#1a4a86;--warn:#8a2a12;--panel:#f3f0e9}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#e9e5dc;--soft:#b0aaa0;--line:#45413b;--mark:#574a16;--link:#9dc1f0;--warn:#f2a58e;--panel:#211f1c}}
*{box-sizing:border-box}
html{font-size:100%;font-family:Charter,"Iowan Old Style","Palatino Linotype",Georgia,"Noto Serif",serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-size:1.0625rem;line-height:1.65;overflow-wrap:break-word;word-wrap:break-word}
[lang|=ko]{font-family:"Noto Serif KR","Noto Serif CJK KR","Nanum Myeongjo",AppleMyungjo,Batang,serif;word-break:keep-all}
[lang|=en]{font-family:Charter,"Iowan Old Style","Palatino Linotype",Georgia,"Noto Serif",serif;word-break:normal}
header,main,footer{max-width:41rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.25rem;display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;color:var(--soft);font-size:.9375rem}
header nav{display:flex;flex-wrap:wrap}
header nav a{display:inline-block;min-height:1.75rem;margin-right:1.1rem}
header nav a:last-child{margin-right:0}
header nav [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
main{padding-top:2.25rem;padding-bottom:2rem}
footer{border-top:1px solid var(--line);padding-top:1.5rem;padding-bottom:3rem;font-size:.9375rem;color:var(--soft)}
footer h2{font-size:1.0625rem;margin-top:1.25rem;color:var(--ink)}
h1{font-size:2rem;line-height:1.25;font-weight:600;margin:0 0 .75rem}
h2{font-size:1.3125rem;line-height:1.35;font-weight:600;margin:2.75rem 0 .5rem}
h3{font-size:1.0625rem;font-weight:600;margin:1.5rem 0 .25rem}
h4{font-size:1rem;font-weight:600;margin:1.1rem 0 .1rem}
p{margin:.4rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
.lead{font-size:1.125rem}
.soft{color:var(--soft)}
.flag{border-left:4px solid var(--warn);padding:.35rem .85rem;color:var(--warn);font-weight:600;background:var(--panel);margin:.6rem 0}
code{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;word-break:normal;overflow-wrap:break-word;overflow-wrap:anywhere}
.figures{display:flex;flex-wrap:wrap;border-top:1px solid var(--line);margin-top:.75rem}
.figure{flex:1 1 17rem;padding:1rem 1.5rem 1rem 0;min-width:0}
.figure.wide{flex-basis:100%;border-top:1px solid var(--line);padding-right:0}
.figure h3{margin:0;color:var(--soft)}
.figure p{font-size:.9375rem}
.figure .number{font-size:3.5rem;line-height:1.15;font-weight:400;margin:.15rem 0 .35rem;font-variant-numeric:lining-nums}
.figure .words{font-size:2rem;line-height:1.35}
.unit{font-size:1.25rem;color:var(--soft)}
ul.plain,ol.plain{list-style:none;padding:0;margin:.25rem 0}
details{margin:.1rem 0}
summary{cursor:pointer;padding:.35rem 0;min-height:1.75rem}
.facts{color:var(--soft)}
.account{border-left:2px solid var(--line);padding:.1rem 0 .35rem 1.1rem;margin:.35rem 0 1.1rem .3rem}
figure{margin:.6rem 0}
blockquote{margin:0;color:var(--soft);white-space:pre-line}
mark{background:var(--mark);color:var(--ink);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;padding:.05em .1em}
figcaption{font-size:.875rem;color:var(--soft)}
dl{margin:.5rem 0;font-size:.9375rem}
dl div{display:flex;flex-wrap:wrap;gap:0 .9rem;padding:.1rem 0}
dt{flex:0 0 7.5rem;color:var(--soft)}
dd{flex:1 1 14rem;margin:0;min-width:0}
.standing{font-size:.9375rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft)}
tbody th{white-space:nowrap}
.list{list-style:none;padding:0;margin:1.5rem 0}
.list li{border-top:1px solid var(--line);padding:1rem 0}
.list a{font-size:1.1875rem}
.list p{margin:.15rem 0}
h2.small{font-size:1.0625rem;margin:1.75rem 0 .25rem}
h2.small:first-child{margin-top:0}
:target>h2.small{background:var(--mark)}
.turning{display:flex;flex-wrap:wrap;margin:1rem 0}
.turning a{display:inline-block;min-height:1.75rem;margin-right:1.5rem}
.columns{list-style:none;padding:0;columns:3 11rem}
.columns a,a.target{display:inline-block;min-height:1.75rem;min-width:1.75rem}
.source{border-top:1px solid var(--line);padding-bottom:.75rem}
.source h2.small{margin-top:.9rem}
dl.wide dt{flex-basis:100%;margin-top:.5rem}
[role=search]{background:var(--panel);padding:.9rem 1.1rem;margin:1.25rem 0 .5rem}
[role=search] label{display:block;font-weight:600}
[role=search] p{font-size:.9375rem;margin:.35rem 0 0}
input[type=search]{width:100%;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:3px;padding:.4rem .6rem;margin-top:.3rem;min-height:2.5rem}
input[type=search]:focus-visible,button:focus-visible{outline:3px solid var(--link);outline-offset:2px}
button{font:inherit;color:var(--paper);background:var(--link);border:1px solid var(--link);border-radius:3px;padding:.4rem 1.1rem;min-height:2.5rem;cursor:pointer}
button:disabled{opacity:.65;cursor:default}
progress{width:100%;height:1rem}
.verdict{border-left:4px solid var(--link);padding:.35rem .85rem;background:var(--panel);font-weight:600}
.found{padding:0;list-style:none}
.found li{border-top:1px solid var(--line);padding:.75rem 0}
.found p{margin:.15rem 0;font-size:.9375rem}
.found>li>a{display:inline-block;min-height:1.5rem}
@media (max-width:30rem){body{font-size:1rem}h1{font-size:1.625rem}main{padding-top:1.5rem}.figure{padding-right:0}.figure .number{font-size:2.75rem}.figure .words{font-size:1.75rem}dt{flex-basis:100%}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#999;--mark:#eee;--link:#000;--warn:#000;--panel:#fff}body{font-size:10.5pt}header nav,.skip,[role=search],.turning,button{display:none}header,main,footer{max-width:none;padding-left:0;padding-right:0}.account,figure,tr{break-inside:avoid}h2,h3,h4,summary{break-after:avoid}summary{list-style:none}.scroll{overflow:visible}}
@media print{details::details-content{content-visibility:visible;block-size:auto;display:block}}
`
