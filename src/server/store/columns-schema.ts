export interface ColumnAliasesTable {
  division_code: string
  /** A header without spaces, brackets and units. */
  alias: string
  /** A key of PAYMENT_FIELDS. */
  field: string
  entered_by: string
  entered_at: Date
}

export interface ColumnMappingsTable {
  /** The township, or the district when the list was imported for all of it. */
  division_code: string
  subsidy_code: string
  header: string
  /** A key of PAYMENT_FIELDS, or none. */
  field: string
  entered_by: string
  entered_at: Date
}

export interface ColumnsSchema {
  column_aliases: ColumnAliasesTable
  column_mappings: ColumnMappingsTable
}
