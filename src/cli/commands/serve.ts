import { Command } from 'commander'
import { GirokError } from '../../kernel/errors.ts'
import { endWith } from '../serving.ts'
import type { Shell } from '../shell.ts'
import { recordFolder } from '../session.ts'
import { answer, remark } from '../terminal.ts'

function portOf(given: string): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new GirokError('usage', { detail: `--port ${given}` })
  return port
}

export function serveCommands(shell: Shell): Command[] {
  const { terminal, texts } = shell
  const serving = new Command('serve')
    .description(texts.commandServe)
    .option('--port <n>', texts.optPort)
    .action(async (options: { port?: string }) => {
      const folder = recordFolder(terminal, shell.record())
      const port = options.port === undefined ? undefined : portOf(options.port)
      // Loaded only here: the other commands start faster without a builder and a server.
      const { buildWorkbench } = await import('../../server/build.ts')
      const { serve } = await import('../../server/serve.ts')
      await buildWorkbench(() => remark(terminal, texts.building))
      const running = await serve(folder, port)
      answer(terminal, { link: running.link, port: running.port }, () => texts.serving(running.link))
      endWith(running)
    })
  return [serving]
}
