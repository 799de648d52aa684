import type { ReactNode } from 'react'

/** Parts of one document that are sent as markup alone. `drawn` holds the ids of those that are in the markup. */
export type Drawings = { kept: ReactNode[]; drawn: Set<number> }

type Storage = { getStore(): { drawings?: Drawings } | undefined }

/** The drawings of the answer being rendered; `undefined` where it is no document, and outside `server/`. */
function currentDrawings(): Drawings | undefined {
  // The storage of ./status.ts, without the import: this file is also part of what browsers load.
  return (globalThis as typeof globalThis & { answerStorage?: Storage }).answerStorage?.getStore()?.drawings
}

/** What `server/` gives an answer that is a document, as against one for Next's router, which has no markup. */
export function createDrawings(): Drawings {
  return { kept: [], drawn: new Set() }
}

/**
 * Hands a part from the layer of server components over to the one that writes markup; comes back with its id in this
 * document, or `undefined` where the part has to go the usual way.
 */
export function keepDrawing(part: ReactNode): number | undefined {
  const drawings = currentDrawings()
  return drawings && drawings.kept.push(part) - 1
}

/** The part kept under that id, for the markup; `undefined` when it is not there, which `isDrawn` then tells. */
export function takeDrawing(id: number): ReactNode {
  const drawings = currentDrawings()
  if (!drawings || id >= drawings.kept.length) return undefined
  drawings.drawn.add(id)
  return drawings.kept[id]
}

/** Whether each part that was kept has been taken for the markup. */
export function isDrawn({ kept, drawn }: Drawings): boolean {
  return kept.every((_, id) => drawn.has(id))
}
