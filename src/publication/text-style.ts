/** What pages of texts need beyond `style`. */
export const textStyle = `
.text p{margin:.8rem 0}
.text blockquote{border-left:3px solid var(--line);padding-left:1rem;margin:1rem 0;white-space:normal}
.text li>p{margin:.25rem 0}
.call,.back{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center;text-decoration:none}
.call{font-size:.8125rem;line-height:1.5rem}
sup{line-height:0;vertical-align:super}
.notes{border-top:1px solid var(--line);margin-top:2.5rem;font-size:.9375rem}
.notes li{margin:.9rem 0}
.notes li:target,.call:target{background:var(--panel)}
.notes li p{margin:.2rem 0}
@media print{.back{display:none}}
`
