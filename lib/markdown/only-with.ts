import type { VFile } from 'vfile'

/** The plugin, for texts that hold its sign: to look through a text is quicker by far than to walk through its tree. */
export function onlyWith<Tree>(sign: RegExp, plugin: () => (tree: Tree, file: VFile) => void) {
  return () => {
    const change = plugin()
    return (tree: Tree, file: VFile): void => {
      if (sign.test(String(file))) change(tree, file)
    }
  }
}
