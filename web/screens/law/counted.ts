/** "1 account", "2 accounts" */
export const counted = (n: number, one: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`
