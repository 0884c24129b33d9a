/** What browsers of 2017 don't have yet and the check uses. Where it is there, nothing is touched. */
const missing: readonly (readonly [on: object, name: string, value: unknown])[] = [
  [
    Array.prototype,
    'flatMap',
    function <T, U>(this: T[], each: (it: T, at: number) => U | U[]): U[] {
      return ([] as U[]).concat(...this.map(each))
    },
  ],
  [
    Array.prototype,
    'flat',
    function <T>(this: (T | T[])[]): T[] {
      return ([] as T[]).concat(...this)
    },
  ],
  [
    Object,
    'fromEntries',
    (entries: Iterable<readonly [string, unknown]>): Record<string, unknown> => {
      const object: Record<string, unknown> = {}
      for (const [name, value] of entries) object[name] = value
      return object
    },
  ],
  [
    String.prototype,
    'isWellFormed',
    function (this: string): boolean {
      return !/[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/.test(this)
    },
  ],
]

for (const [on, name, value] of missing) {
  if (!(name in on)) Object.defineProperty(on, name, { value, configurable: true, writable: true })
}
