import { buildWorkbench } from '../src/server/build.ts'

/** Before any test: test files run beside one another, and must not build the workbench at once. */
export default async function setup(): Promise<void> {
  await buildWorkbench(() => undefined)
}
