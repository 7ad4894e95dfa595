INSERT INTO contract_versions (id, contract_id, account_id, vendor_id, starts_on, ends_on, staff, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 9223372036854775807)
