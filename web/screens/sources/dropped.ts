/** Every file of a drop, those in folders too; hidden ones aren't meant. */
export async function filesIn(transfer: DataTransfer): Promise<File[]> {
  // The list of items is emptied as soon as the event is over: all of them are asked before the first wait.
  const found = [...transfer.items]
    .filter((it) => it.kind === 'file')
    .map((it) => ({ entry: it.webkitGetAsEntry(), file: it.getAsFile() }))
  const files: File[] = []
  for (const { entry, file } of found) {
    if (entry?.isDirectory) files.push(...(await filesBelow(entry as FileSystemDirectoryEntry)))
    else if (file) files.push(file)
  }
  return files
}

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = []
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory) files.push(...(await filesBelow(entry as FileSystemDirectoryEntry)))
    else files.push(await fileOf(entry as FileSystemFileEntry))
  }
  return files
}

/** A browser hands out a folder's entries some hundred at a time, and an empty lot at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name))
    all.push(...some)
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** Whether a file may be a coding sheet, by its name alone: what it is, its bytes tell later. */
export const isSheet = (file: File): boolean => /\.(?:csv|tsv|xlsx)$/iu.test(file.name)
