UPDATE rounds SET title = $2, kind = $3, scope = $4, period_from = $5, period_to = $6, scope_unit_id = $7, units = $8, unit_kinds = $9, platforms = $10,
                  account_kinds = $11, items = $12, share_percent = $13, seed = $14, state = $15, previous_round_id = $16, drawn_on = $17,
                  units_total = $18, accounts_total = $19, accounts_drawn = $20, rules_version = $21, checked_at = $22, started_at = $23,
                  closed_at = $24, passed = $25, failed = $26, failed_to_observe = $27, blocked = $28, version = version + 1
WHERE id = $1
