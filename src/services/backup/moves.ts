/** Moves files, all of them or none. */
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

export type Move = { from: string; to: string }

const isOtherDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EXDEV'

/** One step where both are on one disk; else it gets its name when it is whole. */
const moveOne = async ({ from, to }: Move): Promise<void> => {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  try {
    await rename(from, to)
  } catch (error) {
    if (!isOtherDisk(error)) throw error
    const draft = `${to}.moving`
    await copyFile(from, draft)
    await rename(draft, to)
    await rm(from)
  }
}

/** Makes the moves in order. When one fails, those before it are taken back. */
export const moveAll = async (moves: readonly Move[]): Promise<void> => {
  const made: Move[] = []
  try {
    for (const move of moves) {
      await moveOne(move)
      made.push(move)
    }
  } catch (error) {
    for (const { from, to } of made.reverse()) await moveOne({ from: to, to: from })
    throw error
  }
}
