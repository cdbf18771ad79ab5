/** The parts of a DN, the object's own first; an escaped comma does not end a part (RFC 4514). */
export function partsOf(dn: string): { type: string; value: string }[] {
  return (dn.match(/(?:\\.|[^,\\])+/g) ?? []).map((part) => {
    const [type = '', ...value] = part.split('=');
    return { type: type.trim().toUpperCase(), value: value.join('=').replace(/\\(.)/g, '$1') };
  });
}

/** Where an entry is, as Active Directory's tools write it: `uctest.example/Berlin/Sales`. */
export function placeOf(dn: string): string {
  const parents = partsOf(dn).slice(1);
  const domain = parents.filter(({ type }) => type === 'DC').map(({ value }) => value);
  const places = parents.filter(({ type }) => type !== 'DC').map(({ value }) => value);
  return [domain.join('.'), ...places.reverse()].filter(Boolean).join('/');
}
