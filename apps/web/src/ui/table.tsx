import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./table.module.css";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  isNumeric?: boolean;
  /** The header stays for screen readers only: a column of buttons. */
  isHeaderHidden?: boolean;
}

interface TableProps<Row> {
  /** What the table is about; read first by screen readers. */
  caption: string;
  isCaptionHidden?: boolean;
  /** The first one names the row: it becomes the title of the card on a phone. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Rows and columns on a wide screen, cards on a phone. The roles are written out, or the cards would lose them. */
export function Table<Row>(props: TableProps<Row>): React.JSX.Element {
  const { caption, isCaptionHidden, columns, rows, rowKey } = props;
  const [first, ...others] = columns;
  return (
    <table className={styles["table"]} role="table">
      <caption className={styles["caption"]}>
        {isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <thead role="rowgroup" className={styles["head"]}>
        <tr role="row">
          {columns.map((column) => (
            <th key={column.id} role="columnheader" scope="col" data-numeric={column.isNumeric || undefined}>
              {column.isHeaderHidden ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={styles["row"]}>
            <th role="rowheader" scope="row" className={styles["title"]}>
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <td key={column.id} role="cell" data-numeric={column.isNumeric || undefined}>
                {!column.isHeaderHidden && (
                  <span className={styles["label"]} aria-hidden="true">
                    {column.header}
                  </span>
                )}
                <div>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
