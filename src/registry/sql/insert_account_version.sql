INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, is_baseline, valid_from, valid_to, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 9223372036854775807)
