/** A thing with parts that are shown below each other: a risk with its cards. Heights in units of the smallest type. */
export type Parcel<T, P> = {
  readonly of: T;
  readonly head: number;
  readonly parts: readonly { readonly of: P; readonly height: number }[];
};

/** A parcel, or what of it stands in one column. */
export type Packed<T, P> = { readonly of: T; readonly parts: readonly P[]; readonly isRest: boolean };

/**
 * Puts parcels below each other, column after column, and page after page. One that does not fit goes on in the next
 * column, with its head once more; a head never stands alone above the edge.
 */
export function pack<T, P>(
  parcels: readonly Parcel<T, P>[],
  columnsOfPage: number,
  height: number,
): Packed<T, P>[][][] {
  const columns: Packed<T, P>[][] = [];
  let room = 0;
  const open = () => {
    columns.push([]);
    room = height;
  };
  for (const { of, head, parts } of parcels) {
    if (room < head + (parts[0]?.height ?? 0)) open();
    let own: P[] = [];
    const put = (isRest: boolean) => {
      own = [];
      columns.at(-1)?.push({ of, parts: own, isRest });
      room -= head;
    };
    put(false);
    for (const part of parts) {
      if (room < part.height && own.length > 0) {
        open();
        put(true);
      }
      own.push(part.of);
      room -= part.height;
    }
  }
  return pagesOf(columns, columnsOfPage);
}

/** Lists of at most so many. */
export function pagesOf<T>(all: readonly T[], most: number): T[][] {
  const pages = Array.from({ length: Math.ceil(all.length / most) }, (_, page) =>
    all.slice(page * most, (page + 1) * most),
  );
  return pages.length === 0 ? [[]] : pages;
}
