/** What a release is read through: a folder, or a page that can load data files and nothing else. */
export interface ReleaseFiles {
  /** The value in the data file of this name, undefined where it is none; nothing where there is no such file. */
  readonly data: (name: string) => Promise<{ readonly value: unknown } | undefined>
  /** All files of the folder; absent where they can't be listed. */
  readonly folder?: Folder
}

export interface Folder {
  /** Relative, parted by `/`. */
  readonly paths: readonly string[]
  readonly read: (path: string) => Uint8Array
}
