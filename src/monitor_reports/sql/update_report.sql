UPDATE monitor_reports
SET state = $2, reason_code = $3, due_at = $4, due_is_provisional = $5, decided_by = $6, decided_at = $7, finding_id = $8, case_account_id = $9,
    platform_account_id = $10, host_unit_id = $11, version = version + 1
WHERE id = $1
