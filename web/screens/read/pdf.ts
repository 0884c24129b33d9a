import { getDocument, PDFWorker, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** In pixels: more than this a page isn't worth, however fine the screen. */
const largestCanvas = 16_000_000

/** An opened PDF that draws its pages. pdf.js draws only: the words come from the layer. */
export class Pdf {
  readonly #document: PDFDocumentProxy
  readonly #worker: Worker

  private constructor(document: PDFDocumentProxy, worker: Worker) {
    this.#document = document
    this.#worker = worker
  }

  /** The worker starts while the bytes are still on their way. */
  static async open(coming: Promise<Uint8Array>): Promise<Pdf> {
    // Made here and handed over: pdf.js, left to itself, would take the file apart in the page if a worker failed.
    const port = new Worker(workerUrl, { type: 'module' })
    const failed = new Promise<never>((_, reject) => {
      port.addEventListener('error', () => reject(new Error('the worker ended')))
    })
    failed.catch(() => undefined)
    const worker = PDFWorker.create({ port })
    const data = await coming.catch((error: unknown) => {
      port.terminate()
      throw error
    })
    const loading = getDocument({
      data,
      worker,
      cMapUrl: '/pdfjs/cmaps/',
      cMapPacked: true,
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      wasmUrl: '/pdfjs/wasm/',
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      verbosity: 0,
    })
    try {
      return new Pdf(await Promise.race([loading.promise, failed]), port)
    } catch (error) {
      void loading.destroy().catch(() => undefined)
      port.terminate()
      throw error
    }
  }

  get pages(): number {
    return this.#document.numPages
  }

  /** Draws a page `width` CSS pixels wide. Call what it gives with the promise to stop. */
  draw(number: number, width: number): { canvas: Promise<HTMLCanvasElement>; stop: () => void } {
    let task: RenderTask | undefined
    let stopped = false
    const work = async (): Promise<HTMLCanvasElement> => {
      const page = await this.#document.getPage(number)
      const plain = page.getViewport({ scale: 1 })
      const fine = (width / plain.width) * devicePixelRatio
      const most = Math.sqrt(largestCanvas / (plain.width * plain.height))
      const viewport = page.getViewport({ scale: Math.min(fine, most) })
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.floor(viewport.width))
      canvas.height = Math.max(1, Math.floor(viewport.height))
      if (stopped) throw new Error('stopped')
      task = page.render({ canvas, viewport })
      await task.promise
      return canvas
    }
    return {
      canvas: work(),
      stop: () => {
        stopped = true
        task?.cancel()
      },
    }
  }

  close(): void {
    void this.#document.loadingTask.destroy().catch(() => undefined)
    this.#worker.terminate()
  }
}
