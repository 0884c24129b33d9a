import { serve } from '../src/server/serve.ts'

// A server of the workbench for a test that kills it.
const { link } = await serve(process.argv[2] ?? '')
process.send?.(link)
