/** Signatures by the slug of the party or declaration at their other end, in the order given: several roles are of one. */
export function byNode<Signed extends { readonly node: { readonly slug: string } }>(
  signatures: readonly Signed[],
): ReadonlyMap<string, readonly Signed[]> {
  const found = new Map<string, Signed[]>();
  for (const signature of signatures) {
    const { slug } = signature.node;
    const own = found.get(slug);
    if (own) own.push(signature);
    else found.set(slug, [signature]);
  }
  return found;
}
