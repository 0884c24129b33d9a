import { configureGlobal } from 'fast-check'

// The same cases on every run, so that a red run is red for everybody; with GIROK_FUZZ set, new ones each time.
if (process.env['GIROK_FUZZ'] === undefined) configureGlobal({ seed: 20_260_101 })
