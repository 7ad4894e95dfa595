// A flat list of units, parents before children, as the branches that the tree shows.
import type { Schema } from "../../api/client";

export type Branch = { key: number; title: string; children: Branch[] };

/** A unit whose parent is outside the list (outside the scope) is a root; units no longer active are left out. */
export function branches(nodes: readonly Schema["UnitNode"][]): Branch[] {
  const by_id = new Map<number, Branch>();
  const roots: Branch[] = [];
  for (const node of nodes) {
    if (node.state !== "active") continue;
    const title = node.accounts > 0 ? `${node.short_name}（${node.accounts}）` : node.short_name;
    const branch: Branch = { key: node.id, title, children: [] };
    by_id.set(node.id, branch);
    const parent = node.parent_id === null ? undefined : by_id.get(node.parent_id);
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}
