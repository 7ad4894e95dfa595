UPDATE monitor_commissions
SET number = $2, title = $3, company_unit_id = $4, starts_on = $5, ends_on = $6, verifier_id = $7, requirements = $8, version = version + 1
WHERE id = $1
