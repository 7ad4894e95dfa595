-- The same contract entered again: same account, vendor and first day.
SELECT c.contract_id, c.ends_on, c.staff FROM contract_versions AS c
WHERE c.account_id = $1 AND c.vendor_id = $2 AND c.starts_on = $3 AND c.recorded_to = 9223372036854775807
