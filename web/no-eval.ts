import { config } from 'zod'

// Zod tries whether it may make code out of words. The page's policy says no, and each try would stand in the console
// as a breach: where a real one would be overlooked.
config({ jitless: true })
