export interface DnPart {
  type: string;
  value: string;
}

/** The parts of a DN, the object's own first; an escaped comma does not end a part (RFC 4514). */
export function partsOf(dn: string): DnPart[] {
  return (dn.match(/(?:\\.|[^,\\])+/g) ?? []).map((part) => {
    const [type = '', ...value] = part.split('=');
    return { type: type.trim().toUpperCase(), value: value.join('=').replace(/\\(.)/g, '$1') };
  });
}

/** Where an entry is, as Active Directory's tools write it: `uctest.example/Berlin/Sales`. */
export const placeOf = (dn: string): string => named(partsOf(dn).slice(1));

/** A place by its own name: `uctest.example/Berlin`. */
export const placeNamed = (dn: string): string => named(partsOf(dn));

function named(parents: readonly DnPart[]): string {
  const domain = parents.filter(({ type }) => type === 'DC').map(({ value }) => value);
  const places = parents.filter(({ type }) => type !== 'DC').map(({ value }) => value);
  return [domain.join('.'), ...places.reverse()].filter(Boolean).join('/');
}
