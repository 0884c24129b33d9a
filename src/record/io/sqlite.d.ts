// The package ships its types where its own exports don't let the compiler find them; they are better-sqlite3's.
declare module 'better-sqlite3-multiple-ciphers' {
  import Database from 'better-sqlite3'
  export default Database
}
