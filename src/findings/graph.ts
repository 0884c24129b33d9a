/** A graph with weights, of which vertices are taken away as they are decided. Vertices are numbered from 0. */
export class Graph {
  readonly weights: number[]
  /** Neighbours, those that were taken away included; sorted. */
  readonly neighbours: readonly (readonly number[])[]
  readonly #present: boolean[]
  #left: number

  constructor(weights: readonly number[], neighbours: readonly (readonly number[])[]) {
    this.weights = [...weights]
    this.neighbours = neighbours
    this.#present = weights.map(() => true)
    this.#left = weights.length
  }

  get size(): number {
    return this.#left
  }

  weight(vertex: number): number {
    return this.weights[vertex] ?? 0
  }

  has(vertex: number): boolean {
    return this.#present[vertex] === true
  }

  remove(vertex: number): void {
    if (!this.has(vertex)) return
    this.#present[vertex] = false
    this.#left--
  }

  vertices(): number[] {
    return this.weights
      .keys()
      .filter((vertex) => this.has(vertex))
      .toArray()
  }

  around(vertex: number): number[] {
    return (this.neighbours[vertex] ?? []).filter((other) => this.has(other))
  }

  adjacent(a: number, b: number): boolean {
    const list = this.neighbours[a] ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle] ?? 0) < b) low = middle + 1
      else high = middle
    }
    return list[low] === b
  }

  /** Parts that no edge joins, by smallest vertex. */
  components(): number[][] {
    const seen = new Set<number>()
    const parts: number[][] = []
    for (const first of this.vertices()) {
      if (seen.has(first)) continue
      seen.add(first)
      const part = [first]
      for (const vertex of part) {
        for (const other of this.around(vertex)) {
          if (seen.has(other)) continue
          seen.add(other)
          part.push(other)
        }
      }
      parts.push(part.sort((a, b) => a - b))
    }
    return parts
  }

  /** The graph of these vertices alone, numbered by their position in the list, which is sorted. */
  part(vertices: readonly number[]): Graph {
    const position = new Map(vertices.map((vertex, i): [number, number] => [vertex, i]))
    return new Graph(
      vertices.map((vertex) => this.weight(vertex)),
      vertices.map((vertex) => this.around(vertex).flatMap((other) => position.get(other) ?? [])),
    )
  }
}
