INSERT INTO rounds (id, title, kind, scope, period_from, period_to, scope_unit_id, units, unit_kinds, platforms, account_kinds, items, share_percent,
                    seed, proposal, state, units_total, accounts_total, accounts_drawn, passed, failed, failed_to_observe, blocked, rules_version,
                    created_by, created_unit_id, created_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, 0, 0, 0, 0, 0, 0, '', $17, $18, $19, 1)
