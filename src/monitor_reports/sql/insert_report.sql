INSERT INTO monitor_reports (id, commission_id, number, kind, code, severity, is_fast, account_id, host_unit_id, matched_by, account_name, platform,
                             platform_account_id, link, suspected_unit, found_on, found_until, description, post_link, digest, state,
                             reason_code, is_late, handed_in_by, handed_in_at, handed_in_on, due_at, due_is_provisional, merged_into,
                             finding_id, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, '', $22, $23, $24, $25, $26, $27, $28,
        $29, 1)
