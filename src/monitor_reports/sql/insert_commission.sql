INSERT INTO monitor_commissions (id, number, title, company_unit_id, starts_on, ends_on, verifier_id, requirements, state, created_by, created_at,
                                 ended_reason, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'in_force', $9, $10, '', 1)
