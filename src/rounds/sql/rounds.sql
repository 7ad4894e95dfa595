-- $1 $2 scope, $3 state ('' any), $4 kind ('' any), $5 before which id, $6 limit. Seen by whoever sees all that it covers; once closed, also by whoever sees an
-- account in it: a look that is announced is none.
SELECT r.id, r.title, r.kind, r.scope, r.period_from, r.period_to, r.scope_unit_id, r.units, r.unit_kinds, r.platforms, r.account_kinds, r.items,
       r.share_percent, r.seed, r.proposal, r.state, r.previous_round_id, r.drawn_on, r.units_total, r.accounts_total, r.accounts_drawn,
       r.rules_version, r.checked_at, r.created_by, r.created_unit_id, r.created_at, r.started_at, r.closed_at, r.version, r.passed, r.failed,
       r.failed_to_observe, r.blocked
FROM rounds AS r
JOIN unit_nodes AS c ON c.id = r.scope_unit_id
WHERE ($3 = '' OR r.state = $3) AND ($4 = '' OR r.kind = $4) AND r.id < $5
  AND ((c.path >= $1 AND c.path < $2)
       OR (r.state = 'closed'
           AND EXISTS (SELECT 1 FROM unit_nodes AS n JOIN round_accounts AS l ON l.unit_id = n.id
                       WHERE l.round_id = r.id AND n.path >= $1 AND n.path < $2)))
ORDER BY r.id DESC LIMIT $6
