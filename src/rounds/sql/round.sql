SELECT id, title, kind, scope, period_from, period_to, scope_unit_id, units, unit_kinds, platforms, account_kinds, items, share_percent, seed, proposal,
       state, previous_round_id, drawn_on, units_total, accounts_total, accounts_drawn, rules_version, checked_at, created_by, created_unit_id,
       created_at, started_at, closed_at, version, passed, failed, failed_to_observe, blocked
FROM rounds WHERE id = $1
