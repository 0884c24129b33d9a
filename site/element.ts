/** An element with what stands in it; attributes that are undefined are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const attribute of Object.keys(attributes)) {
    const value = attributes[attribute]
    if (value !== undefined) made.setAttribute(attribute, value)
  }
  for (const child of children) {
    made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
  }
  return made
}

export function emptied(parent: Element): void {
  while (parent.firstChild) parent.removeChild(parent.firstChild)
}
