/** What short lists show of a name: the initials that were given, else the first letters of its first two words. */
export function initialsOf({ name, initials }: { name: string; initials?: string | undefined }): string {
  if (initials !== undefined) return initials
  const [first = '', second = ''] = name.split(/[\s._-]+/).filter((it) => it !== '')
  const letters = second === '' ? [...first].slice(0, 2) : [[...first][0], [...second][0]]
  return letters.join('').toUpperCase()
}
