SELECT c.contract_id, c.starts_on, c.ends_on, c.staff, w.id, w.name, w.credit_code
FROM contract_versions AS c JOIN vendors AS w ON w.id = c.vendor_id
WHERE c.account_id = $1 AND c.recorded_to = 9223372036854775807
ORDER BY c.ends_on DESC, c.contract_id
