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

const shares = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** The same with columns of like height, where one page has room for all and nothing need be broken for it. */
export function packEvenly<T, P>(
  parcels: readonly Parcel<T, P>[],
  columnsOfPage: number,
  height: number,
): Packed<T, P>[][][] {
  const even = shares
    .map((share) => pack(parcels, columnsOfPage, height * share))
    .find((pages) => pages.length === 1 && isWhole(pages));
  return even ?? pack(parcels, columnsOfPage, height);
}

/** Whether no parcel had to be broken. */
export function isWhole(pages: readonly Packed<unknown, unknown>[][][]): boolean {
  return pages.flat(2).every(({ isRest }) => !isRest);
}

/** Lists of at most so many. */
function pagesOf<T>(all: readonly T[], most: number): T[][] {
  const pages = Array.from({ length: Math.ceil(all.length / most) }, (_, page) =>
    all.slice(page * most, (page + 1) * most),
  );
  return pages.length === 0 ? [[]] : pages;
}
