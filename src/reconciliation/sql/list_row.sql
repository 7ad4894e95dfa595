SELECT account_id, name, platform, family, platform_account_id, link, link_id, certified_host, host_unit, life, opened_on, former, sheet, sheet_row, has_filing_duty, changed_on, cells
FROM reconciliation_list_rows WHERE list_id = $1 AND row_index = $2
